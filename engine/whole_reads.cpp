// Going on with reads that were cut short.
#include "whole_reads.h"

#include <cstring>

namespace tov {
namespace {

using rocksdb::IOStatus;

class WholeFile : public rocksdb::FSSequentialFileOwnerWrapper {
 public:
  WholeFile(std::unique_ptr<rocksdb::FSSequentialFile> file, std::string name, std::uint64_t size)
      : FSSequentialFileOwnerWrapper(std::move(file)), name_(std::move(name)), size_(size) {}

  IOStatus Read(std::size_t count, const rocksdb::IOOptions& options, rocksdb::Slice* result, char* scratch,
                rocksdb::IODebugContext* context) override {
    std::size_t done = 0;
    while (done < count) {
      rocksdb::Slice part;
      const IOStatus status = FSSequentialFileOwnerWrapper::Read(count - done, options, &part, scratch + done, context);
      if (!status.ok()) return status;
      if (part.data() != scratch + done) std::memmove(scratch + done, part.data(), part.size());
      done += part.size();
      position_ += part.size();
      // A file that is being written may be longer by now; how long it was is what has to be there.
      if (position_ >= size_) break;
      if (part.empty()) return IOStatus::IOError(name_, "the file ended before its end");
    }
    *result = rocksdb::Slice(scratch, done);
    return IOStatus::OK();
  }

  IOStatus Skip(std::uint64_t count) override {
    position_ += count;
    return FSSequentialFileOwnerWrapper::Skip(count);
  }

 private:
  std::string name_;
  std::uint64_t size_;
  std::uint64_t position_ = 0;
};

}  // namespace

IOStatus WholeReads::FileExists(const std::string& name, const rocksdb::IOOptions& options,
                                rocksdb::IODebugContext* context) {
  const IOStatus status = target()->FileExists(name, options, context);
  const bool isArchive = name.ends_with("/archive");
  return isArchive && !status.ok() ? IOStatus::NotFound(name) : status;
}

IOStatus WholeReads::NewSequentialFile(const std::string& name, const rocksdb::FileOptions& options,
                                       std::unique_ptr<rocksdb::FSSequentialFile>* file,
                                       rocksdb::IODebugContext* context) {
  std::uint64_t size = 0;
  IOStatus status = target()->GetFileSize(name, options.io_options, &size, context);
  if (status.ok()) status = target()->NewSequentialFile(name, options, file, context);
  if (status.ok()) *file = std::make_unique<WholeFile>(std::move(*file), name, size);
  return status;
}

}  // namespace tov
