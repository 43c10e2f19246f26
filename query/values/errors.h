// The runtime errors of expressions, in the words of the openCypher TCK.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tovholder/error.h"
#include "tovholder/value.h"

namespace tov {

/// TypeError, InvalidArgumentType: an operator or function does not take such a value.
[[noreturn]] void throwArgumentType(const std::string& message);
/// TypeError, InvalidArgumentValue: a function of that kind of value does not take this one.
[[noreturn]] void throwArgumentValue(const std::string& message);
/// ArgumentError with a detail such as NumberOutOfRange or InvalidArgumentType.
[[noreturn]] void throwArgumentError(std::string_view detail, const std::string& message);
/// ArithmeticError with a detail such as IntegerOverflow or DivisionByZero.
[[noreturn]] void throwArithmetic(std::string_view detail, const std::string& message);
/// EntityNotFound, DeletedEntityAccess.
[[noreturn]] void throwDeletedEntity(const std::string& message);

/// The largest list or string, in bytes, that an operator or function makes, whatever the query's budget.
inline constexpr std::size_t kLargestValue = std::size_t{1} << 32;
/// @throws LimitError when `bytes` exceeds it
void requireSize(std::size_t bytes);

/// The value and its kind, shortened, for a message: `INTEGER 42`, `STRING 'abc'`.
std::string describe(const Value& value);

}  // namespace tov
