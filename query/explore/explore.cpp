// One page with everything in it: the template's places are filled with style, words, graph, library and script.
#include <ostream>
#include <string>
#include <string_view>

#include "explorer_library.h"
#include "explorer_page.h"
#include "query/explore/graph_json.h"
#include "tovholder/error.h"
#include "tovholder/export.h"

namespace tov {
namespace {

std::string_view fileOf(std::span<const EmbeddedFile> files, std::string_view ending) {
  for (const EmbeddedFile& file : files) {
    if (file.path.ends_with(ending)) return file.bytes;
  }
  throw Error("a part of the explorer is not compiled in: " + std::string(ending));
}

std::string htmlText(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '<':
        result += "&lt;";
        break;
      case '&':
        result += "&amp;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string_view networkLibrary() {
  const std::string_view library = fileOf(embedded::explorer_library(), "cytoscape.min.js");
  if (!library.empty()) return library;
  throw UsageError(
      "this build has no explorer, because npm was missing when it was configured; install npm and build again in an "
      "empty build folder, or choose another format");
}

}  // namespace

void writeExplorer(const Snapshot& snapshot, std::ostream& out, const ExplorerOptions& options) {
  const std::string_view library = networkLibrary();
  if (snapshot.nodeCount() > options.maximumNodes) {
    throw LimitError(LimitError::Bound::rows, "the graph has " + std::to_string(snapshot.nodeCount()) +
                                                  " nodes, more than the " + std::to_string(options.maximumNodes) +
                                                  " that one page may hold; raise the limit, or draw a part of it");
  }
  const drawing::Vocabulary& words = drawing::vocabulary(options.language);
  const std::string title = options.title.empty() ? words.word("page", "title") : options.title;
  std::string_view page = fileOf(embedded::explorer_page(), "page.html");
  while (!page.empty()) {
    const std::size_t open = std::min(page.find('@'), page.size());
    out << page.substr(0, open);
    if (open == page.size()) break;
    const std::size_t close = page.find('@', open + 1);
    const std::string_view place = page.substr(open + 1, close - open - 1);
    page.remove_prefix(close + 1);
    if (place == "LANGUAGE") out << words.language;
    if (place == "TITLE") out << htmlText(title);
    if (place == "STYLE") out << fileOf(embedded::explorer_page(), "page.css");
    if (place == "WORDS") out << exploring::wordsJson(words, title);
    if (place == "GRAPH") exploring::writeGraph(snapshot, out);
    if (place == "LICENCE") out << fileOf(embedded::explorer_library(), "LICENSE");
    if (place == "LIBRARY") out << library;
    if (place == "SCRIPT") out << fileOf(embedded::explorer_page(), "page.js");
  }
}

}  // namespace tov
