#include "query/values/footprint.h"

#include "query/values/nesting.h"

namespace tov {
namespace {

/// What weighs more is not weighed further: content may be shared, and an unbounded walk could outlast any deadline.
constexpr std::size_t kHeaviestValue = std::size_t{4} << 30;

/// Adds up a value's bytes, content that is shared within it as often as it occurs.
class Scale {
 public:
  void add(const Value& value, std::size_t depth) {
    requireDepth(depth);
    bytes_ += sizeof(Value);
    if (value.isReference() || bytes_ > kHeaviestValue) return;
    switch (value.kind()) {
      case Value::Kind::string:
        bytes_ += 48 + value.asString().size();
        return;
      case Value::Kind::list:
        bytes_ += 80;
        for (const Value& element : value.asList()) {
          if (bytes_ > kHeaviestValue) return;
          add(element, depth + 1);
        }
        return;
      case Value::Kind::map:
        bytes_ += 96;
        add(value.asMap(), depth + 1);
        return;
      case Value::Kind::path:
        bytes_ += 64 + value.asPath().nodes.size() * sizeof(Node) +
                  value.asPath().relationships.size() * sizeof(Relationship);
        return;
      case Value::Kind::node:
        bytes_ += sizeof(Node);
        add(value.asNode().properties, depth + 1);
        return;
      case Value::Kind::relationship:
        bytes_ += sizeof(Relationship);
        add(value.asRelationship().properties, depth + 1);
        return;
      case Value::Kind::dateTime:
      case Value::Kind::duration:
        bytes_ += 64;
        return;
      default:
        return;
    }
  }

  std::size_t bytes() const { return bytes_; }

 private:
  void add(const Map& entries, std::size_t depth) {
    for (const auto& [key, value] : entries) {
      if (bytes_ > kHeaviestValue) return;
      bytes_ += 96 + key.size();
      add(value, depth);
    }
  }

  std::size_t bytes_ = 0;
};

}  // namespace

std::size_t footprint(const Value& value) {
  Scale scale;
  scale.add(value, 0);
  return scale.bytes();
}

}  // namespace tov
