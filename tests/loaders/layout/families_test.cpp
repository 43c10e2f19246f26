// Families F to L and P, and records of no known family: what is read of the head, the people and the items.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readings.h"

namespace tov::loaders {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;

Minutes reading(const std::string& file) {
  LaidOut out = laidOut(file);
  for (std::size_t i = 0; i < out.fates.size(); ++i)
    EXPECT_NE(out.fates[i], LineFate::notUnderstood) << file << " line " << i + 1;
  return std::move(out.meetings.front());
}

/// "layout | forum | date start-end | venue"
std::string head(const Minutes& minutes) {
  return minutes.layout + " | " + (minutes.forum ? minutes.forum->text : "none") + " | " + dateOf(minutes) + " " +
         (minutes.start ? minutes.start->text : "") + "-" + (minutes.end ? minutes.end->text : "") + " | " +
         (minutes.venue ? minutes.venue->text : "none");
}

std::vector<std::string> names(const Minutes& minutes, Presence presence) {
  std::vector<std::string> found;
  for (const ParticipantEntry& entry : minutes.participants)
    if (entry.presence == presence) found.push_back(entry.text.text);
  return found;
}

TEST(RegionCommittee, ReadsSentencesOnWhoCameAndNumbersThatGoOn) {
  const Minutes minutes = reading("region_committee.txt");
  EXPECT_EQ(head(minutes),
            "region-committee | Psykiatri- og socialudvalget | 2022-3-9 13:00-15:35 | Konferencelokale 2, Regionshuset "
            "Viborg, Skottenborg 26, 8800 Viborg");
  EXPECT_THAT(names(minutes, Presence::absent), IsSupersetOf({"Torkild Vestby", "Anna-Marie Lundø"}));
  EXPECT_THAT(names(minutes, Presence::present),
              ElementsAre("Jesper Kaas", "Inge Bisgaard", "Palle Thyssen", "Merete Sø", "Bodil Rygaard"));
  EXPECT_THAT(itemsOf(minutes), ElementsAre("7 Status på ventetider i børne- og ungdomspsykiatrien [1-30-72-11-22]",
                                            "8 Samarbejdsaftale om Ungehuset i Kjellerup [1-30-72-14-22]",
                                            "9 Gensidig orientering [1-01-72-2-21]", "10 Siden sidst [1-01-72-2-21]"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision),
              ElementsAre("Udvalget anbefaler, at aftalen godkendes.", "Merete Sø tog forbehold."));
  EXPECT_THAT(texts(minutes, 3, SectionKind::decision), IsEmpty());
}

TEST(RegionCommittee, TakesWhatACommitteeRecommendsForItsDecision) {
  const LaidOut out =
      layOut(readRecordText("Abonnér\nReferat\ntil\nmødet i Forretningsudvalget\nden 7. maj 2013 kl. 10:00\ni "
                            "Salen\nAlle medlemmer var mødt.\n"
                            "Sagnr.: 1-30-11-06-V\n32. Belægning\nDirektionen indstiller,\nat sagen "
                            "drøftes.\nBeslutning\nUdvalget indstiller,\n"
                            "at planen godkendes.\nSagnr.: 1-30-11-07-V\n33. Drift\nBeslutning\nGodkendt.\n",
                            "committee.txt"));
  const Minutes& minutes = out.meetings.front();
  EXPECT_THAT(itemsOf(minutes), ElementsAre("32 Belægning [1-30-11-06-V]", "33 Drift [1-30-11-07-V]"));
  EXPECT_THAT(texts(minutes, 0, SectionKind::decision), ElementsAre("Udvalget indstiller,", "at planen godkendes."));
}

TEST(FoldingPage, ReadsTheRecordAmidNavigation) {
  const Minutes minutes = reading("folding_page.txt");
  EXPECT_EQ(
      head(minutes),
      "folding-page | Udvalget for næromsorg | 2016-11-15 15:00-16:40 | Sygehus Lillebælt, Kolding - mødelokale 3");
  EXPECT_THAT(names(minutes, Presence::present),
              ElementsAre("Poul Egon Raun, A", "Lis Hvidbjerg Frandsen, B", "Ida Thule-Nissen, F", "Søren Dalgas, O",
                          "Harald Broberg, V", "Tove Kildemose, F (midlertidigt for Anne Sofie Lykkeby)",
                          "Nis Bundgaard Holt, C", "Harald Broberg"));
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Nis Bundgaard Holt, C"));
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Orientering om Demensvenlig Indlæggelse [16/34777]",
                                            "2 Udmøntning af midler til lokal blodprøvetagning i Vejen [15/4811]",
                                            "3 Opfølgning på samarbejdsaftale om akutteam [16/2907]",
                                            "4 Mødeplan [15/1212]", "5 Eventuelt", "6 LUKKET PUNKT - Salg af arealer"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision), ElementsAre("Anbefales."));
}

TEST(FoldingPage, ReadsItsOlderFormWithSubstitutesAmongTheApologies) {
  const Minutes minutes = reading("folding_page_older.txt");
  EXPECT_EQ(head(minutes), "folding-page | Hospiceudvalget | 2007-12-5 15:00-16:10 | Regionshuset, mødelokale 4.");
  EXPECT_THAT(names(minutes, Presence::present),
              ElementsAre("Kaj Rydahl", "Povl Lindegaard Veje", "Bent Fløe", "Anette Rask-Kjær", "Lykke Durup",
                          "Ib Sandager.", "Bo Mortensgaard"));
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Bent Fløe", "Lykke Durup."));
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Tredje økonomirapport [07/5773]",
                                            "2 Budget 2008 - Hospice Stranden [07/6001]", "3 Eventuelt"));
}

TEST(TreatedIn, TakesTheTreatmentForTheDecisionAndTheLetterForTheCase) {
  const Minutes minutes = reading("treated_in.txt");
  EXPECT_EQ(head(minutes), "treated-in | Udvalget for sundhed i nærmiljøet | 2020-1-15 13:00- | Mødelokale 1");
  EXPECT_THAT(names(minutes, Presence::present),
              ElementsAre("Trine Ballegaard (A), Formand", "Kirsten Overby (A)", "Jens Kolind (A)",
                          "Julie Steffens (O)", "Anne Ravnholt (B)", "Sundhedsdirektør Ove Brink Thuesen"));
  EXPECT_THAT(names(minutes, Presence::absent), Contains("Christian Vedsted-Smidt (C), Næstformand"));
  EXPECT_THAT(itemsOf(minutes),
              ElementsAre("1 Godkendelse af dagsorden [4225075]",
                          "2 Status på Havnemodellen og etablering af nærklinik i Rødbyhavn [4246445]",
                          "3 Meddelelser [4225079]", "4 Eventuelt [4225081]"));
  EXPECT_THAT(texts(minutes, 0, SectionKind::decision), Contains("Dagsorden blev godkendt."));
}

TEST(TreatedIn, ReadsNamesPostsAndPartiesOnLinesOfTheirOwn) {
  const Minutes minutes = reading("treated_in_contents.txt");
  EXPECT_EQ(head(minutes), "treated-in | Sundhedsudvalget 2018-2021 | 2021-3-8 16:00- | Video");
  EXPECT_THAT(names(minutes, Presence::present),
              ElementsAre("Helmer Knudby Formand (A)", "Peder Stilling Næstformand (O)", "Jorunn Vad (A)",
                          "Sanne Lundgaard Bæk (A)", "Jørgen Holt Kær"));
  EXPECT_THAT(names(minutes, Presence::absent), Contains("Sanne Lundgaard Bæk (A)"));
  EXPECT_THAT(itemsOf(minutes),
              ElementsAre("1 Godkendelse af dagsorden [MOD-2020-00246]",
                          "2 Forslag til Plan for dialyse 2021-2025 [EMN-2021-01199]",
                          "3 Anlægsbevilling til Audiologi i Slagelse [EMN-2020-04111]", "4 Personsag"));
}

TEST(MunicipalTable, ReadsHeadUnderWordsInCapitalsAndHeadingsPrintedTwice) {
  const Minutes minutes = reading("municipal_table.txt");
  EXPECT_EQ(
      head(minutes),
      "municipal-table | Udvalget for Omsorg og Forebyggelse | 2020-6-4 09:00-11:00 | Kanalgade 2, mødelokale 0.21");
  EXPECT_EQ(minutes.kind, RecordKind::minutes);
  EXPECT_THAT(itemsOf(minutes),
              ElementsAre("49 Godkendelse af dagsorden til mødet den 4. juni 2020",
                          "50 Godkendelse af anbefalinger fra Projektudvalget for Mindre Papir",
                          "51 Orientering om udgiftsdrivere, juni 2020", "52 Orienteringer", "53 Underskriftsark"));
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Ole Brockhus (V)"));
}

TEST(MunicipalMinutes, ReadsNumbersGluedToTitles) {
  const Minutes minutes = reading("municipal_glued_numbers.txt");
  EXPECT_EQ(head(minutes),
            "municipal-minutes | Social- og Sundhedsudvalget 2014-2017 | 2015-12-2 15:30- | Mødelokale F6 (byrådssal)");
  EXPECT_THAT(itemsOf(minutes),
              ElementsAre("80 Godkendelse af dagsorden [15/10444]",
                          "81 Samarbejdsaftale om Akutpladser i Nord [15/20711]", "82 Meddelelser", "83 Eventuelt"));
}

TEST(MunicipalMinutes, ReadsDoubledHeadingsAndTwoDecisionsOfOneItem) {
  const Minutes minutes = reading("municipal_doubled_headings.txt");
  EXPECT_EQ(head(minutes),
            "municipal-minutes | Udvalget for Seniorer og Sundhed (2018-2021) | 2020-2-3 17:00- | Sct. Mikkels Gade 4, "
            "lokale 12");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Godkendelse af dagsorden (B) [330-2020-164]",
                                            "2 Udmøntning af værdighedspulje (B) [330-2019-901]",
                                            "3 Orientering om rehabilitering (O) [330-2019-77]",
                                            "4 Temadrøftelse om natklinik (D) [330-2019-78]"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision), ElementsAre("Ad. 1: Godkendt.", "Ad. 2: Udsat."));
}

TEST(MunicipalMinutes, ReadsTablesWhoseCellsStandBetweenBars) {
  const Minutes minutes = reading("municipal_bars.txt");
  EXPECT_EQ(head(minutes),
            "municipal-minutes | Omsorgs- og Sundhedsudvalget | 2014-2-6 15:00- | Lokale 425, Skelbakken");
  EXPECT_THAT(names(minutes, Presence::present), ElementsAre("Sofus Tarpgaard", "Palle Høj Pedersen", "Lasse Kristmar",
                                                             "Jane Jullin", "Mette Lykkegaard"));
  EXPECT_THAT(names(minutes, Presence::absent), Contains("Lasse Kristmar"));
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Akutpladser på Rhedersborg [14/513]",
                                            "2 Ansøgning til ældrepuljen [14/601]", "3 Eventuelt"));
}

TEST(MunicipalMinutes, TakesWhoMissedOneItemOfManyForPresent) {
  const Minutes minutes = reading("municipal_absent_by_item.txt");
  EXPECT_EQ(head(minutes), "municipal-minutes | Omsorgsudvalget | 2021-1-11 19:00- | Virtuelt møde");
  EXPECT_THAT(names(minutes, Presence::present), ElementsAre("Bente Abrahamsgaard (O)"));
  EXPECT_EQ(minutes.participants.front().note, "absent from 1 of 3");
  EXPECT_THAT(names(minutes, Presence::absent), IsEmpty());
}

TEST(MunicipalTitlesAbove, ReadsTitlesAboveTheirNumbers) {
  const Minutes minutes = reading("municipal_titles_above.txt");
  EXPECT_EQ(head(minutes), "municipal-titles-above | Social- og Omsorgsudvalget | 2022-4-5 - | none");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("24 Meddelelser", "25 Fremlæggelse af oversigt over plejehjem",
                                            "26 Røgfri Barndom", "27 Eventuelt"));
  EXPECT_THAT(names(minutes, Presence::present), Contains("Formand Agnes Petersholm (A)"));
}

TEST(Transcript, CutsAPageOnOneLineAtItsHeadings) {
  const Minutes minutes = reading("transcript.txt");
  EXPECT_EQ(head(minutes),
            "transcript | Styregruppen for akutområdet | 2016-10-24 08:00- | Aarhus Rådhus, mødelokale 3");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Godkendelse af dagsorden", "2 Input til akutplanen",
                                            "3 Status for Projekt Tidlig Opsporing", "4 Eventuelt"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision),
              ElementsAre("Styregruppen drøftede akutplanen. Der arbejdes videre med modellen."));
  EXPECT_EQ(minutes.items[1].title.line, 12U);
}

TEST(Transcript, KeepsAPagesNumberApartFromAnItems) {
  const Minutes minutes = reading("transcript_run_on.txt");
  EXPECT_EQ(head(minutes), "transcript | Direktørforum Nord | 2016-7-1 13:00-15:00 | Lokale 2, Skejby");
  EXPECT_THAT(itemsOf(minutes),
              ElementsAre("1 Input til sundhedsaftalen", "2 Akutte lidelser hos ældre", "3 Eventuelt"));
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Direktør Hjalmar Dusgård"));
}

TEST(Letterhead, ReadsPastTheSendersColumn) {
  const Minutes minutes = reading("letterhead.txt");
  EXPECT_EQ(head(minutes),
            "letterhead | Arbejdsgruppen for forebyggelse af genindlæggelser | 2013-5-27 13:00-15:00 | Regionsgården, "
            "mødelokale K3");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Velkomst og godkendelse af dagsorden", "2 Følge-hjem-ordning",
                                            "3 Telefonlinje til egen læge", "4 Eventuelt"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision),
              ElementsAre("Arbejdsgruppen tog orienteringen til efterretning."));
}

TEST(Letterhead, IsTakenOffTheFirstLinesThatStandBesideIt) {
  const LaidOut out =
      layOut(readRecordText("REFERAT                                              Center for Sundhed\n"
                            "                                                     Brede Allé 2\n"
                            "Møde i Samordningsudvalg Syd                         3400 Hillerød\n"
                            "                                                     Dato: 3. juni 2014\n"
                            "Dato: 28. maj 2014 kl. 14.00-16.00\nSted: Glostrup Hospital, mødelokale 1\n\nTil stede:\n"
                            "Vicedirektør Jonna Skov, Glostrup Hospital\nCenterchef Per Brun, Albertslund Kommune\n\n"
                            "Punkt 1. Velkomst\nJonna Skov bød velkommen.\n\nPunkt 2. Eventuelt\nKonklusion: Intet.\n",
                            "letter.txt"));
  const Minutes& minutes = out.meetings.front();
  EXPECT_EQ(minutes.forum->text, "Samordningsudvalg Syd");
  EXPECT_EQ(dateOf(minutes), "2014-5-28");
  EXPECT_EQ(minutes.venue->text, "Glostrup Hospital, mødelokale 1");
}

TEST(MunicipalContactCouncil, ReadsSpacedLettersAsWords) {
  const Minutes minutes = reading("municipal_contact_council.txt");
  EXPECT_EQ(head(minutes),
            "municipal-contact-council | KKR Hovedstaden | 2014-9-15 10:00-12:00 | Gentofte Rådhus, lokale D");
  EXPECT_THAT(itemsOf(minutes),
              ElementsAre("1 VELKOMST OG GODKENDELSE AF DAGSORDEN", "2 RAMMEAFTALE 2015 [SAM-2014-00211]",
                          "3 STATUS PÅ SUNDHEDSAFTALE III", "4 EVENTUELT"));
  EXPECT_THAT(texts(minutes, 1, SectionKind::decision),
              ElementsAre("Tiltrådt. Rammeaftale 2015 sendes til kommunerne."));
}

TEST(NoKnownLayout, IsReadByWhatMostRecordsHaveInCommon) {
  const Minutes minutes = reading("general.txt");
  EXPECT_EQ(head(minutes),
            "general | Sundhedsnetværket Vestegnen | 2022-11-3 09:00-11:30 | Sundhedshuset, Albertslund, lokale 4");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Siden sidst", "2 Fælles kompetenceudvikling", "3 Økonomi", "4 Evt."));
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Bo Sandkvist, Brøndby Kommune"));
  EXPECT_EQ(names(minutes, Presence::present).size(), 4U);
  EXPECT_THAT(texts(minutes, 2, SectionKind::decision), ElementsAre("Budgettet blev godkendt."));
}

TEST(NoKnownLayout, ReadsAUserCouncilsItemsWithoutSections) {
  const Minutes minutes = reading("general_user_council.txt");
  EXPECT_EQ(head(minutes),
            "general | Brugerrådet for Regionshospitalet Randers | 2018-3-14 16:00-18:00 | mødelokale 4");
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Godkendelse af dagsorden", "2 Nyt fra hospitalet",
                                            "3 Projekt Patienten som partner", "4 Eventuelt"));
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Grete Bruus", "Allan Højmark"));
  EXPECT_THAT(texts(minutes, 0, SectionKind::discussion), ElementsAre("Dagsordenen blev godkendt."));
}

TEST(NoKnownLayout, ReadsFirstNamesUnderDuties) {
  const Minutes minutes = reading("general_association.txt");
  EXPECT_EQ(head(minutes), "general | Pårørendegruppen | 2012-3-16 - | none");
  EXPECT_THAT(peopleWith(minutes, Duty::chair), ElementsAre("Jan"));
  EXPECT_THAT(peopleWith(minutes, Duty::minutes), ElementsAre("Kurt Back Jessen."));
  EXPECT_EQ(minutes.items.size(), 4U);
}

TEST(NoKnownLayout, ReadsAnAgendaThatTheItemsRepeat) {
  const LaidOut out = layOut(readRecordText(
      "Bestyrelsesmøde i Foreningen Sundhed for Alle\n\nDato: tirsdag den 9. maj 2023\nTidspunkt: 19.00 - 21.30\n"
      "Sted: Medborgerhuset, Vejle\n\nMødte: Hanne Fisker, Torben Gadegaard\nIkke mødt: Leo Rahbek\n\n"
      "Dagsorden:\n1. Valg af dirigent\n2. Økonomi\n3. Eventuelt\n\nAd 1) Valg af dirigent\n"
      "Torben Gadegaard blev valgt.\n\nAD 2) Økonomi\nBudgettet blev godkendt.\n\nAd 3) Eventuelt\nIntet.\n",
      "board.txt"));
  const Minutes& minutes = out.meetings.front();
  EXPECT_EQ(head(minutes), "general | Foreningen Sundhed for Alle | 2023-5-9 19:00-21:30 | Medborgerhuset, Vejle");
  EXPECT_THAT(names(minutes, Presence::absent), ElementsAre("Leo Rahbek"));
  EXPECT_THAT(itemsOf(minutes), ElementsAre("1 Valg af dirigent", "2 Økonomi", "3 Eventuelt"));
  EXPECT_EQ(minutes.items[1].title.line, 18U);
}

TEST(NoKnownLayout, NeedsMoreThanNumberedLines) {
  EXPECT_THROW(layOut(readRecordText("Indkøb\n\n1. Mel\n\n2. Smør\n\n3. Sukker\n", "list.txt")), LayoutError);
}

}  // namespace
}  // namespace tov::loaders
