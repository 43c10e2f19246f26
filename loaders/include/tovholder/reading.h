// What was read from each line of a record, where records contradict themselves or each other, and facts from outside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov {

/// One line of a record with what became of it.
struct LineCoverage {
  enum class Fate { blank, structure, text, notUnderstood };
  std::string text;
  Fate fate = Fate::blank;
  /// What quotes begin here: "PRESENTED  Asta Lund -> 4 Night care  (presenter by full name, 0.9)".
  std::vector<std::string> facts;
  bool quoted = false;  ///< a quote that began on a line before runs over this one, or one begins here
};

/// A record of the graph line by line. @throws NotFoundError when no such record is in the graph
std::vector<LineCoverage> coverageOf(const Snapshot& graph, std::string_view record);

/// Two things that cannot both be right, or that a person should look at.
struct Contradiction {
  std::string kind;  ///< weekday, total, absent-presenter, decided-twice
  std::string text;  ///< what does not agree with what
  std::string source;
  std::int64_t line = 0;
  std::string quote;
  /// Which sentence `text` is, and what stands in its places, so that it can be told in other languages (`phrase` of
  /// ask.h); the former is empty for what an older version found.
  std::string wording;
  std::map<std::string, std::string> values;
};

/// All that contradicts itself, by record and line.
std::vector<Contradiction> contradictionsIn(const Snapshot& graph);

/// What became of the facts of one file.
struct OutsideReport {
  /// A fact that the record does not bear out, or a line that is no fact.
  struct Refusal {
    std::size_t line = 0;  ///< of the file
    std::string where;     ///< in the object, e.g. participation[2]; empty when the whole line was refused
    std::string reason;
  };
  std::size_t objects = 0;
  std::size_t written = 0;  ///< facts
  std::vector<Refusal> refusals;
};

/// Takes in facts that a language model or a person read from records of the graph: JSON lines in the shape of
/// schema/facts.capnp (see loaders/RECORDS.md). Each quote is checked against its record; what does not stand is
/// refused and the rest is written, one transaction a line. The file takes the place of what its extractors said before
/// of the same records, and is checked and written again whenever such a record is loaded anew.
/// @throws OpenError when the file cannot be read
OutsideReport loadFacts(Database& database, const std::filesystem::path& file);

}  // namespace tov
