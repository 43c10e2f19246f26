// Names that are known by their hashes only are found in every form in which a record writes them.
#include "loaders/privacy/forgotten_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tov::loaders {
namespace {

using testing::HasSubstr;
using testing::Not;

ForgottenNames forgotten(std::initializer_list<const char*> names) {
  ForgottenNames list;
  for (const char* name : names) list.add(name);
  return list;
}

std::vector<std::string> maskedLines(const ForgottenNames& names, std::vector<std::string> lines) {
  RecordLines record;
  record.lines = std::move(lines);
  names.mask(record);
  return record.lines;
}

TEST(ForgottenNames, AreMaskedWhereverTheyStand) {
  const ForgottenNames names = forgotten({"Asta Lund Bruun"});
  for (const char* text :
       {"Asta Lund Bruun, direktør", "ASTA LUND BRUUN", "Asta Lund Bruuns oplæg", "Asta Bruun", "Asta  Bruun",
        "Asta\xC2\xA0"
        "Bruun",
        "asta.bruun@example.org", "Asta K. Bruun", "Asta-Bruun", "(Asta Bruun)"}) {
    std::string copy = text;
    EXPECT_EQ(names.mask(copy), 1U) << text;
    EXPECT_THAT(copy, Not(HasSubstr("run"))) << text;
    EXPECT_THAT(copy, Not(HasSubstr("RUUN"))) << text;
  }
}

TEST(ForgottenNames, LeaveOtherPeopleAlone) {
  const ForgottenNames names = forgotten({"Asta Lund Bruun"});
  for (const char* text : {"Asta Holm", "Bo Bruun", "Asta, Bruun", "Bruun Asta", "Asta og Bruun", "Asta", "Bruun"}) {
    std::string copy = text;
    EXPECT_EQ(names.mask(copy), 0U) << text;
    EXPECT_EQ(copy, text);
  }
}

TEST(ForgottenNames, AreFoundAcrossLinesAndBrokenWords) {
  const ForgottenNames names = forgotten({"Asta Bruun"});
  EXPECT_THAT(maskedLines(names, {"oplæg ved Asta ", "Bruun og Bo"}),
              testing::ElementsAre("oplæg ved ██████ ", "██████ og Bo"));
  EXPECT_THAT(maskedLines(names, {"oplæg ved Asta Bru-", "un og Bo"}),
              testing::ElementsAre("oplæg ved ██████ ██████-", "██████ og Bo"));
  EXPECT_THAT(maskedLines(names, {"Formand: Asta", "Holm: Bruun"}),
              testing::ElementsAre("Formand: Asta", "Holm: Bruun"));
}

TEST(ForgottenNames, TakeTheirPartsAloneAlongInTheSameRecord) {
  const ForgottenNames names = forgotten({"Asta Bruun"});
  EXPECT_THAT(maskedLines(names, {"Asta Bruun, direktør", "Asta præsenterede, og Bruun svarede.", "Asta Holm spurgte.",
                                  "Bo Bruun svarede.", "Astas plan"}),
              testing::ElementsAre("██████ ██████, direktør", "██████ præsenterede, og ██████ svarede.",
                                   "Asta Holm spurgte.", "Bo Bruun svarede.", "██████ plan"));
}

TEST(ForgottenNames, AreKeptAsHashesOnlyAndOutliveTheDatabasesClosing) {
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  forgotten({"Asta Bruun"}).store(transaction);
  transaction.commit();
  for (const std::string& name : database.snapshot().blobNames(""))
    EXPECT_THAT(database.snapshot().blob(name).value(), Not(HasSubstr("run")));
  const ForgottenNames again = ForgottenNames::read(database.snapshot());
  EXPECT_TRUE(again.holds("Asta Bruun"));
  EXPECT_FALSE(again.holds("Asta Holm"));
}

TEST(ForgottenNames, AreSaltedAnewInEachDatabase) {
  Database one = Database::inMemory();
  Database two = Database::inMemory();
  for (Database* database : {&one, &two}) {
    Transaction transaction = database->begin();
    forgotten({"Asta Bruun"}).store(transaction);
    transaction.commit();
  }
  const std::string name = one.snapshot().blobNames("").front();
  EXPECT_NE(one.snapshot().blob(name), two.snapshot().blob(name));
}

TEST(ForgottenNames, DoNotTakeNamesOfOneWord) {
  ForgottenNames names;
  EXPECT_FALSE(names.add("Asta"));
  EXPECT_TRUE(names.empty());
}

}  // namespace
}  // namespace tov::loaders
