// A record with one item to read: most tests are about a sentence or two.
#pragma once

#include <set>
#include <string>

#include "loaders/extract/extract.h"
#include "loaders/layout/layout.h"
#include "loaders/read/read.h"
#include "loaders/resolve/within_record.h"

namespace tov::loaders {

using Names = std::multiset<std::string>;

/// One meeting of a group in Region Sjælland with one item, number 2.
struct Record {
  RecordLines lines;
  Facts facts;

  const std::string& name(EntityIndex index) const { return facts.entities[index].name; }
  Names presenters() const {
    Names names;
    for (const PresentationFact& fact : facts.presentations)
      names.insert(name(fact.person) + (fact.planned ? " (planned)" : ""));
    return names;
  }
  Names outcomes() const {
    Names names;
    for (const DecisionFact& fact : facts.decisions)
      if (!fact.cited) names.insert(fact.outcome);
    return names;
  }
  Names posts() const {
    Names names;
    for (const PostFact& fact : facts.posts)
      names.insert(name(fact.person) + ": " + fact.title + " at " +
                   (fact.organisation ? name(*fact.organisation) : ""));
    return names;
  }
  Names references() const {
    Names names;
    for (const ReferenceFact& fact : facts.references) names.insert(name(fact.forum) + " " + toText(fact.date));
    return names;
  }
  Names subjects(bool about) const {
    Names names;
    for (const SubjectFact& fact : facts.subjects) {
      const EntityKind kind = facts.entities[fact.entity].kind;
      if (fact.about == about && (kind == EntityKind::initiative || kind == EntityKind::fund))
        names.insert(name(fact.entity));
    }
    return names;
  }
  Names parts() const {
    Names names;
    constexpr const char* kParts[] = {" leads ", " takes part in ", " declined "};
    for (const ParticipationFact& fact : facts.participation)
      names.insert(name(fact.who) + kParts[static_cast<std::size_t>(fact.part)] + name(fact.initiative));
    return names;
  }
  Names assignees() const {
    Names names;
    for (const AssignmentFact& fact : facts.assignments)
      names.insert(name(fact.who) + (fact.due.empty() ? "" : " by " + fact.due));
    return names;
  }
  Names sums() const {
    Names names;
    for (const FundingFact& fact : facts.funding)
      names.insert(std::to_string(static_cast<long long>(fact.amount)) + " " + fact.status + " " + fact.per +
                   (fact.initiative ? " for " + name(*fact.initiative) : "") +
                   (fact.source ? " from " + name(*fact.source) : ""));
    return names;
  }
};

inline Record read(const std::string& title, const std::string& background, const std::string& decision) {
  const std::string text =
      "- Udvalg: Faglig strategisk gruppe Køge-klyngen\n"
      "- Mødedato: 12. september, 2024 kl. 09:00\n"
      "- Mødested: Køge Rådhus\n"
      "Pkt. tekst\n"
      "- 1. Mødedeltagere\n"
      "- 2. " +
      title +
      "\n"
      "1. Mødedeltagere\n"
      "Sagsfremstilling\n"
      "Asta Lund Holm, direktør, Køge kommune\n"
      "Bodil Krag, sundhedschef, Stevns Kommune\n"
      "Viggo Rønnegaard, lægefaglig direktør Holbæk Sygehus, Region Sjælland\n"
      "Afbud:\n"
      "Frode Bang, direktør, Faxe Kommune\n"
      "2. " +
      title +
      "\n"
      "Sagsfremstilling\n" +
      background +
      "\n"
      "Beslutning\n" +
      decision + "\n";
  Record record;
  record.lines = readRecordText(text, "record.txt");
  const LaidOut laidOut = layOut(record.lines);
  record.facts = extractFacts(laidOut.meetings.front(), record.lines);
  joinWithinRecord(record.facts);
  return record;
}

inline Record decided(const std::string& decision) {
  return read("Natlig hjemmepleje", "Gruppen har talt om natten.", decision);
}
inline Record told(const std::string& background) {
  return read("Natlig hjemmepleje", background, "Drøftet.");
}

}  // namespace tov::loaders
