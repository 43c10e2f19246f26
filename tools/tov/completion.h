// What can stand where the cursor is: keywords, labels, types, properties, names, and the session's own commands.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"
#include "tovholder/query.h"

namespace tov::program {

/// What the word before the cursor can become.
struct Completion {
  std::size_t start = 0;             ///< where the word starts in the text before the cursor
  std::vector<std::string> choices;  ///< whole words, ascending
  std::string after;                 ///< what follows a word that is the only choice, such as a closing quote

  /// What to put in the place of what was typed: the only choice, or as much as all choices share.
  std::string insertion(std::string_view typed) const;
};

/// An option of such a command, such as `--kind`, and the words that may follow it.
struct CommandOption {
  std::string name;
  std::vector<std::string> words{};
};

/// A command of the interactive session and what its argument is completed with.
struct CommandName {
  std::string_view name;  ///< with its dot
  bool takesNames = false;
  std::vector<std::string> words{};  ///< what its first argument may be, such as on and off
  std::vector<CommandOption> options{};
};

/// @param statement  lines of the same statement that were typed before
/// @param line       the text before the cursor
/// @param parameters  whose names may stand after a `$`
Completion complete(const Snapshot& snapshot, std::span<const CommandName> commands, std::string_view statement,
                    std::string_view line, const Parameters& parameters = {});

}  // namespace tov::program
