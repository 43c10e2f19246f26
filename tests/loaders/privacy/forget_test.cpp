// Forgetting a person: everything of the person goes, down to the bytes of the files, and stays away.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tovholder/load.h"

namespace tov {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Outcome = FileReport::Outcome;

/// A person of this name is in every record below, as participant, as presenter, and by first name alone.
constexpr const char* kName = "Xenia Qvarnstrup";

class Forgetting : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("tov_forget_" + std::to_string(::getpid()) + "_" +
                                                        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_ / "records");
    database_.emplace(Database::open(folder_ / "db"));
  }
  void TearDown() override {
    database_.reset();
    std::filesystem::remove_all(folder_);
  }

  static std::string record(const std::string& date, const std::string& more = "") {
    return "- Udvalg: Klyngen for Ærø\n- Mødedato: " + date +
           " kl. 9:00\n- Mødested: Rådhuset\nPkt. tekst\n- 1. Mødedeltagere\n- 2. Natlig hjemmepleje\n"
           "1. Mødedeltagere\nSagsfremstilling\nXenia Qvarnstrup, direktør, Vejle Kommune\nNiels Krogh, direktør, "
           "Assens Kommune\n2. Natlig hjemmepleje\nSagsfremstilling\nXenia Qvarnstrup præsenterede status. Xenia "
           "svarede på spørgsmål om Qvarnstrups plan.\nNiels Krogh orienterede om økonomi.\n" +
           more + "Beslutning\nGodkendt.\n";
  }
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / "records" / name, std::ios::binary) << text;
    return folder_ / "records" / name;
  }
  FileReport load(const std::filesystem::path& file) { return tov::load(*database_, std::vector{file}).files.front(); }

  std::vector<std::string> people() const {
    std::vector<std::string> names;
    const Snapshot graph = database_->snapshot();
    NodeCursor cursor = graph.nodes(graph.label("Person").value());
    std::vector<NodeId> ids(256);
    ids.resize(cursor.next(ids));
    for (const NodeId id : ids) names.emplace_back(graph.property(id, graph.key("name").value()).asString());
    std::sort(names.begin(), names.end());
    return names;
  }

  /// The database's files in which any of the words stands, in whatever case.
  std::vector<std::string> filesThatHold(std::initializer_list<std::string_view> words) const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "db")) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      std::stringstream bytes;
      bytes << in.rdbuf();
      std::string text = bytes.str();
      std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
      for (const std::string_view word : words)
        if (text.find(word) != std::string::npos) found.push_back(entry.path().filename().string());
    }
    return found;
  }

  std::filesystem::path folder_;
  std::optional<Database> database_;
};

TEST_F(Forgetting, TakesThePersonOutOfTheGraphAndTheTexts) {
  load(write("a.txt", record("3. marts, 2025")));
  load(write("b.txt", record("7. april, 2025")));
  ASSERT_THAT(people(), ElementsAre("Niels Krogh", kName));
  const ForgetReport report = forget(*database_, kName);
  EXPECT_EQ(report.people, 1U);
  EXPECT_THAT(report.names, Contains(kName));
  EXPECT_THAT(report.records, ElementsAre("a.txt", "b.txt"));
  EXPECT_EQ(report.mentions, 4U);
  EXPECT_GT(report.relationships, 4U);
  EXPECT_THAT(people(), ElementsAre("Niels Krogh"));
  const auto text = recordText(database_->snapshot(), "a.txt");
  ASSERT_TRUE(text.has_value());
  EXPECT_THAT(text->lines, Contains("██████ ██████, direktør, Vejle Kommune"));
  EXPECT_THAT(text->lines, Contains("██████ ██████ præsenterede status. ██████ svarede på spørgsmål om ██████ plan."));
  EXPECT_TRUE(database_->check().empty());
}

TEST_F(Forgetting, LeavesNoByteOfTheNameInTheFiles) {
  load(write("a.txt", record("3. marts, 2025")));
  {
    Transaction transaction = database_->begin();
    const LabelId label = transaction.label("Note");
    transaction.createNode(std::span(&label, 1), {{"text", Value("Ring til Xenia Qvarnstrup om planen")}});
    transaction.commit();
  }
  ASSERT_THAT(filesThatHold({"qvarnstrup"}), Not(testing::IsEmpty()));
  forget(*database_, kName);
  EXPECT_THAT(filesThatHold({"xenia", "qvarnstrup"}), testing::IsEmpty());
  database_.reset();
  EXPECT_THAT(filesThatHold({"xenia", "qvarnstrup"}), testing::IsEmpty());
  database_.emplace(Database::open(folder_ / "db"));
  EXPECT_TRUE(database_->check().empty());
}

TEST_F(Forgetting, KeepsThePersonOutOfRecordsThatAreLoadedLater) {
  const auto first = write("a.txt", record("3. marts, 2025"));
  load(first);
  forget(*database_, kName);
  EXPECT_EQ(load(first).outcome, Outcome::unchanged);
  EXPECT_EQ(load(write("a.txt", record("3. marts, 2025", "Mødet blev kort.\n"))).outcome, Outcome::replaced);
  const FileReport later = load(write("b.txt", record("7. april, 2025")));
  EXPECT_EQ(later.outcome, Outcome::loaded);
  EXPECT_EQ(later.maskedNames, 2U);
  EXPECT_THAT(people(), ElementsAre("Niels Krogh"));
  database_->compact();
  EXPECT_THAT(filesThatHold({"xenia", "qvarnstrup"}), testing::IsEmpty());
}

TEST_F(Forgetting, TellsWhatWouldGoAndChangesNothingInADryRun) {
  load(write("a.txt", record("3. marts, 2025")));
  const std::uint64_t commit = database_->snapshot().commit();
  const ForgetReport report = forget(*database_, kName, true);
  EXPECT_EQ(report.people, 1U);
  EXPECT_THAT(report.records, ElementsAre("a.txt"));
  EXPECT_EQ(report.mentions, 2U);
  EXPECT_EQ(database_->snapshot().commit(), commit);
  EXPECT_THAT(people(), Contains(kName));
}

TEST_F(Forgetting, LeavesWhatTheOthersSaidAndDid) {
  load(write("a.txt", record("3. marts, 2025")));
  const Snapshot before = database_->snapshot();
  const auto decisions = before.nodeCount(before.label("Decision").value());
  const auto items = before.nodeCount(before.label("AgendaItem").value());
  forget(*database_, kName);
  const Snapshot after = database_->snapshot();
  EXPECT_EQ(after.nodeCount(after.label("Decision").value()), decisions);
  EXPECT_EQ(after.nodeCount(after.label("AgendaItem").value()), items);
  EXPECT_EQ(after.relationshipCount(after.type("PRESENTED").value()), 2U);  // the item and its initiative
}

TEST_F(Forgetting, MeansAFullName) {
  load(write("a.txt", record("3. marts, 2025")));
  EXPECT_THROW(forget(*database_, "Xenia"), UsageError);
  EXPECT_THROW(forget(*database_, "Ukendt Person"), NotFoundError);
  EXPECT_THAT(people(), Contains(kName));
}

}  // namespace
}  // namespace tov
