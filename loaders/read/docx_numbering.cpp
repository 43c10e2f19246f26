// Counts lists as ECMA-376 part 1, 17.9 describes them.
#include "loaders/read/docx_numbering.h"

#include <cstdlib>

#include "loaders/read/xml_events.h"

namespace tov::loaders {
namespace {

std::string valueOf(const XmlAttributes& attributes, std::string_view key) {
  const auto found = attributes.find(key);
  return found == attributes.end() ? std::string() : found->second;
}

long numberOf(const std::string& text) {
  return std::strtol(text.c_str(), nullptr, 10);
}

std::size_t levelOf(const std::string& text) {
  const long level = numberOf(text);
  return level > 0 && level < static_cast<long>(kListLevels) ? static_cast<std::size_t>(level) : 0;
}

std::string asRoman(long number) {
  constexpr std::pair<long, const char*> kSigns[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                     {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                     {5, "v"},    {4, "iv"},   {1, "i"}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string text;
  for (const auto& [value, sign] : kSigns)
    for (; number >= value; number -= value) text += sign;
  return text;
}

std::string upperCase(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

std::string printed(long number, const std::string& format) {
  if (format == "lowerLetter" || format == "upperLetter") {
    // a … z, aa, bb, …
    const std::string text(static_cast<std::size_t>((number - 1) / 26 % 8 + 1),
                           static_cast<char>('a' + (number - 1) % 26));
    return format == "upperLetter" ? upperCase(text) : text;
  }
  if (format == "lowerRoman") return asRoman(number);
  if (format == "upperRoman") return upperCase(asRoman(number));
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

}  // namespace

Numbering::Numbering(const std::string& numbering, const std::string& styles, const std::string& name,
                     const ReadLimits& limits) {
  if (!numbering.empty()) readNumbering(numbering, name, limits);
  if (!styles.empty()) readStyles(styles, name, limits);
}

void Numbering::readNumbering(const std::string& xml, const std::string& name, const ReadLimits& limits) {
  std::string abstractList;
  std::string list;
  std::size_t level = 0;
  XmlHandler handler;
  handler.start = [&](std::string_view element, const XmlAttributes& attributes) {
    if (element == "abstractNum") {
      abstractList = valueOf(attributes, "abstractNumId");
      list.clear();
    } else if (element == "num") {
      list = valueOf(attributes, "numId");
      abstractList.clear();
    } else if (element == "abstractNumId" && !list.empty()) {
      abstractOf_[list] = valueOf(attributes, "val");
    } else if (element == "lvl" || element == "lvlOverride") {
      level = levelOf(valueOf(attributes, "ilvl"));
    } else if (element == "startOverride" && !list.empty()) {
      restart_[list][level] = numberOf(valueOf(attributes, "val"));
    } else if (!abstractList.empty()) {
      ListLevel& its = abstractLists_[abstractList][level];
      if (element == "numFmt") its.format = valueOf(attributes, "val");
      if (element == "lvlText") its.text = valueOf(attributes, "val");
      if (element == "start") its.start = numberOf(valueOf(attributes, "val"));
    }
  };
  readXml(xml, name, limits, handler);
}

void Numbering::readStyles(const std::string& xml, const std::string& name, const ReadLimits& limits) {
  Style* style = nullptr;
  XmlHandler handler;
  handler.start = [&](std::string_view element, const XmlAttributes& attributes) {
    if (element == "style") {
      style = &styles_[valueOf(attributes, "styleId")];
    } else if (style != nullptr && element == "basedOn") {
      style->basedOn = valueOf(attributes, "val");
    } else if (style != nullptr && element == "numId") {
      style->place.list = valueOf(attributes, "val");
    } else if (style != nullptr && element == "ilvl") {
      style->place.level = levelOf(valueOf(attributes, "val"));
    }
  };
  handler.end = [&](std::string_view element) {
    if (element == "style") style = nullptr;
  };
  readXml(xml, name, limits, handler);
}

ListPlace Numbering::ofStyle(const std::string& style) const {
  // Styles may stand on each other in a circle in a hostile file.
  constexpr int kMostSteps = 16;
  std::string at = style;
  for (int step = 0; step < kMostSteps; ++step) {
    const auto found = styles_.find(at);
    if (found == styles_.end()) break;
    if (!found->second.place.list.empty()) return found->second.place;
    at = found->second.basedOn;
  }
  return {};
}

std::string Numbering::next(const ListPlace& place) {
  const auto abstractId = abstractOf_.find(place.list);
  if (abstractId == abstractOf_.end()) return {};  // list 0 means: no list after all
  const auto abstractList = abstractLists_.find(abstractId->second);
  if (abstractList == abstractLists_.end()) return {};
  const Levels& levels = abstractList->second;
  const ListLevel& level = levels[place.level];
  auto [counted, fresh] = counted_.try_emplace(abstractId->second);
  std::array<long, kListLevels>& numbers = counted->second;
  if (fresh)
    for (std::size_t i = 0; i < kListLevels; ++i) numbers[i] = levels[i].start - 1;
  if (!begun_[place.list]) {
    begun_[place.list] = true;
    for (const auto& [which, start] : restart_[place.list]) numbers[which] = start - 1;
  }
  ++numbers[place.level];
  for (std::size_t deeper = place.level + 1; deeper < kListLevels; ++deeper) numbers[deeper] = levels[deeper].start - 1;

  if (level.format == "none") return {};
  if (level.format == "bullet") return "- ";
  std::string text;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    if (level.text[i] == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' && level.text[i + 1] <= '9') {
      const auto which = static_cast<std::size_t>(level.text[++i] - '1');
      // A level above that has not been counted yet counts as begun.
      text += printed(std::max(numbers[which], levels[which].start), levels[which].format);
    } else {
      text += level.text[i];
    }
  }
  return text.empty() ? text : text + " ";
}

}  // namespace tov::loaders
