// How an answer is shown to people.
#include <algorithm>
#include <ostream>
#include <set>
#include <utility>

#include "query/render/text_width.h"
#include "tools/tov/overview.h"

namespace tov::program {
namespace {

constexpr std::size_t kNarrowestText = 20;  // narrower than this, the terminal's own breaking is no worse
constexpr std::size_t kQuoteHang = 9;

bool isEmpty(const Value& value) {
  return value.kind() == Value::Kind::null || (value.kind() == Value::Kind::list && value.asList().empty());
}

/// A cell as it is read in a sentence: text without quotes, a list's elements one after the other.
std::string cellText(const Value& value) {
  if (value.kind() == Value::Kind::string) return render::printable(value.asString());
  if (value.kind() == Value::Kind::list) {
    std::string text;
    for (const Value& element : value.asList()) {
      if (!text.empty()) text += "; ";
      text += element.kind() == Value::Kind::list ? toJson(element) : cellText(element);
    }
    return text;
  }
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

/// A text after its margin; on a terminal, what does not fit its width goes on below, `hang` columns in.
void showWrapped(const std::string& margin, std::string_view text, std::size_t hang, std::size_t width,
                 std::ostream& out) {
  const bool wraps = width > hang + kNarrowestText;
  out << margin;
  bool first = true;
  for (const std::string& line : render::wrap(text, wraps ? width - hang : 0)) {
    out << (first ? "" : std::string(hang, ' ')) << line << '\n';
    first = false;
  }
}

/// The row's cells, one a line under each other, then what proves them.
void showRow(const std::vector<std::string>& columns, const AnswerRow& row, std::size_t number, std::size_t width,
             std::ostream& out) {
  std::size_t widest = 0;
  for (const std::string& column : columns) widest = std::max(widest, render::displayWidth(column));
  std::string margin = std::to_string(number) + ". ";
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (isEmpty(row.cells[column])) continue;
    const std::string blanks(widest - render::displayWidth(columns[column]) + 2, ' ');
    const std::string name = margin + columns[column] + blanks;
    showWrapped(name, cellText(row.cells[column]), render::displayWidth(name), width, out);
    margin.assign(margin.size(), ' ');
  }
  for (const Evidence& proof : row.evidence) {
    const std::string place = proof.source + ':' + std::to_string(proof.line);
    showWrapped("     ", render::printable(place + "  \"" + proof.quote + '"'), kQuoteHang, width, out);
  }
}

void showList(std::string_view heading, const std::vector<std::string>& lines, std::ostream& out) {
  if (lines.empty()) return;
  out << heading << '\n';
  for (const std::string& line : lines) out << "  " << line << '\n';
}

}  // namespace

std::vector<Contradiction> contradictionsBeside(const Answer& answer, const Snapshot& snapshot) {
  if (!answer.asksForContradictions) return {};
  std::set<std::string> records;
  std::set<std::pair<std::string, std::int64_t>> shown;
  for (const AnswerRow& row : answer.rows) {
    for (const Evidence& proof : row.evidence) {
      records.insert(proof.source);
      shown.emplace(proof.source, proof.line);
    }
  }
  const bool ofAll = answer.parameters.empty();
  std::vector<Contradiction> found = contradictionsIn(snapshot);
  std::erase_if(found, [&](const Contradiction& each) {
    return ofAll ? shown.contains({each.source, each.line}) : !records.contains(each.source);
  });
  for (Contradiction& each : found) {
    if (auto told = phrase(answer.language, "contradiction-" + each.wording, each.values)) each.text = std::move(*told);
  }
  return found;
}

bool showAnswer(const Answer& answer, const std::vector<Contradiction>& contradictions, std::size_t width,
                std::ostream& out) {
  if (!answer.cypher.empty()) {
    out << "Cypher:\n" << indented(answer.cypher);
    showParameters(answer.parameters, out);
    out << '\n';
  }
  if (!answer.message.empty()) out << answer.message << '\n';
  for (std::size_t index = 0; index < answer.rows.size(); ++index) {
    showRow(answer.columns, answer.rows[index], index + 1, width, out);
  }
  if (!contradictions.empty()) out << phrase(answer.language, "contradictions-beside").value_or("") << '\n';
  for (const Contradiction& each : contradictions) {
    const std::string place = each.source + ':' + std::to_string(each.line);
    const std::string told =
        phrase(answer.language, "contradiction", {{"kind", each.kind}, {"text", each.text}}).value_or(each.text);
    showWrapped("  ", render::printable(place + "  " + told), kQuoteHang, width, out);
    showWrapped("     ", render::printable('"' + each.quote + '"'), kQuoteHang, width, out);
  }
  showList("Did you mean:", answer.didYouMean, out);
  showList("Questions of this kind are understood:", answer.examples, out);
  return answer.understood;
}

bool showPage(const Page& page, std::size_t width, std::ostream& out) {
  if (!page.message.empty()) out << page.message << '\n';
  showList("Did you mean:", page.didYouMean, out);
  if (page.name.empty()) return false;
  out << render::printable(page.name) << "  (" << page.label << ")\n";
  std::string aliases;
  for (const std::string& alias : page.aliases) aliases += (aliases.empty() ? "" : "; ") + alias;
  if (!aliases.empty()) showWrapped("  = ", render::printable(aliases), 4, width, out);
  for (const PageSection& section : page.sections) {
    out << '\n' << section.heading << '\n';
    for (std::size_t index = 0; index < section.rows.size(); ++index)
      showRow(section.headings, section.rows[index], index + 1, width, out);
  }
  return true;
}

}  // namespace tov::program
