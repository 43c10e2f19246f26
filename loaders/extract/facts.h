// What was read from one meeting's record: facts as plain structs, each with its evidence. People, bodies and
// initiatives are entities of this record, named by their index; `resolve` decides who they are in the graph.
// schema/facts.capnp is the same as a stored message.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "loaders/layout/minutes.h"
#include "tovholder/temporal.h"

namespace tov::loaders {

/// Where a fact was read.
struct Evidence {
  std::uint32_t line = 0;  ///< where the quote starts
  std::string quote;       ///< the record's exact words, at most ontology::kLongestQuote characters
  std::string rule;        ///< the extraction rule's name
  double confidence = 1;
  std::string joinedBy = {};  ///< of a mention: the rule by which another spelling was taken for this entity
  double joinConfidence = 1;
};

enum class EntityKind { person, organisation, forum, initiative, fund };

/// An entity of `Facts::entities`.
using EntityIndex = std::size_t;

/// Someone or something the record names.
struct Entity {
  EntityKind kind = EntityKind::person;
  std::string name;
  std::string type;                     ///< kind of an organisation or initiative, level of a forum
  std::string region;                   ///< the region that a body belongs to, where known
  std::string stem;                     ///< of an initiative's or forum's name: its words without inflection
  bool fromLexicon = false;             ///< the name is the lexicon's own, so it is the same in every record
  std::vector<std::string> aliases;     ///< every other spelling seen in this record, and the lexicon's own
  std::vector<std::string> shortNames;  ///< what it is called in this record only: a first name, "the steering group"
  std::vector<Evidence> mentions;       ///< one a line
};

struct PostFact {
  EntityIndex person = 0;
  std::string title;  ///< as written; empty when only the organisation is known
  std::string key;    ///< language-neutral class of the title
  std::optional<EntityIndex> organisation;
  Evidence evidence;
};

struct AttendanceFact {
  EntityIndex person = 0;
  Presence presence = Presence::present;
  Capacity capacity = Capacity::member;
  std::string note;  ///< partial presence, substitutes
  Evidence evidence;
};

struct DutyFact {
  EntityIndex person = 0;
  Duty duty = Duty::chair;
  Evidence evidence;
};

struct ItemFact {
  std::string number;
  std::string title;
  std::string caseNumber;
  std::string text;
  Evidence evidence;
};

struct DecisionFact {
  std::size_t item = 0;
  std::string text;
  std::string outcome;  ///< approved, noted, discussed, deferred, rejected; empty for a mere assignment
  bool cited = false;   ///< told in the background of the item: not decided at this meeting
  Evidence evidence;
};

struct PresentationFact {
  EntityIndex person = 0;
  std::size_t item = 0;
  bool planned = false;                  ///< announced, not reported
  std::vector<EntityIndex> initiatives;  ///< what of the item's subjects it was about
  Evidence evidence;
};

struct SubjectFact {
  std::size_t item = 0;
  EntityIndex entity = 0;
  bool about = false;  ///< the item's own subject; otherwise named in its text
  Evidence evidence;
};

enum class Part { leads, takesPart, declined };

struct ParticipationFact {
  EntityIndex who = 0;
  EntityIndex initiative = 0;
  Part part = Part::takesPart;
  Evidence evidence;
};

struct FundingFact {
  std::size_t item = 0;
  double amount = 0;
  std::string currency;
  std::string per;  ///< once, year
  std::string from;
  std::string until;
  std::string status;  ///< allocated, budgeted, spent, proposed, applied, cap
  std::string purpose;
  std::optional<EntityIndex> initiative;
  std::optional<EntityIndex> source;
  Evidence evidence;
};

struct AssignmentFact {
  std::size_t item = 0;
  std::size_t decision = 0;  ///< of Facts::decisions
  EntityIndex who = 0;
  std::string task;
  std::string due;
  Evidence evidence;
};

struct ReferenceFact {
  std::size_t item = 0;
  EntityIndex forum = 0;
  Date date;
  Evidence evidence;
};

/// A body in a body, an initiative in a programme.
struct PartOfFact {
  EntityIndex part = 0;
  EntityIndex whole = 0;
  Evidence evidence;
};

/// Two entities that may be one; a person decides.
struct DoubtFact {
  EntityIndex left = 0;
  EntityIndex right = 0;
  std::string reason;
  double confidence = 0;
};

/// Where a record contradicts itself.
struct ContradictionFact {
  std::string kind;  ///< weekday, total
  std::string text;  ///< what does not agree with what, with the values
  Evidence evidence;
  std::string wording;  ///< which sentence `text` is, for other languages: the kind, or a form of it
  std::map<std::string, std::string> values;  ///< the sentence's places
};

/// Everything one meeting's record says.
struct Facts {
  std::string language;
  std::string region;  ///< the region whose bodies the record names most; may be empty
  RecordKind kind = RecordKind::minutes;
  std::optional<EntityIndex> forum;
  std::optional<Date> date;
  std::string start;
  std::string end;
  std::string venue;
  std::optional<Evidence> meeting;  ///< where forum and date stand

  std::vector<Entity> entities;
  std::vector<PostFact> posts;
  std::vector<AttendanceFact> attendance;
  std::vector<DutyFact> duties;
  std::vector<ItemFact> items;
  std::vector<DecisionFact> decisions;
  std::vector<PresentationFact> presentations;
  std::vector<SubjectFact> subjects;
  std::vector<ParticipationFact> participation;
  std::vector<FundingFact> funding;
  std::vector<AssignmentFact> assignments;
  std::vector<ReferenceFact> references;
  std::vector<PartOfFact> parts;
  std::vector<DoubtFact> doubts;
  std::vector<ContradictionFact> contradictions;
};

}  // namespace tov::loaders
