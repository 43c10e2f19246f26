// `tov::load` from file to graph: what is loaded, replaced, left alone and refused, and what is told of it.
#include "tovholder/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "tests/loaders/read/pdf_writer.h"

namespace tov {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Outcome = FileReport::Outcome;

class Loading : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("tov_load_" + std::to_string(::getpid()) + "_" +
                                                        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  /// A record of one meeting; `decision` is what it decided.
  static std::string record(const std::string& decision, const std::string& date = "3. marts, 2025") {
    return "- Udvalg: Klyngen for Ærø\n- Mødedato: " + date +
           " kl. 9:00\n- Mødested: Rådhuset\nPkt. tekst\n- 1. Mødedeltagere\n- 2. Godkendelse af dagsorden\n"
           "1. Mødedeltagere\nSagsfremstilling\nAsta Bruun, direktør, Vejle Kommune\nNiels Krogh, direktør, Assens "
           "Kommune\n"
           "2. Godkendelse af dagsorden\nDet indstilles,\nAt dagsordenen godkendes\nBeslutning\n" +
           decision + "\n";
  }

  std::vector<FileReport> load(const std::vector<std::filesystem::path>& paths) {
    return tov::load(database_, paths).files;
  }

  std::uint64_t nodes(std::string_view label) const {
    const Snapshot graph = database_.snapshot();
    const auto id = graph.label(label);
    return id ? graph.nodeCount(*id) : 0;
  }

  std::vector<std::string> outcomes() const {
    const Snapshot graph = database_.snapshot();
    std::vector<std::string> found;
    const auto label = graph.label("Decision");
    const auto key = graph.key("outcome");
    if (!label || !key) return found;
    NodeCursor cursor = graph.nodes(*label);
    std::vector<NodeId> ids(64);
    ids.resize(cursor.next(ids));
    for (const NodeId id : ids) found.emplace_back(graph.property(id, *key).asString());
    return found;
  }

  std::filesystem::path folder_;
  Database database_ = Database::inMemory();
};

TEST_F(Loading, TellsOfEachFileInItsOrderOnceWhatItGaveIsCommitted) {
  std::vector<std::filesystem::path> paths;
  for (int i = 0; i < 150; ++i) {
    const std::string name = "r" + std::to_string(i) + ".txt";
    paths.push_back(write(name, i % 10 == 3 ? "no record" : record("Godkendt " + std::to_string(i) + ".")));
  }
  std::size_t told = 0;
  std::set<std::uint64_t> commits;
  LoadOptions options;
  options.progress = [&](const FileReport& report, std::size_t done, std::size_t total) {
    EXPECT_EQ(report.file, paths[told]);
    EXPECT_EQ(done, ++told);
    EXPECT_EQ(total, paths.size());
    EXPECT_EQ(report.outcome, told % 10 == 4 ? Outcome::refused : Outcome::loaded);
    const bool isInGraph = recordText(database_.snapshot(), report.file.filename().string()).has_value();
    EXPECT_EQ(isInGraph, report.outcome == Outcome::loaded) << report.file;
    commits.insert(database_.snapshot().commit());
  };
  const LoadReport report = tov::load(database_, paths, options);
  EXPECT_EQ(told, paths.size());
  EXPECT_EQ(report.refused, 15U);
  EXPECT_EQ(nodes("Document"), 135U);
  EXPECT_GT(commits.size(), 1U);
  EXPECT_LT(commits.size(), 20U) << "a commit for each of them is slow";
}

TEST_F(Loading, GivesTheGraphAndTellsWhatWasFound) {
  const auto files = load({write("a.txt", record("Godkendt."))});
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].outcome, Outcome::loaded);
  EXPECT_EQ(files[0].layout, "region-list");
  EXPECT_EQ(nodes("Document"), 1U);
  EXPECT_EQ(nodes("Meeting"), 1U);
  EXPECT_EQ(nodes("AgendaItem"), 2U);
  EXPECT_EQ(nodes("Person"), 2U);
  EXPECT_THAT(outcomes(), ElementsAre("approved"));
  EXPECT_EQ(files[0].counts.at("Person"), 2U);
}

TEST_F(Loading, TellsTheFateOfEveryLine) {
  const FileReport report = load({write("a.txt", record("Godkendt.") + "\n\n")}).front();
  EXPECT_EQ(report.lines, 17U);
  EXPECT_EQ(report.linesAsStructure + report.linesAsFacts + report.linesAsText + report.linesNotUnderstood, 15U);
  EXPECT_EQ(report.linesNotUnderstood, 0U);
  EXPECT_GE(report.linesAsFacts, 4U);
}

TEST_F(Loading, AgainChangesNothing) {
  const auto file = write("a.txt", record("Godkendt."));
  load({file});
  const std::uint64_t commit = database_.snapshot().commit();
  EXPECT_EQ(load({file}).front().outcome, Outcome::unchanged);
  EXPECT_EQ(load({write("copy.txt", record("Godkendt."))}).front().outcome, Outcome::unchanged);
  EXPECT_EQ(database_.snapshot().commit(), commit);
}

TEST_F(Loading, AChangedFileReplacesWhatItSaid) {
  load({write("a.txt", record("Godkendt."))});
  EXPECT_EQ(load({write("a.txt", record("Drøftet."))}).front().outcome, Outcome::replaced);
  EXPECT_EQ(nodes("Document"), 1U);
  EXPECT_THAT(outcomes(), ElementsAre("discussed"));
}

TEST_F(Loading, LoadsWhatIsTooMuchForOneCommitInSeveral) {
  Options options;
  options.memoryLimit = std::size_t{1} << 20;
  options.blockCacheBytes = options.memoryLimit / 4;
  Database small = Database::inMemory(options);
  std::string decision;
  for (int i = 0; i < 400; ++i) decision += "Udvalget drøftede punkt nr. " + std::to_string(i * 7919) + ".\n";
  std::vector<std::filesystem::path> paths;
  for (int i = 0; i < 8; ++i)
    paths.push_back(write("r" + std::to_string(i) + ".txt", record(decision + std::to_string(i))));
  const LoadReport report = tov::load(small, paths);
  for (const FileReport& file : report.files) EXPECT_EQ(file.outcome, Outcome::loaded) << file.reason;
  EXPECT_GT(small.snapshot().commit(), 1U);
  EXPECT_LT(small.snapshot().commit(), 8U);
}

TEST_F(Loading, SharesACommitAmongRecordsOfOneRun) {
  load({write("a.txt", record("Godkendt.")), write("b.txt", record("Godkendt.", "7. april, 2025"))});
  EXPECT_EQ(database_.snapshot().commit(), 1U);
  EXPECT_EQ(nodes("Meeting"), 2U);
}

TEST_F(Loading, RefusesWhatIsNoRecordAndLoadsTheRest) {
  const LoadReport report =
      tov::load(database_, std::vector{write("a.txt", "Kære alle\n"), write("b.txt", ""), write("c.pdf", "%PDF-1.4"),
                                       folder_ / "absent.txt", write("d.txt", record("Godkendt."))});
  ASSERT_EQ(report.files.size(), 5U);
  EXPECT_TRUE(report.anyRefused());
  EXPECT_THAT(report.files[0].reason, HasSubstr("no record whose layout is known"));
  EXPECT_THAT(report.files[1].reason, HasSubstr("empty"));
  EXPECT_THAT(report.files[2].reason, HasSubstr("cannot be read as PDF"));
  EXPECT_THAT(report.files[3].reason, HasSubstr("no such file"));
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(report.files[i].outcome, Outcome::refused);
  EXPECT_EQ(report.files[4].outcome, Outcome::loaded);
  EXPECT_EQ(nodes("Document"), 1U);
}

TEST_F(Loading, WalksAFolderAndKeepsRecordsOfOneNameApart) {
  write("2024/minutes.txt", record("Godkendt.", "4. marts, 2024"));
  write("2025/minutes.txt", record("Drøftet.", "3. marts, 2025"));
  write("README.md", "About this folder.\n");
  const auto files = load({folder_});
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[1].outcome, Outcome::loaded);
  EXPECT_EQ(files[2].outcome, Outcome::skipped);
  EXPECT_EQ(nodes("Document"), 2U);
  EXPECT_EQ(nodes("Meeting"), 2U);
}

TEST_F(Loading, RefusesASecondFileOfTheSameNameInOneRun) {
  const auto files = load({write("2024/minutes.txt", record("Godkendt.", "4. marts, 2024")),
                           write("2025/minutes.txt", record("Godkendt.", "3. marts, 2025"))});
  EXPECT_EQ(files[0].outcome, Outcome::loaded);
  EXPECT_EQ(files[1].outcome, Outcome::refused);
  EXPECT_THAT(files[1].reason, HasSubstr("same name"));
}

TEST_F(Loading, WithSeveralJobsIsTheSameAsWithOne) {
  for (int i = 0; i < 40; ++i)
    write("r" + std::to_string(i) + ".txt",
          record(i % 3 == 0 ? "Drøftet." : "Godkendt.", std::to_string(i % 28 + 1) + ". april, 2025"));
  write("broken.txt", "Kære alle\n");
  const auto stateOf = [](const Database& database) {
    std::vector<std::string> state;
    const Snapshot graph = database.snapshot();
    NodeCursor cursor = graph.nodes();
    std::vector<NodeId> ids(4096);
    ids.resize(cursor.next(ids));
    for (const NodeId id : ids) {
      state.push_back(std::to_string(static_cast<std::uint64_t>(id)) + Value(graph.properties(id)).toText());
      std::vector<Neighbour> steps;
      graph.neighbours(id, {}, Direction::outgoing, steps);
      for (const Neighbour& step : steps)
        state.push_back(std::to_string(static_cast<std::uint64_t>(step.node)) +
                        Value(graph.properties(step.relationship)).toText());
    }
    return state;
  };
  Database other = Database::inMemory();
  LoadOptions options;
  options.jobs = 4;
  const LoadReport one = tov::load(database_, std::vector{folder_});
  const LoadReport four = tov::load(other, std::vector{folder_}, options);
  ASSERT_EQ(one.files.size(), four.files.size());
  for (std::size_t i = 0; i < one.files.size(); ++i) {
    EXPECT_EQ(one.files[i].file, four.files[i].file);
    EXPECT_EQ(one.files[i].outcome, four.files[i].outcome);
  }
  EXPECT_EQ(one.refused, 1U);
  EXPECT_EQ(one.times.records, four.times.records);
  EXPECT_EQ(stateOf(database_), stateOf(other));
}

TEST_F(Loading, KeepsTheTextThatEvidenceIsCheckedAgainst) {
  const std::string text = record("Godkendt.");
  load({write("a.txt", text)});
  const auto stored = recordText(database_.snapshot(), "a.txt");
  ASSERT_TRUE(stored.has_value());
  std::string joined;
  for (const std::string& line : stored->lines) joined += line + "\n";
  EXPECT_EQ(joined, text);
  EXPECT_TRUE(stored->pages.empty());
  EXPECT_FALSE(recordText(database_.snapshot(), "b.txt").has_value());
}

TEST_F(Loading, CitesThePageOfAPdf) {
  const auto line = [](int y, const char* text) { return loaders::PdfText{60, y, text}; };
  const std::string bytes = loaders::writePdf(
      {{line(780, "REFERAT Klyngen for Ærø d. 03-03-2025"), line(764, "Mødedato Mandag d. 3. marts 2025 kl. 9:00"),
        line(748, "Mødested Rådhuset"), line(732, "Indholdsfortegnelse"), line(716, "Deltagere.....1"),
        line(700, "Godkendelse af dagsorden.....2"), line(640, "Punkt 1: Deltagere"), line(620, "Sagsfremstilling"),
        line(600, "Asta Bruun, Direktør Vejle Kommune")},
       {line(780, "Punkt 2: Godkendelse af dagsorden"), line(760, "Beslutning"), line(740, "Godkendt.")}});
  ASSERT_EQ(load({write("a.pdf", bytes)}).front().outcome, Outcome::loaded);
  const Snapshot graph = database_.snapshot();
  RelationshipCursor cursor = graph.relationships(graph.type("DECIDED").value());
  std::vector<RelationshipId> ids(4);
  ids.resize(cursor.next(ids));
  ASSERT_EQ(ids.size(), 1U);
  EXPECT_EQ(graph.property(ids[0], graph.key("page").value()), Value(2));
}

TEST_F(Loading, TellsHowFarItIs) {
  std::vector<std::string> told;
  LoadOptions options;
  options.progress = [&](const FileReport& report, std::size_t done, std::size_t total) {
    told.push_back(report.file.filename().string() + " " + std::to_string(done) + "/" + std::to_string(total));
  };
  tov::load(database_, std::vector{write("a.txt", record("Godkendt.")), write("b.txt", "")}, options);
  EXPECT_THAT(told, ElementsAre("a.txt 1/2", "b.txt 2/2"));
}

}  // namespace
}  // namespace tov
