// How JSON lines write what JSON has no type for: {"$date": "2025-01-15"}.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "tovholder/value.h"

namespace tov {

inline constexpr std::string_view kFloatTag = "$float";  ///< "NaN", "Infinity" and "-Infinity"

inline constexpr std::array kTags = {
    std::pair{Value::Kind::date, std::string_view("$date")},
    std::pair{Value::Kind::localTime, std::string_view("$localTime")},
    std::pair{Value::Kind::time, std::string_view("$time")},
    std::pair{Value::Kind::localDateTime, std::string_view("$localDateTime")},
    std::pair{Value::Kind::dateTime, std::string_view("$dateTime")},
    std::pair{Value::Kind::duration, std::string_view("$duration")},
};

/// Empty for kinds that JSON has itself.
constexpr std::string_view tagOf(Value::Kind kind) {
  for (const auto& [tagged, tag] : kTags) {
    if (tagged == kind) return tag;
  }
  return {};
}

}  // namespace tov
