// Several processes at one database: readers beside a writer, and a writer that is killed.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "rounds.h"
#include "scratch_folder.h"

namespace tov {
namespace {

/// A child process that runs second_process. Its standard output can be read line by line.
class Child {
 public:
  explicit Child(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), TOV_SECOND_PROCESS);
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    std::array<int, 2> ends;
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const int failure = ::posix_spawn(&process_, TOV_SECOND_PROCESS, &actions, nullptr, pointers.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    output_ = ::fdopen(ends[0], "r");
    if (failure != 0) throw std::runtime_error("posix_spawn");
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { std::fclose(output_); }

  /// The next number the child prints; false at its end.
  bool readNumber(std::uint64_t& number) {
    unsigned long long read = 0;
    if (std::fscanf(output_, "%llu", &read) != 1) return false;
    number = read;
    return true;
  }
  void kill() { ::kill(process_, SIGKILL); }
  pid_t process() const { return process_; }
  bool isRunning() const {
    siginfo_t state{};
    return ::waitid(P_PID, static_cast<id_t>(process_), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_pid == 0;
  }
  /// The exit status; -1 when the child was killed.
  int wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t process_ = 0;
  std::FILE* output_ = nullptr;
};

Options restless() {
  Options options;
  options.durability = Durability::buffered;
  options.memoryLimit = std::size_t{8} << 20;  // write buffers of 1 MiB: files are written and compacted all the time
  options.blockCacheBytes = std::size_t{1} << 20;
  return options;
}

TEST(Processes, FourReadersBesideAWriterSeeWholeCommits) {
  ScratchFolder scratch;
  const std::string folder = scratch.path() / "db";
  Database database = makeRounds(folder, restless());
  std::vector<std::unique_ptr<Child>> readers;
  for (int i = 0; i < 4; ++i) {
    readers.push_back(std::make_unique<Child>(std::vector<std::string>{"read", folder, "12"}));
  }
  std::uint64_t round = 0;
  while (std::ranges::any_of(readers, [](const auto& reader) { return reader->isRunning(); })) {
    writeRound(database, ++round);
  }
  for (const auto& reader : readers) EXPECT_EQ(reader->wait(), 0);
  EXPECT_EQ(wholeRound(database.snapshot()), round);
  EXPECT_TRUE(database.check().empty());
}

TEST(Processes, AReaderRefreshesToTheNewestCommit) {
  ScratchFolder scratch;
  Database writer = makeRounds(scratch.path() / "db", restless());
  Options options;
  options.readOnly = true;
  Database reader = Database::open(scratch.path() / "db", options);
  const Snapshot before = reader.snapshot();
  EXPECT_FALSE(reader.refresh());
  for (std::uint64_t round = 1; round <= 40; ++round) writeRound(writer, round);
  EXPECT_EQ(wholeRound(reader.snapshot()), 0u);
  EXPECT_TRUE(reader.refresh());
  EXPECT_EQ(wholeRound(reader.snapshot()), 40u);
  EXPECT_EQ(wholeRound(before), 0u);
  EXPECT_LE(before.committedAt(), reader.snapshot().committedAt());
  EXPECT_LE(reader.snapshot().committedAt(), std::chrono::system_clock::now());
  EXPECT_FALSE(writer.refresh());
}

TEST(Processes, AKilledWriterLosesNoAcknowledgedCommitAndLeavesNoLock) {
  ScratchFolder scratch;
  const std::string folder = scratch.path() / "db";
  { const Database database = makeRounds(folder, restless()); }
  std::uint64_t acknowledged = 0;
  for (int kills = 0; kills < 4; ++kills) {
    Child writer({"write", folder, "1000000"});
    for (int lines = 0; lines < 7 * (kills + 1); ++lines) ASSERT_TRUE(writer.readNumber(acknowledged));
    try {
      Database::open(folder);
      ADD_FAILURE() << "a second writer was let in";
    } catch (const LockedError& error) {
      const std::string holder = "process " + std::to_string(writer.process());
      EXPECT_NE(std::string(error.what()).find(holder), std::string::npos) << error.what();
    }
    writer.kill();
    EXPECT_EQ(writer.wait(), -1);
    while (writer.readNumber(acknowledged)) continue;
    for (const bool readOnly : {true, false}) {
      Options options = restless();
      options.readOnly = readOnly;
      const Database database = Database::open(folder, options);
      const std::uint64_t round = wholeRound(database.snapshot());
      EXPECT_GE(round, acknowledged);
      EXPECT_LE(round, acknowledged + 1);  // one more may have been written before it could be said
      EXPECT_TRUE(database.check().empty());
    }
  }
}

TEST(Processes, ReadersGoOnWhileWritersAreKilledAndFollowEachOther) {
  ScratchFolder scratch;
  const std::string folder = scratch.path() / "db";
  { const Database database = makeRounds(folder, restless()); }
  std::vector<std::unique_ptr<Child>> readers;
  for (int i = 0; i < 4; ++i) {
    readers.push_back(std::make_unique<Child>(std::vector<std::string>{"read", folder, "10"}));
  }
  std::uint64_t acknowledged = 0;
  while (std::ranges::any_of(readers, [](const auto& reader) { return reader->isRunning(); })) {
    Child writer({"write", folder, "1000000"});
    for (int lines = 0; lines < 5; ++lines) ASSERT_TRUE(writer.readNumber(acknowledged));
    writer.kill();
    EXPECT_EQ(writer.wait(), -1);
    while (writer.readNumber(acknowledged)) continue;
  }
  for (const auto& reader : readers) EXPECT_EQ(reader->wait(), 0);
  const Database database = Database::open(folder, restless());
  EXPECT_GE(wholeRound(database.snapshot()), acknowledged);
  EXPECT_TRUE(database.check().empty());
  // Neither readers nor the dead leave anything behind: the folder holds one database and nothing beside it.
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    EXPECT_TRUE(entry.is_regular_file()) << entry.path();
    EXPECT_NE(entry.path().extension(), ".dbtmp") << entry.path();
  }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(scratch.path()), {}), 1);
}

TEST(Processes, AReaderNeedsNoWritePermission) {
  ScratchFolder scratch;
  const std::filesystem::path folder = scratch.path() / "db";
  { Database database = makeRounds(folder, restless()); }
  std::vector<std::string> before;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) before.push_back(entry.path());
  {
    Options options;
    options.readOnly = true;
    const Database database = Database::open(folder, options);
    EXPECT_EQ(wholeRound(database.snapshot()), 0u);
  }
  std::vector<std::string> after;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) after.push_back(entry.path());
  EXPECT_EQ(before, after);
}

}  // namespace
}  // namespace tov
