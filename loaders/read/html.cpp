// Web pages: which part of a page is the record, and how its elements become lines.
//
// libxml2's HTML parser calls for each element and text; a page becomes a flat list of them, without its tree. A first
// look at the list weighs the elements: how much text each holds and how much of it is links elsewhere. So the site's
// furniture is known by its tag, its role or the words of its class, and what merely carries such a class while holding
// most of the page's text is not taken for furniture.
#include "loaders/read/html_page.h"
#include "loaders/read/readers.h"

namespace tov::loaders {
namespace {

/// A list that numbers its entries, or marks them.
struct OpenList {
  bool numbered = false;
  char style = '1';
  long next = 1;
};

std::string numberOf(const OpenList& list) {
  long number = list.next;
  if (list.style == 'a' || list.style == 'A') {
    std::string letters;
    for (; number > 0; number = (number - 1) / 26)
      letters.insert(letters.begin(), static_cast<char>(list.style + (number - 1) % 26));
    return letters + ". ";
  }
  return std::to_string(number) + ". ";
}

bool isSpaceAt(std::string_view text, std::size_t at) {
  return std::string_view(" \t\r\n\f\v").find(text[at]) != std::string_view::npos;
}

class Lines {
 public:
  Lines(const HtmlPage& page, RecordLines& record, const ReadLimits& limits)
      : page_(page), collector_(record, limits) {}

  void write() {
    if (const std::string title = page_.titleOutside(); !title.empty()) {
      text(title, page_.elements[0].line);
      breakLine();
    }
    const std::uint32_t root = page_.root();
    for (std::size_t i = page_.elements[root].begin; i < page_.elements[root].end; ++i) {
      const HtmlEvent& event = page_.events[i];
      const HtmlElement& element = page_.elements[event.element];
      if (event.kind == HtmlEvent::Kind::start) {
        if (page_.isFurniture(event.element)) {
          breakLineFor(element);
          i = element.end;  // its end is passed over with it
          continue;
        }
        start(element);
      } else if (event.kind == HtmlEvent::Kind::end) {
        end(element);
      } else {
        preformatted_ = element.insidePreformatted;
        text(page_.text(event), event.line);
      }
    }
    breakLine();
  }

 private:
  void breakLineFor(const HtmlElement& element) {
    if (element.tag->block) breakLine();
  }

  void start(const HtmlElement& element) {
    const HtmlTag& tag = *element.tag;
    if (tag.name == "br") {
      breakLine();
      return;
    }
    const bool inRow = !rows_.empty();
    if (tag.cell && inRow && rows_.back().element->table == element.table) {
      breakLine();
      rows_.back().cells.emplace_back();
      return;
    }
    if (tag.block) breakLine();
    if (tag.row && page_.isOfData(element)) {
      rows_.push_back({&element, {}});
    } else if (tag.list) {
      OpenList list;
      list.numbered = tag.name == "ol";
      list.next = element.listStart;
      list.style = element.listStyle;
      lists_.push_back(list);
    } else if (tag.name == "li") {
      if (lists_.empty()) lists_.push_back({});
      OpenList& list = lists_.back();
      if (element.listStart != kNoListStart) list.next = element.listStart;
      mark_ = list.numbered ? numberOf(list) : "- ";
      ++list.next;
    } else if (tag.heading && rows_.empty()) {
      collector_.addBlank({0, element.line});
    }
  }

  void end(const HtmlElement& element) {
    const HtmlTag& tag = *element.tag;
    if (tag.block || tag.cell) breakLine();
    if (tag.row && !rows_.empty() && rows_.back().element == &element) {
      Row row = std::move(rows_.back());
      rows_.pop_back();
      writeRow(row);
    } else if (tag.list && !lists_.empty()) {
      lists_.pop_back();
      mark_.clear();
    } else if (tag.name == "li") {
      mark_.clear();
    }
  }

  void text(std::string_view from, std::uint32_t line) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (preformatted_ && from[i] == '\n') {
        breakLine();
      } else if (isSpaceAt(from, i)) {
        space_ = true;
      } else if (from.substr(i, 2) == "\xC2\xAD") {  // a soft hyphen is not printed
        ++i;
      } else {
        if (line_.empty()) place_ = {0, line};
        if (space_ && !line_.empty()) line_ += ' ';
        space_ = false;
        line_ += from[i];
      }
    }
  }

  void breakLine() {
    space_ = false;
    if (line_.empty()) return;
    std::string line = std::move(mark_) + line_;
    line_.clear();
    mark_.clear();
    put(std::move(line), place_);
  }

  void put(std::string line, Place place) {
    if (!rows_.empty() && !rows_.back().cells.empty())
      rows_.back().cells.back().push_back({std::move(line), place});
    else
      collector_.add(std::move(line), place);
  }

  struct CellLine {
    std::string text;
    Place place;
  };
  struct Row {
    const HtmlElement* element;
    std::vector<std::vector<CellLine>> cells;
  };

  void writeRow(Row& row) {
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    std::size_t filled = 0;
    for (const auto& cell : row.cells) filled += !cell.empty();
    if (filled == 0) return;
    // A label beside several lines, or one cell alone, is no row of a table.
    const bool labelAndLines =
        row.cells.size() == 2 && filled == 2 && row.cells[0].size() == 1 && row.cells[1].size() > 1;
    if (filled == 1 || labelAndLines) {
      for (auto& cell : row.cells)
        for (CellLine& line : cell) put(std::move(line.text), line.place);
      return;
    }
    std::string joined;
    std::optional<Place> place;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) joined += joined.ends_with(' ') || joined.empty() ? "| " : " | ";
      for (std::size_t j = 0; j < row.cells[i].size(); ++j) {
        if (j > 0) joined += ' ';
        joined += row.cells[i][j].text;
        if (!place) place = row.cells[i][j].place;
      }
    }
    put(std::move(joined), *place);
  }

  const HtmlPage& page_;
  LineCollector collector_;
  std::string line_;
  std::string mark_;
  Place place_;
  bool space_ = false;
  bool preformatted_ = false;
  std::vector<OpenList> lists_;
  std::vector<Row> rows_;
};

}  // namespace

void readHtml(std::string_view text, RecordLines& record, const ReadLimits& limits) {
  const HtmlPage page = parseHtml(text, record.name, limits);
  Lines(page, record, limits).write();
}

}  // namespace tov::loaders
