// The sample records of a fresh clone: all are read whole, and hold what the questions in the README ask for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "tovholder/load.h"

namespace tov {
namespace {

class SampleRecords : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    database_ = new Database(Database::inMemory());
    report_ = new LoadReport(load(*database_, std::vector{std::filesystem::path(TOV_TEST_FOLDER) / "records"}));
  }
  static void TearDownTestSuite() {
    delete report_;
    delete database_;
  }

  static Database* database_;
  static LoadReport* report_;
};

Database* SampleRecords::database_ = nullptr;
LoadReport* SampleRecords::report_ = nullptr;

TEST_F(SampleRecords, AreAllLoadedWithoutALineThatIsNotUnderstood) {
  EXPECT_GE(report_->files.size(), 8U);
  std::set<std::string> layouts;
  for (const FileReport& file : report_->files) {
    EXPECT_EQ(file.outcome, FileReport::Outcome::loaded) << file.file << ": " << file.reason;
    EXPECT_EQ(file.linesNotUnderstood, 0U) << file.file;
    layouts.insert(file.layout);
  }
  EXPECT_EQ(layouts.size(), 5U);
}

}  // namespace
}  // namespace tov
