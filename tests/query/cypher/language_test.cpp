// Runs every example of query/LANGUAGE.md and compares what comes out with what the page says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "query/functions/function_catalog.h"
#include "tovholder/query.h"

namespace tov {
namespace {

using Row = std::vector<std::string>;

/// A query of the page and what should come of it: a table, or the shown error.
struct Example {
  std::size_t line = 0;
  std::string query;
  std::vector<Row> table;  // the first row holds the columns
  std::string error;
};

struct Page {
  std::string graph;
  std::vector<std::string> setup;  // statements that follow
  std::vector<Example> examples;
  std::string text;
};

std::string trimmed(const std::string& text) {
  std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The cells of `| a | b |`; `\|` is no border.
Row cellsOf(const std::string& line) {
  Row cells;
  std::string cell;
  for (std::size_t index = 1; index < line.size(); ++index) {
    if (line[index] == '\\' && index + 1 < line.size() && line[index + 1] == '|') {
      cell += line[++index];
    } else if (line[index] == '|') {
      cells.push_back(trimmed(cell));
      cell.clear();
    } else {
      cell += line[index];
    }
  }
  return cells;
}

/// The text between back quotes, or empty.
std::string codeIn(const std::string& cell) {
  return cell.size() > 2 && cell.front() == '`' && cell.back() == '`' ? cell.substr(1, cell.size() - 2) : "";
}

Page readPage() {
  Page page;
  std::ifstream file(std::filesystem::path(TOV_TEST_FOLDER).parent_path() / "query/LANGUAGE.md");
  std::string line, fence;
  bool inTable = false;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    page.text += line + "\n";
    if (line.starts_with("```")) {
      fence = fence.empty() ? line.substr(3) : "";
      if (fence == "cypher") page.examples.push_back({number, "", {}, ""});
    } else if (fence == "graph") {
      page.graph += line + "\n";
    } else if (fence == "setup") {
      page.setup.push_back(line);
    } else if (fence == "cypher") {
      std::string& query = page.examples.back().query;
      query += (query.empty() ? "" : "\n") + line;
    } else if (fence == "result") {
      page.examples.back().table.push_back(cellsOf(line));
    } else if (fence == "error") {
      page.examples.back().error += line + "\n";
    } else if (line.starts_with("| Expression |")) {
      inTable = true;
    } else if (inTable && line.starts_with("| `")) {
      Row cells = cellsOf(line);
      page.examples.push_back(
          {number, "RETURN " + codeIn(cells.at(0)) + " AS value", {{"value"}, {codeIn(cells.at(1))}}, ""});
    } else if (line.empty()) {
      inTable = false;
    }
  }
  return page;
}

std::vector<Row> tableOf(Session& session, const std::string& query) {
  Result result = session.run(query);
  std::vector<Row> table = {result.columns()};
  while (result.next()) {
    Row& row = table.emplace_back();
    for (const Value& value : result.row()) row.push_back(value.toText());
  }
  return table;
}

TEST(Language, IsAsItsPageShows) {
  Page page = readPage();
  ASSERT_GT(page.examples.size(), 100U);
  Session session(Database::inMemory());
  session.run(page.graph);
  for (const std::string& statement : page.setup) session.run(statement);
  for (const Example& example : page.examples) {
    SCOPED_TRACE("LANGUAGE.md:" + std::to_string(example.line) + " " + example.query);
    session.begin();
    try {
      std::vector<Row> table = tableOf(session, example.query);
      std::vector<Row> expected = example.table;
      if (example.query.find("ORDER BY") == std::string::npos) {
        std::sort(table.begin() + 1, table.end());
        std::sort(expected.begin() + (expected.empty() ? 0 : 1), expected.end());
      }
      EXPECT_EQ(table, expected);
    } catch (const QueryError& error) {
      EXPECT_EQ(explain(error, example.query), example.error);
    }
    session.rollback();
  }
}

TEST(Language, HasAnExampleOfEveryFunction) {
  Page page = readPage();
  auto expectExample = [&](std::string_view name) {
    bool found = std::any_of(page.examples.begin(), page.examples.end(), [&](const Example& example) {
      return example.query.find(std::string(name) + "(") != std::string::npos;
    });
    EXPECT_TRUE(found) << name;
  };
  for (const ScalarFunction& function : scalarFunctions()) expectExample(function.name);
  for (const AggregateFunction& function : aggregateFunctions()) expectExample(function.name);
}

}  // namespace
}  // namespace tov
