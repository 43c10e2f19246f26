// Reading and writing of the family meta.
#include "graph_state.h"

#include <rocksdb/write_batch_base.h>

#include <algorithm>

#include "keys.h"
#include "text_entries.h"

namespace tov {
namespace {

constexpr std::string_view kFormatKey = "format";
constexpr std::string_view kStateKey = "state";

/// The names of one sort, where they stand in meta and where in the state.
struct NameSort {
  std::string_view prefix;
  NameTable Names::*table;
};
constexpr NameSort kNameSorts[] = {
    {"name/label/", &Names::labels}, {"name/type/", &Names::types}, {"name/key/", &Names::keys}};

struct CountSort {
  std::string_view prefix;
  std::vector<std::uint64_t> GraphState::*counts;
};
constexpr CountSort kCountSorts[] = {{"count/label/", &GraphState::nodesByLabel},
                                     {"count/type/", &GraphState::relationshipsByType}};

constexpr std::string_view kIndexPrefix = "index/";
constexpr std::string_view kTextIndexPrefix = "fulltext/";
constexpr std::uint32_t kNoLanguageKey = 0xFFFF'FFFF;

[[noreturn]] void failDamaged(std::string_view what) {
  throw CorruptionError("the database's " + std::string(what) + " is damaged; restore the database from a copy");
}

std::string numberedKey(std::string_view prefix, std::uint32_t number) {
  std::string key(prefix);
  appendBigEndian(key, number);
  return key;
}

std::string indexKey(const IndexDescription& index) {
  std::string key = numberedKey(kIndexPrefix, number(index.label));
  appendBigEndian(key, number(index.key));
  return key;
}

std::string textIndexKey(const TextIndex& index) {
  return std::string(kTextIndexPrefix).append(std::string_view(TextIndexPrefix(index)));
}

std::string encodeTextIndex(const TextIndexState& text) {
  std::string value;
  appendBigEndian(value, text.texts);
  appendBigEndian(value, text.words);
  appendBigEndian(value, text.index.languageKey ? number(*text.index.languageKey) : kNoLanguageKey);
  return value + text.index.language;
}

TextIndexState decodeTextIndex(std::string_view key, std::string_view value) {
  if (key.size() != kTextIndexPrefixWidth || value.size() < 20) failDamaged("list of full-text indexes");
  TextIndexState text;
  const auto of = loadBigEndian<std::uint32_t>(key.data() + 1);
  if (key[0] == 1) {
    text.index.of = TypeId{of};
  } else {
    text.index.of = LabelId{of};
  }
  text.index.key = KeyId{loadBigEndian<std::uint32_t>(key.data() + 5)};
  text.texts = loadBigEndian<std::uint64_t>(value.data());
  text.words = loadBigEndian<std::uint64_t>(value.data() + 8);
  const auto languageKey = loadBigEndian<std::uint32_t>(value.data() + 16);
  if (languageKey != kNoLanguageKey) text.index.languageKey = KeyId{languageKey};
  text.index.language = value.substr(20);
  return text;
}

/// Calls `visit(rest of the key, value)` for each entry whose key starts with `prefix`.
template <typename Visit>
void visitPrefix(const Store& store, Family family, std::string_view prefix, Visit visit) {
  const std::unique_ptr<rocksdb::Iterator> it(store.db().NewIterator({}, store.family(family)));
  for (it->Seek(prefix); it->Valid() && it->key().ToStringView().starts_with(prefix); it->Next()) {
    visit(it->key().ToStringView().substr(prefix.size()), it->value().ToStringView());
  }
  require(it->status(), "read the database's catalog");
}

std::string encodeNumbers(const GraphState& state) {
  std::string out;
  for (const std::uint64_t number : {state.commit, state.nextNode, state.nextRelationship, state.nodes,
                                     state.relationships, std::uint64_t{state.nextText}, state.committedAt}) {
    appendBigEndian(out, number);
  }
  return out;
}

void decodeNumbers(std::string_view bytes, GraphState& state) {
  if (bytes.size() != 7 * sizeof(std::uint64_t)) failDamaged("state");
  const auto at = [&](std::size_t i) { return loadBigEndian<std::uint64_t>(bytes.data() + 8 * i); };
  state.commit = at(0);
  state.nextNode = at(1);
  state.nextRelationship = at(2);
  state.nodes = at(3);
  state.relationships = at(4);
  if (at(5) > TextTable::kTexts) failDamaged("state");
  state.nextText = static_cast<std::uint32_t>(at(5));
  state.committedAt = at(6);
}

void requireFormat(std::string_view bytes, const Store& store) {
  if (bytes.size() != sizeof(std::uint32_t)) failDamaged("format record");
  const auto version = loadBigEndian<std::uint32_t>(bytes.data());
  if (version == kFormatVersion) return;
  throw OpenError("the database in " + store.folder().string() + " has format " + std::to_string(version) +
                  ", and this program reads format " + std::to_string(kFormatVersion) +
                  "; open it with the version of Tovholder that wrote it, or a newer one");
}

void loadNames(const Store& store, GraphState& state) {
  auto names = std::make_shared<Names>();
  for (const NameSort& sort : kNameSorts) {
    NameTable& table = (*names).*sort.table;
    visitPrefix(store, Family::meta, sort.prefix, [&](std::string_view rest, std::string_view name) {
      if (rest.size() != 4 || loadBigEndian<std::uint32_t>(rest.data()) != table.size() || table.find(name)) {
        failDamaged("table of names");
      }
      table.add(name);
    });
  }
  state.nodesByLabel.assign(names->labels.size(), 0);
  state.relationshipsByType.assign(names->types.size(), 0);
  state.names = std::move(names);
}

void loadTexts(Store& store, const GraphState& state) {
  visitPrefix(store, Family::texts, {}, [&](std::string_view key, std::string_view value) {
    if (key.size() != 4 || value.size() < 4) failDamaged("table of texts");
    const auto number = loadBigEndian<std::uint32_t>(key.data());
    if (number >= state.nextText) failDamaged("table of texts");
    store.texts.add(number, KeyId{loadBigEndian<std::uint32_t>(value.data())}, value.substr(4));
  });
}

}  // namespace

std::optional<std::uint32_t> NameTable::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::string_view NameTable::name(std::uint32_t number) const {
  if (number >= names_.size()) {
    throw UsageError("no name has the number " + std::to_string(number) +
                     "; ids belong to the database that gave them, at that commit or later");
  }
  return *names_[number];
}

std::uint32_t NameTable::add(std::string_view name) {
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.push_back(std::make_shared<const std::string>(name));
  numbers_.emplace(*names_.back(), number);
  return number;
}

void requireName(std::string_view name) {
  constexpr std::size_t kLongestName = 1024;
  if (name.empty()) {
    throw UsageError("a label, relationship type, property or blob cannot have an empty name");
  }
  if (name.size() <= kLongestName) return;
  throw UsageError("a name of " + std::to_string(name.size()) + " bytes is too long; the longest is " +
                   std::to_string(kLongestName));
}

bool GraphState::hasIndex(LabelId label, KeyId key) const {
  return std::ranges::any_of(indexes, [&](const IndexDescription& i) { return i.label == label && i.key == key; });
}

GraphState loadState(Store& store) {
  GraphState state;
  rocksdb::PinnableSlice bytes;
  const rocksdb::Status status = store.db().Get({}, store.family(Family::meta), kFormatKey, &bytes);
  if (status.IsNotFound()) {
    if (store.options().readOnly || store.isMarkedWhole()) failDamaged("format record");
    // An empty database is complete only with its format and its state, so they are written together.
    rocksdb::WriteBatch batch;
    std::string version;
    appendBigEndian(version, kFormatVersion);
    require(batch.Put(store.family(Family::meta), kFormatKey, version), "prepare the new database");
    require(batch.Put(store.family(Family::meta), kStateKey, encodeNumbers(state)), "prepare the new database");
    const std::unique_ptr<rocksdb::Iterator> it(store.db().NewIterator({}, store.family(Family::nodes)));
    it->SeekToFirst();
    if (it->Valid()) failDamaged("format record");
    rocksdb::WriteOptions options = store.writeOptions();
    options.sync = !options.disableWAL;  // the mark that follows is synced too
    require(store.write(options, batch), "write the new database");
    store.markWhole();
    return state;
  }
  require(status, "read the database's format");
  requireFormat(bytes.ToStringView(), store);

  bytes.Reset();
  const rocksdb::Status numbers = store.db().Get({}, store.family(Family::meta), kStateKey, &bytes);
  if (numbers.IsNotFound()) failDamaged("state");
  require(numbers, "read the database's state");
  decodeNumbers(bytes.ToStringView(), state);

  loadNames(store, state);
  for (const CountSort& sort : kCountSorts) {
    visitPrefix(store, Family::meta, sort.prefix, [&](std::string_view rest, std::string_view value) {
      std::vector<std::uint64_t>& counts = state.*sort.counts;
      if (rest.size() != 4 || value.size() != 8) failDamaged("table of counts");
      const auto number = loadBigEndian<std::uint32_t>(rest.data());
      if (number >= counts.size()) failDamaged("table of counts");
      counts[number] = loadBigEndian<std::uint64_t>(value.data());
    });
  }
  visitPrefix(store, Family::meta, kIndexPrefix, [&](std::string_view rest, std::string_view) {
    if (rest.size() != 8) failDamaged("list of indexes");
    state.indexes.push_back(
        {LabelId{loadBigEndian<std::uint32_t>(rest.data())}, KeyId{loadBigEndian<std::uint32_t>(rest.data() + 4)}});
  });
  visitPrefix(store, Family::meta, kTextIndexPrefix, [&](std::string_view rest, std::string_view value) {
    state.textIndexes.push_back(decodeTextIndex(rest, value));
  });
  loadTexts(store, state);
  store.markWhole();  // unless its creation was interrupted just before
  return state;
}

void writeState(const Store& store, const GraphState& before, const GraphState& after, rocksdb::WriteBatchBase& batch) {
  rocksdb::ColumnFamilyHandle* meta = store.family(Family::meta);
  const auto put = [&](const std::string& key, std::string_view value) {
    require(batch.Put(meta, key, value), "prepare the commit");
  };
  put(std::string(kStateKey), encodeNumbers(after));
  for (const NameSort& sort : kNameSorts) {
    const NameTable& table = (*after.names).*sort.table;
    for (std::size_t i = ((*before.names).*sort.table).size(); i < table.size(); ++i) {
      const auto number = static_cast<std::uint32_t>(i);
      put(numberedKey(sort.prefix, number), table.name(number));
    }
  }
  for (const CountSort& sort : kCountSorts) {
    const std::vector<std::uint64_t>& old = before.*sort.counts;
    const std::vector<std::uint64_t>& counts = after.*sort.counts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (i < old.size() && old[i] == counts[i]) continue;
      std::string value;
      appendBigEndian(value, counts[i]);
      put(numberedKey(sort.prefix, static_cast<std::uint32_t>(i)), value);
    }
  }
  for (const IndexDescription& index : before.indexes) {
    if (!after.hasIndex(index.label, index.key)) require(batch.Delete(meta, indexKey(index)), "prepare the commit");
  }
  for (const IndexDescription& index : after.indexes) {
    if (!before.hasIndex(index.label, index.key)) put(indexKey(index), {});
  }
  const auto inBefore = [&](const TextIndex& index) {
    return std::ranges::find_if(before.textIndexes, [&](const TextIndexState& text) { return text.index == index; });
  };
  for (const TextIndexState& text : before.textIndexes) {
    const bool isKept = std::ranges::any_of(
        after.textIndexes, [&](const TextIndexState& other) { return haveSamePlace(other.index, text.index); });
    if (!isKept) require(batch.Delete(meta, textIndexKey(text.index)), "prepare the commit");
  }
  for (const TextIndexState& text : after.textIndexes) {
    const auto old = inBefore(text.index);
    if (old != before.textIndexes.end() && old->texts == text.texts && old->words == text.words) continue;
    put(textIndexKey(text.index), encodeTextIndex(text));
  }
}

}  // namespace tov
