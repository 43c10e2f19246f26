// Reading stored values from the text that `Value::toText` writes, which columns of the type ANY hold.
#pragma once

#include <optional>
#include <string_view>

#include "tovholder/value.h"

namespace tov {

/// Booleans, numbers, texts, calendar values and lists of these; nothing for any other text.
std::optional<Value> readLiteral(std::string_view text);

}  // namespace tov
