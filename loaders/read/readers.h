// The readers of the kinds of file, and what they share: lines collected within limits.
#pragma once

#include <string>
#include <string_view>

#include "loaders/read/read.h"

namespace tov::loaders {

/// Collects a record's lines and refuses the file when it has too many or too long ones.
class LineCollector {
 public:
  LineCollector(RecordLines& record, const ReadLimits& limits) : record_(record), limits_(limits) {}

  /// Adds one line; what would break it (line feeds and the like) becomes a blank. @throws ReadError
  void add(std::string text, Place place);
  /// Adds an empty line unless the one before is empty or there is none.
  void addBlank(Place place);

 private:
  RecordLines& record_;
  const ReadLimits& limits_;
};

/// True when the line holds nothing but white space.
bool isBlank(std::string_view line);

/// Lines broken as Python's `str.splitlines` breaks them. `record.name` is for messages. @throws ReadError
void readTextLines(std::string_view text, RecordLines& record, const ReadLimits& limits);

/// The record within a web page: navigation, search, banners, heads and feet of the site are left out; blocks are
/// lines, list entries have their mark, cells of a row stand between bars. @param text  UTF-8  @throws ReadError
void readHtml(std::string_view text, RecordLines& record, const ReadLimits& limits);

/// The text of a PDF, taken out by the program `pdftotext`, which runs confined: a hostile file can at worst be
/// refused. Running heads and feet are left out; columns are kept apart; cells of a table's row are parted by tabs.
/// @throws ReadError
void readPdf(std::string_view bytes, RecordLines& record, const ReadLimits& limits);

/// The text of a DOCX document: paragraphs with the numbers of their lists, table rows with bars; without headers,
/// footers, notes and deleted text. @throws ReadError
void readDocx(std::string_view bytes, RecordLines& record, const ReadLimits& limits);

}  // namespace tov::loaders
