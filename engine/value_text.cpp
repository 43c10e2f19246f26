// Values written as Cypher literals. Nested content waits on a stack of our own, so depth costs no call stack.
#include <charconv>
#include <cmath>
#include <deque>

#include "tovholder/value.h"

namespace tov {
namespace {

class LiteralWriter {
 public:
  std::string write(const Value& value) {
    pending_.push_back({{}, &value});
    while (!pending_.empty()) {
      const Piece piece = pending_.back();
      pending_.pop_back();
      if (piece.value == nullptr) {
        out_ += piece.text;
      } else {
        writeOne(*piece.value);
      }
    }
    return std::move(out_);
  }

 private:
  /// Either fixed text or a value that is still to be written.
  struct Piece {
    std::string text;
    const Value* value = nullptr;
  };

  void writeOne(const Value& value) {
    using Kind = Value::Kind;
    switch (value.kind()) {
      case Kind::null:
        out_ += "null";
        return;
      case Kind::boolean:
        out_ += value.asBoolean() ? "true" : "false";
        return;
      case Kind::integer:
        out_ += std::to_string(value.asInteger());
        return;
      case Kind::floating:
        writeFloat(value.asFloat());
        return;
      case Kind::string:
        writeQuoted(value.asString());
        return;
      case Kind::list:
        later([&] { addList(value.asList()); });
        return;
      case Kind::map:
        later([&] { addMap(value.asMap()); });
        return;
      case Kind::node:
        if (value.isReference()) {
          out_ += "(#" + std::to_string(static_cast<std::uint64_t>(value.nodeId())) + ")";
        } else {
          later([&] { addNode(value.asNode()); });
        }
        return;
      case Kind::relationship:
        if (value.isReference()) {
          out_ += "[#" + std::to_string(static_cast<std::uint64_t>(value.relationshipId())) + "]";
        } else {
          later([&] { addRelationship(value.asRelationship()); });
        }
        return;
      case Kind::path:
        later([&] { addPath(value.asPath()); });
        return;
      case Kind::date:
        writeCall("date", tov::toText(value.asDate()));
        return;
      case Kind::localTime:
        writeCall("localtime", tov::toText(value.asLocalTime()));
        return;
      case Kind::time:
        writeCall("time", tov::toText(value.asTime()));
        return;
      case Kind::localDateTime:
        writeCall("localdatetime", tov::toText(value.asLocalDateTime()));
        return;
      case Kind::dateTime:
        writeCall("datetime", tov::toText(value.asDateTime()));
        return;
      case Kind::duration:
        writeCall("duration", tov::toText(value.asDuration()));
        return;
    }
  }

  void writeFloat(double value) {
    if (std::isnan(value)) {
      out_ += "NaN";
    } else if (std::isinf(value)) {
      out_ += value < 0 ? "-Infinity" : "Infinity";
    } else {
      char buffer[32];
      const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
      const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
      out_ += digits;
      if (digits.find_first_of(".e") == std::string_view::npos) out_ += ".0";
    }
  }

  void writeQuoted(std::string_view text) {
    out_ += '\'';
    for (const char c : text) {
      switch (c) {
        case '\\':
          out_ += "\\\\";
          break;
        case '\'':
          out_ += "\\'";
          break;
        case '\n':
          out_ += "\\n";
          break;
        case '\r':
          out_ += "\\r";
          break;
        case '\t':
          out_ += "\\t";
          break;
        default:
          out_ += c;
      }
    }
    out_ += '\'';
  }

  void writeCall(std::string_view function, const std::string& text) {
    out_ += function;
    out_ += '(';
    writeQuoted(text);
    out_ += ')';
  }

  /// Collects the pieces that `add` names in reading order and puts them on the stack, the first on top.
  template <typename Add>
  void later(Add add) {
    reading_.clear();
    add();
    pending_.insert(pending_.end(), std::make_move_iterator(reading_.rbegin()),
                    std::make_move_iterator(reading_.rend()));
  }

  void text(std::string fixed) {
    if (!reading_.empty() && reading_.back().value == nullptr) {
      reading_.back().text += fixed;
    } else {
      reading_.push_back({std::move(fixed), nullptr});
    }
  }

  static std::string nameText(const std::string& name) {
    bool plain = !name.empty() && (name[0] < '0' || name[0] > '9');
    for (const char c : name) {
      const auto byte = static_cast<unsigned char>(c);
      plain = plain &&
              (byte >= 0x80 || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
    if (plain) return name;
    std::string quoted = "`";
    for (const char c : name) quoted.append(c == '`' ? 2 : 1, c);
    return quoted + "`";
  }

  void addList(const List& list) {
    text("[");
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i != 0) text(", ");
      reading_.push_back({{}, &list[i]});
    }
    text("]");
  }

  void addMap(const Map& map) {
    text("{");
    bool first = true;
    for (const auto& [key, value] : map) {
      text((first ? "" : ", ") + nameText(key) + ": ");
      reading_.push_back({{}, &value});
      first = false;
    }
    text("}");
  }

  void addNode(const Node& node) {
    text("(");
    for (const std::string& label : node.labels) text(":" + nameText(label));
    if (!node.properties.empty()) {
      if (!node.labels.empty()) text(" ");
      addMap(node.properties);
    }
    text(")");
  }

  void addRelationship(const Relationship& relationship) {
    text("[:" + nameText(relationship.type));
    if (!relationship.properties.empty()) {
      text(" ");
      addMap(relationship.properties);
    }
    text("]");
  }

  void addPath(const Path& path) {
    text("<");
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
      addNode(path.nodes[i]);
      if (i >= path.relationships.size()) continue;
      const bool forward = path.relationships[i].start == path.nodes[i].id;
      text(forward ? "-" : "<-");
      addRelationship(path.relationships[i]);
      text(forward ? "->" : "-");
    }
    text(">");
  }

  std::string out_;
  std::vector<Piece> pending_;
  std::vector<Piece> reading_;
};

}  // namespace

std::string Value::toText() const {
  return LiteralWriter().write(*this);
}

}  // namespace tov
