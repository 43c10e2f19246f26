// `tov search` on a small graph.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class SearchTest : public testing::Test {
 protected:
  SearchTest() {
    EXPECT_EQ(tov({"query", "--db", folder_ / "db",
                   "CREATE FULLTEXT INDEX FOR (i:AgendaItem) ON EACH [i.title] OPTIONS {language: 'en'}; "
                   "CREATE FULLTEXT INDEX FOR ()-[r:PRESENTED]-() ON EACH [r.quote] OPTIONS {language: 'en'}; "
                   "CREATE (:Meeting)-[:HAS_ITEM {source: 'a.txt', line: 4}]->(i:AgendaItem {title: 'Home visits'}), "
                   "(:Person {name: 'Ann'})-[:PRESENTED {quote: 'Ann spoke of the home visit', source: 'a.txt', "
                   "line: 9}]->(i), (:AgendaItem {title: 'Any other business'})"})
                  .status,
              0);
  }

  Outcome search(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"search", "--db", folder_ / "db"});
    return tov(arguments);
  }

  ScratchFolder folder_;
};

TEST_F(SearchTest, ShowsWhatWasFoundWithItsLine) {
  const json rows = json::parse(search({"--format", "json", "visiting", "homes"}).out);
  ASSERT_EQ(rows.size(), 2U);
  for (const json& row : rows) {
    EXPECT_EQ(row["source"], "a.txt");
    EXPECT_EQ(row["line"], row["found"] == "AgendaItem" ? 4 : 9);
    EXPECT_GT(row["score"], 0);
  }
}

TEST_F(SearchTest, LooksWhereItIsTold) {
  EXPECT_EQ(json::parse(search({"--format", "json", "--label", "AgendaItem", "visit"}).out).size(), 1U);
  EXPECT_EQ(json::parse(search({"--format", "json", "--type", "PRESENTED", "visit"}).out)[0]["found"], "PRESENTED");
  EXPECT_EQ(json::parse(search({"--format", "json", "--limit", "1", "visit"}).out).size(), 1U);
  EXPECT_EQ(json::parse(search({"--format", "json", "visit -spoke"}).out).size(), 1U);
}

TEST_F(SearchTest, SaysWhatIsMissing) {
  EXPECT_EQ(search({"--", "-visit"}).status, 1);
  EXPECT_THAT(search({"--", "-visit"}).err, HasSubstr("at least one word"));
  EXPECT_EQ(search({}).status, 2);
  EXPECT_EQ(tov({"query", "--db", folder_ / "other", "CREATE (:N)"}).status, 0);
  EXPECT_THAT(tov({"search", "--db", folder_ / "other", "word"}).err, HasSubstr("CREATE FULLTEXT INDEX"));
}

}  // namespace
}  // namespace tov::testing_program
