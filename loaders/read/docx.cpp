// DOCX: the paragraphs, lists and tables of the document's main part.
#include <vector>

#include "loaders/read/docx_numbering.h"
#include "loaders/read/packed_file.h"
#include "loaders/read/readers.h"
#include "loaders/read/xml_events.h"

namespace tov::loaders {
namespace {

constexpr const char* kMainPart = "word/document.xml";

std::string valueOf(const XmlAttributes& attributes, std::string_view key) {
  const auto found = attributes.find(key);
  return found == attributes.end() ? std::string() : found->second;
}

class Document {
 public:
  Document(RecordLines& record, const ReadLimits& limits, Numbering& numbering)
      : collector_(record, limits), numbering_(numbering) {}

  XmlHandler handler() {
    XmlHandler handler;
    handler.start = [this](std::string_view name, const XmlAttributes& attributes) { start(name, attributes); };
    handler.end = [this](std::string_view name) { end(name); };
    handler.text = [this](std::string_view text) {
      if (inText_ && passedOver_ == 0) paragraph_.text += text;
    };
    return handler;
  }

 private:
  struct Paragraph {
    std::string text;
    std::string style;
    ListPlace place;
    bool placed = false;
    Place begin;
  };
  struct Row {
    std::vector<std::vector<std::string>> cells;
    Place begin;
  };

  /// Elements whose content is not read: a second drawing of the same text for older programs, deleted and moved text,
  /// notes in the margin, and what an object would show.
  static bool isPassedOver(std::string_view name) {
    return name == "Fallback" || name == "del" || name == "moveFrom" || name == "object" || name == "sectPr";
  }

  void start(std::string_view name, const XmlAttributes& attributes) {
    if (passedOver_ > 0 || isPassedOver(name)) {
      ++passedOver_;
      return;
    }
    if (name == "p") {
      // A text box lies within a paragraph and has its own.
      outer_.push_back(std::move(paragraph_));
      paragraph_ = {};
      paragraph_.begin = {page_, 0};
    } else if (name == "pStyle") {
      paragraph_.style = valueOf(attributes, "val");
    } else if (name == "numId") {
      paragraph_.place.list = valueOf(attributes, "val");
      paragraph_.placed = true;
    } else if (name == "ilvl") {
      const std::string level = valueOf(attributes, "val");
      if (level.size() == 1 && level[0] >= '0' && level[0] <= '8')
        paragraph_.place.level = static_cast<std::size_t>(level[0] - '0');
    } else if (name == "t") {
      inText_ = true;
    } else if (name == "tab" && inRun_) {
      paragraph_.text += '\t';
    } else if (name == "r") {
      inRun_ = true;
    } else if (name == "br" || name == "cr") {
      if (valueOf(attributes, "type") == "page")
        turnPage();
      else
        paragraph_.text += '\n';
    } else if (name == "lastRenderedPageBreak") {
      turnPage();
    } else if (name == "noBreakHyphen") {
      paragraph_.text += '-';
    } else if (name == "tr") {
      rows_.push_back({{}, {page_, 0}});
    } else if (name == "tc" && !rows_.empty()) {
      rows_.back().cells.emplace_back();
    }
  }

  void end(std::string_view name) {
    if (passedOver_ > 0) {
      --passedOver_;
      return;
    }
    if (name == "t") {
      inText_ = false;
    } else if (name == "r") {
      inRun_ = false;
    } else if (name == "p") {
      writeParagraph();
      paragraph_ = outer_.empty() ? Paragraph() : std::move(outer_.back());
      if (!outer_.empty()) outer_.pop_back();
    } else if (name == "tr" && !rows_.empty()) {
      Row row = std::move(rows_.back());
      rows_.pop_back();
      writeRow(row);
    }
  }

  void turnPage() {
    ++page_;
    if (paragraph_.text.empty()) paragraph_.begin = {page_, 0};
  }

  void writeParagraph() {
    const ListPlace place = paragraph_.placed ? placeWithStyle() : numbering_.ofStyle(paragraph_.style);
    const bool blank = isBlank(paragraph_.text);
    std::string mark = !blank && !place.list.empty() ? numbering_.next(place) : std::string();
    if (blank) {
      if (rows_.empty()) collector_.addBlank(paragraph_.begin);
      return;
    }
    std::size_t at = 0;
    while (at <= paragraph_.text.size()) {
      const std::size_t end = std::min(paragraph_.text.find('\n', at), paragraph_.text.size());
      const std::string line = paragraph_.text.substr(at, end - at);
      at = end + 1;
      if (isBlank(line)) continue;
      put(mark + line, paragraph_.begin);
      mark.clear();
    }
  }

  /// A paragraph may name its list and leave the level to its style, or the other way round.
  ListPlace placeWithStyle() const {
    ListPlace place = paragraph_.place;
    if (place.list.empty()) place.list = numbering_.ofStyle(paragraph_.style).list;
    return place;
  }

  void put(std::string line, Place place) {
    if (!rows_.empty() && !rows_.back().cells.empty())
      rows_.back().cells.back().push_back(std::move(line));
    else
      collector_.add(std::move(line), place);
  }

  void writeRow(const Row& row) {
    std::size_t filled = 0;
    for (const auto& cell : row.cells) filled += !cell.empty();
    if (filled == 0) return;
    // A label beside several lines, or one cell alone, is no row of a table.
    const bool labelAndLines =
        row.cells.size() == 2 && filled == 2 && row.cells[0].size() == 1 && row.cells[1].size() > 1;
    if (filled == 1 || labelAndLines) {
      for (const auto& cell : row.cells)
        for (const std::string& line : cell) put(line, row.begin);
      return;
    }
    std::string joined;
    std::size_t last = row.cells.size();
    while (row.cells[last - 1].empty()) --last;
    for (std::size_t i = 0; i < last; ++i) {
      if (i > 0) joined += joined.empty() || joined.ends_with(' ') ? "| " : " | ";
      for (std::size_t j = 0; j < row.cells[i].size(); ++j) joined += (j > 0 ? " " : "") + row.cells[i][j];
    }
    put(std::move(joined), row.begin);
  }

  LineCollector collector_;
  Numbering& numbering_;
  Paragraph paragraph_;
  std::vector<Paragraph> outer_;
  std::vector<Row> rows_;
  std::size_t passedOver_ = 0;
  std::uint32_t page_ = 1;
  bool inText_ = false;
  bool inRun_ = false;
};

}  // namespace

void readDocx(std::string_view bytes, RecordLines& record, const ReadLimits& limits) {
  PackedFile file(bytes, record.name, limits.expandedBytes);
  const auto main = file.read(kMainPart);
  if (!main)
    throw ReadError(record.name,
                    "it is an archive or a document of another program than Word's; give its files, or save it as "
                    ".docx or PDF");
  Numbering numbering(file.read("word/numbering.xml").value_or(""), file.read("word/styles.xml").value_or(""),
                      record.name, limits);
  Document document(record, limits, numbering);
  readXml(*main, record.name, limits, document.handler());
}

}  // namespace tov::loaders
