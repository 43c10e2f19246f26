#include "text_entries.h"

namespace tov {
namespace {

[[noreturn]] void failEntry() {
  throw CorruptionError("an entry of a full-text index cannot be read; drop the index and create it again");
}

void appendVarint(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

std::uint32_t readVarint(std::string_view& bytes) {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    if (bytes.empty()) failEntry();
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if ((byte & 0x80) == 0) return value;
  }
  failEntry();
}

}  // namespace

std::string textTermPrefix(const TextIndex& index, std::string_view term) {
  std::string key{std::string_view(TextIndexPrefix(index))};
  key += term;
  key.push_back('\0');
  return key;
}

std::string textEntryKey(const TextIndex& index, std::string_view term, std::uint64_t id) {
  std::string key = textTermPrefix(index, term);
  appendBigEndian(key, id);
  return key;
}

TextEntryKey parseTextEntryKey(std::string_view key) {
  constexpr std::size_t kEnd = 1 + sizeof(std::uint64_t);
  if (key.size() <= kTextIndexPrefixWidth + kEnd) failEntry();
  const std::string_view term = key.substr(kTextIndexPrefixWidth, key.size() - kTextIndexPrefixWidth - kEnd);
  if (key[key.size() - kEnd] != '\0' || term.find('\0') != std::string_view::npos) failEntry();
  return {term, loadBigEndian<std::uint64_t>(key.data() + key.size() - sizeof(std::uint64_t))};
}

std::string encodeTextEntry(std::uint32_t words, const std::vector<std::uint32_t>& positions) {
  std::string bytes;
  appendVarint(bytes, words);
  std::uint32_t last = 0;
  for (const std::uint32_t position : positions) {
    appendVarint(bytes, position - last);
    last = position;
  }
  return bytes;
}

void decodeTextEntry(std::string_view bytes, TextEntry& entry) {
  entry.positions.clear();
  entry.words = readVarint(bytes);
  std::uint32_t last = 0;
  do {
    last += readVarint(bytes);
    entry.positions.push_back(last);
  } while (!bytes.empty());
}

}  // namespace tov
