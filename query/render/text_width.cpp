#include "query/render/text_width.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace tov::render {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;
constexpr UChar32 kControlPictures = 0x2400;
constexpr UChar32 kDeletePicture = 0x2421;
constexpr UChar32 kEmojiPresentation = 0xFE0F;
// Below this code point there are no combining marks and no wide characters.
constexpr UChar32 kFirstMark = 0x300;

void append(std::string& out, UChar32 character) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  int length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

bool turnsDirection(UChar32 character) {
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool isWide(UChar32 character) {
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || u_hasBinaryProperty(character, UCHAR_REGIONAL_INDICATOR);
}

bool takesNoColumn(UChar32 character) {
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return character != 0x00AD;  // terminals show the soft hyphen
    default:
      return false;
  }
}

UChar32 codePointAt(std::string_view text, std::size_t& position) {
  UChar32 character = 0;
  auto index = static_cast<std::int64_t>(position);
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), index, static_cast<std::int64_t>(text.size()),
                  character);
  position = static_cast<std::size_t>(index);
  return character;
}

/// A user-perceived character is as wide as its widest part; a variation selector can ask for the emoji form.
std::size_t clusterWidth(std::string_view cluster) {
  std::size_t width = 0;
  for (std::size_t position = 0; position < cluster.size();) {
    const UChar32 character = codePointAt(cluster, position);
    if (character == kEmojiPresentation && width > 0) return 2;
    if (takesNoColumn(character)) continue;
    width = std::max<std::size_t>(width, isWide(character) ? 2 : 1);
  }
  return width;
}

/// Walks a text by user-perceived characters. Latin text, nearly all there is, needs no break iterator.
class Clusters {
 public:
  explicit Clusters(std::string_view text) : text_(text) {}

  bool done() const { return position_ == text_.size(); }

  /// The next cluster's bytes.
  std::string_view next() {
    const std::size_t start = position_;
    std::size_t end = start;
    const UChar32 first = codePointAt(text_, end);
    std::size_t afterSecond = end;
    const bool simple = first < kFirstMark && (end == text_.size() || codePointAt(text_, afterSecond) < kFirstMark);
    position_ = simple ? end : boundaryAfter(start);
    return text_.substr(start, position_ - start);
  }

 private:
  std::size_t boundaryAfter(std::size_t start) {
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator_) {
      iterator_.reset(icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
      utext_openUTF8(&utext_, text_.data(), static_cast<std::int64_t>(text_.size()), &status);
      if (U_SUCCESS(status)) iterator_->setText(&utext_, status);
      broken_ = U_FAILURE(status);
    }
    std::size_t oneCodePoint = start;
    codePointAt(text_, oneCodePoint);
    if (broken_) return oneCodePoint;
    const int boundary = iterator_->following(static_cast<std::int32_t>(start));
    return boundary == icu::BreakIterator::DONE ? text_.size() : static_cast<std::size_t>(boundary);
  }

  std::string_view text_;
  std::size_t position_ = 0;
  struct ClosingUText : UText {
    ClosingUText() : UText(UTEXT_INITIALIZER) {}
    ~ClosingUText() { utext_close(this); }
  };
  ClosingUText utext_;
  std::unique_ptr<icu::BreakIterator> iterator_;
  bool broken_ = false;
};

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char byte) { return byte < 0x80; });
}

/// Where to cut a line of `text` that is too long for `width`: after the last blank that fits, else where it is full.
std::string_view lineWithin(std::string_view text, std::size_t width) {
  const std::string_view full = prefixWithin(text, width);
  if (full.size() == text.size() || text[full.size()] == ' ') return full;
  const std::size_t blank = full.find_last_of(' ');
  if (blank != std::string_view::npos && blank > 0) return full.substr(0, blank);
  // A character wider than the line still has to go somewhere.
  return full.empty() ? Clusters(text).next() : full;
}

void wrapParagraph(std::string_view paragraph, std::size_t width, std::vector<std::string>& lines) {
  while (width > 0) {
    const std::string_view line = lineWithin(paragraph, width);
    if (line.size() == paragraph.size()) break;
    lines.emplace_back(line);
    paragraph.remove_prefix(line.size());
    while (!paragraph.empty() && paragraph.front() == ' ') paragraph.remove_prefix(1);
  }
  lines.emplace_back(paragraph);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const UChar32 character = codePointAt(text, position);
    if (character == '\n') {
      out += '\n';
    } else if (character == '\t') {
      out += ' ';
    } else if (character == '\r') {
      if (position == text.size() || text[position] != '\n') out += '\n';
    } else if (character < 0x20) {
      append(out, kControlPictures + character);
    } else if (character == 0x7F) {
      append(out, kDeletePicture);
    } else if ((character >= 0x80 && character < 0xA0) || turnsDirection(character) || character == kReplacement) {
      append(out, kReplacement);
    } else {
      out.append(text, start, position - start);
    }
  }
  return out;
}

std::size_t displayWidth(std::string_view text) {
  if (isAscii(text)) return text.size();
  std::size_t width = 0;
  for (Clusters clusters(text); !clusters.done();) width += clusterWidth(clusters.next());
  return width;
}

std::string_view prefixWithin(std::string_view text, std::size_t width) {
  // One character more is looked at: it could be a mark that belongs to the last one.
  if (isAscii(text.substr(0, width + 1))) return text.substr(0, width);
  std::size_t used = 0;
  std::size_t bytes = 0;
  for (Clusters clusters(text); !clusters.done();) {
    const std::string_view cluster = clusters.next();
    used += clusterWidth(cluster);
    if (used > width) break;
    bytes += cluster.size();
  }
  return text.substr(0, bytes);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    wrapParagraph(text.substr(0, end), width, lines);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace tov::render
