// Compiles one pattern of a question form into a regular expression.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "query/ask/form_table.h"

namespace tov::asking {

/// Named alternatives of a language: `<presented>` stands for `(presented | introduced | ...)`.
using WordClasses = std::map<std::string, std::string, std::less<>>;

/// Reads `words`, `(one | other)`, `[may be absent]`, `<class>`, `{slot}`, `{parameter:slot}`,
/// `{slot's}` and `...` (any words).
///
/// @param noise    plain words that may stand anywhere, as one regular expression; may be empty
/// @param classes  the language's word classes
/// @param words    collects the plain words of the pattern
/// @throws Error   naming the pattern and what is wrong with it
Pattern compilePattern(std::string_view form, std::string_view text, const WordClasses& classes,
                       const std::string& noise, std::set<std::string>& words);

/// Every way to say a text of words, brackets and classes (no slots), each as its words.
/// @throws Error  as above, also when there are unreasonably many
std::vector<Phrase> phrasesOf(std::string_view form, std::string_view text, const WordClasses& classes);

}  // namespace tov::asking
