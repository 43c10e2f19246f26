// The keys of the column families: fixed-width big-endian numbers, so that byte order is numeric order.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "tovholder/database.h"

namespace tov {

inline std::uint64_t number(NodeId id) {
  return static_cast<std::uint64_t>(id);
}
inline std::uint64_t number(RelationshipId id) {
  return static_cast<std::uint64_t>(id);
}
inline std::uint32_t number(LabelId id) {
  return static_cast<std::uint32_t>(id);
}
inline std::uint32_t number(TypeId id) {
  return static_cast<std::uint32_t>(id);
}
inline std::uint32_t number(KeyId id) {
  return static_cast<std::uint32_t>(id);
}

template <typename Number>
void storeBigEndian(char* to, Number value) {
  for (std::size_t i = sizeof(Number); i-- > 0; value = static_cast<Number>(value >> 8)) {
    to[i] = static_cast<char>(value & 0xFF);
  }
}

template <typename Number>
Number loadBigEndian(const char* from) {
  Number value = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    value = static_cast<Number>(value << 8 | static_cast<unsigned char>(from[i]));
  }
  return value;
}

template <typename Number>
void appendBigEndian(std::string& out, Number value) {
  std::array<char, sizeof(Number)> bytes;
  storeBigEndian(bytes.data(), value);
  out.append(bytes.data(), bytes.size());
}

/// A key of fixed width, made without allocation.
template <std::size_t kWidth>
class FixedKey {
 public:
  operator std::string_view() const { return {bytes_.data(), kWidth}; }

 protected:
  template <typename Number>
  void put(std::size_t at, Number value) {
    storeBigEndian(bytes_.data() + at, value);
  }

 private:
  std::array<char, kWidth> bytes_;
};

/// Of a node or relationship record.
struct IdKey : FixedKey<8> {
  explicit IdKey(NodeId id) { put(0, number(id)); }
  explicit IdKey(RelationshipId id) { put(0, number(id)); }
};

/// One node with one label.
struct LabelKey : FixedKey<12> {
  LabelKey(LabelId label, NodeId node) {
    put(0, number(label));
    put(4, number(node));
  }
};

/// What all entries of one index start with.
struct IndexPrefix : FixedKey<8> {
  IndexPrefix(LabelId label, KeyId key) {
    put(0, number(label));
    put(4, number(key));
  }
};

/// One node's relationships of one type and direction.
struct AdjacencyKey {
  NodeId node{};
  TypeId type{};
  bool incoming = false;
  auto operator<=>(const AdjacencyKey&) const = default;
};

inline constexpr std::size_t kAdjacencyHeadWidth = 13;
inline constexpr std::size_t kAdjacencyBlockWidth = kAdjacencyHeadWidth + 16;

struct AdjacencyHeadKey : FixedKey<kAdjacencyHeadWidth> {
  explicit AdjacencyHeadKey(AdjacencyKey key) {
    put(0, number(key.node));
    put(8, number(key.type));
    put(12, static_cast<std::uint8_t>(key.incoming ? 1 : 0));
  }
};

/// A stretch of a long list; `neighbour` and `relationship` bound its entries from below.
struct AdjacencyBlockKey : FixedKey<kAdjacencyBlockWidth> {
  AdjacencyBlockKey(AdjacencyKey key, NodeId neighbour, RelationshipId relationship) {
    put(0, number(key.node));
    put(8, number(key.type));
    put(12, static_cast<std::uint8_t>(key.incoming ? 1 : 0));
    put(13, number(neighbour));
    put(21, number(relationship));
  }
};

/// Reads the head part of a key of the family adjacency; the caller has checked the width.
inline AdjacencyKey adjacencyKeyOf(std::string_view key) {
  return {NodeId{loadBigEndian<std::uint64_t>(key.data())}, TypeId{loadBigEndian<std::uint32_t>(key.data() + 8)},
          key[12] != 0};
}

/// The smallest key greater than every key that starts with `prefix`; empty when there is none.
inline std::string prefixEnd(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && static_cast<unsigned char>(end.back()) == 0xFF) end.pop_back();
  if (!end.empty()) end.back() = static_cast<char>(static_cast<unsigned char>(end.back()) + 1);
  return end;
}

}  // namespace tov
