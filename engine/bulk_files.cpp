// Making the files of a bulk load.
#include "bulk_files.h"

#include <cstring>

namespace tov {
namespace {

// Large enough that a graph of ten million relationships opens with some dozens of files.
constexpr std::uint64_t kLargestFile = std::uint64_t{64} << 20;
constexpr std::size_t kEntriesBetweenLooks = 4096;
constexpr std::string_view kSort = "sort the imported graph on disk";

}  // namespace

BulkFiles::BulkFiles(const Store& store) : store_(store), folder_(store.folder() / kImportFolder) {
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
  require(store.files()->CreateDirIfMissing(folder_.string(), {}, nullptr), "make the folder " + folder_.string());
}

BulkFiles::~BulkFiles() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string BulkFiles::newPath(std::string_view ending) {
  const std::lock_guard lock(mutex_);
  return (folder_ / (std::to_string(next_++) + std::string(ending))).string();
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
    path_ = files_.newPath(".sst");
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
  const std::string path = files.newPath(".scratch");
  rocksdb::FileSystem& system = *files.store().files();
  std::unique_ptr<rocksdb::FSWritableFile> made;
  require(system.NewWritableFile(path, {}, &made, nullptr), kSort);
  require(made->Close({}, nullptr), kSort);
  require(system.NewRandomRWFile(path, {}, &file_, nullptr), kSort);
}

std::uint64_t ScratchFile::append(std::string_view bytes) {
  const std::uint64_t start = end_.fetch_add(bytes.size());
  require(file_->Write(start, bytes, {}, nullptr), kSort);
  return start;
}

void ScratchFile::read(std::uint64_t offset, char* to, std::size_t bytes) const {
  for (std::size_t done = 0; done < bytes;) {
    rocksdb::Slice found;
    require(file_->Read(offset + done, bytes - done, {}, &found, to + done, nullptr), kSort);
    if (found.empty()) require(rocksdb::IOStatus::IOError("a scratch file ends too early"), kSort);
    if (found.data() != to + done) std::memmove(to + done, found.data(), found.size());
    done += found.size();
  }
}

}  // namespace tov
