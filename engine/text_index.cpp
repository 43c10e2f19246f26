#include "text_index.h"

#include <rocksdb/write_batch.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "pending_changes.h"
#include "text_language.h"

namespace tov {
namespace {

// What stands further on in a text is not searchable; it bounds what one text costs.
constexpr std::uint32_t kMostWords = 1'000'000;
constexpr std::uint32_t kGapBetweenParts = 100;
// Shorter than any entry's key, so that no index holds them.
constexpr std::string_view kFirstTextKey("\0", 1);
constexpr std::string_view kLastTextKey("\xFF", 1);
// So much is sorted, and written outside of a commit, at a time.
constexpr std::size_t kChunkBytes = std::size_t{4} << 20;

std::vector<std::string> partsOf(const Value& value) {
  std::vector<std::string> parts;
  if (value.kind() == Value::Kind::string) {
    parts.emplace_back(value.asString());
  } else if (value.kind() == Value::Kind::list) {
    for (const Value& element : value.asList()) {
      if (element.kind() == Value::Kind::string) parts.emplace_back(element.asString());
    }
  }
  return parts;
}

template <typename Root>
std::optional<IndexedText> textIn(Root root, const TextIndex& index, const KnownTexts& texts) {
  IndexedText text{partsOf(findProperty(root.getProperties(), index.key, texts)), index.language};
  if (text.parts.empty()) return std::nullopt;
  if (index.languageKey) {
    const Value named = findProperty(root.getProperties(), *index.languageKey, texts);
    if (named.kind() == Value::Kind::string && findTextLanguage(named.asString()) != nullptr) {
      text.language = named.asString();
    }
  }
  return text;
}

void addContent(TextContent& content, std::string_view part, std::string_view language, TextReader& reader) {
  const std::uint32_t first = content.words == 0 ? 0 : content.end + kGapBetweenParts;
  reader.read(part, language, [&](const TextWord& word) {
    const std::uint32_t position = first + word.position;
    if (word.term.empty() || position >= kMostWords) return;
    auto at = content.terms.find(word.term);
    if (at == content.terms.end()) {
      at = content.terms.emplace(std::string(word.term), std::vector<std::uint32_t>()).first;
    }
    at->second.push_back(position);
    ++content.words;
    content.end = position + 1;
  });
}

/// Writes entries; one object for many texts. They go into the batch in the order of their keys, many at a time:
/// RocksDB takes in ascending keys several times as fast as scattered ones.
class EntryWriter {
 public:
  explicit EntryWriter(const Store& store) : family_(store.family(Family::fulltext)) {}

  /// Replaces the entries of `before` by those of `after`, and counts the difference in `state`.
  void change(TextIndexState& state, std::uint64_t id, const std::optional<IndexedText>& before,
              const std::optional<IndexedText>& after) {
    if (before == after) return;
    TextContent old;
    TextContent now;
    if (before) old = contentOf(*before, reader_);
    if (after) now = contentOf(*after, reader_);
    for (const auto& [term, positions] : old.terms) {
      if (now.terms.contains(term)) continue;
      note(textEntryKey(state.index, term, id), std::nullopt);
    }
    for (const auto& [term, positions] : now.terms) {
      const auto had = old.terms.find(term);
      if (had != old.terms.end() && old.words == now.words && had->second == positions) continue;
      note(textEntryKey(state.index, term, id), encodeTextEntry(now.words, positions));
    }
    // A text without a word has no entries and does not count.
    state.texts += now.words != 0 ? 1 : 0;
    state.texts -= old.words != 0 ? 1 : 0;
    state.words += now.words;
    state.words -= old.words;
  }

  /// Of what waits for `flush`.
  std::size_t bytes() const { return bytes_; }

  void flush(rocksdb::WriteBatch& batch) {
    std::ranges::sort(waiting_, {}, &Entry::key);
    for (const Entry& entry : waiting_)
      require(entry.value ? batch.Put(family_, entry.key, *entry.value) : batch.Delete(family_, entry.key),
              "note a change of a full-text index");
    waiting_.clear();
    bytes_ = 0;
  }

 private:
  struct Entry {
    std::string key;
    std::optional<std::string> value;  ///< nothing when it goes
  };

  void note(std::string key, std::optional<std::string> value) {
    bytes_ += sizeof(Entry) + key.size() + (value ? value->size() : 0);
    waiting_.push_back({std::move(key), std::move(value)});
  }

  std::vector<Entry> waiting_;
  std::size_t bytes_ = 0;
  rocksdb::ColumnFamilyHandle* family_;
  TextReader reader_;
};

void requireTextLanguage(const TextIndex& index) {
  if (index.language.empty() || findTextLanguage(index.language) != nullptr) return;
  std::string known;
  for (const TextLanguage& language : allTextLanguages()) known += (known.empty() ? "" : ", ") + language.code;
  throw UsageError("there is no language `" + index.language + "` to index texts in; known are " + known +
                   ", and none, which leaves words unstemmed");
}

bool contains(std::span<const TextIndex> indexes, const TextIndex& sought) {
  return std::ranges::any_of(indexes, [&](const TextIndex& index) { return haveSamePlace(index, sought); });
}

TextIndexState* findState(GraphState& state, const TextIndex& index) {
  const auto at = std::ranges::find_if(state.textIndexes,
                                       [&](const TextIndexState& other) { return haveSamePlace(other.index, index); });
  return at == state.textIndexes.end() ? nullptr : &*at;
}

/// Visits the keys of what is stored now, whoever knows of it.
template <typename Visit>
void visitStoredKeys(const Store& store, std::string_view lower, const std::string& upper, Visit visit) {
  const rocksdb::Slice end(upper);
  rocksdb::ReadOptions options;
  options.iterate_upper_bound = &end;
  const std::unique_ptr<rocksdb::Iterator> it(store.db().NewIterator(options, store.family(Family::fulltext)));
  for (it->Seek(lower); it->Valid(); it->Next()) visit(it->key());
  require(it->status(), "read a full-text index");
}

/// What nobody knows of until a commit says so, or nobody any more; that commit is what must be durable.
void writeChunk(Store& store, rocksdb::WriteBatch& batch) {
  if (batch.Count() == 0) return;
  rocksdb::WriteOptions options = store.writeOptions();
  options.sync = false;
  require(store.write(options, batch), "write a full-text index");
  batch.Clear();
}

/// Key by key: a compaction that finds nothing but the mark of a deleted range asserts in RocksDB 7.8 when it fails.
void removeEntries(Store& store, std::string_view lower, const std::string& upper) {
  rocksdb::WriteBatch batch;
  visitStoredKeys(store, lower, upper, [&](rocksdb::Slice key) {
    require(batch.Delete(store.family(Family::fulltext), key), "remove a full-text index");
    if (batch.GetDataSize() > kChunkBytes) writeChunk(store, batch);
  });
  writeChunk(store, batch);
}

void removeEntries(Store& store, const TextIndex& index) {
  const TextIndexPrefix prefix(index);
  removeEntries(store, prefix, prefixEnd(prefix));
}

/// Nothing reads these entries; should this fail, `compact` or the next one to make the index removes them.
void removeUnknown(Store& store, std::vector<TextIndex>& indexes) noexcept {
  try {
    for (const TextIndex& index : indexes) removeEntries(store, index);
  } catch (const std::exception& error) {
    logger()->warn("{}", error.what());
  }
  indexes.clear();
}

bool isBefore(const TextIndex& a, const TextIndex& b) {
  return std::string_view(TextIndexPrefix(a)) < std::string_view(TextIndexPrefix(b));
}

}  // namespace

std::vector<std::optional<IndexedText>> indexedTexts(const Snapshot::Implementation& view, TextEntity entity,
                                                     std::span<const TextIndexState> indexes) {
  rocksdb::PinnableSlice bytes;
  const bool isThere = entity.isRelationship ? view.get(Family::relationships, IdKey(RelationshipId{entity.id}), bytes)
                                             : view.get(Family::nodes, IdKey(NodeId{entity.id}), bytes);
  if (!isThere) return std::vector<std::optional<IndexedText>>(indexes.size());
  return indexedTexts(bytes.ToStringView(), entity.isRelationship, indexes, view.texts());
}

std::vector<std::optional<IndexedText>> indexedTexts(std::string_view record, bool isRelationship,
                                                     std::span<const TextIndexState> indexes, const KnownTexts& texts) {
  std::vector<std::optional<IndexedText>> found(indexes.size());
  if (isRelationship) {
    RelationshipRecord(record).read([&](record::Relationship::Reader root) {
      for (std::size_t i = 0; i < indexes.size(); ++i) {
        const auto* type = std::get_if<TypeId>(&indexes[i].index.of);
        if (type == nullptr || number(*type) != root.getType()) continue;
        found[i] = textIn(root, indexes[i].index, texts);
      }
    });
    return found;
  }
  NodeRecord(record).read([&](record::Node::Reader root) {
    for (std::size_t i = 0; i < indexes.size(); ++i) {
      const auto* label = std::get_if<LabelId>(&indexes[i].index.of);
      if (label == nullptr) continue;
      for (const std::uint32_t own : root.getLabels()) {
        if (own == number(*label)) found[i] = textIn(root, indexes[i].index, texts);
      }
    }
  });
  return found;
}

TextContent contentOf(const IndexedText& text, TextReader& reader) {
  TextContent content;
  for (const std::string& part : text.parts) addContent(content, part, text.language, reader);
  return content;
}

void TextIndexChanges::touch(const GraphState& state, NodeId id, std::span<const LabelId> labels) {
  for (const TextIndexState& text : state.textIndexes) {
    const auto* label = std::get_if<LabelId>(&text.index.of);
    if (label != nullptr && std::ranges::find(labels, *label) != labels.end()) {
      touched_.insert({false, number(id)});
      return;
    }
  }
}

void TextIndexChanges::touch(const GraphState& state, RelationshipId id, TypeId type) {
  for (const TextIndexState& text : state.textIndexes) {
    const auto* of = std::get_if<TypeId>(&text.index.of);
    if (of != nullptr && *of == type) {
      touched_.insert({true, number(id)});
      return;
    }
  }
}

void TextIndexChanges::create(const TextIndex& index, const Snapshot::Implementation& base, const Snapshot& view,
                              PendingChanges& pending) {
  requireTextLanguage(index);
  if (const TextIndexState* known = findState(pending.state, index)) {
    if (known->index == index) return;
    throw UsageError("there is a full-text index over this property already, in another language; drop it first");
  }
  TextIndexState added{index, 0, 0};
  const bool wasThere = std::ranges::any_of(
      base.state().textIndexes, [&](const TextIndexState& other) { return haveSamePlace(other.index, index); });
  if (wasThere || pending.changesGraph || contains(built_, index)) {
    visitEntities(view, index, [&](TextEntity entity) { touched_.insert(entity); });
    unwritten_.push_back(index);
  } else {
    build(added, base);
  }
  std::vector<TextIndexState>& all = pending.state.textIndexes;
  const auto at = std::ranges::find_if(all, [&](const TextIndexState& other) { return isBefore(index, other.index); });
  all.insert(at, std::move(added));
}

void TextIndexChanges::build(TextIndexState& state, const Snapshot::Implementation& base) {
  Store& store = *base.store();
  EntryWriter writer(store);
  rocksdb::WriteBatch batch;
  built_.push_back(state.index);
  // An earlier attempt that was killed may have left entries.
  removeEntries(store, state.index);
  const Snapshot committed(base.shared_from_this());
  visitEntities(committed, state.index, [&](TextEntity entity) {
    writer.change(state, entity.id, std::nullopt, indexedTexts(base, entity, std::span(&state, 1)).front());
    if (writer.bytes() <= kChunkBytes) return;
    writer.flush(batch);
    writeChunk(store, batch);
  });
  writer.flush(batch);
  writeChunk(store, batch);
}

void TextIndexChanges::drop(const TextIndex& index, GraphState& state) {
  const std::size_t removed =
      std::erase_if(state.textIndexes, [&](const TextIndexState& other) { return haveSamePlace(other.index, index); });
  if (removed == 0) throw UsageError("there is no full-text index over this property to drop");
}

void TextIndexChanges::write(const Snapshot::Implementation& base, const Snapshot::Implementation& view,
                             PendingChanges& pending, rocksdb::WriteBatch& batch) {
  const Store& store = *base.store();
  for (const TextIndexState& text : base.state().textIndexes) {
    if (findState(pending.state, text.index) == nullptr) dropped_.push_back(text.index);
  }
  for (const TextIndex& index : built_) {
    if (findState(pending.state, index) == nullptr) dropped_.push_back(index);
  }
  for (const TextIndex& index : unwritten_) {
    const TextIndexPrefix prefix(index);
    visitStoredKeys(store, prefix, prefixEnd(prefix), [&](rocksdb::Slice key) {
      require(batch.Delete(store.family(Family::fulltext), key), "replace a full-text index");
    });
  }
  if (touched_.empty()) return;
  std::vector<TextIndexState>& states = pending.state.textIndexes;
  EntryWriter writer(store);
  for (const TextEntity entity : touched_) {
    const bool isNew = entity.id >= (entity.isRelationship ? base.state().nextRelationship : base.state().nextNode);
    std::vector<std::optional<IndexedText>> before(states.size());
    if (!isNew) before = indexedTexts(base, entity, states);
    const std::vector<std::optional<IndexedText>> after = indexedTexts(view, entity, states);
    for (std::size_t i = 0; i < states.size(); ++i) {
      if (isUnwritten(states[i].index)) before[i].reset();
      writer.change(states[i], entity.id, before[i], after[i]);
    }
    if (writer.bytes() > kChunkBytes) writer.flush(batch);
  }
  writer.flush(batch);
}

void TextIndexChanges::removeDropped(Store& store) noexcept {
  removeUnknown(store, dropped_);
}

void TextIndexChanges::undo(Store& store) noexcept {
  removeUnknown(store, built_);
}

bool TextIndexChanges::isUnwritten(const TextIndex& index) const {
  return contains(unwritten_, index);
}

bool TextIndexChanges::isBuilt(const TextIndex& index) const {
  return contains(built_, index);
}

void markEndsOfTextEntries(const Store& store, rocksdb::WriteBatch& batch) {
  for (const std::string_view end : {kFirstTextKey, kLastTextKey}) {
    require(batch.Put(store.family(Family::fulltext), end, std::string_view()), "mark the ends of full-text entries");
  }
}

void removeForeignTextEntries(Store& store, const GraphState& state) {
  std::string next = std::string(kFirstTextKey) + '\0';
  for (const TextIndexState& text : state.textIndexes) {
    const TextIndexPrefix prefix(text.index);
    removeEntries(store, next, std::string(std::string_view(prefix)));
    next = prefixEnd(prefix);
  }
  removeEntries(store, next, std::string(kLastTextKey));
}

}  // namespace tov
