// What a property, a parameter or a result cell can hold.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tovholder/temporal.h"

namespace tov {

/// Identifies a node within one database; dense, starting at 0, never reused.
enum class NodeId : std::uint64_t {};
/// Identifies a relationship within one database; dense, starting at 0, never reused.
enum class RelationshipId : std::uint64_t {};

class Value;
using List = std::vector<Value>;
using Map = std::map<std::string, Value, std::less<>>;

struct Node;
struct Relationship;
struct Path;

/// A value of the openCypher type system: 16 bytes, immutable, cheap to copy (large content is shared and counted).
///
/// Thread-safe as a `std::shared_ptr<const T>` is: distinct copies may be used from distinct threads.
/// The `as…` accessors throw UsageError when the value is of another kind.
class Value {
 public:
  enum class Kind : std::uint8_t {
    null,
    boolean,
    integer,
    floating,
    string,
    list,
    map,
    node,
    relationship,
    path,
    date,
    localTime,
    time,
    localDateTime,
    dateTime,
    duration,
  };

  Value() noexcept = default;
  Value(bool value) noexcept;
  Value(int value) noexcept : Value(static_cast<std::int64_t>(value)) {}
  Value(std::int64_t value) noexcept;
  Value(double value) noexcept;
  Value(std::string_view value);
  Value(const std::string& value) : Value(std::string_view(value)) {}
  Value(const char* value) : Value(std::string_view(value)) {}
  Value(List value);
  Value(Map value);
  Value(Node value);
  Value(Relationship value);
  Value(Path value);
  Value(Date value) noexcept;
  Value(LocalTime value) noexcept;
  Value(Time value) noexcept;
  Value(LocalDateTime value) noexcept;
  Value(DateTime value);
  Value(Duration value);
  Value(const void*) = delete;  // a pointer would silently become a boolean

  /// A node or relationship known by its id alone; the query executor uses these and resolves them before a row leaves
  /// it.
  static Value nodeReference(NodeId id) noexcept;
  static Value relationshipReference(RelationshipId id) noexcept;

  Value(const Value& other) noexcept
      : kind_(other.kind_), reference_(other.reference_), extra_(other.extra_), integer_(other.integer_) {
    if (isHeap()) retain();
  }
  Value(Value&& other) noexcept
      : kind_(other.kind_), reference_(other.reference_), extra_(other.extra_), integer_(other.integer_) {
    other.kind_ = Kind::null;
    other.reference_ = false;
  }
  Value& operator=(const Value& other) noexcept {
    Value copy(other);
    return *this = std::move(copy);
  }
  Value& operator=(Value&& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(reference_, other.reference_);
    std::swap(extra_, other.extra_);
    std::swap(integer_, other.integer_);
    return *this;
  }
  ~Value() {
    if (isHeap()) release();
  }

  Kind kind() const noexcept { return kind_; }
  bool isNull() const noexcept { return kind_ == Kind::null; }
  bool isNumber() const noexcept { return kind_ == Kind::integer || kind_ == Kind::floating; }
  /// True for a node or relationship that carries its id only; `asNode` and `asRelationship` then throw.
  bool isReference() const noexcept { return reference_; }

  bool asBoolean() const;
  std::int64_t asInteger() const;
  /// An integer is widened.
  double asFloat() const;
  /// Valid as long as this value or a copy of it.
  std::string_view asString() const;
  const List& asList() const;
  const Map& asMap() const;
  const Node& asNode() const;
  const Relationship& asRelationship() const;
  const Path& asPath() const;
  Date asDate() const;
  LocalTime asLocalTime() const;
  Time asTime() const;
  LocalDateTime asLocalDateTime() const;
  const DateTime& asDateTime() const;
  const Duration& asDuration() const;
  /// The id of a node or relationship, whether or not it is a reference.
  NodeId nodeId() const;
  RelationshipId relationshipId() const;

  /// Same kind and same content. NaN equals NaN, 1 does not equal 1.0; Cypher's own `=` is in query/.
  bool operator==(const Value& other) const;

  /// The value written as a Cypher literal, for messages and tests: `'text'`, `[1, 2.0]`, `(:Person {name: 'A'})`.
  std::string toText() const;

 private:
  struct Heap;  // reference-counted content
  template <typename T>
  struct Boxed;

  void retain() const noexcept;
  void release() noexcept;
  bool isHeap() const noexcept { return !reference_ && (kSharedKinds >> static_cast<unsigned>(kind_) & 1u) != 0; }

  // One bit for each kind whose content is shared: string to path, dateTime and duration.
  static constexpr unsigned kSharedKinds = 0b1100'0011'1111'0000;

  Kind kind_ = Kind::null;
  bool reference_ = false;
  std::int32_t extra_ = 0;  // offset of a time, nanosecond of a local datetime
  union {
    bool boolean_;
    std::int64_t integer_ = 0;
    double floating_;
    Heap* heap_;
  };
};

static_assert(sizeof(Value) == 16);

/// A node with all it carries, as of the snapshot it was read from.
struct Node {
  NodeId id{};
  std::vector<std::string> labels;  ///< ascending by name
  Map properties;
  bool operator==(const Node&) const = default;
};

/// A relationship with all it carries; always from `start` to `end`, whichever way it was walked.
struct Relationship {
  RelationshipId id{};
  std::string type;
  NodeId start{};
  NodeId end{};
  Map properties;
  bool operator==(const Relationship&) const = default;
};

/// Alternating nodes and relationships; always one node more than relationships.
struct Path {
  std::vector<Node> nodes;
  std::vector<Relationship> relationships;
  bool operator==(const Path&) const = default;
};

/// The kind as openCypher calls it, e.g. INTEGER, LIST, LOCAL DATETIME.
std::string_view kindName(Value::Kind kind);

}  // namespace tov
