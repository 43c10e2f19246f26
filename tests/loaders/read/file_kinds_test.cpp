// The walk through folders.
#include "loaders/read/file_kinds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

std::vector<std::string> namesIn(const std::filesystem::path& path) {
  std::vector<std::string> names;
  for (const FoundFile& file : findFiles(path))
    names.push_back(file.skipped.empty() ? file.name : file.name + ": " + file.skipped);
  return names;
}

TEST(WalkingAFolder, GivesFilesByNameWithTheirPathBelowIt) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("tov_walk_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "2025" / ".hidden");
  for (const char* name : {"b.txt", "a.md", "README.md", ".secret.txt", "table.csv", "2025/a.txt", "2025/c.pdf",
                           "2025/.hidden/d.txt", "LICENSE"})
    std::ofstream(folder / name) << "x";
  std::ofstream(folder / "picture.png") << "\x89PNG\r\n\x1A\n";
  EXPECT_THAT(namesIn(folder),
              ElementsAre(".secret.txt: hidden", "2025/.hidden: hidden", "2025/a.txt", "2025/c.pdf",
                          "LICENSE: about the folder, not a record", "README.md: about the folder, not a record",
                          "a.md", "b.txt", StartsWith("picture.png: it is a picture"),
                          "table.csv: files of the kind '.csv' hold no record"));
  EXPECT_THAT(namesIn(folder / "b.txt"), ElementsAre("b.txt"));
  std::filesystem::remove_all(folder);
}

TEST(WalkingAFolder, GivesAPathThatIsNotThereAsItIsSoThatReadingItSaysWhy) {
  EXPECT_THAT(namesIn("/no/such/minutes.txt"), ElementsAre("minutes.txt"));
}

}  // namespace
}  // namespace tov::loaders
