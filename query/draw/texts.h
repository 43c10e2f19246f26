// What a drawing says of nodes and relationships, in the words of its language; all of it printable.
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

#include "query/draw/style.h"
#include "tovholder/database.h"

namespace tov::drawing {

/// A property as text, a date in words; empty when there is none.
std::string textOf(const Map& properties, std::string_view key, const Vocabulary& words);
/// The property `date` as YYYY-MM-DD; empty when there is none.
std::string isoDate(const Map& properties);
/// What is not empty, with `between` between.
std::string joined(std::initializer_list<std::string> parts, std::string_view between);
/// The record's words, after the outcome unless they say it themselves.
std::string decisionText(const Map& properties, const Vocabulary& words);
/// "3. Title".
std::string itemText(const Map& properties, const Vocabulary& words);
/// The label that a drawing knows, or the first.
std::string kindOf(const Node& node);
/// What a relationship's tooltip says: its words and the record's.
std::string proofOf(const Relationship& relationship, const Vocabulary& words);

/// Lines of proof, each once, bounded.
class Tooltip {
 public:
  void add(const std::string& line);
  const std::string& text() const { return text_; }

 private:
  std::set<std::string> seen_;
  std::string text_;
};

}  // namespace tov::drawing
