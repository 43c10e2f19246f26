// Backups of a database in use, and databases made of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "rounds.h"
#include "scratch_folder.h"
#include "tovholder/backup.h"

namespace tov {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Options buffered() {
  Options options;
  options.durability = Durability::buffered;
  return options;
}

Options readOnly() {
  Options options;
  options.readOnly = true;
  options.createIfMissing = false;
  return options;
}

class Backups : public testing::Test {
 protected:
  std::filesystem::path at(const std::string& name) const { return scratch_.path() / name; }

  void addPeople(const Database& database, int count) {
    Database handle = database;
    Transaction transaction = handle.begin();
    const std::array person = {transaction.label("Person")};
    for (int i = 0; i < count; ++i) transaction.createNode(person, {{"name", "Person " + std::to_string(next_++)}});
    transaction.commit();
  }

  std::size_t tableFiles() const {
    return static_cast<std::size_t>(
        std::ranges::distance(std::filesystem::directory_iterator(at("backups") / "shared_checksum")));
  }

  ScratchFolder scratch_;
  int next_ = 0;
};

TEST_F(Backups, RestoreWhatAWriterThatGoesOnHadCommitted) {
  Database writer = Database::open(at("db"), buffered());
  addPeople(writer, 10);
  // From another handle, as another process would: what is committed stands in the log only.
  const Backup made = backup(Database::open(at("db"), readOnly()), at("backups"));
  EXPECT_EQ(made.number, 1U);
  EXPECT_EQ(made.commit, 1U);
  EXPECT_EQ(made.nodes, 10U);
  addPeople(writer, 5);
  const Backup restored = restore(at("backups"), at("copy"));
  EXPECT_EQ(restored.commit, 1U);
  const Database copy = Database::open(at("copy"), readOnly());
  EXPECT_EQ(copy.snapshot().nodeCount(), 10U);
  EXPECT_THAT(copy.check(), IsEmpty());
  EXPECT_EQ(writer.snapshot().nodeCount(), 15U);
}

TEST_F(Backups, CopyOnlyWhatIsNewAndCanAllBeRestored) {
  Database database = Database::open(at("db"), buffered());
  addPeople(database, 2000);
  database.compact();
  backup(database, at("backups"));
  const std::size_t first = tableFiles();
  backup(database, at("backups"));
  EXPECT_EQ(tableFiles(), first);
  addPeople(database, 1);
  backup(database, at("backups"));
  EXPECT_EQ(tableFiles(), first) << "what is new stands in the log";
  EXPECT_THAT(backups(at("backups")), SizeIs(3));
  EXPECT_EQ(restore(at("backups"), at("old"), 1).nodes, 2000U);
  EXPECT_EQ(restore(at("backups"), at("new")).nodes, 2001U);
  EXPECT_THROW(restore(at("backups"), at("none"), 9), NotFoundError);
  EXPECT_FALSE(std::filesystem::exists(at("none")));

  keepNewestBackups(at("backups"), 1);
  EXPECT_THAT(backups(at("backups")), SizeIs(1));
  EXPECT_EQ(backups(at("backups")).front().number, 3U);
  EXPECT_EQ(restore(at("backups"), at("kept")).nodes, 2001U);
}

TEST_F(Backups, AreWholeRoundsWhileAWriterWrites) {
  Database writer = makeRounds(at("db"), buffered());
  std::uint64_t round = 0;
  for (int i = 0; i < 4; ++i) {
    for (int k = 0; k < 5; ++k) writeRound(writer, ++round);
    backup(Database::open(at("db"), readOnly()), at("backups"));
  }
  for (std::uint32_t number = 1; number <= 4; ++number) {
    const std::string name = "copy" + std::to_string(number);
    restore(at("backups"), at(name), number);
    const Database copy = Database::open(at(name), readOnly());
    EXPECT_EQ(wholeRound(copy.snapshot()), 5U * number);
    EXPECT_THAT(copy.check(), IsEmpty());
  }
}

TEST_F(Backups, ThatAreDamagedAreNotRestored) {
  {
    Database database = Database::open(at("db"), buffered());
    addPeople(database, 2000);
    database.compact();
    backup(database, at("backups"));
  }
  for (const auto& file : std::filesystem::directory_iterator(at("backups") / "shared_checksum")) {
    std::fstream bytes(file.path(), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(file.file_size() / 2));
    bytes.put('\x5A');
    bytes.put('\xA5');
  }
  EXPECT_THROW(restore(at("backups"), at("copy")), CorruptionError);
  EXPECT_FALSE(std::filesystem::exists(at("copy")));
  EXPECT_FALSE(std::filesystem::exists(at("copy.restoring")));
}

TEST_F(Backups, GoOnlyWhereTheyBelong) {
  Database database = Database::open(at("db"), buffered());
  addPeople(database, 1);
  std::filesystem::create_directories(at("other"));
  std::ofstream(at("other") / "letter.txt") << "Dear";
  EXPECT_THROW(backup(database, at("other")), OpenError);
  EXPECT_THROW(backup(database, at("db")), OpenError);
  EXPECT_THROW(backups(at("db")), OpenError);
  EXPECT_THROW(backups(at("nowhere")), OpenError);
  EXPECT_THROW(backup(Database::inMemory(), at("memory")), UsageError);
  backup(database, at("backups"));
  try {
    restore(at("backups"), at("db"));
    ADD_FAILURE() << "restored over a database";
  } catch (const OpenError& error) {
    EXPECT_THAT(error.what(), HasSubstr("is there already"));
  }
  EXPECT_EQ(database.snapshot().nodeCount(), 1U);
}

TEST_F(Backups, StatisticsTellWhatTheDatabaseTakes) {
  Database database = Database::open(at("db"), buffered());
  addPeople(database, 500);
  database.compact();
  const Statistics found = statistics(database);
  EXPECT_EQ(found.commit, 1U);
  ASSERT_THAT(found.families, SizeIs(testing::Ge(8)));
  std::uint64_t bytes = 0;
  for (const FamilyStatistics& family : found.families) {
    bytes += family.bytes;
    if (family.name == "nodes") {
      EXPECT_EQ(family.entries, 500U);
    }
  }
  EXPECT_GT(bytes, 1000U);
  EXPECT_GE(found.bytes, bytes);
  EXPECT_EQ(statistics(Database::inMemory()).bytes, 0U);
}

}  // namespace
}  // namespace tov
