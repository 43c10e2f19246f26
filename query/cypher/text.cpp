// Writing expressions as Cypher.
#include "query/cypher/text.h"

#include <algorithm>

#include "query/cypher/ast.h"

namespace tov::cypher {

namespace {

constexpr std::string_view kArithmetic[] = {"+", "-", "*", "/", "%", "^"};
constexpr std::string_view kComparison[] = {"=", "<>", "<", "<=", ">", ">="};
constexpr std::string_view kLogic[] = {"AND", "OR", "XOR"};
constexpr std::string_view kPredicate[] = {"STARTS WITH", "ENDS WITH", "CONTAINS", "=~", "IN"};
constexpr std::string_view kQuantifier[] = {"all", "any", "none", "single"};
constexpr std::string_view kSelector[] = {"", "shortestPath", "allShortestPaths"};

template <typename Operator, std::size_t kCount>
std::string_view spelling(const std::string_view (&spellings)[kCount], Operator op) {
  return spellings[static_cast<std::size_t>(op)];
}

class Writer {
 public:
  std::string out;

  void write(const Expression& expression) {
    std::visit([this](const auto& content) { write(content); }, expression.content);
  }

  void write(const PathPattern& path) {
    out += spelling(kSelector, path.selector);
    if (path.selector != PathPattern::Selector::all) out += "(";
    for (std::size_t index = 0; index < path.nodes.size(); ++index) {
      if (index > 0) write(path.relationships[index - 1]);
      write(path.nodes[index]);
    }
    if (path.selector != PathPattern::Selector::all) out += ")";
  }

 private:
  /// Operands that are operators themselves stand in parentheses.
  void operand(const Expression& expression) {
    bool operates = false;
    switch (expression.kind()) {
      case ExpressionKind::arithmetic:
      case ExpressionKind::comparison:
      case ExpressionKind::logic:
      case ExpressionKind::unary:
      case ExpressionKind::predicate:
      case ExpressionKind::nullCheck:
        operates = true;
        break;
      default:
        break;
    }
    if (operates) out += "(";
    write(expression);
    if (operates) out += ")";
  }

  /// What a property, an index or a label is taken of; a negative number needs parentheses there.
  void subject(const Expression& expression) {
    const Literal* literal = expression.as<Literal>();
    bool negative = literal && literal->value.isNumber() && literal->value.toText().front() == '-';
    if (negative) out += "(";
    operand(expression);
    if (negative) out += ")";
  }

  template <typename Items>
  void list(const Items& items) {
    for (std::size_t index = 0; index < items.size(); ++index) {
      if (index > 0) out += ", ";
      write(*items[index]);
    }
  }

  void labels(const std::vector<std::string>& names) {
    for (const std::string& name : names) out += ":" + quotedName(name);
  }

  void clause(std::string_view word, const ExpressionPointer& expression) {
    if (!expression) return;
    out += word;
    write(*expression);
  }

  void write(const NodePattern& node) {
    out += "(" + (node.name.empty() ? std::string() : quotedName(node.name));
    labels(node.labels);
    clause(out.back() == '(' ? "" : " ", node.properties);
    out += ")";
  }

  void write(const RelationshipPattern& relationship) {
    out += relationship.direction == RelationshipDirection::incoming ? "<-[" : "-[";
    if (!relationship.name.empty()) out += quotedName(relationship.name);
    for (std::size_t index = 0; index < relationship.types.size(); ++index) {
      out += (index == 0 ? ":" : "|") + quotedName(relationship.types[index]);
    }
    if (relationship.length) {
      const auto& [minimum, maximum] = *relationship.length;
      out += "*";
      if (minimum) out += std::to_string(*minimum);
      if ((minimum || maximum) && minimum != maximum) out += "..";
      if (maximum && minimum != maximum) out += std::to_string(*maximum);
    }
    clause(out.back() == '[' ? "" : " ", relationship.properties);
    out += relationship.direction == RelationshipDirection::outgoing ? "]->" : "]-";
  }

  void write(const Literal& literal) { out += literal.value.toText(); }
  /// A name of several parts, such as `duration.between`.
  static std::string quotedParts(std::string_view name) {
    std::string quoted;
    for (std::size_t at = 0; at <= name.size();) {
      const std::size_t dot = std::min(name.find('.', at), name.size());
      if (at > 0) quoted += '.';
      quoted += quotedName(name.substr(at, dot - at));
      at = dot + 1;
    }
    return quoted;
  }

  void write(const Variable& variable) { out += quotedName(variable.name); }
  void write(const Parameter& parameter) { out += "$" + quotedName(parameter.name); }
  void write(const ListLiteral& literal) {
    out += "[";
    list(literal.items);
    out += "]";
  }
  void write(const MapLiteral& map) {
    out += "{";
    for (std::size_t index = 0; index < map.entries.size(); ++index) {
      out += (index > 0 ? ", " : "") + quotedName(map.entries[index].key) + ": ";
      write(*map.entries[index].value);
    }
    out += "}";
  }
  void write(const MapProjection& projection) {
    write(*projection.subject);
    out += " {";
    for (std::size_t index = 0; index < projection.items.size(); ++index) {
      const MapProjection::Item& item = projection.items[index];
      if (index > 0) out += ", ";
      if (item.selector == MapProjection::Selector::allProperties) out += ".*";
      if (item.selector == MapProjection::Selector::property) out += "." + quotedName(item.key);
      if (item.selector == MapProjection::Selector::entry) {
        out += quotedName(item.key) + ": ";
        write(*item.value);
      }
    }
    out += "}";
  }
  void write(const PropertyLookup& lookup) {
    subject(*lookup.subject);
    out += "." + quotedName(lookup.key);
  }
  void write(const IndexLookup& lookup) {
    subject(*lookup.subject);
    clause("[", lookup.index);
    out += "]";
  }
  void write(const Slice& slice) {
    subject(*slice.subject);
    out += "[";
    clause("", slice.from);
    out += "..";
    clause("", slice.to);
    out += "]";
  }
  void write(const HasLabels& predicate) {
    subject(*predicate.subject);
    labels(predicate.labels);
  }

  template <typename Chain, std::size_t kCount>
  void chain(const Chain& content, const std::string_view (&spellings)[kCount]) {
    for (std::size_t index = 0; index < content.operands.size(); ++index) {
      if (index > 0) out.append(" ").append(spelling(spellings, content.operators[index - 1])).append(" ");
      operand(*content.operands[index]);
    }
  }
  void write(const Arithmetic& arithmetic) { chain(arithmetic, kArithmetic); }
  void write(const Comparison& comparison) { chain(comparison, kComparison); }
  void write(const Logic& logic) {
    for (std::size_t index = 0; index < logic.operands.size(); ++index) {
      if (index > 0) out.append(" ").append(spelling(kLogic, logic.op)).append(" ");
      operand(*logic.operands[index]);
    }
  }
  void write(const Unary& unary) {
    out += unary.op == Unary::Operator::negation ? "NOT " : unary.op == Unary::Operator::plus ? "+" : "-";
    operand(*unary.operand);
  }
  void write(const Predicate& predicate) {
    operand(*predicate.left);
    out.append(" ").append(spelling(kPredicate, predicate.op)).append(" ");
    operand(*predicate.right);
  }
  void write(const NullCheck& check) {
    operand(*check.operand);
    out += check.negated ? " IS NOT NULL" : " IS NULL";
  }
  void write(const FunctionCall& call) {
    out += quotedParts(call.name) + "(" + (call.distinct ? "DISTINCT " : "") + (call.star ? "*" : "");
    list(call.arguments);
    out += ")";
  }
  void write(const Case& result) {
    out += "CASE";
    clause(" ", result.subject);
    for (const Case::Branch& branch : result.branches) {
      clause(" WHEN ", branch.when);
      clause(" THEN ", branch.then);
    }
    clause(" ELSE ", result.otherwise);
    out += " END";
  }
  void write(const ListComprehension& comprehension) {
    out += "[" + quotedName(comprehension.variable.name);
    clause(" IN ", comprehension.list);
    clause(" WHERE ", comprehension.where);
    clause(" | ", comprehension.projection);
    out += "]";
  }
  void write(const Quantifier& quantifier) {
    out.append(spelling(kQuantifier, quantifier.mode)).append("(").append(quotedName(quantifier.variable.name));
    clause(" IN ", quantifier.list);
    clause(" WHERE ", quantifier.where);
    out += ")";
  }
  void write(const Reduce& reduce) {
    out += "reduce(" + quotedName(reduce.accumulator.name);
    clause(" = ", reduce.initial);
    out += ", " + quotedName(reduce.variable.name);
    clause(" IN ", reduce.list);
    clause(" | ", reduce.step);
    out += ")";
  }
  void write(const PatternComprehension& comprehension) {
    out += "[";
    if (!comprehension.path.name.empty()) out += quotedName(comprehension.path.name) + " = ";
    write(comprehension.path);
    clause(" WHERE ", comprehension.where);
    clause(" | ", comprehension.projection);
    out += "]";
  }
  void write(const PatternPredicate& predicate) { write(predicate.path); }
  void write(const ShortestPath& shortest) { write(shortest.path); }

  void write(const Subquery& subquery) {
    out += subquery.mode == Subquery::Mode::exists ? "EXISTS { " : "COUNT { ";
    const std::vector<QueryPart>& parts = subquery.query->branches.front().parts;
    const Match* match = parts.front().clauses.empty() ? nullptr : std::get_if<Match>(&parts.front().clauses.front());
    bool whole = match && subquery.query->branches.size() == 1 && parts.size() == 1 &&
                 parts.front().clauses.size() == 1 && !parts.front().projection;
    if (match) {
      for (std::size_t index = 0; index < match->pattern.size(); ++index) {
        if (index > 0) out += ", ";
        write(match->pattern[index]);
      }
      clause(" WHERE ", match->where);
    }
    out += whole ? " }" : " ... }";
  }
};

}  // namespace

std::string toText(const Expression& expression) {
  Writer writer;
  writer.write(expression);
  return std::move(writer.out);
}

std::string toText(const PathPattern& path) {
  Writer writer;
  writer.write(path);
  return std::move(writer.out);
}

std::string quotedName(std::string_view name) {
  auto plain = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '_' || (letter & 0x80) != 0;
  };
  bool digitFirst = !name.empty() && name.front() >= '0' && name.front() <= '9';
  if (!name.empty() && !digitFirst && std::all_of(name.begin(), name.end(), plain)) return std::string(name);
  std::string quoted = "`";
  for (char letter : name) quoted.append(letter == '`' ? 2 : 1, letter);
  return quoted + "`";
}

}  // namespace tov::cypher
