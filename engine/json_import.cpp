// JSON lines into any database, in one transaction.
#include <array>
#include <istream>
#include <set>
#include <unordered_map>

#include "json_lines.h"
#include "tovholder/import.h"

namespace tov {
namespace {

constexpr std::uint64_t kLinesPerReport = 10'000;

class JsonTransaction {
 public:
  JsonTransaction(Database& database, const std::filesystem::path& file, const ImportOptions& options)
      : file_(file), options_(options), transaction_(database.begin()) {}

  ImportReport run(std::istream& lines) {
    std::string text;
    for (line_ = 1; std::getline(lines, text); ++line_) {
      read_ += text.size() + 1;
      if (isBlankLine(text)) continue;
      try {
        add(readJsonLine(text));
      } catch (const UsageError& error) {
        ++report_.rejected;
        if (options_.rejected) options_.rejected({file_, line_, error.what()});
      }
      if (options_.progress && line_ % kLinesPerReport == 0) {
        options_.progress({ImportProgress::Step::reading, read_, 0, report_.nodes, report_.relationships});
      }
    }
    if (lines.bad()) throw StorageError("cannot read " + file_.string() + " to its end");
    for (const LabelId label : named_) transaction_.createIndex(label, transaction_.key("name"));
    transaction_.commit();
    return report_;
  }

 private:
  void add(const JsonLine& line) {
    if (!line.isNode) {
      const NodeId start = find(line.start);
      const NodeId end = find(line.end);
      transaction_.createRelationship(start, transaction_.type(line.type), end, line.properties);
      ++report_.relationships;
      return;
    }
    if (nodes_.contains(line.id)) throw UsageError("a node with the id " + line.id + " stands above");
    std::vector<LabelId> labels;
    for (const std::string& label : line.labels) labels.push_back(transaction_.label(label));
    nodes_.emplace(line.id, transaction_.createNode(labels, line.properties));
    if (options_.indexNames && line.properties.contains("name")) named_.insert(labels.begin(), labels.end());
    ++report_.nodes;
  }

  NodeId find(const std::string& id) const {
    const auto found = nodes_.find(id);
    if (found == nodes_.end()) throw UsageError("no node with the id " + id + " stands above");
    return found->second;
  }

  std::filesystem::path file_;
  const ImportOptions& options_;
  Transaction transaction_;
  std::unordered_map<std::string, NodeId> nodes_;
  std::set<LabelId> named_;
  std::uint64_t line_ = 0;
  std::uint64_t read_ = 0;
  ImportReport report_;
};

}  // namespace

ImportReport importJsonLines(Database& database, std::istream& lines, const std::filesystem::path& name,
                             const ImportOptions& options) {
  return JsonTransaction(database, name, options).run(lines);
}

}  // namespace tov
