// The gate in front of the patterns never holds back what RE2 would match, and the lists agree with RE2 letter by
// letter.
#include "loaders/lexicon/phrase_gate.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>
#include <string>
#include <vector>

#include "loaders/lexicon/lexicon.h"

namespace tov::loaders {
namespace {

constexpr const char* kBefore = "(?:^|[^A-Za-z0-9\\x{C0}-\\x{17F}])";
constexpr const char* kAfter = "(?:$|[^A-Za-z0-9\\x{C0}-\\x{17F}])";

RE2::Options options() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_longest_match(true);
  options.set_log_errors(false);
  return options;
}

/// Random choices that are the same in each run.
class Choices {
 public:
  explicit Choices(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t count) { return random_() % count; }
  template <typename Range>
  const auto& of(const Range& range) {
    return range[below(std::size(range))];
  }

 private:
  std::mt19937 random_;
};

const std::vector<std::string> kLiterals = {"a", "b", "k", "s", "K", "S", "æ", "Ø", "ab", "kas", "-", "7", "\\.", "å"};
const std::vector<std::string> kClasses = {
    "[A-Za-z\\x{C0}-\\x{17F}]", "[A-Z\\x{C0}-\\x{DE}]", "[ab]", "[^a]", "[\\s–-]", "\\d", ".", "[^ks ]", "\\S", "[k7]"};

std::string randomPattern(Choices& choices, int depth) {
  switch (choices.below(depth > 0 ? 9 : 4)) {
    case 0:
    case 1:
      return choices.of(kLiterals);
    case 2:
      return choices.of(kClasses);
    case 3:
      return "[\\s\\x{A0}]+";
    case 4:
      return "(?:" + randomPattern(choices, depth - 1) + "|" + randomPattern(choices, depth - 1) + ")";
    case 5: {
      static const std::vector<std::string> kTimes = {"?", "*", "+", "{2}", "{0,2}", "{1,}"};
      return "(?:" + randomPattern(choices, depth - 1) + ")" + choices.of(kTimes);
    }
    case 6:
      return "(?-i:" + randomPattern(choices, depth - 1) + ")";
    default:
      return randomPattern(choices, depth - 1) + randomPattern(choices, depth - 1);
  }
}

std::string randomText(Choices& choices) {
  static const std::vector<std::string> kParts = {"a", "b", "k", "s", "A",  "B",      "K",      "S", "æ", "Æ", "ø",
                                                  "å", " ", " ", "7", "\n", "\u00A0", "\u212A", "ſ", "-", "–", "."};
  std::string text;
  for (std::size_t length = choices.below(9); length > 0; --length) text += choices.of(kParts);
  return text;
}

TEST(PhraseGate, HoldsNothingBackThatRe2Matches) {
  Choices choices(1);
  std::size_t matched = 0;
  std::size_t heldBack = 0;
  for (int round = 0; round < 3000; ++round) {
    const std::vector<std::string> patterns = {randomPattern(choices, 3), randomPattern(choices, 3)};
    const std::string either = "(" + patterns[0] + "|" + patterns[1] + ")";
    const RE2 anywhere(kBefore + either + kAfter, options());
    const RE2 here(either + kAfter, options());
    const RE2 alone(either, options());
    ASSERT_TRUE(anywhere.ok()) << either;
    const PhraseGate gate(patterns);
    for (int i = 0; i < 20; ++i) {
      const std::string text = randomText(choices);
      const bool found = RE2::PartialMatch(text, anywhere);
      EXPECT_LE(found, gate.mayBeIn(text)) << either << " in '" << text << "'";
      matched += found ? 1 : 0;
      heldBack += gate.mayBeIn(text) ? 0 : 1;
      EXPECT_LE(RE2::FullMatch(text, alone), gate.mayBeWhole(text) || text.empty()) << either << " is " << text;
      for (std::size_t at = 0; at < text.size(); ++at)
        EXPECT_LE(here.Match(text, at, text.size(), RE2::ANCHOR_START, nullptr, 0), gate.mayBeginAt(text, at))
            << either << " at " << at << " of '" << text << "'";
    }
  }
  EXPECT_GT(matched, 5000U) << "the patterns and texts are of no use";
  EXPECT_GT(heldBack, 5000U) << "the gate is of no use";
}

TEST(PhraseGate, LetsEverythingThroughForAPatternThatItCannotRead) {
  const PhraseGate gate({"abc", "(?s:x)"});
  EXPECT_TRUE(gate.mayBeIn("nothing of it"));
  EXPECT_TRUE(gate.mayBeginAt("nothing of it", 3));
}

TEST(PhraseGate, TellsWhatAMatchBeginsWithAndHolds) {
  const PhraseGate gate({"(?-i:[A-Z])[a-z]+[\\s\\x{A0}]+kommunes?"});
  EXPECT_TRUE(gate.mayBeginAt("Hadsten kommune", 0));
  EXPECT_FALSE(gate.mayBeginAt("hadsten kommune", 0)) << "a capital must stand first";
  EXPECT_FALSE(gate.mayBeIn("Hadsten By og Hadsten Sygehus"));
  EXPECT_TRUE(gate.mayBeIn("om Hadsten KOMMUNES budget"));
}

TEST(ListedPhrases, AgreeWithRe2) {
  Choices choices(2);
  std::size_t listed = 0;
  std::size_t matched = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string pattern = randomPattern(choices, 3);
    ListedPhrases phrases;
    if (!phrases.add(pattern, 3)) continue;
    ++listed;
    const RE2 alone("(?:" + pattern + ")", options());
    for (int i = 0; i < 40; ++i) {
      const std::string text = randomText(choices);
      const bool matches = RE2::FullMatch(text, alone);
      EXPECT_EQ(phrases.find(text).has_value(), matches) << pattern << " and '" << text << "'";
      matched += matches ? 1 : 0;
    }
  }
  EXPECT_GT(listed, 500U);
  EXPECT_GT(matched, 200U);
}

TEST(ListedPhrases, KeepTheLeastValue) {
  ListedPhrases phrases;
  ASSERT_TRUE(phrases.add("aftale(?:n|r)?", 2));
  ASSERT_TRUE(phrases.add("aftaler", 1));
  EXPECT_EQ(phrases.find("AFTALER"), 1U);
  EXPECT_EQ(phrases.find("aftalen"), 2U);
  EXPECT_FALSE(phrases.find("aftalerne"));
  EXPECT_FALSE(phrases.add("[a-z]+", 0)) << "too many to list";
}

TEST(Phrases, FindThroughTheGateWhatTheirPatternsSay) {
  const Phrases phrases({{"one", {"ny aftale(?:n)?", "\\pL+projekt"}}, {"two", {"aftale(?:n)? om \\pL+"}}}, "a test");
  const auto hit = phrases.find("Den NYE aftale om drift og Fællesprojekt");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->value, "two");
  EXPECT_EQ(phrases.findAll("Ny\u00A0 aftale, aftalen om drift, fællesprojekt").size(), 3U);
  EXPECT_EQ(phrases.whole("fællesprojekt"), "one");
  EXPECT_FALSE(phrases.whole("fællesprojekter"));
  EXPECT_FALSE(phrases.in("nyt"));
}

TEST(Phrases, RepeatAllThatABlankStandsFor) {
  const Phrases phrases({{"", {"mio\\. ?kr", "uden *for"}}}, "a test");
  EXPECT_TRUE(phrases.whole("mio.kr"));
  EXPECT_TRUE(phrases.whole("mio.\u00A0 kr"));
  EXPECT_TRUE(phrases.in("står udenfor aftalen"));
  EXPECT_TRUE(phrases.in("står uden  for aftalen"));
}

}  // namespace
}  // namespace tov::loaders
