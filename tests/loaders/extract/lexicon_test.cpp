// The lexicon: its files are whole, and what is wrong with one is said with file, line and mend.
#include "loaders/lexicon/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tovholder/error.h"

namespace tov::loaders {
namespace {

using testing::HasSubstr;

std::string messageOf(const std::string& text) {
  try {
    const Lexicon lexicon({{"da/test.lex", text}});
    lexicon.phrases("words").in("x");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(Lexicon, SaysWhichLineIsWrong) {
  EXPECT_THAT(messageOf("# a remark\nleder\n"), HasSubstr("da/test.lex, line 2"));
  EXPECT_THAT(messageOf("[titles]\nleder\n"), HasSubstr("needs a key"));
  EXPECT_THAT(messageOf("[bodies]\nSygehus A\n"), HasSubstr("kind="));
  EXPECT_THAT(messageOf("[words]\n(unclosed\n"), HasSubstr("[words]"));
  EXPECT_THAT(messageOf("[titles]\na -> b\n"), HasSubstr("no section [words]"));
}

TEST(Lexicon, DoesNotKnowALanguageWithoutAFolder) {
  EXPECT_THROW(Lexicon::of("xx"), Error);
}

TEST(Lexicon, TellsBodiesOfOneNameApartByTheRegion) {
  const Lexicon& danish = Lexicon::of("da");
  const auto north = danish.body("Psykiatrien", "Region Nordjylland", false);
  const auto south = danish.body("Psykiatrien", "Region Syddanmark", false);
  ASSERT_TRUE(north && south);
  EXPECT_NE(*north, *south);
  EXPECT_EQ(danish.bodies()[*south].name, "Psykiatrien i Region Syddanmark");
  EXPECT_FALSE(danish.body("Psykiatrien", "", false)) << "without a region the name says too little";
}

TEST(Lexicon, TakesATownForItsMunicipalityOnlyWhereABodyMustStand) {
  const Lexicon& danish = Lexicon::of("da");
  EXPECT_FALSE(danish.body("Vejle", "", false));
  ASSERT_TRUE(danish.body("Vejle", "", true));
  EXPECT_EQ(danish.bodies()[*danish.body("Vejle", "", true)].name, "Vejle Kommune");
}

TEST(Lexicon, FindsTitlesWithTheirModifiersAndAtTheEndOfWords) {
  const Lexicon& danish = Lexicon::of("da");
  EXPECT_EQ(danish.titleAt("konst. hospitalsdirektør på sygehuset")->key, "hospital-director");
  EXPECT_EQ(danish.titleAt("trivselskonsulent")->key, "consultant");
  EXPECT_EQ(danish.titleAt("trivselskonsulent")->length, std::string("trivselskonsulent").size());
  EXPECT_FALSE(danish.titleAt("lederskab"));
  EXPECT_FALSE(danish.titleAt("kagefest"));
}

TEST(Lexicon, MatchesPhrasesAtTheEndsOfWordsOnly) {
  const Phrases& outcome = Lexicon::of("da").phrases("outcome");
  EXPECT_EQ(outcome.strongest("Orienteringen blev taget til efterretning.")->value, "noted");
  EXPECT_EQ(outcome.strongest("Punktet blev udsat.")->value, "deferred");
  EXPECT_FALSE(outcome.strongest("Forudsatte vilkår"));
}

}  // namespace
}  // namespace tov::loaders
