// Node and relationship records: Cap'n Proto messages of one segment, without a segment table, read where they stand.
// The one place where a Cap'n Proto exception becomes one of ours.
#pragma once

#include <capnp/message.h>
#include <capnp/serialize.h>
#include <schema/record.capnp.h>

#include <array>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bulk_columns.h"
#include "text_table.h"
#include "tovholder/database.h"

namespace tov {

/// Properties by ascending key.
using PropertyList = std::vector<std::pair<KeyId, Value>>;

/// Gives the number under which a text stands in the table of texts, if it does.
class TextInterner {
 public:
  virtual ~TextInterner() = default;
  virtual std::optional<std::uint32_t> intern(KeyId key, std::string_view text) = 0;
};

std::string encodeNode(std::span<const LabelId> labels, const PropertyList& properties, TextInterner& texts);
std::string encodeRelationship(const RelationshipHead& head, const PropertyList& properties, TextInterner& texts);

/// A property on its way from a file into a record, without a Value made for it.
struct BulkProperty {
  KeyId key{};
  const BulkValue* value = nullptr;
};
/// The same for bulk loads; the record is appended. No property has the form `none`.
void appendNode(std::span<const LabelId> labels, std::span<const BulkProperty> properties, std::string& out);
void appendRelationship(const RelationshipHead& head, std::span<const BulkProperty> properties, std::string& out);

/// Throws UsageError saying why a value cannot be a property.
void requireStorable(const Value& value);

/// Texts that a reader may look up: those of its commit.
struct KnownTexts {
  const TextTable& table;
  std::uint32_t count;
};

/// Throws the CorruptionError that a kj::Exception stands for.
[[noreturn]] void failRecord(const std::string& reason);

/// A record in place. Cap'n Proto wants eight-byte alignment, which RocksDB does not promise: bytes that stand
/// elsewhere are copied to a buffer in this object, large ones to the heap. The bytes must outlive the object.
template <typename Root>
class Record {
 public:
  explicit Record(std::string_view bytes) : segment_(aligned(bytes)), reader_(segments(), readerOptions()) {}
  Record(const Record&) = delete;
  Record& operator=(const Record&) = delete;

  /// Calls `read` with the root; whatever Cap'n Proto finds wrong in the bytes becomes a CorruptionError.
  template <typename Read>
  auto read(Read&& read) {
    try {
      return read(reader_.template getRoot<Root>());
    } catch (const kj::Exception& exception) {
      failRecord(exception.getDescription().cStr());
    }
  }

 private:
  static capnp::ReaderOptions readerOptions() {
    capnp::ReaderOptions options;
    options.nestingLimit = 8;  // record, property, value, element
    return options;
  }

  kj::ArrayPtr<const kj::ArrayPtr<const capnp::word>> segments() const { return kj::arrayPtr(&segment_, 1); }

  kj::ArrayPtr<const capnp::word> aligned(std::string_view bytes) {
    if (bytes.empty() || bytes.size() % sizeof(capnp::word) != 0) failRecord("its length is wrong");
    const std::size_t words = bytes.size() / sizeof(capnp::word);
    const char* start = bytes.data();
    if (reinterpret_cast<std::uintptr_t>(start) % alignof(capnp::word) != 0) {
      char* buffer = small_.data();
      if (bytes.size() > small_.size()) {
        large_ = std::make_unique<std::uint64_t[]>(words);
        buffer = reinterpret_cast<char*>(large_.get());
      }
      std::memcpy(buffer, start, bytes.size());
      start = buffer;
    }
    return kj::arrayPtr(reinterpret_cast<const capnp::word*>(start), words);
  }

  std::unique_ptr<std::uint64_t[]> large_;
  kj::ArrayPtr<const capnp::word> segment_;
  capnp::SegmentArrayMessageReader reader_;
  alignas(8) std::array<char, 1024> small_;
};

using NodeRecord = Record<record::Node>;
using RelationshipRecord = Record<record::Relationship>;

Value decodeValue(record::Value::Reader value, const KnownTexts& texts);
/// Null when there is none.
Value findProperty(capnp::List<record::Value>::Reader properties, KeyId key, const KnownTexts& texts);
PropertyList decodeProperties(capnp::List<record::Value>::Reader properties, const KnownTexts& texts);

}  // namespace tov
