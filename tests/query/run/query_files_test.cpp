// Runs every case of tests/query/queries as a test of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "tests/query/run/query_file.h"

namespace tov::test {
namespace {

std::vector<QueryCase> allCases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(TOV_TEST_FOLDER "/query/queries")) {
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<QueryCase> cases;
  for (const std::filesystem::path& file : files) {
    std::vector<QueryCase> more = readQueryFile(file);
    cases.insert(cases.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
  return cases;
}

std::string testName(const testing::TestParamInfo<QueryCase>& info) {
  std::string name = info.param.file.substr(0, info.param.file.find('.')) + "_" + info.param.name;
  for (char& letter : name) {
    if (!std::isalnum(static_cast<unsigned char>(letter))) letter = '_';
  }
  return name;
}

class QueryFiles : public testing::TestWithParam<QueryCase> {};

TEST_P(QueryFiles, GiveWhatTheySay) {
  EXPECT_EQ(runQueryCase(GetParam()), "") << GetParam().file << ":" << GetParam().line << "\n" << GetParam().query;
}

INSTANTIATE_TEST_SUITE_P(Case, QueryFiles, testing::ValuesIn(allCases()), testName);

}  // namespace
}  // namespace tov::test
