#include "tools/tov/coverage.h"

#include <array>
#include <ostream>

#include "tovholder/reading.h"

namespace tov::program {
namespace {

/// How a line's fate is marked in the margin: a fact, structure, text, or nothing understood.
char markOf(const LineCoverage& line) {
  if (line.quoted && line.fate != LineCoverage::Fate::blank) return '*';
  switch (line.fate) {
    case LineCoverage::Fate::blank:
      return ' ';
    case LineCoverage::Fate::structure:
      return '=';
    case LineCoverage::Fate::text:
      return '-';
    case LineCoverage::Fate::notUnderstood:
      break;
  }
  return '?';
}

}  // namespace

void showCoverage(const Snapshot& snapshot, const std::string& record, std::ostream& out) {
  const auto lines = coverageOf(snapshot, record);
  out << "* quoted by a fact   = structure   - kept as text   ? not understood\n\n";
  const std::size_t width = std::to_string(lines.size()).size();
  std::array<std::size_t, 256> counts{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineCoverage& line = lines[i];
    const char mark = markOf(line);
    ++counts[static_cast<unsigned char>(mark)];
    const std::string number = std::to_string(i + 1);
    out << std::string(width - number.size(), ' ') << number << ' ' << mark << ' ' << line.text << '\n';
    for (const std::string& fact : line.facts) out << std::string(width + 3, ' ') << "  > " << fact << '\n';
  }
  out << "\nlines quoted by a fact: " << counts['*'] << ", structure: " << counts['=']
      << ", kept as text: " << counts['-'] << ", not understood: " << counts['?'] << '\n';
}

}  // namespace tov::program
