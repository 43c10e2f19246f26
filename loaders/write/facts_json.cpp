#include "loaders/write/facts_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "loaders/extract/passage.h"
#include "loaders/lexicon/wording.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

using nlohmann::json;

class Reader {
 public:
  Reader(const json& object, const RecordLines& record, const Facts& own, std::vector<Refused>& refused)
      : object_(object), record_(record), own_(own), refused_(refused) {}

  Facts read() {
    if (!object_.is_object()) fail("the line", "it is no JSON object");
    extractor_ = text(object_, "extractor", "outside");
    facts_.language = text(object_, "language", own_.language);
    facts_.region = text(object_, "region", own_.region);
    facts_.kind = object_.value("agenda", own_.kind == RecordKind::agenda) ? RecordKind::agenda : RecordKind::minutes;
    facts_.start = text(object_, "start", {});
    facts_.end = text(object_, "end", {});
    facts_.venue = text(object_, "venue", {});
    entities();
    meeting();
    items();
    posts();
    attendance();
    decisions();
    subjects();
    parts();
    money();
    assignments();
    return std::move(facts_);
  }

 private:
  [[noreturn]] static void fail(const std::string& where, const std::string& reason) {
    throw UsageError("the facts are not in the shape of loaders/RECORDS.md: " + where + ": " + reason);
  }

  static std::string text(const json& object, const char* key, const std::string& otherwise) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return otherwise;
    if (!found->is_string()) fail(key, "a text is needed");
    return found->get<std::string>();
  }

  /// The objects of a list, each with its place ("posts[2]").
  template <typename Each>
  void eachOf(const char* key, Each each) {
    const auto list = object_.find(key);
    if (list == object_.end() || list->is_null()) return;
    if (!list->is_array()) fail(key, "a list is needed");
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string where = std::string(key) + "[" + std::to_string(i) + "]";
      if (!(*list)[i].is_object()) fail(where, "an object is needed");
      each((*list)[i], where);
    }
  }

  void refuse(const std::string& where, const std::string& reason) { refused_.push_back({where, reason}); }

  /// The evidence when it stands in the record; otherwise the reason is told.
  std::optional<Evidence> evidence(const json& holder, const std::string& where) {
    const auto found = holder.find("evidence");
    if (found == holder.end() || !found->is_object()) {
      refuse(where, "it has no evidence; give {\"line\": N, \"quote\": \"the record's words\"}");
      return std::nullopt;
    }
    return checked(*found, where);
  }

  std::optional<Evidence> checked(const json& given, const std::string& where) {
    Evidence evidence;
    const auto line = given.find("line");
    if (line == given.end() || !line->is_number_integer() || line->get<std::int64_t>() < 1)
      return refuse(where, "its evidence has no line; lines count from 1"), std::nullopt;
    if (line->get<std::int64_t>() > static_cast<std::int64_t>(record_.lines.size()))
      return refuse(where, "line " + line->dump() + " is not there: " + record_.name + " has " +
                               std::to_string(record_.lines.size()) + " lines"),
             std::nullopt;
    evidence.line = line->get<std::uint32_t>();
    evidence.quote = text(given, "quote", {});
    evidence.rule = text(given, "rule", extractor_);
    const auto confidence = given.find("confidence");
    evidence.confidence = confidence != given.end() && confidence->is_number() ? confidence->get<double>() : 0.5;
    if (evidence.confidence < 0 || evidence.confidence > 1)
      return refuse(where, "a confidence is from 0 to 1, not " + confidence->dump()), std::nullopt;
    if (evidence.quote.empty()) return refuse(where, "its quote is empty"), std::nullopt;
    if (!stands(record_, evidence))
      return refuse(where, "the quote \"" + std::string(firstCodePoints(evidence.quote, 80)) +
                               "\" does not stand at line " + std::to_string(evidence.line) + " of " + record_.name),
             std::nullopt;
    return evidence;
  }

  // --- what facts lean on

  void entities() {
    eachOf("entities", [&](const json& given, const std::string& where) {
      Entity entity;
      const std::string kind = text(given, "kind", {});
      constexpr std::pair<std::string_view, EntityKind> kKinds[] = {{"person", EntityKind::person},
                                                                    {"organisation", EntityKind::organisation},
                                                                    {"forum", EntityKind::forum},
                                                                    {"initiative", EntityKind::initiative},
                                                                    {"fund", EntityKind::fund}};
      const auto known =
          std::find_if(std::begin(kKinds), std::end(kKinds), [&](const auto& k) { return k.first == kind; });
      if (known == std::end(kKinds))
        fail(where + ".kind", "person, organisation, forum, initiative or fund is needed, not '" + kind + "'");
      entity.kind = known->second;
      entity.name = collapseBlanks(text(given, "name", {}));
      if (entity.name.empty()) fail(where + ".name", "a name is needed");
      entity.type = text(given, "type", {});
      for (const auto& [key, list] :
           {std::pair{"aliases", &entity.aliases}, std::pair{"shortNames", &entity.shortNames}})
        if (const auto names = given.find(key); names != given.end() && names->is_array())
          for (const json& name : *names)
            if (name.is_string()) list->push_back(name.get<std::string>());
      if (const auto mentions = given.find("mentions"); mentions != given.end() && mentions->is_array())
        for (std::size_t i = 0; i < mentions->size(); ++i)
          if (auto mention = checked((*mentions)[i], where + ".mentions[" + std::to_string(i) + "]"))
            entity.mentions.push_back(std::move(*mention));
      if (entity.mentions.empty())
        refuse(where, "no mention of '" + entity.name + "' stands in the record; facts about it are left out");
      // The name that the loader itself knows keeps its rank.
      for (const Entity& mine : own_.entities)
        if (mine.kind == entity.kind && tightKey(mine.name) == tightKey(entity.name)) {
          entity.fromLexicon = mine.fromLexicon;
          entity.stem = mine.stem;
          if (entity.type.empty()) entity.type = mine.type;
        }
      facts_.entities.push_back(std::move(entity));
    });
  }

  /// An entity by its number; nothing (and told) when it was refused.
  std::optional<EntityIndex> entity(const json& holder, const char* key, const std::string& where,
                                    std::initializer_list<EntityKind> kinds) {
    const auto given = holder.find(key);
    if (given == holder.end() || given->is_null()) fail(where + "." + key, "the number of an entity is needed");
    const json& number = given->is_object() && given->contains("entity") ? given->at("entity") : *given;
    if (!number.is_number_unsigned() || number.get<std::size_t>() >= facts_.entities.size())
      fail(where + "." + key, "no entity has the number " + number.dump());
    const EntityIndex index = number.get<std::size_t>();
    const Entity& found = facts_.entities[index];
    if (std::find(kinds.begin(), kinds.end(), found.kind) == kinds.end())
      fail(where + "." + key, "'" + found.name + "' is of a kind that cannot stand here");
    if (found.mentions.empty()) {
      refuse(where, "'" + found.name + "' has no mention that stands");
      return std::nullopt;
    }
    return index;
  }

  static bool given(const json& holder, const char* key) {
    const auto found = holder.find(key);
    if (found == holder.end() || found->is_null()) return false;
    return !(found->is_object() && found->contains("none"));
  }

  void meeting() {
    const auto date = object_.find("date");
    if (date != object_.end() && date->is_string()) {
      facts_.date = dateFromText(date->get<std::string>());
      if (!facts_.date) fail("date", "YYYY-MM-DD is needed, not '" + date->get<std::string>() + "'");
    } else if (date != object_.end() && date->is_object() && date->contains("day")) {
      facts_.date = Date{date->at("day").get<std::int64_t>()};
    } else {
      facts_.date = own_.date;
    }
    if (given(object_, "forum")) {
      facts_.forum = entity(object_, "forum", "the object", {EntityKind::forum});
    } else if (own_.forum) {
      facts_.entities.push_back(own_.entities[*own_.forum]);
      facts_.forum = facts_.entities.size() - 1;
    }
    if (const auto head = object_.find("head"); head != object_.end() && head->is_object())
      facts_.meeting = checked(*head, "head");
    if (!facts_.meeting) facts_.meeting = own_.meeting;
  }

  void items() {
    eachOf("items", [&](const json& object, const std::string& where) {
      ItemFact item;
      item.number = text(object, "number", {});
      item.title = text(object, "title", {});
      item.caseNumber = text(object, "caseNumber", {});
      item.text = text(object, "text", {});
      const auto proof = evidence(object, where);
      itemOf_.push_back(proof ? std::optional(facts_.items.size()) : std::nullopt);
      if (!proof) return;
      item.evidence = *proof;
      facts_.items.push_back(std::move(item));
    });
  }

  /// An item by its place in `items`, or by its printed number among those that the loader read.
  std::optional<std::size_t> item(const json& holder, const std::string& where) {
    const auto given = holder.find("item");
    if (given == holder.end())
      fail(where + ".item", "an item is needed: its place in `items`, or its printed number as text");
    if (given->is_number_unsigned()) {
      const std::size_t place = given->get<std::size_t>();
      if (place >= itemOf_.size()) fail(where + ".item", "there is no items[" + given->dump() + "]");
      if (!itemOf_[place]) refuse(where, "its item was refused");
      return itemOf_[place];
    }
    if (!given->is_string()) fail(where + ".item", "a number or a text is needed");
    const std::string number = given->get<std::string>();
    for (std::size_t i = 0; i < facts_.items.size(); ++i)
      if (facts_.items[i].number == number) return i;
    for (const ItemFact& mine : own_.items)
      if (mine.number == number) {
        facts_.items.push_back(mine);
        return facts_.items.size() - 1;
      }
    refuse(where, "the record has no item " + number);
    return std::nullopt;
  }

  template <typename Value>
  static Value oneOf(const json& object, const char* key, const std::string& where,
                     std::initializer_list<std::pair<const char*, Value>> values) {
    const std::string seen = text(object, key, values.begin()->first);
    std::string all;
    for (const auto& [name, value] : values) {
      if (seen == name) return value;
      all += (all.empty() ? "" : ", ") + std::string(name);
    }
    fail(where + "." + key, "one of " + all + " is needed, not '" + seen + "'");
  }

  // --- the facts

  void posts() {
    eachOf("posts", [&](const json& object, const std::string& where) {
      const auto person = entity(object, "person", where, {EntityKind::person});
      const auto proof = evidence(object, where);
      if (!person || !proof) return;
      PostFact fact;
      fact.person = *person;
      fact.title = text(object, "title", {});
      fact.key = text(object, "key", {});
      if (given(object, "organisation")) {
        fact.organisation = entity(object, "organisation", where, {EntityKind::organisation});
        if (!fact.organisation) return;
      }
      fact.evidence = *proof;
      facts_.posts.push_back(std::move(fact));
    });
  }

  void attendance() {
    eachOf("attendance", [&](const json& object, const std::string& where) {
      const auto person = entity(object, "person", where, {EntityKind::person});
      const auto proof = evidence(object, where);
      if (!person || !proof) return;
      AttendanceFact fact;
      fact.person = *person;
      fact.presence =
          oneOf<Presence>(object, "presence", where,
                          {{"present", Presence::present}, {"absent", Presence::absent}, {"listed", Presence::listed}});
      fact.capacity = oneOf<Capacity>(object, "capacity", where,
                                      {{"member", Capacity::member},
                                       {"unstated", Capacity::unstated},
                                       {"secretariat", Capacity::secretariat},
                                       {"guest", Capacity::guest}});
      fact.note = text(object, "note", {});
      fact.evidence = *proof;
      facts_.attendance.push_back(std::move(fact));
    });
    eachOf("duties", [&](const json& object, const std::string& where) {
      const auto person = entity(object, "person", where, {EntityKind::person});
      const auto proof = evidence(object, where);
      if (!person || !proof) return;
      facts_.duties.push_back(
          {*person,
           oneOf<Duty>(object, "kind", where,
                       {{"chair", Duty::chair}, {"coChair", Duty::coChair}, {"minutes", Duty::minutes}}),
           *proof});
    });
    eachOf("presentations", [&](const json& object, const std::string& where) {
      const auto person = entity(object, "person", where, {EntityKind::person});
      const auto at = item(object, where);
      const auto proof = evidence(object, where);
      if (!person || !at || !proof) return;
      PresentationFact fact;
      fact.person = *person;
      fact.item = *at;
      fact.planned = object.value("planned", false);
      if (const auto list = object.find("initiatives"); list != object.end() && list->is_array())
        for (const json& number : *list)
          if (const auto initiative = entity({{"initiative", number}}, "initiative", where, {EntityKind::initiative}))
            fact.initiatives.push_back(*initiative);
      fact.evidence = *proof;
      facts_.presentations.push_back(std::move(fact));
    });
  }

  void decisions() {
    eachOf("decisions", [&](const json& object, const std::string& where) {
      const auto at = item(object, where);
      const auto proof = evidence(object, where);
      decisionOf_.push_back(at && proof ? std::optional(facts_.decisions.size()) : std::nullopt);
      if (!at || !proof) return;
      DecisionFact fact;
      fact.item = *at;
      fact.text = text(object, "text", proof->quote);
      fact.outcome = oneOf<std::string>(object, "outcome", where,
                                        {{"", ""},
                                         {"approved", "approved"},
                                         {"noted", "noted"},
                                         {"discussed", "discussed"},
                                         {"deferred", "deferred"},
                                         {"rejected", "rejected"}});
      fact.cited = object.value("cited", false);
      fact.evidence = *proof;
      facts_.decisions.push_back(std::move(fact));
    });
  }

  void subjects() {
    eachOf("subjects", [&](const json& object, const std::string& where) {
      const auto at = item(object, where);
      const auto subject = entity(
          object, "entity", where,
          {EntityKind::initiative, EntityKind::fund, EntityKind::organisation, EntityKind::forum, EntityKind::person});
      const auto proof = evidence(object, where);
      if (at && subject && proof) facts_.subjects.push_back({*at, *subject, object.value("about", false), *proof});
    });
  }

  void parts() {
    eachOf("participation", [&](const json& object, const std::string& where) {
      const auto who = entity(object, "who", where, {EntityKind::organisation, EntityKind::forum, EntityKind::person});
      const auto initiative = entity(object, "initiative", where, {EntityKind::initiative});
      const auto proof = evidence(object, where);
      if (!who || !initiative || !proof) return;
      facts_.participation.push_back(
          {*who, *initiative,
           oneOf<Part>(object, "part", where,
                       {{"takesPart", Part::takesPart}, {"leads", Part::leads}, {"declined", Part::declined}}),
           *proof});
    });
    eachOf("parts", [&](const json& object, const std::string& where) {
      const auto any = {EntityKind::organisation, EntityKind::forum, EntityKind::initiative, EntityKind::fund};
      const auto part = entity(object, "part", where, any);
      const auto whole = entity(object, "whole", where, any);
      const auto proof = evidence(object, where);
      if (part && whole && proof) facts_.parts.push_back({*part, *whole, *proof});
    });
  }

  void money() {
    eachOf("funding", [&](const json& object, const std::string& where) {
      const auto at = item(object, where);
      const auto proof = evidence(object, where);
      FundingFact fact;
      if (!object.contains("amount") || !object.at("amount").is_number()) fail(where + ".amount", "a number is needed");
      if (given(object, "initiative")) {
        fact.initiative = entity(object, "initiative", where, {EntityKind::initiative});
        if (!fact.initiative) return;
      }
      if (given(object, "source")) {
        fact.source = entity(object, "source", where, {EntityKind::fund, EntityKind::organisation, EntityKind::forum});
        if (!fact.source) return;
      }
      if (!at || !proof) return;
      fact.item = *at;
      fact.amount = object.at("amount");
      fact.currency = text(object, "currency", "DKK");
      fact.per = oneOf<std::string>(object, "per", where, {{"once", "once"}, {"year", "year"}});
      fact.from = text(object, "from", {});
      fact.until = text(object, "until", {});
      fact.status = oneOf<std::string>(object, "status", where,
                                       {{"budgeted", "budgeted"},
                                        {"allocated", "allocated"},
                                        {"spent", "spent"},
                                        {"proposed", "proposed"},
                                        {"applied", "applied"},
                                        {"cap", "cap"}});
      fact.purpose = text(object, "purpose", {});
      fact.evidence = *proof;
      facts_.funding.push_back(std::move(fact));
    });
  }

  void assignments() {
    eachOf("assignments", [&](const json& object, const std::string& where) {
      const auto at = item(object, where);
      const auto who = entity(object, "who", where, {EntityKind::person, EntityKind::organisation, EntityKind::forum});
      const auto proof = evidence(object, where);
      if (!at || !who || !proof) return;
      AssignmentFact fact;
      fact.item = *at;
      fact.who = *who;
      fact.task = text(object, "task", proof->quote);
      fact.due = text(object, "due", {});
      fact.evidence = *proof;
      if (const auto decision = object.find("decision"); decision != object.end() && decision->is_number_unsigned()) {
        const std::size_t place = decision->get<std::size_t>();
        if (place >= decisionOf_.size()) fail(where + ".decision", "there is no decisions[" + decision->dump() + "]");
        if (!decisionOf_[place]) return refuse(where, "its decision was refused");
        fact.decision = *decisionOf_[place];
      } else {
        // An order without a decision of its own is told, not decided.
        fact.decision = facts_.decisions.size();
        facts_.decisions.push_back({*at, fact.task, {}, true, *proof});
      }
      facts_.assignments.push_back(std::move(fact));
    });
    eachOf("citations", [&](const json& object, const std::string& where) {
      const auto at = item(object, where);
      const auto forum = entity(object, "forum", where, {EntityKind::forum});
      const auto proof = evidence(object, where);
      const auto date = object.find("date");
      if (date == object.end() || !(date->is_string() || date->is_number_integer()))
        fail(where + ".date", "a date is needed, as YYYY-MM-DD or as days since 1970-01-01");
      if (!at || !forum || !proof) return;
      const auto day =
          date->is_string() ? dateFromText(date->get<std::string>()) : std::optional(Date{date->get<std::int64_t>()});
      if (!day) fail(where + ".date", "YYYY-MM-DD is needed, not " + date->dump());
      facts_.references.push_back({*at, *forum, *day, *proof});
    });
  }

  const json& object_;
  const RecordLines& record_;
  const Facts& own_;
  std::vector<Refused>& refused_;
  std::string extractor_;
  Facts facts_;
  std::vector<std::optional<std::size_t>> itemOf_;      ///< of the object's items
  std::vector<std::optional<std::size_t>> decisionOf_;  ///< of the object's decisions
};

}  // namespace

Facts factsFromJson(const nlohmann::json& object, const RecordLines& record, const Facts& own,
                    std::vector<Refused>& refused) {
  try {
    return Reader(object, record, own, refused).read();
  } catch (const json::exception& error) {
    throw UsageError(std::string("the facts are not in the shape of loaders/RECORDS.md: ") + error.what());
  }
}

std::size_t countOf(const Facts& facts) {
  return facts.posts.size() + facts.attendance.size() + facts.duties.size() + facts.decisions.size() +
         facts.presentations.size() + facts.subjects.size() + facts.participation.size() + facts.funding.size() +
         facts.assignments.size() + facts.references.size() + facts.parts.size();
}

}  // namespace tov::loaders
