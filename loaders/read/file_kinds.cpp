// The table of file kinds and the walk through folders.
#include "loaders/read/file_kinds.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

constexpr std::array<FileKind, 6> kKinds{{
    {"- .txt .text", "text/plain", true, ""},
    {".md .markdown", "text/markdown", true, ""},
    {".pdf", "application/pdf", false, "turn it into text first: pdftotext -layout FILE.pdf"},
    {".html .htm .xhtml", "text/html", false, "save the page as plain text"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false,
     "save the document as plain text (.txt, UTF-8)"},
    {".doc .odt .rtf", "application/msword", false, "save the document as plain text (.txt, UTF-8)"},
}};

/// Papers that describe a folder rather than a meeting.
constexpr std::array<std::string_view, 4> kAboutTheFolder{"readme", "license", "notice", "copying"};

std::string lowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  });
  return text;
}

bool isListed(std::string_view words, std::string_view word) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

bool isPassedOver(const std::filesystem::path& file) {
  const std::string stem = lowerCase(file.stem().string());
  return file.filename().string().starts_with('.') ||
         std::find(kAboutTheFolder.begin(), kAboutTheFolder.end(), stem) != kAboutTheFolder.end();
}

}  // namespace

const FileKind* fileKind(const std::filesystem::path& file) {
  const std::string extension = lowerCase(file.extension().string());
  const std::string_view word = extension.empty() ? std::string_view("-") : std::string_view(extension);
  for (const FileKind& kind : kKinds)
    if (isListed(kind.extensions, word)) return &kind;
  return nullptr;
}

std::vector<FoundFile> findFiles(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return {{path, path.filename().string()}};
  std::vector<FoundFile> found;
  using Walk = std::filesystem::recursive_directory_iterator;
  Walk walk(path, std::filesystem::directory_options::skip_permission_denied, error);
  if (error) throw ReadError(path.string(), error.message() + "; check that it exists and that you may read it");
  while (walk != Walk{}) {
    const std::filesystem::path entry = walk->path();
    if (walk->is_directory(error)) {
      if (entry.filename().string().starts_with('.')) walk.disable_recursion_pending();
    } else if (walk->is_regular_file(error) && !isPassedOver(entry) && fileKind(entry) != nullptr) {
      found.push_back({entry, entry.lexically_relative(path).generic_string()});
    }
    walk.increment(error);
    if (error) break;
  }
  std::sort(found.begin(), found.end(), [](const FoundFile& a, const FoundFile& b) { return a.name < b.name; });
  return found;
}

}  // namespace tov::loaders
