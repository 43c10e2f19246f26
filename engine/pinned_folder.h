// A database folder held still for a reader while its writer goes on.
#pragma once

#include <rocksdb/file_system.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace tov {

/// The files of a RocksDB folder as they stood at one moment. Each is held open by a descriptor, and opened again
/// through it, so that files which the writer deletes or replaces afterwards stay readable; the manifest ends where it
/// ended then.
///
/// Why this is one whole state: RocksDB deletes a file only after it has written into the manifest that the file is no
/// longer needed. So if the manifest did not grow while the descriptors were taken, every file it names was still
/// there. The log may have grown since; what it has gained are later commits, each whole.
class PinnedFolder : public rocksdb::FileSystemWrapper {
 public:
  /// @throws OpenError when the writer changes its files faster than they can be held
  static std::shared_ptr<PinnedFolder> pin(const std::filesystem::path& folder,
                                           const std::shared_ptr<rocksdb::FileSystem>& files);
  ~PinnedFolder() override;

  static const char* kClassName() { return "tovholder.PinnedFolder"; }
  const char* Name() const override { return kClassName(); }

  rocksdb::IOStatus NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                      std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                      rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                        std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                        rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus FileExists(const std::string& name, const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus GetFileSize(const std::string& name, const rocksdb::IOOptions& options, std::uint64_t* size,
                                rocksdb::IODebugContext* context) override;
  rocksdb::IOStatus GetChildren(const std::string& name, const rocksdb::IOOptions& options,
                                std::vector<std::string>* names, rocksdb::IODebugContext* context) override;

 private:
  PinnedFolder(std::filesystem::path folder, const std::shared_ptr<rocksdb::FileSystem>& files);
  /// Takes the descriptors; false when the folder changed meanwhile.
  bool hold();
  void release();
  /// A path that leads to the held file; empty when there is none of that name.
  std::string pathOf(const std::string& name) const;
  bool isManifest(const std::string& name) const;

  std::filesystem::path folder_;
  std::map<std::string, int> descriptors_;  // by the name within the folder
  std::string manifest_;
  std::uint64_t manifestSize_ = 0;
};

}  // namespace tov
