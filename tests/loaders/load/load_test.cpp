// `tov::load` from file to graph: what is loaded, replaced, left alone and refused, and what is told of it.
#include "tovholder/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

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

TEST_F(Loading, IsOneCommitARecord) {
  load({write("a.txt", record("Godkendt.")), write("b.txt", record("Godkendt.", "7. april, 2025"))});
  EXPECT_EQ(database_.snapshot().commit(), 2U);
}

TEST_F(Loading, RefusesWhatIsNoRecordAndLoadsTheRest) {
  const LoadReport report =
      tov::load(database_, std::vector{write("a.txt", "Kære alle\n"), write("b.txt", ""), write("c.pdf", "%PDF"),
                                       folder_ / "absent.txt", write("d.txt", record("Godkendt."))});
  ASSERT_EQ(report.files.size(), 5U);
  EXPECT_TRUE(report.anyRefused());
  EXPECT_THAT(report.files[0].reason, HasSubstr("no record whose layout is known"));
  EXPECT_THAT(report.files[1].reason, HasSubstr("empty"));
  EXPECT_THAT(report.files[2].reason, HasSubstr("pdftotext"));
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
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[1].outcome, Outcome::loaded);
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
