#include "query/values/errors.h"

namespace tov {

void throwArgumentType(const std::string& message) {
  throw QueryError(QueryError::Phase::runtime, "TypeError", "InvalidArgumentType", message);
}

void throwArgumentValue(const std::string& message) {
  throw QueryError(QueryError::Phase::runtime, "TypeError", "InvalidArgumentValue", message);
}

void throwArgumentError(std::string_view detail, const std::string& message) {
  throw QueryError(QueryError::Phase::runtime, "ArgumentError", std::string(detail), message);
}

void throwArithmetic(std::string_view detail, const std::string& message) {
  throw QueryError(QueryError::Phase::runtime, "ArithmeticError", std::string(detail), message);
}

void throwDeletedEntity(const std::string& message) {
  throw QueryError(QueryError::Phase::runtime, "EntityNotFound", "DeletedEntityAccess", message);
}

void requireSize(std::size_t bytes) {
  if (bytes > kLargestValue)
    throw LimitError(LimitError::Bound::memory,
                     "a list or string of " + std::to_string(bytes) +
                         " bytes would be made; narrow the query to keep values below 4 GiB");
}

std::string describe(const Value& value) {
  constexpr std::size_t kLongest = 60;
  std::string text(kindName(value.kind()));
  switch (value.kind()) {
    case Value::Kind::null:
    case Value::Kind::list:
    case Value::Kind::map:
    case Value::Kind::node:
    case Value::Kind::relationship:
    case Value::Kind::path:
      return text;  // their content may be of any size
    case Value::Kind::string:
      if (value.asString().size() > kLongest) return text;
      [[fallthrough]];
    default:
      return text + " " + value.toText();
  }
}

}  // namespace tov
