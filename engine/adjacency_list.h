// How one node's relationships of one type and direction are written down: a head with the degree and, while the list
// is short, its entries; beyond that blocks of bounded size. Entries ascend by neighbour, then relationship, and are
// stored as differences in variable-length bytes.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/database.h"

namespace tov {

struct AdjacencyEntry {
  NodeId neighbour{};
  RelationshipId relationship{};
  auto operator<=>(const AdjacencyEntry&) const = default;
};

/// A list whose entries take more bytes than this is cut into blocks.
inline constexpr std::size_t kLongestInlineList = 2048;
/// No block is written longer than this ...
inline constexpr std::size_t kLongestBlock = 4096;
/// ... and one that would be is cut into pieces of about this size.
inline constexpr std::size_t kSplitBlock = 2560;
/// A list in blocks that shrinks to so few entries moves back into its head.
inline constexpr std::uint64_t kFewEntries = 64;

struct AdjacencyHead {
  std::uint64_t degree = 0;
  bool inBlocks = false;
  std::string_view entries;  ///< empty when in blocks
};

/// @throws CorruptionError
AdjacencyHead parseAdjacencyHead(std::string_view bytes);
std::string encodeInlineHead(std::uint64_t degree, std::string_view entries);
std::string encodeBlockedHead(std::uint64_t degree);

/// Reads entries one by one.
class AdjacencyDecoder {
 public:
  explicit AdjacencyDecoder(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  /// False at the end. @throws CorruptionError
  bool next(AdjacencyEntry& entry) {
    if (at_ == end_) return false;
    neighbour_ += readNumber();
    const std::uint64_t difference = readNumber();
    relationship_ += (difference >> 1) ^ (0 - (difference & 1));
    entry = {NodeId{neighbour_}, RelationshipId{relationship_}};
    return true;
  }

 private:
  std::uint64_t readNumber() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at_ != end_ && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    failBroken();
  }

  [[noreturn]] static void failBroken();

  const char* at_;
  const char* end_;
  std::uint64_t neighbour_ = 0;
  std::uint64_t relationship_ = 0;
};

/// Appends entries in ascending order.
class AdjacencyEncoder {
 public:
  void add(AdjacencyEntry entry);
  void clear() {
    bytes_.clear();
    last_ = {};
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  AdjacencyEntry last_;
};

std::string encodeEntries(std::span<const AdjacencyEntry> entries);
void decodeEntries(std::string_view bytes, std::vector<AdjacencyEntry>& out);

/// Cuts ascending entries into pieces that each encode to about kSplitBlock bytes.
std::vector<std::span<const AdjacencyEntry>> splitIntoBlocks(std::span<const AdjacencyEntry> entries);

}  // namespace tov
