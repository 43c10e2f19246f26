#include "query/procedures/text_procedures.h"

#include <algorithm>
#include <array>
#include <map>

#include "query/procedures/options.h"
#include "query/values/comparison.h"
#include "query/values/errors.h"
#include "tovholder/text_search.h"

namespace tov::query {
namespace {

using Rows = Procedure::Rows;

constexpr std::size_t kExcerptBytes = 160;

/// The text that a hit was found in: of a list the elements one after the other.
std::string textOf(const Value& value) {
  if (value.kind() == Value::Kind::string) return std::string(value.asString());
  std::string text;
  if (value.kind() != Value::Kind::list) return text;
  for (const Value& element : value.asList()) {
    if (element.kind() == Value::Kind::string) text += (text.empty() ? "" : " | ") + std::string(element.asString());
  }
  return text;
}

std::string excerptOf(const Snapshot& view, const TextHit& hit, std::span<const TextIndex> indexes,
                      const std::string& query) {
  const auto* node = std::get_if<NodeId>(&hit.entity);
  const Value value =
      node != nullptr ? view.property(*node, hit.key) : view.property(std::get<RelationshipId>(hit.entity), hit.key);
  const auto index = std::ranges::find_if(indexes, [&](const TextIndex& other) {
    return other.key == hit.key && std::holds_alternative<LabelId>(other.of) == (node != nullptr);
  });
  std::string excerpt = textExcerpt(textOf(value), index == indexes.end() ? "" : index->language, query, kExcerptBytes);
  std::ranges::replace_if(
      excerpt, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return excerpt;
}

Rows search(std::span<const Value> arguments, Run& run) {
  ProcedureBounds bounds(run);
  ProcedureOptions options(arguments[1], "text.search", run);
  TextQuery query;
  query.labels = options.labels("labels");
  query.types = options.types("types");
  if (const std::optional<std::int64_t> limit = options.integer("limit", 1)) {
    query.most = static_cast<std::size_t>(*limit);
  }
  options.finish();
  if (arguments[0].isNull()) return {};
  if (arguments[0].kind() != Value::Kind::string) {
    throwArgumentType("text.search takes the words to search for, not " + describe(arguments[0]));
  }
  query.text = arguments[0].asString();
  std::size_t held = 0;
  query.watch = [&](std::size_t bytes) {
    run.check();
    if (bytes > held) bounds.account().add(bytes - held);
    held = std::max(held, bytes);
  };
  const Snapshot& view = run.view();
  const std::vector<TextIndex> indexes = view.textIndexes();
  if (indexes.empty()) {
    throw UsageError(
        "no text of this database is indexed; CREATE FULLTEXT INDEX FOR (n:Label) ON EACH [n.property] does that");
  }
  Rows rows;
  for (const TextHit& hit : view.searchText(query)) {
    run.tick();
    std::string excerpt = excerptOf(view, hit, indexes, query.text);
    bounds.account().add(256 + excerpt.size());
    const auto* node = std::get_if<NodeId>(&hit.entity);
    rows.push_back({node != nullptr ? Value::nodeReference(*node) : Value(),
                    node != nullptr ? Value() : Value::relationshipReference(std::get<RelationshipId>(hit.entity)),
                    hit.score, view.name(hit.key), std::move(excerpt)});
  }
  return rows;
}

Rows indexRows(std::span<const Value>, Run& run) {
  const Snapshot& view = run.view();
  Rows rows;
  for (const TextIndex& index : view.textIndexes()) {
    const auto* label = std::get_if<LabelId>(&index.of);
    rows.push_back({label != nullptr ? Value(view.name(*label)) : Value(),
                    label != nullptr ? Value() : Value(view.name(std::get<TypeId>(index.of))), view.name(index.key),
                    index.language.empty() ? Value() : Value(index.language),
                    index.languageKey ? Value(view.name(*index.languageKey)) : Value()});
  }
  std::ranges::sort(rows, [](const auto& a, const auto& b) {
    for (std::size_t i = 0; i < 3; ++i) {
      if (const std::weak_ordering place = order(a[i], b[i]); place != 0) return place < 0;
    }
    return false;
  });
  return rows;
}

const std::array<Procedure, 2> kProcedures = {{
    {"text.indexes",
     {},
     {"label", "type", "property", "language", "languageProperty"},
     "the full-text indexes and what they are over",
     indexRows},
    {"text.search",
     {"terms", "options"},
     {"node", "relationship", "score", "property", "excerpt"},
     "the nodes and relationships whose texts hold the words, best first",
     search,
     1},
}};

}  // namespace

std::span<const Procedure> textProcedures() {
  return kProcedures;
}

}  // namespace tov::query
