// The kinds of file, told apart by their first bytes, and the walk through folders.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tov::loaders {

enum class FileKind {
  text,
  html,
  pdf,
  docx,   ///< or another packed format that its reader refuses
  other,  ///< no reader; see `mendFor`
};

/// How many bytes from a file's front tell its kind.
inline constexpr std::size_t kBytesThatTellTheKind = 4096;

/// The kind of a file by its first bytes. Text in any encoding is text.
FileKind kindOf(std::string_view front);

/// What a file of kind `other` is and what to do with it: one line.
std::string mendFor(std::string_view front);

/// A file to read and the name under which its facts will cite it.
struct FoundFile {
  std::filesystem::path file;
  std::string name;     ///< its path below the folder that was walked, or the file's name
  std::string refusal;  ///< why it cannot be taken
  std::string skipped;  ///< why a walk passed it over
};

/// A file as it is; a folder with all files below it, by ascending name. Passed over, with the reason: hidden files and
/// folders, symbolic links to folders, papers about a folder (README, LICENSE, NOTICE), files that hold no record by
/// their kind. @throws ReadError  the folder cannot be read
std::vector<FoundFile> findFiles(const std::filesystem::path& path);

}  // namespace tov::loaders
