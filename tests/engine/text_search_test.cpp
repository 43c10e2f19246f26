// Full-text search: what finds what, in which order, and that the index follows every change of the graph.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "scratch_folder.h"
#include "tovholder/text_search.h"

namespace tov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class TextSearch : public testing::Test {
 protected:
  TextSearch() {
    Transaction transaction = database.begin();
    item = transaction.label("Item");
    noted = transaction.type("NOTED");
    title = transaction.key("title");
    text = transaction.key("text");
    for (const KeyId key : {title, text}) transaction.createTextIndex({item, key, "da", {}});
    transaction.createTextIndex({noted, text, "da", {}});
    transaction.commit();
  }

  NodeId add(const Map& properties) {
    Transaction transaction = database.begin();
    const NodeId id = transaction.createNode(std::array{item}, properties);
    transaction.commit();
    return id;
  }

  static std::vector<NodeId> nodes(const Snapshot& view, std::string query) {
    std::vector<NodeId> found;
    TextQuery sought;
    sought.text = std::move(query);
    for (const TextHit& hit : view.searchText(sought)) {
      if (const auto* node = std::get_if<NodeId>(&hit.entity)) found.push_back(*node);
    }
    return found;
  }
  std::vector<NodeId> nodes(std::string query) { return nodes(database.snapshot(), std::move(query)); }

  void expectSound() { EXPECT_THAT(database.check(), IsEmpty()); }

  Database database = Database::inMemory();
  LabelId item{};
  TypeId noted{};
  KeyId title{};
  KeyId text{};
};

TEST_F(TextSearch, AWordIsFoundInEveryInflectionAndCase) {
  const NodeId id = add({{"text", "Kommunerne drøfter HJEMMEBESØG"}});
  for (const char* query : {"kommune", "Kommuner", "hjemmebesøgene", "drøftes"}) {
    EXPECT_THAT(nodes(query), ElementsAre(id)) << query;
  }
  EXPECT_THAT(nodes("region"), IsEmpty());
}

TEST_F(TextSearch, LettersAreFoundAsTheyAreSpeltWithoutTheRightKeyboard) {
  const NodeId native = add({{"text", "Møde i Århus om ældre og smørøret café"}});
  const NodeId plain = add({{"text", "Moede i Aarhus om aeldre og smoeroeret cafe"}});
  for (const char* query : {"Aarhus", "århus", "Arhus", "ÅRHUS", "møde", "moede", "aeldre", "ældre", "café", "cafe"}) {
    EXPECT_THAT(nodes(query), UnorderedElementsAre(native, plain)) << query;
  }
}

TEST_F(TextSearch, EveryWordMustOccurThoughNotInTheSameProperty) {
  const NodeId both = add({{"title", "Status for puljen"}, {"text", "Regionen orienterede"}});
  add({{"title", "Status for budgettet"}});
  EXPECT_THAT(nodes("status orienterede"), ElementsAre(both));
  EXPECT_THAT(nodes("status pulje budget"), IsEmpty());
}

TEST_F(TextSearch, QuotationMarksWantTheWordsTogether) {
  const NodeId together = add({{"text", "en fælles plan for akut indsats"}});
  const NodeId apart = add({{"text", "akut behov for en plan og en fælles indsats"}});
  EXPECT_THAT(nodes("fælles plan akut"), UnorderedElementsAre(together, apart));
  EXPECT_THAT(nodes("\"fælles planer\""), ElementsAre(together));
  EXPECT_THAT(nodes("\"plan fælles\""), IsEmpty());
  EXPECT_THAT(nodes("\"akut indsats\" \"fælles plan\""), ElementsAre(together));
}

TEST_F(TextSearch, WordsJoinedByAHyphenStandTogether) {
  const NodeId id = add({{"text", "sag 1-30-72 om data-deling"}});
  add({{"text", "deling af data, sag 72-30-1"}});
  EXPECT_THAT(nodes("data-deling"), ElementsAre(id));
  EXPECT_THAT(nodes("1-30-72"), ElementsAre(id));
}

TEST_F(TextSearch, NoPhraseReachesFromOneElementOfAListIntoTheNext) {
  const NodeId id = add({{"title", Value(List{Value("Den nye klinik"), Value("Havnens hus")})}});
  EXPECT_THAT(nodes("klinik hus"), ElementsAre(id));
  EXPECT_THAT(nodes("\"klinik havnens\""), IsEmpty());
}

TEST_F(TextSearch, AStarStandsForEveryEnding) {
  const NodeId one = add({{"text", "telemedicin"}});
  const NodeId two = add({{"text", "telefonrådgivning i Aabenraa"}});
  EXPECT_THAT(nodes("tele*"), UnorderedElementsAre(one, two));
  EXPECT_THAT(nodes("Telem*"), ElementsAre(one));
  EXPECT_THAT(nodes("åben*"), ElementsAre(two));
  // What is longer than a stem still finds the word itself.
  EXPECT_THAT(nodes("rådgivning* tele*"), IsEmpty());
  EXPECT_THAT(nodes("telefonrådgivning*"), ElementsAre(two));
}

TEST_F(TextSearch, AlternativesAndExclusionsAreTaken) {
  const NodeId one = add({{"text", "gravide i forløb"}});
  const NodeId two = add({{"text", "børn i forløb"}});
  const NodeId three = add({{"text", "ældre i forløb"}});
  EXPECT_THAT(nodes("gravide OR børn"), UnorderedElementsAre(one, two));
  EXPECT_THAT(nodes("forløb -børn"), UnorderedElementsAre(one, three));
  EXPECT_THAT(nodes("forløb -\"ældre i\" -gravide"), ElementsAre(two));
}

TEST_F(TextSearch, AQueryWithoutAWordIsRefused) {
  for (const char* query : {"", "   ", "\"\"", "- ! ?", "-kommune", "*", "\"", "-\""}) {
    EXPECT_THROW(nodes(query), UsageError) << query;
  }
}

TEST_F(TextSearch, RelationshipsAreFoundToo) {
  Transaction transaction = database.begin();
  const NodeId a = transaction.createNode(std::array{item}, {});
  const RelationshipId id =
      transaction.createRelationship(a, noted, a, {{"text", "Regionen tog det til efterretning"}});
  transaction.createRelationship(a, transaction.type("OTHER"), a, {{"text", "til efterretning"}});
  transaction.commit();
  TextQuery query;
  query.text = "efterretning";
  const std::vector<TextHit> hits = database.snapshot().searchText(query);
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(std::get<RelationshipId>(hits[0].entity), id);
  EXPECT_EQ(hits[0].key, text);
  query.labels = {item};
  EXPECT_THAT(database.snapshot().searchText(query), IsEmpty());
  query.types = {noted};
  EXPECT_THAT(database.snapshot().searchText(query), SizeIs(1));
  expectSound();
}

TEST_F(TextSearch, TheBestComeFirst) {
  const NodeId once = add({{"text", "pulje " + std::string(400, 'x') + " en to tre fire fem seks syv otte ni ti"}});
  const NodeId often = add({{"text", "pulje pulje pulje"}});
  const NodeId shorter = add({{"text", "pulje om året"}});
  add({{"text", "andet"}});
  EXPECT_THAT(nodes("pulje"), ElementsAre(often, shorter, once));
  TextQuery query;
  query.text = "pulje";
  query.most = 2;
  EXPECT_THAT(database.snapshot().searchText(query), SizeIs(2));
}

TEST_F(TextSearch, ATransactionSeesItsOwnTextsAndOthersDoNot) {
  const NodeId kept = add({{"text", "samarbejde om gravide"}});
  const NodeId changed = add({{"text", "samarbejde om børn"}});
  const NodeId gone = add({{"text", "samarbejde om ældre"}});
  Transaction transaction = database.begin();
  const NodeId created = transaction.createNode(std::array{item}, {{"text", "nyt samarbejde"}});
  transaction.setProperty(changed, text, "afsluttet");
  transaction.deleteNode(gone);
  EXPECT_THAT(nodes(transaction.view(), "samarbejde"), UnorderedElementsAre(kept, created));
  EXPECT_THAT(nodes(transaction.view(), "afslut*"), ElementsAre(changed));
  EXPECT_THAT(nodes(transaction.view(), "\"nyt samarbejde\""), ElementsAre(created));
  EXPECT_THAT(nodes("samarbejde"), UnorderedElementsAre(kept, changed, gone));
  transaction.rollback();
  EXPECT_THAT(nodes("samarbejde"), UnorderedElementsAre(kept, changed, gone));
  expectSound();
}

TEST_F(TextSearch, WhatLosesItsLabelIsNoLongerFound) {
  const NodeId id = add({{"text", "årsberetning"}});
  Transaction transaction = database.begin();
  transaction.removeLabel(id, item);
  transaction.commit();
  EXPECT_THAT(nodes("årsberetning"), IsEmpty());
  Transaction again = database.begin();
  again.addLabel(id, item);
  again.commit();
  EXPECT_THAT(nodes("årsberetning"), ElementsAre(id));
  expectSound();
}

TEST_F(TextSearch, AnIndexMayComeLaterAndGoAgain) {
  Transaction transaction = database.begin();
  const LabelId person = transaction.label("Person");
  const KeyId name = transaction.key("name");
  const NodeId early = transaction.createNode(std::array{person}, {{"name", "Åse Lindqvist"}});
  transaction.commit();
  EXPECT_THAT(nodes("åse"), IsEmpty());

  Transaction later = database.begin();
  later.createTextIndex({person, name, "", {}});
  const NodeId late = later.createNode(std::array{person}, {{"name", "Ase Mørk"}});
  EXPECT_THAT(nodes(later.view(), "ase"), UnorderedElementsAre(early, late));
  later.commit();
  EXPECT_THAT(nodes("ase"), UnorderedElementsAre(early, late));
  expectSound();

  // In a transaction that has changed the graph before, the index is written with the commit.
  Transaction renewed = database.begin();
  renewed.setProperty(late, name, "Ane Mørk");
  renewed.dropTextIndex({person, name, "", {}});
  EXPECT_THAT(nodes(renewed.view(), "mork"), IsEmpty());
  renewed.createTextIndex({person, name, "no", {}});
  EXPECT_THAT(nodes(renewed.view(), "mork"), ElementsAre(late));
  renewed.commit();
  EXPECT_THAT(nodes("ane OR åse"), UnorderedElementsAre(early, late));
  expectSound();

  Transaction last = database.begin();
  last.dropTextIndex({person, name, "", {}});
  last.commit();
  EXPECT_THAT(nodes("ane OR åse"), IsEmpty());
  EXPECT_THAT(database.snapshot().textIndexes(), SizeIs(3));
  expectSound();
}

TEST_F(TextSearch, AnIndexThatWasRolledBackLeavesNothing) {
  add({{"text", "dagsorden"}, {"venue", "Kantinen i kælderen"}});
  Transaction transaction = database.begin();
  const KeyId venue = transaction.key("venue");
  transaction.createTextIndex({item, venue, "da", {}});
  EXPECT_THAT(nodes(transaction.view(), "kantine"), SizeIs(1));
  transaction.rollback();
  EXPECT_THAT(nodes("kantine"), IsEmpty());
  Transaction again = database.begin();
  again.createTextIndex({item, again.key("venue"), "da", {}});
  again.commit();
  EXPECT_THAT(nodes("kantine"), SizeIs(1));
  expectSound();
}

TEST_F(TextSearch, ASavepointTakesBackIndexesAndTexts) {
  Transaction transaction = database.begin();
  const KeyId venue = transaction.key("venue");
  const NodeId id = transaction.createNode(std::array{item}, {{"text", "dagsorden"}, {"venue", "Kantinen"}});
  transaction.createTextIndex({item, venue, "da", {}});
  transaction.setSavepoint();
  transaction.setProperty(id, text, "referat");
  transaction.dropTextIndex({item, venue, "da", {}});
  EXPECT_THAT(nodes(transaction.view(), "kantine"), IsEmpty());
  transaction.rollbackToSavepoint();
  EXPECT_THAT(nodes(transaction.view(), "kantine dagsorden"), ElementsAre(id));
  transaction.commit();
  EXPECT_THAT(nodes("kantine dagsorden"), ElementsAre(id));
  EXPECT_THAT(nodes("referat"), IsEmpty());
  expectSound();

  Transaction second = database.begin();
  const LabelId forum = second.label("Forum");
  second.setSavepoint();
  second.createTextIndex({forum, venue, "da", {}});
  second.rollbackToSavepoint();
  second.commit();
  EXPECT_THAT(database.snapshot().textIndexes(), SizeIs(4));
  expectSound();
}

TEST_F(TextSearch, AnIndexInAnotherLanguageIsRefusedUntilTheFirstIsDropped) {
  Transaction transaction = database.begin();
  transaction.createTextIndex({item, text, "da", {}});  // is there
  EXPECT_THROW(transaction.createTextIndex({item, text, "en", {}}), UsageError);
  EXPECT_THROW(transaction.createTextIndex({item, transaction.key("other"), "xx", {}}), UsageError);
  EXPECT_THROW(transaction.dropTextIndex({item, transaction.key("other"), "da", {}}), UsageError);
}

TEST_F(TextSearch, EachTextIsReadInItsOwnLanguage) {
  Transaction transaction = database.begin();
  const LabelId report = transaction.label("Report");
  const KeyId language = transaction.key("language");
  transaction.createTextIndex({report, text, "da", language});
  const NodeId english =
      transaction.createNode(std::array{report}, {{"text", "The committees agreed"}, {"language", "en"}});
  const NodeId swedish =
      transaction.createNode(std::array{report}, {{"text", "Nämnderna beslutade"}, {"language", "sv"}});
  const NodeId other = transaction.createNode(std::array{report}, {{"text", "Udvalgene mødtes"}, {"language", "zz"}});
  transaction.commit();
  EXPECT_THAT(nodes("committee agree"), ElementsAre(english));
  EXPECT_THAT(nodes("nämnden"), ElementsAre(swedish));
  EXPECT_THAT(nodes("udvalget"), ElementsAre(other));
  Transaction later = database.begin();
  later.setProperty(english, language, Value());
  later.commit();
  expectSound();
}

TEST_F(TextSearch, ScoresAreBm25) {
  // The formula again, over words that no stemmer touches.
  std::mt19937 random(7);
  const auto pick = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("Plain");
  const KeyId key = transaction.key("body");
  transaction.createTextIndex({label, key, "", {}});
  std::map<NodeId, std::vector<std::string>> texts;
  double allWords = 0;
  for (int i = 0; i < 200; ++i) {
    std::vector<std::string> words(static_cast<std::size_t>(1 + pick(30)));
    std::string body;
    for (std::string& word : words) {
      word = std::string("w") + static_cast<char>('a' + std::min(pick(20), pick(20)));
      body += word + " ";
    }
    allWords += static_cast<double>(words.size());
    texts[transaction.createNode(std::array{label}, {{"body", body}})] = std::move(words);
  }
  transaction.commit();
  for (char letter = 'a'; letter < 'u'; ++letter) {
    const std::string word = std::string("w") + letter;
    std::map<NodeId, double> expected;
    double containing = 0;
    for (const auto& [id, words] : texts) containing += std::ranges::count(words, word) != 0 ? 1 : 0;
    for (const auto& [id, words] : texts) {
      const auto count = static_cast<double>(std::ranges::count(words, word));
      if (count == 0) continue;
      const double rarity = std::log(1 + (200 - containing + 0.5) / (containing + 0.5));
      const double length = static_cast<double>(words.size()) / (allWords / 200);
      expected[id] = rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length));
    }
    TextQuery query;
    query.text = word;
    query.labels = {label};
    const std::vector<TextHit> hits = database.snapshot().searchText(query);
    ASSERT_EQ(hits.size(), expected.size()) << word;
    double last = INFINITY;
    for (const TextHit& hit : hits) {
      EXPECT_NEAR(hit.score, expected.at(std::get<NodeId>(hit.entity)), 1e-9) << word;
      EXPECT_LE(hit.score, last);
      last = hit.score;
    }
  }
}

TEST_F(TextSearch, RandomChangesKeepTheIndexInStep) {
  constexpr std::array kWords = {"møde", "møder", "Aarhus", "århus", "plan", "planer", "og", "pulje", "ærø", "café"};
  std::mt19937 random(11);
  const auto pick = [&](std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random); };
  const auto words = [&]() -> Value {
    if (pick(6) == 0) return Value();
    if (pick(8) == 0) return Value(static_cast<std::int64_t>(pick(9)));
    std::string all;
    for (std::size_t i = pick(12); i-- > 0;)
      all += std::string(kWords[pick(kWords.size())]) + (pick(5) == 0 ? ". " : " ");
    return pick(6) == 0 ? Value(List{Value(all), Value("plan")}) : Value(all);
  };
  const ScratchFolder folder;
  std::optional<Database> stored = Database::open(folder.path());
  LabelId other{};
  {
    Transaction transaction = stored->begin();
    item = transaction.label("Item");
    other = transaction.label("Other");
    noted = transaction.type("NOTED");
    title = transaction.key("title");
    text = transaction.key("text");
    transaction.commit();
  }
  std::vector<NodeId> ids;
  std::vector<RelationshipId> relationships;
  for (int round = 0; round < 60; ++round) {
    Transaction transaction = stored->begin();
    std::vector<NodeId> now = ids;
    std::vector<RelationshipId> linksNow = relationships;
    for (std::size_t changes = pick(12); changes-- > 0;) {
      const std::size_t kind = now.empty() ? 0 : pick(9);
      if (kind == 0) {
        now.push_back(
            transaction.createNode(std::array{pick(2) == 0 ? item : other}, {{"title", words()}, {"text", words()}}));
      } else if (kind <= 2) {
        transaction.setProperty(now[pick(now.size())], pick(2) == 0 ? title : text, words());
      } else if (kind == 3) {
        transaction.addLabel(now[pick(now.size())], item);
      } else if (kind == 4) {
        transaction.removeLabel(now[pick(now.size())], item);
      } else if (kind == 5) {
        linksNow.push_back(
            transaction.createRelationship(now[pick(now.size())], noted, now[pick(now.size())], {{"text", words()}}));
      } else if (kind == 6 && !linksNow.empty()) {
        transaction.deleteRelationship(linksNow.back());
        linksNow.pop_back();
      } else if (kind == 7) {
        const TextIndex index{pick(2) == 0 ? item : other, pick(2) == 0 ? title : text, "da", {}};
        const std::vector<TextIndex> all = transaction.view().textIndexes();
        if (std::ranges::find(all, index) != all.end()) {
          transaction.dropTextIndex(index);
        } else {
          transaction.createTextIndex(index);
        }
      } else if (kind == 8) {
        const TextIndex index{noted, text, "da", {}};
        transaction.createTextIndex(index);
      }
    }
    if (pick(4) == 0) {
      transaction.rollback();
    } else {
      const std::vector<NodeId> seen = nodes(transaction.view(), "århus OR plan -café");
      transaction.commit();
      const std::vector<NodeId> after = nodes(stored->snapshot(), "århus OR plan -café");
      EXPECT_EQ(std::set(seen.begin(), seen.end()), std::set(after.begin(), after.end()));
      ids = std::move(now);
      relationships = std::move(linksNow);
    }
    const std::vector<std::string> broken = stored->check();
    ASSERT_TRUE(broken.empty()) << "round " << round << ": " << broken.front();
    if (pick(10) == 0) {
      stored.reset();
      stored = Database::open(folder.path());
    }
    if (pick(20) == 0) stored->compact();
  }
}

TEST_F(TextSearch, CompactingLeavesNoByteOfADeletedText) {
  const ScratchFolder folder;
  {
    Database stored = Database::open(folder.path());
    Transaction transaction = stored.begin();
    const LabelId label = transaction.label("Item");
    transaction.createTextIndex({label, transaction.key("text"), "da", {}});
    const NodeId id = transaction.createNode(std::array{label}, {{"text", "hemmelighedskraemmeri zzqxv"}});
    transaction.commit();
    Transaction removal = stored.begin();
    removal.deleteNode(id);
    removal.commit();
    stored.compact();
    EXPECT_THAT(stored.check(), IsEmpty());
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    EXPECT_EQ(bytes.find("zzqxv"), std::string::npos) << entry.path();
  }
}

TEST_F(TextSearch, TheWatchCanStopASearch) {
  Transaction transaction = database.begin();
  for (int i = 0; i < 20'000; ++i)
    transaction.createNode(std::array{item}, {{"text", "plan nummer " + std::to_string(i)}});
  transaction.commit();
  TextQuery query;
  query.text = "plan nummer";
  std::size_t most = 0;
  query.watch = [&](std::size_t held) {
    most = std::max(most, held);
    if (held > 200'000) throw LimitError(LimitError::Bound::memory, "enough");
  };
  EXPECT_THROW(database.snapshot().searchText(query), LimitError);
  EXPECT_GT(most, 200'000U);
  EXPECT_LT(most, 1'000'000U);
}

TEST(TextExcerpt, ShowsTheWordsThatMatch) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Formanden bød velkommen til mødet. ";
  text += "Der blev afsat to millioner til hjemmebesøg i den næste periode. ";
  for (int i = 0; i < 100; ++i) text += "Dagsordenen blev godkendt uden ændringer. ";
  const std::string excerpt = textExcerpt(text, "da", "hjemmebesøgene OR milliard*", 120);
  EXPECT_THAT(excerpt, HasSubstr("til hjemmebesøg i"));
  EXPECT_LE(excerpt.size(), 130U);
  EXPECT_TRUE(excerpt.starts_with("... ")) << excerpt;
  EXPECT_TRUE(excerpt.ends_with(" ...")) << excerpt;
  EXPECT_EQ(textExcerpt("kort tekst", "da", "tekst", 120), "kort tekst");
}

TEST(TextExcerpt, NeverCutsThroughALetter) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "å";
  text += " ord ";
  for (int i = 0; i < 300; ++i) text += "ø";
  for (std::size_t width = 1; width < 80; ++width) {
    const std::string excerpt = textExcerpt(text, "da", "ord", width);
    for (std::size_t i = 0; i < excerpt.size(); ++i) {
      const auto byte = static_cast<unsigned char>(excerpt[i]);
      if (byte == 0xC3) {
        ASSERT_LT(i + 1, excerpt.size()) << width;
      }
      if ((byte & 0xC0) == 0x80) {
        ASSERT_TRUE(i > 0 && static_cast<unsigned char>(excerpt[i - 1]) == 0xC3) << width;
      }
    }
  }
}

TEST(TextLanguages, EachHasItsStemmer) {
  EXPECT_THAT(textLanguages(), ElementsAre("da", "de", "en", "no", "sv"));
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  const LabelId label = transaction.label("L");
  for (const std::string& language : textLanguages()) {
    transaction.createTextIndex({label, transaction.key("k" + language), language, {}});
    transaction.createNode(std::array{label}, {{"k" + language, "tekst text"}});
  }
  EXPECT_NO_THROW(transaction.commit());
}

}  // namespace
}  // namespace tov
