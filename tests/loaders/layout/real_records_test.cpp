// The five real records that lie beside the project's checkout, against what two people read in them. Without them
// these tests are skipped: the records are not ours to copy.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "loaders/layout/layout.h"
#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

std::filesystem::path recordsFolder() {
  if (const char* folder = std::getenv("TOV_RECORDS")) return folder;
  return std::filesystem::path(TOV_TEST_FOLDER) / "../../shared/records";
}

class RealRecords : public testing::Test {
 protected:
  struct Pair {
    nlohmann::json gold;
    LaidOut laidOut;
  };

  void SetUp() override {
    const std::filesystem::path gold = recordsFolder() / "gold";
    if (!std::filesystem::exists(gold))
      GTEST_SKIP() << "the annotated records are not beside the project (../shared/records); TOV_RECORDS names them";
    for (const auto& entry : std::filesystem::directory_iterator(gold)) {
      if (entry.path().filename() == "identities.json") continue;
      Pair pair;
      std::ifstream(entry.path()) >> pair.gold;
      pair.laidOut = layOut(readRecord(recordsFolder() / pair.gold["document"].get<std::string>()));
      pairs_.push_back(std::move(pair));
    }
    ASSERT_FALSE(pairs_.empty());
  }

  std::vector<Pair> pairs_;
};

std::string textOf(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : "";
}

TEST_F(RealRecords, GiveTheMeetingThatPeopleRead) {
  for (const Pair& pair : pairs_) {
    SCOPED_TRACE(pair.gold["document"]);
    const nlohmann::json& gold = pair.gold["meeting"];
    const Minutes& minutes = pair.laidOut.meetings.front();
    ASSERT_TRUE(minutes.forum && minutes.date && minutes.start && minutes.venue);
    EXPECT_EQ(minutes.forum->text, gold["forum"]);
    char date[32];
    std::snprintf(date, sizeof date, "%04d-%02d-%02d", static_cast<int>(minutes.date->year), minutes.date->month,
                  minutes.date->day);
    EXPECT_EQ(date, gold["date"]);
    EXPECT_EQ(minutes.start->text, gold["start"]);
    EXPECT_EQ(minutes.end ? minutes.end->text : "", textOf(gold["end"]));
    EXPECT_EQ(minutes.venue->text, gold["venue"]);
    EXPECT_EQ(minutes.kind == RecordKind::minutes ? "minutes" : "agenda", gold["kind"]);
  }
}

TEST_F(RealRecords, GiveTheItemsThatPeopleRead) {
  for (const Pair& pair : pairs_) {
    SCOPED_TRACE(pair.gold["document"]);
    const nlohmann::json& gold = pair.gold["items"];
    const std::vector<Item>& items = pair.laidOut.meetings.front().items;
    ASSERT_EQ(items.size(), gold.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      EXPECT_EQ(items[i].number, textOf(gold[i]["number"]));
      EXPECT_EQ(items[i].title.text, textOf(gold[i]["title"]));
      EXPECT_EQ(items[i].title.line, gold[i]["line"].get<std::uint32_t>());
      EXPECT_EQ(items[i].caseNumber ? items[i].caseNumber->text : "", textOf(gold[i]["caseNumber"]));
    }
  }
}

TEST_F(RealRecords, GiveTheListedPeopleAtTheirLine) {
  for (const Pair& pair : pairs_) {
    SCOPED_TRACE(pair.gold["document"]);
    const std::vector<ParticipantEntry>& entries = pair.laidOut.meetings.front().participants;
    for (const nlohmann::json& person : pair.gold["people"]) {
      const std::string attendance = textOf(person["attendance"]);
      const std::string name = textOf(person["name"]);
      const auto says = [&](const ParticipantEntry& entry) {
        return entry.text.text.find(name) != std::string::npos &&
               (attendance == "absent") == (entry.presence == Presence::absent);
      };
      // Guests and people named in passing stand in the text, which is the next stage's.
      const bool listed =
          attendance == "absent" || (textOf(person["capacity"]) == "member" && attendance == "attended");
      if (!listed) continue;
      EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), says)) << name;
    }
  }
}

}  // namespace
}  // namespace tov::loaders
