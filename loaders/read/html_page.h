// A web page as a flat list of its elements and texts, and what of it is furniture of the site.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/read/read.h"

namespace tov::loaders {

/// What is known of an element by its tag.
struct HtmlTag {
  std::string_view name;
  bool block = false;      ///< stands on lines of its own
  bool furniture = false;  ///< never part of a record: scripts, navigation, fields of forms
  bool heading = false;
  bool list = false;
  bool row = false;
  bool cell = false;
};

inline constexpr std::uint32_t kNoElement = ~std::uint32_t{0};
inline constexpr long kNoListStart = -1;

struct HtmlElement {
  const HtmlTag* tag = nullptr;
  std::uint32_t parent = kNoElement;
  std::uint32_t table = kNoElement;  ///< the table it is a row or a cell of
  std::uint32_t line = 0;            ///< of the source
  std::size_t begin = 0;             ///< its events: [begin, end), its own start and end around them
  std::size_t end = 0;
  std::size_t textBytes = 0;  ///< inside it, without furniture known by its tag
  std::size_t linkBytes = 0;  ///< of links to other pages
  std::uint32_t links = 0;
  long listStart = kNoListStart;
  char listStyle = '1';
  bool named = false;  ///< its role, class or id speaks of furniture
  bool main = false;   ///< it says that it is the page's content
  bool linkElsewhere = false;
  bool opensPart = false;  ///< a button that opens a part of the page: its text is a heading
  bool insidePreformatted = false;
  bool holdsTable = false;
  bool holdsHeading = false;
};

struct HtmlEvent {
  enum class Kind : std::uint8_t { start, end, text };
  Kind kind = Kind::text;
  std::uint32_t element = 0;
  std::uint32_t line = 0;
  std::size_t offset = 0;  ///< of a text, in HtmlPage::texts
  std::size_t length = 0;
};

struct HtmlPage {
  std::vector<HtmlElement> elements;
  std::vector<HtmlEvent> events;
  std::string texts;
  std::string title;

  std::string_view text(const HtmlEvent& event) const {
    return std::string_view(texts).substr(event.offset, event.length);
  }
  /// The element that holds the record.
  std::uint32_t root() const { return root_; }
  /// Whether an element and all in it is left out.
  bool isFurniture(std::uint32_t element) const;
  /// Whether a row's table holds data; other tables only place things on the page.
  bool isOfData(const HtmlElement& row) const;
  /// What the page is called, when no heading inside the root says it.
  std::string titleOutside() const;

  void weigh();

 private:
  std::string headingText(std::uint32_t element) const;
  std::uint32_t root_ = 0;
};

/// @param text  UTF-8  @throws ReadError  more or deeper elements than the limits allow
HtmlPage parseHtml(std::string_view text, const std::string& name, const ReadLimits& limits);

}  // namespace tov::loaders
