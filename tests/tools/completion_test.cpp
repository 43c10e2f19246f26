// What Tab offers in the interactive session.
#include "tools/tov/completion.h"

#include <gmock/gmock.h>

namespace tov::program {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const CommandName kCommands[] = {{".ask", true},
                                 {".draw", true, {}, {{"--kind", {"members", "timeline"}}, {"--hops"}}},
                                 {".format", false, {"csv", "json", "jsonl"}},
                                 {".help"}};

class CompletionTest : public testing::Test {
 protected:
  CompletionTest() : database_(Database::inMemory()) {
    Transaction transaction = database_.begin();
    const LabelId person = transaction.label("Person");
    const LabelId initiative = transaction.label("Initiative");
    const NodeId anna = transaction.createNode({&person, 1}, {{"name", Value("Anna Ør")}});
    transaction.createNode({&person, 1}, {{"name", Value("Anna Østergaard")}});
    const NodeId project = transaction.createNode({&initiative, 1}, {{"name", Value("Projekt Bro")}});
    transaction.createRelationship(anna, transaction.type("PRESENTED"), project, {{"line", Value(3)}});
    transaction.commit();
  }

  Completion at(std::string_view line, std::string_view statement = "") const {
    return complete(database_.snapshot(), kCommands, statement, line);
  }

  Database database_;
};

TEST_F(CompletionTest, OffersLabelsAfterAColonInANode) {
  EXPECT_THAT(at("MATCH (p:Pe").choices, ElementsAre("Person"));
  EXPECT_EQ(at("MATCH (p:Pe").start, 9u);
  EXPECT_THAT(at("MATCH (p:").choices, ElementsAre("Initiative", "Person"));
}

TEST_F(CompletionTest, OffersTypesAfterAColonInARelationship) {
  EXPECT_THAT(at("MATCH (p)-[r:").choices, ElementsAre("PRESENTED"));
  EXPECT_THAT(at("MATCH (p)-[:KNOWS|pre").choices, ElementsAre("PRESENTED"));
}

TEST_F(CompletionTest, OffersPropertiesAfterADotAndInAMap) {
  EXPECT_THAT(at("RETURN p.n").choices, ElementsAre("name"));
  EXPECT_THAT(at("MATCH (p:Person {na").choices, ElementsAre("name"));
}

TEST_F(CompletionTest, OffersNamesInQuotesAndClosesThem) {
  const Completion completion = at("MATCH (p {name: 'Pro");
  EXPECT_THAT(completion.choices, ElementsAre("Projekt Bro"));
  EXPECT_EQ(completion.insertion("Pro"), "Projekt Bro'");
}

TEST_F(CompletionTest, OffersNamesInAQuestion) {
  const Completion completion = at(".ask what did Anna Øs");
  EXPECT_THAT(completion.choices, ElementsAre("Anna Østergaard"));
  EXPECT_EQ(completion.start, std::string_view(".ask what did ").size());
}

TEST_F(CompletionTest, GoesAsFarAsAllChoicesAgreeAndNeverHalfACharacter) {
  EXPECT_EQ(at("RETURN 'An").insertion("An"), "Anna Ø");
}

TEST_F(CompletionTest, OffersKeywordsInAnyCase) {
  EXPECT_THAT(at("mat").choices, ElementsAre("MATCH"));
  EXPECT_THAT(at("MATCH (n) ret").choices, ElementsAre("RETURN"));
  EXPECT_THAT(at("RETURN coun").choices, Contains("count("));
}

TEST_F(CompletionTest, OffersCommandsOnlyAtTheStartOfAStatement) {
  EXPECT_THAT(at(".").choices, ElementsAre(".ask", ".draw", ".format", ".help"));
  EXPECT_THAT(at(".h", "MATCH (n)\n").choices, IsEmpty());
}

TEST_F(CompletionTest, OffersTheWordsThatACommandTakes) {
  EXPECT_THAT(at(".format j").choices, ElementsAre("json", "jsonl"));
  EXPECT_THAT(at(".format json ").choices, IsEmpty());
  EXPECT_THAT(at(".help A").choices, IsEmpty());
}

TEST_F(CompletionTest, OffersOptionsAndWhatFollowsThemAndThenNames) {
  EXPECT_THAT(at(".draw --").choices, ElementsAre("--hops", "--kind"));
  EXPECT_THAT(at(".draw --kind ").choices, ElementsAre("members", "timeline"));
  EXPECT_THAT(at(".draw --kind  t").choices, ElementsAre("timeline"));
  EXPECT_THAT(at(".draw --kind timeline Pro").choices, ElementsAre("Projekt Bro"));
  EXPECT_THAT(at(".draw Pro").choices, ElementsAre("Projekt Bro"));
}

TEST_F(CompletionTest, OffersProceduresAfterCall) {
  EXPECT_THAT(at("CALL db.lab").choices, ElementsAre("db.labels("));
  EXPECT_EQ(at("CALL db.lab").start, 5u);
  EXPECT_THAT(at("MATCH (n) call ").choices, Contains("db.labels("));
  EXPECT_THAT(at("db.lab", "CALL\n").choices, ElementsAre("db.labels("));
  EXPECT_THAT(at("RETURN recall db.lab").choices, IsEmpty());
}

TEST_F(CompletionTest, OffersWhatAProcedureYields) {
  EXPECT_THAT(at("CALL db.labels() YIELD ").choices, ElementsAre("label", "nodes"));
  EXPECT_THAT(at("CALL db.labels YIELD label, no").choices, ElementsAre("nodes"));
}

TEST_F(CompletionTest, OffersOnlyThePropertiesThatTheLabelHas) {
  EXPECT_THAT(at("MATCH (p:Person)-[r:PRESENTED]->() RETURN p.").choices, ElementsAre("name"));
  EXPECT_THAT(at("MATCH (p:Person)-[r:PRESENTED]->() RETURN r.").choices, ElementsAre("line"));
  EXPECT_THAT(at("MATCH ()-[r:PRESENTED {").choices, ElementsAre("line"));
  EXPECT_THAT(at("RETURN x.").choices, ElementsAre("line", "name"));
}

TEST_F(CompletionTest, OffersParametersVariablesAndFunctionsWithANamespace) {
  EXPECT_THAT(complete(database_.snapshot(), kCommands, "", "RETURN $wh", {{"who", Value(1)}}).choices,
              ElementsAre("who"));
  EXPECT_THAT(at("MATCH (person:Person) RETURN per").choices, Contains("person"));
  EXPECT_THAT(at("RETURN duration.betw").choices, ElementsAre("between("));
}

TEST_F(CompletionTest, OffersNothingInAComment) {
  EXPECT_THAT(at("RETURN 1 // it's Per").choices, IsEmpty());
  EXPECT_THAT(at("MATCH (p:Pe", "// don't\n").choices, ElementsAre("Person"));
}

TEST_F(CompletionTest, KnowsTheLinesBefore) {
  EXPECT_THAT(at("Pe", "MATCH (p:").choices, ElementsAre("Person"));
  EXPECT_EQ(at("Pe", "MATCH (p:").start, 0u);
}

}  // namespace
}  // namespace tov::program
