// What each part of a query is while it is typed, and how the line is painted over what stands there.
#include "tools/tov/highlight.h"

#include <gtest/gtest.h>

#include <clocale>

#include "tools/tov/line_painter.h"

namespace tov::program {
namespace {

/// One sign for each byte: k(eyword) l(abel) p(roperty) f(unction) s(tring) n(umber) $ /(comment) b(racket).
std::string signs(std::string_view line, std::string_view before = "", std::optional<std::size_t> cursor = {}) {
  std::string text;
  for (const TextStyle style : highlight(before, line, cursor)) text += " klpfsn$/b"[static_cast<std::size_t>(style)];
  return text;
}

TEST(Highlight, TellsKeywordsLabelsPropertiesAndValues) {
  EXPECT_EQ(signs("MATCH (p:Person {name: 'B'}) RETURN p.age + 12 + $x // end"),
            "kkkkk    llllll  pppp  sss   kkkkkk   ppp   nn   $$ //////");
}

TEST(Highlight, TellsTypesInChainsAndFunctions) {
  EXPECT_EQ(signs("match ()-[:A|B]->() return count(*), duration.between(a, b)"),
            "kkkkk      l l      kkkkkk fffff     ffffffff fffffff      ");
  EXPECT_EQ(signs("CALL db.labels YIELD label"), "kkkk ff ffffff kkkkk      ");
}

TEST(Highlight, StylesWhatIsNotFinishedAsWhatItBegins) {
  EXPECT_EQ(signs("RETURN 'ab; RETURN"), "kkkkkk sssssssssss");
  EXPECT_EQ(signs("RETURN 1 /* ab"), "kkkkkk n /////");
  EXPECT_EQ(signs("RETURN § 1"), "kkkkkk    n");
  EXPECT_EQ(signs("  /* 'a"), "  /////");
}

TEST(Highlight, KnowsTheLinesBefore) {
  EXPECT_EQ(signs("Person)", "MATCH (p:"), "llllll ");
  EXPECT_EQ(signs("b' AS x", "RETURN 'a"), "ss kk  ");
}

TEST(Highlight, MarksTheBracketAtTheCursorAndItsPartner) {
  EXPECT_EQ(signs("RETURN (1)", "", 10), "kkkkkk bnb");
  EXPECT_EQ(signs("(1)", "", 0), "bnb");
  EXPECT_EQ(signs("RETURN (1", "", 7), "kkkkkk  n");
}

TEST(LinePainter, PaintsOverWrappedRowsAndPutsTheCursorBack) {
  const std::vector<TextStyle> styles(8, TextStyle::string);
  EXPECT_EQ(painted({L"abcdefgh", 8, 5, 10, 24}, styles),
            "\x1b"
            "7\x1b[1A\r\x1b[5C\x1b[32mabcde\x1b[1B\rfgh\x1b[0m\x1b"
            "8");
}

TEST(LinePainter, KeepsWideCharactersWhole) {
  ASSERT_NE(std::setlocale(LC_CTYPE, "C.UTF-8"), nullptr);
  const std::vector<TextStyle> styles(3, TextStyle::plain);
  EXPECT_EQ(painted({L"a漢b", 0, 8, 10, 24}, styles),
            "\x1b"
            "7\r\x1b[8Ca\x1b[1B\r漢b\x1b[0m\x1b"
            "8");
}

TEST(LinePainter, LeavesAloneWhatTheEditorShowsInItsOwnWayOrWhatIsLongerThanTheScreen) {
  const std::vector<TextStyle> styles(20, TextStyle::plain);
  EXPECT_EQ(painted({L"a\x01"
                     L"b",
                     0, 5, 10, 24},
                    styles),
            "");
  EXPECT_EQ(painted({L"aaaaaaaaaaaaaaaaaaaa", 0, 5, 10, 2}, styles), "");
}

}  // namespace
}  // namespace tov::program
