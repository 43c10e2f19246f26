// DOCX documents: paragraphs, lists and their numbers, tables, what is left out, and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/read/read.h"
#include "tests/loaders/read/docx_writer.h"

namespace tov::loaders {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> linesOf(const std::string& bytes) {
  std::vector<std::string> lines;
  for (const std::string& line : readRecordBytes(bytes, "minutes.docx").lines)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

std::string reasonFor(const std::string& bytes, const ReadLimits& limits = {}) {
  try {
    readRecordBytes(bytes, "minutes.docx", limits);
  } catch (const ReadError& error) {
    EXPECT_THAT(error.what(), HasSubstr("minutes.docx"));
    return error.reason();
  }
  return "accepted";
}

std::string inList(const std::string& list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
}

const Parts kLists{
    {"word/numbering.xml",
     "<w:abstractNum w:abstractNumId=\"7\">"
     "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
     "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>"
     "</w:abstractNum>"
     "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"x\"/>"
     "</w:lvl></w:abstractNum>"
     "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
     "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
     "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
     "</w:lvlOverride></w:num>"},
    {"word/styles.xml",
     "<w:style w:styleId=\"Heading1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
     "<w:style w:styleId=\"Punkt\"><w:basedOn w:val=\"Heading1\"/></w:style>"
     "<w:style w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>"}};

TEST(ReadingDocx, GivesParagraphsAsLines) {
  const RecordLines record = readRecordBytes(
      writeDocx(paragraph("Referat") + paragraph("") +
                "<w:p><w:r><w:t>Møde</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\">den </w:t><w:t>3. maj</w:t>"
                "<w:br/><w:t>i Vejle</w:t></w:r></w:p>"),
      "minutes.docx");
  EXPECT_THAT(record.lines, ElementsAre("Referat", "", "Møde\tden 3. maj", "i Vejle"));
  EXPECT_THAT(record.mediaType, HasSubstr("wordprocessingml"));
}

TEST(ReadingDocx, GivesThePageWordLastShowed) {
  const RecordLines record = readRecordBytes(writeDocx(paragraph("Et") +
                                                       "<w:p><w:r><w:lastRenderedPageBreak/><w:t>To</w:t></w:r></w:p>"
                                                       "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" +
                                                       paragraph("Tre")),
                                             "minutes.docx");
  EXPECT_EQ(record.pageOf(1), 1U);
  EXPECT_EQ(record.pageOf(2), 2U);
  EXPECT_EQ(record.pageOf(static_cast<std::uint32_t>(record.lines.size())), 3U);
}

TEST(ReadingDocx, CountsListsAsWordPrintsThem) {
  EXPECT_THAT(linesOf(writeDocx(paragraph("Velkomst", inList("1", 0)) + paragraph("Dagsorden", inList("1", 1)) +
                                    paragraph("Referat", inList("1", 1)) + paragraph("Økonomi", inList("1", 0)) +
                                    paragraph("Regnskab", inList("1", 1)) + paragraph("punkt", inList("2", 0)) +
                                    paragraph("Fra fem", inList("3", 0)) + paragraph("ingen liste", inList("0", 0)),
                                kLists)),
              ElementsAre("1. Velkomst", "1.a) Dagsorden", "1.b) Referat", "2. Økonomi", "2.a) Regnskab", "- punkt",
                          "5. Fra fem", "ingen liste"));
}

TEST(ReadingDocx, CountsHeadingsWhoseStyleIsAList) {
  EXPECT_THAT(linesOf(writeDocx(paragraph("Velkomst", "<w:pStyle w:val=\"Heading1\"/>") +
                                    paragraph("Økonomi", "<w:pStyle w:val=\"Punkt\"/>") +
                                    paragraph("Tekst", "<w:pStyle w:val=\"Ring\"/>"),
                                kLists)),
              ElementsAre("1. Velkomst", "2. Økonomi", "Tekst"));
}

TEST(ReadingDocx, GivesRowsOfTablesWithBars) {
  const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
  EXPECT_THAT(
      linesOf(writeDocx("<w:tbl><w:tr>" + cell(paragraph("Navn")) + cell(paragraph("Titel")) + "</w:tr><w:tr>" +
                        cell(paragraph("Asta Bruun")) + cell(paragraph("Direktør")) + "</w:tr><w:tr>" +
                        cell(paragraph("Deltagere:")) + cell(paragraph("Bo Friis") + paragraph("Ida Holm")) +
                        "</w:tr><w:tr>" + cell(paragraph("Kun en celle")) + cell(paragraph("")) + "</w:tr></w:tbl>")),
      ElementsAre("Navn | Titel", "Asta Bruun | Direktør", "Deltagere:", "Bo Friis", "Ida Holm", "Kun en celle"));
}

TEST(ReadingDocx, LeavesOutDeletedTextFieldsAndSecondDrawings) {
  EXPECT_THAT(
      linesOf(writeDocx("<w:p><w:ins><w:r><w:t>nyt</w:t></w:r></w:ins><w:del><w:r><w:delText>gammelt</w:delText></w:r>"
                        "</w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
                        "<w:p><w:r><w:t>ude</w:t></w:r><w:Choice><w:txbxContent>" +
                        paragraph("boks") + "</w:txbxContent></w:Choice><w:Fallback>" + paragraph("boks") +
                        "</w:Fallback></w:p>")),
      ElementsAre("nyt", "boks", "ude"));
}

TEST(ReadingDocx, RefusesABombBeforeItIsUnpacked) {
  // 40 MB of blanks pack to 40 KB.
  EXPECT_THAT(reasonFor(writeDocx(paragraph(std::string(40'000'000, ' '))), {.expandedBytes = 1'000'000}),
              HasSubstr("unpacks to more"));
}

TEST(ReadingDocx, RefusesEntitiesThatGrow) {
  const std::string lol =
      "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
      "<w:document xmlns:w=\"x\"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>";
  EXPECT_THAT(reasonFor(writeZip({{"word/document.xml", lol}})), HasSubstr("document type"));
}

TEST(ReadingDocx, RefusesWhatLiesTooDeep) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<w:sdt>";
  EXPECT_THAT(reasonFor(writeDocx(deep)), HasSubstr("deep in each other"));
}

TEST(ReadingDocx, RefusesWhatIsNoDocumentOfWord) {
  EXPECT_THAT(reasonFor(writeZip({{"minutes.txt", "x"}})), HasSubstr("archive"));
  EXPECT_THAT(reasonFor(writeZip({{"word/document.xml", "<w:document"}})), HasSubstr("well-formed"));
  EXPECT_THAT(reasonFor("PK\x03\x04 broken off"), HasSubstr("damaged"));
  EXPECT_THAT(reasonFor(writeDocx(paragraph(""))), HasSubstr("no text"));
}

TEST(ReadingDocx, RefusesADocumentThatWasCutShort) {
  const std::string whole = writeDocx(paragraph("Referat"));
  for (const std::size_t length : {whole.size() / 4, whole.size() / 2, whole.size() - 1})
    EXPECT_NE(reasonFor(whole.substr(0, length)), "accepted") << length;
}

}  // namespace
}  // namespace tov::loaders
