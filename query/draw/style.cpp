#include "query/draw/style.h"

#include <algorithm>
#include <charconv>

#include "draw_style.h"
#include "query/ask/data_entries.h"
#include "tovholder/error.h"
#include "tovholder/temporal.h"

namespace tov::drawing {
namespace {

using asking::DataEntry;

constexpr std::string_view kOther = "other";

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// `a=b c=d e` as a map; a word without a value has an empty one.
std::map<std::string, std::string, std::less<>> attributes(std::string_view text) {
  std::map<std::string, std::string, std::less<>> result;
  for (const std::string_view part : asking::splitTrimmed(text, ' ')) {
    const std::size_t sign = std::min(part.find('='), part.size());
    result[std::string(part.substr(0, sign))] = std::string(part.substr(std::min(sign + 1, part.size())));
  }
  return result;
}

std::vector<std::string> list(std::string_view text, char separator) {
  const std::vector<std::string_view> parts = asking::splitTrimmed(text, separator);
  return {parts.begin(), parts.end()};
}

Style readStyle(const EmbeddedFile& file) {
  Style style;
  for (const DataEntry& entry : asking::readEntries(file)) {
    auto values = attributes(entry.value);
    if (entry.key == "kind") {
      style.kinds[entry.name] = {values["shape"], values["fill"], values["border"], std::size_t(number(values["wrap"])),
                                 number(values["level"])};
      style.order.push_back(entry.name);
      if (values.contains("named")) style.named.push_back(entry.name);
    } else if (entry.key == "relationship") {
      style.lines[entry.name] = {values["color"], values["style"], int(style.lines.size()),
                                 number(values["background"]), values.contains("shallow")};
    } else if (entry.key == "context") {
      const auto parts = asking::splitTrimmed(entry.name, ' ');
      style.context.emplace(parts.at(0), parts.at(1), entry.value);
    } else if (entry.key == "collaboration") {
      style.sharings[entry.name] = {values["shared"], list(values["by"], ','), values["place"]};
    } else if (entry.key == "community") {
      style.communities.push_back({values["fill"], values["border"]});
    } else if (entry.key == "outcome") {
      style.outcomes[entry.name] = {values["fill"], values["border"]};
    } else if (entry.key == "timeline") {
      style.timelineTypes = list(entry.value, ' ');
    } else if (entry.key == "members") {
      style.memberTypes = list(entry.value, ' ');
    } else if (entry.key == "skip") {
      (entry.name == "kind" ? style.skippedKinds : style.skippedTypes).insert(entry.value);
    } else {
      throw Error(std::string(file.path) + ": '" + entry.key + "' is not known here");
    }
  }
  return style;
}

std::vector<Vocabulary> readVocabularies() {
  std::vector<Vocabulary> all;
  for (const EmbeddedFile& file : embedded::draw_style()) {
    if (file.path.ends_with("style.txt")) continue;
    Vocabulary words;
    for (const DataEntry& entry : asking::readEntries(file)) {
      if (entry.key == "language") words.language = entry.value;
      words.words[{entry.key, entry.name}] = entry.value;
    }
    all.push_back(std::move(words));
  }
  return all;
}

std::string dateIn(const Vocabulary& words, std::string_view form, std::string_view isoDate) {
  const std::optional<Date> date = dateFromText(isoDate);
  if (!date) return std::string(isoDate);
  const YearMonthDay parts = partsOf(*date);
  std::string result = words.word(form, "");
  const auto put = [&](std::string_view place, const std::string& value) {
    if (const std::size_t at = result.find(place); at != std::string::npos) result.replace(at, place.size(), value);
  };
  put("{day}", std::to_string(parts.day));
  put("{month}", words.word("month", std::to_string(parts.month)));
  put("{number}", std::to_string(parts.month));
  put("{isoDate}", std::string(isoDate));
  put("{year}", std::to_string(parts.year));
  return result;
}

}  // namespace

const KindStyle& Style::kind(std::string_view label) const {
  const auto found = kinds.find(label);
  return found != kinds.end() ? found->second : kinds.find(kOther)->second;
}

const LineStyle& Style::line(std::string_view type) const {
  const auto found = lines.find(type);
  return found != lines.end() ? found->second : lines.find(kOther)->second;
}

bool Style::isContext(std::string_view label, std::string_view type, bool outgoing) const {
  return context.contains({std::string(label), std::string(type), outgoing ? "out" : "in"});
}

std::string Vocabulary::word(std::string_view what, std::string_view name) const {
  const auto found = words.find(std::pair(std::string(what), std::string(name)));
  return found != words.end() ? found->second : std::string(name);
}

std::string Vocabulary::text(std::string_view name, const Places& places) const {
  const std::string pattern = word("text", name);
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find('{', at), pattern.size());
    result += pattern.substr(at, open - at);
    if (open == pattern.size()) break;
    const std::size_t close = std::min(pattern.find('}', open), pattern.size());
    const auto value = places.find(std::string_view(pattern).substr(open + 1, close - open - 1));
    if (value != places.end()) result += value->second;
    at = close + 1;
  }
  return result;
}

std::string Vocabulary::count(std::string_view label, std::size_t number) const {
  return amount(std::to_string(number)) + " " + word(number == 1 ? "kind" : "many", label);
}

std::string Vocabulary::date(std::string_view isoDate) const {
  return dateIn(*this, "date", isoDate);
}

std::string Vocabulary::shortDate(std::string_view isoDate) const {
  return dateIn(*this, "shortDate", isoDate);
}

std::string Vocabulary::amount(std::string_view text) const {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view whole = text.substr(sign, point - sign);
  std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (whole.empty() || !std::all_of(whole.begin(), whole.end(), isDigit) ||
      !std::all_of(fraction.begin(), fraction.end(), isDigit)) {
    return std::string(text);
  }
  while (fraction.ends_with('0')) fraction.remove_suffix(1);
  std::string result(text.substr(0, sign));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) result += word("thousands", "");
    result += whole[i];
  }
  if (!fraction.empty()) result.append(word("decimal", "")).append(fraction);
  return result;
}

const Style& style() {
  static const Style table = [] {
    for (const EmbeddedFile& file : embedded::draw_style()) {
      if (file.path.ends_with("style.txt")) return readStyle(file);
    }
    throw Error("the drawing style is not compiled in");
  }();
  return table;
}

const std::vector<Vocabulary>& vocabularies() {
  static const std::vector<Vocabulary> all = readVocabularies();
  return all;
}

const Vocabulary& vocabulary(std::string_view language) {
  const std::vector<Vocabulary>& all = vocabularies();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Vocabulary& v) { return v.language == language; });
  return found != all.end() ? *found : all.front();
}

}  // namespace tov::drawing
