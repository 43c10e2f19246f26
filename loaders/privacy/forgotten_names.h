// The people who asked to be forgotten: known by salted hashes of their names, so that the names themselves are gone
// and records that are loaded again can still be kept free of them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/read/record_lines.h"
#include "tovholder/database.h"

namespace tov::loaders {

/// What stands in place of each word of a forgotten name; its length tells nothing of the name's.
inline constexpr std::string_view kForgottenWord =
    "\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88\xE2\x96\x88";

/// A set of names of two words or more, each as SHA-256 of a random salt and the name in lower case. Whoever has the
/// database can still test whether a name he knows is in it, as anyone can who loads a record that holds the name.
///
/// A name is found across line breaks, in the genitive, with an initial in the middle, and in an e-mail address. Where
/// a record holds it, its first and its last word alone are masked too, unless they stand beside another name's word.
/// Const members may be called from any thread.
class ForgottenNames {
 public:
  static ForgottenNames read(const Snapshot& graph);
  void store(Transaction& transaction) const;

  bool empty() const { return names_.empty(); }
  /// Names of one word are left out: they are everybody's. @returns whether the name was taken
  bool add(std::string_view name);

  /// Masks the names in a record's lines and its own name. @returns how many were found
  std::size_t mask(RecordLines& record) const;
  /// The same in one text. @returns how many were found
  std::size_t mask(std::string& text) const;
  bool holds(std::string_view text) const;

 private:
  std::string hashOf(std::string_view words) const;
  struct Finder;

  std::string salt_;
  std::set<std::size_t> lengths_;  ///< in words
  std::set<std::string> names_;
  std::set<std::string> ends_;  ///< first and last words
};

}  // namespace tov::loaders
