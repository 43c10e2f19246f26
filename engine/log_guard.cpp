// Keeping a failed log from RocksDB, and the folder as it was.
#include "log_guard.h"

#include <functional>

namespace tov {
namespace {

using rocksdb::IODebugContext;
using rocksdb::IOOptions;
using rocksdb::IOStatus;
using rocksdb::Slice;

/// Passes on what writes through `write`, which decides what RocksDB is told. `guard` outlives it.
class GuardedFile : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  GuardedFile(std::unique_ptr<rocksdb::FSWritableFile> file, LogGuard& guard)
      : FSWritableFileOwnerWrapper(std::move(file)), guard_(guard) {}

  IOStatus Append(const Slice& data, const IOOptions& options, IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::Append(data, options, context); });
  }
  IOStatus Append(const Slice& data, const IOOptions& options, const rocksdb::DataVerificationInfo& verification,
                  IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::Append(data, options, verification, context); });
  }
  IOStatus Truncate(std::uint64_t size, const IOOptions& options, IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::Truncate(size, options, context); });
  }
  IOStatus Flush(const IOOptions& options, IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::Flush(options, context); });
  }
  IOStatus Sync(const IOOptions& options, IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::Sync(options, context); });
  }
  IOStatus Fsync(const IOOptions& options, IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::Fsync(options, context); });
  }
  IOStatus RangeSync(std::uint64_t offset, std::uint64_t count, const IOOptions& options,
                     IODebugContext* context) override {
    return write([&] { return FSWritableFileOwnerWrapper::RangeSync(offset, count, options, context); });
  }

 protected:
  virtual IOStatus write(const std::function<IOStatus()>& act) {
    const IOStatus sound = guard_.requireSound();
    return sound.ok() ? act() : sound;
  }

  LogGuard& guard_;
};

class GuardedLog : public GuardedFile {
 public:
  using GuardedFile::GuardedFile;

 protected:
  IOStatus write(const std::function<IOStatus()>& act) override {
    if (guard_.hasFailed()) return IOStatus::OK();
    const IOStatus status = act();
    if (!status.ok()) guard_.noteFailure(status);
    return IOStatus::OK();
  }
};

class GuardedManifest : public GuardedFile {
 public:
  using GuardedFile::GuardedFile;

 protected:
  IOStatus write(const std::function<IOStatus()>& act) override {
    IOStatus status = GuardedFile::write(act);
    if (!status.ok()) guard_.noteManifestFailure();
    return status;
  }
};

bool isManifest(const std::string& name) {
  return name.find("/MANIFEST-") != std::string::npos;
}

bool isLog(const std::string& name) {
  return name.ends_with(".log");
}

void guard(const std::string& name, std::unique_ptr<rocksdb::FSWritableFile>& file, LogGuard& by) {
  if (isLog(name)) {
    file = std::make_unique<GuardedLog>(std::move(file), by);
  } else if (isManifest(name)) {
    file = std::make_unique<GuardedManifest>(std::move(file), by);
  } else {
    file = std::make_unique<GuardedFile>(std::move(file), by);
  }
}

}  // namespace

IOStatus LogGuard::failure() const {
  const std::lock_guard lock(mutex_);
  return first_;
}

IOStatus LogGuard::requireSound() const {
  return failed_ ? IOStatus::IOError("nothing is written any more since the log failed", failure().ToString())
                 : IOStatus::OK();
}

void LogGuard::noteFailure(const IOStatus& status) {
  const std::lock_guard lock(mutex_);
  if (failed_) return;
  first_ = status;
  failed_ = true;
}

IOStatus LogGuard::NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                   std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* context) {
  IOStatus status = requireSound();
  if (status.ok()) status = target()->NewWritableFile(name, options, file, context);
  if (status.ok()) guard(name, *file, *this);
  return status;
}

IOStatus LogGuard::ReopenWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* context) {
  IOStatus status = requireSound();
  if (status.ok()) status = target()->ReopenWritableFile(name, options, file, context);
  if (status.ok()) guard(name, *file, *this);
  return status;
}

IOStatus LogGuard::DeleteFile(const std::string& name, const IOOptions& options, IODebugContext* context) {
  if ((manifestFailed_ || failed_) && name.ends_with(".sst")) return IOStatus::OK();
  return target()->DeleteFile(name, options, context);
}

IOStatus LogGuard::RenameFile(const std::string& from, const std::string& to, const IOOptions& options,
                              IODebugContext* context) {
  const IOStatus status = requireSound();
  return status.ok() ? target()->RenameFile(from, to, options, context) : status;
}

}  // namespace tov
