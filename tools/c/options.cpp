#include "tools/c/options.h"

#include <algorithm>

#include "tovholder/error.h"
#include "tovholder/temporal.h"

namespace tov::binding {
namespace {

constexpr std::int64_t kMostHops = 10;
constexpr std::int64_t kMostDrawn = 1'000'000;
constexpr std::int64_t kMostThreads = 64;

std::string listed(const auto& names) {
  std::string text;
  for (const auto& name : names) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

/// What only some kinds of drawing have a place for.
void refuseWhatHasNoPlace(const JsonOptions& chosen, DrawingKind kind) {
  struct Place {
    const char* key;
    std::vector<DrawingKind> kinds;
  };
  using enum DrawingKind;
  static const Place kPlaces[] = {
      {"about", {neighbourhood, collaboration, timeline, members}},
      {"hops", {neighbourhood}},
      {"between", {path}},
      {"collaborators", {collaboration}},
  };
  for (const Place& place : kPlaces) {
    if (!chosen.has(place.key) || std::ranges::find(place.kinds, kind) != place.kinds.end()) continue;
    std::vector<std::string_view> names;
    for (const DrawingKind other : place.kinds) names.push_back(name(other));
    chosen.complain(place.key,
                    "has no place in the kind " + std::string(name(kind)) + "; it belongs to " + listed(names));
  }
}

DrawingKind drawingKindOf(const JsonOptions& chosen) {
  const std::optional<std::string> named = chosen.text("kind");
  if (!named) return chosen.has("between") ? DrawingKind::path : DrawingKind::neighbourhood;
  const std::optional<DrawingKind> kind = drawingKind(*named);
  if (kind) return *kind;
  std::vector<std::string_view> names;
  for (const DrawingKind other : drawingKinds()) names.push_back(name(other));
  chosen.refuse("kind", "one of " + listed(names));
}

}  // namespace

JsonOptions::JsonOptions(std::string what, std::string_view json, std::initializer_list<const char*> keys)
    : what_(std::move(what)) {
  Value value;
  try {
    value = fromJson(json);
  } catch (const UsageError& error) {
    throw UsageError("the options of " + what_ + ": " + error.what());
  }
  if (value.kind() != Value::Kind::map) {
    throw UsageError("the options of " + what_ + " are one JSON object with any of the keys " + listed(keys) +
                     ", not " + toJson(value));
  }
  options_ = value.asMap();
  for (const auto& [key, option] : options_) {
    if (std::ranges::find(keys, std::string_view(key)) == keys.end()) {
      throw UsageError("there is no option '" + key + "' of " + what_ + "; there are " + listed(keys));
    }
  }
}

const Value* JsonOptions::find(const std::string& key) const {
  const auto found = options_.find(key);
  return found == options_.end() || found->second.isNull() ? nullptr : &found->second;
}

void JsonOptions::refuse(const std::string& key, const std::string& takes) const {
  const Value* value = find(key);
  complain(key, "takes " + takes + (value == nullptr ? "" : ", not " + toJson(*value)));
}

void JsonOptions::complain(const std::string& key, const std::string& why) const {
  throw UsageError("the option '" + key + "' of " + what_ + " " + why);
}

std::optional<std::string> JsonOptions::text(const std::string& key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Value::Kind::string) refuse(key, "a text");
  return std::string(value->asString());
}

std::optional<std::vector<std::string>> JsonOptions::texts(const std::string& key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Value::Kind::list) refuse(key, "a list of texts");
  std::vector<std::string> texts;
  for (const Value& element : value->asList()) {
    if (element.kind() != Value::Kind::string) refuse(key, "a list of texts");
    texts.emplace_back(element.asString());
  }
  return texts;
}

std::optional<std::int64_t> JsonOptions::number(const std::string& key, std::int64_t least, std::int64_t most) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Value::Kind::integer || value->asInteger() < least || value->asInteger() > most) {
    refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return value->asInteger();
}

std::optional<bool> JsonOptions::flag(const std::string& key) const {
  const Value* value = find(key);
  if (value == nullptr) return std::nullopt;
  if (value->kind() != Value::Kind::boolean) refuse(key, "true or false");
  return value->asBoolean();
}

std::optional<Date> JsonOptions::day(const std::string& key) const {
  const std::optional<std::string> written = text(key);
  if (!written) return std::nullopt;
  const std::optional<Date> date = dateFromText(*written);
  if (!date) refuse(key, "a day such as 2025-01-31");
  return date;
}

DrawingOptions drawingOptions(std::string_view json) {
  const JsonOptions chosen(
      "a drawing", json,
      {"kind", "about", "hops", "between", "collaborators", "from", "until", "forum", "types", "top", "language"});
  DrawingOptions options;
  options.kind = drawingKindOf(chosen);
  refuseWhatHasNoPlace(chosen, options.kind);
  options.about = chosen.text("about").value_or("");
  options.hops = static_cast<int>(chosen.number("hops", 0, kMostHops).value_or(options.hops));
  options.collaborators = chosen.text("collaborators").value_or(options.collaborators);
  options.filter.from = chosen.day("from");
  options.filter.until = chosen.day("until");
  options.filter.forum = chosen.text("forum").value_or("");
  options.filter.types = chosen.texts("types").value_or(std::vector<std::string>());
  options.maximumNodes = static_cast<std::size_t>(chosen.number("top", 1, kMostDrawn).value_or(0));
  options.language = chosen.text("language").value_or(options.language);
  if (options.language != "en" && options.language != "da") chosen.refuse("language", "en or da");
  if (options.kind == DrawingKind::path) {
    const auto ends = chosen.texts("between");
    if (!ends || ends->size() != 2) chosen.refuse("between", "the two names of a path");
    options.between = {ends->front(), ends->back()};
    return options;
  }
  if (options.kind == DrawingKind::members && options.about.empty()) options.about = options.filter.forum;
  if (options.kind != DrawingKind::collaboration && options.about.empty()) {
    chosen.refuse("about", "the name that the kind " + std::string(name(options.kind)) + " is about");
  }
  return options;
}

ImportOptions importOptions(std::string_view json) {
  const JsonOptions chosen("an import", json, {"indexes", "indexNames", "threads"});
  ImportOptions options;
  options.indexes = chosen.texts("indexes").value_or(std::vector<std::string>());
  options.indexNames = chosen.flag("indexNames").value_or(options.indexNames);
  options.threads = static_cast<unsigned>(chosen.number("threads", 1, kMostThreads).value_or(options.threads));
  return options;
}

}  // namespace tov::binding
