// A stranger's program on the installed library: loads a record, runs a query, asks a question, draws.
#include <tovholder/ask.h>
#include <tovholder/database.h>
#include <tovholder/export.h>
#include <tovholder/load.h>
#include <tovholder/query.h>

#include <filesystem>
#include <iostream>
#include <vector>

namespace {

int failures = 0;

void expect(bool condition, const char* what) {
  std::cout << (condition ? "ok      " : "FAILED  ") << what << '\n';
  if (!condition) ++failures;
}

/// A question that some of the sample records' own content is turned into, so that no name stands here.
std::string nameOfSomeInitiative(tov::Session& session) {
  tov::Result result = session.run(
      "MATCH (i:Initiative)<-[:ABOUT]-(:AgendaItem) WITH i.name AS name, count(*) AS items "
      "RETURN name ORDER BY items DESC, name LIMIT 1");
  return result.next() ? std::string(result.row()[0].asString()) : std::string();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: minutes DATABASE RECORD-OR-FOLDER\n";
    return 2;
  }
  try {
    tov::Database database = tov::Database::open(arguments[1]);
    const std::vector<std::filesystem::path> records = {arguments[2]};
    const tov::LoadReport report = tov::load(database, records);
    expect(!report.files.empty() && !report.anyRefused(), "records load");

    tov::Session session(database);
    const tov::PreparedQuery presented = session.prepare(
        "MATCH (p:Person)-[r:PRESENTED]->(item:AgendaItem) WHERE r.line >= $line "
        "RETURN p.name AS name, item.title AS title, r.line AS line ORDER BY line");
    tov::Result rows = presented.run({{"line", 1}});
    std::size_t found = 0;
    while (rows.next()) {
      ++found;
      std::cout << "        " << rows.row()[0].asString() << ", line " << rows.row()[2].asInteger() << '\n';
    }
    expect(found > 0, "a parameterised query gives rows");
    expect(!presented.run({{"line", 1'000'000}}).next(), "the parameter bounds them");

    const std::string initiative = nameOfSomeInitiative(session);
    const tov::Answer answer = tov::ask(session, "how is " + initiative + " linked across meetings");
    expect(answer.understood && !answer.rows.empty(), "a question is answered");
    expect(!answer.rows.empty() && !answer.rows[0].evidence.empty(), "with the line that proves it");

    tov::DrawingOptions drawing;
    drawing.about = initiative;
    expect(tov::drawDot(database.snapshot(), drawing).find("graph") != std::string::npos, "the graph is drawn");

    try {
      session.run("MATCH (n RETURN n");
      expect(false, "a wrong query is an error");
    } catch (const tov::QueryError& error) {
      expect(error.line() == 1 && error.column() > 0, "a wrong query is an error with its place");
    }
  } catch (const tov::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return failures == 0 ? 0 : 1;
}
