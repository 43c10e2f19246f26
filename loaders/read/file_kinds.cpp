// The table of kinds and the walk through folders.
#include "loaders/read/file_kinds.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

/// Bytes at the front of a file, what they say it is, and what to do with it when it has no reader.
struct Signature {
  std::string_view bytes;
  FileKind kind;
  std::string_view mend;
};

constexpr std::string_view kPicture =
    "it is a picture; a scanned page must go through text recognition first, and be given as text or PDF";
constexpr std::string_view kArchive = "it is an archive; unpack it and give the files in it";

constexpr std::array<Signature, 16> kSignatures{{
    {"PK\x03\x04", FileKind::docx, ""},
    {std::string_view("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), FileKind::other,
     "it is a document of an old office program (.doc); save it as .docx or PDF"},
    {"{\\rtf", FileKind::other, "it is rich text (.rtf); save it as .docx or PDF"},
    {std::string_view("\x89PNG\r\n\x1A\n", 8), FileKind::other, kPicture},
    {"\xFF\xD8\xFF", FileKind::other, kPicture},
    {"GIF8", FileKind::other, kPicture},
    {std::string_view("II*\0", 4), FileKind::other, kPicture},
    {std::string_view("MM\0*", 4), FileKind::other, kPicture},
    {"\x1F\x8B", FileKind::other, kArchive},
    {"BZh", FileKind::other, kArchive},
    {std::string_view("\xFD"
                      "7zXZ\0",
                      6),
     FileKind::other, kArchive},
    {"7z\xBC\xAF", FileKind::other, kArchive},
    {"Rar!", FileKind::other, kArchive},
    {"\x7F"
     "ELF",
     FileKind::other, "it is a program"},
    {"SQLite format 3", FileKind::other, "it is a database; export its text"},
    {"MIME-Version:", FileKind::other, "it is a web archive or a letter (.mht, .eml); save the page as HTML"},
}};

/// A PDF may begin with some bytes of something else.
constexpr std::size_t kPdfBegins = 1024;

/// Elements that occur near the front of a page, in lower case. Each must be followed by a blank, `>` or `/`.
constexpr std::array<std::string_view, 16> kMarkup{
    "<!doctype html", "<html",    "<head",    "<body", "<meta", "<title", "<div", "<main",
    "<table",         "<article", "<section", "<h1",   "<h2",   "<p",     "<ul",  "<span"};

/// Papers that describe a folder rather than a meeting.
constexpr std::array<std::string_view, 4> kAboutTheFolder{"readme", "license", "notice", "copying"};

/// What a walk takes; other text files are the business of other programs. "" is a name without extension.
constexpr std::array<std::string_view, 10> kExtensions{"",      ".txt",   ".text", ".md",  ".markdown",
                                                       ".html", ".xhtml", ".htm",  ".pdf", ".docx"};

std::string lowerCase(std::string_view from) {
  std::string text(from);
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  });
  return text;
}

/// The front as letters of one byte each, also of UTF-16, in lower case, so that markup is found in any encoding.
std::string asLetters(std::string_view front) {
  std::string letters;
  for (const char c : front)
    if (c != '\0') letters += c;
  return lowerCase(letters);
}

bool isMarkup(std::string_view front) {
  const std::string letters = asLetters(front);
  std::size_t at = letters.find_first_not_of("\xEF\xBB\xBF\xFF\xFE \t\r\n\f");
  if (at == std::string::npos || letters[at] != '<') return false;
  if (letters.compare(at, 5, "<?xml") == 0 && letters.find("<html") == std::string::npos) return false;
  for (const std::string_view mark : kMarkup)
    for (std::size_t found = letters.find(mark, at); found != std::string::npos;
         found = letters.find(mark, found + 1)) {
      const std::size_t end = found + mark.size();
      if (end == letters.size() || std::string_view(" \t\r\n>/").find(letters[end]) != std::string_view::npos)
        return true;
    }
  return false;
}

std::string whyPassedOver(const std::filesystem::path& file) {
  if (file.filename().string().starts_with('.')) return "hidden";
  const std::string stem = lowerCase(file.stem().string());
  if (std::find(kAboutTheFolder.begin(), kAboutTheFolder.end(), stem) != kAboutTheFolder.end())
    return "about the folder, not a record";
  const std::string extension = lowerCase(file.extension().string());
  if (std::find(kExtensions.begin(), kExtensions.end(), extension) == kExtensions.end()) {
    std::ifstream in(file, std::ios::binary);
    std::array<char, 16> front{};
    in.read(front.data(), front.size());
    const std::string_view bytes(front.data(), static_cast<std::size_t>(in.gcount()));
    if (kindOf(bytes) == FileKind::other) return mendFor(bytes);
    if (kindOf(bytes) == FileKind::text) return "files of the kind '" + extension + "' hold no record";
  }
  return {};
}

}  // namespace

FileKind kindOf(std::string_view front) {
  for (const Signature& signature : kSignatures)
    if (front.starts_with(signature.bytes)) return signature.kind;
  if (front.substr(0, kPdfBegins).find("%PDF-") != std::string_view::npos) return FileKind::pdf;
  return isMarkup(front.substr(0, kBytesThatTellTheKind)) ? FileKind::html : FileKind::text;
}

std::string mendFor(std::string_view front) {
  for (const Signature& signature : kSignatures)
    if (front.starts_with(signature.bytes) && !signature.mend.empty()) return std::string(signature.mend);
  return "files of this kind hold no record";
}

std::vector<FoundFile> findFiles(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return {{path, path.filename().string(), {}, {}}};
  std::vector<FoundFile> found;
  using Walk = std::filesystem::recursive_directory_iterator;
  Walk walk(path, std::filesystem::directory_options::skip_permission_denied, error);
  if (error) throw ReadError(path.string(), error.message() + "; check that it exists and that you may read it");
  while (walk != Walk{}) {
    const std::filesystem::path entry = walk->path();
    FoundFile file{entry, entry.lexically_relative(path).generic_string(), {}, {}};
    if (walk->is_directory(error)) {
      if (entry.filename().string().starts_with('.')) {
        walk.disable_recursion_pending();
        file.skipped = "hidden";
        found.push_back(std::move(file));
      } else if (walk->is_symlink(error)) {
        file.skipped = "a link to a folder; give that folder itself";
        found.push_back(std::move(file));
      }
    } else if (walk->is_regular_file(error)) {
      file.skipped = whyPassedOver(entry);
      found.push_back(std::move(file));
    }
    walk.increment(error);
    if (error) break;
  }
  std::sort(found.begin(), found.end(), [](const FoundFile& a, const FoundFile& b) { return a.name < b.name; });
  return found;
}

}  // namespace tov::loaders
