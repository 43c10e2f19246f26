#include "loaders/extract/item_text.h"

namespace tov::loaders {

ItemText::ItemText(const Minutes& minutes, const RecordLines& lines, const Lexicon& lexicon, std::string_view region) {
  for (std::size_t item = 0; item < minutes.items.size(); ++item) {
    const auto& sections = minutes.items[item].sections;
    for (std::size_t section = 0; section < sections.size(); ++section)
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
  }
}

}  // namespace tov::loaders
