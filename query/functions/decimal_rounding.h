// Rounding of floats at a decimal place, on their shortest decimal form.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tov {

enum class Rounding : std::uint8_t { up, down, ceiling, floor, halfUp, halfDown, halfEven };

/// The mode with that name, such as HALF_EVEN, in any case.
std::optional<Rounding> roundingOf(std::string_view name);

/// `value` with at most so many digits after the point. 1.005 at two places is 1.01: what is rounded is the decimal
/// number that a reader sees, not the binary fraction under it. NaN and infinities stay.
double roundedAt(double value, std::int64_t places, Rounding mode);

}  // namespace tov
