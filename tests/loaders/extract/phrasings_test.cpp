// The same fact in the ways that minutes say it: names that were coined, who leads, joins and stays out, who must act.
#include <gtest/gtest.h>

#include "tests/loaders/extract/one_item.h"

namespace tov::loaders {
namespace {

bool names(const std::string& background, const std::string& name) {
  const Record record = read("Orientering fra formanden", background, "Drøftet.");
  const Names mentioned = record.subjects(false);
  const Names about = record.subjects(true);
  return mentioned.contains(name) || about.contains(name);
}

TEST(CoinedNames, AreKnownByTheWordsAroundThem) {
  EXPECT_TRUE(names("Køge Kommune har siden maj haft Sovedøren, som er en lokal aftale.", "Sovedøren"));
  EXPECT_TRUE(names("Nattefeen er en prøvehandling, hvor en sygeplejerske kører ud.", "Nattefeen"));
  EXPECT_TRUE(names("Gruppen hørte om satspuljeprojektet Ro på Natten.", "Ro på Natten"));
  EXPECT_TRUE(names("Styregruppen for Rask i Rosen har holdt møde.", "Rask i Rosen"));
  EXPECT_TRUE(names("Evalueringen af Sov Godt ligger klar.", "Sov Godt"));
  EXPECT_TRUE(names("Der er bevilget midler til Sov Godt i Køge.", "Sov Godt"));
  EXPECT_TRUE(names("Siden er Sov Godt (nattesøvn) nu gjort permanent.", "Sov Godt"));
  EXPECT_TRUE(names("Det er ikke det samme som Klar til Nat, der kører i Faxe.", "Klar til Nat"));
}

TEST(CoinedNames, AreNoBodiesPlacesPeopleOrPapers) {
  const auto none = [](const std::string& background) {
    const Record record = read("Orientering fra formanden", background, "Drøftet.");
    return record.subjects(false).empty() && record.subjects(true).empty();
  };
  EXPECT_TRUE(none("Mødet holdes på Rådhuset i Faxe."));
  EXPECT_TRUE(none("Bodil deltager i Køge Kommune."));
  EXPECT_TRUE(none("Der er kommet midler til Køge Kommune."));
  EXPECT_TRUE(none("Center for Alkohol holder oplæg."));
  EXPECT_TRUE(none("Formanden takkede Asta Lund Holm for indsatsen."));
  EXPECT_TRUE(none("Loven om Social Service trådte i kraft."));
}

TEST(Titles, AreAboutWhatStandsOnTheRightSide) {
  const auto about = [](const std::string& title) { return read(title, "Gruppen talte.", "Drøftet.").subjects(true); };
  EXPECT_EQ(about("Sov Godt: forslag om udvidelse"), Names{"Sov Godt"});
  EXPECT_EQ(about("Besøg og oplæg: Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Slutevaluering af Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Projekt Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Bedre nætter for ældre – Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Ansøgning om midler til Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Bedre nætter: fortsat finansiering af Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Kommunernes anvendelse af Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Frigivelse af anlægsbevilling: Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Mødekalender for 2025"), Names{});
  EXPECT_EQ(about("Nyt samarbejde om natten: Sov Godt"), Names{"Sov Godt"});
  EXPECT_EQ(about("Afrapportering fra arbejdsgruppen vedr. Sov Godt"), Names{"Sov Godt"});
}

Record sovGodt(const std::string& background, const std::string& decision = "Drøftet.") {
  return read("Projekt Sov Godt", background, decision);
}

TEST(Phrasings, OfLeading) {
  const Names leads{"Køge Kommune leads Sov Godt"};
  for (const char* sentence : {"Projektet ledes af Køge Kommune.", "Sov Godt drives af Køge Kommune.",
                               "Køge Kommune er projektejer.", "Køge Kommune har projektledelsen.",
                               "Køge Kommune driver Sov Godt.", "Køge Kommune satte Sov Godt i gang i maj."})
    EXPECT_EQ(sovGodt(sentence).parts(), leads) << sentence;
}

TEST(Phrasings, OfJoining) {
  const Names joins{"Faxe Kommune takes part in Sov Godt", "Stevns Kommune takes part in Sov Godt"};
  for (const char* sentence :
       {"Faxe Kommune og Stevns Kommune deltager i projektet.", "Faxe Kommune og Stevns Kommune har tilsluttet sig.",
        "Faxe Kommune og Stevns Kommune har meldt ja til Sov Godt.", "Faxe Kommune og Stevns Kommune er med.",
        "Faxe Kommune og Stevns Kommune tager del i projektet.", "Faxe og Stevns er gået med i Sov Godt.",
        "Sov Godt er et projekt, hvor en sygeplejerske fra Faxe og Stevns kommuner kører ud."})
    EXPECT_EQ(sovGodt(sentence).parts(), joins) << sentence;
}

TEST(Phrasings, OfStayingOut) {
  const Names declined{"Faxe Kommune declined Sov Godt"};
  for (const char* sentence :
       {"Faxe Kommune takkede nej til projektet.", "Faxe Kommune har valgt at stå uden for Sov Godt.",
        "Faxe Kommune har meldt fra.", "Faxe Kommune ønsker ikke at deltage i projektet.",
        "Faxe Kommune var med i ansøgningen, men udtrådte inden projektets start.",
        "Faxe Kommune har trukket sig fra Sov Godt.", "Faxe har på forhånd meddelt, at de ikke deltager i Sov Godt.",
        "Faxe Kommune ønsker ikke på nuværende tidspunkt at tilslutte sig projektet."})
    EXPECT_EQ(sovGodt(sentence).parts(), declined) << sentence;
}

TEST(Phrasings, OfWhatIsOpenOrDeniedSayNothing) {
  for (const char* sentence :
       {"Faxe Kommune overvejer at deltage i projektet.", "Faxe Kommune afventer og er ikke med i projektet.",
        "Faxe Kommune er inviteret til at deltage i Sov Godt.", "Faxe Kommune har endnu ikke taget stilling.",
        "Teksten kan give indtryk af, at Faxe Kommune står uden for Sov Godt.",
        "Faxe Kommune giver svar på, om kommunen vil være med.", "Bodil Krag deltager under punktet.",
        "Bodil Krag deltog ikke i sagens behandling."})
    EXPECT_TRUE(sovGodt(sentence).parts().empty()) << sentence;
}

TEST(Phrasings, NameBodiesThatNoListKnows) {
  EXPECT_EQ(sovGodt("Sov Godt drives af Nattehjælpen sammen med Faxe Kommune.").parts(),
            (Names{"Nattehjælpen leads Sov Godt", "Faxe Kommune takes part in Sov Godt"}));
  EXPECT_EQ(sovGodt("Blå Kors Huset takkede nej til Sov Godt.").parts(), Names{"Blå Kors Huset declined Sov Godt"});
}

TEST(Phrasings, OfListsOfParties) {
  EXPECT_EQ(sovGodt("Projektet er et samarbejde ml. Holbæk Sygehus (Medicinsk Afsnit), Faxe Kommune og Stevns Kommune.")
                .parts(),
            (Names{"Faxe Kommune takes part in Sov Godt", "Holbæk Sygehus takes part in Sov Godt",
                   "Stevns Kommune takes part in Sov Godt"}));
  EXPECT_EQ(sovGodt("Projektet er kørt siden 1. maj 2023 af Søvn og Ro på Holbæk Sygehus sammen med kommunerne Faxe og "
                    "Stevns.")
                .parts(),
            (Names{"Faxe Kommune takes part in Sov Godt", "Stevns Kommune takes part in Sov Godt",
                   "Søvn og Ro på Holbæk Sygehus leads Sov Godt"}));
  EXPECT_EQ(sovGodt("Kommunerne Faxe og Stevns har sagt ja til projektet.").parts(),
            (Names{"Faxe Kommune takes part in Sov Godt", "Stevns Kommune takes part in Sov Godt"}));
  EXPECT_EQ(sovGodt("Bag projektet står Faxe Kommune og Det Lyse Hus.").parts(),
            (Names{"Det Lyse Hus leads Sov Godt", "Faxe Kommune leads Sov Godt"}));
  // A comma before the joining word begins a clause of its own.
  EXPECT_EQ(sovGodt("Projektet ejes af Faxe Kommune, og Stevns Kommune er samarbejdspartner.").parts(),
            (Names{"Faxe Kommune leads Sov Godt", "Stevns Kommune takes part in Sov Godt"}));
  EXPECT_EQ(sovGodt("Parterne bag Sov Godt er Faxe Kommune og foreningen Gode Nætter.").parts(),
            (Names{"Faxe Kommune takes part in Sov Godt", "Gode Nætter takes part in Sov Godt"}));
}

TEST(Phrasings, OfTheClauseTheyStandIn) {
  EXPECT_EQ(sovGodt("Faxe Kommune har ikke ønsket at deltage, da kommunen har sit eget natteam i Haslev.")
                .parts()
                .count("Faxe Kommune declined Sov Godt"),
            1U);
  EXPECT_EQ(sovGodt("Faxe Kommune vil gerne medvirke i Sov Godt, mens Stevns Kommune har takket nej.").parts(),
            (Names{"Faxe Kommune takes part in Sov Godt", "Stevns Kommune declined Sov Godt"}));
}

TEST(Phrasings, OfTheRecordsOwnCluster) {
  EXPECT_EQ(sovGodt("Holbæk-klyngen har sagt ja.", "Klyngen melder sig ikke som pilotområde.").parts(),
            (Names{"Holbæk-klyngen takes part in Sov Godt", "Køge-klyngen declined Sov Godt"}));
  EXPECT_TRUE(sovGodt("Alle i klyngen er med i projektet.").parts().empty());
}

TEST(Phrasings, SayWhatIsMeantByAKind) {
  EXPECT_EQ(read("Natugle",
                 "Natugle (NU) er en direkte linje, hvor borgere kan ringe. Holbæk Sygehus er ansvarlig for "
                 "linjen.",
                 "Drøftet.")
                .parts(),
            Names{"Holbæk Sygehus leads Natugle"});
  EXPECT_EQ(read("Åben Søvnklinik", "Klinikken drives af Faxe Kommune.", "Drøftet.").parts(),
            Names{"Faxe Kommune leads Åben Søvnklinik"});
}

TEST(Phrasings, OfEntriesWithASum) {
  const Record record = read("Økonomi",
                             "Der er disse ønsker:\n- Puder på plejehjem, 70.000 kr.\n- Bus til Natmuseet, "
                             "25.000 kr.\n- Transport, 5.000 kr.",
                             "Drøftet.");
  EXPECT_TRUE(record.subjects(false).contains("Puder på plejehjem"));
  EXPECT_TRUE(record.subjects(false).contains("Bus til Natmuseet"));
  EXPECT_FALSE(record.subjects(false).contains("Transport"));
}

TEST(Phrasings, OfOrders) {
  const Names bodil{"Bodil Krag"};
  for (const char* sentence :
       {"Bodil undersøger, om det kan lade sig gøre.", "Bodil tager kontakt til regionen.", "Bodil rykker for svar.",
        "Bodil vender tilbage.", "Bodil skriver et udkast.", "Krag følger op.", "Herefter sender Bodil materialet ud.",
        "Bodil blev bedt om at indkalde til et møde.", "Bodil lovede at sende tallene."})
    EXPECT_EQ(decided(sentence).assignees(), bodil) << sentence;
  EXPECT_EQ(decided("Bodil og Viggo regner på en ny model.").assignees(), (Names{"Bodil Krag", "Viggo Rønnegaard"}));
  // One holds the post, and its definite form means that one; two directors are nobody.
  EXPECT_EQ(decided("Sundhedschefen undersøger sagen.").assignees(), bodil);
  EXPECT_TRUE(decided("Direktøren undersøger sagen.").assignees().count("Asta Lund Holm") == 0);
  EXPECT_TRUE(decided("Der er enighed om, at formandskabet skriver et udkast.").assignees().contains("formandskabet"));
  EXPECT_EQ(decided("Faxe Kommune giver senest den 15. maj 2025 svar på spørgsmålet.").assignees(),
            Names{"Faxe Kommune by 2025-05-15"});
  EXPECT_TRUE(decided("Det er bedre, frem for at Faxe Kommune skal undersøge det alene.").assignees().empty());
}

TEST(Phrasings, OfTasksInThePresentTense) {
  EXPECT_EQ(decided("Bodil og Viggo laver et overslag til mødet i april.").assignees().size(), 2U);
  EXPECT_EQ(decided("Bodil aftaler en dato med skolen.").assignees(), Names{"Bodil Krag"});
  EXPECT_EQ(decided("Sekretariatet forhandler med leverandøren.").assignees(), Names{"Sekretariatet"});
  EXPECT_EQ(decided("Udvalget bad i stedet administrationen om at lægge en plan frem.").assignees(),
            Names{"administrationen"});
  EXPECT_EQ(decided("Bodil Krag og Viggo Rønnegaard udpeges til at lave en instruks.").assignees(),
            (Names{"Bodil Krag", "Viggo Rønnegaard"}));
  // Being, saying and what another does are no tasks; saying at a set time is one.
  for (const char* sentence : {"Bodil mener, at det går for langsomt.", "Bodil orienterer om ferien.",
                               "Bodil foreslog, at kommunen taler med skolen.",
                               "Formandskabet består af to direktører.", "Der opfordres til at have viden om søvn."})
    EXPECT_TRUE(decided(sentence).assignees().empty()) << sentence;
  EXPECT_EQ(decided("Køge Kommune og Faxe Kommune udarbejder sammen en tidsplan.").assignees(),
            (Names{"Faxe Kommune", "Køge Kommune"}));
  EXPECT_EQ(decided("Bodil orienterer på næste møde om ferien.").assignees().size(), 1U);
}

TEST(Phrasings, OfAPersonSayNothingOfTheBody) {
  EXPECT_TRUE(sovGodt("Nanna Dal, chefkonsulent i Faxe Kommune, er udtrådt af styregruppen.").parts().empty());
  EXPECT_EQ(
      sovGodt("Nanna Dal fra Faxe Kommune er projektleder for Sov Godt.").parts().count("Faxe Kommune leads Sov Godt"),
      0U);
  EXPECT_TRUE(sovGodt("Faxe Kommune tilslutter sig indstillingen.").parts().empty());
}

TEST(Phrasings, OfPricesAndSavingsAreNoFunding) {
  for (const char* sentence : {"Det koster 612 kr. pr. besøg.", "Taksten for en nat er 2.094 kr.",
                               "Der ventes besparelser på 15 mio. kr. årligt.", "Parkeringsafgiften er 787 kr."})
    EXPECT_TRUE(sovGodt(sentence).sums().empty()) << sentence;
}

TEST(Phrasings, OfAListSayWhatItsSumsAre) {
  EXPECT_EQ(read("Økonomi",
                 "Administrationen har fået disse ønsker:\n- Puder på plejehjem, 70.000 kr.\n- Bus til Natmuseet, "
                 "25.000 kr.",
                 "Puder på plejehjem bevilges 60.000 kr., mens resten, 10.000 kr., går til Bus til Natmuseet.")
                .sums(),
            (Names{"10000 allocated once for Bus til Natmuseet", "25000 applied once for Bus til Natmuseet",
                   "60000 allocated once for Puder på plejehjem", "70000 applied once for Puder på plejehjem"}));
}

TEST(Phrasings, TakeUpWhatWasNamedBefore) {
  EXPECT_EQ(read("Nattepatruljen", "Natten er lang. Faxe Kommune er gået med i patruljen.", "Drøftet.").parts(),
            Names{"Faxe Kommune takes part in Nattepatruljen"});
  EXPECT_EQ(read("Sov Godt i Rosenhaven", "Faxe Kommune deltager i Sov Godt.", "Drøftet.").parts(),
            Names{"Faxe Kommune takes part in Sov Godt i Rosenhaven"});
  EXPECT_EQ(read("Fælles sovelinje (Sovelinjen)", "Faxe Kommune er med i Sovelinjen.", "Drøftet.").parts(),
            Names{"Faxe Kommune takes part in Fælles sovelinje"});
}

TEST(Phrasings, OfMoney) {
  const auto sums = [](const std::string& sentence) { return sovGodt(sentence).sums(); };
  EXPECT_EQ(sums("Regionsrådet bevilgede 600.000 kr. til projektet."), Names{"600000 allocated once for Sov Godt"});
  EXPECT_EQ(sums("Projektet er støttet med 600.000 kr."), Names{"600000 allocated once for Sov Godt"});
  EXPECT_EQ(sums("Der er søgt om 600.000 kr. til projektet."), Names{"600000 applied once for Sov Godt"});
  EXPECT_EQ(sums("Køge Kommune har givet tilsagn om 600.000 kr."), Names{"600000 allocated once for Sov Godt"});
  EXPECT_EQ(sums("Projektet har kostet 600.000 kr."), Names{"600000 spent once for Sov Godt"});
  EXPECT_EQ(sums("Udgiften er opgjort til 600.000 kr."), Names{"600000 budgeted once for Sov Godt"});
  EXPECT_EQ(sums("Udgiften i 2024 var 600.000 kr., mens budgettet var på 500.000 kr."),
            (Names{"500000 budgeted once for Sov Godt", "600000 spent once for Sov Godt"}));
  EXPECT_EQ(sums("Faxe Kommune har søgt Nattefonden om 600.000 kr., men fået afslag."),
            Names{"600000 applied once for Sov Godt"});
  EXPECT_EQ(sums("Der ansøges om tilskud på 600.000 kr. i 2025."), Names{"600000 applied once for Sov Godt"});
  // A sum's dot ends a sentence where a capital follows.
  EXPECT_EQ(sums("En forlængelse vil koste 400.000 kr. Projektets bevilling er på 900.000 kr."),
            (Names{"400000 proposed once for Sov Godt", "900000 allocated once for Sov Godt"}));
  EXPECT_EQ(sums("Der er reserveret 600.000 kr. til indsatsen som led i sundhedsaftalen 2019-2023."),
            Names{"600000 allocated once for Sov Godt"});
}

Names attendance(const Record& record) {
  Names names;
  for (const AttendanceFact& fact : record.facts.attendance)
    names.insert(record.name(fact.person) + (fact.presence == Presence::absent ? " away" : " came") +
                 (fact.capacity == Capacity::guest ? " as a guest" : ""));
  return names;
}

TEST(AttendanceInText, IsToldWhereAnItemSpeaksOfWhoCame) {
  const Record record = told("Risikomanager Karla Winther fra Akutmodtagelsen deltager under punktet.");
  EXPECT_EQ(attendance(record).count("Karla Winther came as a guest"), 1U);
  EXPECT_EQ(record.posts().count("Karla Winther: Risikomanager at Akutmodtagelsen"), 1U);
  EXPECT_EQ(attendance(told("Endvidere deltager forfatter Leif Munk.")).count("Leif Munk came as a guest"), 1U);
}

TEST(AttendanceInText, DoesNotCountWhoWasPrevented) {
  const Record record = read("Natlig hjemmepleje", "Endvidere deltager forfatter Leif Munk.",
                             "Drøftet. Leif Munk måtte melde afbud samme dag.");
  EXPECT_EQ(attendance(record).count("Leif Munk away as a guest"), 1U);
  EXPECT_EQ(attendance(record).count("Leif Munk came as a guest"), 0U);
}

TEST(AttendanceInText, KnowsAPoliticianByThePartyBehindTheName) {
  const Record record = decided("Godkendt. Inger Sand Holt (V) tog forbehold.");
  EXPECT_EQ(attendance(record).count("Inger Sand Holt came"), 1U);
  EXPECT_EQ(attendance(decided("Regionsrådsmedlem Mette Friis spurgte til prisen.")).count("Mette Friis came"), 1U);
}

TEST(AttendanceInText, TakesNoFoundationForAPerson) {
  EXPECT_FALSE(told("Projektet har fået penge fra Ole Brahes Fond.").hasPerson("Ole Brahes Fond"));
}

TEST(ShortNamesOfBodies, AreATownsForItsCouncilWhereItActs) {
  EXPECT_EQ(decided("Stevns ønsker at vente. Drøftet.").calledAlso("Stevns Kommune"), (Names{"Stevns"}));
  EXPECT_EQ(decided("Mødet holdes i Stevns. Drøftet.").calledAlso("Stevns Kommune"), Names{});
}

TEST(Decisions, AreAlsoWhatIsNotDoneAndWhoIsChosen) {
  EXPECT_EQ(decided("Der nedsættes ikke en arbejdsgruppe.").outcomes(), Names{"rejected"});
  EXPECT_EQ(decided("Asta Holm blev udpeget.").outcomes(), Names{"approved"});
}

TEST(Decisions, AreNoneWhereNothingWasProposedAndOnlyTalkIsTold) {
  EXPECT_EQ(decided("Asta Holm fortalte om ferien på afdelingen.").outcomes(), Names{});
}

TEST(ListsUnderBodies, GiveTheBodyToWhoHasNone) {
  const std::string text =
      "Dagsordner og referater Faglig strategisk gruppe Køge-klyngen\ntil\nmødet i\nden 22. januar 2025 kl. 12:30\n"
      "i Mødelokale 1, Køge\n1. Velkomst\nDet indstilles,\nat | dagsordenen godkendes |\nSagsfremstilling\n"
      "Deltagere:\nStevns Kommune\nOle Bang, direktør\nKøge Kommune\nKaren Sø Lund, sundhedschef\n"
      "Beslutning\nGodkendt.\n2. Nyt projekt\nDet indstilles,\nat | projektet drøftes |\nBeslutning\nDrøftet.\n";
  Record record;
  record.lines = readRecordText(text, "record.txt");
  record.facts = extractFacts(layOut(record.lines).meetings.front(), record.lines);
  EXPECT_EQ(record.posts(),
            (Names{"Ole Bang: direktør at Stevns Kommune", "Karen Sø Lund: sundhedschef at Køge Kommune"}));
  EXPECT_EQ(attendance(record), (Names{"Ole Bang came", "Karen Sø Lund came"}));
}

}  // namespace
}  // namespace tov::loaders
