// Writes a picture in Graphviz' DOT language.
#pragma once

#include <string>

#include "query/draw/picture.h"

namespace tov::drawing {

std::string writeDot(const Picture& picture, const Vocabulary& words);
/// What did not fit, in words; empty when all is there.
std::string leftOutOf(const Picture& picture, const Vocabulary& words);

}  // namespace tov::drawing
