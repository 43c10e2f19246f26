#include "query/values/nesting.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "query/values/errors.h"

namespace tov {
namespace {

// Of the query that this thread is running right now; the functions that walk values are called from everywhere and
// know nothing of queries.
thread_local Patience* current = nullptr;
thread_local std::uint32_t steps = 0;

bool isNested(const Value& value) {
  return value.kind() == Value::Kind::list || value.kind() == Value::Kind::map;
}

}  // namespace

PatienceScope::PatienceScope(Patience& patience) : outer_(current) {
  current = &patience;
}

PatienceScope::~PatienceScope() {
  current = outer_;
}

void requireDepth(std::size_t depth) {
  if (++steps % 4096 == 0 && current != nullptr) current->check();
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
