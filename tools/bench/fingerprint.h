// The number of an answer's rows and a hash of them that depends neither on the engine's types nor on the order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace tov::bench {

struct Fingerprint {
  std::size_t rows = 0;
  std::string hash;  ///< the first 16 digits of SHA-256 over the sorted rows as JSON
  bool operator==(const Fingerprint&) const = default;
};

/// @param rows  one JSON array a row
Fingerprint fingerprintOf(const std::vector<nlohmann::json>& rows);

}  // namespace tov::bench
