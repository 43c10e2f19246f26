// Words of new records on their way into runs. Records are read as a commit reads them, so the entries are the same.
#include "bulk_text.h"

namespace tov {

BulkTexts::BulkTexts(BulkFiles& files, std::vector<TextIndexState> indexes, std::size_t pieceBytes)
    : runs_(files, Family::fulltext), pieceBytes_(pieceBytes), indexes_(std::move(indexes)) {
  for (const TextIndexState& state : indexes_) {
    (isOverRelationships(state.index) ? overRelationships_ : overNodes_) = true;
  }
}

BulkTexts::Piece::Piece(BulkTexts& texts, const KnownTexts& known) : texts_(texts), known_(known) {
  const std::lock_guard lock(texts_.mutex_);
  counted_ = texts_.indexes_;
  for (TextIndexState& state : counted_) state.texts = state.words = 0;
  if (texts_.readers_.empty()) {
    reader_ = std::make_unique<TextReader>();
  } else {
    reader_ = std::move(texts_.readers_.back());
    texts_.readers_.pop_back();
  }
}

BulkTexts::Piece::~Piece() {
  const std::lock_guard lock(texts_.mutex_);
  texts_.readers_.push_back(std::move(reader_));
}

void BulkTexts::Piece::add(TextEntity entity, std::string_view record) {
  const std::vector<std::optional<IndexedText>> texts = indexedTexts(record, entity.isRelationship, counted_, known_);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i]) continue;
    const TextContent content = contentOf(*texts[i], *reader_);
    for (const auto& [term, positions] : content.terms) {
      entries_.add(textEntryKey(counted_[i].index, term, entity.id), encodeTextEntry(content.words, positions));
    }
    // A text without a word has no entries and does not count.
    counted_[i].texts += content.words != 0 ? 1 : 0;
    counted_[i].words += content.words;
    if (entries_.bytes() > texts_.pieceBytes_) texts_.runs_.take(entries_);
  }
}

void BulkTexts::Piece::finish() {
  texts_.runs_.take(entries_);
  const std::lock_guard lock(texts_.mutex_);
  for (std::size_t i = 0; i < counted_.size(); ++i) {
    texts_.indexes_[i].texts += counted_[i].texts;
    texts_.indexes_[i].words += counted_[i].words;
    counted_[i].texts = counted_[i].words = 0;
  }
}

}  // namespace tov
