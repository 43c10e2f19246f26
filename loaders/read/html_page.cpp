// Parses a page with libxml2 and weighs its elements.
#include "loaders/read/html_page.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

namespace tov::loaders {
namespace {

constexpr HtmlTag kInline{""};
constexpr HtmlTag kTags[] = {
    {.name = "html", .block = true},
    {.name = "body", .block = true},
    {.name = "main", .block = true},
    {.name = "article", .block = true},
    {.name = "section", .block = true},
    {.name = "div", .block = true},
    {.name = "p", .block = true},
    {.name = "address", .block = true},
    {.name = "blockquote", .block = true},
    {.name = "center", .block = true},
    {.name = "details", .block = true},
    {.name = "summary", .block = true},
    {.name = "figure", .block = true},
    {.name = "figcaption", .block = true},
    {.name = "fieldset", .block = true},
    {.name = "legend", .block = true},
    {.name = "form", .block = true},
    {.name = "hgroup", .block = true},
    {.name = "header", .block = true},
    {.name = "dl", .block = true},
    {.name = "dt", .block = true},
    {.name = "dd", .block = true},
    {.name = "pre", .block = true},
    {.name = "hr", .block = true},
    {.name = "h1", .block = true, .heading = true},
    {.name = "h2", .block = true, .heading = true},
    {.name = "h3", .block = true, .heading = true},
    {.name = "h4", .block = true, .heading = true},
    {.name = "h5", .block = true, .heading = true},
    {.name = "h6", .block = true, .heading = true},
    {.name = "ul", .block = true, .list = true},
    {.name = "ol", .block = true, .list = true},
    {.name = "menu", .block = true, .list = true},
    {.name = "li", .block = true},
    {.name = "table", .block = true},
    {.name = "caption", .block = true},
    {.name = "thead", .block = true},
    {.name = "tbody", .block = true},
    {.name = "tfoot", .block = true},
    {.name = "tr", .block = true, .row = true},
    {.name = "td", .block = true, .cell = true},
    {.name = "th", .block = true, .cell = true},
    {.name = "br"},
    {.name = "button", .block = true, .furniture = true},
    {.name = "head", .block = true, .furniture = true},
    {.name = "nav", .block = true, .furniture = true},
    {.name = "footer", .block = true, .furniture = true},
    {.name = "aside", .block = true, .furniture = true},
    {.name = "dialog", .block = true, .furniture = true},
    {.name = "script", .furniture = true},
    {.name = "style", .furniture = true},
    {.name = "noscript", .block = true, .furniture = true},
    {.name = "template", .furniture = true},
    {.name = "svg", .furniture = true},
    {.name = "math", .furniture = true},
    {.name = "iframe", .furniture = true},
    {.name = "object", .furniture = true},
    {.name = "audio", .furniture = true},
    {.name = "video", .furniture = true},
    {.name = "select", .furniture = true},
    {.name = "option", .furniture = true},
    {.name = "textarea", .furniture = true},
    {.name = "input", .furniture = true},
    {.name = "title", .furniture = true},
};

/// Words of a class, an id or a role by which furniture is known (the vocabulary of web design, in no human language).
constexpr std::array<std::string_view, 32> kFurnitureWords{
    "nav",     "navbar",  "navigation",  "menu",        "breadcrumb",    "breadcrumbs", "cookie",    "cookies",
    "consent", "gdpr",    "footer",      "sidebar",     "skip",          "skiplink",    "skiplinks", "social",
    "share",   "sharing", "toolbar",     "pager",       "pagination",    "newsletter",  "popup",     "modal",
    "search",  "banner",  "contentinfo", "alertdialog", "complementary", "sitemap",     "login",     "subscribe"};

/// Parts of a link's target that lead to a document rather than to another page of the site.
constexpr std::array<std::string_view, 6> kDocumentTargets{".pdf", ".doc", ".xls", ".ppt", "download", "attachment"};

const HtmlTag& tagOf(std::string_view name) {
  for (const HtmlTag& tag : kTags)
    if (tag.name == name) return tag;
  return kInline;
}

char lowerCase(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// The words of a class or an id: parted by signs and where a capital follows a small letter.
bool speaksOfFurniture(std::string_view value) {
  std::string word;
  const auto isWord = [&] {
    return std::find(kFurnitureWords.begin(), kFurnitureWords.end(), word) != kFurnitureWords.end();
  };
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : ' ';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool capitalAfterSmall = c >= 'A' && c <= 'Z' && i > 0 && value[i - 1] >= 'a' && value[i - 1] <= 'z';
    if ((!letter || capitalAfterSmall) && !word.empty()) {
      if (isWord()) return true;
      word.clear();
    }
    if (letter) word += lowerCase(c);
  }
  return false;
}

bool leadsElsewhere(std::string_view target) {
  if (target.empty() || target.front() == '#' || target.starts_with("javascript:")) return false;
  std::string lower(target);
  std::transform(lower.begin(), lower.end(), lower.begin(), lowerCase);
  return std::none_of(kDocumentTargets.begin(), kDocumentTargets.end(),
                      [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

std::size_t visibleBytes(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](unsigned char c) { return c > 0x20; }));
}

/// Gathers a page while libxml2 reads it. The parser is C: nothing may be thrown through it.
class Gatherer {
 public:
  Gatherer(HtmlPage& page, const ReadLimits& limits) : page_(page), limits_(limits) {}

  void run(std::string_view text, const std::string& name) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { xmlInitParser(); });
    htmlSAXHandler handler{};
    handler.startElement = [](void* self, const xmlChar* tag, const xmlChar** attributes) {
      static_cast<Gatherer*>(self)->start(reinterpret_cast<const char*>(tag), attributes);
    };
    handler.endElement = [](void* self, const xmlChar* tag) {
      static_cast<Gatherer*>(self)->end(reinterpret_cast<const char*>(tag));
    };
    handler.characters = [](void* self, const xmlChar* bytes, int length) {
      static_cast<Gatherer*>(self)->characters(
          {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)});
    };
    handler.ignorableWhitespace = handler.characters;
    // NUL would end the parser's input.
    std::string clean;
    if (text.find('\0') != std::string_view::npos) {
      std::copy_if(text.begin(), text.end(), std::back_inserter(clean), [](char c) { return c != '\0'; });
      text = clean;
    }
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(
        htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), htmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    context_ = context.get();
    htmlCtxtUseOptions(context_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                     HTML_PARSE_IGNORE_ENC);
    // In parts, so that a limit is noticed soon.
    constexpr std::size_t kPart = std::size_t{1} << 16;
    for (std::size_t at = 0; at < text.size() && refusal_.empty(); at += kPart) {
      const std::string_view part = text.substr(at, kPart);
      htmlParseChunk(context_, part.data(), static_cast<int>(part.size()), 0);
    }
    if (refusal_.empty()) htmlParseChunk(context_, nullptr, 0, 1);
    if (!refusal_.empty()) throw ReadError(name, refusal_);
    while (!open_.empty()) close();
  }

 private:
  std::uint32_t line() const {
    return context_->input != nullptr ? static_cast<std::uint32_t>(std::max(context_->input->line, 1)) : 0;
  }

  void refuse(const std::string& why) {
    refusal_ = why;
    xmlStopParser(context_);
  }

  void start(std::string_view name, const xmlChar** attributes) {
    if (!refusal_.empty()) return;
    if (page_.elements.size() >= limits_.elements)
      return refuse("it has more than " + std::to_string(limits_.elements) + " elements; it is hardly a record");
    if (open_.size() >= limits_.nesting)
      return refuse("its elements lie more than " + std::to_string(limits_.nesting) +
                    " deep in each other; save the "
                    "page as text or PDF");
    const auto index = static_cast<std::uint32_t>(page_.elements.size());
    HtmlElement element;
    element.tag = &tagOf(name);
    element.line = line();
    if (!open_.empty()) {
      const HtmlElement& parent = page_.elements[open_.back()];
      element.parent = open_.back();
      element.table = parent.tag->name == "table" ? open_.back() : parent.table;
      element.insidePreformatted = parent.insidePreformatted;
    }
    element.insidePreformatted |= name == "pre";
    element.main = name == "main";
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
      if (attributes[1] != nullptr)
        attribute(element, name, reinterpret_cast<const char*>(attributes[0]),
                  reinterpret_cast<const char*>(attributes[1]));
    if (name == "ol" && element.listStart == kNoListStart) element.listStart = 1;
    if (element.table != kNoElement) {
      page_.elements[element.table].holdsTable |= name == "table";
      page_.elements[element.table].holdsHeading |= element.tag->heading;
    }
    page_.events.push_back({HtmlEvent::Kind::start, index, element.line, 0, 0});
    element.begin = page_.events.size();
    page_.elements.push_back(element);
    open_.push_back(index);
  }

  static void attribute(HtmlElement& element, std::string_view tag, std::string_view name, std::string_view value) {
    if (name == "role") {
      element.main |= value == "main";
      element.named |= speaksOfFurniture(value);
    } else if (name == "class" || name == "id") {
      element.named |= speaksOfFurniture(value);
    } else if (name == "href" && tag == "a") {
      element.linkElsewhere = leadsElsewhere(value);
    } else if (tag == "button" && (name == "aria-expanded" || name == "aria-controls")) {
      element.opensPart = true;
    } else if ((tag == "ol" && name == "start") || (tag == "li" && name == "value")) {
      const long number = std::strtol(std::string(value).c_str(), nullptr, 10);
      if (number > 0) element.listStart = number;
    } else if (tag == "ol" && name == "type" && !value.empty()) {
      element.listStyle = value.front();
    }
  }

  void close() {
    const std::uint32_t index = open_.back();
    open_.pop_back();
    page_.elements[index].end = page_.events.size();
    page_.events.push_back({HtmlEvent::Kind::end, index, 0, 0, 0});
  }

  void end(std::string_view name) {
    if (!refusal_.empty()) return;
    const HtmlTag* tag = &tagOf(name);
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](std::uint32_t index) { return page_.elements[index].tag == tag; });
    if (found == open_.rend()) return;
    for (auto count = found - open_.rbegin(); count >= 0; --count) close();
  }

  void characters(std::string_view text) {
    if (!refusal_.empty() || open_.empty()) return;
    const std::uint32_t element = open_.back();
    if (page_.elements[element].tag->name == "title") {
      if (page_.title.size() < 4096) page_.title += text;
      return;
    }
    const auto breaks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    const std::size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const auto leading =
        static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + static_cast<long>(first), '\n'));
    const std::uint32_t at = line();
    page_.events.push_back(
        {HtmlEvent::Kind::text, element, at > breaks ? at - breaks + leading : 1, page_.texts.size(), text.size()});
    page_.texts += text;
  }

  HtmlPage& page_;
  const ReadLimits& limits_;
  htmlParserCtxtPtr context_ = nullptr;
  std::vector<std::uint32_t> open_;
  std::string refusal_;
};

}  // namespace

void HtmlPage::weigh() {
  // Children come after their parents, so one pass from the back sums up.
  for (const HtmlEvent& event : events) {
    if (event.kind != HtmlEvent::Kind::text) continue;
    elements[event.element].textBytes += visibleBytes(text(event));
  }
  for (std::size_t i = elements.size(); i-- > 1;) {
    HtmlElement& element = elements[i];
    if (element.tag->furniture && !element.opensPart) continue;
    if (element.linkElsewhere) {
      element.linkBytes = element.textBytes;
      element.links = 1;
    }
    if (element.parent == kNoElement) continue;
    HtmlElement& parent = elements[element.parent];
    parent.textBytes += element.textBytes;
    parent.linkBytes += element.linkBytes;
    parent.links += element.links;
  }
  const std::size_t all = elements.empty() ? 0 : elements[0].textBytes;
  // The page's own word for its content counts when a fair part of the text is in there.
  const auto largest = [&](auto&& isCandidate, std::size_t share) {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < elements.size(); ++i)
      if (isCandidate(elements[i]) && elements[i].textBytes * 100 >= all * share &&
          (best == 0 || elements[i].textBytes > elements[best].textBytes))
        best = i;
    return best;
  };
  root_ = largest([](const HtmlElement& element) { return element.main; }, 25);
  if (root_ == 0) root_ = largest([](const HtmlElement& element) { return element.tag->name == "article"; }, 50);
}

bool HtmlPage::isFurniture(std::uint32_t index) const {
  constexpr std::uint32_t kLinksOfAMenu = 4;
  const HtmlElement& element = elements[index];
  if (element.opensPart) return false;
  if (element.tag->furniture) {
    if (element.tag->name != "button") return true;
    // A button within a heading carries its words.
    return element.parent == kNoElement || !elements[element.parent].tag->heading;
  }
  const std::size_t whole = elements[root_].textBytes;
  // The head of a site stands outside its content; within it, it is the content's title.
  if (element.tag->name == "header" && element.textBytes * 4 < whole) {
    bool inside = false;
    for (std::uint32_t at = element.parent; at != kNoElement; at = elements[at].parent)
      inside |= elements[at].main || elements[at].tag->name == "article" || elements[at].tag->name == "section";
    if (!inside) return true;
  }
  if (element.named && element.textBytes * 2 < whole) return true;
  const bool couldBeMenu = element.tag->list || element.tag->name == "div" || element.tag->name == "table";
  return couldBeMenu && element.links >= kLinksOfAMenu && element.linkBytes * 20 >= element.textBytes * 19 &&
         element.textBytes * 2 < whole;
}

bool HtmlPage::isOfData(const HtmlElement& row) const {
  if (row.table == kNoElement) return false;
  const HtmlElement& table = elements[row.table];
  return !table.holdsTable && !table.holdsHeading;
}

std::string HtmlPage::headingText(std::uint32_t element) const {
  std::string joined;
  for (std::size_t i = elements[element].begin; i < elements[element].end; ++i)
    if (events[i].kind == HtmlEvent::Kind::text) joined += text(events[i]);
  return joined;
}

std::string HtmlPage::titleOutside() const {
  std::string outside;
  for (std::uint32_t i = 1; i < elements.size(); ++i) {
    if (elements[i].tag->name != "h1" || elements[i].textBytes == 0) continue;
    bool furniture = false;
    for (std::uint32_t at = i; at != kNoElement && at != root_; at = elements[at].parent) furniture |= isFurniture(at);
    if (furniture) continue;
    if (elements[i].begin >= elements[root_].begin && elements[i].end <= elements[root_].end) return {};
    if (outside.empty()) outside = headingText(i);
  }
  return outside.empty() ? title : outside;
}

HtmlPage parseHtml(std::string_view text, const std::string& name, const ReadLimits& limits) {
  HtmlPage page;
  HtmlElement whole;
  whole.tag = &tagOf("html");
  // Everything hangs below one element, also what stands outside of <html>.
  page.elements.push_back(whole);
  Gatherer(page, limits).run(text, name);
  for (std::uint32_t i = 1; i < page.elements.size(); ++i)
    if (page.elements[i].parent == kNoElement) page.elements[i].parent = 0;
  page.elements[0].end = page.events.size();
  page.weigh();
  return page;
}

}  // namespace tov::loaders
