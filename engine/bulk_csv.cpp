// Reading CSV files in pieces and rows.
#include "bulk_csv.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "tovholder/error.h"

namespace tov {
namespace {

// A row of more than this is a quote that was never closed.
constexpr std::size_t kLongestRow = std::size_t{64} << 20;
constexpr std::size_t kHeaderBytes = std::size_t{64} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The end of the last whole row within `bytes`, or 0 when there is none.
std::size_t lastRowEnd(std::string_view bytes) {
  bool inQuotes = std::ranges::count(bytes, '"') % 2 != 0;
  for (std::size_t at = bytes.size(); at-- > 0;) {
    if (bytes[at] == '"') inQuotes = !inQuotes;
    if (bytes[at] == '\n' && !inQuotes) return at + 1;
  }
  return 0;
}

}  // namespace

bool CsvRows::readQuoted(CsvField& field) {
  field.quoted = true;
  std::size_t at = 1;
  bool doubled = false;
  while (true) {
    const std::size_t quote = rest_.find('"', at);
    if (quote == std::string_view::npos) {
      fault_ = "a quoted field is not closed";
      rest_ = {};
      return true;
    }
    if (quote + 1 < rest_.size() && rest_[quote + 1] == '"') {
      doubled = true;
      at = quote + 2;
      continue;
    }
    field.text = rest_.substr(1, quote - 1);
    rest_.remove_prefix(quote + 1);
    break;
  }
  if (field.text.find('\n') != std::string_view::npos) line_ += std::ranges::count(field.text, '\n');
  if (doubled) {
    if (unescapedUsed_ == unescaped_.size()) unescaped_.emplace_back();
    std::string& store = unescaped_[unescapedUsed_++];
    store.clear();
    for (std::size_t i = 0; i < field.text.size(); ++i) {
      store += field.text[i];
      if (field.text[i] == '"') ++i;
    }
    field.text = store;
  }
  return readPlain(field);
}

/// Up to the next comma or line end; true when the row ends there. After a quoted field nothing may stand before it.
bool CsvRows::readPlain(CsvField& field) {
  const char* const start = rest_.data();
  const char* const end = start + rest_.size();
  const char* at = start;
  while (at != end && *at != ',' && *at != '\n') ++at;
  std::string_view text(start, static_cast<std::size_t>(at - start));
  const bool ends = at == end || *at == '\n';
  if (ends && text.ends_with('\r')) text.remove_suffix(1);
  if (field.quoted) {
    if (!text.empty()) fault_ = "characters follow the closing quote of a field";
  } else {
    field.text = text;
  }
  rest_.remove_prefix(static_cast<std::size_t>(at - start) + (at == end ? 0 : 1));
  if (ends) ++line_;
  return ends;
}

bool CsvRows::next(std::vector<CsvField>& fields) {
  fields.clear();
  fault_ = {};
  while (rest_.starts_with('\n') || rest_.starts_with("\r\n")) {
    rest_.remove_prefix(rest_.front() == '\n' ? 1 : 2);
    ++line_;
  }
  if (rest_.empty()) return false;
  rowLine_ = line_;
  unescapedUsed_ = 0;
  bool ended = false;
  while (!ended) {
    CsvField& field = fields.emplace_back();
    ended = rest_.starts_with('"') ? readQuoted(field) : readPlain(field);
  }
  return true;
}

CsvFile::CsvFile(const std::filesystem::path& path) : path_(path) {
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) {
    const std::string reason = std::strerror(errno);
    if (descriptor_ >= 0) ::close(descriptor_);
    throw StorageError("cannot read " + path.string() + ": " + reason);
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
  std::string start(static_cast<std::size_t>(std::min<std::uint64_t>(kHeaderBytes, size_)), '\0');
  start.resize(readAt(0, start.data(), start.size()));
  if (start.starts_with(kByteOrderMark)) position_ = kByteOrderMark.size();
  start.erase(0, position_);
  const std::size_t end = start.find('\n');
  if (end == std::string::npos && size_ > kHeaderBytes) {
    ::close(descriptor_);
    throw UsageError(path.string() + " has no header: its first line is longer than 64 KiB");
  }
  const std::string_view line = std::string_view(start).substr(0, end == std::string::npos ? start.size() : end + 1);
  CsvRows rows(line, 1);
  std::vector<CsvField> fields;
  if (rows.next(fields)) {
    for (const CsvField& field : fields) header_.emplace_back(field.text);
  }
  position_ += line.size();
  firstRow_ = position_;
  line_ = 2;
}

CsvFile::~CsvFile() {
  ::close(descriptor_);
}

std::size_t CsvFile::readAt(std::uint64_t offset, char* to, std::size_t bytes) const {
  std::size_t done = 0;
  while (done < bytes) {
    const ssize_t count = ::pread(descriptor_, to + done, bytes - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw StorageError("cannot read " + path_.string() + ": " + std::strerror(errno));
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return done;
}

void CsvFile::rewind() {
  position_ = firstRow_;
  line_ = 2;
}

bool CsvFile::next(CsvChunk& chunk, std::size_t bytes) {
  if (position_ >= size_) return false;
  chunk.firstLine = line_;
  while (true) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, size_ - position_));
    chunk.bytes.resize(wanted);
    chunk.bytes.resize(readAt(position_, chunk.bytes.data(), wanted));
    if (chunk.bytes.empty()) return false;
    if (position_ + chunk.bytes.size() >= size_ || chunk.bytes.size() < wanted) break;
    if (const std::size_t end = lastRowEnd(chunk.bytes); end != 0) {
      chunk.bytes.resize(end);
      break;
    }
    if (bytes >= kLongestRow) {
      throw UsageError("cannot read " + path_.string() + ": the row on line " + std::to_string(line_) +
                       " or one soon after it does not end within 64 MiB; a quote is probably not closed");
    }
    bytes *= 2;
  }
  position_ += chunk.bytes.size();
  line_ += static_cast<std::uint64_t>(std::ranges::count(chunk.bytes, '\n'));
  return true;
}

}  // namespace tov
