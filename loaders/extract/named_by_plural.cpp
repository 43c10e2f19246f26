#include "loaders/extract/named_by_plural.h"

#include <algorithm>
#include <string>

namespace tov::loaders {
namespace {

/// "the municipalities A, B and C", "A, B and C municipalities": each by the name that the group's word completes,
/// where no list of towns knows them.
class NamedByPlural {
 public:
  NamedByPlural(std::string_view text, const Lexicon& lexicon, std::vector<BodyMention>& found)
      : text_(text), lexicon_(lexicon), found_(found), words_(wordsOf(text)) {}

  void add() {
    const auto& plurals = lexicon_.phrases("municipalities of a list");
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto ending = plurals.whole(slice(text_, words_[i]));
      if (!ending) continue;
      if (!ahead(i, *ending)) behind(i, *ending);
    }
    std::sort(found_.begin(), found_.end(),
              [](const BodyMention& a, const BodyMention& b) { return a.range.begin < b.range.begin; });
  }

 private:
  enum class Gap : unsigned char { none, blank, comma };

  Gap gapAfter(std::size_t i) const {
    const std::string_view between = text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end);
    return between == " " ? Gap::blank : between == ", " ? Gap::comma : Gap::none;
  }
  bool joins(std::size_t i) const { return lexicon_.phrases("joining").whole(slice(text_, words_[i])).has_value(); }
  bool named(std::size_t i) const {
    return beginsWithCapital(slice(text_, words_[i])) && !isAllCapitals(slice(text_, words_[i])) &&
           !lexicon_.phrases("municipalities of a list").whole(slice(text_, words_[i]));
  }

  /// The names before the plural: "A, B and C municipalities".
  bool ahead(std::size_t plural, std::string_view ending) {
    std::vector<std::size_t> names;
    std::size_t at = plural;
    while (at > 0) {
      const Gap gap = gapAfter(at - 1);
      if (at == plural ? gap != Gap::blank : gap == Gap::none) break;
      if (joins(at - 1) && !names.empty() && at != plural && gap == Gap::blank) {
        --at;
        continue;
      }
      // The name before a name stands behind its comma or before the joining word.
      if (!named(at - 1) || (at != plural && gap == Gap::blank && !joins(at))) break;
      names.push_back(--at);
    }
    if (names.size() < 2) return false;
    for (const std::size_t i : names) put(i, i, i == names.front() ? plural : i, ending);
    return true;
  }

  /// The names behind it: "the municipalities A, B and C".
  void behind(std::size_t plural, std::string_view ending) {
    std::vector<std::size_t> names;
    for (std::size_t at = plural; at + 1 < words_.size(); ++at) {
      const Gap gap = gapAfter(at);
      if (gap == Gap::none) break;
      if (joins(at + 1) && !names.empty()) continue;
      if (!named(at + 1) || (gap == Gap::blank && at != plural && !joins(at)) || (gap == Gap::comma && at == plural))
        break;
      names.push_back(at + 1);
    }
    if (names.size() < 2) return;
    // The plural belongs to the first, so that nothing but marks and joining words stands in the list.
    for (const std::size_t i : names) put(i == names.front() ? plural : i, i, i, ending);
  }

  void put(std::size_t first, std::size_t name, std::size_t last, std::string_view ending) {
    const Range range{words_[first].begin, words_[last].end};
    const auto overlaps = [&](const BodyMention& known) {
      return known.range.begin < range.end && range.begin < known.range.end;
    };
    if (std::any_of(found_.begin(), found_.end(),
                    [&](const BodyMention& known) { return overlaps(known) && known.inLexicon; }))
      return;
    std::erase_if(found_, overlaps);
    BodyMention mention{range, 0, false, false, "municipality"};
    mention.called = std::string(slice(text_, words_[name])) + std::string(ending);
    found_.push_back(std::move(mention));
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<BodyMention>& found_;
  std::vector<Range> words_;
};

}  // namespace

void addNamedByPlural(std::string_view text, const Lexicon& lexicon, std::vector<BodyMention>& found) {
  if (lexicon.phrases("municipalities of a list").in(text)) NamedByPlural(text, lexicon, found).add();
}

}  // namespace tov::loaders
