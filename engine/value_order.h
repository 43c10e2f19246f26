// Property values as byte strings that sort as the values do, for the keys of property indexes.
//
// Each encoding starts with a tag for its kind and ends by itself: none is a prefix of another. Integers and floats
// share one encoding that is exact for both: the largest double not above the number, then the distance from it, which
// is zero for every double and for every integer that is one. Text has its zero bytes escaped (00 FF) and ends with 00
// 01, so a prefix of the text is a prefix of the encoding. What is longer than the cap is cut and ends with 00 02: such
// entries mark candidates, which are compared by the full encoding of the stored value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tovholder/value.h"

namespace tov {

/// So many bytes of a text or list stand in an index key.
inline constexpr std::size_t kLongestIndexedContent = 256;
inline constexpr std::size_t kWholeContent = static_cast<std::size_t>(-1);

/// The encoding of a value that can be stored, cut at `cap` bytes of content.
std::string encodeOrdered(const Value& value, std::size_t cap = kLongestIndexedContent);

/// The start of the encoding of every text that starts with `prefix`.
std::string encodeTextPrefix(std::string_view prefix, std::size_t cap = kLongestIndexedContent);

/// The tag that values comparable with `value` share, as a one-byte string.
std::string orderTag(const Value& value);

/// Whether an encoding was cut.
bool isCut(std::string_view encoding);

/// Not equal to anything, nor in any range, as null and NaN are.
bool isIncomparable(const Value& value);

}  // namespace tov
