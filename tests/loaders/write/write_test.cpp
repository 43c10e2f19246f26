// Records in the graph: evidence that stands, loading again, corrected records, the order of loading.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "loaders/extract/passage.h"
#include "loaders/layout/layout.h"
#include "loaders/read/read.h"
#include "loaders/record_writer.h"
#include "loaders/write/follow_ups.h"
#include "tovholder/database.h"

namespace tov::loaders {
namespace {

constexpr const char* kSpring =
    "- Udvalg: Faglig strategisk gruppe Køge-klyngen\n"
    "- Mødedato: 14. marts, 2024 kl. 09:00\n"
    "- Mødested: Køge Rådhus\n"
    "Pkt. tekst\n"
    "- 1. Mødedeltagere\n"
    "- 2. Natlig hjemmepleje\n"
    "1. Mødedeltagere\n"
    "Sagsfremstilling\n"
    "Asta Lund Holm, direktør, Køge kommune\n"
    "Bodil Krag, sundhedschef, Stevns Kommune\n"
    "Ejnar Vang (sekretariat), Køge kommune\n"
    "Afbud:\n"
    "Frode Bang, direktør, Faxe Kommune\n"
    "2. Natlig hjemmepleje\n"
    "Det indstilles,\n"
    "at gruppen tager orienteringen til efterretning.\n"
    "Sagsfremstilling\n"
    "Bodil Krag præsenterede status.\n"
    "Beslutning\n"
    "Orienteringen blev taget til efterretning.\n";

constexpr const char* kAutumn =
    "- Udvalg: Faglig strategisk gruppe Køge-klyngen\n"
    "- Mødedato: 12. september, 2024 kl. 09:00\n"
    "- Mødested: Faxe Rådhus\n"
    "Pkt. tekst\n"
    "- 1. Mødedeltagere\n"
    "- 2. Natlig hjemmepleje\n"
    "1. Mødedeltagere\n"
    "Sagsfremstilling\n"
    "Asta Holm, direktør, Køge kommune\n"
    "Gerda Ravn, sundhedschef, Greve Kommune\n"
    "2. Natlig hjemmepleje\n"
    "Sagsfremstilling\n"
    "På mødet den 14. marts 2024 blev sagen drøftet.\n"
    "Beslutning\n"
    "Godkendt.\n";

RecordLines record(const char* text, const std::string& name) {
  return readRecordText(text, name);
}

void load(Database& database, const RecordLines& lines) {
  Transaction transaction = database.begin();
  writeRecord(transaction, lines, layOut(lines));
  transaction.commit();
}

std::set<NodeId> nodesOf(const Snapshot& graph, std::string_view label) {
  std::set<NodeId> nodes;
  const auto id = graph.label(label);
  if (!id) return nodes;
  NodeCursor cursor = graph.nodes(*id);
  NodeId node{};
  while (cursor.next(std::span(&node, 1)) == 1) nodes.insert(node);
  return nodes;
}

std::vector<Relationship> relationshipsOf(const Snapshot& graph) {
  std::vector<Relationship> all;
  RelationshipCursor cursor = graph.relationships();
  RelationshipId id{};
  while (cursor.next(std::span(&id, 1)) == 1) all.push_back(graph.relationship(id));
  return all;
}

std::string name(const Snapshot& graph, NodeId node) {
  const Map properties = graph.properties(node);
  for (const char* key : {"name", "title", "text", "date", "amount"})
    if (const auto found = properties.find(key); found != properties.end()) return found->second.toText();
  return "?";
}

/// The whole graph without ids: what two loads must agree in.
std::multiset<std::string> picture(const Snapshot& graph) {
  std::multiset<std::string> lines;
  NodeCursor cursor = graph.nodes();
  NodeId id{};
  while (cursor.next(std::span(&id, 1)) == 1) {
    const Node node = graph.node(id);
    lines.insert(node.labels.front() + " " + Value(node.properties).toText());
  }
  for (const Relationship& relationship : relationshipsOf(graph)) {
    Map properties = relationship.properties;
    // Why a name was joined to a node depends on which of the two records was there first.
    properties.erase("joinedBy");
    properties.erase("joinConfidence");
    lines.insert(name(graph, relationship.start) + " " + relationship.type + " " + name(graph, relationship.end) + " " +
                 Value(properties).toText());
  }
  return lines;
}

/// What stands in one picture and not in the other; empty when the graphs agree.
std::string difference(const Snapshot& left, const Snapshot& right) {
  const auto a = picture(left);
  const auto b = picture(right);
  std::string result;
  for (const auto& [from, other, mark] : {std::tuple{&a, &b, "- "}, std::tuple{&b, &a, "+ "}})
    for (const std::string& line : *from)
      if (from->count(line) != other->count(line)) result += mark + line + "\n";
  return result;
}

std::vector<NodeId> people(const Snapshot& graph, std::string_view wanted) {
  std::vector<NodeId> found;
  for (const NodeId node : nodesOf(graph, "Person"))
    if (name(graph, node) == Value(wanted).toText()) found.push_back(node);
  return found;
}

TEST(Writing, GivesEveryRelationshipAQuoteThatStandsInTheRecord) {
  Database database = Database::inMemory();
  const RecordLines lines = record(kSpring, "spring.txt");
  load(database, lines);
  const auto all = relationshipsOf(database.snapshot());
  EXPECT_GT(all.size(), 20U);
  for (const Relationship& relationship : all) {
    Evidence evidence;
    evidence.line = static_cast<std::uint32_t>(relationship.properties.at("line").asInteger());
    evidence.quote = std::string(relationship.properties.at("quote").asString());
    EXPECT_EQ(relationship.properties.at("source").asString(), "spring.txt");
    EXPECT_TRUE(stands(lines, evidence)) << relationship.type << " line " << evidence.line << ": " << evidence.quote;
    EXPECT_GT(relationship.properties.at("confidence").asFloat(), 0);
    EXPECT_FALSE(relationship.properties.at("rule").asString().empty());
  }
}

TEST(Writing, TwiceLeavesTheGraphAsItWas) {
  Database database = Database::inMemory();
  load(database, record(kSpring, "spring.txt"));
  const Snapshot once = database.snapshot();
  load(database, record(kSpring, "spring.txt"));
  EXPECT_EQ(difference(database.snapshot(), once), "");
  EXPECT_TRUE(database.check().empty());
}

TEST(Writing, KnowsARecordByItsBytesAndByItsName) {
  Database database = Database::inMemory();
  const RecordLines lines = record(kSpring, "spring.txt");
  EXPECT_EQ(knownRecord(database.snapshot(), lines), Known::no);
  load(database, lines);
  EXPECT_EQ(knownRecord(database.snapshot(), lines), Known::sameBytes);
  EXPECT_EQ(knownRecord(database.snapshot(), record(kSpring, "copy.txt")), Known::sameBytes);
  EXPECT_EQ(knownRecord(database.snapshot(), record(kAutumn, "spring.txt")), Known::otherBytes);
}

TEST(Writing, ACorrectedRecordTakesTheOldOnesPlace) {
  Database corrected = Database::inMemory();
  load(corrected, record(kSpring, "spring.txt"));
  std::string text = kSpring;
  text.replace(text.find("Bodil Krag, sundhedschef"), 10, "Bodil Kragh");
  load(corrected, record(text.c_str(), "spring.txt"));
  Database fresh = Database::inMemory();
  load(fresh, record(text.c_str(), "spring.txt"));
  EXPECT_EQ(difference(corrected.snapshot(), fresh.snapshot()), "");
  EXPECT_TRUE(people(corrected.snapshot(), "Bodil Krag").empty());
  EXPECT_TRUE(corrected.check().empty());
}

TEST(Writing, KeepsWhatAnotherRecordStillSays) {
  Database both = Database::inMemory();
  load(both, record(kSpring, "spring.txt"));
  load(both, record(kAutumn, "autumn.txt"));
  // The spring record becomes another meeting altogether: what only it said goes, what the autumn record says stays.
  std::string other = kSpring;
  for (const std::string old : {"Asta Lund Holm", "Bodil Krag", "Ejnar Vang", "Frode Bang"})
    for (std::size_t at = other.find(old); at != std::string::npos; at = other.find(old))
      other.replace(at, old.size(), "Poul Ager");
  load(both, record(other.c_str(), "spring.txt"));
  Database fresh = Database::inMemory();
  load(fresh, record(kAutumn, "autumn.txt"));
  load(fresh, record(other.c_str(), "spring.txt"));
  EXPECT_EQ(difference(both.snapshot(), fresh.snapshot()), "");
  EXPECT_EQ(people(both.snapshot(), "Asta Holm").size(), 1U) << "the fuller name went with the record that gave it";
  EXPECT_TRUE(both.check().empty());
}

TEST(Writing, DoesNotDependOnTheOrderOfLoading) {
  Database forth = Database::inMemory();
  load(forth, record(kSpring, "spring.txt"));
  load(forth, record(kAutumn, "autumn.txt"));
  Database back = Database::inMemory();
  load(back, record(kAutumn, "autumn.txt"));
  load(back, record(kSpring, "spring.txt"));
  EXPECT_EQ(difference(forth.snapshot(), back.snapshot()), "");
}

TEST(Writing, JoinsAShorterNameWithTheSamePost) {
  Database database = Database::inMemory();
  load(database, record(kSpring, "spring.txt"));
  load(database, record(kAutumn, "autumn.txt"));
  const Snapshot graph = database.snapshot();
  EXPECT_TRUE(people(graph, "Asta Holm").empty());
  ASSERT_EQ(people(graph, "Asta Lund Holm").size(), 1U);
  const Map properties = graph.properties(people(graph, "Asta Lund Holm").front());
  EXPECT_EQ(properties.at("aliases").toText(), "['Asta Holm']");
}

TEST(Writing, SharesACitedMeetingWithItsRecord) {
  Database database = Database::inMemory();
  load(database, record(kAutumn, "autumn.txt"));
  EXPECT_EQ(nodesOf(database.snapshot(), "Meeting").size(), 2U) << "the cited meeting exists before its record";
  load(database, record(kSpring, "spring.txt"));
  EXPECT_EQ(nodesOf(database.snapshot(), "Meeting").size(), 2U);
}

TEST(Writing, AbsenceWinsAndPlansOfTheAbsentAreDropped) {
  Database database = Database::inMemory();
  load(database, record(kSpring, "spring.txt"));
  const Snapshot graph = database.snapshot();
  std::map<std::string, std::string> presence;
  for (const Relationship& relationship : relationshipsOf(graph))
    if (relationship.type == "ATTENDED" || relationship.type == "ABSENT_FROM" || relationship.type == "INVITED")
      presence[name(graph, relationship.start)] = relationship.type;
  EXPECT_EQ(presence["'Frode Bang'"], "ABSENT_FROM");
  EXPECT_EQ(presence["'Asta Lund Holm'"], "ATTENDED");
}

/// Sample records of the project, and real ones where they lie beside it.
std::vector<std::filesystem::path> records() {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& folder :
       {std::filesystem::path(TOV_TEST_FOLDER) / "records",
        std::filesystem::path(TOV_TEST_FOLDER).parent_path().parent_path() / "shared" / "records"}) {
    if (!std::filesystem::is_directory(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Records, HaveAQuoteAtItsLineForEveryFact) {
  const auto files = records();
  ASSERT_FALSE(files.empty());
  Database database = Database::inMemory();
  std::map<std::string, RecordLines> lines;
  for (const auto& file : files) {
    RecordLines read = readRecord(file);
    try {
      load(database, read);
    } catch (const LayoutError&) {
      continue;  // a file that is there to be refused
    }
    const std::string called = read.name;
    lines.emplace(called, std::move(read));
  }
  ASSERT_FALSE(lines.empty());
  std::size_t checked = 0;
  for (const Relationship& relationship : relationshipsOf(database.snapshot())) {
    const auto source = relationship.properties.find("source");
    if (source == relationship.properties.end()) {
      EXPECT_EQ(relationship.type, "MEETING_OF") << "only the forum of a meeting that was merely cited is without";
      continue;
    }
    Evidence evidence;
    evidence.line = static_cast<std::uint32_t>(relationship.properties.at("line").asInteger());
    evidence.quote = std::string(relationship.properties.at("quote").asString());
    EXPECT_TRUE(stands(lines.at(std::string(source->second.asString())), evidence))
        << relationship.type << " " << source->second.asString() << ":" << evidence.line << " " << evidence.quote;
    ++checked;
  }
  EXPECT_GT(checked, 50U);
  EXPECT_TRUE(database.check().empty());
}

TEST(FollowUps, AreNotMadeByACaseNumberOfAdministrativeItems) {
  const Lexicon& danish = Lexicon::of("da");
  EXPECT_TRUE(isAdministrative("Deltagere", danish));
  EXPECT_TRUE(isAdministrative("Eventuelt.", danish));
  EXPECT_FALSE(isAdministrative("Natlig hjemmepleje", danish));
}

}  // namespace
}  // namespace tov::loaders
