// Importing a file of JSON lines by the bulk road. The file is read three times: for its names, which records refer to
// by number; for its nodes; for its relationships, which need the numbers of their nodes. So nodes and relationships
// may stand in any order.
#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "bulk_ids.h"
#include "bulk_import.h"
#include "json_lines.h"
#include "keys.h"
#include "record.h"

namespace tov {
namespace {

/// The names in a file, and under which labels its nodes have which properties.
struct JsonNames {
  std::map<std::string, std::set<std::string>, std::less<>> labels;
  std::set<std::string> types;
  std::set<std::string> keys;

  void see(const JsonLine& line) {
    if (!line.isNode) types.insert(line.type);
    for (const auto& [key, value] : line.properties) keys.insert(key);
    for (const std::string& label : line.labels) {
      std::set<std::string>& here = labels[label];
      for (const auto& [key, value] : line.properties) here.insert(key);
    }
  }
  void join(JsonNames& other) {
    for (auto& [label, properties] : other.labels) labels[label].merge(properties);
    types.merge(other.types);
    keys.merge(other.keys);
  }
};

BulkValue bulkValueOf(const Value& value) {
  BulkValue bulk;
  switch (value.kind()) {
    case Value::Kind::string:
      bulk.form = BulkValue::Form::text;
      bulk.text = value.asString();
      break;
    case Value::Kind::integer:
      bulk.form = BulkValue::Form::integer;
      bulk.integer = value.asInteger();
      break;
    case Value::Kind::floating:
      bulk.form = BulkValue::Form::floating;
      bulk.floating = value.asFloat();
      break;
    case Value::Kind::boolean:
      bulk.form = BulkValue::Form::boolean;
      bulk.integer = value.asBoolean() ? 1 : 0;
      break;
    case Value::Kind::date:
      bulk.form = BulkValue::Form::date;
      bulk.integer = value.asDate().daysSinceEpoch;
      break;
    default:
      bulk.form = BulkValue::Form::other;
      bulk.other = value;
  }
  return bulk;
}

template <typename Id>
using NumbersByName = std::map<std::string, Id, std::less<>>;

/// Turns the properties of a line into those of a record. Belongs to one thread.
class PropertyReader {
 public:
  PropertyReader(BulkLoad& load, const NumbersByName<KeyId>& keys) : load_(load), keys_(keys) {}

  /// By ascending key; they last as long as the map and until the next call. @throws UsageError
  std::span<const BulkProperty> read(const Map& properties) {
    values_.clear();
    values_.reserve(properties.size());
    properties_.clear();
    for (const auto& [name, value] : properties) {
      requireStorable(value);
      const KeyId key = keys_.find(name)->second;
      BulkValue& bulk = values_.emplace_back(bulkValueOf(value));
      if (bulk.form == BulkValue::Form::text) texts_[key].intern(load_, key, bulk);
      properties_.push_back({key, &bulk});
    }
    std::ranges::sort(properties_, {}, &BulkProperty::key);
    return properties_;
  }

 private:
  BulkLoad& load_;
  const NumbersByName<KeyId>& keys_;
  std::map<KeyId, ColumnTexts> texts_;
  std::vector<BulkValue> values_;
  std::vector<BulkProperty> properties_;
};

class JsonImport : private BulkImport {
 public:
  JsonImport(std::shared_ptr<Database::Implementation> database, const std::filesystem::path& path,
             const ImportOptions& options)
      : BulkImport(std::move(database), options), file_(path) {}

  ImportReport run() {
    total_ = file_.bytes();
    auto start = std::chrono::steady_clock::now();
    const JsonNames names = look();
    takeNames(names);
    report_.lookSeconds = secondsSince(start);
    done_ = 0;
    total_ = 2 * file_.bytes();
    start = std::chrono::steady_clock::now();
    readAll([this] {
      return [this, reader = PropertyReader(load_, keys_)](const LineFile::Chunk& chunk) mutable {
        takeNodes(chunk, reader);
      };
    });
    report_.nodeSeconds = secondsSince(start);
    start = std::chrono::steady_clock::now();
    readRelationships();
    report_.relationshipSeconds = secondsSince(start);
    return finish();
  }

 private:
  /// Nodes of one piece, until their turn comes.
  struct Nodes {
    BulkRecords records;
    BulkIndexEntries entries;
    std::vector<std::string> ids;
    std::vector<std::uint64_t> lines;
    std::vector<std::vector<LabelId>> labels;
  };

  /// Whether a line as an export writes it is of the other kind, which a look at its start can tell.
  static bool isPlainly(std::string_view line, std::string_view kind) {
    constexpr std::string_view kStart = R"({"type":")";
    return line.starts_with(kStart) && line.substr(kStart.size()).starts_with(kind);
  }

  /// Runs what `make` gives to each thread over the pieces of the file.
  template <typename Make>
  void readAll(Make make) {
    file_.rewind();
    gate_.restart();
    std::mutex mutex;
    bool stopped = false;
    runThreads(
        threads_,
        [&](unsigned) {
          auto take = make();
          LineFile::Chunk chunk;
          const auto next = [&] {
            const std::lock_guard lock(mutex);
            return !stopped && file_.next(chunk, chunkBytes_);
          };
          while (next()) take(chunk);
          if constexpr (requires { take.finish(); }) take.finish();
        },
        [&] {
          const std::lock_guard lock(mutex);
          stopped = true;
          gate_.giveUp();
        });
  }

  JsonNames look();
  void takeNames(const JsonNames& names);
  void chooseIndex(const std::string& words, const JsonNames& names);
  void takeNodes(const LineFile::Chunk& chunk, PropertyReader& reader);
  void addNode(const JsonLine& line, std::uint64_t number, PropertyReader& reader, Nodes& nodes);
  void countNodes(Nodes& nodes, std::vector<std::uint64_t>& numbers, std::vector<Rejection>& rejections);
  void readRelationships();
  void takeRelationships(const LineFile::Chunk& chunk, PropertyReader& reader, BulkAdjacency::Spreader& spreader);
  NodeId find(const std::string& id) const;

  LineFile file_;
  NumbersByName<LabelId> labels_;
  NumbersByName<TypeId> types_;
  NumbersByName<KeyId> keys_;
  BulkIds ids_;
};

JsonNames JsonImport::look() {
  JsonNames all;
  std::mutex mutex;
  readAll([&] {
    return [&](const LineFile::Chunk& chunk) {
      JsonNames here;
      visitLines(chunk, [&](std::string_view line, std::uint64_t) {
        try {
          here.see(readJsonLine(line));
        } catch (const UsageError&) {
          // Told when the line's turn comes.
        }
      });
      {
        const std::lock_guard lock(mutex);
        all.join(here);
      }
      tell(ImportProgress::Step::looking, chunk.bytes.size());
    };
  });
  return all;
}

void JsonImport::takeNames(const JsonNames& names) {
  for (const auto& [label, properties] : names.labels) labels_.emplace(label, load_.label(label));
  for (const std::string& type : names.types) types_.emplace(type, load_.type(type));
  for (const std::string& key : names.keys) keys_.emplace(key, load_.key(key));
  if (options_.indexNames) {
    for (const auto& [label, properties] : names.labels) {
      if (properties.contains("name")) load_.addIndex(labels_.find(label)->second, keys_.find("name")->second);
    }
  }
  for (const std::string& index : options_.indexes) chooseIndex(index, names);
}

void JsonImport::chooseIndex(const std::string& words, const JsonNames& names) {
  const std::size_t dot = words.find('.');
  if (dot == std::string::npos) throw UsageError("an index is written Label.property, not '" + words + "'");
  const std::string label = words.substr(0, dot);
  const std::string property = words.substr(dot + 1);
  const auto known = names.labels.find(label);
  if (known == names.labels.end() || !known->second.contains(property)) {
    throw UsageError("no node of the file gives the index " + words + " its label and property");
  }
  load_.addIndex(labels_.find(label)->second, keys_.find(property)->second);
}

void JsonImport::addNode(const JsonLine& line, std::uint64_t number, PropertyReader& reader, Nodes& nodes) {
  std::vector<LabelId> labels;
  for (const std::string& label : line.labels) labels.push_back(labels_.find(label)->second);
  std::ranges::sort(labels);
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  const std::span<const BulkProperty> properties = reader.read(line.properties);
  const auto row = static_cast<std::uint32_t>(nodes.records.size());
  for (const IndexDescription& index : load_.indexes()) {
    if (!std::ranges::binary_search(labels, index.label)) continue;
    for (const auto& [name, value] : line.properties) {
      if (keys_.find(name)->second == index.key) nodes.entries.add(index, value, row);
    }
  }
  appendNode(labels, properties, nodes.records.bytes);
  nodes.records.ends.push_back(nodes.records.bytes.size());
  nodes.ids.push_back(line.id);
  nodes.lines.push_back(number);
  nodes.labels.push_back(std::move(labels));
}

/// In turn: gives out the numbers.
void JsonImport::countNodes(Nodes& nodes, std::vector<std::uint64_t>& numbers, std::vector<Rejection>& rejections) {
  std::uint64_t count = 0;  // of nodes with the same labels, one after the other
  const std::vector<LabelId>* labels = nullptr;
  for (std::size_t i = 0; i < nodes.ids.size(); ++i) {
    const std::uint64_t next = load_.nextNode() + count;
    if (!ids_.add(nodes.ids[i], NodeId{next})) {
      rejections.push_back({nodes.lines[i], "a node with the id " + nodes.ids[i] + " stands above"});
      continue;
    }
    numbers[i] = next;
    if (labels != nullptr && *labels != nodes.labels[i]) {
      load_.countNodes(*labels, count);
      count = 0;
    }
    labels = &nodes.labels[i];
    ++count;
  }
  if (labels != nullptr) load_.countNodes(*labels, count);
}

void JsonImport::takeNodes(const LineFile::Chunk& chunk, PropertyReader& reader) {
  Nodes nodes;
  std::vector<Rejection> rejections;
  visitLines(chunk, [&](std::string_view text, std::uint64_t number) {
    if (isPlainly(text, "relationship\"")) return;
    try {
      const JsonLine line = readJsonLine(text);
      if (line.isNode) addNode(line, number, reader, nodes);
    } catch (const UsageError& error) {
      rejections.push_back({number, error.what()});
    }
  });
  if (!gate_.wait(chunk.number)) return;
  std::vector<std::uint64_t> numbers(nodes.ids.size(), BulkIndexes::kLeftOut);
  countNodes(nodes, numbers, rejections);
  std::ranges::stable_sort(rejections, {}, &Rejection::line);
  reject(file_.path(), rejections);
  tell(ImportProgress::Step::reading, chunk.bytes.size());
  gate_.pass();
  load_.indexEntries().take(nodes.entries, numbers);
  load_.writeNodes(nodes.records, numbers);
}

void JsonImport::readRelationships() {
  BulkAdjacency& adjacency = load_.adjacency();
  readAll([&] {
    // The last of a thread's pieces is followed by what it still holds.
    struct Take {
      JsonImport& import;
      PropertyReader reader;
      BulkAdjacency::Spreader spreader;
      void operator()(const LineFile::Chunk& chunk) { import.takeRelationships(chunk, reader, spreader); }
      void finish() { spreader.finish(); }
    };
    return Take{*this, PropertyReader(load_, keys_), BulkAdjacency::Spreader(adjacency)};
  });
}

NodeId JsonImport::find(const std::string& id) const {
  const std::optional<NodeId> found = ids_.find(id);
  if (!found) throw UsageError("there is no node with the id " + id);
  return *found;
}

void JsonImport::takeRelationships(const LineFile::Chunk& chunk, PropertyReader& reader,
                                   BulkAdjacency::Spreader& spreader) {
  BulkRecords records;
  std::vector<RelationshipHead> heads;
  std::vector<Rejection> rejections;
  visitLines(chunk, [&](std::string_view text, std::uint64_t number) {
    if (isPlainly(text, "node\"")) return;
    JsonLine line;
    try {
      line = readJsonLine(text);
    } catch (const UsageError& error) {
      // The others were told with the nodes.
      if (isPlainly(text, "relationship\"")) rejections.push_back({number, error.what()});
      return;
    }
    if (line.isNode) return;
    try {
      const RelationshipHead head{types_.find(line.type)->second, find(line.start), find(line.end)};
      appendRelationship(head, reader.read(line.properties), records.bytes);
      records.ends.push_back(records.bytes.size());
      heads.push_back(head);
    } catch (const UsageError& error) {
      rejections.push_back({number, error.what()});
    }
  });
  if (!gate_.wait(chunk.number)) return;
  const std::uint64_t first = load_.nextRelationship();
  for (std::size_t i = 0; i < heads.size();) {
    std::size_t end = i;
    while (end < heads.size() && heads[end].type == heads[i].type) ++end;
    load_.countRelationships(heads[i].type, end - i);
    i = end;
  }
  reject(file_.path(), rejections);
  tell(ImportProgress::Step::reading, chunk.bytes.size());
  gate_.pass();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    spreader.add(heads[i].start, heads[i].type, heads[i].end, RelationshipId{first + i});
  }
  load_.writeRelationships(records, first);
}

}  // namespace

ImportReport importJsonLines(Database& database, const std::filesystem::path& file, const ImportOptions& options) {
  return JsonImport(Database::Implementation::of(database), file, options).run();
}

}  // namespace tov
