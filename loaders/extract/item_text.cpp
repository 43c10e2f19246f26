#include "loaders/extract/item_text.h"

#include <algorithm>

#include "loaders/extract/initiative_names.h"

namespace tov::loaders {
namespace {

/// "the working group" is the last working group with more of a name that the item spoke of.
void resolveShortForums(std::vector<Sentence>& sentences, const std::vector<std::unique_ptr<Passage>>& passages,
                        const Lexicon& lexicon) {
  constexpr std::size_t kShortestWord = 8;
  const Phrases& endings = lexicon.phrases("singular ending");
  struct Named {
    std::string text;
    std::vector<std::string> stems;
  };
  std::vector<Named> named;
  std::size_t item = static_cast<std::size_t>(-1);
  for (Sentence& sentence : sentences) {
    if (sentence.item != item) {
      item = sentence.item;
      named.clear();
    }
    const std::string& text = passages[sentence.paragraph]->text();
    for (BodyMention& body : sentence.bodies) {
      if (body.inLexicon || !body.isForum) continue;
      const std::string_view seen = slice(text, body.range);
      const auto words = wordsOf(seen);
      if (words.size() > 1) {
        Named full{std::string(seen), {}};
        for (const Range& word : words) full.stems.push_back(withoutEnding(tightKey(slice(seen, word)), endings));
        named.push_back(std::move(full));
        continue;
      }
      const std::string stem = withoutEnding(tightKey(seen), endings);
      if (codePoints(stem) < kShortestWord) continue;
      for (auto full = named.rbegin(); full != named.rend() && body.means.empty(); ++full)
        if (std::find(full->stems.begin(), full->stems.end(), stem) != full->stems.end()) body.means = full->text;
    }
  }
}

/// In a round ("HERNING – ...", "ABC – ...") who speaks stands before a dash: a body, if only by its letters.
void addSpeakers(std::vector<Sentence>& sentences, const std::vector<std::unique_ptr<Passage>>& passages,
                 const Lexicon& lexicon, std::string_view region) {
  constexpr std::size_t kLongestAbbreviation = 6;
  const auto dashAfter = [](std::string_view text, std::size_t end) {
    return text.substr(end).starts_with(" – ") || text.substr(end).starts_with(" - ");
  };
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first;
    while (last < sentences.size() && sentences[last].item == sentences[first].item &&
           sentences[last].section == sentences[first].section)
      ++last;
    bool round = false;
    std::vector<std::size_t> unknown;
    for (std::size_t i = first; i < last; ++i) {
      const Sentence& sentence = sentences[i];
      const std::string_view text = slice(passages[sentence.paragraph]->text(), sentence.range);
      const auto words = wordsOf(text.substr(0, 40));
      if (words.empty() || words.front().begin != 0) continue;
      const std::string_view word = slice(text, words.front());
      if (lexicon.body(word, region, true)) {
        round = round || dashAfter(text, words.front().end);
      } else if (isAllCapitals(word) && codePoints(word) <= kLongestAbbreviation &&
                 dashAfter(text, words.front().end) && !lexicon.phrases("not an initiative").whole(word)) {
        unknown.push_back(i);
      }
    }
    if (round)
      for (const std::size_t i : unknown) {
        Sentence& sentence = sentences[i];
        const std::string_view text = slice(passages[sentence.paragraph]->text(), sentence.range);
        const Range word = wordsOf(text.substr(0, 40)).front();
        sentence.bodies.insert(
            sentence.bodies.begin(),
            BodyMention{{sentence.range.begin, sentence.range.begin + word.end}, 0, false, false, "unit"});
        sentence.opensRound = true;
      }
    first = last;
  }
}

}  // namespace

ItemText::ItemText(const Minutes& minutes, const RecordLines& lines, const Lexicon& lexicon, std::string_view region) {
  for (std::size_t item = 0; item < minutes.items.size(); ++item) {
    const auto& sections = minutes.items[item].sections;
    for (std::size_t section = 0; section < sections.size(); ++section) {
      const std::size_t first = passages.size();
      for (const Span& paragraph : sections[section].paragraphs) {
        passages.push_back(std::make_unique<Passage>(lines, paragraph));
        const std::string& text = passages.back()->text();
        for (const Range& range : sentencesOf(text, lexicon)) {
          Sentence sentence;
          sentence.item = item;
          sentence.section = section;
          sentence.kind = sections[section].kind;
          sentence.paragraph = passages.size() - 1;
          sentence.range = range;
          for (BodyMention& body : bodiesIn(slice(text, range), lexicon, region, false)) {
            body.range.begin += range.begin;
            body.range.end += range.begin;
            sentence.bodies.push_back(std::move(body));
          }
          sentences.push_back(std::move(sentence));
        }
      }
      for (Table& table : tablesIn(passages, first, lines, lexicon)) tables.push_back(std::move(table));
    }
  }
  rowsAreSentences(lexicon, region);
  resolveShortForums(sentences, passages, lexicon);
  addSpeakers(sentences, passages, lexicon, region);
}

/// A row of a table is one sentence, and its bodies do not run from cell to cell.
void ItemText::rowsAreSentences(const Lexicon& lexicon, std::string_view region) {
  if (tables.empty()) return;
  std::vector<Sentence> all;
  for (Sentence& sentence : sentences) {
    const TablePlace place = tablePlace(sentence.paragraph);
    if (!place.table) {
      all.push_back(std::move(sentence));
      continue;
    }
    if (!all.empty() && all.back().paragraph == sentence.paragraph) continue;
    const std::string& text = passages[sentence.paragraph]->text();
    sentence.range = {0, text.size()};
    sentence.bodies.clear();
    if (place.row)
      for (std::size_t i = 0; i < place.row->cells.size(); ++i) {
        const Range cell = place.row->cells[i];
        // In a column of those responsible a town is its municipality.
        const bool weakToo = place.table->columns[i].kind == ColumnKind::who;
        for (BodyMention& body : bodiesIn(slice(text, cell), lexicon, region, weakToo)) {
          body.range.begin += cell.begin;
          body.range.end += cell.begin;
          sentence.bodies.push_back(std::move(body));
        }
      }
    all.push_back(std::move(sentence));
  }
  sentences = std::move(all);
}

ItemText::TablePlace ItemText::tablePlace(std::size_t paragraph) const {
  for (const Table& table : tables) {
    if (table.head == paragraph) return {&table, nullptr};
    for (const TableRow& row : table.rows)
      if (row.paragraph == paragraph) return {&table, &row};
  }
  return {};
}

}  // namespace tov::loaders
