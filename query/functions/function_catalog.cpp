#include "query/functions/function_catalog.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

#include "query/functions/function_groups.h"
#include "query/values/errors.h"

namespace tov {
namespace {

char lowered(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Function names are ASCII and known in any case.
struct NameLess {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](char x, char y) { return lowered(x) < lowered(y); });
  }
};

template <typename Row>
const Row* find(std::span<const Row> rows, std::string_view name) {
  const auto found = std::lower_bound(rows.begin(), rows.end(), name, [](const Row& row, std::string_view wanted) {
    return NameLess{}(row.name, wanted);
  });
  return found != rows.end() && !NameLess{}(name, found->name) ? &*found : nullptr;
}

std::vector<ScalarFunction> allScalarFunctions() {
  std::vector<ScalarFunction> rows;
  for (const auto group : {conversionFunctions(), entityFunctions(), listFunctions(), numberFunctions(),
                           stringFunctions(), temporalFunctions()})
    rows.insert(rows.end(), group.begin(), group.end());
  std::sort(rows.begin(), rows.end(),
            [](const ScalarFunction& a, const ScalarFunction& b) { return NameLess{}(a.name, b.name); });
  return rows;
}

/// How many letters must be changed, added or dropped to get from one name to the other.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (lowered(a[i - 1]) == lowered(b[j - 1]) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

[[noreturn]] void throwArgument(const Value& argument, std::string_view function, const char* wanted) {
  throwArgumentType(std::string(function) + "() takes " + wanted + " here, this is " + describe(argument));
}

}  // namespace

const ScalarFunction* findScalarFunction(std::string_view name) {
  return find(scalarFunctions(), name);
}

const AggregateFunction* findAggregateFunction(std::string_view name) {
  return find(aggregateFunctions(), name);
}

std::span<const ScalarFunction> scalarFunctions() {
  static const std::vector<ScalarFunction> kRows = allScalarFunctions();
  return kRows;
}

std::string_view nearestFunctionName(std::string_view name) {
  constexpr std::size_t kLongestName = 40;
  if (name.size() > kLongestName) return {};
  std::string_view nearest;
  std::size_t least = std::max<std::size_t>(1, name.size() / 3) + 1;
  const auto consider = [&](std::string_view candidate) {
    if (const std::size_t distance = editDistance(name, candidate); distance < least) {
      least = distance;
      nearest = candidate;
    }
  };
  for (const ScalarFunction& row : scalarFunctions()) consider(row.name);
  for (const AggregateFunction& row : aggregateFunctions()) consider(row.name);
  return nearest;
}

void requireMemory(FunctionContext& context, std::size_t bytes) {
  requireSize(bytes);
  if (context.memory == nullptr) return;
  context.memory->charge(bytes);
  context.memory->release(bytes);
}

std::string_view stringArgument(const Value& argument, std::string_view function) {
  if (argument.kind() != Value::Kind::string) throwArgument(argument, function, "a STRING");
  return argument.asString();
}

std::int64_t integerArgument(const Value& argument, std::string_view function) {
  if (argument.kind() != Value::Kind::integer) throwArgument(argument, function, "an INTEGER");
  return argument.asInteger();
}

double floatArgument(const Value& argument, std::string_view function) {
  if (!argument.isNumber()) throwArgument(argument, function, "a number");
  return argument.asFloat();
}

const List& listArgument(const Value& argument, std::string_view function) {
  if (argument.kind() != Value::Kind::list) throwArgument(argument, function, "a LIST");
  return argument.asList();
}

}  // namespace tov
