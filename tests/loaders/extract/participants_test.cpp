// Entries of lists of participants, in every punctuation that secretariats have thought of.
#include "loaders/extract/participants.h"

#include <gtest/gtest.h>

namespace tov::loaders {
namespace {

constexpr const char* kRegion = "Region Sjælland";

/// An entry read back as text: "name | title @ organisation; ... | capacity, duties, note".
std::string read(std::string_view entry, std::string_view region = kRegion) {
  std::string result;
  for (const WrittenPerson& person : readEntry(entry, Lexicon::of("da"), region)) {
    if (!result.empty()) result += "\n";
    result += tidyName(entry.substr(person.name.begin, person.name.size()));
    for (const WrittenPost& post : person.posts) {
      result += " | " + post.title;
      if (!post.organisation.empty()) result += " @ " + post.organisation;
    }
    if (person.capacity) result += *person.capacity == Capacity::secretariat ? " {secretariat}" : " {other}";
    for (const Duty duty : person.duties)
      result += duty == Duty::chair ? " {chair}" : duty == Duty::coChair ? " {co-chair}" : " {minutes}";
    if (person.absent) result += " {absent}";
    if (!person.note.empty()) result += " {" + person.note + "}";
  }
  return result;
}

TEST(ParticipantEntry, IsANameATitleAndAnOrganisationBetweenCommas) {
  EXPECT_EQ(read("Asta Lund Holm, direktør, Slagelse kommune"), "Asta Lund Holm | direktør @ Slagelse kommune");
  EXPECT_EQ(read("Bodil Krag,direktør, Faxe Kommune"), "Bodil Krag | direktør @ Faxe Kommune");
  EXPECT_EQ(read("Ejnar Vang, Hospitalsdirektør, Præhospitalet."), "Ejnar Vang | Hospitalsdirektør @ Præhospitalet");
}

TEST(ParticipantEntry, NeedsNoCommas) {
  EXPECT_EQ(read("Frode Bang direktør Social, Sundhed og Beskæftigelse Køge Kommune"),
            "Frode Bang | direktør Social, Sundhed og Beskæftigelse @ Køge Kommune");
  EXPECT_EQ(read("Gerda Ravn, sygeplejefaglig direktør Regionspsykiatrien"),
            "Gerda Ravn | sygeplejefaglig direktør @ Regionspsykiatrien");
  EXPECT_EQ(read("Inger Sø Brandt, Formand for Psykiatri- og Socialudvalget Region Sjælland"),
            "Inger Sø Brandt | Formand for Psykiatri- og Socialudvalget @ Region Sjælland");
}

TEST(ParticipantEntry, MayBeginWithTheTitleOrTheBody) {
  EXPECT_EQ(read("Direktør Jens Krogh, Greve kommune"), "Jens Krogh | Direktør @ Greve kommune");
  EXPECT_EQ(read("PLO-m Karla Winther"), "Karla Winther |  @ PLO-m");
  EXPECT_EQ(read("Praksis koordinator Leif Munk"), "Leif Munk | Praksis koordinator");
}

TEST(ParticipantEntry, MayNameTwoOrganisations) {
  EXPECT_EQ(read("Mogens Friis, PLO-Sjælland, praktiserende læge Lejre kommune"),
            "Mogens Friis |  @ PLO-Sjælland | praktiserende læge @ Lejre kommune");
  EXPECT_EQ(read("Nanna Dal, lægefaglig direktør Holbæk Sygehus, Region Sjælland"),
            "Nanna Dal | lægefaglig direktør @ Holbæk Sygehus");
  EXPECT_EQ(read("Olga Bjerre, kontorchef Tværgående Udvikling, Region Sjælland"),
            "Olga Bjerre | kontorchef @ Tværgående Udvikling");
}

TEST(ParticipantEntry, SaysInBracketsWhatElseThereIs) {
  EXPECT_EQ(read("Poul Ager, Sorø kommune (sekretariat)"), "Poul Ager |  @ Sorø kommune {secretariat}");
  EXPECT_EQ(read("Rita Holst, koncerndirektør (regional medformand)"), "Rita Holst | koncerndirektør {co-chair}");
  EXPECT_EQ(read("Stig Lange, direktør, Ringsted Kommune (deltog fra punkt 3)"),
            "Stig Lange | direktør @ Ringsted Kommune {deltog fra punkt 3}");
  EXPECT_EQ(read("Tove Mark (A), Borgmester Stevns Kommune"), "Tove Mark | Borgmester @ Stevns Kommune");
  EXPECT_EQ(read("Tove Mark, borgmester (fmd.)"), "Tove Mark | borgmester {chair}");
  EXPECT_EQ(read("Uffe Nord, direktør, Odsherred Kommune - afbud"),
            "Uffe Nord | direktør @ Odsherred Kommune {absent}");
}

TEST(ParticipantEntry, MayHoldSeveralPeople) {
  EXPECT_EQ(read("Vera Lind, Viggo Skov Dam, Yrsa E Kjær"), "Vera Lind\nViggo Skov Dam\nYrsa E Kjær");
  EXPECT_EQ(read("Frans Rud – Køge, Lise Toft – Faxe, Hanne Steen, NSR"),
            "Frans Rud |  @ Køge\nLise Toft |  @ Faxe\nHanne Steen |  @ NSR");
}

TEST(ParticipantEntry, KeepsATitleThatNamesItsBody) {
  EXPECT_EQ(read("Aage Hede, PIU-repræsentant"), "Aage Hede | PIU-repræsentant @ PIU");
  EXPECT_EQ(read("Ziva Holm, PLO-K formand i Solrød Kommune"), "Ziva Holm | PLO-K formand @ Solrød Kommune");
  EXPECT_EQ(read("Åse Gram, konst. hospitalsdirektør Psykiatrien, Region Sjælland"),
            "Åse Gram | konst. hospitalsdirektør @ Psykiatrien, Region Sjælland");
  EXPECT_EQ(read("Dan Berg, Chef for det nære sundhedsvæsen"), "Dan Berg | Chef for det nære sundhedsvæsen");
}

TEST(ParticipantEntry, MayBeARunOfTitlesInSmallLetters) {
  EXPECT_EQ(read("koncerndirektør Jens Krogh, vicedirektør Karla Winther, kontorchef Leif Munk (sag nr. 3-6) og "
                 "udvalgssekretær Mona Bro, der førte referatet"),
            "Jens Krogh | koncerndirektør\nKarla Winther | vicedirektør\nLeif Munk | kontorchef {sag nr. 3-6}\n"
            "Mona Bro | udvalgssekretær {minutes}");
  EXPECT_EQ(read("Psykiatridirektør Jens Krogh, vicedirektør Karla Winther, specialkonsulent Leif Munk (referent)"),
            "Jens Krogh | Psykiatridirektør\nKarla Winther | vicedirektør\nLeif Munk | specialkonsulent {minutes}");
}

TEST(ParticipantEntry, ReadsAUnitBeforeItsHospital) {
  EXPECT_EQ(read("Klinikchef Jens Krogh, Akutafdelingen, Holbæk Sygehus"), "Jens Krogh | Klinikchef @ Akutafdelingen");
  EXPECT_EQ(read("Karla Winther, direktør, Sundhed og Omsorg, Greve Kommune"),
            "Karla Winther | direktør, Sundhed og Omsorg @ Greve Kommune");
  EXPECT_EQ(read("Leif Munk, kontorchef Nære Sundhedstilbud, Region Sjælland"),
            "Leif Munk | kontorchef @ Nære Sundhedstilbud");
}

TEST(ParticipantEntry, LeavesThePlaceOfAPracticeOut) {
  EXPECT_EQ(read("Jens Krogh, PLO-Sjælland, praktiserende læge Karrebæk"),
            "Jens Krogh |  @ PLO-Sjælland | praktiserende læge");
}

TEST(ParticipantEntry, ReadsInABracketWhoCameInstead) {
  EXPECT_EQ(read("Jens Krogh (Klinisk sygeplejespecialist Karla Winther deltog i stedet)"),
            "Jens Krogh {Klinisk sygeplejespecialist Karla Winther deltog i stedet}\n"
            "Karla Winther | Klinisk sygeplejespecialist");
}

TEST(ParticipantEntry, MendsAHyphenThatSlipped) {
  EXPECT_EQ(read("Egon Vest- Hansen, direktør"), "Egon Vest-Hansen | direktør");
}

}  // namespace
}  // namespace tov::loaders
