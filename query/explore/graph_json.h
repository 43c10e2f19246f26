// The graph and the words of a page as JSON that may stand inside a script element.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "query/draw/style.h"
#include "tovholder/database.h"

namespace tov::exploring {

/// Writes all nodes and relationships that drawings show:
/// `{"kinds": [...], "types": [...], "sources": [...], "nodes": [[kind, properties], ...],
///   "edges": [[type, from, to, source, line, quote, properties], ...]}`, where kinds, types and sources are referred
///   to by
/// their places, and nodes by theirs.
void writeGraph(const Snapshot& snapshot, std::ostream& out);

/// What the page says in one language, and how kinds look.
std::string wordsJson(const drawing::Vocabulary& words, std::string_view title);

}  // namespace tov::exploring
