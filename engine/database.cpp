// Opening a database, and the step from one commit to the next.
#include "database_implementation.h"
#include "pending_changes.h"

namespace tov {

Database::Implementation::Implementation(std::shared_ptr<Store> store) : store_(std::move(store)) {
  newest_ = std::make_shared<const Snapshot::Implementation>(store_, loadState(*store_));
}

std::shared_ptr<const Snapshot::Implementation> Database::Implementation::newest() const {
  const std::lock_guard lock(mutex_);
  return newest_;
}

void Database::Implementation::write(rocksdb::WriteBatch& batch, const GraphState& state) {
  require(store_->db().Write(store_->writeOptions(), &batch), "write the commit");
  auto committed = std::make_shared<const Snapshot::Implementation>(store_, state);
  const std::lock_guard lock(mutex_);
  newest_.swap(committed);
}

Database::Database(std::shared_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}

Database Database::open(const std::filesystem::path& folder, const Options& options) {
  return Database(std::make_shared<Implementation>(Store::open(folder, options)));
}

Database Database::inMemory(const Options& options) {
  return Database(std::make_shared<Implementation>(Store::openInMemory(options)));
}

Snapshot Database::snapshot() const {
  return Snapshot(implementation_->newest());
}
const Options& Database::options() const {
  return implementation_->store()->options();
}
const std::filesystem::path& Database::folder() const {
  return implementation_->store()->folder();
}

}  // namespace tov
