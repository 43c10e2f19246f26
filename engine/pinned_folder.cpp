// Holding the files of a folder open and handing them to RocksDB.
#include "pinned_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <thread>

#include "tovholder/error.h"

namespace tov {
namespace {

namespace fs = std::filesystem;
using rocksdb::IOStatus;

struct Manifest {
  std::string name;
  std::uint64_t size = 0;
  bool operator==(const Manifest&) const = default;
};

/// The manifest that is current. Its size tells whether RocksDB has added files or taken some away.
Manifest currentManifest(const fs::path& folder) {
  Manifest manifest;
  std::ifstream in(folder / "CURRENT");
  std::getline(in, manifest.name);
  std::error_code error;
  const std::uintmax_t size = fs::file_size(folder / manifest.name, error);
  if (!error) manifest.size = size;
  return manifest;
}

/// A file that ends early.
class ShortenedFile : public rocksdb::FSSequentialFileOwnerWrapper {
 public:
  ShortenedFile(std::unique_ptr<rocksdb::FSSequentialFile> file, std::uint64_t size)
      : FSSequentialFileOwnerWrapper(std::move(file)), left_(size) {}

  IOStatus Read(std::size_t count, const rocksdb::IOOptions& options, rocksdb::Slice* result, char* scratch,
                rocksdb::IODebugContext* context) override {
    count = static_cast<std::size_t>(std::min<std::uint64_t>(count, left_));
    const IOStatus status = FSSequentialFileOwnerWrapper::Read(count, options, result, scratch, context);
    if (status.ok()) left_ -= result->size();
    return status;
  }
  IOStatus Skip(std::uint64_t count) override {
    count = std::min(count, left_);
    left_ -= count;
    return FSSequentialFileOwnerWrapper::Skip(count);
  }

 private:
  std::uint64_t left_;
};

IOStatus absent(const std::string& name) {
  return IOStatus::PathNotFound(name, "not among the files of this database when it was opened");
}

}  // namespace

PinnedFolder::PinnedFolder(fs::path folder, const std::shared_ptr<rocksdb::FileSystem>& files)
    : FileSystemWrapper(files), folder_(std::move(folder)) {}

PinnedFolder::~PinnedFolder() {
  release();
}

std::shared_ptr<PinnedFolder> PinnedFolder::pin(const fs::path& folder,
                                                const std::shared_ptr<rocksdb::FileSystem>& files) {
  std::shared_ptr<PinnedFolder> pinned(new PinnedFolder(folder, files));
  constexpr int kAttempts = 200;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    if (pinned->hold()) return pinned;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  throw OpenError("cannot open the database in " + folder.string() +
                  " for reading: its writer changes its files faster than they can be opened; try again later");
}

bool PinnedFolder::hold() {
  release();
  const Manifest before = currentManifest(folder_);
  manifest_ = before.name;
  manifestSize_ = before.size;
  std::error_code error;
  for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
    const int descriptor = ::open(it->path().c_str(), O_RDONLY | O_CLOEXEC);
    // A file that is gone again is one that the manifest does not name, or the comparison below will tell.
    if (descriptor >= 0) descriptors_.emplace(it->path().filename().string(), descriptor);
    if (descriptor < 0 && errno != ENOENT) {
      throw OpenError("cannot open " + it->path().string() + ": " + std::strerror(errno) +
                      "; check the permissions of the folder and the limit on open files");
    }
  }
  if (error) throw OpenError("cannot read the folder " + folder_.string() + ": " + error.message());
  return currentManifest(folder_) == before;
}

void PinnedFolder::release() {
  for (const auto& [name, descriptor] : descriptors_) ::close(descriptor);
  descriptors_.clear();
}

std::string PinnedFolder::pathOf(const std::string& name) const {
  const auto found = descriptors_.find(fs::path(name).filename().string());
  return found == descriptors_.end() ? "" : "/proc/self/fd/" + std::to_string(found->second);
}

bool PinnedFolder::isManifest(const std::string& name) const {
  return fs::path(name).filename() == manifest_;
}

IOStatus PinnedFolder::NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                         std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                         rocksdb::IODebugContext* context) {
  const std::string path = pathOf(name);
  if (path.empty()) return absent(name);
  const IOStatus status = target()->NewSequentialFile(path, options, file, context);
  if (status.ok() && isManifest(name)) *file = std::make_unique<ShortenedFile>(std::move(*file), manifestSize_);
  return status;
}

IOStatus PinnedFolder::NewRandomAccessFile(const std::string& name, const rocksdb::FileOptions& options,
                                           std::unique_ptr<rocksdb::FSRandomAccessFile>* file,
                                           rocksdb::IODebugContext* context) {
  const std::string path = pathOf(name);
  return path.empty() ? absent(name) : target()->NewRandomAccessFile(path, options, file, context);
}

IOStatus PinnedFolder::FileExists(const std::string& name, const rocksdb::IOOptions& options,
                                  rocksdb::IODebugContext* context) {
  if (fs::path(name) == folder_) return target()->FileExists(name, options, context);
  return pathOf(name).empty() ? IOStatus::NotFound(name) : IOStatus::OK();
}

IOStatus PinnedFolder::GetFileSize(const std::string& name, const rocksdb::IOOptions& options, std::uint64_t* size,
                                   rocksdb::IODebugContext* context) {
  const std::string path = pathOf(name);
  if (path.empty()) return absent(name);
  const IOStatus status = target()->GetFileSize(path, options, size, context);
  if (status.ok() && isManifest(name)) *size = manifestSize_;
  return status;
}

IOStatus PinnedFolder::GetChildren(const std::string&, const rocksdb::IOOptions&, std::vector<std::string>* names,
                                   rocksdb::IODebugContext*) {
  names->clear();
  for (const auto& [name, descriptor] : descriptors_) names->push_back(name);
  return IOStatus::OK();
}

}  // namespace tov
