// Building records and reading values out of them.
#include "record.h"

#include "keys.h"

namespace tov {
namespace {

// Far below what a Cap'n Proto pointer or a RocksDB value can span.
constexpr std::size_t kLongestText = std::size_t{64} << 20;
constexpr std::size_t kLongestList = std::size_t{1} << 20;
constexpr std::size_t kLargestRecord = std::size_t{256} << 20;

bool isSimple(Value::Kind kind) {
  using Kind = Value::Kind;
  switch (kind) {
    case Kind::null:
    case Kind::list:
    case Kind::map:
    case Kind::node:
    case Kind::relationship:
    case Kind::path:
      return false;
    default:
      return true;
  }
}

/// Integers and floats may share a list; other kinds may not.
Value::Kind elementClass(Value::Kind kind) {
  return kind == Value::Kind::floating ? Value::Kind::integer : kind;
}

void requireShort(const Value& value) {
  if (value.kind() != Value::Kind::string || value.asString().size() <= kLongestText) return;
  throw UsageError("cannot store a text of " + std::to_string(value.asString().size()) +
                   " bytes in a property; the longest is 64 MiB. Keep it in a file and store its name");
}

void fillSimple(record::Value::Builder to, const Value& value) {
  using Kind = Value::Kind;
  switch (value.kind()) {
    case Kind::boolean:
      to.setBoolean(value.asBoolean());
      return;
    case Kind::integer:
      to.setInteger(value.asInteger());
      return;
    case Kind::floating:
      to.setFloating(value.asFloat());
      return;
    case Kind::string: {
      const std::string_view text = value.asString();
      // Copied by length: a text may hold zero bytes.
      std::ranges::copy(text, to.initText(static_cast<unsigned>(text.size())).begin());
      return;
    }
    case Kind::date:
      to.setDate(value.asDate().daysSinceEpoch);
      return;
    case Kind::localTime:
      to.setLocalTime(value.asLocalTime().nanosecondOfDay);
      return;
    case Kind::time: {
      auto time = to.initTime();
      time.setNanosecondOfDay(value.asTime().nanosecondOfDay);
      time.setOffsetSeconds(value.asTime().offsetSeconds);
      return;
    }
    case Kind::localDateTime: {
      auto instant = to.initLocalDateTime();
      instant.setEpochSecond(value.asLocalDateTime().epochSecond);
      instant.setNanosecond(value.asLocalDateTime().nanosecond);
      return;
    }
    case Kind::dateTime: {
      const DateTime& source = value.asDateTime();
      auto instant = to.initDateTime();
      instant.setEpochSecond(source.epochSecond);
      instant.setNanosecond(source.nanosecond);
      instant.setOffsetSeconds(source.offsetSeconds);
      instant.setZone(kj::StringPtr(source.zone.c_str(), source.zone.size()));
      return;
    }
    case Kind::duration: {
      const Duration& source = value.asDuration();
      auto duration = to.initDuration();
      duration.setMonths(source.months);
      duration.setDays(source.days);
      duration.setSeconds(source.seconds);
      duration.setNanoseconds(source.nanoseconds);
      return;
    }
    default:
      to.setNull();
  }
}

void fillValue(record::Value::Builder to, const Value& value) {
  if (value.kind() != Value::Kind::list) return fillSimple(to, value);
  const List& list = value.asList();
  auto elements = to.initList(static_cast<unsigned>(list.size()));
  for (unsigned k = 0; k < elements.size(); ++k) fillSimple(elements[k], list[k]);
}

void fillProperties(capnp::List<record::Value>::Builder to, const PropertyList& properties, TextInterner& texts) {
  unsigned i = 0;
  for (const auto& [key, value] : properties) {
    record::Value::Builder property = to[i++];
    property.setKey(number(key));
    if (value.kind() == Value::Kind::string) {
      if (const auto number = texts.intern(key, value.asString())) {
        property.setInterned(*number);
        continue;
      }
    }
    fillValue(property, value);
  }
}

/// An upper bound of the words that a value takes.
std::size_t wordsOf(const Value& value) {
  constexpr std::size_t kWordsOfValue = 9;  // with the largest struct it can point to
  std::size_t words = kWordsOfValue;
  if (value.kind() == Value::Kind::string) words += value.asString().size() / 8 + 1;
  if (value.kind() == Value::Kind::dateTime) words += value.asDateTime().zone.size() / 8 + 1;
  if (value.kind() != Value::Kind::list) return words;
  for (const Value& element : value.asList()) words += wordsOf(element);  // which is no list
  return words;
}

std::size_t wordsOf(const PropertyList& properties) {
  std::size_t words = 1;
  for (const auto& [key, value] : properties) words += wordsOf(value);
  return words;
}

/// Builds a message in one segment that is large enough from the start.
template <typename Root, typename Fill>
std::string encode(std::size_t words, Fill fill) {
  if (words * sizeof(capnp::word) > kLargestRecord) {
    throw UsageError("cannot store a node or relationship with more than 256 MiB of properties");
  }
  try {
    std::array<capnp::word, 256> small;
    std::memset(small.data(), 0, sizeof small);
    std::unique_ptr<capnp::word[]> large;
    kj::ArrayPtr<capnp::word> scratch(small.data(), small.size());
    if (words > small.size()) {
      large.reset(new capnp::word[words]());
      scratch = kj::arrayPtr(large.get(), words);
    }
    capnp::MallocMessageBuilder message(scratch);
    fill(message.initRoot<Root>());
    const auto segments = message.getSegmentsForOutput();
    if (segments.size() != 1) throw UsageError("cannot store this node or relationship: it outgrew its own size");
    const auto bytes = segments[0].asBytes();
    return std::string(reinterpret_cast<const char*>(bytes.begin()), bytes.size());
  } catch (const kj::Exception& exception) {
    throw UsageError(std::string("cannot store this node or relationship: ") + exception.getDescription().cStr());
  }
}

}  // namespace

void failRecord(const std::string& reason) {
  throw CorruptionError("a stored record is damaged (" + reason + "); restore the database from a copy");
}

void requireStorable(const Value& value) {
  if (isSimple(value.kind())) {
    requireShort(value);
    return;
  }
  if (value.kind() != Value::Kind::list) {
    throw UsageError("cannot store a value of kind " + std::string(kindName(value.kind())) +
                     " in a property; store its parts in properties of their own");
  }
  const List& list = value.asList();
  if (list.size() > kLongestList) {
    throw UsageError("cannot store a list of " + std::to_string(list.size()) +
                     " elements in a property; the most are " + std::to_string(kLongestList));
  }
  for (const Value& element : list) {
    if (!isSimple(element.kind())) {
      throw UsageError("cannot store a list that holds a value of kind " + std::string(kindName(element.kind())) +
                       " in a property; the elements must be simple values");
    }
    if (elementClass(element.kind()) != elementClass(list.front().kind())) {
      throw UsageError("cannot store a list of mixed kinds (" + std::string(kindName(list.front().kind())) + " and " +
                       std::string(kindName(element.kind())) + ") in a property; its elements must be of one kind");
    }
    requireShort(element);
  }
}

std::string encodeNode(std::span<const LabelId> labels, const PropertyList& properties, TextInterner& texts) {
  return encode<record::Node>(8 + labels.size() + wordsOf(properties), [&](record::Node::Builder node) {
    auto list = node.initLabels(static_cast<unsigned>(labels.size()));
    for (unsigned i = 0; i < list.size(); ++i) list.set(i, number(labels[i]));
    fillProperties(node.initProperties(static_cast<unsigned>(properties.size())), properties, texts);
  });
}

std::string encodeRelationship(const RelationshipHead& head, const PropertyList& properties, TextInterner& texts) {
  return encode<record::Relationship>(8 + wordsOf(properties), [&](record::Relationship::Builder relationship) {
    relationship.setType(number(head.type));
    relationship.setStart(number(head.start));
    relationship.setEnd(number(head.end));
    if (properties.empty()) return;
    fillProperties(relationship.initProperties(static_cast<unsigned>(properties.size())), properties, texts);
  });
}

namespace {

void fillProperties(capnp::List<record::Value>::Builder to, std::span<const BulkProperty> properties) {
  using Form = BulkValue::Form;
  unsigned i = 0;
  for (const BulkProperty& source : properties) {
    record::Value::Builder property = to[i++];
    const BulkValue& value = *source.value;
    property.setKey(number(source.key));
    switch (value.form) {
      case Form::boolean:
        property.setBoolean(value.integer != 0);
        break;
      case Form::integer:
        property.setInteger(value.integer);
        break;
      case Form::floating:
        property.setFloating(value.floating);
        break;
      case Form::date:
        property.setDate(value.integer);
        break;
      case Form::text:
        std::ranges::copy(value.text, property.initText(static_cast<unsigned>(value.text.size())).begin());
        break;
      case Form::interned:
        property.setInterned(static_cast<std::uint32_t>(value.integer));
        break;
      case Form::other:
      case Form::none:
        fillValue(property, value.other);
        break;
    }
  }
}

std::size_t wordsOf(std::span<const BulkProperty> properties) {
  std::size_t words = 1;
  for (const BulkProperty& property : properties) {
    words += property.value->form == BulkValue::Form::other ? wordsOf(property.value->other)
                                                            : wordsOf(Value()) + property.value->text.size() / 8 + 1;
  }
  return words;
}

}  // namespace

void appendNode(std::span<const LabelId> labels, std::span<const BulkProperty> properties, std::string& out) {
  out += encode<record::Node>(8 + labels.size() + wordsOf(properties), [&](record::Node::Builder node) {
    auto list = node.initLabels(static_cast<unsigned>(labels.size()));
    for (unsigned i = 0; i < list.size(); ++i) list.set(i, number(labels[i]));
    fillProperties(node.initProperties(static_cast<unsigned>(properties.size())), properties);
  });
}

void appendRelationship(const RelationshipHead& head, std::span<const BulkProperty> properties, std::string& out) {
  out += encode<record::Relationship>(8 + wordsOf(properties), [&](record::Relationship::Builder relationship) {
    relationship.setType(number(head.type));
    relationship.setStart(number(head.start));
    relationship.setEnd(number(head.end));
    if (properties.empty()) return;
    fillProperties(relationship.initProperties(static_cast<unsigned>(properties.size())), properties);
  });
}

namespace {

Value decodeSimple(record::Value::Reader value) {
  using Which = record::Value::Which;
  switch (value.which()) {
    case Which::BOOLEAN:
      return Value(value.getBoolean());
    case Which::INTEGER:
      return Value(value.getInteger());
    case Which::FLOATING:
      return Value(value.getFloating());
    case Which::TEXT: {
      const capnp::Text::Reader text = value.getText();
      return Value(std::string_view(text.begin(), text.size()));
    }
    case Which::DATE:
      return Value(Date{value.getDate()});
    case Which::LOCAL_TIME:
      return Value(LocalTime{value.getLocalTime()});
    case Which::TIME:
      return Value(Time{value.getTime().getNanosecondOfDay(), value.getTime().getOffsetSeconds()});
    case Which::LOCAL_DATE_TIME:
      return Value(LocalDateTime{value.getLocalDateTime().getEpochSecond(), value.getLocalDateTime().getNanosecond()});
    case Which::DATE_TIME: {
      const auto instant = value.getDateTime();
      const capnp::Text::Reader zone = instant.getZone();
      return Value(DateTime{instant.getEpochSecond(), instant.getNanosecond(), instant.getOffsetSeconds(),
                            std::string(zone.begin(), zone.size())});
    }
    case Which::DURATION: {
      const auto duration = value.getDuration();
      return Value(
          Duration{duration.getMonths(), duration.getDays(), duration.getSeconds(), duration.getNanoseconds()});
    }
    default:
      failRecord("a value of an unknown kind");
  }
}

}  // namespace

Value decodeValue(record::Value::Reader value, const KnownTexts& texts) {
  if (value.isInterned()) {
    if (value.getInterned() >= texts.count) failRecord("a text that is not in the table of texts");
    const Value& text = texts.table.at(value.getInterned());
    if (text.isNull()) failRecord("a text that is not in the table of texts");
    return text;
  }
  if (!value.isList()) return decodeSimple(value);
  const auto elements = value.getList();
  List list;
  list.reserve(std::min<std::size_t>(elements.size(), kLongestList));
  for (const auto element : elements) list.push_back(decodeSimple(element));
  return Value(std::move(list));
}

Value findProperty(capnp::List<record::Value>::Reader properties, KeyId key, const KnownTexts& texts) {
  for (const auto property : properties) {
    if (property.getKey() == number(key)) return decodeValue(property, texts);
    if (property.getKey() > number(key)) break;
  }
  return {};
}

PropertyList decodeProperties(capnp::List<record::Value>::Reader properties, const KnownTexts& texts) {
  PropertyList list;
  list.reserve(properties.size());
  for (const auto property : properties) {
    list.emplace_back(KeyId{property.getKey()}, decodeValue(property, texts));
  }
  return list;
}

}  // namespace tov
