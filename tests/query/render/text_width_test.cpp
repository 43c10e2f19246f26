// Text on a terminal: columns, breaking, and characters that must not reach it.
#include "query/render/text_width.h"

#include <gmock/gmock.h>

namespace tov::render {
namespace {

using testing::ElementsAre;

TEST(TextWidth, DanishLettersTakeOneColumnEach) {
  EXPECT_EQ(displayWidth("Rødgrød på Ærø"), 14u);
}

TEST(TextWidth, EastAsianCharactersTakeTwo) {
  EXPECT_EQ(displayWidth("健康"), 4u);
}

TEST(TextWidth, CombiningMarksTakeNone) {
  EXPECT_EQ(displayWidth("a\u030A"), 1u);  // a with a ring, decomposed
  EXPECT_EQ(displayWidth("e\u0301\u0323x"), 2u);
}

TEST(TextWidth, EmojiJoinedIntoOneTakesTwo) {
  EXPECT_EQ(displayWidth("👩‍⚕️"), 2u);
  EXPECT_EQ(displayWidth("🇩🇰"), 2u);
  EXPECT_EQ(displayWidth("✔️"), 2u);
}

TEST(TextWidth, APrefixNeverSplitsACharacter) {
  EXPECT_EQ(prefixWithin("健康", 3), "健");
  EXPECT_EQ(prefixWithin("a\u030Ab", 1), "a\u030A");
  EXPECT_EQ(prefixWithin("abc", 0), "");
  EXPECT_EQ(prefixWithin("abc", 7), "abc");
}

TEST(Wrapping, BreaksAtBlanks) {
  EXPECT_THAT(wrap("Palliation i almen praksis", 12), ElementsAre("Palliation i", "almen", "praksis"));
}

TEST(Wrapping, AWordLongerThanTheLineIsCut) {
  EXPECT_THAT(wrap("sundhedsklyngesamarbejde", 10), ElementsAre("sundhedskl", "yngesamarb", "ejde"));
}

TEST(Wrapping, KeepsTheLineEndsOfTheText) {
  EXPECT_THAT(wrap("a\n\nb", 5), ElementsAre("a", "", "b"));
}

TEST(Wrapping, ACharacterWiderThanTheLineStillAppears) {
  EXPECT_THAT(wrap("健康", 1), ElementsAre("健", "康"));
}

TEST(Wrapping, OfAMegabyteWithoutBlanksEnds) {
  const std::vector<std::string> lines = wrap(std::string(1 << 20, 'x') + "ø", 80);
  EXPECT_EQ(lines.size(), (std::size_t{1} << 20) / 80 + 1);
}

TEST(Printable, ShowsControlCharactersInsteadOfSendingThem) {
  EXPECT_EQ(printable("a\x1b[31mred\x07"), "a␛[31mred␇");
  EXPECT_EQ(printable(std::string_view("\0", 1)), "␀");
  EXPECT_EQ(printable("\xC2\x9B"), "\uFFFD");  // the C1 form of the escape sequence's start
}

TEST(Printable, NeutralisesMarksThatTurnTheReadingDirection) {
  EXPECT_EQ(printable("a\u202Eb"), "a\uFFFDb");
}

TEST(Printable, ReplacesBytesThatAreNotUtf8) {
  EXPECT_EQ(printable("s\xF8ren"), "s\uFFFDren");
}

TEST(Printable, KeepsLineEndsAndMakesTabsBlanks) {
  EXPECT_EQ(printable("a\r\nb\tc\rd"), "a\nb c\nd");
}

}  // namespace
}  // namespace tov::render
