// Reading any bytes as what a database stores.
#include "tests/fuzz/stored_entry.h"

#include <functional>

#include "engine/adjacency_list.h"
#include "engine/record.h"
#include "engine/value_order.h"

namespace tov::fuzz {
namespace {

bool canRead(const std::function<void()>& read) {
  try {
    read();
    return true;
  } catch (const CorruptionError&) {
    return false;
  }
}

/// A table in which the first few numbers stand for texts.
const TextTable& someTexts() {
  static const TextTable& table = []() -> TextTable& {
    static TextTable filled;
    for (std::uint32_t number = 0; number < 4; ++number) filled.add(number, KeyId{0}, std::string(number + 1, 't'));
    return filled;
  }();
  return table;
}

void useProperties(capnp::List<record::Value>::Reader properties) {
  const KnownTexts texts{someTexts(), 4};
  const PropertyList list = decodeProperties(properties, texts);
  for (const auto& [key, value] : list) {
    value.toText();
    if (!value.isNull()) encodeOrdered(value);
    findProperty(properties, key, texts);
  }
  findProperty(properties, KeyId{7}, texts);
}

}  // namespace

bool readStored(std::string_view bytes) {
  bool any = canRead([&] {
    NodeRecord record(bytes);
    record.read([](record::Node::Reader root) {
      for (const std::uint32_t label : root.getLabels()) static_cast<void>(label);
      useProperties(root.getProperties());
    });
  });
  any |= canRead([&] {
    RelationshipRecord record(bytes);
    record.read([](record::Relationship::Reader root) {
      static_cast<void>(root.getType() + root.getStart() + root.getEnd());
      useProperties(root.getProperties());
    });
  });
  any |= canRead([&] {
    const AdjacencyHead head = parseAdjacencyHead(bytes);
    std::vector<AdjacencyEntry> entries;
    decodeEntries(head.entries, entries);
  });
  any |= canRead([&] {
    AdjacencyDecoder decoder(bytes);
    for (AdjacencyEntry entry; decoder.next(entry);) continue;
  });
  return any;
}

}  // namespace tov::fuzz
