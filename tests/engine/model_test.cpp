// Random changes to a database and to plain maps side by side; after each commit both must tell the same, and every
// invariant of the store must hold. The seed is printed, so that a failure can be repeated.
#include <gtest/gtest.h>

#include <optional>

#include "model.h"
#include "scratch_folder.h"

namespace tov {
namespace {

class ModelRun {
 public:
  ModelRun(unsigned seed, bool inMemory) : random_(seed), changes_(random_), inMemory_(inMemory) { reopen(); }

  void run(int commits) {
    for (int i = 0; i < commits; ++i) {
      Model model = committed_;
      Transaction transaction = database_->begin();
      changes_.make(changes_.pick(60), model, &transaction);
      if (changes_.pick(4) == 0) compareWithModel(transaction.view(), model);
      if (changes_.pick(5) == 0) {
        transaction.rollback();
      } else {
        transaction.commit();
        committed_ = std::move(model);
      }
      compareWithModel(database_->snapshot(), committed_);
      const std::vector<std::string> broken = database_->check();
      ASSERT_TRUE(broken.empty()) << broken.front();
      if (changes_.pick(8) == 0) database_->compact();
      if (!inMemory_ && changes_.pick(8) == 0) reopen();
    }
  }

 private:
  void reopen() {
    database_.reset();
    Options options;
    options.durability = Durability::buffered;
    options.memoryLimit = std::size_t{16} << 20;
    database_ = inMemory_ ? Database::inMemory(options) : Database::open(scratch_.path() / "db", options);
  }

  std::mt19937 random_;
  RandomChanges changes_;
  bool inMemory_;
  ScratchFolder scratch_;
  std::optional<Database> database_;
  Model committed_;
};

TEST(TheModel, AgreesWithADatabaseOnDisk) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::printf("seed %u\n", seed);
  ModelRun(seed, false).run(40);
}

TEST(TheModel, AgreesWithADatabaseInMemory) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::printf("seed %u\n", seed);
  ModelRun(seed, true).run(40);
}

}  // namespace
}  // namespace tov
