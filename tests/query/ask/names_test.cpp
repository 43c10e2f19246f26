// Names as people write them in a question: case, aliases, letters, parts of names, slips, and what is ambiguous.
#include "query/ask/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_graph.h"

namespace tov::asking {
namespace {

using Certainty = NameFinding::Certainty;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> kPeople = {"Person"};
const std::vector<std::string> kAnything = {"Initiative", "Organisation", "Forum", "Person", "Fund"};

class Names : public testing::TestWithParam<bool> {
 protected:
  NameFinding find(const std::vector<std::string>& labels, std::string_view text) {
    return findName(database_.snapshot(), labels, text);
  }
  Database database_ = sample::sampleDatabase(GetParam());
};

INSTANTIATE_TEST_SUITE_P(WithAndWithoutIndexes, Names, testing::Bool());

TEST_P(Names, AreFoundWithoutRegardToCaseAndPunctuation) {
  for (const char* text : {"Karla Ærenlund", "karla ærenlund", "KARLA ÆRENLUND", "Karla-Ærenlund"}) {
    const NameFinding found = find(kPeople, text);
    EXPECT_EQ(found.certainty, Certainty::exact) << text;
    EXPECT_EQ(found.name, "Karla Ærenlund");
    EXPECT_EQ(found.nodes.size(), 1u);
  }
}

TEST_P(Names, AreFoundByAlias) {
  EXPECT_EQ(find(kAnything, "stafetten").name, "STAFET");
  EXPECT_EQ(find(kAnything, "stafetten").certainty, Certainty::exact);
  EXPECT_EQ(find(kAnything, "SV").name, "Styregruppen Vestkysten");
}

TEST_P(Names, SpeltWithOtherLettersOrASlipAreNear) {
  for (const char* text : {"Karla Aerenlund", "Karla Ærenlnud", "Carla Ærenlund", "Ærenlund", "karla"}) {
    const NameFinding found = find(kPeople, text);
    EXPECT_EQ(found.certainty, Certainty::near) << text;
    EXPECT_EQ(found.name, "Karla Ærenlund") << text;
  }
  EXPECT_EQ(find(kAnything, "Sundheds bussen").name, "Sundhedsbussen");
}

TEST_P(Names, ThatFitTwoPeopleAreOfferedNotChosen) {
  const NameFinding found = find(kPeople, "Sønderholm");
  EXPECT_EQ(found.certainty, Certainty::unknown);
  EXPECT_THAT(found.nearest, ElementsAre("Ib Sønderholm", "Ida Sønderholm"));
  EXPECT_THAT(found.nodes, IsEmpty());
}

TEST_P(Names, ThatAreAnAliasOfOneAndAFirstNameOfAnotherAreOffered) {
  sample::GraphBuilder graph(database_);
  graph.named("Person", "Berit Falk Madsen", {Value("Berit")});
  graph.commit();
  EXPECT_EQ(find(kPeople, "Berit").certainty, Certainty::near);
  sample::GraphBuilder more(database_);
  more.named("Person", "Berit Toft");
  more.commit();
  const NameFinding found = find(kPeople, "berit");
  EXPECT_EQ(found.certainty, Certainty::unknown);
  EXPECT_THAT(found.nearest, testing::UnorderedElementsAre("Berit Falk Madsen", "Berit Toft"));
}

TEST_P(Names, OfAnotherKindAreUnknown) {
  EXPECT_EQ(find(kPeople, "STAFET").certainty, Certainty::unknown);
  EXPECT_EQ(find({"NoSuchLabel"}, "STAFET").certainty, Certainty::unknown);
}

TEST_P(Names, ThatResembleNothingOfferNothing) {
  const NameFinding found = find(kAnything, "Xyzzy Quux");
  EXPECT_EQ(found.certainty, Certainty::unknown);
  EXPECT_THAT(found.nearest, IsEmpty());
}

TEST_P(Names, ShortOnesForgiveNoSlip) {
  EXPECT_EQ(find(kPeople, "Bi Grå").certainty, Certainty::unknown);
}

TEST_P(Names, MadeToDisturbAreJustUnknown) {
  for (const std::string& text : {std::string(), std::string("'\"\\`"), std::string(100'000, 'x'),
                                  std::string("\xff\xfe"), std::string("x'}) DETACH DELETE n //")}) {
    EXPECT_EQ(find(kAnything, text).certainty, Certainty::unknown);
  }
}

TEST(NamesOfSeveralNodes, AreAllFound) {
  Database database = Database::inMemory();
  sample::GraphBuilder graph(database);
  graph.node("Person", {{"name", Value("Bo Grøn")}});
  graph.node("Person", {{"name", Value("Bo Grøn")}});
  graph.commit();
  EXPECT_EQ(findName(database.snapshot(), kPeople, "bo grøn").nodes.size(), 2u);
}

TEST(NamesUnderTwoLabels, AreTheEarlierLabels) {
  Database database = Database::inMemory();
  sample::GraphBuilder graph(database);
  graph.named("Fund", "Vestpuljen");
  graph.named("Initiative", "Vestpuljen");
  graph.commit();
  EXPECT_EQ(findName(database.snapshot(), kAnything, "vestpuljen").label, "Initiative");
}

}  // namespace
}  // namespace tov::asking
