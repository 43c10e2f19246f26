// A program that is run on a record can at worst be ended.
#include "loaders/read/confined_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace tov::loaders {
namespace {

using testing::HasSubstr;
using End = ProgramRun::End;

const ProgramLimits kLimits{std::chrono::seconds(20), std::size_t{256} << 20, std::size_t{1} << 20};

ProgramRun shell(const std::string& script, std::string_view input = {}, const ProgramLimits& limits = kLimits) {
  return runConfined(findProgram("sh").value(), {"-c", script}, input, limits);
}

TEST(AConfinedProgram, GetsItsInputAndGivesOutputComplaintsAndStatus) {
  const ProgramRun run = shell("cat; echo oh >&2; exit 3", "first\nsecond\n");
  EXPECT_EQ(run.end, End::exited);
  EXPECT_EQ(run.status, 3);
  EXPECT_EQ(run.output, "first\nsecond\n");
  EXPECT_EQ(run.complaints, "oh\n");
}

TEST(AConfinedProgram, SeesNoEnvironmentAndNoOtherFiles) {
  EXPECT_EQ(runConfined(findProgram("env").value(), {}, "", kLimits).output, "LC_ALL=C.UTF-8\n");
  EXPECT_EQ(shell("ls /proc/self/fd | wc -l").output, "4\n");  // three, and the one that lists them
  EXPECT_EQ(shell("pwd").output, "/\n");
}

TEST(AConfinedProgram, WritesNoFiles) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("tov_confined_" + std::to_string(::getpid()));
  shell("echo harm > " + file.string());
  EXPECT_TRUE(!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0);
  std::filesystem::remove(file);
}

TEST(AConfinedProgram, IsEndedWhenItsTimeIsOver) {
  EXPECT_EQ(shell("sleep 60 & sleep 60", "", {std::chrono::milliseconds(100), std::size_t{1} << 30, 1000}).end,
            End::timeOut);
}

TEST(AConfinedProgram, IsEndedWhenItPrintsTooMuch) {
  const ProgramRun run =
      runConfined(findProgram("yes").value(), {}, "", {std::chrono::seconds(20), kLimits.memory, 5000});
  EXPECT_EQ(run.end, End::tooMuch);
  EXPECT_EQ(run.output.size(), 5000U);
}

TEST(AConfinedProgram, GetsNoMoreMemoryThanItMay) {
  const ProgramRun run = shell("head -c 600000000 /dev/zero | tail", "");
  EXPECT_TRUE(run.output.empty());
  EXPECT_FALSE(run.complaints.empty() && run.status == 0);
}

TEST(AConfinedProgram, MayCrash) {
  const ProgramRun run = shell("kill -SEGV $$");
  EXPECT_EQ(run.end, End::crashed);
}

TEST(AConfinedProgram, IsLookedForInTheSystemsFoldersOnly) {
  EXPECT_FALSE(findProgram("no-such-program-anywhere").has_value());
}

}  // namespace
}  // namespace tov::loaders
