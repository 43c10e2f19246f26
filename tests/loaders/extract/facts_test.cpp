// What is read from the text of items: presenters, decisions, cited meetings, initiatives, money, parts taken and
// orders given.
#include <gtest/gtest.h>

#include <string>

#include "loaders/extract/funding.h"
#include "loaders/extract/initiative_names.h"
#include "loaders/extract/passage.h"
#include "loaders/extract/written_dates.h"
#include "tests/loaders/extract/one_item.h"

namespace tov::loaders {
namespace {

// --- presenters

TEST(Presenters, AreNamedInFullByFirstNameOrByTitle) {
  EXPECT_EQ(decided("Asta Lund Holm præsenterede planen.").presenters(), Names{"Asta Lund Holm"});
  EXPECT_EQ(decided("Bodil orienterede om natten.").presenters(), Names{"Bodil Krag"});
  EXPECT_EQ(decided("Direktør Asta Lund Holm redegjorde for status.").presenters(), Names{"Asta Lund Holm"});
  EXPECT_EQ(decided("Chefkonsulent Nanna Dal holdt et kort oplæg.").presenters(), Names{"Nanna Dal"});
}

TEST(Presenters, MayBePlannedOrPassive) {
  EXPECT_EQ(told("Bodil Krag vil indlede punktet.").presenters(), Names{"Bodil Krag (planned)"});
  EXPECT_EQ(told("Punktet indledes med en præsentation ved Asta Lund Holm, direktør i Køge Kommune, og Bodil Krag.")
                .presenters(),
            (Names{"Asta Lund Holm (planned)", "Bodil Krag (planned)"}));
  EXPECT_EQ(decided("Oplæg v. sundhedschef Bodil og direktør Asta").presenters(),
            (Names{"Asta Lund Holm", "Bodil Krag"}));
}

TEST(Presenters, PresentedWhatTheItemIsAbout) {
  const Record record = decided("Bodil Krag præsenterede planen.");
  ASSERT_EQ(record.facts.presentations.size(), 1U);
  ASSERT_EQ(record.facts.presentations.front().initiatives.size(), 1U);
  EXPECT_EQ(record.name(record.facts.presentations.front().initiatives.front()), "Natlig hjemmepleje");
}

TEST(Presenters, AreNotThoseWhoAddSomething) {
  EXPECT_TRUE(decided("Bodil supplerede med tal fra Stevns.").presenters().empty());
  EXPECT_TRUE(decided("Bodil fortæller, at natten er lang.").presenters().empty());
}

TEST(Presenters, WhoStayedAwayDidNotPresent) {
  EXPECT_TRUE(told("Frode Bang vil indlede punktet.").presenters().empty());
}

TEST(Presenters, WhoAreOnNoListAreGuests) {
  const Record record = decided("Chefkonsulent Nanna Dal orienterede om planen.");
  const auto guest = std::find_if(record.facts.attendance.begin(), record.facts.attendance.end(),
                                  [&](const AttendanceFact& fact) { return record.name(fact.person) == "Nanna Dal"; });
  ASSERT_NE(guest, record.facts.attendance.end());
  EXPECT_EQ(guest->capacity, Capacity::guest);
}

TEST(People, WithAMisspeltSurnameAreTheSame) {
  const Record record = decided("Viggo Rønnegård præsenterede tallene.");
  EXPECT_EQ(record.presenters(), Names{"Viggo Rønnegaard"});
}

TEST(People, WithTwoFirstNamesAreCalledByBoth) {
  const Record record = read("Natlig hjemmepleje", "Sundhedschef Poul Erik Damkjær deltager i punktet.",
                             "Poul Erik orienterede om budgettet.");
  EXPECT_EQ(record.presenters(), Names{"Poul Erik Damkjær"});
}

TEST(People, BrokenOverALineByAHyphenAreJoined) {
  EXPECT_EQ(decided("Chefkonsulent Signe Holm Lind- berg orienterede om planen.").presenters(),
            Names{"Signe Holm Lindberg"});
}

TEST(People, HoldAPostWhereTheTitleStandsBeforeAndTheOrganisationBehind) {
  EXPECT_TRUE(decided("Afdelingssygeplejerske Lone Vibe Carstens, Regionspsykiatrien, giver på mødet en status.")
                  .posts()
                  .contains("Lone Vibe Carstens: Afdelingssygeplejerske at Regionspsykiatrien"));
  EXPECT_TRUE(told("Oplæg v/ diætist Mona Friis Bak.").posts().contains("Mona Friis Bak: diætist at "));
  EXPECT_TRUE(told("Chefkonsulent i Region Sjælland Mona Friis Bak vil indlede punktet.")
                  .posts()
                  .contains("Mona Friis Bak: Chefkonsulent at Region Sjælland"));
  EXPECT_TRUE(decided("Mona Friis Bak, social- og sundhedschef i Stevns Kommune, orienterede.")
                  .posts()
                  .contains("Mona Friis Bak: social- og sundhedschef at Stevns Kommune"));
}

// --- decisions

TEST(Decisions, HaveAnOutcome) {
  EXPECT_EQ(decided("Godkendt som indstillet.").outcomes(), Names{"approved"});
  EXPECT_EQ(decided("Orienteringen blev taget til efterretning.").outcomes(), Names{"noted"});
  EXPECT_EQ(decided("Gruppen drøftede den nyligt godkendte plan.").outcomes(), Names{"discussed"});
  EXPECT_EQ(decided("Punktet blev udsat.").outcomes(), Names{"deferred"});
  EXPECT_EQ(decided("Forslaget kunne ikke tiltrædes.").outcomes(), Names{"rejected"});
  EXPECT_EQ(decided("Ingen bemærkninger.").outcomes(), Names{"noted"});
  EXPECT_EQ(decided("Der skal indhentes en tidsplan.").outcomes(), Names{"approved"}) << "an order is a decision";
}

TEST(Decisions, MayBeSeveralAtOneItem) {
  EXPECT_EQ(decided("AD. 1 Godkendt.\nAD 2 Drøftet.").outcomes(), (Names{"approved", "discussed"}));
}

TEST(Decisions, AreThePointsThatAColonAnnounces) {
  const Record record = decided("Det blev besluttet, at:\n- natten bemandes\n- dagen følger planen");
  EXPECT_EQ(record.outcomes(), (Names{"approved", "approved"}));
  for (const DecisionFact& fact : record.facts.decisions) EXPECT_FALSE(fact.text.starts_with("Det")) << fact.text;
}

TEST(Decisions, AreNotWhatARemarkSpeaksOf) {
  EXPECT_EQ(decided("Godkendt med den bemærkning, at punkt 6 udsættes.").outcomes(), Names{"approved"});
}

TEST(Decisions, AreNoneWhereADashStands) {
  EXPECT_TRUE(decided("-").outcomes().empty());
}

// --- other meetings

TEST(References, NameTheForumAndTheDate) {
  EXPECT_EQ(told("På møde i Praksisplanudvalget den 3. maj 2024 blev sagen drøftet.").references(),
            Names{"Praksisplanudvalget (Region Sjælland) 2024-05-03"});
  EXPECT_EQ(told("Regionsrådet godkendte den 19. december 2023 planen.").references(),
            Names{"Regionsrådet (Region Sjælland) 2023-12-19"});
  EXPECT_EQ(told("Den 4. juni behandlede Regionsrådet sagen.").references(),
            Names{"Regionsrådet (Region Sjælland) 2024-06-04"});
}

TEST(References, WithoutAForumAreToTheMeetingsOwn) {
  EXPECT_EQ(told("På mødet den 14.marts blev planen præsenteret.").references(),
            Names{"Faglig strategisk gruppe Køge-klyngen 2024-03-14"});
}

TEST(References, AreNotDatesOfOtherThings) {
  EXPECT_TRUE(told("Aftalen blev godkendt i regionsrådet og trådte i kraft den 1. maj 2023.").references().empty());
  EXPECT_TRUE(told("Ordningen begyndte den 1. marts 2024.").references().empty());
  EXPECT_TRUE(told("Det anbefales, at sagen drøftes på mødet den 14. november 2024.").references().empty());
  EXPECT_TRUE(told("Projektet blev påbegyndt i Praksisplanudvalget 1. februar 2024.").references().empty());
  EXPECT_TRUE(told("Regionsrådet har fået frist til den 1. maj 2024.").references().empty());
}

TEST(References, AreToMeetingsToComeWhenTheyAreSettled) {
  const std::string own = "Faglig strategisk gruppe Køge-klyngen ";
  EXPECT_EQ(decided("Sagen udsættes til mødet den 11. november 2024.").references(), Names{own + "2024-11-11"});
  EXPECT_EQ(decided("Punktet genoptages den 14. januar.").references(), Names{own + "2025-01-14"});
  EXPECT_EQ(told("Regionsrådet drøfter sagen den 30. oktober 2024.").references(),
            Names{"Regionsrådet (Region Sjælland) 2024-10-30"});
  EXPECT_EQ(decided("Bodil tager svaret med til Praksisplanudvalget den 3. oktober 2024.").references(),
            Names{"Praksisplanudvalget (Region Sjælland) 2024-10-03"});
}

TEST(References, AreToTheMeetingWhoseMinutesAreSpokenOf) {
  const std::string own = "Faglig strategisk gruppe Køge-klyngen ";
  EXPECT_EQ(decided("Referatet fra den 4. juni 2024 blev godkendt.").references(), Names{own + "2024-06-04"});
  EXPECT_EQ(read("Godkendelse af referat fra mødet den 4. juni 2024", "Ingen.", "Godkendt.").references(),
            Names{own + "2024-06-04"});
}

TEST(Dates, AreWrittenInManyWays) {
  const auto read = [](std::string_view text) {
    std::string result;
    for (const WrittenDate& date : datesIn(text, Lexicon::of("da"), Date{dateOf({2024, 9, 12}).daysSinceEpoch}))
      result += toText(date.date) + (date.yearWritten ? "" : "?") + " ";
    return result;
  };
  EXPECT_EQ(read("25. september, 2025 og d. 15-01-2025"), "2025-09-25 2025-01-15 ");
  EXPECT_EQ(read("24.02.20, 1/9 2024, 1.feb. 2024"), "2020-02-24 2024-09-01 2024-02-01 ");
  EXPECT_EQ(read("2024-03-14"), "2024-03-14 ");
  EXPECT_EQ(read("den 25.sept. og den 3. maj"), "2024-09-25? 2024-05-03? ");
  EXPECT_EQ(read("31. februar 2024, 3 patienter i maj 2024, kl. 12.30"), "");
}

// --- initiatives

TEST(Titles, SayWhatAnItemIsAbout) {
  const auto subject = [](std::string_view title) {
    std::string result;
    for (const std::string& name : subjectsOfTitle(title, Lexicon::of("da"), "Region Sjælland")) result += name + ";";
    return result;
  };
  EXPECT_EQ(subject("Status på prøvehandling om natlige besøg"), "prøvehandling om natlige besøg;");
  EXPECT_EQ(subject("Nattevagt – status på arbejdet"), "Nattevagt;");
  EXPECT_EQ(subject("Orientering om ”Samarbejdsaftale om natlig pleje”"), "Samarbejdsaftale om natlig pleje;");
  EXPECT_EQ(subject("Godkendelse af dagsorden"), "");
  EXPECT_EQ(subject("Eventuelt"), "");
  EXPECT_EQ(subject("Holbæk Sygehus"), "") << "a body is not an initiative";
  EXPECT_EQ(subject("Drøftelse af Natlys, Dagvagt og Morgenhjælp"), "Natlys;Dagvagt;Morgenhjælp;");
}

TEST(Initiatives, AreNamedInManyWays) {
  const auto names = [](std::string_view text) {
    std::string result;
    for (const NamedInitiative& named : initiativesIn(text, Lexicon::of("da"), "Region Sjælland"))
      result += named.name + (named.alias.empty() ? "" : "=" + named.alias) + ";";
    return result;
  };
  EXPECT_EQ(names("Der er en samarbejdsaftale om natlig pleje, som alle kender."), "samarbejdsaftale om natlig pleje;");
  EXPECT_EQ(names("Kommunen har et projekt \"Sov godt\" i gang."), "Sov godt;");
  EXPECT_EQ(names("Tilbuddet ‘Natteravnen’ er nyt."), "Natteravnen;");
  EXPECT_EQ(names("Sammen om Natlig Omsorg (SNO) er begyndt."), "Sammen om Natlig Omsorg=SNO;");
  EXPECT_EQ(names("Aftale om Natplejereform 2024"), "Natplejereform 2024;");
  EXPECT_EQ(names("Der er penge i natpuljen."), "natpuljen;");
  EXPECT_EQ(names("Der er tilbud til alle borgere."), "");
}

TEST(Initiatives, AskedAboutAreTheItemsSubject) {
  const Record record = told("Kommunen har en prøvehandling om natlige besøg.");
  EXPECT_EQ(record.subjects(true), Names{"Natlig hjemmepleje"});
  EXPECT_EQ(record.subjects(false), Names{"prøvehandling om natlige besøg"});
}

// --- money

TEST(Sums, AreReadWithScaleGroupsAndDecimals) {
  const auto sums = [](std::string_view text) {
    std::string result;
    for (const WrittenSum& sum : sumsIn(text, Lexicon::of("da")))
      result += std::to_string(static_cast<long long>(sum.amount * 100)) + " ";
    return result;
  };
  EXPECT_EQ(sums("30 mio. kr. årligt"), "3000000000 ");
  EXPECT_EQ(sums("4,5 mio. kr. samt 1 mio. Kr. til forskning"), "450000000 100000000 ");
  EXPECT_EQ(sums("9,640 mio.kr."), "964000000 ");
  EXPECT_EQ(sums("1.018.886,36*"), "101888636 ");
  EXPECT_EQ(sums("1,2 mia. kr."), "120000000000 ");
  EXPECT_EQ(sums("578.250 kr."), "57825000 ");
  EXPECT_EQ(sums("Ring 1-1-2 eller 7847 0470, 77 patienter, 31. oktober 2025, side 2.130"), "");
}

TEST(Sums, SayWhatBecameOfTheMoney) {
  EXPECT_EQ(told("Der er afsat 2 mio. kr. årligt til projekt Sov Godt.").sums(),
            Names{"2000000 allocated year for Sov Godt"});
  EXPECT_EQ(told("Projekt Sov Godt har en ramme på max 100.000 kr.").sums(), Names{"100000 cap once for Sov Godt"});
  EXPECT_EQ(told("Til projekt Sov Godt er brugt 75.000 kr. fra natpuljen.").sums(),
            Names{"75000 spent once for Sov Godt from natpuljen"});
  EXPECT_EQ(told("Det anbefales, at der udmøntes 150.000 kr. yderligere til projekt Sov Godt.").sums(),
            Names{"150000 proposed once for Sov Godt"})
      << "recommended is not granted";
}

TEST(Sums, OfATableBelongToTheirRows) {
  EXPECT_EQ(told("Projekt Sov Godt er i gang.\nDisponeret Anvendt\nVågne nætter 40.000 30.000\nSov Godt 50.000 "
                 "20.000\nTotal 90.000 50.000")
                .sums(),
            (Names{"40000 allocated once for Vågne nætter", "30000 spent once for Vågne nætter",
                   "50000 allocated once for Sov Godt", "20000 spent once for Sov Godt"}));
}

// --- taking part, and orders

TEST(Participation, TellsWhoLeadsWhoJoinsAndWhoDeclines) {
  EXPECT_EQ(told("Køge Kommune er med i projekt Sov Godt.").parts(), Names{"Køge Kommune takes part in Sov Godt"});
  EXPECT_EQ(told("Faxe Kommune har valgt ikke at deltage i projekt Sov Godt.").parts(),
            Names{"Faxe Kommune declined Sov Godt"});
  EXPECT_EQ(told("Stevns Kommune er tovholder for projekt Sov Godt.").parts(), Names{"Stevns Kommune leads Sov Godt"});
}

TEST(Participation, IsNotDeclinedWhileItIsOpen) {
  EXPECT_EQ(told("Faxe Kommune er på nuværende tidspunkt ikke med i projekt Sov Godt.").parts(), Names{});
  EXPECT_EQ(told("Der er ønske om samarbejde mellem Køge Kommune og Faxe Kommune om projekt Sov Godt.").parts(),
            Names{});
}

TEST(Participation, IsReadWhereTheSubjectsStandAfterTheVerb) {
  EXPECT_EQ(told("I projekt Sov Godt deltager Køge Kommune, Faxe Kommune og Holbæk Sygehus.").parts(),
            (Names{"Køge Kommune takes part in Sov Godt", "Faxe Kommune takes part in Sov Godt",
                   "Holbæk Sygehus takes part in Sov Godt"}));
}

TEST(Participation, IsReadFromAListOfAGroupsMembers) {
  EXPECT_EQ(told("Kommunerne har følgende opgaver i projekt Sov Godt:\nKøge og Faxe: Hjemmebesøg om aftenen.\n"
                 "Stevns: Undervisning af vagterne.")
                .parts(),
            (Names{"Køge Kommune takes part in Sov Godt", "Faxe Kommune takes part in Sov Godt",
                   "Stevns Kommune takes part in Sov Godt"}));
}

TEST(Participation, OfABodyThatSpeaksInARoundLastsUntilTheNextOneSpeaks) {
  const Record record = decided(
      "Køge – projekt \"Sov Godt\" er kommet i gang.\nAftenindsats, på tværs, har god effekt.\n"
      "Faxe – projekt \"Gå Tur\" begynder til maj.");
  EXPECT_EQ(record.parts(),
            (Names{"Køge Kommune leads Sov Godt", "Køge Kommune leads Aftenindsats", "Faxe Kommune leads Gå Tur"}));
}

TEST(Assignments, AreReadFromATableOfWhatWhoAndWhen) {
  EXPECT_EQ(decided("Hvad | Hvem | Hvornår\nOplæg om natten | Asta Lund Holm | 1. november 2024\n"
                    "Indkaldelse | Stevns Kommune | næste møde")
                .assignees(),
            (Names{"Asta Lund Holm by 2024-11-01", "Stevns Kommune by næste møde"}));
}

TEST(Assignments, FallToTheOneThatActsNotToItsHelper) {
  EXPECT_EQ(
      decided("Det blev aftalt, at Køge Kommune i samarbejde med almen praksis skal udarbejde et oplæg.").assignees(),
      Names{"Køge Kommune"});
}

TEST(Assignments, NamedBehindALabelOfResponsibility) {
  EXPECT_EQ(decided("Ansvarlig: Bodil Krag").assignees(), Names{"Bodil Krag"});
}

TEST(Bodies, AreRecognisedWithASlipOfThePen) {
  const Record record = told("Rigshosptialet og Sundhedsstyrelssen deltog i mødet.");
  Names names;
  for (const Entity& entity : record.facts.entities)
    if (entity.kind == EntityKind::organisation && !entity.mentions.empty()) names.insert(entity.name);
  EXPECT_TRUE(names.contains("Sundhedsstyrelsen"));
}

TEST(Bodies, AreMunicipalitiesWhereTheirTownsAreListed) {
  const Record record = told("Byerne Ringsted, Sorø og Lejre er begyndt.");
  Names names;
  for (const Entity& entity : record.facts.entities)
    if (entity.type == "municipality" && !entity.mentions.empty()) names.insert(entity.name);
  EXPECT_TRUE(names.contains("Sorø Kommune"));
  EXPECT_EQ(told("Mødet i Sorø blev holdt.").facts.doubts.size(), 0U);
}

TEST(Initiatives, AreOneUnderEverySpellingOfTheRecord) {
  const Record record = told(
      "Der er åbnet et integreret, regionalt demenstilbud. Det integrerede demenstilbud har tolv pladser.\n"
      "Visitation til det integrerede tilbud sker hver uge.");
  const auto found = std::find_if(record.facts.entities.begin(), record.facts.entities.end(), [](const Entity& entity) {
    return entity.name.find("demenstilbud") != std::string::npos && !entity.mentions.empty();
  });
  ASSERT_NE(found, record.facts.entities.end());
  EXPECT_EQ(found->mentions.size(), 2U);
  EXPECT_TRUE(std::count(found->shortNames.begin(), found->shortNames.end(), "det integrerede tilbud"));
}

TEST(Initiatives, GoByTheirAbbreviationWithItsTailAndItsExpansion) {
  const Record record =
      told("NAT – nye aktive teams – er begyndt.\nNAT-projektet (Nye Aktive Teams) får en leder. NAT kører hver nat.");
  std::size_t named = 0;
  for (const Entity& entity : record.facts.entities)
    if (entity.kind == EntityKind::initiative && !entity.mentions.empty() &&
        (entity.name == "NAT" || std::count(entity.aliases.begin(), entity.aliases.end(), "NAT")))
      ++named;
  EXPECT_EQ(named, 1U);
}

TEST(Assignments, TellWhoHasToAct) {
  EXPECT_EQ(decided("Køge Kommune skal udarbejde et oplæg inden den 1. november 2024.").assignees(),
            Names{"Køge Kommune by 2024-11-01"});
  EXPECT_EQ(decided("Stevns Kommune er tovholder for opgaven.").assignees(), Names{"Stevns Kommune"});
  EXPECT_EQ(decided("Det blev besluttet, at sekretariatet skal indkalde til et møde.").assignees(),
            Names{"sekretariatet"});
}

// --- evidence

TEST(Quotes, AreCutAtWordsAndStandAtTheirLine) {
  std::string sentence = "Bodil Krag præsenterede";
  for (int i = 0; i < 60; ++i) sentence += " natten og dagen";
  const Record record = decided(sentence + ".");
  ASSERT_EQ(record.facts.presentations.size(), 1U);
  const Evidence& evidence = record.facts.presentations.front().evidence;
  EXPECT_LE(codePoints(evidence.quote), 240U);
  EXPECT_TRUE(stands(record.lines, evidence));
  EXPECT_FALSE(evidence.quote.ends_with("nat"));
}

TEST(Quotes, ThatAreNotInTheRecordDoNotStand) {
  const Record record = decided("Godkendt.");
  EXPECT_FALSE(stands(record.lines, {3, "Forkastet.", "rule", 1}));
  EXPECT_FALSE(stands(record.lines, {0, "Godkendt.", "rule", 1}));
  EXPECT_FALSE(stands(record.lines, {999, "Godkendt.", "rule", 1}));
  EXPECT_FALSE(stands(record.lines, {1, "", "rule", 1}));
}

TEST(Sentences, DoNotEndAtAbbreviations) {
  const std::string text = "Aftalen vedr. natten og f.eks. dagen gælder d. 3. maj. Den er ny! Ja";
  std::string result;
  for (const Range& range : sentencesOf(text, Lexicon::of("da"))) result += std::string(slice(text, range)) + "|";
  EXPECT_EQ(result, "Aftalen vedr. natten og f.eks. dagen gælder d. 3. maj.|Den er ny!|Ja|");
}

TEST(Sentences, WithoutAnEndAreCutAtABlank) {
  std::string text;
  while (text.size() < 50000) text += "ældre og yngre ";
  const auto sentences = sentencesOf(text, Lexicon::of("da"));
  ASSERT_GT(sentences.size(), 10U);
  for (const Range& sentence : sentences) {
    EXPECT_LT(sentence.size(), 4000U);
    const std::string_view words = slice(text, sentence);
    EXPECT_TRUE(words.ends_with("ældre") || words.ends_with("og") || words.ends_with("yngre")) << "cut within a word";
  }
}

}  // namespace
}  // namespace tov::loaders
