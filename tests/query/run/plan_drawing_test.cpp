// EXPLAIN and PROFILE as drawings for Graphviz.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "tovholder/export.h"
#include "tovholder/query.h"

namespace tov {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class PlanDrawing : public testing::Test {
 protected:
  std::string drawn(const std::string& query) { return session.run(query).planDot(); }
  /// Laid out by Graphviz.
  static std::string svg(const std::string& dot) { return layOut(dot, "svg"); }

  Session session{Database::inMemory()};
};

bool hasGraphviz() {
  return std::system("dot -V >/dev/null 2>&1") == 0;
}

TEST_F(PlanDrawing, OfExplainHasABoxForEachStepWithItsEstimate) {
  const std::string dot = drawn("EXPLAIN MATCH (n:N)-[:T]->(m) WHERE m.v > 1 RETURN n.v AS v");
  EXPECT_THAT(dot, ContainsRegex("^digraph plan"));
  EXPECT_THAT(dot, ContainsRegex("step0 -> step1 \\[penwidth"));
  EXPECT_THAT(dot, ContainsRegex("\\(n:N\\).*about [0-9.]+ rows"));
  EXPECT_THAT(dot, Not(HasSubstr(" ms")));
}

TEST_F(PlanDrawing, OfProfileAddsTheRowsAndTheTimeOfEachStep) {
  session.run("UNWIND range(1, 1000) AS v CREATE (:N {v: v})");
  const std::string dot = drawn("PROFILE MATCH (n:N) WHERE n.v + 0 > 997 RETURN n.v AS v");
  EXPECT_THAT(dot, ContainsRegex("about [0-9.]+ rows.n1000 rows, [0-9.]+ ms"));
  EXPECT_THAT(dot, ContainsRegex("about [0-9.]+ rows.n3 rows, [0-9.]+ ms"));
  EXPECT_THAT(dot, HasSubstr("penwidth=2.5"));  // a thousand rows go along
}

TEST_F(PlanDrawing, ShowsWhatRunsWithinAStepAsABranchWithItsName) {
  const std::string dot = drawn("EXPLAIN MATCH (n:N) OPTIONAL MATCH (n)-[:T]->(m) RETURN n, m");
  EXPECT_THAT(dot, HasSubstr("style=dashed, label=\"optional\""));
}

TEST_F(PlanDrawing, OfAnIndexStatementSaysWhatItWouldDo) {
  EXPECT_THAT(drawn("EXPLAIN CREATE INDEX FOR (n:N) ON (n.v)"), HasSubstr("label=\"Create index :N(v)\""));
}

TEST_F(PlanDrawing, IsThereForExplainAndProfileOnly) {
  EXPECT_THAT(drawn("RETURN 1"), IsEmpty());
}

TEST_F(PlanDrawing, IsReadByGraphvizWhateverTheQuerySays) {
  if (!hasGraphviz()) GTEST_SKIP() << "the program dot is not installed";
  std::string longText;
  for (int i = 0; i < 2000; ++i) longText += "æ ";
  const std::string dot = drawn("PROFILE UNWIND ['\"];', '\\\\', '\\\\N &lt; <b>', '\\n\\t', '\x01', '" + longText +
                                "'] AS `odd \"name\"` MATCH (n {v: `odd \"name\"`}) WHERE n.w = '</svg>' RETURN n "
                                "UNION MATCH (n) RETURN n");
  const std::string picture = svg(dot);
  EXPECT_THAT(picture, HasSubstr("</svg>"));
  EXPECT_THAT(picture, HasSubstr("ms</text>"));
  EXPECT_THAT(picture, Not(HasSubstr("\x01")));
  EXPECT_LT(dot.size(), 8000U) << "a long step is cut";
}

}  // namespace
}  // namespace tov
