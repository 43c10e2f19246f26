// JSON lines back into a graph, in one transaction.
#include <istream>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "query/exchange/tagged_values.h"
#include "query/functions/temporal_text.h"
#include "tovholder/exchange.h"

namespace tov {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kLinesPerReport = 10'000;

/// Why a line cannot be stored.
struct Refused {
  std::string reason;
};

Value tagged(std::string_view tag, const std::string& text) {
  if (tag == exchange::kFloatTag) {
    if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity") return std::numeric_limits<double>::infinity();
    if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
    throw Refused{"\"" + text + R"(" is not "NaN", "Infinity" or "-Infinity")"};
  }
  for (const auto& [kind, name] : exchange::kTags) {
    if (name != tag) continue;
    switch (kind) {
      case Value::Kind::date:
        return dateFrom(text);
      case Value::Kind::localTime:
        return localTimeFrom(text);
      case Value::Kind::time:
        return timeFrom(text);
      case Value::Kind::localDateTime:
        return localDateTimeFrom(text);
      case Value::Kind::dateTime:
        return dateTimeFrom(text);
      default:
        return durationFrom(text);
    }
  }
  throw Refused{"a property cannot hold an object; only {\"$date\": \"…\"} and its like are values"};
}

Value valueOf(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return json.get<bool>();
    case Json::value_t::number_integer:
      return json.get<std::int64_t>();
    case Json::value_t::number_unsigned:
      if (json.get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        throw Refused{"the number " + json.dump() + " does not fit a 64-bit integer"};
      return json.get<std::int64_t>();
    case Json::value_t::number_float:
      return json.get<double>();
    case Json::value_t::string:
      return json.get_ref<const std::string&>();
    case Json::value_t::array: {
      List list;
      for (const Json& element : json) {
        if (element.is_array()) throw Refused{"a list in a property cannot hold lists"};
        list.push_back(valueOf(element));
      }
      return list;
    }
    case Json::value_t::object:
      if (json.size() == 1 && json.begin()->is_string())
        return tagged(json.begin().key(), json.begin()->get_ref<const std::string&>());
      throw Refused{"a property cannot hold an object"};
    default:
      return {};
  }
}

Map propertiesOf(const Json& line) {
  Map properties;
  const auto given = line.find("properties");
  if (given == line.end() || given->is_null()) return properties;
  if (!given->is_object()) throw Refused{"\"properties\" is not an object"};
  for (const auto& [key, value] : given->items()) {
    try {
      Value read = valueOf(value);
      if (!read.isNull()) properties.emplace(key, std::move(read));
    } catch (const Refused& refused) {
      throw Refused{"property " + key + ": " + refused.reason};
    } catch (const Error& error) {
      throw Refused{"property " + key + ": " + error.what()};
    }
  }
  return properties;
}

/// Ids are numbers or texts, and 7 and "7" are the same; the ends of a relationship may be objects that hold one.
std::string idOf(const Json& line, const char* member) {
  const auto given = line.find(member);
  if (given == line.end()) throw Refused{std::string("there is no \"") + member + "\""};
  if (given->is_object()) return idOf(*given, "id");
  if (given->is_string()) return given->get<std::string>();
  if (given->is_number_integer()) return given->dump();
  throw Refused{std::string("\"") + member + "\" is neither a number nor a text"};
}

class JsonLinesImport {
 public:
  JsonLinesImport(Database& database, const std::filesystem::path& file, const ImportOptions& options)
      : file_(file), options_(options), transaction_(database.begin()) {}

  ImportReport run(std::istream& lines) {
    std::string text;
    for (line_ = 1; std::getline(lines, text); ++line_) {
      if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
      try {
        add(text);
      } catch (const Refused& refused) {
        refuse(refused.reason);
      } catch (const UsageError& error) {
        refuse(error.what());
      }
      if (options_.progress && line_ % kLinesPerReport == 0) {
        options_.progress(
            {ImportProgress::Step::reading, read_ += kLinesPerReport, 0, report_.nodes, report_.relationships});
      }
    }
    if (lines.bad()) throw StorageError("cannot read " + file_.string() + " to its end");
    transaction_.commit();
    return report_;
  }

 private:
  void add(const std::string& text) {
    const Json line = Json::parse(text, nullptr, false);
    if (line.is_discarded()) throw Refused{"this is not JSON"};
    if (!line.is_object()) throw Refused{"a line is one object"};
    const auto kind = line.find("type");
    if (kind != line.end() && *kind == "node") {
      addNode(line);
    } else if (kind != line.end() && *kind == "relationship") {
      addRelationship(line);
    } else {
      throw Refused{R"("type" is neither "node" nor "relationship")"};
    }
  }

  void addNode(const Json& line) {
    const std::string id = idOf(line, "id");
    if (nodes_.contains(id)) throw Refused{"a node with the id " + id + " stands above"};
    std::vector<LabelId> labels;
    const auto given = line.find("labels");
    if (given != line.end() && !given->is_null()) {
      if (!given->is_array()) throw Refused{"\"labels\" is not a list"};
      for (const Json& label : *given) {
        if (!label.is_string() || label.get_ref<const std::string&>().empty()) throw Refused{"a label is a text"};
        labels.push_back(transaction_.label(label.get_ref<const std::string&>()));
      }
    }
    nodes_.emplace(id, transaction_.createNode(labels, propertiesOf(line)));
    ++report_.nodes;
  }

  void addRelationship(const Json& line) {
    const auto type = line.find("label");
    if (type == line.end() || !type->is_string() || type->get_ref<const std::string&>().empty())
      throw Refused{"a relationship has its type as \"label\""};
    const NodeId start = end(line, "start");
    const NodeId finish = end(line, "end");
    transaction_.createRelationship(start, transaction_.type(type->get_ref<const std::string&>()), finish,
                                    propertiesOf(line));
    ++report_.relationships;
  }

  NodeId end(const Json& line, const char* member) const {
    const std::string id = idOf(line, member);
    const auto found = nodes_.find(id);
    if (found == nodes_.end()) throw Refused{"no node with the id " + id + " stands above"};
    return found->second;
  }

  void refuse(const std::string& reason) {
    ++report_.rejected;
    if (options_.rejected) options_.rejected({file_, line_, reason});
  }

  std::filesystem::path file_;
  const ImportOptions& options_;
  Transaction transaction_;
  std::unordered_map<std::string, NodeId> nodes_;
  std::uint64_t line_ = 0;
  std::uint64_t read_ = 0;
  ImportReport report_;
};

}  // namespace

ImportReport importJsonLines(Database& database, std::istream& lines, const std::filesystem::path& file,
                             const ImportOptions& options) {
  return JsonLinesImport(database, file, options).run(lines);
}

}  // namespace tov
