// Reads the rules once and applies them line by line.
#include "loaders/privacy/mask.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

#include "loaders/layout/pattern.h"
#include "loaders/privacy/identity_numbers.h"
#include "private_rules.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

using Check = bool (*)(std::string_view digits);

/// No part of a masked number is a year, so that "2023 2024" stays.
bool holdsNoYear(std::string_view digits) {
  for (std::size_t i = 0; i + 4 <= digits.size(); i += 4)
    if (digits.substr(i, 2) == "19" || digits.substr(i, 2) == "20") return false;
  return true;
}

struct NamedCheck {
  std::string_view name;
  Check check;
};

constexpr NamedCheck kChecks[] = {
    {"danish", isDanishNumber},
    {"danish-strict", [](std::string_view digits) { return isDanishNumber(digits) && hasDanishCheckDigit(digits); }},
    {"norwegian", isNorwegianNumber},
    {"swedish", isSwedishNumber},
    {"not-years", holdsNoYear},
    {"-", [](std::string_view) { return true; }},
};

struct Rule {
  bool identity = false;
  Check check = nullptr;
  Pattern pattern;
};

std::vector<Rule> readRules() {
  std::vector<Rule> rules;
  for (const EmbeddedFile& file : embedded::private_rules()) {
    std::string_view rest = file.bytes;
    for (int number = 1; !rest.empty(); ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.empty() || line.front() == '#') continue;
      const std::string place = std::string(file.path) + ":" + std::to_string(number);
      const std::size_t blank = line.find(' ');
      const std::size_t equals = line.find(" = ");
      if (blank == std::string_view::npos || equals == std::string_view::npos || equals <= blank)
        throw UsageError("cannot read " + place + ": a rule is `KIND CHECK = pattern`");
      const std::string_view kind = line.substr(0, blank);
      const std::string_view name = line.substr(blank + 1, equals - blank - 1);
      const auto check = std::find_if(std::begin(kChecks), std::end(kChecks),
                                      [&](const NamedCheck& known) { return known.name == name; });
      if ((kind != "identity" && kind != "contact") || check == std::end(kChecks))
        throw UsageError("cannot read " + place + ": its kind or its check is not known");
      rules.push_back({kind == "identity", check->check, Pattern(std::string(line.substr(equals + 3)), place)});
    }
  }
  return rules;
}

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = readRules();
  return all;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isLetterOrDigit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte <= 0xCF);
}

/// Whether a number ends at both ends, rather than going on as a case number or a table of numbers does.
bool standsAlone(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kJoining = "-/.,:+";
  if (begin > 0) {
    const char before = text[begin - 1];
    if (isLetterOrDigit(before)) return false;
    if (kJoining.find(before) != std::string_view::npos && begin > 1 && isDigit(text[begin - 2])) return false;
    if (before == ' ' && begin > 1 && isDigit(text[begin - 2]) && isDigit(text[begin])) return false;
  }
  if (end < text.size()) {
    const char after = text[end];
    if (isLetterOrDigit(after)) return false;
    if ((kJoining.find(after) != std::string_view::npos || after == ' ') && end + 1 < text.size() &&
        isDigit(text[end + 1]))
      return false;
  }
  return true;
}

std::string digitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
  return digits;
}

/// Most lines hold nothing private and are passed over before any pattern is tried.
bool mayHoldAny(std::string_view text) {
  constexpr std::ptrdiff_t kLeastDigits = 6;
  return text.find('@') != std::string_view::npos || std::count_if(text.begin(), text.end(), isDigit) >= kLeastDigits;
}

}  // namespace

std::string masked(std::string_view text) {
  std::string out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(data, at, text.size(), c);
    out += c >= 0 && u_isalnum(c) ? kMask : text.substr(start, at - start);
  }
  return out;
}

std::string maskNumbers(std::string_view from, bool keepContacts, MaskCounts& counts) {
  std::string text(from);
  if (!mayHoldAny(text)) return text;
  for (const Rule& rule : rules()) {
    if (keepContacts && !rule.identity) continue;
    std::size_t at = 0;
    while (at <= text.size()) {
      const auto match = rule.pattern.find(text, at);
      if (!match) break;
      const std::string_view found = (*match)["private"];
      if (found.empty()) break;
      const auto begin = static_cast<std::size_t>(found.data() - text.data());
      const std::size_t end = begin + found.size();
      if (!standsAlone(text, begin, end) || !rule.check(digitsOf(found))) {
        // A number that begins within this one's digits does not stand alone either.
        for (at = begin + 1; at < text.size() && isDigit(text[at - 1]) && isDigit(text[at]);) ++at;
        continue;
      }
      const std::string mask = masked(found);
      text.replace(begin, found.size(), mask);
      at = begin + mask.size();
      ++(rule.identity ? counts.identityNumbers : counts.contacts);
    }
  }
  return text;
}

MaskCounts maskNumbers(RecordLines& record, bool keepContacts) {
  MaskCounts counts;
  for (std::string& line : record.lines)
    if (mayHoldAny(line)) line = maskNumbers(line, keepContacts, counts);
  // A file's name is stored with every fact; a telephone number in it is more likely a date.
  record.name = maskNumbers(record.name, true, counts);
  return counts;
}

}  // namespace tov::loaders
