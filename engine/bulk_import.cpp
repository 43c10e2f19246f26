// Importing a folder of CSV files: which files, what their columns become, and the steps from rows to a commit.
//
// Threads take pieces of the files in order. What they make of a piece does not depend on its ids, so they work side by
// side and pass one after the other only where ids are given out.
#include <algorithm>
#include <chrono>
#include <optional>

#include "bulk_csv.h"
#include "bulk_ids.h"
#include "bulk_import.h"
#include "keys.h"
#include "tovholder/import.h"

namespace tov {
namespace {

namespace fs = std::filesystem;

/// `ATTENDED.Person.Meeting` has three parts.
std::vector<std::string> nameParts(const std::string& name) {
  std::vector<std::string> parts(1);
  for (const char c : name) {
    if (c == '.') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

/// The names in a part, without their escapes: `Person+Member` has two with `+` between them. %2E is a full stop.
std::vector<std::string> wordsOf(std::string_view name, char between) {
  std::vector<std::string> words(1);
  const auto hex = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == between) {
      words.emplace_back();
    } else if (name[i] == '%' && i + 2 < name.size() && hex(name[i + 1]) >= 0 && hex(name[i + 2]) >= 0) {
      words.back() += static_cast<char>(hex(name[i + 1]) * 16 + hex(name[i + 2]));
      i += 2;
    } else {
      words.back() += name[i];
    }
  }
  return words;
}

std::vector<fs::path> csvFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".csv") continue;
    if (!isUtf8(entry.path().string())) throw UsageError("the name of " + entry.path().string() + " is not UTF-8");
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

struct NodeFile {
  explicit NodeFile(const fs::path& path) : csv(path) {}
  CsvFile csv;
  std::string name;  // as relationship files refer to it
  std::vector<LabelId> labels;
  std::vector<BulkColumn> columns;
  std::vector<KeyId> keys;  // of each column
  BulkIds ids;
};

struct RelationshipFile {
  explicit RelationshipFile(const fs::path& path) : csv(path) {}
  CsvFile csv;
  TypeId type{};
  std::vector<BulkColumn> columns;
  std::vector<KeyId> keys;
  std::vector<const NodeFile*> starts;  // the files in which the start is looked for
  std::vector<const NodeFile*> ends;
};

/// Turns the rows of one file's pieces into properties. Belongs to one thread.
class RowReader {
 public:
  RowReader(BulkLoad& load, const std::vector<BulkColumn>& columns, const std::vector<KeyId>& keys)
      : load_(load), columns_(columns), keys_(keys), values_(columns.size()), texts_(columns.size()) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].role == BulkColumn::Role::property && !columns[i].name.empty()) order_.push_back(i);
    }
    std::ranges::sort(order_, {}, [&](std::size_t i) { return keys_[i]; });
  }

  /// Why the row cannot be taken; nothing when it was. Properties ascend by key and last until the next row.
  std::optional<std::string> read(const CsvRows& rows, std::vector<CsvField>& fields, bool checkText) {
    if (!rows.fault().empty()) return std::string(rows.fault());
    if (fields.size() != columns_.size()) {
      return "it has " + std::to_string(fields.size()) + " fields, the header has " + std::to_string(columns_.size());
    }
    properties_.clear();
    for (const std::size_t i : order_) {
      BulkValue& value = values_[i];
      if (!readValue(columns_[i], fields[i], value)) return mismatch(i, fields[i].text);
      if (value.form == BulkValue::Form::none) continue;
      if (value.form == BulkValue::Form::text) {
        if (checkText && !isUtf8(value.text)) return "the column " + columns_[i].name + " is not UTF-8";
        texts_[i].intern(load_, keys_[i], value);
      }
      properties_.push_back({keys_[i], &value});
    }
    return std::nullopt;
  }
  std::span<const BulkProperty> properties() const { return properties_; }
  const BulkValue& value(std::size_t column) const { return values_[column]; }

 private:
  std::string mismatch(std::size_t column, std::string_view text) const {
    constexpr std::size_t kShown = 60;
    return "the column " + columns_[column].name + " holds '" + std::string(text.substr(0, kShown)) +
           (text.size() > kShown ? "...'" : "'") + ", which is no " + std::string(typeName(columns_[column]));
  }

  BulkLoad& load_;
  const std::vector<BulkColumn>& columns_;
  const std::vector<KeyId>& keys_;
  std::vector<std::size_t> order_;
  std::vector<BulkValue> values_;
  std::vector<ColumnTexts> texts_;
  std::vector<BulkProperty> properties_;
};

/// Hands out the pieces of files, in order.
template <typename File>
class ChunkSource {
 public:
  ChunkSource(std::vector<std::unique_ptr<File>>& files, std::size_t chunkBytes)
      : files_(files), chunkBytes_(chunkBytes) {}

  /// False at the end. `number` counts the pieces over all files.
  bool next(CsvChunk& chunk, std::size_t& file, std::uint64_t& number) {
    const std::lock_guard lock(mutex_);
    while (at_ < files_.size() && !files_[at_]->csv.next(chunk, chunkBytes_)) ++at_;
    if (at_ == files_.size()) return false;
    file = at_;
    number = next_++;
    return true;
  }
  /// Hands out no more.
  void stop() {
    const std::lock_guard lock(mutex_);
    at_ = files_.size();
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<File>>& files_;
  std::size_t chunkBytes_;
  std::size_t at_ = 0;
  std::uint64_t next_ = 0;
};

class Import : private BulkImport {
 public:
  Import(std::shared_ptr<Database::Implementation> database, const ImportOptions& options)
      : BulkImport(std::move(database), options) {}

  ImportReport run(const fs::path& folder) {
    openFiles(folder);
    chooseIndexes();
    auto start = std::chrono::steady_clock::now();
    findTypes(nodeFiles_);
    findTypes(relationshipFiles_);
    report_.lookSeconds = secondsSince(start);
    done_ = 0;
    start = std::chrono::steady_clock::now();
    readNodes();
    report_.nodeSeconds = secondsSince(start);
    start = std::chrono::steady_clock::now();
    readRelationships();
    report_.relationshipSeconds = secondsSince(start);
    return finish();
  }

 private:
  void openFiles(const fs::path& folder);
  void openNodes(const fs::path& path);
  void openRelationships(const fs::path& path);
  std::vector<const NodeFile*> filesCalled(const fs::path& path, const std::string& name) const;
  std::vector<KeyId> keysOf(const std::vector<BulkColumn>& columns);
  void chooseIndexes();
  void chooseIndex(const std::string& words);

  template <typename File>
  void findTypes(std::vector<std::unique_ptr<File>>& files);
  void readNodes();
  void takeNodes(NodeFile& file, CsvChunk& chunk, RowReader& reader, std::uint64_t number);
  void readRelationships();
  void takeRelationships(RelationshipFile& file, CsvChunk& chunk, RowReader& reader, BulkAdjacency::Spreader& spreader,
                         std::uint64_t number);
  std::optional<NodeId> find(const std::vector<const NodeFile*>& files, std::string_view id, std::string& reason) const;

  std::vector<std::unique_ptr<NodeFile>> nodeFiles_;
  std::vector<std::unique_ptr<RelationshipFile>> relationshipFiles_;
};

void Import::openFiles(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw UsageError(folder.string() + " is no folder");
  for (const fs::path& path : csvFiles(folder / "nodes")) openNodes(path);
  if (nodeFiles_.empty()) {
    throw UsageError("there is nothing to import in " + folder.string() +
                     "; a folder to import holds nodes/<Label>.csv and rels/<TYPE>.<From>.<To>.csv");
  }
  for (const fs::path& path : csvFiles(folder / "rels")) openRelationships(path);
  for (const auto& file : nodeFiles_) total_ += file->csv.bytes();
  for (const auto& file : relationshipFiles_) total_ += file->csv.bytes();
}

std::vector<KeyId> Import::keysOf(const std::vector<BulkColumn>& columns) {
  std::vector<KeyId> keys;
  for (const BulkColumn& column : columns) {
    const bool kept = column.role == BulkColumn::Role::property && !column.name.empty();
    keys.push_back(kept ? load_.key(column.name) : KeyId{0});
  }
  return keys;
}

void Import::openNodes(const fs::path& path) {
  auto file = std::make_unique<NodeFile>(path);
  if (file->csv.header().empty()) return;
  file->name = path.stem().string();
  for (const std::string& label : wordsOf(file->name, '+')) {
    if (!label.empty()) file->labels.push_back(load_.label(label));
  }
  std::ranges::sort(file->labels);
  file->labels.erase(std::unique(file->labels.begin(), file->labels.end()), file->labels.end());
  file->columns = nodeColumns(file->csv);
  file->keys = keysOf(file->columns);
  nodeFiles_.push_back(std::move(file));
}

std::vector<const NodeFile*> Import::filesCalled(const fs::path& path, const std::string& name) const {
  std::vector<const NodeFile*> found;
  for (const auto& file : nodeFiles_) {
    if (name.empty() || file->name == name) found.push_back(file.get());
  }
  if (found.empty()) throw UsageError(path.string() + " names " + name + ", and there is no nodes/" + name + ".csv");
  return found;
}

void Import::openRelationships(const fs::path& path) {
  auto file = std::make_unique<RelationshipFile>(path);
  if (file->csv.header().empty()) return;
  const std::vector<std::string> words = nameParts(path.stem().string());
  if (words.size() != 1 && words.size() != 3) {
    throw UsageError(path.string() + " is called neither TYPE.csv nor TYPE.From.To.csv");
  }
  file->type = load_.type(wordsOf(words[0], '.').front());
  file->starts = filesCalled(path, words.size() == 3 ? words[1] : "");
  file->ends = filesCalled(path, words.size() == 3 ? words[2] : "");
  file->columns = relationshipColumns(file->csv);
  file->keys = keysOf(file->columns);
  relationshipFiles_.push_back(std::move(file));
}

void Import::chooseIndexes() {
  if (options_.indexNames) {
    for (const auto& file : nodeFiles_) {
      for (std::size_t i = 0; i < file->columns.size(); ++i) {
        const BulkColumn& column = file->columns[i];
        if (column.name.empty() || (!column.isId && column.name != "name")) continue;
        for (const LabelId label : file->labels) load_.addIndex(label, file->keys[i]);
      }
    }
  }
  for (const std::string& index : options_.indexes) chooseIndex(index);
}

void Import::chooseIndex(const std::string& words) {
  const std::size_t dot = words.find('.');
  if (dot == std::string::npos) throw UsageError("an index is written Label.property, not '" + words + "'");
  const std::string_view property = std::string_view(words).substr(dot + 1);
  const LabelId label = load_.label(words.substr(0, dot));
  const bool known = std::ranges::any_of(nodeFiles_, [&](const auto& file) {
    return std::ranges::binary_search(file->labels, label) &&
           std::ranges::find(file->columns, property, &BulkColumn::name) != file->columns.end();
  });
  if (!known) throw UsageError("no node file gives the index " + words + " its label and property");
  load_.addIndex(label, load_.key(property));
}

template <typename File>
void Import::findTypes(std::vector<std::unique_ptr<File>>& files) {
  std::vector<ColumnTypes> types;
  for (const auto& file : files) types.emplace_back(file->columns);
  ChunkSource source(files, chunkBytes_);
  std::mutex mutex;
  const auto seen = [&](std::size_t at) {
    const std::lock_guard lock(mutex);
    return types[at];
  };
  runThreads(
      threads_,
      [&](unsigned) {
        CsvChunk chunk;
        std::size_t at = 0;
        std::uint64_t number = 0;
        while (source.next(chunk, at, number)) {
          ColumnTypes here = seen(at);
          if (here.open()) {
            here.see(chunk.bytes);
            const std::lock_guard lock(mutex);
            types[at].join(here);
          }
          tell(ImportProgress::Step::looking, chunk.bytes.size());
        }
      },
      [&] { source.stop(); });
  for (std::size_t i = 0; i < files.size(); ++i) {
    types[i].give(files[i]->columns);
    files[i]->csv.rewind();
  }
}

void Import::readNodes() {
  ChunkSource source(nodeFiles_, chunkBytes_);
  gate_.restart();
  runThreads(
      threads_,
      [&](unsigned) {
        CsvChunk chunk;
        std::size_t at = 0;
        std::uint64_t number = 0;
        std::optional<RowReader> reader;
        const NodeFile* open = nullptr;
        while (source.next(chunk, at, number)) {
          NodeFile& file = *nodeFiles_[at];
          if (open != &file) reader.emplace(load_, file.columns, file.keys);
          open = &file;
          takeNodes(file, chunk, *reader, number);
        }
      },
      [&] {
        source.stop();
        gate_.giveUp();
      });
}

void Import::takeNodes(NodeFile& file, CsvChunk& chunk, RowReader& reader, std::uint64_t number) {
  std::vector<std::pair<IndexDescription, std::size_t>> indexes;  // with their columns
  for (const IndexDescription& index : load_.indexes()) {
    if (!std::ranges::binary_search(file.labels, index.label)) continue;
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
      if (!file.columns[i].name.empty() && file.keys[i] == index.key) indexes.emplace_back(index, i);
    }
  }
  const auto idColumn =
      static_cast<std::size_t>(std::ranges::find(file.columns, true, &BulkColumn::isId) - file.columns.begin());
  const bool checkText = !isUtf8(chunk.bytes);
  BulkRecords records;
  BulkIndexEntries entries;
  std::vector<std::pair<std::string, std::uint64_t>> ids;  // with their lines
  std::vector<Rejection> rejections;
  CsvRows rows(chunk.bytes, chunk.firstLine);
  std::vector<CsvField> fields;
  while (rows.next(fields)) {
    std::optional<std::string> reason = reader.read(rows, fields, checkText);
    if (!reason && fields[idColumn].text.empty()) reason = "it has no id";
    if (reason) {
      rejections.push_back({rows.line(), std::move(*reason)});
      continue;
    }
    const auto row = static_cast<std::uint32_t>(records.size());
    for (const auto& [index, column] : indexes) {
      if (reader.value(column).form != BulkValue::Form::none) entries.add(index, valueOf(reader.value(column)), row);
    }
    ids.emplace_back(fields[idColumn].text, rows.line());
    appendNode(file.labels, reader.properties(), records.bytes);
    records.ends.push_back(records.bytes.size());
  }
  if (!gate_.wait(number)) return;
  std::vector<std::uint64_t> nodes(ids.size(), BulkIndexes::kLeftOut);
  std::uint64_t next = load_.nextNode();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (file.ids.add(ids[i].first, NodeId{next})) {
      nodes[i] = next++;
    } else {
      rejections.push_back({ids[i].second, "its id " + ids[i].first + " stands in an earlier row"});
    }
  }
  load_.countNodes(file.labels, next - load_.nextNode());
  std::ranges::stable_sort(rejections, {}, &Rejection::line);
  reject(file.csv.path(), rejections);
  tell(ImportProgress::Step::reading, chunk.bytes.size());
  gate_.pass();
  load_.indexEntries().take(entries, nodes);
  load_.writeNodes(records, nodes);
}

void Import::readRelationships() {
  ChunkSource source(relationshipFiles_, chunkBytes_);
  gate_.restart();
  BulkAdjacency& adjacency = load_.adjacency();
  runThreads(
      threads_,
      [&](unsigned) {
        CsvChunk chunk;
        std::size_t at = 0;
        std::uint64_t number = 0;
        std::optional<RowReader> reader;
        const RelationshipFile* open = nullptr;
        BulkAdjacency::Spreader spreader(adjacency);
        while (source.next(chunk, at, number)) {
          RelationshipFile& file = *relationshipFiles_[at];
          if (open != &file) reader.emplace(load_, file.columns, file.keys);
          open = &file;
          takeRelationships(file, chunk, *reader, spreader, number);
        }
        spreader.finish();
      },
      [&] {
        source.stop();
        gate_.giveUp();
      });
}

std::optional<NodeId> Import::find(const std::vector<const NodeFile*>& files, std::string_view id,
                                   std::string& reason) const {
  std::optional<NodeId> found;
  for (const NodeFile* file : files) {
    const std::optional<NodeId> here = file->ids.find(id);
    if (here && found) {
      reason = "the id " + std::string(id) + " stands in several node files; name the ends in the file's name";
      return std::nullopt;
    }
    if (here) found = here;
  }
  if (!found) {
    reason = "there is no node with the id '" + std::string(id.substr(0, 60)) + "'";
    if (files.size() == 1) reason += " in " + files.front()->csv.path().filename().string();
  }
  return found;
}

void Import::takeRelationships(RelationshipFile& file, CsvChunk& chunk, RowReader& reader,
                               BulkAdjacency::Spreader& spreader, std::uint64_t number) {
  const auto columnOf = [&](BulkColumn::Role role) {
    return static_cast<std::size_t>(std::ranges::find(file.columns, role, &BulkColumn::role) - file.columns.begin());
  };
  const std::size_t startColumn = columnOf(BulkColumn::Role::start);
  const std::size_t endColumn = columnOf(BulkColumn::Role::end);
  const bool checkText = !isUtf8(chunk.bytes);
  BulkRecords records;
  std::vector<std::pair<NodeId, NodeId>> ends;
  std::vector<Rejection> rejections;
  CsvRows rows(chunk.bytes, chunk.firstLine);
  std::vector<CsvField> fields;
  while (rows.next(fields)) {
    std::optional<std::string> reason = reader.read(rows, fields, checkText);
    std::optional<NodeId> start;
    std::optional<NodeId> end;
    if (!reason) {
      std::string missing;
      start = find(file.starts, fields[startColumn].text, missing);
      if (start) end = find(file.ends, fields[endColumn].text, missing);
      if (!end) reason = std::move(missing);
    }
    if (reason) {
      rejections.push_back({rows.line(), std::move(*reason)});
      continue;
    }
    ends.emplace_back(*start, *end);
    appendRelationship({file.type, *start, *end}, reader.properties(), records.bytes);
    records.ends.push_back(records.bytes.size());
  }
  if (!gate_.wait(number)) return;
  const std::uint64_t first = load_.nextRelationship();
  load_.countRelationships(file.type, records.size());
  reject(file.csv.path(), rejections);
  tell(ImportProgress::Step::reading, chunk.bytes.size());
  gate_.pass();
  for (std::size_t i = 0; i < ends.size(); ++i) {
    spreader.add(ends[i].first, file.type, ends[i].second, RelationshipId{first + i});
  }
  load_.writeRelationships(records, first);
}

}  // namespace

ImportReport importFolder(Database& database, const std::filesystem::path& folder, const ImportOptions& options) {
  return Import(Database::Implementation::of(database), options).run(folder);
}

}  // namespace tov
