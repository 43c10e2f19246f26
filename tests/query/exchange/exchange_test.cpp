// What leaves in a format that we read ourselves comes back as it was; what cannot be stored is told and left out. What
// other programs make of the other formats is tested with them in tests/exchange.
#include "tovholder/exchange.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>

#include "tests/engine/scratch_folder.h"
#include "tovholder/import.h"
#include "tovholder/query.h"
#include "tovholder/text_search.h"

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

std::filesystem::path saved(const ScratchFolder& folder, const std::string& lines) {
  const std::filesystem::path file = folder.path() / "graph.jsonl";
  std::ofstream(file, std::ios::binary) << lines;
  return file;
}

Database onDisk(const ScratchFolder& folder, std::size_t memoryLimit = std::size_t{1} << 30) {
  Options options;
  options.durability = Durability::buffered;
  options.memoryLimit = memoryLimit;
  return Database::open(folder.path() / "db", options);
}

TEST(BulkJsonLines, ComeBackAsTheyWere) {
  const ScratchFolder folder;
  const std::string first = written(awkwardGraph(), ExchangeFormat::jsonLines);
  Database copy = onDisk(folder);
  const ImportReport report = importJsonLines(copy, saved(folder, first));
  EXPECT_EQ(report.nodes, 3U);
  EXPECT_EQ(report.relationships, 4U);
  EXPECT_EQ(report.rejected, 0U);
  EXPECT_EQ(written(copy, ExchangeFormat::jsonLines), first);
  EXPECT_THAT(copy.check(), ElementsAre());
}

TEST(BulkJsonLines, OfManyPiecesAreTheSameGraphAndHaveTheirIndexes) {
  const ScratchFolder folder;
  std::string lines;
  constexpr int kNodes = 20'000;
  for (int i = 0; i < kNodes; ++i) {
    const std::string number = std::to_string(i);
    // Every seventh has another label, so that runs of labels end within pieces.
    lines += R"({"type":"node","id":)" + number + R"(,"labels":[)" +
             (i % 7 == 0 ? R"("Member","Person")" : R"("Person")") +
             R"(],"properties":{"day":{"$date":"2025-01-15"},"name":"Name )" + std::to_string(i % 900) + "\"}}\n";
  }
  for (int i = 0; i < 3 * kNodes; ++i) {
    lines += R"({"type":"relationship","id":)" + std::to_string(i) + R"(,"label":")" + (i % 5 == 0 ? "KNOWS" : "MET") +
             R"(","start":)" + std::to_string(i * 37 % kNodes) + R"(,"end":)" + std::to_string(i * 53 % kNodes) +
             R"(,"properties":{"line":)" + std::to_string(i % 50) + "}}\n";
  }
  Database database = onDisk(folder, std::size_t{8} << 20);  // pieces of a quarter of a mebibyte
  ImportOptions options;
  options.indexes = {"Member.day"};
  options.threads = 3;
  std::uint64_t last = 0;
  std::uint64_t total = 0;
  options.progress = [&](const ImportProgress& progress) {
    if (progress.step == ImportProgress::Step::reading) last = progress.done, total = progress.total;
  };
  const ImportReport report = importJsonLines(database, saved(folder, lines), options);
  EXPECT_EQ(report.rejected, 0U);
  EXPECT_EQ(last, total);
  EXPECT_EQ(written(database, ExchangeFormat::jsonLines), lines);
  EXPECT_THAT(database.check(), ElementsAre());

  const Snapshot snapshot = database.snapshot();
  EXPECT_EQ(snapshot.indexes().size(), 3U);
  std::vector<NodeId> found(100);
  EXPECT_EQ(snapshot.find(*snapshot.label("Person"), *snapshot.key("name"), "Name 7").next(found), 23U);
}

TEST(BulkJsonLines, StandInAnyOrder) {
  const ScratchFolder folder;
  Database database = onDisk(folder);
  Session(database).run("CREATE (:Person {name: 'A'})");
  const ImportReport report = importJsonLines(
      database, saved(folder,
                      "{\"id\":0,\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":\"b\",\"end\":{\"id\":7}}\r\n"
                      "\r\n"
                      "{\"type\":\"node\",\"id\":\"b\",\"properties\":{\"name\":null}}\n"
                      "{\"type\":\"node\",\"id\":\"7\",\"labels\":[\"Person\",\"Person\"]}"));
  EXPECT_EQ(report.nodes, 2U);
  EXPECT_EQ(report.relationships, 1U);
  EXPECT_EQ(database.snapshot().nodeCount(), 3U);
  EXPECT_THAT(database.check(), ElementsAre());
}

TEST(BulkJsonLines, ThatCannotBeStoredAreToldAndLeftOut) {
  const ScratchFolder folder;
  Database database = onDisk(folder);
  std::string reasons;
  ImportOptions options;
  options.rejected = [&](const ImportRejection& rejection) {
    reasons += std::to_string(rejection.line) + " " + rejection.reason + "\n";
  };
  const ImportReport report = importJsonLines(
      database,
      saved(folder,
            "{\"type\":\"node\",\"id\":1,\"labels\":[\"A\"]}\n"
            "{\"type\":\"node\",\"id\":1}\n"
            "{\"type\":\"node\",\"id\":2,\"properties\":{\"mixed\":[1,\"a\"]}}\n"
            "{\"type\":\"node\",\"id\":3,\"properties\":{\"\":1}}\n"
            "{\"type\":\"node\",\"id\":4,\"labels\":[\"" +
                std::string(2000, 'x') +
                "\"]}\n"
                "{\"type\":\"node\",\"id\":5,\"properties\":{\"text\":\"\xff\"}}\n"
                "{\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":1,\"end\":9}\n"
                "{\"type\":\"relationship\",\"start\":1,\"end\":1}\n"
                "{\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":1,\"end\":1,\"properties\":{\"a\":[[1]]}}\n"
                "{\"label\":\"KNOWS\",\"type\":\"relationship\",\"start\":1}\n"
                "{\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":1,\"end\":1}\n"
                "{\"type\":\"relationship\",\"label\":\"KNOWS\",\"start\":1,"),
      options);
  EXPECT_EQ(report.nodes, 1U);
  EXPECT_EQ(report.relationships, 1U);
  EXPECT_EQ(report.rejected, 10U) << reasons;
  for (const char* reason :
       {"2 a node with the id 1 stands above\n", "3 ", "4 property : ", "5 a name of 2000 bytes",
        "6 this is not JSON\n", "7 there is no node with the id 9\n", "8 a relationship has its type",
        "9 property a: a list", "10 there is no \"end\"\n", "12 this is not JSON\n"}) {
    EXPECT_THAT("\n" + reasons, HasSubstr("\n" + std::string(reason)));
  }
}

TEST(BulkJsonLines, AreFoundByAFullTextIndexThatIsThereByEitherRoad) {
  const ScratchFolder folder;
  Database database = onDisk(folder);
  Session(database).run("CREATE FULLTEXT INDEX FOR (n:Person) ON EACH [n.name]");
  const std::string lines = "{\"type\":\"node\",\"id\":1,\"labels\":[\"Person\"],\"properties\":{\"name\":\"Ada\"}}\n";
  TextQuery ada;
  ada.text = "ada";
  importJsonLines(database, saved(folder, lines));
  EXPECT_EQ(database.snapshot().searchText(ada).size(), 1U);
  std::istringstream stream(lines);
  importJsonLines(database, stream, "graph.jsonl");  // by a transaction
  EXPECT_EQ(database.snapshot().searchText(ada).size(), 2U);
}

/// Runs statements that end with a line.
void runScript(Database& database, const std::string& script) {
  Session session(database);
  std::string statement;
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    statement += line + "\n";
    if (!line.ends_with(";")) continue;
    session.run(statement.substr(0, statement.rfind(';')));
    statement.clear();
  }
}

TEST(CypherScript, CreatesTheGraph) {
  Database database = awkwardGraph();
  Database copy = Database::inMemory();
  runScript(copy, written(database, ExchangeFormat::cypher));
  EXPECT_EQ(written(copy, ExchangeFormat::jsonLines), written(database, ExchangeFormat::jsonLines));
  EXPECT_EQ(written(copy, ExchangeFormat::cypher), written(database, ExchangeFormat::cypher));
  EXPECT_THAT(copy.snapshot().indexes(), testing::IsEmpty());
  EXPECT_THAT(copy.check(), ElementsAre());
}

TEST(CypherScript, CreatesIndexesAndKeepsClearOfTheGraphsOwnNames) {
  Database database = Database::inMemory();
  Session session(database);
  session.run("UNWIND range(1, 2500) AS i CREATE (:Person {name: 'P' + i, `match`: i})-[:`tov export`]->(:`in`)");
  session.run("CREATE (:`tov export` {`tov number`: 7, text: 'a; b // c', long: $long})",
              {{"long", std::string(3'000'000, 'x')}});
  session.run("CREATE INDEX FOR (n:Person) ON (n.name)");
  session.run("CREATE INDEX FOR (n:`in`) ON (n.`odd``key`)");
  session.run("CREATE FULLTEXT INDEX FOR (n:Person) ON EACH [n.name] OPTIONS {language: 'da', languageProperty: 'l'}");
  session.run("CREATE FULLTEXT INDEX FOR ()-[r:KNOWS]-() ON EACH [r.quote]");
  Database copy = Database::inMemory();
  runScript(copy, written(database, ExchangeFormat::cypher));
  EXPECT_EQ(written(copy, ExchangeFormat::jsonLines), written(database, ExchangeFormat::jsonLines));
  EXPECT_EQ(written(copy, ExchangeFormat::cypher), written(database, ExchangeFormat::cypher));
  EXPECT_EQ(copy.snapshot().indexes().size(), 2U);
  EXPECT_EQ(copy.snapshot().textIndexes().size(), 2U);
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

TEST(Exports, CountNodesWithoutALabelAsLeftOut) {
  std::ostringstream out;
  const ExchangeReport report = exportGraph(awkwardGraph().snapshot(), ExchangeFormat::iCalendar, out);
  EXPECT_EQ(report.nodes, 1U);
  EXPECT_THAT(report.leftOut, testing::Contains(testing::Pair("without a label", 1)));
  EXPECT_THAT(report.leftOut, testing::Contains(testing::Pair("ATTENDED", 3)));
}

TEST(Exports, OfTextThatIsNotUtf8AreUtf8AndEnd) {
  Database database = Database::inMemory();
  Transaction transaction = database.begin();
  const std::array labels = {transaction.label("Meeting")};
  transaction.createNode(
      labels,
      {{"date", *dateFromText("2025-03-04")}, {"venue", std::string(200, '\x80')}, {"note", "a\x01\xEF\xBF\xBF z"}});
  transaction.commit();
  const std::string replaced = "\xEF\xBF\xBD";
  EXPECT_THAT(written(database, ExchangeFormat::iCalendar), HasSubstr("LOCATION:" + replaced + replaced));
  EXPECT_THAT(written(database, ExchangeFormat::turtle), HasSubstr("\"" + replaced + replaced));
  EXPECT_THAT(written(database, ExchangeFormat::graphMl), HasSubstr(">a" + replaced + replaced + " z<"));
}

TEST(Exports, IntoAFileTakeItsPlaceOnlyWhenWhole) {
  const ScratchFolder folder;
  const std::filesystem::path file = folder.path() / "graph.jsonl";
  std::ofstream(file) << "what was there";
  const Database database = awkwardGraph();
  exportGraph(database.snapshot(), ExchangeFormat::jsonLines, file);
  std::ifstream in(file, std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), written(database, ExchangeFormat::jsonLines));
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
  std::filesystem::create_directories(folder.path() / "taken" / "by a folder");
  EXPECT_THROW(exportGraph(database.snapshot(), ExchangeFormat::jsonLines, folder.path() / "taken"), StorageError);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "taken.part"));
  EXPECT_THROW(exportGraph(database.snapshot(), ExchangeFormat::jsonLines, folder.path() / "no" / "such"),
               StorageError);
}

TEST(GraphMl, KeepsPropertiesThatAreCalledAsItsOwn) {
  Database database = Database::inMemory();
  Session(database).run("CREATE (a:A {label: 'l', labels: 'm'})-[:T {label: 'x', type: 'y'}]->(a)");
  const std::string graph = written(database, ExchangeFormat::graphMl);
  for (const char* name : {"label", "labels", "labels_", "type", "type_"}) {
    EXPECT_THAT(graph, HasSubstr("attr.name=\"" + std::string(name) + "\"")) << name;
  }
  EXPECT_THAT(graph, HasSubstr("<data key=\"labels\">:A</data>"));
}

TEST(Calendar, NamesEventsByForumAndDay) {
  const auto uids = [](const Database& database) {
    std::istringstream lines(written(database, ExchangeFormat::iCalendar));
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("UID:")) found.push_back(line);
    }
    std::ranges::sort(found);
    return found;
  };
  const std::string first = "CREATE (:Meeting {date: date('2025-03-04')})-[:MEETING_OF]->(:Forum {name: 'Board'})";
  const std::string others = "CREATE (:Meeting {date: date('2025-03-05')}), (:Meeting {date: date('2025-03-05')})";
  Database one = Database::inMemory();
  Session(one).run(first);
  Session(one).run(others);
  Database other = Database::inMemory();  // with other ids
  Session(other).run("CREATE (:Gone)");
  Session(other).run(others);
  Session(other).run(first);
  EXPECT_EQ(uids(one), uids(other));
  EXPECT_EQ(uids(one).size(), 3U);
  const std::vector<std::string> found = uids(one);
  EXPECT_EQ(std::set<std::string>(found.begin(), found.end()).size(), 3U);
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
