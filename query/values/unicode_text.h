// Strings counted, cut and folded by Unicode code points. Bytes that are not UTF-8 count as one code point each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tov {

std::size_t codePointCount(std::string_view text);

/// The byte at which the code point with this number begins; the text's size when there are fewer.
std::size_t byteOffset(std::string_view text, std::size_t codePoint);

/// The same text from its last code point to its first.
std::string reversedText(std::string_view text);

/// Upper and lower case by Unicode's rules, in no particular language.
std::string upperText(std::string_view text);
std::string lowerText(std::string_view text);

/// Without the leading or trailing code points that occur in `drop`; white space when `drop` is empty.
std::string_view trimmedStart(std::string_view text, std::string_view drop);
std::string_view trimmedEnd(std::string_view text, std::string_view drop);

}  // namespace tov
