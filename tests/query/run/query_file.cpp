#include "tests/query/run/query_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "tovholder/query.h"

namespace tov::test {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// `rest` is set to what follows the prefix.
bool startsWith(const std::string& line, const std::string& prefix, std::string& rest) {
  if (!line.starts_with(prefix)) return false;
  rest = trimmed(line.substr(prefix.size()));
  return true;
}

/// Cells between bars; a bar within a quoted string belongs to the string.
std::vector<std::string> cellsOf(const std::string& line) {
  std::vector<std::string> cells;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\'' && line[i - 1] != '\\') quoted = !quoted;
    if (line[i] == '|' && !quoted) {
      cells.push_back(trimmed(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  return cells;
}

class Reader {
 public:
  explicit Reader(const std::filesystem::path& path) : path_(path), stream_(path) {
    if (!stream_) throw std::runtime_error("cannot read " + path.string());
  }

  std::vector<QueryCase> read() {
    std::string line;
    while (std::getline(stream_, line)) {
      ++number_;
      if (line.starts_with('#') || trimmed(line).empty()) continue;
      if (!beginsSection(line)) continueSection(line);
    }
    return std::move(cases_);
  }

 private:
  enum class Section { none, graph, setup, query, rows };

  QueryCase& current() {
    if (cases_.empty()) fail("stands before the first case");
    return cases_.back();
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(path_.string() + ":" + std::to_string(number_) + ": " + what);
  }

  bool beginsSection(const std::string& line) {
    std::string rest;
    if (startsWith(line, "graph:", rest)) {
      graph_.clear();
      section_ = Section::graph;
    } else if (startsWith(line, "case:", rest)) {
      cases_.push_back({});
      current().name = rest;
      current().file = path_.filename().string();
      current().line = number_;
      current().setup = graph_;
      section_ = Section::none;
    } else if (startsWith(line, "setup:", rest)) {
      current().setup.emplace_back();
      section_ = Section::setup;
    } else if (startsWith(line, "query:", rest)) {
      section_ = Section::query;
      current().query = rest;
    } else if (startsWith(line, "parameter ", rest)) {
      const std::size_t colon = rest.find(':');
      if (colon == std::string::npos) fail("a parameter is written NAME: EXPRESSION");
      current().parameters[rest.substr(0, colon)] = trimmed(rest.substr(colon + 1));
    } else if (startsWith(line, "rows:", rest) || startsWith(line, "ordered rows:", rest) ||
               startsWith(line, "no rows:", rest)) {
      current().table.emplace();
      current().ordered = line.starts_with("ordered");
      section_ = line.starts_with("no") ? Section::none : Section::rows;
    } else if (startsWith(line, "error:", rest)) {
      current().error = rest;
    } else if (startsWith(line, "changes:", rest)) {
      current().changes = rest;
    } else {
      return false;
    }
    return true;
  }

  void continueSection(const std::string& line) {
    switch (section_) {
      case Section::none:
        fail("what section does this line belong to?");
      case Section::graph:
        addStatementLine(graph_, line);
        break;
      case Section::setup:
        addStatementLine(current().setup, line);
        break;
      case Section::query:
        current().query += (current().query.empty() ? "" : "\n") + line;
        break;
      case Section::rows:
        if (!trimmed(line).starts_with('|')) fail("a row is written between bars");
        current().table->push_back(cellsOf(trimmed(line)));
        break;
    }
  }

  static void addStatementLine(std::vector<std::string>& statements, const std::string& line) {
    if (statements.empty() || statements.back().ends_with(';')) statements.emplace_back();
    statements.back() += (statements.back().empty() ? "" : "\n") + line;
  }

  std::filesystem::path path_;
  std::ifstream stream_;
  std::size_t number_ = 0;
  Section section_ = Section::none;
  std::vector<std::string> graph_;
  std::vector<QueryCase> cases_;
};

std::string tableText(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    text += "  |";
    for (const std::string& cell : row) text += " " + cell + " |";
    text += "\n";
  }
  return text;
}

std::string changesText(const Changes& changes) {
  const std::pair<const char*, std::uint64_t> counts[] = {
      {"+nodes", changes.nodesCreated},
      {"-nodes", changes.nodesDeleted},
      {"+relationships", changes.relationshipsCreated},
      {"-relationships", changes.relationshipsDeleted},
      {"properties", changes.propertiesSet},
      {"+labels", changes.labelsAdded},
      {"-labels", changes.labelsRemoved},
  };
  std::string text;
  for (const auto& [name, count] : counts) {
    if (count != 0) text += (text.empty() ? "" : ", ") + std::string(name) + " " + std::to_string(count);
  }
  return text.empty() ? "none" : text;
}

void runAll(Session& session, const std::vector<std::string>& statements) {
  for (std::string statement : statements) {
    if (statement.ends_with(';')) statement.pop_back();
    if (trimmed(statement).empty()) continue;
    Result result = session.run(statement);
    while (result.next()) {
    }
  }
}

std::string compare(const QueryCase& test, Session& session, const Parameters& parameters) {
  Result result = session.run(test.query, parameters);
  std::vector<std::vector<std::string>> rows;
  while (result.next()) {
    std::vector<std::string> cells;
    for (const Value& cell : result.row()) cells.push_back(cell.toText());
    rows.push_back(std::move(cells));
  }
  if (!test.error.empty()) return "expected the error " + test.error + ", got\n" + tableText(rows);
  std::string wrong;
  if (test.table) {
    std::vector<std::vector<std::string>> wanted = *test.table;
    if (!wanted.empty()) {
      if (wanted.front() != result.columns()) wrong += "other columns: " + tableText({result.columns()});
      wanted.erase(wanted.begin());
    }
    if (!test.ordered) {
      std::sort(wanted.begin(), wanted.end());
      std::sort(rows.begin(), rows.end());
    }
    if (wanted != rows) wrong += "expected\n" + tableText(wanted) + "got\n" + tableText(rows);
  }
  const std::string changed = changesText(result.changes());
  if (!test.changes.empty() && test.changes != changed) {
    wrong += "expected the changes " + test.changes + ", got " + changed + "\n";
  }
  return wrong;
}

}  // namespace

std::vector<QueryCase> readQueryFile(const std::filesystem::path& path) {
  return Reader(path).read();
}

std::string runQueryCase(const QueryCase& test) {
  Session session(Database::inMemory());
  try {
    runAll(session, test.setup);
  } catch (const Error& error) {
    return std::string("the setup failed: ") + error.what();
  }
  try {
    Parameters parameters;
    for (const auto& [name, expression] : test.parameters) {
      Result result = session.run("RETURN " + expression);
      result.next();
      parameters[name] = result.row()[0];
    }
    return compare(test, session, parameters);
  } catch (const QueryError& error) {
    const std::string got = error.type() + " " + error.detail();
    if (got == test.error) return {};
    return "expected " + (test.error.empty() ? "rows" : test.error) + ", got " + got + ": " + error.what();
  } catch (const Error& error) {
    return std::string("failed: ") + error.what();
  }
}

}  // namespace tov::test
