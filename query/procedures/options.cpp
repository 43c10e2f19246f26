#include "query/procedures/options.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "query/cypher/errors.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

template <typename Id>
constexpr Id kNobody = Id{0xFFFF'FFFF};

}  // namespace

ProcedureOptions::ProcedureOptions(const Value& options, std::string_view procedure, Run& run)
    : procedure_(procedure), run_(run) {
  if (options.isNull()) return;
  if (options.kind() != Value::Kind::map) {
    throwArgumentType("the options of " + procedure_ + " are a map, not " + describe(options));
  }
  entries_ = &options.asMap();
}

void ProcedureOptions::fail(std::string_view name, const std::string& wanted) const {
  const auto found = entries_->find(std::string(name));
  throwArgumentType("the option " + std::string(name) + " of " + procedure_ + " is " + wanted + ", not " +
                    describe(found->second));
}

Value ProcedureOptions::value(std::string_view name) {
  known_.emplace_back(name);
  if (entries_ == nullptr) return {};
  const auto found = entries_->find(std::string(name));
  return found == entries_->end() ? Value() : found->second;
}

std::optional<double> ProcedureOptions::number(std::string_view name) {
  const Value given = value(name);
  if (given.isNull()) return std::nullopt;
  if (!given.isNumber()) fail(name, "a number");
  return given.kind() == Value::Kind::integer ? static_cast<double>(given.asInteger()) : given.asFloat();
}

std::optional<std::int64_t> ProcedureOptions::integer(std::string_view name, std::int64_t least) {
  const Value given = value(name);
  if (given.isNull()) return std::nullopt;
  if (given.kind() != Value::Kind::integer || given.asInteger() < least) {
    fail(name, "an integer from " + std::to_string(least) + " on");
  }
  return given.asInteger();
}

std::optional<std::string> ProcedureOptions::text(std::string_view name) {
  const Value given = value(name);
  if (given.isNull()) return std::nullopt;
  if (given.kind() != Value::Kind::string) fail(name, "a text");
  return std::string(given.asString());
}

std::vector<std::string> ProcedureOptions::texts(std::string_view name) {
  const Value given = value(name);
  std::vector<std::string> all;
  if (given.kind() == Value::Kind::string) {
    all.emplace_back(given.asString());
  } else if (given.kind() == Value::Kind::list) {
    for (const Value& element : given.asList()) {
      if (element.kind() != Value::Kind::string) fail(name, "a text or a list of texts");
      all.emplace_back(element.asString());
    }
  } else if (!given.isNull()) {
    fail(name, "a text or a list of texts");
  }
  return all;
}

std::vector<LabelId> ProcedureOptions::labels(std::string_view name) {
  std::vector<LabelId> ids;
  for (const std::string& label : texts(name)) ids.push_back(run_.view().label(label).value_or(kNobody<LabelId>));
  return ids;
}

std::vector<TypeId> ProcedureOptions::types(std::string_view name) {
  std::vector<TypeId> ids;
  for (const std::string& type : texts(name)) ids.push_back(run_.view().type(type).value_or(kNobody<TypeId>));
  return ids;
}

std::optional<KeyId> ProcedureOptions::key(std::string_view name) {
  const std::optional<std::string> property = text(name);
  // A property that was never stored is one that nothing has.
  return property ? run_.view().key(*property) : std::nullopt;
}

GraphPart ProcedureOptions::part() {
  GraphPart part;
  part.labels = labels("labels");
  part.types = types("types");
  part.date = key("date");
  const Value from = value("from");
  const Value until = value("until");
  if (!from.isNull()) part.from = from;
  if (!until.isNull()) part.until = until;
  if ((part.from || part.until) && value("date").isNull()) {
    throwArgumentError("InvalidArgumentValue", procedure_ +
                                                   " was given a range of dates but not of what; add the option " +
                                                   "date with the name of the property");
  }
  return part;
}

GraphShape ProcedureOptions::shape(Direction usual, Parallel parallel) {
  static constexpr std::array<std::pair<std::string_view, Direction>, 3> kDirections = {
      {{"outgoing", Direction::outgoing}, {"incoming", Direction::incoming}, {"both", Direction::both}}};
  GraphShape shape;
  shape.direction = usual;
  shape.parallel = parallel;
  shape.weight = key("weight");
  if (const std::optional<std::string> direction = text("direction")) {
    const auto found = std::ranges::find(kDirections, *direction, &std::pair<std::string_view, Direction>::first);
    if (found == kDirections.end()) fail("direction", "'outgoing', 'incoming' or 'both'");
    shape.direction = found->second;
  }
  return shape;
}

void ProcedureOptions::finish() const {
  if (entries_ == nullptr) return;
  for (const auto& [name, value] : *entries_) {
    if (std::ranges::find(known_, name) != known_.end()) continue;
    const std::string hint = cypher::didYouMean(name, known_);
    throwArgumentError("UnknownOption",
                       procedure_ + " has no option " + name + (hint.empty() ? std::string() : "; " + hint));
  }
}

}  // namespace tov::query
