// Making the files of a bulk load.
#include "bulk_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tov {
namespace {

// Large enough that a graph of ten million relationships opens with some dozens of files.
constexpr std::uint64_t kLargestFile = std::uint64_t{64} << 20;
constexpr std::size_t kEntriesBetweenLooks = 4096;

}  // namespace

BulkFiles::BulkFiles(const Store& store) : store_(store), folder_(store.folder() / kImportFolder) {
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
  std::filesystem::create_directory(folder_, error);
  if (error) throw StorageError("cannot make the folder " + folder_.string() + ": " + error.message());
}

BulkFiles::~BulkFiles() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string BulkFiles::newPath() {
  const std::lock_guard lock(mutex_);
  return (folder_ / (std::to_string(next_++) + ".sst")).string();
}

void BulkFiles::add(Family family, std::string path) {
  const std::lock_guard lock(mutex_);
  paths_[static_cast<std::size_t>(family)].push_back(std::move(path));
}

SortedFile::SortedFile(BulkFiles& files, Family family)
    : files_(files), family_(family), options_(files.store().db().GetOptions(files.store().family(family))) {}

void SortedFile::put(std::string_view key, std::string_view value) {
  if (writer_ && untilLook_-- == 0) {
    untilLook_ = kEntriesBetweenLooks;
    if (writer_->FileSize() >= kLargestFile) finish();
  }
  if (!writer_) {
    path_ = files_.newPath();
    writer_ = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), options_, files_.store().family(family_),
                                                       false);
    require(writer_->Open(path_), "write the imported graph");
    untilLook_ = kEntriesBetweenLooks;
  }
  require(writer_->Put(key, value), "write the imported graph");
}

void SortedFile::finish() {
  if (!writer_) return;
  require(writer_->Finish(), "write the imported graph");
  writer_.reset();
  files_.add(family_, std::move(path_));
}

ScratchFile::ScratchFile(BulkFiles& files) {
  const std::string path = files.newPath();
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor_ < 0) throw StorageError("cannot make " + path + ": " + std::strerror(errno));
  ::unlink(path.c_str());
}

ScratchFile::~ScratchFile() {
  ::close(descriptor_);
}

std::uint64_t ScratchFile::append(std::string_view bytes) {
  const std::uint64_t start = end_.fetch_add(bytes.size());
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count =
        ::pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(start + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw StorageError(std::string("cannot sort the imported graph on disk: ") + std::strerror(errno));
    done += static_cast<std::size_t>(count);
  }
  return start;
}

void ScratchFile::read(std::uint64_t offset, char* to, std::size_t bytes) const {
  for (std::size_t done = 0; done < bytes;) {
    const ssize_t count = ::pread(descriptor_, to + done, bytes - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw StorageError(std::string("cannot sort the imported graph on disk: ") + std::strerror(errno));
    done += static_cast<std::size_t>(count);
  }
}

}  // namespace tov
