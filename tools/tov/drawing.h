// Drawings as files, and their options as words of a command line.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "tools/tov/completion.h"
#include "tovholder/export.h"

namespace tov::program {

/// What a command line says of a drawing. The words it was added for must live as long as the parser.
class DrawingWords {
 public:
  void addTo(CLI::App& command);
  /// What was said; names a kind by what was said when none was named. @throws UsageError saying what is missing
  DrawingOptions options() const;

  std::string language() const { return language_; }
  std::size_t limit() const { return limit_; }
  /// A name that stands on the command line without an option.
  void setName(const std::string& name) { about_ = name; }
  /// Of the words, unless the command line names one.
  void setLanguage(const std::string& language) { language_ = language; }

 private:
  std::string kind_;
  std::string about_;
  int hops_ = 1;
  std::vector<std::string> between_;
  std::string from_;
  std::string until_;
  std::string forum_;
  std::vector<std::string> types_;
  std::size_t limit_ = 0;
  std::string language_ = "en";
};

/// The options of a drawing with the words that each may be followed by, for completion.
std::vector<CommandOption> drawingOptions();

/// A drawing and the file it goes to, from a line of options, a name and a file: `--kind timeline STIME way.svg`.
struct DrawingLine {
  DrawingOptions options;
  std::filesystem::path file;
};
/// @param language  of the words unless the line names one
/// @throws UsageError saying what is wrong with the line
DrawingLine readDrawingLine(std::string_view line, const std::string& language);

/// The drawing format that a file's ending names; DOT when it names none.
std::string drawingFormat(const std::filesystem::path& file);

/// Draws in one of the formats dot, svg, png and pdf, and says on standard error what did not fit.
/// @throws what tov::draw and layOut throw
std::string draw(const Snapshot& snapshot, const DrawingOptions& options, const std::string& format);

/// @throws StorageError when the file cannot be written
void save(const std::string& bytes, const std::filesystem::path& file);

}  // namespace tov::program
