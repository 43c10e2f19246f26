// Mends where a later line begins within a span, and nowhere else: a hyphen and a blank inside a line were written so.
#include "loaders/extract/broken_words.h"

namespace tov::loaders {
namespace {

/// The hyphens that end a line within a word: the plain one, U+2010 and the soft hyphen, made visible by a converter.
constexpr std::string_view kHyphens[] = {"-", "\xE2\x80\x90", "\xC2\xAD"};

/// How many bytes of a hyphen that stands right after a letter end the text; 0 when none does.
std::size_t hyphenAtEnd(std::string_view text) {
  for (const std::string_view hyphen : kHyphens) {
    if (!text.ends_with(hyphen) || text.size() == hyphen.size()) continue;
    const auto before = static_cast<unsigned char>(text[text.size() - hyphen.size() - 1]);
    const bool letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || before >= 0x80;
    return letter ? hyphen.size() : 0;
  }
  return 0;
}

}  // namespace

std::string mendedText(const Span& span, const Lexicon& lexicon) {
  std::string out;
  std::size_t from = 0;
  for (const Span::LineStart& start : span.lineStarts) {
    if (start.offset <= from || start.offset >= span.text.size()) continue;
    std::string_view line = trim(std::string_view(span.text).substr(from, start.offset - from));
    const std::string_view rest = std::string_view(span.text).substr(start.offset);
    const std::string_view next = rest.substr(0, rest.find_first_of(" \t"));
    const std::size_t hyphen = hyphenAtEnd(line);
    from = start.offset;
    if (hyphen == 0 || lexicon.phrases("joining").whole(trim(next, " .,;:"))) {
      out += line;
      out += ' ';
      continue;
    }
    const bool keepsHyphen = beginsWithCapital(next) || (next.front() >= '0' && next.front() <= '9');
    line.remove_suffix(keepsHyphen ? 0 : hyphen);
    out += line;
  }
  out += std::string_view(span.text).substr(from);
  return collapseBlanks(out);
}

}  // namespace tov::loaders
