// Databases written by the versions of the format that there have been: each must stay readable for all time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "contents.h"
#include "fixture_graph.h"
#include "scratch_folder.h"

namespace tov {
namespace {

using testing::IsEmpty;

/// Unpacks an archive of tests/engine/fixtures and gives the database's folder.
std::filesystem::path unpacked(const ScratchFolder& scratch, const std::string& name) {
  const std::string archive = std::string(TOV_TEST_FOLDER) + "/engine/fixtures/" + name + ".tar.gz";
  const std::string command = "tar -C '" + scratch.path().string() + "' -xzf '" + archive + "'";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  return scratch.path() / "database";
}

TEST(Fixture, OfFormatOneIsReadAsItWasWritten) {
  const ScratchFolder scratch;
  const std::filesystem::path folder = unpacked(scratch, "format-1");
  makeFixture(scratch.path() / "new");
  Options options;
  options.readOnly = true;
  const Database old = Database::open(folder, options);
  EXPECT_THAT(old.check(), IsEmpty());
  const Database made = Database::open(scratch.path() / "new", options);
  const std::vector<std::string> found = contents(old.snapshot());
  const std::vector<std::string> expected = contents(made.snapshot());
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], expected[i]);
}

TEST(Fixture, OfFormatOneCanBeChanged) {
  const ScratchFolder scratch;
  const std::filesystem::path folder = unpacked(scratch, "format-1");
  {
    Database database = Database::open(folder);
    Transaction transaction = database.begin();
    const NodeId node = transaction.createNode(std::array{transaction.label("Person")}, {{"name", "New"}});
    EXPECT_EQ(node, NodeId{62});
    transaction.createRelationship(node, transaction.type("KNOWS"), NodeId{0}, {});
    transaction.commit();
    database.compact();
  }
  const Database database = Database::open(folder);
  EXPECT_EQ(database.snapshot().relationshipCount(), 2001U);
  EXPECT_THAT(database.check(), IsEmpty());
}

}  // namespace
}  // namespace tov
