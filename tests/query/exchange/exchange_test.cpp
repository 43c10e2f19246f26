// What leaves in a format that we read ourselves comes back as it was; what cannot be stored is told and left out. What
// other programs make of the other formats is tested with them in tests/exchange.
#include "tovholder/exchange.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <sstream>

#include "tovholder/query.h"

namespace tov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// A graph with a gap in its ids, every kind of value, and names that need care in each format.
Database awkwardGraph() {
  Database database = Database::inMemory();
  Session session(database);
  session.run("CREATE (:Gone)");
  session.run(
      "CREATE (a:Person:`Odd ``label`` <&>` {name: 'Åse \"Quote\" O\\'Hara', note: 'two\\nlines\\ttab \\\\ slash',"
      "  empty: '', whole: 9007199254740993, half: 0.5, large: 1.0e20, yes: true,"
      "  day: date('2025-01-15'), clock: localtime('12:30:05.25'), zoned: time('12:30+01:00'),"
      "  local: localdatetime('2025-01-15T12:30'), moment: datetime('2025-01-15T12:30[Europe/Copenhagen]'),"
      "  span: duration('P1Y2M3DT4H5.5S'), list: ['a', 'b'], days: [date('2025-01-15')], none: [],"
      "  `a key`: 1, notANumber: 0.0 / 0.0, endless: -1.0 / 0.0})"
      "CREATE (b), (c:Meeting {date: date('2025-03-04'), start: '09:30', end: '11:00', venue: 'Room 1; east, wing'})"
      "CREATE (a)-[:`odd type` {since: date('2020-02-29')}]->(b), (a)-[:ATTENDED]->(c), (c)-[:ATTENDED]->(c),"
      "       (a)-[:ATTENDED]->(c)");
  session.run("MATCH (n:Gone) DELETE n");
  return database;
}

std::string written(const Database& database, ExchangeFormat format) {
  std::ostringstream out;
  exportGraph(database.snapshot(), format, out);
  return out.str();
}

TEST(JsonLines, ComeBackAsTheyWere) {
  const std::string first = written(awkwardGraph(), ExchangeFormat::jsonLines);
  Database copy = Database::inMemory();
  std::istringstream lines(first);
  const ImportReport report = importJsonLines(copy, lines, "graph.jsonl");
  EXPECT_EQ(report.nodes, 3U);
  EXPECT_EQ(report.relationships, 4U);
  EXPECT_EQ(report.rejected, 0U);
  EXPECT_EQ(written(copy, ExchangeFormat::jsonLines), first);
  EXPECT_THAT(copy.check(), ElementsAre());

  Result result = Session(copy).run("MATCH (n:Person) RETURN n.day, n.span, n.notANumber, n.whole, n.large, n.none");
  ASSERT_TRUE(result.next());
  EXPECT_EQ(result.row()[0], Value(*dateFromText("2025-01-15")));
  EXPECT_EQ(result.row()[1].toText(), "duration('P1Y2M3DT4H5.5S')");
  EXPECT_TRUE(std::isnan(result.row()[2].asFloat()));
  EXPECT_EQ(result.row()[3], Value(std::int64_t{9007199254740993}));
  EXPECT_EQ(result.row()[4], Value(1.0e20));
  EXPECT_EQ(result.row()[5], Value(List{}));
}

TEST(JsonLines, StandBesideWhatIsThereAlready) {
  Database database = Database::inMemory();
  Session(database).run("CREATE (:Person {name: 'A'})-[:KNOWS]->(:Person {name: 'B'})");
  std::istringstream lines(written(database, ExchangeFormat::jsonLines));
  importJsonLines(database, lines, "graph.jsonl");
  EXPECT_EQ(database.snapshot().nodeCount(), 4U);
  EXPECT_EQ(database.snapshot().relationshipCount(), 2U);
}

TEST(JsonLines, OfOtherProgramsAreRead) {
  Database database = Database::inMemory();
  std::istringstream lines(
      "{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"User\"],\"properties\":{\"name\":\"Adam\"}}\r\n"
      "\n"
      "{\"type\":\"node\",\"id\":1}\n"
      "{\"id\":\"0\",\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":{\"id\":\"0\",\"labels\":[\"User\"]},"
      "\"end\":{\"id\":\"1\"}}\n");
  const ImportReport report = importJsonLines(database, lines, "graph.jsonl");
  EXPECT_EQ(report.nodes, 2U);
  EXPECT_EQ(report.relationships, 1U);
  EXPECT_EQ(report.rejected, 0U);
}

TEST(JsonLines, ThatCannotBeStoredAreToldAndLeftOut) {
  Database database = Database::inMemory();
  std::istringstream lines(
      "{\"type\":\"node\",\"id\":1,\"labels\":[\"A\"]}\n"
      "{\"type\":\"node\",\"id\":1}\n"
      "not JSON\n"
      "[1]\n"
      "{\"type\":\"edge\"}\n"
      "{\"type\":\"node\",\"id\":2,\"properties\":{\"place\":{\"x\":1}}}\n"
      "{\"type\":\"node\",\"id\":3,\"properties\":{\"day\":{\"$date\":\"2025-02-30\"}}}\n"
      "{\"type\":\"node\",\"id\":4,\"properties\":{\"mixed\":[1,\"a\"]}}\n"
      "{\"type\":\"node\",\"id\":5,\"properties\":{\"big\":18446744073709551615}}\n"
      "{\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":1,\"end\":9}\n"
      "{\"type\":\"relationship\",\"start\":1,\"end\":1}\n"
      "{\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":1,\"end\":1}\n");
  std::vector<std::uint64_t> numbers;
  std::string reasons;
  ImportOptions options;
  options.rejected = [&](const ImportRejection& rejection) {
    numbers.push_back(rejection.line);
    reasons += rejection.reason + "\n";
  };
  const ImportReport report = importJsonLines(database, lines, "graph.jsonl", options);
  EXPECT_THAT(numbers, ElementsAre(2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  EXPECT_EQ(report.rejected, numbers.size());
  EXPECT_THAT(reasons, HasSubstr("a node with the id 1 stands above"));
  EXPECT_THAT(reasons, HasSubstr("no node with the id 9 stands above"));
  EXPECT_THAT(reasons, HasSubstr("property day"));
  EXPECT_EQ(database.snapshot().nodeCount(), 1U);
  EXPECT_EQ(database.snapshot().relationshipCount(), 1U);
}

TEST(CypherScript, CreatesTheGraph) {
  Database database = awkwardGraph();
  const std::string script = written(database, ExchangeFormat::cypher);
  Database copy = Database::inMemory();
  Session session(copy);
  std::string statement;
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    statement += line + "\n";
    if (!line.ends_with(";")) continue;
    session.run(statement.substr(0, statement.rfind(';')));
    statement.clear();
  }
  EXPECT_EQ(written(copy, ExchangeFormat::jsonLines), written(database, ExchangeFormat::jsonLines));
  EXPECT_THAT(copy.snapshot().indexes(), testing::IsEmpty());
}

TEST(Exports, OfOneSnapshotAreTheSameBytes) {
  Database database = awkwardGraph();
  for (const ExchangeFormat format : exchangeFormats()) {
    EXPECT_EQ(written(database, format), written(database, format)) << name(format);
    EXPECT_EQ(exchangeFormat(name(format)), format);
  }
}

TEST(Exports, TellWhatHasNoPlace) {
  std::ostringstream out;
  const ExchangeReport report = exportGraph(awkwardGraph().snapshot(), ExchangeFormat::popolo, out);
  EXPECT_THAT(report.leftOut, testing::Contains(testing::Pair("odd type", 1)));
  EXPECT_THAT(report.leftOut, Not(testing::Contains(testing::Key("Person"))));
}

TEST(Exports, ThatCannotBeWrittenFail) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(exportGraph(awkwardGraph().snapshot(), ExchangeFormat::jsonLines, out), StorageError);
}

TEST(Calendar, FoldsLinesAndEscapesText) {
  Database database = Database::inMemory();
  Session(database).run(
      "CREATE (m:Meeting {date: date('2025-03-04'), start: '09:30', end: '11:00', venue: 'Room 1; east, wing'}),"
      "  (m)-[:MEETING_OF]->(:Forum {name: $name}),"
      "  (m)-[:HAS_ITEM {order: 2}]->(:AgendaItem {number: '2', title: 'Second'}),"
      "  (m)-[:HAS_ITEM {order: 1}]->(:AgendaItem {number: '1', title: 'First'})",
      {{"name", std::string("Sundhedsklyngen på æ ø å ") + std::string(90, 'x')}});
  const std::string calendar = written(database, ExchangeFormat::iCalendar);
  EXPECT_THAT(calendar, HasSubstr("DTSTART:20250304T093000\r\n"));
  EXPECT_THAT(calendar, HasSubstr("DTEND:20250304T110000\r\n"));
  EXPECT_THAT(calendar, HasSubstr("LOCATION:Room 1\\; east\\, wing\r\n"));
  EXPECT_THAT(calendar, HasSubstr("DESCRIPTION:1. First\\n2. Second\r\n"));
  std::istringstream lines(calendar);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 76U) << line;  // 75 and the CR
}

}  // namespace
}  // namespace tov
