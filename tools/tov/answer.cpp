// How an answer is shown to people.
#include <algorithm>
#include <ostream>

#include "tools/tov/overview.h"

namespace tov::program {
namespace {

/// A cell as it is read in a sentence: text without quotes.
std::string cellText(const Value& value) {
  if (value.kind() == Value::Kind::string) return std::string(value.asString());
  const std::string json = toJson(value);
  // Calendar values are JSON strings; their quotes are for machines.
  return json.starts_with('"') ? json.substr(1, json.size() - 2) : json;
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.append("  ").append(text.substr(0, end)).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

void showParameters(const Parameters& parameters, std::ostream& out) {
  for (const auto& [name, value] : parameters) out << "  $" << name << " = " << value.toText() << '\n';
}

void showRow(const Answer& answer, const AnswerRow& row, std::size_t number, std::ostream& out) {
  out << number << ". ";
  bool first = true;
  for (std::size_t column = 0; column < answer.columns.size(); ++column) {
    if (row.cells[column].kind() == Value::Kind::null) continue;
    out << (first ? "" : ", ") << answer.columns[column] << ": " << cellText(row.cells[column]);
    first = false;
  }
  out << '\n';
  for (const Evidence& proof : row.evidence) {
    out << "     " << proof.source << ':' << proof.line << "  \"" << proof.quote << "\"\n";
  }
}

void showList(std::string_view heading, const std::vector<std::string>& lines, std::ostream& out) {
  if (lines.empty()) return;
  out << heading << '\n';
  for (const std::string& line : lines) out << "  " << line << '\n';
}

}  // namespace

bool showAnswer(const Answer& answer, std::ostream& out) {
  if (!answer.cypher.empty()) {
    out << "Cypher:\n" << indented(answer.cypher);
    showParameters(answer.parameters, out);
    out << '\n';
  }
  if (!answer.message.empty()) out << answer.message << '\n';
  for (std::size_t index = 0; index < answer.rows.size(); ++index) showRow(answer, answer.rows[index], index + 1, out);
  showList("Did you mean:", answer.didYouMean, out);
  showList("Questions of this kind are understood:", answer.examples, out);
  return answer.understood;
}

}  // namespace tov::program
