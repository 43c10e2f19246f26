// Words that the end of a line broke.
#pragma once

#include <string>

#include "loaders/lexicon/lexicon.h"
#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// A span's text as it would stand on one line. A broken word is joined, and loses its hyphen before a small letter;
/// before a capital the hyphen is the word's own. A hyphen before a joining word stands for a part that was left out
/// and stays ("evening- and night care"). Quotes are never mended: they stand as printed.
std::string mendedText(const Span& span, const Lexicon& lexicon);

}  // namespace tov::loaders
