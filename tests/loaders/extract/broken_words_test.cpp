// Words that a line's end broke are whole in texts and titles.
#include "loaders/extract/broken_words.h"

#include <gtest/gtest.h>

namespace tov::loaders {
namespace {

std::string mended(std::initializer_list<const char*> lines) {
  Span span;
  std::uint32_t number = 1;
  for (const char* line : lines) {
    if (number > 1) {
      span.text += ' ';
      span.lineStarts.push_back({static_cast<std::uint32_t>(span.text.size()), number});
    }
    span.text += line;
    ++number;
  }
  return mendedText(span, Lexicon::of("da"));
}

TEST(BrokenWords, AreJoinedBeforeSmallLetters) {
  EXPECT_EQ(mended({"De nye behandlings-", "forløb og ind-", "satser fortsætter."}),
            "De nye behandlingsforløb og indsatser fortsætter.");
  EXPECT_EQ(mended({"Bl\xC3\xA5-", "b\xC3\xA6r"}), "Blåbær");
}

TEST(BrokenWords, KeepTheHyphenBeforeCapitalsAndNumbers) {
  EXPECT_EQ(mended({"PLO-", "Sydmark og COVID-", "19"}), "PLO-Sydmark og COVID-19");
}

TEST(BrokenWords, AreNotMadeOfLeftOutParts) {
  EXPECT_EQ(mended({"aften-", "og natpleje"}), "aften- og natpleje");
}

TEST(BrokenWords, AreNoneWithinALineOrAfterADash) {
  EXPECT_EQ(mended({"social- sundhed og", "pleje"}), "social- sundhed og pleje");
  EXPECT_EQ(mended({"møde den 3. maj -", "kort"}), "møde den 3. maj - kort");
}

}  // namespace
}  // namespace tov::loaders
