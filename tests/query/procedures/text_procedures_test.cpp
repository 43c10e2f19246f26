// Full-text indexes and searches in the query language.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tovholder/query.h"

namespace tov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using Rows = std::vector<std::vector<std::string>>;

class TextProcedures : public testing::Test {
 protected:
  TextProcedures() {
    session.run(
        "CREATE (a:Item {title: 'Budgets for hospitals', text: 'The regions agreed on a budget.'}),"
        " (b:Item {title: 'Minutes', text: 'Nobody spoke of money.'}), (:Person {name: 'Åse Ørum'}),"
        " (a)-[:NOTED {quote: 'money was agreed', line: 7}]->(b)");
  }

  Rows rows(const std::string& query, const Parameters& parameters = {}, const Limits& limits = {}) {
    Rows rows;
    Result result = session.run(query, parameters, limits);
    while (result.next()) {
      std::vector<std::string>& row = rows.emplace_back();
      for (const Value& cell : result.row()) row.push_back(cell.toText());
    }
    return rows;
  }

  std::string message(const std::string& query) {
    try {
      rows(query);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  void createIndexes() {
    session.run("CREATE FULLTEXT INDEX items FOR (n:Item) ON EACH [n.title, n.text] OPTIONS {language: 'en'}");
    session.run("CREATE FULLTEXT INDEX FOR ()-[r:NOTED]-() ON EACH [r.quote] OPTIONS {language: 'en'}");
  }

  Session session{Database::inMemory()};
};

TEST_F(TextProcedures, ASearchFindsNodesAndRelationships) {
  createIndexes();
  EXPECT_THAT(
      rows("CALL text.search('budget agree') YIELD node, property, excerpt RETURN node.title, property, excerpt"),
      ElementsAre(ElementsAre("'Budgets for hospitals'", "'text'", "'The regions agreed on a budget.'")));
  EXPECT_THAT(rows("CALL text.search('money') YIELD node, relationship "
                   "RETURN node.title AS title, relationship.line AS line ORDER BY title"),
              ElementsAre(ElementsAre("'Minutes'", "null"), ElementsAre("null", "7")));
  EXPECT_THAT(rows("CALL text.search('money', {labels: 'Item'}) YIELD node RETURN node.title"), SizeIs(1));
  EXPECT_THAT(rows("CALL text.search('money', {types: ['NOTED']}) YIELD relationship AS r RETURN r.quote"), SizeIs(1));
  EXPECT_THAT(rows("CALL text.search('agreed', {limit: 1})"), SizeIs(1));
  EXPECT_THAT(rows("CALL text.search($words) YIELD score RETURN score > 0", {{"words", "\"spoke of money\""}}),
              ElementsAre(ElementsAre("true")));
  EXPECT_THAT(rows("CALL text.search(null) YIELD node RETURN node"), IsEmpty());
}

TEST_F(TextProcedures, IndexesAreListedAndDropped) {
  createIndexes();
  session.run(
      "CREATE FULLTEXT INDEX IF NOT EXISTS FOR (p:Person|Item) ON EACH [p.name] "
      "OPTIONS {languageProperty: 'language'}");
  EXPECT_THAT(rows("CALL text.indexes()"), ElementsAre(ElementsAre("'Item'", "null", "'name'", "null", "'language'"),
                                                       ElementsAre("'Item'", "null", "'text'", "'en'", "null"),
                                                       ElementsAre("'Item'", "null", "'title'", "'en'", "null"),
                                                       ElementsAre("'Person'", "null", "'name'", "null", "'language'"),
                                                       ElementsAre("null", "'NOTED'", "'quote'", "'en'", "null")));
  EXPECT_THAT(rows("CALL text.search('ase orum') YIELD node RETURN node.name"), ElementsAre(ElementsAre("'Åse Ørum'")));
  session.run("DROP FULLTEXT INDEX FOR (p:Person) ON EACH [p.name]");
  EXPECT_THAT(rows("CALL text.search('ase') YIELD node RETURN node.name"), IsEmpty());
  session.run("DROP FULLTEXT INDEX FOR ()-[r:NOTED]->() ON EACH [r.quote]");
  EXPECT_THAT(rows("CALL text.indexes()"), SizeIs(3));
  EXPECT_THAT(session.database().check(), IsEmpty());
}

TEST_F(TextProcedures, WhatIsWrongIsSaid) {
  EXPECT_THAT(message("CALL text.search('money') YIELD node RETURN node"), HasSubstr("CREATE FULLTEXT INDEX"));
  createIndexes();
  EXPECT_THAT(message("CREATE FULLTEXT INDEX FOR (n:Item) ON EACH [n.title]"), HasSubstr("there is a full-text index"));
  EXPECT_THAT(message("CREATE FULLTEXT INDEX FOR (n:New) ON EACH [n.title] OPTIONS {language: 'klingon'}"),
              HasSubstr("no language `klingon`"));
  EXPECT_THAT(message("CREATE FULLTEXT INDEX FOR (n:Item) ON EACH [m.title]"), HasSubstr("variable `m`"));
  EXPECT_THAT(message("CREATE FULLTEXT INDEX FOR (n:Item) ON EACH [n.title] OPTIONS {tongue: 'en'}"),
              HasSubstr("no option `tongue`"));
  EXPECT_THAT(message("DROP FULLTEXT INDEX FOR (n:Item) ON EACH [n.missing]"), HasSubstr("no full-text index"));
  EXPECT_THAT(message("DROP FULLTEXT INDEX FOR (n:Item) ON EACH [n.missing] IF EXISTS"), HasSubstr("no error"));
  EXPECT_THAT(message("CALL text.search('- !') YIELD node RETURN node"), HasSubstr("at least one word"));
  EXPECT_THAT(message("CALL text.search(7) YIELD node RETURN node"), HasSubstr("INTEGER 7"));
  EXPECT_THAT(message("CALL text.search('a', {most: 1}) YIELD node RETURN node"), HasSubstr("no option most"));
  EXPECT_THAT(message("EXPLAIN CREATE FULLTEXT INDEX FOR (n:Item) ON EACH [n.title]"), HasSubstr("no error"));
}

TEST_F(TextProcedures, ASearchKeepsToTheBoundsOfItsQuery) {
  createIndexes();
  session.run("UNWIND range(1, 30000) AS i CREATE (:Item {text: 'word number ' + i})");
  Limits limits;
  limits.memoryBytes = 1 << 18;
  try {
    rows("CALL text.search('word number') YIELD node RETURN count(*)", {}, limits);
    ADD_FAILURE() << "it ended by itself";
  } catch (const LimitError& error) {
    EXPECT_EQ(error.bound(), LimitError::Bound::memory);
  }
  Limits cancelled;
  cancelled.cancel.emplace();
  Result result = session.run("CALL text.search('word') YIELD node RETURN node", {}, cancelled);
  cancelled.cancel->cancel();
  EXPECT_THROW(result.next(), LimitError);
}

TEST_F(TextProcedures, ATransactionFindsWhatItWrote) {
  createIndexes();
  session.begin();
  session.run("MATCH (n:Item {title: 'Minutes'}) SET n.text = 'The chair closed the meeting'");
  session.run("CREATE FULLTEXT INDEX FOR (p:Person) ON EACH [p.name]");
  EXPECT_THAT(rows("CALL text.search('meetings') YIELD node RETURN node.title"), ElementsAre(ElementsAre("'Minutes'")));
  EXPECT_THAT(rows("CALL text.search('ørum') YIELD node RETURN node.name"), SizeIs(1));
  session.rollback();
  EXPECT_THAT(rows("CALL text.search('meetings') YIELD node RETURN node.title"), IsEmpty());
  EXPECT_THAT(rows("CALL text.search('ørum') YIELD node RETURN node.name"), IsEmpty());
  EXPECT_THAT(session.database().check(), IsEmpty());
}

}  // namespace
}  // namespace tov
