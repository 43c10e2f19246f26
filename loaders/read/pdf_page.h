// The pages of a PDF as blocks of lines with their places, and the order in which people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tov::loaders {

/// Points (1/72 inch) from the page's upper left corner.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

struct PdfLine {
  Box box;
  std::string text;  ///< words parted by blanks, and by a tab where the gap is wide
};

/// Lines that stand under each other, as pdftotext found them.
struct PdfBlock {
  Box box;
  std::vector<PdfLine> lines;
};

struct PdfPage {
  std::uint32_t number = 0;
  double width = 0;
  double height = 0;
  std::vector<PdfBlock> blocks;
};

/// Reads what `pdftotext -tsv` prints; rows that cannot be read are left out.
std::vector<PdfPage> parseWords(std::string_view table);

/// Takes away the lines at the top and the bottom that most pages repeat, but for their numbers. What a head says stays
/// on the first page that has it: it may name the meeting.
void removeRunningLines(std::vector<PdfPage>& pages);

/// The page's lines as they are read: columns one after the other, the cells of a table's row on one line with tabs
/// between, an empty line where there is a wider gap.
std::vector<std::string> linesInOrder(const PdfPage& page);

}  // namespace tov::loaders
