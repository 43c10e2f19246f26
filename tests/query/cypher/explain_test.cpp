// How a query's error is shown to people.
#include <gtest/gtest.h>

#include "query/cypher/compile.h"
#include "tovholder/query.h"

namespace tov {
namespace {

std::string shown(std::string_view cypher) {
  try {
    cypher::parse(cypher);
  } catch (const QueryError& error) {
    return explain(error, cypher);
  }
  return "no error";
}

TEST(Explanation, PutsACaretUnderThePlaceAndTheHintBelow) {
  EXPECT_EQ(shown("MATCH (n)\nRETRUN n\n"),
            "SyntaxError (UnexpectedSyntax) at line 2, column 1: expected a clause or the end of the query, but there "
            "is `RETRUN`\n  RETRUN n\n  ^\nhint: did you mean `RETURN`?\n");
}

TEST(Explanation, PutsTheCaretRightAfterTabsAndWideLetters) {
  std::string text = shown("RETURN\t'\u4f1a\u8b70', e\u0301 ]");
  EXPECT_NE(text.find("\n        \t          ^\n"), std::string::npos) << text;
}

TEST(Explanation, CutsLongLines) {
  std::string text = shown("RETURN " + std::string(5000, ' ') + "1 ) " + std::string(5000, ' '));
  EXPECT_LT(text.size(), 500U);
  EXPECT_NE(text.find("1 )"), std::string::npos) << text;
}

TEST(Explanation, OfAnErrorWithoutAPlaceHasNoCaret) {
  QueryError error(QueryError::Phase::runtime, "ArithmeticError", "DivisionByZero", "division by zero");
  EXPECT_EQ(explain(error, "RETURN 1 / 0"), "ArithmeticError (DivisionByZero): division by zero\n");
}

}  // namespace
}  // namespace tov
