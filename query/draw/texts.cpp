#include "query/draw/texts.h"

#include "query/ask/folding.h"
#include "query/render/text_width.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kLongestTooltip = 1500;  // bytes; a longer one covers the picture
constexpr std::size_t kQuotesInTooltip = 6;

}  // namespace

std::string textOf(const Map& properties, std::string_view key, const Vocabulary& words) {
  const auto found = properties.find(key);
  if (found == properties.end()) return {};
  const Value& value = found->second;
  switch (value.kind()) {
    case Value::Kind::string:
      return render::printable(value.asString());
    case Value::Kind::date:
      return words.date(toText(value.asDate()));
    case Value::Kind::integer:
    case Value::Kind::floating:
      return value.toText();
    default:
      return {};
  }
}

std::string isoDate(const Map& properties) {
  const auto found = properties.find("date");
  if (found == properties.end()) return {};
  if (found->second.kind() == Value::Kind::date) return toText(found->second.asDate());
  return found->second.kind() == Value::Kind::string ? std::string(found->second.asString()) : std::string();
}

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::string decisionText(const Map& properties, const Vocabulary& words) {
  std::string outcome = textOf(properties, "outcome", words);
  if (!outcome.empty()) outcome = words.word("word", outcome);
  const std::string text = textOf(properties, "text", words);
  const auto folded = [](const std::string& of) { return asking::foldedText(asking::readWords(of)); };
  return folded(text).find(folded(outcome)) != std::string::npos ? text : joined({outcome, text}, ": ");
}

std::string itemText(const Map& properties, const Vocabulary& words) {
  const std::string number = textOf(properties, "number", words);
  return joined({number, textOf(properties, "title", words)}, number.ends_with('.') ? " " : ". ");
}

std::string kindOf(const Node& node) {
  for (const std::string& label : node.labels) {
    if (style().kinds.contains(label)) return label;
  }
  return node.labels.empty() ? "" : node.labels.front();
}

std::string proofOf(const Relationship& relationship, const Vocabulary& words) {
  const std::string quote = textOf(relationship.properties, "quote", words);
  const std::string source = textOf(relationship.properties, "source", words);
  const std::string line = textOf(relationship.properties, "line", words);
  std::string text = words.word("relationship", relationship.type);
  if (!quote.empty()) text += ": \u201c" + quote + "\u201d";
  if (!source.empty()) text += " (" + source + (line.empty() ? "" : ":" + line) + ")";
  return text;
}

void Tooltip::add(const std::string& line) {
  if (line.empty() || !seen_.insert(line).second) return;
  if (seen_.size() > kQuotesInTooltip || text_.size() + line.size() > kLongestTooltip) return;
  if (!text_.empty()) text_ += '\n';
  text_ += line;
}

}  // namespace tov::drawing
