#include "tools/bench/tovholder_runner.h"

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unordered_map>

namespace tov::bench {
namespace {

Value valueOf(const nlohmann::json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number()) return json.get<double>();
  if (json.is_boolean()) return json.get<bool>();
  if (!json.is_array()) throw std::runtime_error("a parameter that is neither a number, a text nor a list of them");
  List list;
  for (const nlohmann::json& element : json) list.push_back(valueOf(element));
  return list;
}

nlohmann::json jsonOf(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return nullptr;
    case Value::Kind::boolean:
      return value.asBoolean();
    case Value::Kind::integer:
      return value.asInteger();
    case Value::Kind::floating:
      return value.asFloat();
    case Value::Kind::string:
      return std::string(value.asString());
    default: {
      // Dates and times read `date('2020-01-31')`; only what stands between the quotes counts.
      const std::string text = value.toText();
      const std::size_t open = text.find('\'');
      return open == std::string::npos ? text : text.substr(open + 1, text.rfind('\'') - open - 1);
    }
  }
}

Value fieldOf(const Column& column, const std::string& field) {
  switch (column.type) {
    case ColumnType::integer:
      return static_cast<std::int64_t>(std::stoll(field));
    case ColumnType::real:
      return std::stod(field);
    case ColumnType::date:
      return dateFromText(field).value();
    case ColumnType::text:
      break;
  }
  return field;
}

constexpr std::size_t kRowsACommit = 20'000;

/// Rows into transactions of a bounded size.
class Loading {
 public:
  explicit Loading(Database database) : database_(std::move(database)) {}

  void loadNodes(const Table& table) {
    each(table, [&](const Map& properties, std::int64_t id, std::int64_t) {
      const LabelId label = transaction_->label(table.type);
      nodes_[id] = transaction_->createNode(std::span(&label, 1), properties);
    });
  }

  void loadRelationships(const Table& table) {
    each(table, [&](const Map& properties, std::int64_t from, std::int64_t to) {
      transaction_->createRelationship(nodes_.at(from), transaction_->type(table.type), nodes_.at(to), properties);
    });
  }

  void createIndex(const std::string& label, const std::string& key) {
    Transaction transaction = database_.begin();
    transaction.createIndex(transaction.label(label), transaction.key(key));
    transaction.commit();
  }

 private:
  template <typename Add>
  void each(const Table& table, Add add) {
    std::size_t rows = 0;
    transaction_.emplace(database_.begin());
    CsvRows reader(table);
    for (std::vector<std::string> fields; reader.next(fields);) {
      Map properties;
      const std::size_t first = table.isOfNodes() ? 0 : 2;
      for (std::size_t i = first; i < fields.size(); ++i) {
        if (!fields[i].empty()) properties.emplace(table.columns[i].name, fieldOf(table.columns[i], fields[i]));
      }
      add(properties, std::stoll(fields[0]), table.isOfNodes() ? 0 : std::stoll(fields[1]));
      if (++rows % kRowsACommit != 0) continue;
      transaction_->commit();
      transaction_.emplace(database_.begin());
    }
    transaction_->commit();
    transaction_.reset();
  }

  Database database_;
  std::optional<Transaction> transaction_;
  std::unordered_map<std::int64_t, NodeId> nodes_;
};

}  // namespace

void loadByTransactions(const std::filesystem::path& folder, const std::vector<Table>& tables) {
  Options options;
  options.durability = Durability::buffered;
  Loading loading(Database::open(folder, options));
  for (const Table& table : tables) {
    if (table.isOfNodes())
      loading.loadNodes(table);
    else
      loading.loadRelationships(table);
  }
  for (const Table& table : tables) {
    for (const Column& column : table.columns) {
      if (table.isOfNodes() && (column.name == "id" || column.name == "name")) {
        loading.createIndex(table.type, column.name);
      }
    }
  }
}

TovholderRunner::TovholderRunner(const std::filesystem::path& folder, std::size_t memoryLimit)
    : session_([&] {
        Options options;
        options.createIfMissing = false;
        options.memoryLimit = memoryLimit;
        return Database::open(folder, options);
      }()) {}

void TovholderRunner::prepare(const std::string& cypher, const nlohmann::json& parameters) {
  parameters_.clear();
  for (const auto& [name, value] : parameters.items()) {
    if (cypher.find("$" + name) != std::string::npos) parameters_.emplace(name, valueOf(value));
  }
  query_.emplace(session_.prepare(cypher));
}

std::size_t TovholderRunner::run() {
  Result result = query_->run(parameters_);
  std::size_t rows = 0;
  for (; result.next(); ++rows) {
    for (const Value& cell : result.row()) {
      if (cell.kind() == Value::Kind::string) cell.asString();
    }
  }
  return rows;
}

std::vector<nlohmann::json> TovholderRunner::rows() {
  Result result = query_->run(parameters_);
  std::vector<nlohmann::json> rows;
  while (result.next()) {
    nlohmann::json& row = rows.emplace_back(nlohmann::json::array());
    for (const Value& cell : result.row()) row.push_back(jsonOf(cell));
  }
  return rows;
}

std::string TovholderRunner::profile(const std::string& cypher) {
  return session_.run("PROFILE " + cypher, parameters_).plan();
}

}  // namespace tov::bench
