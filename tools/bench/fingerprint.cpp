#include "tools/bench/fingerprint.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "loaders/read/sha256.h"

namespace tov::bench {

Fingerprint fingerprintOf(const std::vector<nlohmann::json>& rows) {
  std::vector<std::string> lines;
  lines.reserve(rows.size());
  for (const nlohmann::json& row : rows) lines.push_back(row.dump());
  std::ranges::sort(lines);
  std::string all;
  for (const std::string& line : lines) {
    if (&line != &lines.front()) all += '\n';
    all += line;
  }
  return {rows.size(), loaders::sha256Of(all).substr(0, 16)};
}

}  // namespace tov::bench
