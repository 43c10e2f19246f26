// JSON as values, for parameters that come as text.
#include <nlohmann/json.hpp>

#include "tovholder/error.h"
#include "tovholder/export.h"

namespace tov {
namespace {

constexpr int kDeepestNesting = 200;

Value valueOf(const nlohmann::json& json, int depth = 0) {
  if (depth > kDeepestNesting) {
    throw UsageError("a value in JSON is nested more than " + std::to_string(kDeepestNesting) + " deep");
  }
  switch (json.type()) {
    case nlohmann::json::value_t::boolean:
      return json.get<bool>();
    case nlohmann::json::value_t::number_integer:
      return json.get<std::int64_t>();
    case nlohmann::json::value_t::number_unsigned:
      if (json.get<std::uint64_t>() > std::uint64_t{INT64_MAX}) {
        throw UsageError("the number " + json.dump() + " does not fit a 64-bit integer");
      }
      return json.get<std::int64_t>();
    case nlohmann::json::value_t::number_float:
      return json.get<double>();
    case nlohmann::json::value_t::string:
      return json.get_ref<const std::string&>();
    case nlohmann::json::value_t::array: {
      List list;
      for (const auto& element : json) list.push_back(valueOf(element, depth + 1));
      return list;
    }
    case nlohmann::json::value_t::object: {
      Map map;
      for (const auto& [key, element] : json.items()) map.emplace(key, valueOf(element, depth + 1));
      return map;
    }
    default:
      return {};
  }
}

}  // namespace

Value fromJson(std::string_view json) {
  nlohmann::json parsed;
  try {
    parsed = nlohmann::json::parse(json);
  } catch (const nlohmann::json::exception& error) {
    throw UsageError(std::string("this is not JSON: ") + error.what());
  }
  return valueOf(parsed);
}

}  // namespace tov
