// Counting the calls to a file system and making one of them fail.
#include "faulty_file_system.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "engine/store.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;
using rocksdb::IODebugContext;
using rocksdb::IOOptions;
using rocksdb::IOStatus;
using rocksdb::Slice;

/// Set by `enter` for the call that the same thread is in.
thread_local bool diesAfterThisCall = false;
thread_local bool readsShortNow = false;

std::string sortOf(const std::string& path) {
  const std::string name = fs::path(path).filename().string();
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kStarts = {{{"MANIFEST-", "manifest"},
                                                                                            {"OPTIONS-", "options"},
                                                                                            {"CURRENT", "current"},
                                                                                            {"TOVHOLDER", "marker"},
                                                                                            {"IDENTITY", "identity"}}};
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kEnds = {
      {{".log", "log"}, {".sst", "table"}, {".dbtmp", "temporary"}, {".scratch", "scratch"}}};
  for (const auto& [start, sort] : kStarts) {
    if (name.starts_with(start)) return std::string(sort);
  }
  for (const auto& [end, sort] : kEnds) {
    if (name.ends_with(end)) return std::string(sort);
  }
  return path.starts_with("/proc/") ? "held file" : "folder";  // a reader's files are held by descriptor
}

[[noreturn]] void die() {
  ::kill(::getpid(), SIGKILL);
  for (;;) ::pause();
}

/// Files forward to the one they wrap once the call may go on. `files` outlives them.
class CountedSequentialFile : public rocksdb::FSSequentialFileOwnerWrapper {
 public:
  CountedSequentialFile(std::unique_ptr<rocksdb::FSSequentialFile> file, FaultyFileSystem& files, std::string name)
      : FSSequentialFileOwnerWrapper(std::move(file)), files_(files), name_(std::move(name)) {}
  IOStatus Read(std::size_t count, const IOOptions& options, Slice* result, char* scratch,
                IODebugContext* context) override {
    const IOStatus entered = files_.enter("read", name_);
    if (!entered.ok()) return entered;
    const bool isShort = files_.readsShort();
    const IOStatus status = FSSequentialFileOwnerWrapper::Read(count, options, result, scratch, context);
    if (isShort) *result = Slice(result->data(), result->size() / 2);
    return status;
  }

 private:
  FaultyFileSystem& files_;
  std::string name_;
};

class CountedRandomAccessFile : public rocksdb::FSRandomAccessFileOwnerWrapper {
 public:
  CountedRandomAccessFile(std::unique_ptr<rocksdb::FSRandomAccessFile> file, FaultyFileSystem& files, std::string name)
      : FSRandomAccessFileOwnerWrapper(std::move(file)), files_(files), name_(std::move(name)) {}
  IOStatus Read(std::uint64_t offset, std::size_t count, const IOOptions& options, Slice* result, char* scratch,
                IODebugContext* context) const override {
    const IOStatus entered = files_.enter("read", name_);
    if (!entered.ok()) return entered;
    const bool isShort = files_.readsShort();
    const IOStatus status = FSRandomAccessFileOwnerWrapper::Read(offset, count, options, result, scratch, context);
    if (isShort) *result = Slice(result->data(), result->size() / 2);
    return status;
  }
  IOStatus MultiRead(rocksdb::FSReadRequest* requests, std::size_t count, const IOOptions& options,
                     IODebugContext* context) override {
    for (std::size_t i = 0; i < count; ++i) {
      rocksdb::FSReadRequest& request = requests[i];
      request.status = Read(request.offset, request.len, options, &request.result, request.scratch, context);
    }
    return IOStatus::OK();
  }
  IOStatus Prefetch(std::uint64_t, std::size_t, const IOOptions&, IODebugContext*) override {
    return IOStatus::NotSupported("Prefetch");  // then RocksDB reads, which is counted
  }

 private:
  FaultyFileSystem& files_;
  std::string name_;
};

class CountedWritableFile : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  CountedWritableFile(std::unique_ptr<rocksdb::FSWritableFile> file, FaultyFileSystem& files, std::string name)
      : FSWritableFileOwnerWrapper(std::move(file)), files_(files), name_(std::move(name)) {}
  IOStatus Append(const Slice& data, const IOOptions& options, IODebugContext* context) override {
    return counted("append", true, [&] { return FSWritableFileOwnerWrapper::Append(data, options, context); });
  }
  IOStatus Append(const Slice& data, const IOOptions& options, const rocksdb::DataVerificationInfo& verification,
                  IODebugContext* context) override {
    return counted("append", true,
                   [&] { return FSWritableFileOwnerWrapper::Append(data, options, verification, context); });
  }
  IOStatus Flush(const IOOptions& options, IODebugContext* context) override {
    return counted("flush", true, [&] { return FSWritableFileOwnerWrapper::Flush(options, context); });
  }
  IOStatus Sync(const IOOptions& options, IODebugContext* context) override {
    return counted("sync", true, [&] {
      const IOStatus status = FSWritableFileOwnerWrapper::Sync(options, context);
      if (status.ok()) files_.noteSync(name_);
      return status;
    });
  }
  IOStatus Fsync(const IOOptions& options, IODebugContext* context) override {
    return counted("sync", true, [&] {
      const IOStatus status = FSWritableFileOwnerWrapper::Fsync(options, context);
      if (status.ok()) files_.noteSync(name_);
      return status;
    });
  }
  IOStatus RangeSync(std::uint64_t offset, std::uint64_t count, const IOOptions& options,
                     IODebugContext* context) override {
    return counted("rangesync", true,
                   [&] { return FSWritableFileOwnerWrapper::RangeSync(offset, count, options, context); });
  }
  IOStatus Truncate(std::uint64_t size, const IOOptions& options, IODebugContext* context) override {
    return counted("truncate", false, [&] { return FSWritableFileOwnerWrapper::Truncate(size, options, context); });
  }
  IOStatus Close(const IOOptions& options, IODebugContext* context) override {
    return counted("close", false, [&] { return FSWritableFileOwnerWrapper::Close(options, context); });
  }

 private:
  template <typename Do>
  IOStatus counted(std::string_view what, bool takesSpace, Do act) {
    IOStatus status = files_.enter(what, name_, takesSpace);
    if (status.ok()) status = act();
    files_.leave();
    return status;
  }

  FaultyFileSystem& files_;
  std::string name_;
};

class CountedScratchFile : public rocksdb::FSRandomRWFileOwnerWrapper {
 public:
  CountedScratchFile(std::unique_ptr<rocksdb::FSRandomRWFile> file, FaultyFileSystem& files, std::string name)
      : FSRandomRWFileOwnerWrapper(std::move(file)), files_(files), name_(std::move(name)) {}
  IOStatus Write(std::uint64_t offset, const Slice& data, const IOOptions& options, IODebugContext* context) override {
    IOStatus status = files_.enter("write", name_, true);
    if (status.ok()) status = FSRandomRWFileOwnerWrapper::Write(offset, data, options, context);
    files_.leave();
    return status;
  }
  IOStatus Read(std::uint64_t offset, std::size_t count, const IOOptions& options, Slice* result, char* scratch,
                IODebugContext* context) const override {
    IOStatus status = files_.enter("read", name_);
    if (!status.ok()) return status;
    const bool isShort = files_.readsShort();
    status = FSRandomRWFileOwnerWrapper::Read(offset, count, options, result, scratch, context);
    if (isShort) *result = Slice(result->data(), result->size() / 2);
    return status;
  }

 private:
  FaultyFileSystem& files_;
  std::string name_;
};

class CountedDirectory : public rocksdb::FSDirectoryWrapper {
 public:
  CountedDirectory(std::unique_ptr<rocksdb::FSDirectory> directory, FaultyFileSystem& files, std::string name,
                   bool isFolder)
      : FSDirectoryWrapper(std::move(directory)), files_(files), name_(std::move(name)), isFolder_(isFolder) {}
  IOStatus Fsync(const IOOptions& options, IODebugContext* context) override {
    return counted([&] { return FSDirectoryWrapper::Fsync(options, context); });
  }
  IOStatus FsyncWithDirOptions(const IOOptions& options, IODebugContext* context,
                               const rocksdb::DirFsyncOptions& how) override {
    return counted([&] { return FSDirectoryWrapper::FsyncWithDirOptions(options, context, how); });
  }

 private:
  template <typename Do>
  IOStatus counted(Do act) {
    IOStatus status = files_.enter("sync", name_);
    if (status.ok()) status = act();
    if (status.ok() && isFolder_) files_.noteFolderSync();
    files_.leave();
    return status;
  }

  FaultyFileSystem& files_;
  std::string name_;
  bool isFolder_;
};

}  // namespace

FaultyFileSystem::FaultyFileSystem(fs::path folder)
    : FileSystemWrapper(rocksdb::FileSystem::Default()),
      folder_(std::move(folder)),
      kept_(folder_.string() + ".replaced") {}

FaultyFileSystem::~FaultyFileSystem() {
  std::error_code ignored;
  fs::remove_all(kept_, ignored);
}

void FaultyFileSystem::arm(FaultPoint point, std::function<void(const std::string&)> whenStruck) {
  const std::lock_guard lock(mutex_);
  point_ = std::move(point);
  whenStruck_ = std::move(whenStruck);
  calls_ = 0;
}

bool FaultyFileSystem::isOurs(const std::string& name) const {
  const fs::path folder = fs::path(name).parent_path();
  return folder == folder_ || folder == folder_ / kImportFolder;
}

IOStatus FaultyFileSystem::enter(std::string_view what, const std::string& file, bool takesSpace) {
  const std::lock_guard lock(mutex_);
  readsShortNow = false;
  const std::string call = std::string(what) + " " + sortOf(file);
  if (powerIsOff_) return IOStatus::IOError(call, "the power is off");
  bool hit = false;
  if (call.starts_with(point_.call)) hit = ++calls_ == point_.count;
  if (hit) {
    if (whenStruck_) whenStruck_(call);
    switch (point_.fault) {
      case Fault::none:
        break;
      case Fault::error:
        return IOStatus::IOError(call, "the device failed");
      case Fault::noSpace:
        fullDisk_ = true;
        break;
      case Fault::shortRead:
        readsShortNow = what == "read";
        break;
      case Fault::powerCut:
        powerIsOff_ = true;
        return IOStatus::IOError(call, "the power is off");
      case Fault::kill:
        if (!point_.after) die();
        diesAfterThisCall = true;
        break;
    }
  }
  if (fullDisk_ && takesSpace) return IOStatus::NoSpace(call, "no space left on device");
  return IOStatus::OK();
}

void FaultyFileSystem::leave() {
  if (diesAfterThisCall) die();
}

bool FaultyFileSystem::readsShort() {
  return std::exchange(readsShortNow, false);
}

void FaultyFileSystem::noteSync(const std::string& file) {
  if (!isOurs(file)) return;
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  const std::lock_guard lock(mutex_);
  if (!error) synced_[file] = size;
}

void FaultyFileSystem::noteFolderSync() {
  const std::lock_guard lock(mutex_);
  created_.clear();
  replaced_.clear();
}

void FaultyFileSystem::dropUnsynced(std::mt19937& random) {
  const std::lock_guard lock(mutex_);
  std::error_code error;
  for (const auto& [file, before] : replaced_) {
    if (before.empty()) {
      fs::remove(file, error);
    } else {
      fs::rename(before, file, error);
    }
  }
  for (const std::string& file : created_) {
    fs::remove(file, error);
    synced_.erase(file);
  }
  for (const auto& [file, lasting] : synced_) {
    const std::uintmax_t size = fs::file_size(file, error);
    if (error || size <= lasting) continue;
    // Some of what was on its way may have arrived.
    const std::uint64_t extra = random() % 2 == 0 ? 0 : random() % (size - lasting + 1);
    fs::resize_file(file, lasting + extra, error);
  }
  synced_.clear();
  created_.clear();
  replaced_.clear();
  powerIsOff_ = false;
}

template <typename Open>
IOStatus FaultyFileSystem::create(const std::string& name, bool keepsContent,
                                  std::unique_ptr<rocksdb::FSWritableFile>* file, Open open) {
  IOStatus status = enter("create", name, true);
  std::error_code error;
  const std::uintmax_t before = fs::file_size(name, error);
  const bool isNew = static_cast<bool>(error);
  if (status.ok()) status = open();
  if (status.ok()) {
    if (isOurs(name)) {
      const std::lock_guard lock(mutex_);
      if (keepsContent && !isNew) {
        synced_.try_emplace(name, before);  // a file that is not in the books is older, and lasts
      } else {
        synced_[name] = 0;
      }
      if (isNew) created_.insert(name);
    }
    *file = std::make_unique<CountedWritableFile>(std::move(*file), *this, name);
  }
  leave();
  return status;
}

IOStatus FaultyFileSystem::NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                           std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* context) {
  return create(name, false, file, [&] { return target()->NewWritableFile(name, options, file, context); });
}

IOStatus FaultyFileSystem::ReopenWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                              std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* context) {
  return create(name, true, file, [&] { return target()->ReopenWritableFile(name, options, file, context); });
}

IOStatus FaultyFileSystem::ReuseWritableFile(const std::string& name, const std::string& old,
                                             const rocksdb::FileOptions& options,
                                             std::unique_ptr<rocksdb::FSWritableFile>* file, IODebugContext* context) {
  return create(name, false, file, [&] { return target()->ReuseWritableFile(name, old, options, file, context); });
}

IOStatus FaultyFileSystem::NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                             std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                             IODebugContext* context) {
  IOStatus status = enter("open", name);
  if (status.ok()) status = target()->NewSequentialFile(name, options, file, context);
  if (status.ok()) *file = std::make_unique<CountedSequentialFile>(std::move(*file), *this, name);
  leave();
  return status;
}

IOStatus FaultyFileSystem::NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                               std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                               IODebugContext* context) {
  IOStatus status = enter("open", name);
  if (status.ok()) status = target()->NewRandomAccessFile(name, options, file, context);
  if (status.ok()) *file = std::make_unique<CountedRandomAccessFile>(std::move(*file), *this, name);
  leave();
  return status;
}

IOStatus FaultyFileSystem::NewRandomRWFile(const std::string& name, const rocksdb::FileOptions& options,
                                           std::unique_ptr<rocksdb::FSRandomRWFile>* file, IODebugContext* context) {
  IOStatus status = enter("open", name);
  if (status.ok()) status = target()->NewRandomRWFile(name, options, file, context);
  if (status.ok()) *file = std::make_unique<CountedScratchFile>(std::move(*file), *this, name);
  leave();
  return status;
}

IOStatus FaultyFileSystem::NewDirectory(const std::string& name, const IOOptions& options,
                                        std::unique_ptr<rocksdb::FSDirectory>* directory, IODebugContext* context) {
  IOStatus status = enter("open", name);
  if (status.ok()) status = target()->NewDirectory(name, options, directory, context);
  if (status.ok()) {
    *directory = std::make_unique<CountedDirectory>(std::move(*directory), *this, name, fs::path(name) == folder_);
  }
  leave();
  return status;
}

IOStatus FaultyFileSystem::FileExists(const std::string& name, const IOOptions& options, IODebugContext* context) {
  const IOStatus status = enter("exists", name);
  return status.ok() ? target()->FileExists(name, options, context) : status;
}

IOStatus FaultyFileSystem::GetChildren(const std::string& name, const IOOptions& options,
                                       std::vector<std::string>* names, IODebugContext* context) {
  const IOStatus status = enter("list", name);
  return status.ok() ? target()->GetChildren(name, options, names, context) : status;
}

IOStatus FaultyFileSystem::GetFileSize(const std::string& name, const IOOptions& options, std::uint64_t* size,
                                       IODebugContext* context) {
  const IOStatus status = enter("size", name);
  return status.ok() ? target()->GetFileSize(name, options, size, context) : status;
}

IOStatus FaultyFileSystem::CreateDirIfMissing(const std::string& name, const IOOptions& options,
                                              IODebugContext* context) {
  IOStatus status = enter("create", name, true);
  if (status.ok()) status = target()->CreateDirIfMissing(name, options, context);
  leave();
  return status;
}

IOStatus FaultyFileSystem::DeleteFile(const std::string& name, const IOOptions& options, IODebugContext* context) {
  IOStatus status = enter("remove", name);
  if (status.ok()) status = target()->DeleteFile(name, options, context);
  if (status.ok()) {
    const std::lock_guard lock(mutex_);
    synced_.erase(name);
    created_.erase(name);
  }
  leave();
  return status;
}

IOStatus FaultyFileSystem::RenameFile(const std::string& from, const std::string& to, const IOOptions& options,
                                      IODebugContext* context) {
  IOStatus status = enter("rename", to);
  if (status.ok() && isOurs(to)) {
    // What the new name stood for comes back if the power goes before the folder is synced.
    const std::lock_guard lock(mutex_);
    if (!replaced_.contains(to)) {
      std::error_code error;
      std::string before;
      if (fs::exists(to, error)) {
        fs::create_directories(kept_, error);
        before = kept_ / fs::path(to).filename();
        fs::copy_file(to, before, fs::copy_options::overwrite_existing, error);
      }
      replaced_[to] = before;
    }
    const auto lasting = synced_.extract(from);
    if (!lasting.empty()) synced_[to] = lasting.mapped();
    created_.erase(from);
  }
  if (status.ok()) status = target()->RenameFile(from, to, options, context);
  leave();
  return status;
}

IOStatus FaultyFileSystem::LinkFile(const std::string& from, const std::string& to, const IOOptions& options,
                                    IODebugContext* context) {
  IOStatus status = enter("link", to, true);
  if (status.ok()) status = target()->LinkFile(from, to, options, context);
  if (status.ok() && isOurs(to)) {
    const std::lock_guard lock(mutex_);
    created_.insert(to);
    const auto lasting = synced_.find(from);
    if (lasting != synced_.end()) synced_[to] = lasting->second;
  }
  leave();
  return status;
}

IOStatus FaultyFileSystem::LockFile(const std::string& name, const IOOptions& options, rocksdb::FileLock** lock,
                                    IODebugContext* context) {
  const IOStatus status = enter("lock", name);
  return status.ok() ? target()->LockFile(name, options, lock, context) : status;
}

}  // namespace tov::soak
