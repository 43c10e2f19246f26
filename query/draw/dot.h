// Writes a picture in Graphviz' DOT language.
#pragma once

#include <string>

#include "query/draw/picture.h"

namespace tov::drawing {

std::string writeDot(const Picture& picture, const Vocabulary& words);

/// Text as a quoted DOT string: none of Graphviz' escapes (`\N`, `\G`, `\l`) and entities (`&amp;`) takes effect.
std::string dotString(std::string_view text);
/// Text for an HTML-like label; line ends become `<BR/>`.
std::string dotMarkup(std::string_view text);

}  // namespace tov::drawing
