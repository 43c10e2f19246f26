// PDF files: pages, running heads, columns, tables and letterheads; and files that are refused with their reason.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/read/pdf_page.h"
#include "loaders/read/read.h"
#include "tests/loaders/read/pdf_writer.h"

namespace tov::loaders {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

using Page = std::vector<PdfText>;

Page joined(std::initializer_list<Page> parts) {
  Page page;
  for (const Page& part : parts) page.insert(page.end(), part.begin(), part.end());
  return page;
}

std::vector<std::string> linesOf(const RecordLines& record) {
  std::vector<std::string> lines;
  for (const std::string& line : record.lines)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

RecordLines read(const std::vector<Page>& pages, const ReadLimits& limits = {}) {
  return readRecordBytes(writePdf(pages), "minutes.pdf", limits);
}

std::string reasonFor(std::string_view bytes, const ReadLimits& limits = {}) {
  try {
    readRecordBytes(bytes, "minutes.pdf", limits);
  } catch (const ReadError& error) {
    EXPECT_THAT(error.what(), HasSubstr("minutes.pdf"));
    return error.reason();
  }
  return "accepted";
}

TEST(ReadingPdf, GivesLinesWithTheirPages) {
  const RecordLines record = read({pdfLines(60, 700, {"REFERAT Rådet for Ærø", "Punkt 1: Deltagere"}),
                                   pdfLines(60, 700, {"Beslutning", "Godkendt."})});
  EXPECT_THAT(linesOf(record), ElementsAre("REFERAT Rådet for Ærø", "Punkt 1: Deltagere", "Beslutning", "Godkendt."));
  ASSERT_EQ(record.places.size(), record.lines.size());
  EXPECT_EQ(record.pageOf(1), 1U);
  EXPECT_EQ(record.pageOf(static_cast<std::uint32_t>(record.lines.size())), 2U);
  EXPECT_EQ(record.mediaType, "application/pdf");
  EXPECT_TRUE(record.wrapped);
}

TEST(ReadingPdf, LeavesOutRunningHeadsAndPageNumbersButNotTheFirstHead) {
  std::vector<Page> pages;
  for (int page = 1; page <= 3; ++page)
    pages.push_back(joined({{{60, 815, "Sundhedsklynge Falster - Referat", 9}},
                            {{280, 30, "Side " + std::to_string(page) + " af 3", 9}},
                            pdfLines(60, 700, {"Tekst på side " + std::to_string(page)})}));
  EXPECT_THAT(linesOf(read(pages)),
              ElementsAre("Sundhedsklynge Falster - Referat", "Tekst på side 1", "Tekst på side 2", "Tekst på side 3"));
}

TEST(ReadingPdf, KeepsWhatStandsAtThePagesEdgeOnce) {
  const std::vector<Page> pages{pdfLines(60, 815, {"Dagsorden"}), pdfLines(60, 815, {"Beslutning"}),
                                pdfLines(60, 40, {"Godkendt."})};
  EXPECT_THAT(linesOf(read(pages)), ElementsAre("Dagsorden", "Beslutning", "Godkendt."));
}

TEST(ReadingPdf, ReadsOneColumnAfterTheOther) {
  const RecordLines record = read({joined(
      {pdfLines(60, 760, {"Fælles overskrift over begge spalter, som er lang nok til at række over hele siden her"}),
       pdfLines(60, 700,
                {"Gruppen drøftede de kommende forløb og", "var enige om, at der skal følges op på",
                 "indsatsen i det nye år sammen med alle", "kommuner og almen praksis i området."},
                10),
       pdfLines(320, 700,
                {"I højre spalte står en anden tekst, som", "ikke må flettes ind i den venstre spalte",
                 "fordi den handler om noget helt andet", "og læses for sig selv bagefter."},
                10)})});
  EXPECT_THAT(linesOf(record),
              ElementsAre(HasSubstr("Fælles overskrift"), "Gruppen drøftede de kommende forløb og",
                          "var enige om, at der skal følges op på", "indsatsen i det nye år sammen med alle",
                          "kommuner og almen praksis i området.", "I højre spalte står en anden tekst, som",
                          "ikke må flettes ind i den venstre spalte", "fordi den handler om noget helt andet",
                          "og læses for sig selv bagefter."));
}

TEST(ReadingPdf, JoinsTheCellsOfATablesRow) {
  Page page;
  int y = 700;
  for (const auto& row : {std::vector<std::string>{"Navn", "Titel", "Organisation"},
                          {"Asta Bruun", "Direktør", "Vejle Kommune"},
                          {"Bo Friis", "Chef", "Assens Kommune"}}) {
    for (std::size_t cell = 0; cell < row.size(); ++cell)
      page.push_back({60 + static_cast<int>(cell) * 150, y, row[cell], 11});
    y -= 16;
  }
  EXPECT_THAT(linesOf(read({page})), ElementsAre("Navn\tTitel\tOrganisation", "Asta Bruun\tDirektør\tVejle Kommune",
                                                 "Bo Friis\tChef\tAssens Kommune"));
}

TEST(ReadingPdf, KeepsALetterheadInTheMarginApart) {
  const RecordLines record = read({joined({pdfLines(60, 700,
                                                    {"Dette er brødtekst, som fylder linjen i hovedspalten og fort-",
                                                     "sætter på den næste linje uden at blive brudt af det brevhoved,",
                                                     "som står i margenen til højre med sin dato og sin afsender og",
                                                     "som skal læses for sig selv, når siden er færdig."},
                                                    10),
                                           pdfLines(450, 700, {"Dato: 24.02.20", "Lene Holm", "Kontoret"}, 9)})});
  EXPECT_THAT(linesOf(record), ElementsAre("Dette er brødtekst, som fylder linjen i hovedspalten og fort-",
                                           HasSubstr("sætter på"), HasSubstr("som står i margenen"),
                                           HasSubstr("som skal læses"), "Dato: 24.02.20", "Lene Holm", "Kontoret"));
}

TEST(ReadingPdf, PutsANumberBesideItsTextAndALabelBesideItsNames) {
  const RecordLines record = read({joined({{{60, 700, "1."}, {90, 700, "Godkendelse af dagsorden"}},
                                           {{60, 660, "Deltagere:"}, {150, 660, "Asta Bruun, Bo Friis"}},
                                           {{150, 646, "Carl Lund, Ida Holm"}}})});
  EXPECT_THAT(linesOf(record),
              ElementsAre("1. Godkendelse af dagsorden", "Deltagere: Asta Bruun, Bo Friis", "Carl Lund, Ida Holm"));
}

TEST(ReadingPdf, SaysThatPicturesOfPagesHaveNoText) {
  EXPECT_THAT(reasonFor(writePdf({{}, {}})), HasSubstr("no text"));
}

TEST(ReadingPdf, SaysThatAFileIsEncrypted) {
  EXPECT_THAT(reasonFor(writePdf({pdfLines(60, 700, {"Hemmeligt"})}, true)), HasSubstr("password"));
}

TEST(ReadingPdf, RefusesWhatIsBrokenOff) {
  EXPECT_THAT(reasonFor("%PDF-1.7\n1 0 obj\n<< /Type"), HasSubstr("cannot be read as PDF"));
}

TEST(ReadingPdf, RefusesTooManyPagesAndTooMuchText) {
  EXPECT_THAT(reasonFor(writePdf(std::vector<Page>(30, pdfLines(60, 700, {"x"}))), {.pages = 20}),
              HasSubstr("more than 20 pages"));
  EXPECT_THAT(reasonFor(writePdf(std::vector<Page>(30, pdfLines(60, 700, {"x"}))), {.expandedBytes = 1000}),
              HasSubstr("comes to more than"));
}

TEST(ReadingPdf, TakesTenThousandPagesNoFurtherThanTheLimit) {
  EXPECT_THAT(reasonFor(writePdf(std::vector<Page>(10'000, pdfLines(60, 700, {"x"})))),
              HasSubstr("more than 5000 pages"));
}

TEST(PlacedWords, AreReadFromRowsAndOtherRowsAreLeftOut) {
  const auto pages = parseWords(
      "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
      "1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n"
      "3\t1\t0\t0\t0\t0\t60\t20\t120\t8\t-1\t###FLOW###\n"
      "4\t1\t0\t0\t0\t0\t60\t20\t120\t8\t-1\t###LINE###\n"
      "5\t1\t0\t0\t0\t0\t60\t20\t30\t8\t100\tMøde\n"
      "broken row\n"
      "5\t1\t0\t0\t0\t1\tnan\tx\t1e999\t8\t100\ti\n");
  ASSERT_EQ(pages.size(), 1U);
  ASSERT_EQ(pages[0].blocks.size(), 1U);
  EXPECT_THAT(pages[0].blocks[0].lines[0].text, HasSubstr("Møde"));
}

}  // namespace
}  // namespace tov::loaders
