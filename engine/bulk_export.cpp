// Writing a graph as a folder of CSV files that an import reads back: one pass finds the files and the types of their
// columns, a second one writes the rows.
#include <algorithm>
#include <fstream>
#include <map>
#include <utility>

#include "tovholder/import.h"

namespace tov {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = std::size_t{64} << 10;

/// A name as part of a file's name: what separates parts there, or means something to a file system, is escaped.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && std::string_view(".+%/\\:*?\"<>|").find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

void appendQuoted(std::string& out, std::string_view text) {
  if (!text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

/// The type of a column that holds values of this kind only.
std::string_view columnType(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::string:
      return "STRING";
    case Value::Kind::integer:
      return "INTEGER";
    case Value::Kind::floating:
      return "FLOAT";
    case Value::Kind::boolean:
      return "BOOLEAN";
    case Value::Kind::date:
      return "DATE";
    default:
      return "ANY";
  }
}

/// The number of each node in the files, kept as runs of nodes whose numbers follow each other as their ids do.
class NodeNumbers {
 public:
  /// By ascending id.
  void add(NodeId node, std::uint64_t number) {
    const auto id = static_cast<std::uint64_t>(node);
    if (!runs_.empty()) {
      const Run& run = runs_.back();
      if (id == next_ && number == run.number + (id - run.first)) {
        ++next_;
        return;
      }
    }
    runs_.push_back({id, number});
    next_ = id + 1;
  }
  std::uint64_t of(NodeId node) const {
    const auto id = static_cast<std::uint64_t>(node);
    const Run& run = *(std::ranges::upper_bound(runs_, id, {}, &Run::first) - 1);
    return run.number + (id - run.first);
  }

 private:
  struct Run {
    std::uint64_t first = 0;  // id
    std::uint64_t number = 0;
  };
  std::vector<Run> runs_;
  std::uint64_t next_ = 0;
};

/// One file: its columns, and the rows that are not written yet.
struct ExportFile {
  fs::path path;
  std::map<std::string, Value::Kind, std::less<>> columns;  // null for values of several kinds
  std::string buffer;
  bool begun = false;
  std::uint64_t rows = 0;
  std::uint64_t firstNumber = 0;  // of its nodes

  void see(const Map& properties) {
    for (const auto& [name, value] : properties) {
      const auto [column, isNew] = columns.emplace(name, value.kind());
      if (!isNew && column->second != value.kind()) column->second = Value::Kind::null;
    }
    ++rows;
  }

  void addHeader(std::string_view start) {
    buffer = start;
    for (const auto& [name, kind] : columns) {
      buffer += ',';
      appendQuoted(buffer, name + ":" + std::string(columnType(kind)));
    }
    buffer += '\n';
  }

  void addProperties(const Map& properties) {
    for (const auto& [name, kind] : columns) {
      buffer += ',';
      const auto value = properties.find(name);
      if (value == properties.end()) continue;
      if (kind == Value::Kind::string) {
        appendQuoted(buffer, value->second.asString());
      } else if (kind == Value::Kind::date) {
        buffer += toText(value->second.asDate());
      } else {
        appendQuoted(buffer, value->second.toText());
      }
    }
    buffer += '\n';
    if (buffer.size() >= kBufferBytes) flush();
  }

  void flush() {
    std::ofstream out(path, begun ? std::ios::binary | std::ios::app : std::ios::binary);
    begun = true;
    out.write(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    out.close();
    if (!out) throw StorageError("cannot write " + path.string() + "; is the disk full?");
    buffer.clear();
  }
};

/// Nodes are numbered file by file and within a file by their ids, which an import into an empty database keeps: a
/// second export gives the same bytes.
class Export {
 public:
  Export(const Snapshot& snapshot, const fs::path& folder) : snapshot_(snapshot), folder_(folder) {
    std::error_code error;
    for (const char* part : {"nodes", "rels"}) {
      fs::create_directories(folder / part, error);
      if (error) throw StorageError("cannot make the folder " + (folder / part).string() + ": " + error.message());
    }
  }

  void run() {
    visitNodes([&](const Node& node) { fileOf(node).see(node.properties); });
    visitRelationships([&](const Relationship& relationship) { fileOf(relationship).see(relationship.properties); });
    std::uint64_t number = 0;
    for (auto& [name, file] : nodeFiles_) {
      file.addHeader(":ID");
      file.firstNumber = number;
      number += std::exchange(file.rows, 0);
    }
    for (auto& [name, file] : relationshipFiles_) file.addHeader(":START_ID,:END_ID");
    visitNodes([&](const Node& node) {
      ExportFile& file = fileOf(node);
      const std::uint64_t number = file.firstNumber + file.rows++;
      numbers_.add(node.id, number);
      file.buffer += std::to_string(number);
      file.addProperties(node.properties);
    });
    visitRelationships([&](const Relationship& relationship) {
      ExportFile& file = fileOf(relationship);
      file.buffer +=
          std::to_string(numbers_.of(relationship.start)) + "," + std::to_string(numbers_.of(relationship.end));
      file.addProperties(relationship.properties);
    });
    for (auto& [name, file] : nodeFiles_) file.flush();
    for (auto& [name, file] : relationshipFiles_) file.flush();
  }

 private:
  template <typename Visit>
  void visitNodes(Visit visit) {
    std::vector<NodeId> ids(256);
    NodeCursor cursor = snapshot_.nodes();
    for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
      for (std::size_t i = 0; i < count; ++i) visit(snapshot_.node(ids[i]));
    }
  }
  template <typename Visit>
  void visitRelationships(Visit visit) {
    std::vector<RelationshipId> ids(256);
    RelationshipCursor cursor = snapshot_.relationships();
    for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
      for (std::size_t i = 0; i < count; ++i) visit(snapshot_.relationship(ids[i]));
    }
  }

  static std::string nameOf(const std::vector<std::string>& labels) {
    std::string name;
    for (const std::string& label : labels) name += (name.empty() ? "" : "+") + escaped(label);
    return name.empty() ? "+" : name;
  }
  std::string nameOf(NodeId id) {
    std::vector<std::string> labels;
    for (const LabelId label : snapshot_.labels(id)) labels.emplace_back(snapshot_.name(label));
    std::ranges::sort(labels);
    return nameOf(labels);
  }

  ExportFile& fileOf(const Node& node) { return file(nodeFiles_, "nodes", nameOf(node.labels)); }
  ExportFile& fileOf(const Relationship& relationship) {
    return file(relationshipFiles_, "rels",
                escaped(relationship.type) + "." + nameOf(relationship.start) + "." + nameOf(relationship.end));
  }
  ExportFile& file(std::map<std::string, ExportFile>& files, const char* part, const std::string& name) {
    const auto [found, isNew] = files.try_emplace(name);
    if (isNew) found->second.path = folder_ / part / (name + ".csv");
    return found->second;
  }

  const Snapshot& snapshot_;
  fs::path folder_;
  std::map<std::string, ExportFile> nodeFiles_;
  std::map<std::string, ExportFile> relationshipFiles_;
  NodeNumbers numbers_;
};

}  // namespace

void exportFolder(const Snapshot& snapshot, const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    throw UsageError(folder.string() + " is there already and not empty; name a new folder");
  }
  // Written beside its place, so that the folder is there only when it is whole.
  fs::path place = fs::absolute(folder).lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  const fs::path part = place.string() + ".part";
  fs::remove_all(part, error);
  try {
    Export(snapshot, part).run();
    fs::rename(part, place, error);
    if (error) throw StorageError("cannot put " + folder.string() + " in its place: " + error.message());
  } catch (...) {
    fs::remove_all(part, error);
    throw;
  }
}

}  // namespace tov
