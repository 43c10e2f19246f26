#include "query/values/nesting.h"

#include <string>
#include <utility>
#include <vector>

#include "query/values/errors.h"

namespace tov {
namespace {

bool isNested(const Value& value) {
  return value.kind() == Value::Kind::list || value.kind() == Value::Kind::map;
}

}  // namespace

void requireDepth(std::size_t depth) {
  if (depth > kDeepestNesting)
    throwArgumentError("NestingTooDeep", "lists and maps are nested more than " + std::to_string(kDeepestNesting) +
                                             " deep; flatten them first");
}

void requireShallow(const Value& value) {
  if (!isNested(value)) return;
  std::vector<std::pair<const Value*, std::size_t>> open = {{&value, 0}};
  while (!open.empty()) {
    const auto [next, depth] = open.back();
    open.pop_back();
    requireDepth(depth);
    const auto enter = [&open, depth = depth](const Value& inner) {
      if (isNested(inner)) open.emplace_back(&inner, depth + 1);
    };
    if (next->kind() == Value::Kind::list) {
      for (const Value& inner : next->asList()) enter(inner);
    } else {
      for (const auto& [key, inner] : next->asMap()) enter(inner);
    }
  }
}

}  // namespace tov
