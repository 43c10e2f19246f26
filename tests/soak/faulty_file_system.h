// A file system that fails where it is told to, for one folder: a call that fails, a full disk, a short read, a power
// cut that takes what was not synced, the death of the process.
#pragma once

#include <rocksdb/file_system.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <string_view>

namespace tov::soak {

enum class Fault {
  none,
  error,      ///< the call fails with an error of the device, as a device fails: once
  noSpace,    ///< this call and every later one that takes space fails
  shortRead,  ///< a read gives less than there is; a call that does not read goes through
  powerCut,   ///< this call and every later one fails; `dropUnsynced` then takes what was not synced
  kill,       ///< the process ends by SIGKILL
};

/// The faults that are tried at each call in turn.
struct FaultKind {
  Fault fault;
  const char* name;
  const char* call;  ///< what the calls that it can hit start with
};
inline constexpr std::array<FaultKind, 4> kFaultKinds = {{{Fault::powerCut, "a power cut", ""},
                                                          {Fault::error, "an error", ""},
                                                          {Fault::noSpace, "a full disk", ""},
                                                          {Fault::shortRead, "a short read", "read"}}};

/// Which call a fault hits: the `count`-th of those whose name starts with `call`, counted from 1.
///
/// A call's name is what is done and to which sort of file, e.g. `append log`, `sync table`, `rename current`.
struct FaultPoint {
  Fault fault = Fault::none;
  std::string call;         ///< empty for every call
  std::uint64_t count = 0;  ///< 0 for never
  bool after = false;       ///< of `kill`: when the call has been done
};

/// Thread-safe.
class FaultyFileSystem : public rocksdb::FileSystemWrapper {
 public:
  explicit FaultyFileSystem(std::filesystem::path folder);
  ~FaultyFileSystem() override;

  static const char* kClassName() { return "tovholder.FaultyFileSystem"; }
  const char* Name() const override { return kClassName(); }

  /// @param whenStruck  is told what the fault hits, before the call is made; calls nothing of the file system
  void arm(FaultPoint point, std::function<void(const std::string& call)> whenStruck = {});
  /// How many calls there were that the armed point could have hit; of all calls when none is armed.
  std::uint64_t calls() const { return calls_; }

  /// Leaves the folder as a power cut may leave it: files lose what was not synced, or all but a part of it; files
  /// whose folder was not synced since they were made are gone, and renames undone. The database must be closed.
  void dropUnsynced(std::mt19937& random);

  // What follows is called by the wrapped files too.

  /// Counts a call; an error when it has to fail.
  rocksdb::IOStatus enter(std::string_view what, const std::string& file, bool takesSpace = false);
  /// Dies when the fault is to die after this very call.
  void leave();
  /// Whether the call just counted is to read less than there is.
  bool readsShort();
  void noteSync(const std::string& file);
  void noteFolderSync();

  rocksdb::IOStatus NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                      rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                        std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                        rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus NewWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus ReopenWritableFile(const std::string& name, const rocksdb::FileOptions& options,
                                       std::unique_ptr<rocksdb::FSWritableFile>* file,
                                       rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus ReuseWritableFile(const std::string& name, const std::string& old,
                                      const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSWritableFile>* file,
                                      rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus NewRandomRWFile(const std::string& name, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSRandomRWFile>* file,
                                    rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus NewDirectory(const std::string& name, const rocksdb::IOOptions& options,
                                 std::unique_ptr<rocksdb::FSDirectory>* directory,
                                 rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus FileExists(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus GetChildren(const std::string& name, const rocksdb::IOOptions& options,
                                std::vector<std::string>* names, rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus GetFileSize(const std::string& name, const rocksdb::IOOptions& options, std::uint64_t* size,
                                rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus CreateDirIfMissing(const std::string& name, const rocksdb::IOOptions& options,
                                       rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus DeleteFile(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus RenameFile(const std::string& from, const std::string& to, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus LinkFile(const std::string& from, const std::string& to, const rocksdb::IOOptions& options,
                             rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus LockFile(const std::string& name, const rocksdb::IOOptions& options, rocksdb::FileLock** lock,
                             rocksdb::IODebugContext* context) override;

 private:
  bool isOurs(const std::string& name) const;
  /// Opens a file for writing by `open` and takes it into the books as new.
  template <typename Open>
  rocksdb::IOStatus create(const std::string& name, bool keepsContent, std::unique_ptr<rocksdb::FSWritableFile>* file,
                           Open open);

  std::filesystem::path folder_;
  std::filesystem::path kept_;  // replaced files, until their folder is synced
  std::atomic<std::uint64_t> calls_{0};

  mutable std::mutex mutex_;  // guards all that follows
  FaultPoint point_;
  std::function<void(const std::string&)> whenStruck_;
  bool fullDisk_ = false;
  bool powerIsOff_ = false;
  std::map<std::string, std::uint64_t> synced_;  // bytes that last, by file; files without an entry are older
  std::set<std::string> created_;                // since their folder was synced
  std::map<std::string, std::string> replaced_;  // by a rename since then: what stood there before
};

}  // namespace tov::soak
