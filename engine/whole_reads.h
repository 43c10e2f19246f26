// Files that are read to their end or not at all.
#pragma once

#include <rocksdb/file_system.h>

#include <memory>
#include <string>

namespace tov {

/// RocksDB takes a read that gives less than was asked for as the end of the file. At the end of a log that is a commit
/// which was never acknowledged, and is dropped; so a read that a device or a network cut short would drop commits that
/// were. Here such a read goes on, and fails when nothing more comes although the file is longer.
///
/// Concerns files that are read from front to end (logs and manifests); reads of blocks are checked by their sums.
class WholeReads : public rocksdb::FileSystemWrapper {
 public:
  explicit WholeReads(const std::shared_ptr<rocksdb::FileSystem>& files) : FileSystemWrapper(files) {}

  static const char* kClassName() { return "tovholder.WholeReads"; }
  const char* Name() const override { return kClassName(); }

  rocksdb::IOStatus NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                      rocksdb::IODebugContext* context) override;
  /// Whether there are archived logs, of which we keep none, is asked when logs are listed; RocksDB 7.8 asserts that
  /// the device can tell. A device that cannot fails the reads that follow.
  rocksdb::IOStatus FileExists(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;
};

}  // namespace tov
