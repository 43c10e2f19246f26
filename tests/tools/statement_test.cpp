// Cutting query text at semicolons.
#include "tools/tov/statement.h"

#include <gmock/gmock.h>

namespace tov::program {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Statements, AreCutAtSemicolons) {
  const Statements statements = splitStatements("RETURN 1; RETURN 2;\nRETURN");
  EXPECT_THAT(statements.complete, ElementsAre("RETURN 1", " RETURN 2"));
  EXPECT_EQ(statements.rest, "\nRETURN");
}

TEST(Statements, KeepSemicolonsInStringsNamesAndComments) {
  EXPECT_THAT(splitStatements("RETURN ';' AS `a;b`, \"\\\";\" // ;\n /* ; */;").complete.size(), 1u);
  EXPECT_THAT(splitStatements("RETURN 'it\\'s; fine';").complete, ElementsAre("RETURN 'it\\'s; fine'"));
}

TEST(Statements, AStringThatIsNotClosedIsNotComplete) {
  EXPECT_THAT(splitStatements("RETURN 'open;").complete, IsEmpty());
  EXPECT_THAT(splitStatements("RETURN 1 /* open;").complete, IsEmpty());
}

TEST(Statements, BlankOnesAreLeftOut) {
  EXPECT_THAT(splitStatements(";; // nothing\n;").complete, IsEmpty());
}

TEST(Statements, ABackslashAtTheEndDoesNotReadBeyondIt) {
  EXPECT_EQ(splitStatements("RETURN '\\").rest, "RETURN '\\");
}

TEST(Blankness, CommentsAreBlankAndDivisionIsNot) {
  EXPECT_TRUE(isBlank(" \t\n// a comment\n/* another */"));
  EXPECT_FALSE(isBlank(" / "));
  EXPECT_FALSE(isBlank("1"));
}

}  // namespace
}  // namespace tov::program
