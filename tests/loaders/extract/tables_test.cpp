// Tables in items: what their columns mean, whatever parts the cells.
#include <gtest/gtest.h>

#include "loaders/extract/tables.h"
#include "tests/loaders/extract/one_item.h"

namespace tov::loaders {
namespace {

TEST(Cells, AreParted) {
  const auto count = [](std::string_view line) { return cellsOfLine(line).size(); };
  EXPECT_EQ(count("Projekt\tAnsvarlig\tBeløb"), 3U);
  EXPECT_EQ(count("Projekt | Ansvarlig | Beløb"), 3U);
  EXPECT_EQ(count("| Projekt | Ansvarlig |"), 2U);
  EXPECT_EQ(count("   Projekt      Ansvarlig   Beløb"), 3U);
  EXPECT_EQ(count("Gruppen drøftede sagen. Den tages op igen."), 1U);
  EXPECT_EQ(count("\tBudget\tRegnskab"), 3U);
}

TEST(Tables, GiveInitiativesTheirLeadersAndSums) {
  const Names parts{"Køge Kommune leads Sov Godt", "Holbæk Sygehus leads Vågne nætter"};
  const Names sums{"400000 applied once for Sov Godt", "300000 proposed once for Sov Godt",
                   "90000 applied once for Vågne nætter", "90000 proposed once for Vågne nætter"};
  for (const std::string table :
       {"Ansøger\tProjekt\tAnsøgt\tIndstilles til\nKøge Kommune\tSov Godt\t400.000\t300.000\n"
        "Holbæk Sygehus\tVågne nætter\t90.000\t90.000\nI alt\t\t490.000\t390.000",
        "Ansøger | Projekt | Ansøgt | Indstilles til\nKøge Kommune | Sov Godt | 400.000 | 300.000\n"
        "Holbæk Sygehus | Vågne nætter | 90.000 | 90.000\nI alt | | 490.000 | 390.000",
        "Ansøger           Projekt         Ansøgt    Indstilles til\n"
        "Køge Kommune      Sov Godt        400.000   300.000\n"
        "Holbæk Sygehus    Vågne nætter     90.000    90.000\n"
        "I alt                             490.000   390.000"}) {
    const Record record = told(table);
    EXPECT_EQ(record.parts(), parts) << table;
    EXPECT_EQ(record.sums(), sums) << table;
    EXPECT_TRUE(record.facts.contradictions.empty()) << table;
  }
}

TEST(Tables, MayNameSumsByAWordThatAlsoNamesProjects) {
  EXPECT_EQ(told("Projekt\tAnsøger\tAnsøgt\tForslag\nSov Godt\tKøge Kommune\t400.000\t300.000").sums(),
            (Names{"400000 applied once for Sov Godt", "300000 proposed once for Sov Godt"}));
}

TEST(Tables, MayCountInThousandsAYearAColumn) {
  const Record record = told(
      "Det foreslås, at midlerne fordeles således (1.000 kr.):\n"
      "Indsats           Tovholder        2024     2025\n"
      "Sov Godt          Faxe             1.200      600\n"
      "Rask Igen         Stevns             850        -\n"
      "Ikke fordelt                         400\n"
      "I alt                              2.450      600");
  EXPECT_EQ(record.sums(), (Names{"1200000 proposed once for Sov Godt", "600000 proposed once for Sov Godt",
                                  "850000 proposed once for Rask Igen"}));
  EXPECT_EQ(record.parts(), (Names{"Faxe Kommune leads Sov Godt", "Stevns Kommune leads Rask Igen"}));
}

TEST(Tables, OfABudgetSpendForItsInitiative) {
  EXPECT_EQ(told("Post\tBudget\tRegnskab\nLøn\t300.000\t280.500\nUdstyr\t40.000\t61.000").sums(),
            (Names{"300000 budgeted once for Natlig hjemmepleje", "280500 spent once for Natlig hjemmepleje",
                   "40000 budgeted once for Natlig hjemmepleje", "61000 spent once for Natlig hjemmepleje"}));
}

TEST(Tables, OfTasksAssignThem) {
  for (const std::string table : {"Opgave\tAnsvarlig\tFrist\nSkrive vejledning\tBodil\t1. oktober 2024\n"
                                  "Bestille lokale\tFaxe Kommune\tnæste møde",
                                  "Hvad                Hvem            Hvornår\n"
                                  "Skrive vejledning   Bodil           1. oktober 2024\n"
                                  "Bestille lokale     Faxe Kommune    næste møde"}) {
    EXPECT_EQ(decided("Aftalt.\n" + table).assignees(),
              (Names{"Bodil Krag by 2024-10-01", "Faxe Kommune by næste møde"}))
        << table;
  }
}

TEST(Tables, AreNotProseWithWideBlanks) {
  EXPECT_TRUE(told("Gruppen talte om 2024   og om 2025\nDer var 400.000   grunde til det").sums().empty());
}

}  // namespace
}  // namespace tov::loaders
