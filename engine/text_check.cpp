// Whether full-text indexes agree with the texts they are over: each text's words are looked up one by one, and as no
// entry occurs twice, equal numbers mean that there are no others.
#include <algorithm>

#include "text_index.h"

namespace tov {
namespace {

std::string nameOf(TextEntity entity) {
  return (entity.isRelationship ? "relationship " : "node ") + std::to_string(entity.id);
}

}  // namespace

void checkTextIndexes(const std::shared_ptr<const Snapshot::Implementation>& view,
                      const std::function<void(std::string)>& report) {
  TextReader reader;
  const Snapshot snapshot(view);
  for (const TextIndexState& state : view->state().textIndexes) {
    std::uint64_t texts = 0;
    std::uint64_t words = 0;
    std::uint64_t expected = 0;
    visitEntities(snapshot, state.index, [&](TextEntity entity) {
      const auto text = indexedTexts(*view, entity, std::span(&state, 1)).front();
      if (!text) return;
      const TextContent content = contentOf(*text, reader);
      texts += content.words != 0 ? 1 : 0;
      words += content.words;
      expected += content.terms.size();
      const bool agrees = std::ranges::all_of(content.terms, [&](const auto& term) {
        rocksdb::PinnableSlice bytes;
        return view->get(Family::fulltext, textEntryKey(state.index, term.first, entity.id), bytes) &&
               bytes.ToStringView() == encodeTextEntry(content.words, term.second);
      });
      if (!agrees) report("a full-text index and the record of " + nameOf(entity) + " disagree");
    });
    std::uint64_t entries = 0;
    const TextIndexPrefix prefix(state.index);
    for (auto it = view->range(Family::fulltext, prefix, prefixEnd(prefix)); it->valid(); it->next()) {
      parseTextEntryKey(it->key());
      ++entries;
    }
    const auto expectEqual = [&](const char* what, std::uint64_t stored, std::uint64_t kept) {
      if (stored == kept) return;
      report(std::string(what) + " of a full-text index: the records call for " + std::to_string(stored) +
             ", kept are " + std::to_string(kept));
    };
    expectEqual("entries", expected, entries);
    expectEqual("texts", texts, state.texts);
    expectEqual("words", words, state.words);
  }
}

}  // namespace tov
