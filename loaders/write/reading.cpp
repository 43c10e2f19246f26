#include "tovholder/reading.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "loaders/layout/layout.h"
#include "loaders/lexicon/wording.h"
#include "loaders/write/ledger.h"
#include "loaders/write/outside_facts.h"
#include "loaders/write/remarks.h"
#include "loaders/write/stored_text.h"
#include "tovholder/error.h"

namespace tov {
namespace {

constexpr std::size_t kBatch = 512;
/// A quote is looked for in its line and this many lines after it.
constexpr std::size_t kLinesOfAQuote = 12;

Value propertyOf(const Snapshot& graph, NodeId node, std::string_view key) {
  const auto id = graph.key(key);
  return id ? graph.property(node, *id) : Value();
}
Value propertyOf(const Snapshot& graph, RelationshipId id, std::string_view key) {
  const auto property = graph.key(key);
  return property ? graph.property(id, *property) : Value();
}
std::string textOf(const Value& value) {
  return value.kind() == Value::Kind::string ? std::string(value.asString()) : std::string();
}

/// How a node is called in one line: its name, an item's number and title, a sum, a decision's words.
std::string callOf(const Snapshot& graph, NodeId node) {
  constexpr std::size_t kLongest = 60;
  const std::string name = textOf(propertyOf(graph, node, "name"));
  if (!name.empty()) return name;
  const std::string title = textOf(propertyOf(graph, node, "title"));
  const std::string number = textOf(propertyOf(graph, node, "number"));
  if (!title.empty() || !number.empty()) return number.empty() ? title : number + " " + title;
  if (const Value date = propertyOf(graph, node, "date"); date.kind() == Value::Kind::date)
    return "meeting " + toText(date.asDate());
  if (const Value amount = propertyOf(graph, node, "amount"); !amount.isNull())
    return amount.toText() + " " + textOf(propertyOf(graph, node, "currency"));
  const std::string text = textOf(propertyOf(graph, node, "text"));
  const std::string outcome = textOf(propertyOf(graph, node, "outcome"));
  std::string call = outcome.empty() ? "" : outcome + ": ";
  call += loaders::firstCodePoints(text, kLongest);
  return call.empty() ? "(no name)" : call;
}

LineCoverage::Fate fateOf(loaders::LineFate fate) {
  switch (fate) {
    case loaders::LineFate::blank:
      return LineCoverage::Fate::blank;
    case loaders::LineFate::structure:
      return LineCoverage::Fate::structure;
    case loaders::LineFate::text:
      return LineCoverage::Fate::text;
    case loaders::LineFate::notUnderstood:
      break;
  }
  return LineCoverage::Fate::notUnderstood;
}

/// How many lines a quote runs over from its first.
std::size_t linesOfQuote(const std::vector<std::string>& lines, std::size_t first, const std::string& quote) {
  std::string window;
  for (std::size_t i = first; i < lines.size() && i <= first + kLinesOfAQuote; ++i) {
    window += loaders::collapseBlanks(lines[i]) + " ";
    if (loaders::collapseBlanks(window).find(quote) != std::string::npos) return i - first + 1;
  }
  return 1;
}

void addFact(const Snapshot& graph, RelationshipId id, std::vector<LineCoverage>& coverage,
             const std::vector<std::string>& lines) {
  if (!graph.exists(id)) return;
  const Value line = propertyOf(graph, id, "line");
  if (line.kind() != Value::Kind::integer || line.asInteger() < 1 ||
      static_cast<std::size_t>(line.asInteger()) > lines.size())
    return;
  const auto first = static_cast<std::size_t>(line.asInteger()) - 1;
  const RelationshipHead head = graph.head(id);
  const std::size_t count = linesOfQuote(lines, first, loaders::collapseBlanks(textOf(propertyOf(graph, id, "quote"))));
  for (std::size_t i = first; i < first + count && i < coverage.size(); ++i) coverage[i].quoted = true;
  const std::string type(graph.name(head.type));
  if (type == "NAMED_IN") {
    const std::string joined = textOf(propertyOf(graph, id, "joinedBy"));
    coverage[first].facts.push_back("named  " + callOf(graph, head.start) +
                                    (joined.empty() ? "" : "  [" + joined + "]"));
    return;
  }
  std::ostringstream text;
  text << type << "  " << callOf(graph, head.start) << " -> " << callOf(graph, head.end) << "  ("
       << textOf(propertyOf(graph, id, "rule")) << ", " << propertyOf(graph, id, "confidence").toText() << ")";
  coverage[first].facts.push_back(text.str());
}

template <typename Each>
void eachOfType(const Snapshot& graph, std::string_view name, Each each) {
  const auto type = graph.type(name);
  if (!type) return;
  RelationshipCursor cursor = graph.relationships(*type);
  std::vector<RelationshipId> batch(kBatch);
  while (const std::size_t count = cursor.next(batch))
    for (std::size_t i = 0; i < count; ++i) each(batch[i]);
}

std::vector<NodeId> neighbours(const Snapshot& graph, NodeId node, std::string_view type, Direction direction) {
  std::vector<NodeId> nodes;
  const auto id = graph.type(type);
  if (!id) return nodes;
  std::vector<Neighbour> found;
  graph.neighbours(node, std::span(&*id, 1), direction, found);
  for (const Neighbour& neighbour : found) nodes.push_back(neighbour.node);
  return nodes;
}

std::string placeOf(const Snapshot& graph, RelationshipId id) {
  return textOf(propertyOf(graph, id, "source")) + ":" + propertyOf(graph, id, "line").toText();
}

Contradiction at(const Snapshot& graph, RelationshipId id, std::string kind, std::string text, std::string wording,
                 std::map<std::string, std::string> values) {
  const Value line = propertyOf(graph, id, "line");
  return {std::move(kind),
          std::move(text),
          textOf(propertyOf(graph, id, "source")),
          line.kind() == Value::Kind::integer ? line.asInteger() : 0,
          textOf(propertyOf(graph, id, "quote")),
          std::move(wording),
          std::move(values)};
}

/// People who sent apologies and presented an item of the same meeting.
void absentPresenters(const Snapshot& graph, std::vector<Contradiction>& found) {
  std::map<std::pair<NodeId, NodeId>, RelationshipId> absent;  // person, meeting
  eachOfType(graph, "ABSENT_FROM", [&](RelationshipId id) {
    const RelationshipHead head = graph.head(id);
    absent.emplace(std::pair(head.start, head.end), id);
  });
  if (absent.empty()) return;
  eachOfType(graph, "PRESENTED", [&](RelationshipId id) {
    const RelationshipHead head = graph.head(id);
    for (const NodeId meeting : neighbours(graph, head.end, "HAS_ITEM", Direction::incoming)) {
      const auto away = absent.find({head.start, meeting});
      if (away == absent.end()) continue;
      const std::string person = callOf(graph, head.start);
      const std::string item = callOf(graph, head.end);
      const std::string place = placeOf(graph, away->second);
      found.push_back(at(graph, id, "absent-presenter",
                         person + " presented " + item + ", and was absent (" + place + ")", "absent-presenter-at",
                         {{"person", person}, {"item", item}, {"place", place}}));
    }
  });
}

/// Items decided both ways: approved here and deferred or rejected there.
void decidedTwice(const Snapshot& graph, std::vector<Contradiction>& found) {
  struct Decided {
    RelationshipId by{};
    std::string outcome;
  };
  std::map<NodeId, std::vector<Decided>> ofItem;
  eachOfType(graph, "DECIDED", [&](RelationshipId id) {
    const RelationshipHead head = graph.head(id);
    ofItem[head.start].push_back({id, textOf(propertyOf(graph, head.end, "outcome"))});
  });
  // One record may approve a matter and defer what follows of it; two records of one item may not.
  const auto clash = [&](const Decided& a, const Decided& b) {
    const bool sameRecord = propertyOf(graph, a.by, "source") == propertyOf(graph, b.by, "source");
    const auto against = [&](const std::string& outcome) {
      return outcome == "rejected" || (outcome == "deferred" && !sameRecord);
    };
    return (a.outcome == "approved" && against(b.outcome)) || (b.outcome == "approved" && against(a.outcome));
  };
  for (const auto& [item, decisions] : ofItem)
    for (std::size_t i = 0; i < decisions.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (clash(decisions[i], decisions[j])) {
          const std::string called = callOf(graph, item);
          const std::string place = placeOf(graph, decisions[j].by);
          found.push_back(
              at(graph, decisions[i].by, "decided-twice",
                 "item " + called + " was " + decisions[j].outcome + " (" + place + ") and " + decisions[i].outcome,
                 "decided-twice",
                 {{"item", called},
                  {"place", place},
                  {"outcome", decisions[j].outcome},
                  {"other outcome", decisions[i].outcome}}));
          break;
        }
}

}  // namespace

std::vector<LineCoverage> coverageOf(const Snapshot& graph, std::string_view record) {
  const auto text = loaders::storedText(graph, record);
  if (!text) throw NotFoundError("no record is called " + std::string(record) + "; `tov records` lists them");
  const loaders::LaidOut laidOut = loaders::layOut(*text);
  std::vector<LineCoverage> coverage(text->lines.size());
  for (std::size_t i = 0; i < coverage.size(); ++i) {
    coverage[i].text = text->lines[i];
    if (i < laidOut.fates.size()) coverage[i].fate = fateOf(laidOut.fates[i]);
  }
  for (const std::string& page : loaders::pagesOfRecord(graph, record))
    for (const RelationshipId id : loaders::Ledger::relationshipsOf(graph, page))
      if (graph.exists(id) && textOf(propertyOf(graph, id, "source")) == record)
        addFact(graph, id, coverage, text->lines);
  for (LineCoverage& line : coverage) {
    std::sort(line.facts.begin(), line.facts.end());
    line.facts.erase(std::unique(line.facts.begin(), line.facts.end()), line.facts.end());
  }
  return coverage;
}

std::vector<Contradiction> contradictionsIn(const Snapshot& graph) {
  std::vector<Contradiction> found;
  for (const loaders::StoredContradiction& stored : loaders::Remarks::contradictions(graph))
    found.push_back({stored.kind, stored.text, stored.document, stored.evidence.line, stored.evidence.quote,
                     stored.wording, stored.values});
  absentPresenters(graph, found);
  decidedTwice(graph, found);
  std::stable_sort(found.begin(), found.end(), [](const Contradiction& a, const Contradiction& b) {
    return std::pair(a.source, a.line) < std::pair(b.source, b.line);
  });
  return found;
}

OutsideReport loadFacts(Database& database, const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw OpenError("cannot read the facts in " + file.string() + "; is it a file of JSON lines?");
  OutsideReport report;
  std::set<std::pair<std::string, std::string>> begun;  // record and extractor whose earlier facts have made way
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (loaders::trim(line, " \t\r").empty()) continue;
    ++report.objects;
    std::vector<loaders::Refused> refused;
    try {
      const auto parsed = nlohmann::json::parse(line, nullptr, false);
      const bool named = parsed.is_object() && parsed.contains("source") && parsed.at("source").is_string();
      const std::string extractor = named && parsed.contains("extractor") && parsed.at("extractor").is_string()
                                        ? parsed.at("extractor")
                                        : "outside";
      const bool first = !named || begun.emplace(parsed.at("source").get<std::string>(), extractor).second;
      Transaction transaction = database.begin();
      const std::size_t written = loaders::takeInOutsideFacts(transaction, line, first, refused);
      transaction.commit();
      report.written += written;
      for (loaders::Refused& each : refused) report.refusals.push_back({number, each.where, each.reason});
    } catch (const UsageError& error) {
      report.refusals.push_back({number, {}, error.what()});
    } catch (const NotFoundError& error) {
      report.refusals.push_back({number, {}, error.what()});
    }
  }
  return report;
}

}  // namespace tov
