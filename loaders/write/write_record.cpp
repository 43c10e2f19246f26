// Facts -> graph: one record's meetings, people, items and all that was read of them, each relationship with its
// evidence.
#include <algorithm>
#include <set>

#include "loaders/extract/extract.h"
#include "loaders/extract/passage.h"
#include "loaders/privacy/mask.h"
#include "loaders/record_writer.h"
#include "loaders/resolve/identities.h"
#include "loaders/resolve/within_record.h"
#include "loaders/write/follow_ups.h"
#include "loaders/write/ledger.h"
#include "loaders/write/outside_facts.h"
#include "loaders/write/remarks.h"
#include "loaders/write/separate.h"
#include "loaders/write/stored_text.h"
#include "tovholder/text_search.h"

namespace tov::loaders {
namespace {

constexpr std::string_view kNamedLabels[] = {"Person", "Organisation", "Forum", "Initiative", "Fund", "Document"};

void createIndexes(Transaction& transaction) {
  const KeyId name = transaction.key("name");
  for (const std::string_view label : kNamedLabels) transaction.createIndex(transaction.label(label), name);
  transaction.createIndex(transaction.label("Document"), transaction.key("sha256"));
  transaction.createIndex(transaction.label("Meeting"), transaction.key("date"));
}

// What can be searched for by its words: names, what was said and decided, and the quotes that prove it.
constexpr std::string_view kSearchedNames[] = {"Person", "Organisation", "Forum", "Initiative", "Fund"};
constexpr std::pair<std::string_view, std::string_view> kSearchedTexts[] = {
    {"AgendaItem", "title"}, {"AgendaItem", "text"}, {"AgendaItem", "caseNumber"}, {"Decision", "text"}};
constexpr std::string_view kSearchedQuotes[] = {"PRESENTED", "ABOUT",           "ASSIGNS",  "LEADS",
                                                "DECLINED",  "PARTICIPATES_IN", "REFERS_TO"};

/// A text is read as the language of most records unless it says otherwise.
void createTextIndexes(Transaction& transaction) {
  const KeyId language = transaction.key("language");
  for (const std::string_view label : kSearchedNames) {
    for (const std::string_view key : {"name", "aliases"}) {
      transaction.createTextIndex({transaction.label(label), transaction.key(key), "da", {}});
    }
  }
  for (const auto& [label, key] : kSearchedTexts) {
    transaction.createTextIndex({transaction.label(label), transaction.key(key), "da", language});
  }
  for (const std::string_view type : kSearchedQuotes) {
    transaction.createTextIndex({transaction.type(type), transaction.key("quote"), "da", language});
  }
}

/// How many lines the quote runs over.
std::uint32_t linesOf(const RecordLines& record, const Evidence& evidence) {
  const std::string quote = collapseBlanks(evidence.quote);
  const std::size_t length = quote.size();
  if (record.lines[evidence.line - 1].find(quote) != std::string::npos) return 1;
  std::size_t seen = 0;
  std::uint32_t count = 0;
  for (std::size_t i = evidence.line - 1; i < record.lines.size(); ++i) {
    ++count;
    std::string line = collapseBlanks(record.lines[i]);
    if (count == 1)  // the quote may start within its line
      for (std::size_t at = line.size() > length ? line.size() - length : 0; at < line.size(); ++at)
        if (quote.starts_with(std::string_view(line).substr(at, length))) {
          line = line.substr(at);
          break;
        }
    if (!line.empty()) seen += line.size() + 1;
    if (seen >= length) break;
  }
  return count;
}

const Lexicon& lexiconOf(const Facts& facts) {
  return Lexicon::of(facts.language.empty() ? "da" : facts.language);
}

class RecordWriter {
 public:
  /// @param page  the ledger's page: the record's name, or, of facts from outside, one of their own
  RecordWriter(Transaction& transaction, const RecordLines& record, const std::string& page)
      : transaction_(transaction),
        record_(record),
        index_(transaction),
        ledger_(transaction, index_, page),
        remarks_(page),
        identities_(transaction, index_) {}

  WrittenRecord write(const LaidOut& laidOut, const std::vector<Facts>& facts) {
    createIndexes(transaction_);
    createTextIndexes(transaction_);
    std::string language;
    for (const Minutes& minutes : laidOut.meetings)
      if (language.empty()) language = minutes.language;
    document_ = ledger_.own("Document", {{"name", record_.name},
                                         {"sha256", record_.sha256},
                                         {"mediaType", record_.mediaType},
                                         {"language", language},
                                         {"lines", static_cast<std::int64_t>(record_.lines.size())}});
    for (std::size_t i = 0; i < facts.size(); ++i) writeMeeting(facts[i], i);
    storeText(transaction_, record_);
    return finish();
  }

  /// Facts from outside hang on the record's own node.
  WrittenRecord writeOutside(NodeId document, const std::vector<Facts>& facts) {
    document_ = document;
    for (std::size_t i = 0; i < facts.size(); ++i) writeMeeting(facts[i], i);
    return finish();
  }

 private:
  WrittenRecord finish() {
    ledger_.close();
    remarks_.store(transaction_);
    for (const auto& [label, nodes] : seen_) result_.counts[label] = nodes.size();
    result_.quotedLines.assign(quoted_.begin(), quoted_.end());
    return std::move(result_);
  }

  Map provenance(const Evidence& evidence) const {
    Map map{{"source", record_.name},
            {"line", static_cast<std::int64_t>(evidence.line)},
            {"quote", evidence.quote},
            {"rule", evidence.rule},
            {"confidence", evidence.confidence}};
    if (const std::uint32_t page = record_.pageOf(evidence.line); page != 0)
      map["page"] = static_cast<std::int64_t>(page);
    return map;
  }

  /// A fact whose quote does not stand in the record is not written: it would be a claim that nobody can check.
  bool proven(const Evidence& evidence) {
    if (!stands(record_, evidence)) return false;
    const std::uint32_t count = linesOf(record_, evidence);
    for (std::uint32_t i = 0; i < count; ++i) quoted_.insert(evidence.line + i);
    return true;
  }

  void relate(NodeId start, std::string_view type, NodeId end, const Evidence& evidence, Map own = {}) {
    if (!proven(evidence)) return;
    own.merge(provenance(evidence));
    ledger_.relate(start, type, end, std::move(own));
    ++result_.counts[std::string(type)];
  }

  void relateOnce(NodeId start, std::string_view type, NodeId end, const Evidence& evidence) {
    if (!proven(evidence)) return;
    ledger_.relateOnce(start, type, end, provenance(evidence));
    ++result_.counts[std::string(type)];
  }

  NodeId sharedNode(std::optional<NodeId> known, const Contribution& contribution) {
    const NodeId node = known ? *known : ledger_.createShared(contribution);
    ledger_.share(node, contribution);
    seen_[contribution.label].insert(node);
    return node;
  }

  std::optional<NodeId> nodeOf(std::optional<EntityIndex> entity) const {
    if (!entity) return std::nullopt;
    return nodes_[*entity];
  }

  std::optional<NodeId> indexed(std::string_view kind, std::string_view key) const {
    const auto nodes = index_.find(kind, key);
    return nodes.empty() ? std::nullopt : std::optional(nodes.front());
  }

  // --- who and what

  void writeEntities(const Facts& facts) {
    nodes_.assign(facts.entities.size(), std::nullopt);
    // Bodies first: the posts at them tell people apart.
    for (const EntityKind kind :
         {EntityKind::organisation, EntityKind::forum, EntityKind::person, EntityKind::initiative, EntityKind::fund})
      for (EntityIndex i = 0; i < facts.entities.size(); ++i)
        if (facts.entities[i].kind == kind) writeEntity(facts, i);
  }

  void writeEntity(const Facts& facts, EntityIndex index) {
    const Entity& entity = facts.entities[index];
    // What was masked names nobody.
    if (holdsMask(entity.name)) return;
    const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                   [&](const Evidence& mention) { return stands(record_, mention); });
    if (!named) return;
    const auto start = std::chrono::steady_clock::now();
    const auto known = identities_.find(facts, index, nodes_, doubts_);
    result_.resolving += std::chrono::steady_clock::now() - start;
    Contribution contribution;
    contribution.label = std::string(labelOf(entity.kind));
    contribution.name = entity.name;
    contribution.names = entity.aliases;
    contribution.names.insert(contribution.names.end(), entity.shortNames.begin(), entity.shortNames.end());
    std::erase_if(contribution.names, [](const std::string& name) { return holdsMask(name); });
    contribution.official = entity.fromLexicon;
    contribution.weight = entity.fromLexicon ? 2 : 1;
    contribution.indexed = identities_.indexEntries(entity, lexiconOf(facts));
    if (!entity.type.empty())
      contribution.properties[entity.kind == EntityKind::forum ? "level" : "kind"] = entity.type;
    nodes_[index] = sharedNode(known ? std::optional(known->node) : std::nullopt, contribution);
    for (const Evidence& mention : entity.mentions) {
      Map own;
      if (!mention.joinedBy.empty()) {
        own["joinedBy"] = mention.joinedBy;
        own["joinConfidence"] = mention.joinConfidence;
      } else if (known) {
        own["joinedBy"] = known->rule;
        own["joinConfidence"] = known->confidence;
      }
      relate(*nodes_[index], "NAMED_IN", document_, mention, std::move(own));
    }
  }

  /// What a person should look at: pairs that may be one, and what does not agree.
  void remark(const Facts& facts) {
    const auto evidenceOf = [&](EntityIndex index) -> const Evidence* {
      const auto& mentions = facts.entities[index].mentions;
      return mentions.empty() ? nullptr : &mentions.front();
    };
    const auto nameOf = [&](NodeId node) {
      const auto key = transaction_.view().key("name");
      const Value name = key ? transaction_.view().property(node, *key) : Value();
      return name.kind() == Value::Kind::string ? std::string(name.asString()) : std::string();
    };
    for (const Doubt& doubt : doubts_)
      if (const Evidence* evidence = evidenceOf(doubt.entity); evidence && nodes_[doubt.entity])
        remarks_.doubt(labelOf(facts.entities[doubt.entity].kind), facts.entities[doubt.entity].name,
                       nameOf(doubt.other), doubt.reason, doubt.confidence, *evidence);
    for (const DoubtFact& doubt : facts.doubts)
      if (const Evidence* evidence = evidenceOf(doubt.left);
          evidence && nodes_[doubt.left] && nodes_[doubt.right] && *nodes_[doubt.left] != *nodes_[doubt.right])
        remarks_.doubt(labelOf(facts.entities[doubt.left].kind), facts.entities[doubt.left].name,
                       facts.entities[doubt.right].name, doubt.reason, doubt.confidence, *evidence);
    for (const ContradictionFact& fact : facts.contradictions)
      if (stands(record_, fact.evidence)) remarks_.contradiction(fact);
  }

  NodeId roleNode(const PostFact& post) {
    const auto organisation = nodeOf(post.organisation);
    const std::string key =
        tightKey(post.title) + "@" +
        (organisation ? std::to_string(static_cast<std::uint64_t>(*organisation)) : std::string("-"));
    Contribution contribution;
    contribution.label = "Role";
    contribution.properties["title"] = post.title;
    if (!post.key.empty()) contribution.properties["key"] = post.key;
    contribution.indexed = {"Role/" + key};
    const NodeId role = sharedNode(indexed("Role", key), contribution);
    if (organisation) relateOnce(role, "AT", *organisation, post.evidence);
    return role;
  }

  // --- the meeting

  NodeId meetingNode(std::optional<NodeId> forum, std::optional<Date> date, const Contribution& contribution,
                     std::size_t ordinal) {
    Contribution meeting = contribution;
    meeting.label = "Meeting";
    if (date) meeting.properties["date"] = *date;
    const std::string key = (forum ? std::to_string(static_cast<std::uint64_t>(*forum)) : std::string("-")) + "/" +
                            (date && forum ? toText(*date) : record_.name + "#" + std::to_string(ordinal));
    meeting.indexed = {"Meeting/" + key};
    return sharedNode(indexed("Meeting", key), meeting);
  }

  void writeMeeting(const Facts& read, std::size_t ordinal) {
    const std::optional<Facts> separated = separate(read, identities_.decisions());
    const Facts& facts = separated ? *separated : read;
    doubts_.clear();
    writeEntities(facts);
    remark(facts);
    const auto forum = nodeOf(facts.forum);
    Contribution contribution;
    contribution.weight = facts.kind == RecordKind::minutes ? 3 : 2;
    contribution.properties["kind"] = facts.kind == RecordKind::minutes ? "minutes" : "agenda";
    if (!facts.start.empty()) contribution.properties["start"] = facts.start;
    if (!facts.end.empty()) contribution.properties["end"] = facts.end;
    if (!facts.venue.empty()) contribution.properties["venue"] = facts.venue;
    meeting_ = meetingNode(forum, facts.date, contribution, ordinal);
    if (forum && facts.meeting) relateOnce(meeting_, "MEETING_OF", *forum, *facts.meeting);
    writePeople(facts, forum);
    writeItems(facts);
    writeSubjects(facts);
    writeFunding(facts);
    writeDecisions(facts);
    writeReferences(facts);
    for (const PartOfFact& fact : facts.parts)
      if (nodes_[fact.part] && nodes_[fact.whole] && *nodes_[fact.part] != *nodes_[fact.whole])
        relateOnce(*nodes_[fact.part], "PART_OF", *nodes_[fact.whole], fact.evidence);
    if (facts.date) writeFollowUps(transaction_, ledger_, items_, meeting_, *facts.date, lexiconOf(facts));
  }

  void writePeople(const Facts& facts, std::optional<NodeId> forum) {
    for (const PostFact& post : facts.posts) {
      if (!nodes_[post.person] || !stands(record_, post.evidence)) continue;
      relate(*nodes_[post.person], "HOLDS", roleNode(post), post.evidence, withDate(facts));
    }
    for (const AttendanceFact& fact : facts.attendance) {
      if (!nodes_[fact.person]) continue;
      const std::string_view capacity = fact.capacity == Capacity::secretariat ? "secretariat"
                                        : fact.capacity == Capacity::guest     ? "guest"
                                                                               : "member";
      Map own;
      if (fact.presence != Presence::absent) own["capacity"] = capacity;
      if (!fact.note.empty() && fact.presence != Presence::listed) own["note"] = fact.note;
      const std::string_view type = fact.presence == Presence::absent    ? "ABSENT_FROM"
                                    : fact.presence == Presence::present ? "ATTENDED"
                                                                         : "INVITED";
      relate(*nodes_[fact.person], type, meeting_, fact.evidence, std::move(own));
      if (!forum || fact.capacity == Capacity::guest) continue;
      Map member = withDate(facts);
      member["position"] = positionOf(facts, fact);
      relate(*nodes_[fact.person], "MEMBER_OF", *forum, fact.evidence, std::move(member));
    }
    for (const DutyFact& fact : facts.duties) {
      if (!nodes_[fact.person] || fact.duty == Duty::coChair) continue;
      relate(*nodes_[fact.person], fact.duty == Duty::chair ? "CHAIRED" : "MINUTED", meeting_, fact.evidence);
    }
  }

  static std::string positionOf(const Facts& facts, const AttendanceFact& attendance) {
    if (attendance.capacity == Capacity::secretariat) return "secretariat";
    for (const DutyFact& duty : facts.duties)
      if (duty.person == attendance.person && duty.duty == Duty::coChair) return "co-chair";
    return "member";
  }

  static Map withDate(const Facts& facts) {
    Map own;
    if (facts.date) own["asOf"] = *facts.date;
    return own;
  }

  // --- the items

  void writeItems(const Facts& facts) {
    items_.clear();
    for (std::size_t i = 0; i < facts.items.size(); ++i) {
      const ItemFact& item = facts.items[i];
      Contribution contribution;
      contribution.label = "AgendaItem";
      contribution.weight = facts.kind == RecordKind::minutes ? 3 : 2;
      contribution.properties = {{"number", item.number}, {"title", item.title}};
      if (!item.caseNumber.empty()) contribution.properties["caseNumber"] = item.caseNumber;
      if (!item.text.empty()) contribution.properties["text"] = item.text;
      // An agenda and its minutes share their items; the same number with another title is another item.
      const std::string key = std::to_string(static_cast<std::uint64_t>(meeting_)) + "/" + item.number + "/" +
                              std::string(firstCodePoints(tightKey(item.title), 24));
      contribution.indexed = {"AgendaItem/" + key};
      if (!item.caseNumber.empty()) contribution.indexed.push_back("CaseNumber/" + nameKey(item.caseNumber));
      const NodeId node = sharedNode(indexed("AgendaItem", key), contribution);
      items_.push_back({node, item.caseNumber, isAdministrative(item.title, lexiconOf(facts)), item.evidence,
                        provenance(item.evidence)});
      relate(meeting_, "HAS_ITEM", node, item.evidence, {{"order", static_cast<std::int64_t>(i + 1)}});
    }
  }

  void writeSubjects(const Facts& facts) {
    for (const SubjectFact& fact : facts.subjects) {
      if (!nodes_[fact.entity]) continue;
      const bool initiative = facts.entities[fact.entity].kind == EntityKind::initiative;
      relate(items_[fact.item].node, fact.about && initiative ? "ABOUT" : "MENTIONS", *nodes_[fact.entity],
             fact.evidence);
    }
    for (const PresentationFact& fact : facts.presentations) {
      if (!nodes_[fact.person]) continue;
      relate(*nodes_[fact.person], "PRESENTED", items_[fact.item].node, fact.evidence);
      for (const EntityIndex initiative : fact.initiatives)
        if (nodes_[initiative]) relate(*nodes_[fact.person], "PRESENTED", *nodes_[initiative], fact.evidence);
    }
    constexpr std::string_view kTypes[] = {"LEADS", "PARTICIPATES_IN", "DECLINED"};
    for (const ParticipationFact& fact : facts.participation)
      if (nodes_[fact.who] && nodes_[fact.initiative])
        relate(*nodes_[fact.who], kTypes[static_cast<std::size_t>(fact.part)], *nodes_[fact.initiative], fact.evidence);
  }

  void writeFunding(const Facts& facts) {
    for (const FundingFact& fact : facts.funding) {
      if (!stands(record_, fact.evidence)) continue;
      const bool whole = fact.amount == static_cast<double>(static_cast<std::int64_t>(fact.amount));
      Map sum{{"amount", whole ? Value(static_cast<std::int64_t>(fact.amount)) : Value(fact.amount)},
              {"currency", fact.currency},
              {"per", fact.per},
              {"status", fact.status}};
      if (!fact.from.empty()) sum["from"] = fact.from;
      if (!fact.until.empty()) sum["until"] = fact.until;
      Map node = sum;
      if (!fact.purpose.empty()) node["purpose"] = fact.purpose;
      const NodeId funding = ledger_.own("Funding", node);
      seen_["Funding"].insert(funding);
      relate(items_[fact.item].node, "STATES", funding, fact.evidence);
      const auto initiative = nodeOf(fact.initiative);
      const auto source = nodeOf(fact.source);
      if (initiative) relate(funding, "FOR", *initiative, fact.evidence);
      if (source) relate(funding, "FROM", *source, fact.evidence);
      if (initiative && source) relate(*source, "FUNDS", *initiative, fact.evidence, sum);
    }
  }

  void writeDecisions(const Facts& facts) {
    for (std::size_t i = 0; i < facts.decisions.size(); ++i) {
      const DecisionFact& fact = facts.decisions[i];
      if (!stands(record_, fact.evidence)) continue;
      Map properties{{"text", fact.text}};
      if (!fact.outcome.empty()) properties["outcome"] = fact.outcome;
      const NodeId decision = ledger_.own("Decision", properties);
      seen_["Decision"].insert(decision);
      // What another meeting decided is told here, not decided here.
      relate(items_[fact.item].node, fact.cited ? "MENTIONS" : "DECIDED", decision, fact.evidence);
      for (const AssignmentFact& assignment : facts.assignments) {
        if (assignment.decision != i || !nodes_[assignment.who]) continue;
        Map own{{"task", assignment.task}};
        if (!assignment.due.empty()) own["due"] = assignment.due;
        relate(decision, "ASSIGNS", *nodes_[assignment.who], assignment.evidence, std::move(own));
      }
    }
  }

  void writeReferences(const Facts& facts) {
    for (const ReferenceFact& fact : facts.references) {
      const auto forum = nodes_[fact.forum];
      if (!forum || !stands(record_, fact.evidence)) continue;
      Contribution contribution;
      contribution.weight = 1;
      const NodeId cited = meetingNode(forum, fact.date, contribution, 0);
      // That the cited meeting is the forum's own is said by REFERS_TO, which carries the quote.
      ledger_.relateOnce(cited, "MEETING_OF", *forum,
                         {{"rule", "meeting cited"}, {"confidence", fact.evidence.confidence}});
      relate(items_[fact.item].node, "REFERS_TO", cited, fact.evidence);
    }
  }

  Transaction& transaction_;
  const RecordLines& record_;
  NameIndex index_;
  Ledger ledger_;
  Remarks remarks_;
  Identities identities_;
  WrittenRecord result_;
  std::map<std::string, std::set<NodeId>> seen_;
  std::set<std::uint32_t> quoted_;
  NodeId document_{};
  NodeId meeting_{};
  std::vector<std::optional<NodeId>> nodes_;  ///< of Facts::entities
  std::vector<WrittenItem> items_;            ///< of Facts::items
  std::vector<Doubt> doubts_;                 ///< of the meeting that is being written
};

std::optional<NodeId> documentWith(const Snapshot& graph, std::string_view key, const std::string& value) {
  const auto label = graph.label("Document");
  const auto property = graph.key(key);
  if (!label || !property || !graph.hasIndex(*label, *property)) return std::nullopt;
  NodeId node{};
  return graph.find(*label, *property, Value(value)).next(std::span(&node, 1)) == 1 ? std::optional(node)
                                                                                    : std::nullopt;
}

}  // namespace

Known knownRecord(const Snapshot& graph, const RecordLines& record) {
  if (documentWith(graph, "sha256", record.sha256)) return Known::sameBytes;
  return Ledger::contains(graph, record.name) ? Known::otherBytes : Known::no;
}

std::vector<Facts> readFacts(const RecordLines& record, const LaidOut& laidOut) {
  std::vector<Facts> facts;
  for (const Minutes& minutes : laidOut.meetings) {
    facts.push_back(extractFacts(minutes, record));
    joinWithinRecord(facts.back());
  }
  return facts;
}

WrittenRecord writeRecord(Transaction& transaction, const RecordLines& record, const LaidOut& laidOut,
                          const std::vector<Facts>& facts) {
  removeOutsideFacts(transaction, record.name);
  Ledger::remove(transaction, record.name);
  WrittenRecord written = RecordWriter(transaction, record, record.name).write(laidOut, facts);
  writeOutsideFactsAgain(transaction, record);
  return written;
}

WrittenRecord writeRecord(Transaction& transaction, const RecordLines& record, const LaidOut& laidOut) {
  return writeRecord(transaction, record, laidOut, readFacts(record, laidOut));
}

WrittenRecord writeOutsideFacts(Transaction& transaction, const RecordLines& record, const std::string& extractor,
                                std::vector<Facts> facts) {
  const std::string page = outsidePage(record.name, extractor);
  Ledger::remove(transaction, page);
  Remarks::remove(transaction, page);
  const auto document = documentWith(transaction.view(), "name", record.name);
  if (!document) throw NotFoundError("no record is called " + record.name + "; `tov records` lists them");
  for (Facts& each : facts) joinWithinRecord(each);
  return RecordWriter(transaction, record, page).writeOutside(*document, facts);
}

void removeRecord(Transaction& transaction, std::string_view document) {
  removeOutsideFacts(transaction, document);
  Ledger::remove(transaction, document);
  Remarks::remove(transaction, document);
  removeText(transaction, document);
}

}  // namespace tov::loaders
