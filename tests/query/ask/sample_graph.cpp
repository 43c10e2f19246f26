#include "sample_graph.h"

namespace tov::sample {

NodeId GraphBuilder::node(std::string_view label, const Map& properties) {
  const LabelId labels[] = {transaction_.label(label)};
  return transaction_.createNode(labels, properties);
}

NodeId GraphBuilder::named(const std::string& label, const std::string& name, const List& aliases) {
  const auto [entry, isNew] = named_.try_emplace(label + "/" + name);
  if (isNew) {
    Map properties{{"name", Value(name)}};
    if (!aliases.empty()) properties["aliases"] = Value(aliases);
    entry->second = node(label, properties);
  }
  return entry->second;
}

RelationshipId GraphBuilder::link(NodeId start, std::string_view type, NodeId end, std::string_view source, int line,
                                  std::string_view quote, Map properties) {
  if (!source.empty()) {
    properties["source"] = Value(source);
    properties["line"] = Value(line);
    properties["quote"] = Value(quote);
    properties["rule"] = Value("sample");
    properties["confidence"] = Value(1.0);
  }
  return transaction_.createRelationship(start, transaction_.type(type), end, properties);
}

NodeId GraphBuilder::meeting(NodeId forum, std::string_view date, std::string_view source, int line) {
  const NodeId meeting = node("Meeting", {{"date", Value(*dateFromText(date))}, {"kind", Value("minutes")}});
  link(meeting, "MEETING_OF", forum, source, line, "Møde den " + std::string(date));
  return meeting;
}

NodeId GraphBuilder::item(NodeId meeting, int number, std::string_view title, std::string_view source, int line) {
  const NodeId item = node("AgendaItem", {{"number", Value(std::to_string(number))}, {"title", Value(title)}});
  link(meeting, "HAS_ITEM", item, source, line, title, {{"order", Value(number)}});
  return item;
}

NodeId GraphBuilder::decision(NodeId item, std::string_view text, std::string_view outcome, std::string_view source,
                              int line) {
  const NodeId decision = node("Decision", {{"text", Value(text)}, {"outcome", Value(outcome)}});
  link(item, "DECIDED", decision, source, line, text);
  return decision;
}

void GraphBuilder::index(std::string_view label, std::string_view key) {
  transaction_.createIndex(transaction_.label(label), transaction_.key(key));
}

Database sampleDatabase(bool withIndexes) {
  Database database = Database::inMemory();
  GraphBuilder graph(database);
  if (withIndexes) {
    for (const char* label : {"Person", "Organisation", "Forum", "Initiative", "Fund"}) graph.index(label, "name");
  }
  const NodeId board = graph.named("Forum", "Styregruppen Vestkysten", {Value("SV")});
  const NodeId committee = graph.named("Forum", "Fagligt udvalg Nordmarken");
  const NodeId karla = graph.named("Person", "Karla Ærenlund", {Value("K. Ærenlund")});
  const NodeId ib = graph.named("Person", "Ib Sønderholm");
  const NodeId ida = graph.named("Person", "Ida Sønderholm");
  const NodeId bo = graph.named("Person", "Bo Grøn");
  const NodeId hospital = graph.named("Organisation", "Hospital Vestkysten");
  const NodeId town = graph.named("Organisation", "Åmose Kommune");
  const NodeId village = graph.named("Organisation", "Bakke Kommune");
  const NodeId relay =
      graph.named("Initiative", "STAFET", {Value("Sammenhængende forløb for ældre"), Value("Stafetten")});
  const NodeId bus = graph.named("Initiative", "Sundhedsbussen");
  const NodeId fund = graph.named("Fund", "Nærhedspuljen");

  // Minutes of the board, spring.
  const NodeId spring = graph.meeting(board, "2025-03-12", "sv-marts.txt", 1);
  for (const NodeId person : {karla, ib})
    graph.link(person, "ATTENDED", spring, "sv-marts.txt", 4, "Til stede: Karla Ærenlund, Ib Sønderholm");
  graph.link(bo, "ABSENT_FROM", spring, "sv-marts.txt", 6, "Afbud: Bo Grøn");
  const NodeId director = graph.node("Role", {{"title", Value("direktør")}});
  graph.link(karla, "HOLDS", director, "sv-marts.txt", 4, "Karla Ærenlund, direktør, Hospital Vestkysten",
             {{"asOf", Value(*dateFromText("2025-03-12"))}});
  graph.link(director, "AT", hospital, "sv-marts.txt", 4, "Karla Ærenlund, direktør, Hospital Vestkysten");
  const NodeId start = graph.item(spring, 3, "Opstart af STAFET", "sv-marts.txt", 20);
  graph.link(start, "ABOUT", relay, "sv-marts.txt", 20, "3. Opstart af STAFET");
  graph.link(karla, "PRESENTED", start, "sv-marts.txt", 22, "Karla Ærenlund gennemgik STAFET");
  graph.link(karla, "PRESENTED", relay, "sv-marts.txt", 22, "Karla Ærenlund gennemgik STAFET");
  graph.link(start, "MENTIONS", town, "sv-marts.txt", 23, "Åmose Kommune går med");
  graph.link(town, "PARTICIPATES_IN", relay, "sv-marts.txt", 23, "Åmose Kommune går med");
  graph.link(village, "DECLINED", relay, "sv-marts.txt", 24, "Bakke Kommune ønsker ikke at være med");
  graph.link(hospital, "LEADS", relay, "sv-marts.txt", 25, "Hospital Vestkysten holder i trådene");
  const NodeId approved = graph.decision(start, "STAFET sættes i gang", "approved", "sv-marts.txt", 30);
  graph.link(approved, "ASSIGNS", town, "sv-marts.txt", 31, "Åmose Kommune skriver et oplæg",
             {{"task", Value("skrive et oplæg")}, {"due", Value(*dateFromText("2025-06-01"))}});
  const NodeId sum = graph.node(
      "Funding",
      {{"amount", Value(1250000)}, {"currency", Value("DKK")}, {"per", Value("year")}, {"status", Value("allocated")}});
  graph.link(start, "STATES", sum, "sv-marts.txt", 27, "Der er afsat 1.250.000 kr. om året fra Nærhedspuljen");
  graph.link(sum, "FOR", relay, "sv-marts.txt", 27, "Der er afsat 1.250.000 kr. om året fra Nærhedspuljen");
  graph.link(sum, "FROM", fund, "sv-marts.txt", 27, "Der er afsat 1.250.000 kr. om året fra Nærhedspuljen");
  graph.link(fund, "FUNDS", relay, "sv-marts.txt", 27, "Der er afsat 1.250.000 kr. om året fra Nærhedspuljen",
             {{"amount", Value(1250000)}});

  // The committee, autumn: STAFET is only mentioned, the bus is presented by the same person.
  const NodeId autumn = graph.meeting(committee, "2025-09-04", "fun-sept.txt", 1);
  for (const NodeId person : {karla, bo, ida})
    graph.link(person, "ATTENDED", autumn, "fun-sept.txt", 3, "Deltagere: Karla Ærenlund, Bo Grøn, Ida Sønderholm");
  graph.link(karla, "MEMBER_OF", committee, "fun-sept.txt", 3, "Deltagere: Karla Ærenlund",
             {{"position", Value("chair")}});
  const NodeId onTheBus = graph.item(autumn, 2, "Sundhedsbussen på landet", "fun-sept.txt", 15);
  graph.link(onTheBus, "ABOUT", bus, "fun-sept.txt", 15, "2. Sundhedsbussen på landet");
  graph.link(onTheBus, "MENTIONS", relay, "fun-sept.txt", 18, "ligesom i STAFET");
  graph.link(karla, "PRESENTED", onTheBus, "fun-sept.txt", 16, "Karla Ærenlund fortalte om bussen");
  graph.decision(onTheBus, "Udvalget drøftede bussen", "discussed", "fun-sept.txt", 19);

  // The board again, winter.
  const NodeId winter = graph.meeting(board, "2025-12-10", "sv-dec.txt", 1);
  graph.link(ib, "ATTENDED", winter, "sv-dec.txt", 3, "Til stede: Ib Sønderholm");
  const NodeId status = graph.item(winter, 5, "Status på STAFET", "sv-dec.txt", 40);
  graph.link(status, "ABOUT", relay, "sv-dec.txt", 40, "5. Status på STAFET");
  graph.link(status, "FOLLOWS_UP", start, "sv-dec.txt", 41, "jf. mødet den 12. marts");
  graph.link(ib, "PRESENTED", status, "sv-dec.txt", 42, "Ib Sønderholm gav en status");
  graph.decision(status, "Punktet udskydes", "deferred", "sv-dec.txt", 44);

  const NodeId record = graph.node("Document", {{"name", Value("sv-marts.txt")}});
  graph.link(karla, "NAMED_IN", record, "sv-marts.txt", 4, "Karla Ærenlund");
  graph.commit();
  return database;
}

}  // namespace tov::sample
