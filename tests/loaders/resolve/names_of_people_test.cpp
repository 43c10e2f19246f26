// When two names are one person's, and when they are not.
#include "loaders/resolve/names_of_people.h"

#include <gtest/gtest.h>

#include "loaders/extract/facts.h"
#include "loaders/resolve/within_record.h"

namespace tov::loaders {
namespace {

TEST(Names, AreTheSameWithInitialsAndSlippedHyphens) {
  EXPECT_FALSE(compareNames("Asta Lund Holm", "Asta L Holm")->needsPost);
  EXPECT_FALSE(compareNames("Asta W. Holm", "Asta Holm")->needsPost);
  EXPECT_FALSE(compareNames("Asta Lund-Holm", "Asta Lund Holm")->needsPost);
}

TEST(Names, ThatAreShorterOrMisspeltNeedAPostThatAgrees) {
  EXPECT_TRUE(compareNames("Asta Lund Holm", "Asta Holm")->needsPost);
  EXPECT_TRUE(compareNames("Viggo Rønnegaard", "Viggo Rønnegård")->needsPost);
  EXPECT_TRUE(compareNames("Asta Junker Holm", "Asta Juncker")->needsPost);
}

TEST(Names, OfTwoPeopleStayTwo) {
  EXPECT_FALSE(compareNames("Asta Holm", "Asta Krag"));
  EXPECT_FALSE(compareNames("Asta Holm", "Bodil Holm"));
  EXPECT_FALSE(compareNames("Asta", "Asta Holm")) << "a first name alone names nobody across records";
  EXPECT_FALSE(compareNames("Asta Bang", "Asta Berg"));
}

/// Two people of one record, each with a post at the same place.
Facts twoPeople(const std::string& first, const std::string& second, bool bothOnTheList) {
  Facts facts;
  for (const std::string& name : {first, second}) {
    Entity person;
    person.name = name;
    person.mentions.push_back({1, name, "test", 1});
    facts.entities.push_back(person);
  }
  Entity place;
  place.kind = EntityKind::organisation;
  place.name = "Køge Kommune";
  facts.entities.push_back(place);
  for (EntityIndex person : {EntityIndex{0}, EntityIndex{1}}) {
    facts.posts.push_back({person, "direktør", "director", EntityIndex{2}, {1, "direktør", "test", 1}});
    AttendanceFact attendance;
    attendance.person = person;
    attendance.evidence.rule =
        person == 0 || bothOnTheList ? "list of participants" : "presents without being on the list";
    facts.attendance.push_back(attendance);
  }
  joinWithinRecord(facts);
  return facts;
}

TEST(WithinARecord, AShorterNameWithTheSamePostIsTheSamePerson) {
  const Facts facts = twoPeople("Asta Lund Holm", "Asta Holm", false);
  ASSERT_EQ(facts.entities.size(), 2U);
  EXPECT_EQ(facts.entities[0].aliases, std::vector<std::string>{"Asta Holm"});
  EXPECT_EQ(facts.attendance.size(), 1U);
}

TEST(WithinARecord, TwoEntriesOfOneListAreTwoPeople) {
  EXPECT_EQ(twoPeople("Asta Lund Holm", "Asta Holm", true).entities.size(), 3U);
}

TEST(WithinARecord, PeopleWhoShareFirstNameAndPostStayApart) {
  EXPECT_EQ(twoPeople("Asta Holm", "Asta Krag", false).entities.size(), 3U);
}

}  // namespace
}  // namespace tov::loaders
