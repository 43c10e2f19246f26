// Files that are taken in, in which encoding, cut into which lines; and files that are refused, with which reason.
#include "loaders/read/read.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tov::loaders {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string reasonFor(std::string_view bytes, const ReadLimits& limits = {}) {
  try {
    readRecordText(bytes, "minutes.txt", limits);
  } catch (const ReadError& error) {
    EXPECT_THAT(error.what(), HasSubstr("minutes.txt"));
    EXPECT_EQ(error.reason().find('\n'), std::string::npos);
    return error.reason();
  }
  return "accepted";
}

TEST(Reading, GivesLinesWithoutTheirBreaks) {
  const RecordLines record = readRecordText("første\nanden\r\ntredje\rfjerde", "minutes.txt");
  EXPECT_THAT(record.lines, ElementsAre("første", "anden", "tredje", "fjerde"));
  EXPECT_EQ(record.encoding, "UTF-8");
  EXPECT_EQ(record.name, "minutes.txt");
}

TEST(Reading, BreaksLinesWherePythonDoes) {
  const RecordLines record = readRecordText(
      "a\x0b"
      "b\x0c"
      "c\x1c"
      "d\x1d"
      "e\x1e"
      "f\xC2\x85"
      "g\xE2\x80\xA8"
      "h\xE2\x80\xA9"
      "i\n\nj\n",
      "minutes.txt");
  EXPECT_THAT(record.lines, ElementsAre("a", "b", "c", "d", "e", "f", "g", "h", "i", "", "j"));
}

TEST(Reading, HashesTheBytesOfTheFile) {
  // The digest of "abc" from FIPS 180-2.
  EXPECT_EQ(readRecordText("abc", "minutes.txt").sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Reading, LeavesOutTheByteOrderMark) {
  EXPECT_THAT(readRecordText("\xEF\xBB\xBFmøde", "minutes.txt").lines, ElementsAre("møde"));
}

TEST(Reading, ConvertsUtf16WithAByteOrderMark) {
  const std::string bytes("\xFF\xFEm\0\xF8\0d\0e\0\n\0\xE5\0", 14);
  const RecordLines record = readRecordText(bytes, "minutes.txt");
  EXPECT_THAT(record.lines, ElementsAre("møde", "å"));
  EXPECT_EQ(record.encoding, "UTF-16LE");
}

TEST(Reading, ConvertsUtf16WithoutAByteOrderMark) {
  std::string bytes;
  for (const char c : std::string("Sundhedsklyngen holdt m\xF8"
                                  "de i Vejle.\nGodkendt.\n")) {
    bytes += c;
    bytes += '\0';
  }
  EXPECT_THAT(readRecordText(bytes, "minutes.txt").lines,
              ElementsAre("Sundhedsklyngen holdt møde i Vejle.", "Godkendt."));
}

TEST(Reading, RecognisesLatinLettersOfWindows) {
  // "Mødet drøftede “årsplanen” for Ærø og Sønderjylland. Beslutning: godkendt på mødet." in Windows-1252.
  const RecordLines record = readRecordText(
      "M\xF8"
      "det dr\xF8"
      "ftede \x93\xE5rsplanen\x94 for \xC6r\xF8 og S\xF8nderjylland.\n"
      "Beslutningen blev godkendt p\xE5 m\xF8"
      "det, og det var alle enige om.\n",
      "minutes.txt");
  EXPECT_EQ(record.encoding, "windows-1252");
  EXPECT_THAT(record.lines.front(), HasSubstr("Mødet drøftede “årsplanen” for Ærø"));
}

TEST(Reading, RecognisesTheLettersOfTheOldMacintosh) {
  // "Mødet på Ærø blev hævet og årsplanen drøftet." in Mac OS Roman.
  const RecordLines record = readRecordText(
      "M\xBF"
      "det p\x8C \xAEr\xBF blev h\xBEvet og \x8Crsplanen dr\xBF"
      "ftet.\n",
      "minutes.txt");
  EXPECT_EQ(record.encoding, "macintosh");
  EXPECT_THAT(record.lines, ElementsAre("Mødet på Ærø blev hævet og årsplanen drøftet."));
}

TEST(Reading, RefusesAnEmptyFile) {
  EXPECT_THAT(reasonFor(""), HasSubstr("empty"));
}

TEST(Reading, RefusesAFileOfBlankLines) {
  EXPECT_THAT(reasonFor(" \n\t\n\xC2\xA0\n"), HasSubstr("only blank lines"));
}

TEST(Reading, RefusesBinaryContent) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37 % 251);
  EXPECT_THAT(reasonFor(bytes), HasSubstr("binary"));
  EXPECT_THAT(reasonFor(std::string("%PDF-1.7\n\x01\x02\x03\x04\x05\x06\x07\x0e\x0f", 18)), HasSubstr("binary"));
}

TEST(Reading, RefusesBrokenUtf8UnderAByteOrderMark) {
  EXPECT_THAT(reasonFor("\xEF\xBB\xBF"
                        "abc\xFF\xFE"),
              HasSubstr("marked as UTF-8"));
}

TEST(Reading, RefusesALineThatIsTooLong) {
  EXPECT_THAT(reasonFor("short\n" + std::string(3000, 'x'), {.lineBytes = 1000}), HasSubstr("line 2 is longer"));
}

TEST(Reading, RefusesTwoHundredMegabytesInOneLine) {
  EXPECT_THAT(reasonFor(std::string(std::size_t{200} << 20, 'x')), HasSubstr("longer than 1 MB"));
}

TEST(Reading, RefusesTooManyLines) {
  EXPECT_THAT(reasonFor(std::string(50, '\n') + "x", {.lines = 20}), HasSubstr("more than 20 lines"));
}

class ReadingFiles : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("tov_read_" + std::to_string(::getpid()) + "_" +
                                                        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }
  std::string reason(const std::filesystem::path& file, const ReadLimits& limits = {}) const {
    try {
      readRecord(file, limits);
    } catch (const ReadError& error) {
      return error.reason();
    }
    return "accepted";
  }

  std::filesystem::path folder_;
};

TEST_F(ReadingFiles, TakesTextMarkdownAndFilesWithoutExtension) {
  EXPECT_EQ(readRecord(write("a.txt", "x")).mediaType, "text/plain");
  EXPECT_EQ(readRecord(write("b.MD", "x")).mediaType, "text/markdown");
  EXPECT_EQ(readRecord(write("c", "x")).name, "c");
}

TEST_F(ReadingFiles, TellsTheKindByTheContentNotByTheName) {
  EXPECT_EQ(readRecord(write("a.pdf", "no PDF at all")).mediaType, "text/plain");
  EXPECT_EQ(readRecord(write("a.txt", "<!DOCTYPE html><html><body><p>Hej</p></body></html>")).mediaType, "text/html");
  EXPECT_EQ(readRecord(write("b.txt", "<p>1 < 2 og 3 > 2</p>")).mediaType, "text/html");
  EXPECT_EQ(readRecord(write("c.html", "Mindre end: <, og ikke mere")).mediaType, "text/plain");
}

TEST_F(ReadingFiles, SaysWhatToDoWithOtherKinds) {
  EXPECT_THAT(reason(write("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old")), HasSubstr(".docx"));
  EXPECT_THAT(reason(write("a.rtf", "{\\rtf1 Hej}")), HasSubstr("rich text"));
  EXPECT_THAT(reason(write("a.png", "\x89PNG\r\n\x1A\n...")), HasSubstr("text recognition"));
  EXPECT_THAT(reason(write("a.gz", "\x1F\x8B..")), HasSubstr("unpack"));
}

TEST_F(ReadingFiles, RefusesWhatIsNotThereOrNoFile) {
  EXPECT_THAT(reason(folder_ / "absent.txt"), HasSubstr("no such file"));
  std::filesystem::create_directory(folder_ / "folder.txt");
  EXPECT_THAT(reason(folder_ / "folder.txt"), HasSubstr("not a regular file"));
}

TEST_F(ReadingFiles, RefusesAFileBeyondTheLimitWithoutReadingIt) {
  const std::filesystem::path file = write("big.txt", "x");
  std::filesystem::resize_file(file, std::uintmax_t{200} << 20);  // sparse: takes no room
  EXPECT_THAT(reason(file), HasSubstr("200 MB"));
}

}  // namespace
}  // namespace tov::loaders
