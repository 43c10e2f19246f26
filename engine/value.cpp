// The reference-counted content behind Value, its equality and its text. Nothing here recurses into nested content:
// a value may be nested as deeply as memory allows.
#include "tovholder/value.h"

#include <atomic>
#include <cmath>
#include <cstring>
#include <new>

#include "tovholder/error.h"

namespace tov {

struct Value::Heap {
  explicit Heap(Kind kind) : kind(kind) {}

  std::atomic<std::uint32_t> count{1};
  Kind kind;

  /// Drops one reference; true when it was the last.
  bool drop() { return count.fetch_sub(1, std::memory_order_acq_rel) == 1; }

  static void destroy(Heap* last) noexcept;
  /// Frees everything reachable from a container that lost its last reference, without recursion.
  static void dismantle(Heap* last) noexcept;
  /// Empties a value inside a container that goes away; a container that loses its last reference with it joins
  /// `chain`.
  static void detach(Value& value, Heap*& chain) noexcept;
};

template <typename T>
struct Value::Boxed : Value::Heap {
  // Parentheses: braces would make a list of one list.
  template <typename Content>
  Boxed(Kind kind, Content&& source) : Heap(kind), content(std::forward<Content>(source)) {}

  Heap* next = nullptr;  // the chain of containers that wait to be dismantled
  T content;

  static const T& of(const Heap* heap) { return static_cast<const Boxed*>(heap)->content; }
};

namespace {

[[noreturn]] void failKind(Value::Kind expected, Value::Kind found) {
  throw UsageError("cannot read a value of kind " + std::string(kindName(found)) + " as " +
                   std::string(kindName(expected)) + "; look at kind() first");
}

void requireKind(Value::Kind expected, Value::Kind found) {
  if (expected != found) failKind(expected, found);
}

/// The characters of a string stand right behind its header, in one allocation.
struct StringHeader {
  std::size_t size;
  const char* characters() const { return reinterpret_cast<const char*>(this + 1); }
  char* characters() { return reinterpret_cast<char*>(this + 1); }
};

}  // namespace

template <>
struct Value::Boxed<std::string_view> : Value::Heap {
  StringHeader header;

  explicit Boxed(std::size_t size) : Heap(Kind::string), header{size} {}

  static Boxed* make(std::string_view text) {
    void* memory = ::operator new(sizeof(Boxed) + text.size());
    auto* box = new (memory) Boxed(text.size());
    if (!text.empty()) std::memcpy(box->header.characters(), text.data(), text.size());
    return box;
  }

  static std::string_view of(const Heap* heap) {
    const StringHeader& header = static_cast<const Boxed*>(heap)->header;
    return {header.characters(), header.size};
  }
};

void Value::Heap::destroy(Heap* last) noexcept {
  switch (last->kind) {
    case Kind::string:
      ::operator delete(static_cast<Boxed<std::string_view>*>(last));
      return;
    case Kind::dateTime:
      delete static_cast<Boxed<DateTime>*>(last);
      return;
    case Kind::duration:
      delete static_cast<Boxed<Duration>*>(last);
      return;
    default:
      dismantle(last);
  }
}

void Value::Heap::detach(Value& value, Heap*& chain) noexcept {
  if (!value.isHeap()) return;
  Heap* heap = value.heap_;
  value.kind_ = Kind::null;
  value.integer_ = 0;
  if (!heap->drop()) return;
  const auto join = [&](auto* box) {
    box->next = chain;
    chain = heap;
  };
  switch (heap->kind) {
    case Kind::list:
      join(static_cast<Boxed<List>*>(heap));
      return;
    case Kind::map:
      join(static_cast<Boxed<Map>*>(heap));
      return;
    case Kind::node:
      join(static_cast<Boxed<Node>*>(heap));
      return;
    case Kind::relationship:
      join(static_cast<Boxed<Relationship>*>(heap));
      return;
    case Kind::path:
      join(static_cast<Boxed<Path>*>(heap));
      return;
    default:
      destroy(heap);
  }
}

void Value::Heap::dismantle(Heap* last) noexcept {
  Heap* chain = nullptr;
  const auto emptyMap = [&](Map& map) {
    for (auto& [key, value] : map) detach(value, chain);
  };
  // Detaching may put containers on the chain; the box itself then holds nothing that could recurse.
  const auto take = [&](auto* box, auto&& empty) {
    chain = box->next;
    empty(box->content);
    delete box;
  };
  chain = last;
  while (chain != nullptr) {
    Heap* heap = chain;
    switch (heap->kind) {
      case Kind::list:
        take(static_cast<Boxed<List>*>(heap), [&](List& list) {
          for (Value& value : list) detach(value, chain);
        });
        break;
      case Kind::map:
        take(static_cast<Boxed<Map>*>(heap), emptyMap);
        break;
      case Kind::node:
        take(static_cast<Boxed<Node>*>(heap), [&](Node& node) { emptyMap(node.properties); });
        break;
      case Kind::relationship:
        take(static_cast<Boxed<Relationship>*>(heap),
             [&](Relationship& relationship) { emptyMap(relationship.properties); });
        break;
      default:
        take(static_cast<Boxed<Path>*>(heap), [&](Path& path) {
          for (Node& node : path.nodes) emptyMap(node.properties);
          for (Relationship& relationship : path.relationships) emptyMap(relationship.properties);
        });
    }
  }
}

Value::Value(bool value) noexcept : kind_(Kind::boolean) {
  integer_ = 0;
  boolean_ = value;
}
Value::Value(std::int64_t value) noexcept : kind_(Kind::integer) {
  integer_ = value;
}
Value::Value(double value) noexcept : kind_(Kind::floating) {
  floating_ = value;
}
Value::Value(std::string_view value) {
  heap_ = Boxed<std::string_view>::make(value);
  kind_ = Kind::string;
}
Value::Value(List value) {
  heap_ = new Boxed<List>(Kind::list, std::move(value));
  kind_ = Kind::list;
}
Value::Value(Map value) {
  heap_ = new Boxed<Map>(Kind::map, std::move(value));
  kind_ = Kind::map;
}
Value::Value(Node value) {
  heap_ = new Boxed<Node>(Kind::node, std::move(value));
  kind_ = Kind::node;
}
Value::Value(Relationship value) {
  heap_ = new Boxed<Relationship>(Kind::relationship, std::move(value));
  kind_ = Kind::relationship;
}
Value::Value(Path value) {
  heap_ = new Boxed<Path>(Kind::path, std::move(value));
  kind_ = Kind::path;
}
Value::Value(Date value) noexcept : kind_(Kind::date) {
  integer_ = value.daysSinceEpoch;
}
Value::Value(LocalTime value) noexcept : kind_(Kind::localTime) {
  integer_ = value.nanosecondOfDay;
}
Value::Value(Time value) noexcept : kind_(Kind::time), extra_(value.offsetSeconds) {
  integer_ = value.nanosecondOfDay;
}
Value::Value(LocalDateTime value) noexcept : kind_(Kind::localDateTime), extra_(value.nanosecond) {
  integer_ = value.epochSecond;
}
Value::Value(DateTime value) {
  heap_ = new Boxed<DateTime>(Kind::dateTime, std::move(value));
  kind_ = Kind::dateTime;
}
Value::Value(Duration value) {
  heap_ = new Boxed<Duration>(Kind::duration, value);
  kind_ = Kind::duration;
}

Value Value::nodeReference(NodeId id) noexcept {
  Value value;
  value.kind_ = Kind::node;
  value.reference_ = true;
  value.integer_ = static_cast<std::int64_t>(id);
  return value;
}

Value Value::relationshipReference(RelationshipId id) noexcept {
  Value value;
  value.kind_ = Kind::relationship;
  value.reference_ = true;
  value.integer_ = static_cast<std::int64_t>(id);
  return value;
}

void Value::retain() const noexcept {
  heap_->count.fetch_add(1, std::memory_order_relaxed);
}

void Value::release() noexcept {
  if (heap_->drop()) Heap::destroy(heap_);
}

bool Value::asBoolean() const {
  requireKind(Kind::boolean, kind_);
  return boolean_;
}

std::int64_t Value::asInteger() const {
  requireKind(Kind::integer, kind_);
  return integer_;
}

double Value::asFloat() const {
  if (kind_ == Kind::integer) return static_cast<double>(integer_);
  requireKind(Kind::floating, kind_);
  return floating_;
}

std::string_view Value::asString() const {
  requireKind(Kind::string, kind_);
  return Boxed<std::string_view>::of(heap_);
}

const List& Value::asList() const {
  requireKind(Kind::list, kind_);
  return Boxed<List>::of(heap_);
}

const Map& Value::asMap() const {
  requireKind(Kind::map, kind_);
  return Boxed<Map>::of(heap_);
}

const Node& Value::asNode() const {
  requireKind(Kind::node, kind_);
  if (reference_) throw UsageError("this node is known by its id alone; read it from a snapshot first");
  return Boxed<Node>::of(heap_);
}

const Relationship& Value::asRelationship() const {
  requireKind(Kind::relationship, kind_);
  if (reference_) throw UsageError("this relationship is known by its id alone; read it from a snapshot first");
  return Boxed<Relationship>::of(heap_);
}

const Path& Value::asPath() const {
  requireKind(Kind::path, kind_);
  return Boxed<Path>::of(heap_);
}

Date Value::asDate() const {
  requireKind(Kind::date, kind_);
  return Date{integer_};
}

LocalTime Value::asLocalTime() const {
  requireKind(Kind::localTime, kind_);
  return LocalTime{integer_};
}

Time Value::asTime() const {
  requireKind(Kind::time, kind_);
  return Time{integer_, extra_};
}

LocalDateTime Value::asLocalDateTime() const {
  requireKind(Kind::localDateTime, kind_);
  return LocalDateTime{integer_, extra_};
}

const DateTime& Value::asDateTime() const {
  requireKind(Kind::dateTime, kind_);
  return Boxed<DateTime>::of(heap_);
}

const Duration& Value::asDuration() const {
  requireKind(Kind::duration, kind_);
  return Boxed<Duration>::of(heap_);
}

NodeId Value::nodeId() const {
  requireKind(Kind::node, kind_);
  return reference_ ? NodeId{static_cast<std::uint64_t>(integer_)} : Boxed<Node>::of(heap_).id;
}

RelationshipId Value::relationshipId() const {
  requireKind(Kind::relationship, kind_);
  return reference_ ? RelationshipId{static_cast<std::uint64_t>(integer_)} : Boxed<Relationship>::of(heap_).id;
}

namespace {

using ValuePair = std::pair<const Value*, const Value*>;

bool sameKeys(const Map& left, const Map& right, std::vector<ValuePair>& pending) {
  if (left.size() != right.size()) return false;
  for (auto l = left.begin(), r = right.begin(); l != left.end(); ++l, ++r) {
    if (l->first != r->first) return false;
    pending.emplace_back(&l->second, &r->second);
  }
  return true;
}

bool sameNode(const Node& left, const Node& right, std::vector<ValuePair>& pending) {
  return left.id == right.id && left.labels == right.labels && sameKeys(left.properties, right.properties, pending);
}

bool sameRelationship(const Relationship& left, const Relationship& right, std::vector<ValuePair>& pending) {
  return left.id == right.id && left.type == right.type && left.start == right.start && left.end == right.end &&
         sameKeys(left.properties, right.properties, pending);
}

bool sameList(const List& left, const List& right, std::vector<ValuePair>& pending) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) pending.emplace_back(&left[i], &right[i]);
  return true;
}

bool samePath(const Path& left, const Path& right, std::vector<ValuePair>& pending) {
  if (left.nodes.size() != right.nodes.size() || left.relationships.size() != right.relationships.size()) return false;
  for (std::size_t i = 0; i < left.nodes.size(); ++i) {
    if (!sameNode(left.nodes[i], right.nodes[i], pending)) return false;
  }
  for (std::size_t i = 0; i < left.relationships.size(); ++i) {
    if (!sameRelationship(left.relationships[i], right.relationships[i], pending)) return false;
  }
  return true;
}

/// Compares two values without what is nested in them, which goes to `pending`.
bool sameSurface(const Value& left, const Value& right, std::vector<ValuePair>& pending) {
  using Kind = Value::Kind;
  if (left.kind() != right.kind() || left.isReference() != right.isReference()) return false;
  switch (left.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return left.asBoolean() == right.asBoolean();
    case Kind::integer:
      return left.asInteger() == right.asInteger();
    case Kind::floating:
      return left.asFloat() == right.asFloat() || (std::isnan(left.asFloat()) && std::isnan(right.asFloat()));
    case Kind::string:
      return left.asString() == right.asString();
    case Kind::list:
      return sameList(left.asList(), right.asList(), pending);
    case Kind::map:
      return sameKeys(left.asMap(), right.asMap(), pending);
    case Kind::node:
      if (left.isReference()) return left.nodeId() == right.nodeId();
      return sameNode(left.asNode(), right.asNode(), pending);
    case Kind::relationship:
      if (left.isReference()) return left.relationshipId() == right.relationshipId();
      return sameRelationship(left.asRelationship(), right.asRelationship(), pending);
    case Kind::path:
      return samePath(left.asPath(), right.asPath(), pending);
    case Kind::date:
      return left.asDate() == right.asDate();
    case Kind::localTime:
      return left.asLocalTime() == right.asLocalTime();
    case Kind::time:
      return left.asTime() == right.asTime();
    case Kind::localDateTime:
      return left.asLocalDateTime() == right.asLocalDateTime();
    case Kind::dateTime:
      return left.asDateTime() == right.asDateTime();
    case Kind::duration:
      return left.asDuration() == right.asDuration();
  }
  return false;
}

}  // namespace

bool Value::operator==(const Value& other) const {
  std::vector<ValuePair> pending;
  if (!sameSurface(*this, other, pending)) return false;
  while (!pending.empty()) {
    const auto [left, right] = pending.back();
    pending.pop_back();
    if (left->isHeap() && right->isHeap() && left->heap_ == right->heap_) continue;
    if (!sameSurface(*left, *right, pending)) return false;
  }
  return true;
}

std::string_view kindName(Value::Kind kind) {
  static constexpr std::string_view kNames[] = {
      "NULL",         "BOOLEAN", "INTEGER", "FLOAT",      "STRING", "LIST",           "MAP",      "NODE",
      "RELATIONSHIP", "PATH",    "DATE",    "LOCAL TIME", "TIME",   "LOCAL DATETIME", "DATETIME", "DURATION"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace tov
