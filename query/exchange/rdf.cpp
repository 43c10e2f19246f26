// The graph as RDF: people, posts and bodies in the terms of W3C ORG, meetings, items and money in those of schema.org,
// evidence in those of PROV-O. What has no term there has one of our own, so that nothing is lost, of no graph.
#include <cmath>
#include <map>
#include <ostream>

#include "query/exchange/formats.h"
#include "query/exchange/triples.h"
#include "query/render/rows.h"

namespace tov::exchange {
namespace {

/// What a label is in RDF: its classes and what its properties are called there. Several terms have blanks between
/// them.
struct LabelTerms {
  std::string_view label;
  std::string_view type;
  std::vector<std::pair<std::string_view, std::string_view>> properties;
};

const std::vector<LabelTerms>& labelTerms() {
  static const std::vector<LabelTerms> kTerms = {
      {"Person", "schema:Person foaf:Person", {{"name", "schema:name foaf:name"}, {"aliases", "schema:alternateName"}}},
      {"Role", "org:Post", {{"title", "skos:prefLabel"}, {"key", "skos:notation"}}},
      {"Organisation",
       "org:Organization",
       {{"name", "skos:prefLabel"}, {"aliases", "skos:altLabel"}, {"kind", "dcterms:type"}}},
      {"Forum",
       "org:OrganizationalCollaboration",
       {{"name", "skos:prefLabel"}, {"aliases", "skos:altLabel"}, {"level", "dcterms:type"}}},
      {"Meeting",
       "schema:Event",
       {{"date", "schema:startDate"}, {"venue", "schema:location"}, {"kind", "dcterms:type"}}},
      {"AgendaItem",
       "schema:CreativeWork",
       {{"number", "schema:position"},
        {"title", "schema:name"},
        {"caseNumber", "schema:identifier"},
        {"text", "schema:text"}}},
      {"Decision", "tov:Decision", {{"text", "schema:text"}, {"outcome", "schema:creativeWorkStatus"}}},
      {"Initiative",
       "schema:Project",
       {{"name", "schema:name"}, {"aliases", "schema:alternateName"}, {"kind", "dcterms:type"}}},
      {"Fund", "tov:Fund", {{"name", "schema:name"}, {"aliases", "schema:alternateName"}}},
      {"Funding",
       "schema:MonetaryGrant",
       {{"amount", "schema:amount"},
        {"currency", "schema:currency"},
        {"status", "schema:creativeWorkStatus"},
        {"purpose", "schema:description"}}},
      {"Document",
       "schema:DigitalDocument foaf:Document prov:Entity",
       {{"name", "schema:name dcterms:title"},
        {"sha256", "schema:sha256"},
        {"mediaType", "schema:encodingFormat"},
        {"language", "schema:inLanguage"}}},
  };
  return kTerms;
}

/// What a relationship is in RDF; `turned` when the term goes from the end to the start.
struct TypeTerm {
  std::string_view type;
  std::string_view term;
  bool turned = false;
};

constexpr TypeTerm kTypeTerms[] = {
    {"HOLDS", "org:holds"},
    {"AT", "org:postIn"},
    {"ATTENDED", "schema:attendee", true},
    {"MEMBER_OF", "org:memberOf"},
    {"MEETING_OF", "schema:organizer"},
    {"HAS_ITEM", "dcterms:hasPart"},
    {"ABOUT", "schema:about"},
    {"MENTIONS", "schema:mentions"},
    {"REFERS_TO", "dcterms:references"},
    {"PARTICIPATES_IN", "schema:member", true},
    {"FOR", "schema:fundedItem"},
    {"FROM", "schema:funder"},
    {"FUNDS", "schema:funder", true},
    {"PART_OF", "dcterms:isPartOf"},
    {"NAMED_IN", "schema:mentions", true},
};

/// `SOME_TYPE` as `someType`.
std::string ownTerm(std::string_view type) {
  std::string out;
  bool upper = false;
  for (const char c : type) {
    if (c == '_') {
      upper = true;
      continue;
    }
    const bool isUpper = c >= 'A' && c <= 'Z';
    out += isUpper && !upper ? static_cast<char>(c - 'A' + 'a') : c;
    upper = false;
  }
  return "tov:" + localName(out);
}

std::vector<std::string_view> termsIn(std::string_view text) {
  std::vector<std::string_view> terms;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    terms.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return terms;
}

std::string_view datatypeOf(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::boolean:
      return "xsd:boolean";
    case Value::Kind::integer:
      return "xsd:integer";
    case Value::Kind::floating:
      return "xsd:double";
    case Value::Kind::date:
      return "xsd:date";
    default:
      return {};
  }
}

void say(Resource& resource, const std::string& predicate, const Value& value) {
  if (value.kind() == Value::Kind::list) {
    for (const Value& one : value.asList()) say(resource, predicate, one);
  } else if (value.kind() == Value::Kind::floating && std::isinf(value.asFloat())) {
    resource.say(predicate, value.asFloat() < 0 ? "-INF" : "INF", datatypeOf(value.kind()));
  } else if (!value.isNull()) {
    resource.say(predicate, render::cellText(value), datatypeOf(value.kind()));
  }
}

class RdfExport {
 public:
  RdfExport(const GraphWalk& graph, TripleWriter& out) : graph_(graph), out_(out) {
    graph.nodes("Document", [&](const Node& document) {
      if (const auto name = text(document.properties, "name")) documents_.emplace(*name, iriOf(document.id));
    });
  }

  void run(ExchangeReport& report) {
    out_.begin();
    graph_.nodes([&](const Node& node) {
      writeNode(node);
      ++report.nodes;
    });
    graph_.relationships([&](const Relationship& relationship) {
      writeRelationship(relationship, report.relationships);
      ++report.relationships;
    });
    out_.end();
  }

 private:
  std::string iriOf(NodeId id) const { return "urn:tovholder:node:" + std::to_string(graph_.place(id)); }

  void writeNode(const Node& node) {
    Resource resource{iriOf(node.id), {}, {}};
    std::map<std::string_view, std::string_view> terms;
    for (const std::string& label : node.labels) {
      const auto known =
          std::ranges::find_if(labelTerms(), [&](const LabelTerms& entry) { return entry.label == label; });
      if (known == labelTerms().end()) {
        resource.classes.push_back("tov:" + localName(label));
      } else {
        for (const std::string_view type : termsIn(known->type)) resource.classes.emplace_back(type);
        terms.insert(known->properties.begin(), known->properties.end());
      }
      if (label == "Meeting") resource.say("schema:name", meetingName(graph_, node));
    }
    for (const auto& [key, value] : node.properties) {
      const auto known = terms.find(key);
      if (known == terms.end()) {
        say(resource, "tov:" + localName(key), value);
        continue;
      }
      for (const std::string_view term : termsIn(known->second)) say(resource, std::string(term), value);
    }
    out_.write(resource);
  }

  /// The triple itself and, where something is known of it, a statement about it: who said so, where, in which words.
  void writeRelationship(const Relationship& relationship, std::uint64_t place) {
    const auto known =
        std::ranges::find_if(kTypeTerms, [&](const TypeTerm& entry) { return entry.type == relationship.type; });
    const bool turned = known != std::end(kTypeTerms) && known->turned;
    const std::string term = known == std::end(kTypeTerms) ? ownTerm(relationship.type) : std::string(known->term);
    const std::string subject = iriOf(turned ? relationship.end : relationship.start);
    const std::string object = iriOf(turned ? relationship.start : relationship.end);
    Resource triple{subject, {}, {}};
    triple.link(term, object);
    out_.write(triple);
    if (relationship.properties.empty()) return;

    const std::string number = std::to_string(place);
    Resource statement{"urn:tovholder:statement:" + number, {"rdf:Statement", "prov:Entity"}, {}};
    statement.link("rdf:subject", subject);
    statement.link("rdf:predicate", term);
    statement.link("rdf:object", object);
    for (const auto& [key, value] : relationship.properties) {
      if (key == "source" && value.kind() == Value::Kind::string) {
        const auto document = documents_.find(value.asString());
        if (document != documents_.end()) statement.link("prov:wasQuotedFrom", document->second);
      }
      say(statement, key == "quote" ? "prov:value" : "tov:" + localName(key), value);
    }
    out_.write(statement);
    if (relationship.type == "MEMBER_OF") writeMembership(relationship, number, subject, object);
  }

  void writeMembership(const Relationship& relationship, const std::string& number, const std::string& member,
                       const std::string& body) {
    Resource membership{"urn:tovholder:membership:" + number, {"org:Membership"}, {}};
    membership.link("org:member", member);
    membership.link("org:organization", body);
    if (const auto position = text(relationship.properties, "position")) {
      const std::string role = "urn:tovholder:role:" + localName(*position);
      membership.link("org:role", role);
      if (roles_.emplace(*position, role).second) {
        Resource resource{role, {"org:Role"}, {}};
        resource.say("skos:prefLabel", *position);
        out_.write(resource);
      }
    }
    out_.write(membership);
  }

  const GraphWalk& graph_;
  TripleWriter& out_;
  std::map<std::string, std::string, std::less<>> documents_;
  std::map<std::string, std::string> roles_;
};

}  // namespace

void writeTurtle(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  TurtleWriter turtle(out);
  RdfExport(graph, turtle).run(report);
}

void writeJsonLd(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  JsonLdWriter jsonLd(out);
  RdfExport(graph, jsonLd).run(report);
}

}  // namespace tov::exchange
