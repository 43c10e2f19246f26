// The kinds of file that can hold a record, told apart by their extension.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace tov::loaders {

/// One row of the table of kinds. A kind without a reader is refused with its `mend`.
struct FileKind {
  std::string_view extensions;  ///< separated by blanks, lower case, with their dots; "-" is a name without extension
  std::string_view mediaType;
  bool readable = false;
  std::string_view mend;  ///< what to do with a file of this kind that is not readable
};

/// The kind of a file by its name; nothing when the table has no such extension.
const FileKind* fileKind(const std::filesystem::path& file);

/// A file to read and the name under which its facts will cite it.
struct FoundFile {
  std::filesystem::path file;
  std::string name;  ///< its path below the folder that was walked, or the file's name
};

/// A file as it is; a folder with all files of known kinds below it, by ascending name. Passed over: hidden files and
/// folders, symbolic links to folders, and papers about a folder (README, LICENSE, NOTICE).
std::vector<FoundFile> findFiles(const std::filesystem::path& path);

}  // namespace tov::loaders
