// What happens when the log cannot be written: nothing more is, and nobody aborts.
#pragma once

#include <rocksdb/file_system.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace tov {

/// RocksDB remembers that a log failed, and asserts that it is not used again; but a commit that waits for a flush to
/// sync an older log, or a flush that syncs the log of a failed commit, does use it, and the assertion ends the process
/// where it is compiled in, as in Debian's library. So a failure of a log is not told to RocksDB. It is kept here, and
/// from then on no log is written and every write to another file fails: the folder stays as it was at that moment,
/// which is what recovery expects after a crash. Whoever wrote asks `failure` before it acknowledges anything.
///
/// A failure of the manifest is told, but from then on no sorted file is removed: RocksDB 7.8 removes those that it was
/// taking in for an import, although what names them may have reached the device. The next one to open the database
/// removes what is not needed.
///
/// Thread-safe.
class LogGuard : public rocksdb::FileSystemWrapper {
 public:
  explicit LogGuard(const std::shared_ptr<rocksdb::FileSystem>& files) : FileSystemWrapper(files) {}

  static const char* kClassName() { return "tovholder.LogGuard"; }
  const char* Name() const override { return kClassName(); }

  /// The first failure of a log; OK while there was none.
  rocksdb::IOStatus failure() const;
  bool hasFailed() const { return failed_; }

  rocksdb::IOStatus NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus ReopenWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                       std::unique_ptr<rocksdb::FSWritableFile>* file,
                                       rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus RenameFile(const std::string& from, const std::string& to, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;

  // What follows is called by the wrapped files too.

  void noteManifestFailure() { manifestFailed_ = true; }
  /// An error once a log has failed.
  rocksdb::IOStatus requireSound() const;
  void noteFailure(const rocksdb::IOStatus& status);

 private:
  std::atomic<bool> failed_{false};
  std::atomic<bool> manifestFailed_{false};
  mutable std::mutex mutex_;  // guards first_
  rocksdb::IOStatus first_;
};

}  // namespace tov
