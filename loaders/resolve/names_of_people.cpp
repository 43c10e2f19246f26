#include "loaders/resolve/names_of_people.h"

#include <string>
#include <vector>

#include "loaders/lexicon/wording.h"

namespace tov::loaders {
namespace {

std::vector<std::string> partsOf(std::string_view name) {
  std::vector<std::string> parts;
  const std::string key = nameKey(name);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    parts.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

enum class PartMatch { none, misspelt, initial, same };

PartMatch compareParts(const std::string& left, const std::string& right) {
  if (left == right) return PartMatch::same;
  const std::size_t shorter = std::min(codePoints(left), codePoints(right));
  if (shorter == 1) return firstCodePoints(left, 1) == firstCodePoints(right, 1) ? PartMatch::initial : PartMatch::none;
  const std::size_t limit = shorter >= 6 ? 2 : shorter >= 4 ? 1 : 0;
  return limit > 0 && editDistance(left, right, limit) <= limit ? PartMatch::misspelt : PartMatch::none;
}

}  // namespace

std::optional<NameAgreement> compareNames(std::string_view leftName, std::string_view rightName) {
  auto longer = partsOf(leftName);
  auto shorter = partsOf(rightName);
  if (longer.size() < shorter.size()) longer.swap(shorter);
  if (shorter.size() < 2) return std::nullopt;
  if (longer == shorter) return NameAgreement{"same name", 0.95, false};

  bool misspelt = false;
  const PartMatch first = compareParts(longer[0], shorter[0]);
  if (first == PartMatch::none || first == PartMatch::initial) return std::nullopt;
  misspelt = first == PartMatch::misspelt;

  // The shorter name's parts in order within the longer's.
  bool initials = false;
  std::size_t full = 0;
  std::size_t at = 1;
  bool leftOutNames = false;
  for (std::size_t i = 1; i < shorter.size(); ++i) {
    PartMatch match = PartMatch::none;
    while (at < longer.size() && match == PartMatch::none) {
      match = compareParts(longer[at], shorter[i]);
      if (match == PartMatch::none && codePoints(longer[at]) > 1) leftOutNames = true;
      ++at;
    }
    if (match == PartMatch::none) return std::nullopt;
    initials = initials || match == PartMatch::initial;
    misspelt = misspelt || match == PartMatch::misspelt;
    full += match == PartMatch::initial ? 0 : 1;
  }
  for (; at < longer.size(); ++at)
    if (codePoints(longer[at]) > 1) leftOutNames = true;
  if (full == 0) return std::nullopt;
  if (misspelt && leftOutNames) return NameAgreement{"shorter name, spelt otherwise, with the same post", 0.75, true};
  if (misspelt) return NameAgreement{"spelt otherwise, with the same post", 0.85, true};
  if (leftOutNames) return NameAgreement{"shorter name with the same post", 0.85, true};
  return NameAgreement{"same name with initials", 0.85, false};
}

}  // namespace tov::loaders
