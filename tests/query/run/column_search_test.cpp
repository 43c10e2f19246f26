// Searching a property side by side in memory gives what looking at each value gives.
#include "query/run/column_search.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/query/run/random_queries.h"

namespace tov::test {
namespace {

std::string randomText(std::mt19937_64& random, std::size_t longest) {
  static const std::string kLetters = "abæ";  // few, so that parts are found and nearly found
  std::string text;
  for (std::size_t i = random() % (longest + 1); i > 0; --i) text += kLetters[random() % kLetters.size()];
  return text;
}

TEST(ColumnSearch, FindsAPartWhereSearchingEachPlaceFindsIt) {
  withSeeds(300, [](std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const std::string text = randomText(random, 200);
    const std::string part = randomText(random, 6) + "a";
    for (std::size_t from = 0; from <= text.size(); from += 1 + random() % 20) {
      EXPECT_EQ(query::findText(text, part, from), text.find(part, from)) << text << " / " << part << " from " << from;
    }
  });
}

TEST(ColumnSearch, NeverMatchesAcrossTwoTexts) {
  withSeeds(100, [](std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Database database = Database::inMemory();
    Transaction transaction = database.begin();
    const LabelId label = transaction.label("Item");
    std::vector<std::string> titles;
    for (int i = 0; i < 60; ++i) {
      titles.push_back(randomText(random, 5));
      transaction.createNode(std::span(&label, 1), {{"title", titles.back()}});
    }
    transaction.commit();
    const Snapshot view = database.snapshot();
    const NodeColumn* column = memoryOf(view)->column(label, *view.key("title"), [] {});
    ASSERT_NE(column, nullptr);
    using Kind = query::PropertyTest::Kind;
    for (const Kind kind : {Kind::contains, Kind::startsWith, Kind::endsWith, Kind::equal}) {
      const std::string part = randomText(random, 3);
      std::vector<std::uint32_t> wanted;
      for (std::uint32_t i = 0; i < titles.size(); ++i) {
        const std::string& title = titles[i];
        const bool fits = kind == Kind::contains     ? title.find(part) != std::string::npos
                          : kind == Kind::startsWith ? title.starts_with(part)
                          : kind == Kind::endsWith   ? title.ends_with(part)
                                                     : title == part;
        if (fits) wanted.push_back(i);
      }
      std::vector<std::uint32_t> found;
      ASSERT_TRUE(query::searchColumn(*column, kind, part, found));
      EXPECT_EQ(found, wanted) << part;
    }
  });
}

TEST(ColumnSearch, LeavesWhatItCannotCompareToTheFilter) {
  Database database = Database::inMemory();
  Session session(database);
  session.run("UNWIND range(1, 40) AS i CREATE (:Item {number: i, day: date({year: 2000 + i})})");
  const auto count = [&](const std::string& where) {
    Result result = session.run("MATCH (i:Item) WHERE " + where + " RETURN count(*)");
    result.next();
    return result.row()[0].asInteger();
  };
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(count("i.number > 30"), 10);
    EXPECT_EQ(count("i.number >= 30.5"), 10);
    EXPECT_EQ(count("i.number = 7.0"), 1);
    EXPECT_EQ(count("i.number > 'a'"), 0);
    EXPECT_EQ(count("i.number CONTAINS '1'"), 0);
    EXPECT_EQ(count("i.number = null"), 0);
    EXPECT_EQ(count("10 >= i.number AND i.number < 5"), 4);
    EXPECT_EQ(count("i.day < date('2010-01-01')"), 9);
    EXPECT_EQ(count("i.nothing = 1"), 0);
  }
}

}  // namespace
}  // namespace tov::test
