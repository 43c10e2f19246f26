// Unpacks with libzip, counting what comes out.
#include "loaders/read/packed_file.h"

#include <zip.h>

#include <array>

#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

/// A document has some dozens of parts.
constexpr zip_int64_t kMostParts = 20'000;

}  // namespace

struct PackedFile::Archive {
  std::unique_ptr<zip_t, void (*)(zip_t*)> zip{nullptr, zip_discard};
};

PackedFile::PackedFile(std::string_view bytes, std::string name, std::size_t budget)
    : archive_(std::make_unique<Archive>()), name_(std::move(name)), budget_(budget) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* zip = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (zip == nullptr) {
    if (source != nullptr) zip_source_free(source);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    throw ReadError(name_, "it is a damaged document (" + why + "); was the download broken off? save it anew");
  }
  zip_error_fini(&error);
  archive_->zip.reset(zip);
  if (zip_get_num_entries(zip, 0) > kMostParts)
    throw ReadError(name_, "it holds more than " + std::to_string(kMostParts) + " parts; it is hardly a record");
}

PackedFile::~PackedFile() = default;

bool PackedFile::has(const char* part) const {
  return zip_name_locate(archive_->zip.get(), part, 0) >= 0;
}

std::optional<std::string> PackedFile::read(const char* part) {
  const zip_int64_t index = zip_name_locate(archive_->zip.get(), part, 0);
  if (index < 0) return std::nullopt;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive_->zip.get(), static_cast<zip_uint64_t>(index), 0, &stat) == 0 &&
      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    throw ReadError(name_, "it is encrypted and asks for a password; save it without one");
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
      zip_fopen_index(archive_->zip.get(), static_cast<zip_uint64_t>(index), 0), zip_fclose);
  if (!file) throw ReadError(name_, "its part " + std::string(part) + " cannot be unpacked; save the document anew");
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  while (true) {
    const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
    if (count < 0) throw ReadError(name_, "its part " + std::string(part) + " is damaged; save the document anew");
    if (count == 0) break;
    if (static_cast<std::size_t>(count) > budget_)
      throw ReadError(name_, "it unpacks to more than it may (64 MB unless told otherwise); it is hardly a record");
    budget_ -= static_cast<std::size_t>(count);
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

}  // namespace tov::loaders
