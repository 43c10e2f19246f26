// The sample records of a fresh clone: all are read whole, and hold what the
// questions in the README ask for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "tovholder/load.h"

namespace tov {
namespace {

class SampleRecords : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    database_ = new Database(Database::inMemory());
    report_ = new LoadReport(load(*database_, std::vector{std::filesystem::path(TOV_TEST_FOLDER) / "records"}));
  }
  static void TearDownTestSuite() {
    delete report_;
    delete database_;
  }

  /// The name of a node, or its value of another property.
  static std::string text(const Snapshot& graph, NodeId node, std::string_view property = "name") {
    const auto key = graph.key(property);
    const Value value = key ? graph.property(node, *key) : Value();
    if (value.kind() == Value::Kind::date) return toText(value.asDate());
    return value.kind() == Value::Kind::string ? std::string(value.asString()) : std::string();
  }

  static NodeId named(const Snapshot& graph, std::string_view label, std::string_view name) {
    NodeCursor cursor = graph.nodes(graph.label(label).value());
    std::vector<NodeId> ids(1024);
    ids.resize(cursor.next(ids));
    for (const NodeId id : ids)
      if (text(graph, id) == name) return id;
    throw NotFoundError("no " + std::string(label) + " is called " + std::string(name));
  }

  static std::vector<NodeId> steps(const Snapshot& graph, NodeId node, std::string_view type, Direction direction) {
    std::vector<Neighbour> found;
    const auto id = graph.type(type);
    if (id) graph.neighbours(node, std::span(&*id, 1), direction, found);
    std::vector<NodeId> nodes;
    for (const Neighbour& step : found) nodes.push_back(step.node);
    return nodes;
  }

  static Database* database_;
  static LoadReport* report_;
};

Database* SampleRecords::database_ = nullptr;
LoadReport* SampleRecords::report_ = nullptr;

TEST_F(SampleRecords, AreAllLoadedWithoutALineThatIsNotUnderstood) {
  EXPECT_GE(report_->files.size(), 8U);
  std::set<std::string> layouts;
  for (const FileReport& file : report_->files) {
    if (file.outcome == FileReport::Outcome::skipped) continue;
    EXPECT_EQ(file.outcome, FileReport::Outcome::loaded) << file.file << ": " << file.reason;
    EXPECT_EQ(file.linesNotUnderstood, 0U) << file.file;
    layouts.insert(file.layout);
  }
  EXPECT_EQ(layouts.size(), 5U);
}

TEST_F(SampleRecords, TellWhichInitiativesDortheKlithPresentedAtTwoMeetings) {
  const Snapshot graph = database_->snapshot();
  const NodeId person = named(graph, "Person", "Dorthe Klith");
  std::set<std::string> initiatives;
  std::set<std::string> days;
  for (const NodeId presented : steps(graph, person, "PRESENTED", Direction::outgoing)) {
    for (const NodeId subject : steps(graph, presented, "ABOUT", Direction::outgoing))
      initiatives.insert(text(graph, subject));
    for (const NodeId meeting : steps(graph, presented, "HAS_ITEM", Direction::incoming))
      days.insert(text(graph, meeting, "date"));
  }
  EXPECT_GE(initiatives.size(), 2U) << testing::PrintToString(initiatives);
  EXPECT_EQ(days, (std::set<std::string>{"2025-09-25", "2025-11-20"}));
}

TEST_F(SampleRecords, LinkStimeAcrossMeetingsAndForums) {
  const Snapshot graph = database_->snapshot();
  const NodeId stime = named(graph, "Initiative", "STIME");
  std::set<std::string> days;
  std::set<std::string> forums;
  std::set<std::string> outcomes;
  for (const NodeId item : steps(graph, stime, "ABOUT", Direction::incoming)) {
    for (const NodeId meeting : steps(graph, item, "HAS_ITEM", Direction::incoming)) {
      days.insert(text(graph, meeting, "date"));
      for (const NodeId forum : steps(graph, meeting, "MEETING_OF", Direction::outgoing))
        forums.insert(text(graph, forum));
    }
    for (const NodeId decision : steps(graph, item, "DECIDED", Direction::outgoing))
      outcomes.insert(text(graph, decision, "outcome"));
  }
  EXPECT_GE(days.size(), 3U) << testing::PrintToString(days);
  EXPECT_GE(forums.size(), 2U) << testing::PrintToString(forums);
  EXPECT_GE(outcomes.size(), 3U) << testing::PrintToString(outcomes);
  EXPECT_GE(steps(graph, stime, "FOR", Direction::incoming).size(), 1U);
}

TEST_F(SampleRecords, TellWhoLeadsStimeWhoTakesPartAndWhoStaysOut) {
  const Snapshot graph = database_->snapshot();
  const NodeId stime = named(graph, "Initiative", "STIME");
  EXPECT_GE(steps(graph, stime, "LEADS", Direction::incoming).size(), 1U);
  EXPECT_GE(steps(graph, stime, "PARTICIPATES_IN", Direction::incoming).size(), 2U);
  EXPECT_EQ(steps(graph, stime, "DECLINED", Direction::incoming).size(), 1U);
}

}  // namespace
}  // namespace tov
