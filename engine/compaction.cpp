// Giving back what deleted content took: texts that no record uses any more, and the bytes of everything deleted.
#include <rocksdb/write_batch.h>

#include "database_implementation.h"
#include "text_index.h"

namespace tov {
namespace {

template <typename Root>
void markTexts(const Snapshot::Implementation& view, Family family, std::vector<bool>& used) {
  for (auto it = view.range(family, {}, {}); it->valid(); it->next()) {
    Record<Root> record(it->value());
    record.read([&](typename Root::Reader root) {
      for (const auto property : root.getProperties()) {
        if (!property.isInterned()) continue;
        if (property.getInterned() >= used.size()) failRecord("a text that is not in the table of texts");
        used[property.getInterned()] = true;
      }
    });
  }
}

}  // namespace

void Database::Implementation::compact() {
  if (options_.readOnly) {
    throw UsageError("cannot compact the database in " + folder_.string() + ": it was opened read-only");
  }
  const std::shared_ptr<Store> store = newest()->store();
  const WriterPlace place(store);
  store->requireSound();
  removeUnusedTexts(*store);
  const auto attempt = [&store](const rocksdb::Status& status, const char* what) {
    require(store->outcomeOf(status), what);
  };
  for (std::size_t i = 0; i < kFamilies; ++i) {
    rocksdb::ColumnFamilyHandle* family = store->family(static_cast<Family>(i));
    attempt(store->db().Flush({}, family), "write out the database");
    rocksdb::CompactRangeOptions options;
    options.bottommost_level_compaction = rocksdb::BottommostLevelCompaction::kForceOptimized;
    attempt(store->db().CompactRange(options, family, nullptr, nullptr), "compact the database");
  }
}

void Database::Implementation::removeUnusedTexts(Store& store) {
  const std::shared_ptr<const Snapshot::Implementation> view = newest();
  std::vector<bool> used(view->state().nextText, false);
  markTexts<record::Node>(*view, Family::nodes, used);
  markTexts<record::Relationship>(*view, Family::relationships, used);
  rocksdb::WriteBatch batch;
  std::vector<std::uint32_t> unused;
  for (std::uint32_t number = 0; number < used.size(); ++number) {
    if (used[number] || store.texts.at(number).isNull()) continue;
    std::string key;
    appendBigEndian(key, number);
    require(batch.Delete(store.family(Family::texts), key), "remove a text that is no longer used");
    unused.push_back(number);
  }
  markEndsOfTextEntries(store, batch);
  // Also without unused texts: the new view lets go of what the old one kept from being removed.
  write(batch, view->state());
  removeForeignTextEntries(store, view->state());
  for (const std::uint32_t number : unused) store.texts.retire(number);
}

void Database::compact() {
  implementation_->compact();
}

}  // namespace tov
