// A line of input with editing, history and completion; libedit stays behind this.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tov/completion.h"
#include "tools/tov/highlight.h"

namespace tov::program {

/// Reads lines from a terminal. One at a time in a process; belongs to one thread.
class LineEditor {
 public:
  enum class Outcome {
    line,
    interrupted,  ///< Ctrl-C: what was typed is dropped
    end,          ///< Ctrl-D on an empty line
  };
  using Completer = std::function<Completion(std::string_view textBeforeCursor)>;

  /// The style of each byte of a line; `cursor` is one of its bytes or its end.
  using Styler = std::function<std::vector<TextStyle>(std::string_view line, std::size_t cursor)>;

  /// @param historyFile  read now and kept up to date; empty means no history between sessions
  /// @param styler       colours the line while it is typed; empty for no colours
  LineEditor(const std::filesystem::path& historyFile, Completer completer, Styler styler);
  ~LineEditor();

  /// `line` comes without its line end.
  Outcome read(const std::string& prompt, std::string& line);
  /// Adds a statement, which may have several lines, to the history.
  void remember(const std::string& statement);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

/// Where the history is kept: in the XDG state folder; empty when the environment names no home.
std::filesystem::path historyFile();

}  // namespace tov::program
