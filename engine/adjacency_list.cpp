// Encoding and decoding of adjacency lists.
#include "adjacency_list.h"

#include "keys.h"

namespace tov {
namespace {

constexpr char kInline = 0;
constexpr char kBlocked = 1;

void appendNumber(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

[[noreturn]] void failHead() {
  throw CorruptionError("the head of an adjacency list is damaged; restore the database from a copy");
}

}  // namespace

void AdjacencyDecoder::failBroken() {
  throw CorruptionError("the entries of an adjacency list are damaged; restore the database from a copy");
}

AdjacencyHead parseAdjacencyHead(std::string_view bytes) {
  AdjacencyHead head;
  std::size_t at = 0;
  bool complete = false;
  for (unsigned shift = 0; !complete && at < bytes.size() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    head.degree |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    complete = byte < 0x80;
  }
  if (!complete || at == bytes.size()) failHead();
  const char form = bytes[at++];
  head.entries = bytes.substr(at);
  head.inBlocks = form == kBlocked;
  // Each entry takes at least two bytes.
  const bool possible = head.inBlocks ? head.entries.empty() : head.degree <= head.entries.size() / 2;
  if ((form != kInline && form != kBlocked) || !possible) failHead();
  return head;
}

std::string encodeInlineHead(std::uint64_t degree, std::string_view entries) {
  std::string out;
  appendNumber(out, degree);
  out += kInline;
  out += entries;
  return out;
}

std::string encodeBlockedHead(std::uint64_t degree) {
  std::string out;
  appendNumber(out, degree);
  out += kBlocked;
  return out;
}

void AdjacencyEncoder::add(AdjacencyEntry entry) {
  appendNumber(bytes_, number(entry.neighbour) - number(last_.neighbour));
  // Relationships of one list need not ascend, so the sign of the difference goes into the lowest bit.
  const std::uint64_t difference = number(entry.relationship) - number(last_.relationship);
  appendNumber(bytes_, (difference << 1) ^ (0 - (difference >> 63)));
  last_ = entry;
}

std::string encodeEntries(std::span<const AdjacencyEntry> entries) {
  AdjacencyEncoder encoder;
  for (const AdjacencyEntry& entry : entries) encoder.add(entry);
  return encoder.bytes();
}

void decodeEntries(std::string_view bytes, std::vector<AdjacencyEntry>& out) {
  AdjacencyDecoder decoder(bytes);
  for (AdjacencyEntry entry; decoder.next(entry);) out.push_back(entry);
}

std::vector<std::span<const AdjacencyEntry>> splitIntoBlocks(std::span<const AdjacencyEntry> entries) {
  std::vector<std::span<const AdjacencyEntry>> pieces;
  std::size_t first = 0;
  AdjacencyEncoder encoder;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    encoder.add(entries[i]);
    if (encoder.bytes().size() < kSplitBlock) continue;
    pieces.push_back(entries.subspan(first, i + 1 - first));
    first = i + 1;
    encoder = {};
  }
  if (first < entries.size()) pieces.push_back(entries.subspan(first));
  return pieces;
}

}  // namespace tov
