#include "json_lines.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "bulk_literal.h"
#include "graph_state.h"
#include "json_tags.h"
#include "tovholder/error.h"

namespace tov {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestLine = std::size_t{64} << 20;

/// The function of Cypher that a tag is named after.
std::string functionOf(std::string_view tag) {
  std::string name(tag.substr(1));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return name;
}

[[noreturn]] void refuse(const std::string& reason) {
  throw UsageError(reason);
}

Value tagged(std::string_view tag, const std::string& text) {
  if (tag == kFloatTag) {
    if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity") return std::numeric_limits<double>::infinity();
    if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
    refuse("\"" + text + R"(" is not "NaN", "Infinity" or "-Infinity")");
  }
  if (std::ranges::find(kTags, tag, [](const auto& entry) { return entry.second; }) == kTags.end()) {
    refuse("a property cannot hold an object; only {\"$date\": \"2025-01-15\"} and its like are values");
  }
  std::optional<Value> value;
  if (text.find_first_of("'\\") == std::string::npos) value = readLiteral(functionOf(tag) + "('" + text + "')");
  if (!value) refuse("\"" + text + "\" is no " + std::string(tag.substr(1)));
  return *value;
}

Value valueOf(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return json.get<bool>();
    case Json::value_t::number_integer:
      return json.get<std::int64_t>();
    case Json::value_t::number_unsigned:
      if (json.get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        refuse("the number " + json.dump() + " does not fit a 64-bit integer");
      return json.get<std::int64_t>();
    case Json::value_t::number_float:
      return json.get<double>();
    case Json::value_t::string:
      return json.get_ref<const std::string&>();
    case Json::value_t::array: {
      List list;
      for (const Json& element : json) {
        if (element.is_array()) refuse("a list in a property cannot hold lists");
        list.push_back(valueOf(element));
      }
      return list;
    }
    case Json::value_t::object:
      if (json.size() == 1 && json.begin()->is_string())
        return tagged(json.begin().key(), json.begin()->get_ref<const std::string&>());
      refuse("a property cannot hold an object");
    default:
      return {};
  }
}

Map propertiesOf(const Json& line) {
  Map properties;
  const auto given = line.find("properties");
  if (given == line.end() || given->is_null()) return properties;
  if (!given->is_object()) refuse("\"properties\" is not an object");
  for (const auto& [key, value] : given->items()) {
    try {
      requireName(key);
      Value read = valueOf(value);
      if (!read.isNull()) properties.emplace(key, std::move(read));
    } catch (const UsageError& error) {
      refuse("property " + key + ": " + error.what());
    }
  }
  return properties;
}

/// Ids are numbers or texts, and 7 and "7" are the same; the ends of a relationship may be objects that hold one.
std::string idOf(const Json& line, const char* member, bool mayBeObject = true) {
  const auto given = line.find(member);
  if (given == line.end()) refuse(std::string("there is no \"") + member + "\"");
  if (given->is_object() && mayBeObject) return idOf(*given, "id", false);
  if (given->is_string()) return given->get<std::string>();
  if (given->is_number_integer()) return given->dump();
  refuse(std::string("\"") + member + "\" is neither a number nor a text");
}

std::vector<std::string> labelsOf(const Json& line) {
  std::vector<std::string> labels;
  const auto given = line.find("labels");
  if (given == line.end() || given->is_null()) return labels;
  if (!given->is_array()) refuse("\"labels\" is not a list");
  for (const Json& label : *given) {
    if (!label.is_string() || label.get_ref<const std::string&>().empty()) refuse("a label is a text");
    labels.push_back(label.get<std::string>());
    requireName(labels.back());
  }
  return labels;
}

}  // namespace

bool isBlankLine(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

JsonLine readJsonLine(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) refuse("this is not JSON");
  if (!json.is_object()) refuse("a line is one object");
  const auto kind = json.find("type");
  JsonLine line;
  line.isNode = kind != json.end() && *kind == "node";
  if (line.isNode) {
    line.id = idOf(json, "id", false);
    line.labels = labelsOf(json);
  } else if (kind != json.end() && *kind == "relationship") {
    const auto type = json.find("label");
    if (type == json.end() || !type->is_string() || type->get_ref<const std::string&>().empty())
      refuse("a relationship has its type as \"label\"");
    line.type = type->get<std::string>();
    requireName(line.type);
    line.start = idOf(json, "start");
    line.end = idOf(json, "end");
  } else {
    refuse(R"("type" is neither "node" nor "relationship")");
  }
  line.properties = propertiesOf(json);
  return line;
}

LineFile::LineFile(const std::filesystem::path& path) : path_(path), in_(path, std::ios::binary) {
  std::error_code error;
  size_ = std::filesystem::file_size(path, error);
  if (!in_ || error) {
    throw StorageError("cannot read " + path.string() + ": " + (error ? error.message() : std::strerror(errno)));
  }
}

void LineFile::rewind() {
  in_.clear();
  in_.seekg(0);
  line_ = 1;
  next_ = 0;
  rest_.clear();
}

bool LineFile::next(Chunk& chunk, std::size_t bytes) {
  chunk.bytes = std::move(rest_);
  rest_.clear();
  std::size_t cut = std::string::npos;
  while (cut == std::string::npos && in_) {
    const std::size_t start = chunk.bytes.size();
    if (start > kLongestLine) {
      throw UsageError("cannot read " + path_.string() + ": line " + std::to_string(line_) +
                       " does not end within 64 MiB; is this a file of JSON lines?");
    }
    chunk.bytes.resize(start + bytes);
    in_.read(chunk.bytes.data() + start, static_cast<std::streamsize>(bytes));
    chunk.bytes.resize(start + static_cast<std::size_t>(in_.gcount()));
    if (in_.bad()) throw StorageError("cannot read " + path_.string() + ": " + std::strerror(errno));
    cut = chunk.bytes.rfind('\n');
  }
  if (in_ && cut != std::string::npos) {
    rest_ = chunk.bytes.substr(cut + 1);
    chunk.bytes.resize(cut + 1);
  }
  if (chunk.bytes.empty()) return false;
  chunk.firstLine = line_;
  chunk.number = next_++;
  line_ += static_cast<std::uint64_t>(std::ranges::count(chunk.bytes, '\n'));
  return true;
}

}  // namespace tov
