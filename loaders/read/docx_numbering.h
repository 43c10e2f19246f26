// The numbers and bullets of a DOCX document's lists: Word stores how a list counts, not what it prints.
#pragma once

#include <array>
#include <map>
#include <string>

#include "loaders/read/read.h"

namespace tov::loaders {

inline constexpr std::size_t kListLevels = 9;

/// How one level of a list is printed.
struct ListLevel {
  std::string format = "decimal";  ///< numFmt: decimal, lowerLetter, bullet, none, …
  std::string text;                ///< lvlText, e.g. "%1.%2."
  long start = 1;
};

/// Which list a paragraph belongs to, and how deep.
struct ListPlace {
  std::string list;  ///< numId; empty means none
  std::size_t level = 0;
};

class Numbering {
 public:
  /// @param numbering,styles  the document's parts of these names; may be empty
  Numbering(const std::string& numbering, const std::string& styles, const std::string& name, const ReadLimits& limits);

  /// The list that a paragraph style puts its paragraphs in.
  ListPlace ofStyle(const std::string& style) const;
  /// What stands before the next paragraph of a list: "2.1 ", "- ", or nothing. Counts on.
  std::string next(const ListPlace& place);

 private:
  using Levels = std::array<ListLevel, kListLevels>;
  struct Style {
    ListPlace place;
    std::string basedOn;
  };
  void readNumbering(const std::string& xml, const std::string& name, const ReadLimits& limits);
  void readStyles(const std::string& xml, const std::string& name, const ReadLimits& limits);

  std::map<std::string, Levels> abstractLists_;
  std::map<std::string, std::string> abstractOf_;                 ///< numId -> its abstract list
  std::map<std::string, std::map<std::size_t, long>> restart_;    ///< numId -> level -> where it starts anew
  std::map<std::string, std::array<long, kListLevels>> counted_;  ///< by abstract list
  std::map<std::string, bool> begun_;                             ///< numId
  std::map<std::string, Style> styles_;
};

}  // namespace tov::loaders
