#include "tools/tov/parameter.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "tovholder/error.h"
#include "tovholder/export.h"
#include "tovholder/query.h"

namespace tov::program {
namespace {

std::optional<Value> asNumber(std::string_view text) {
  const std::string_view digits = text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
  if (digits.empty() || digits.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
  const std::string_view signedText = text.starts_with('+') ? digits : text;
  const char* end = signedText.data() + signedText.size();
  if (digits.find_first_not_of("0123456789") == std::string_view::npos) {
    std::int64_t integer = 0;
    const auto [stop, problem] = std::from_chars(signedText.data(), end, integer);
    if (problem == std::errc::result_out_of_range) {
      throw UsageError("the parameter value " + std::string(text) +
                       " does not fit a 64-bit integer; put it in quotes to pass it as text");
    }
    return Value(integer);
  }
  double number = 0;
  const auto [stop, problem] = std::from_chars(signedText.data(), end, number);
  if (problem != std::errc{} || stop != end) return std::nullopt;
  return Value(number);
}

std::optional<Value> asJson(std::string_view text) {
  if (!nlohmann::json::accept(text)) return std::nullopt;
  return fromJson(text);
}

/// A Cypher literal such as ['a', 'b'] or {name: 'a'}: the query language itself says what it means.
std::optional<Value> asCypher(std::string_view text) {
  try {
    Session session(Database::inMemory());
    Result result = session.run("RETURN " + std::string(text) + " AS value");
    if (result.columns().size() == 1 && result.next()) return result.row()[0];
  } catch (const QueryError&) {
  }
  return std::nullopt;
}

}  // namespace

Value parameterValue(std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  if (text == "null") return {};
  if (const auto number = asNumber(text)) return *number;
  if (!text.empty() && std::string_view("[{\"'").find(text.front()) != std::string_view::npos) {
    if (const auto value = asJson(text)) return *value;
    if (const auto value = asCypher(text)) return *value;
  }
  return text;
}

std::pair<std::string, Value> namedParameter(std::string_view text) {
  const auto trimmed = [](std::string_view part) {
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    return part;
  };
  const std::size_t equals = text.find('=');
  std::string_view name = trimmed(text.substr(0, equals));
  if (name.starts_with('$')) name.remove_prefix(1);
  if (equals == std::string_view::npos || name.empty()) {
    throw UsageError("a parameter is given as name=value, not `" + std::string(text) + "`");
  }
  return {std::string(name), parameterValue(trimmed(text.substr(equals + 1)))};
}

}  // namespace tov::program
