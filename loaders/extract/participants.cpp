// From the entries of a record's lists to facts: who came, in what capacity, with what duty and post.
#include "loaders/extract/participants.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tov::loaders {
namespace {

/// The body that the heading of a list names: "Hedensted Kommune", "From Region X".
std::string_view bodyOfHeading(std::string_view heading, const Lexicon& lexicon, std::string_view region) {
  std::string_view body = trim(heading, " :");
  if (const auto from = lexicon.phrases("organisation lead").at(body, 0)) body = trim(body.substr(from->range.end));
  const auto known = beginsWithCapital(body) ? lexicon.body(body, region, false) : std::nullopt;
  // "General practice" says what people do, not where.
  return known && lexicon.bodies()[*known].kind != "gp-body" ? body : std::string_view();
}

}  // namespace

void extractParticipants(const Minutes& minutes, const RecordLines& lines, Entities& entities) {
  Facts& facts = entities.facts();
  const Lexicon& lexicon = entities.lexicon();
  std::map<EntityIndex, AttendanceFact> attendance;
  std::vector<EntityIndex> order;
  std::set<EntityIndex> byDuty;                            ///< known by a label of who takes the minutes alone
  std::vector<std::pair<EntityIndex, Evidence>> chairing;  // by their post, not by a duty at this meeting
  for (const ParticipantEntry& entry : minutes.participants) {
    const Passage passage(lines, entry.text);
    for (WrittenPerson& written : readEntry(passage.text(), lexicon, facts.region)) {
      std::string name = tidyName(slice(passage.text(), written.name));
      const std::string addressed = written.address.empty() ? name : written.address + " " + name;
      if (name.find(' ') == std::string::npos) {
        // "Mr Holm": the surname of someone on the list, or all that the record says.
        if (const auto known = written.address.empty() ? std::nullopt : entities.bySurname(name))
          name = entities[*known].name;
        else
          name = addressed;
      }
      // "A Holm": the first name's letter, where the list has it in full.
      if (const std::size_t blank = name.find_first_of(" .");
          blank != std::string::npos && codePoints(name.substr(0, blank)) == 1)
        if (const auto known = entities.bySurname(name.substr(name.rfind(' ') + 1));
            known && entities[*known].name.starts_with(firstCodePoints(name, 1)))
          name = entities[*known].name;
      if (name.find(' ') == std::string::npos && written.posts.empty() && entry.duties.empty()) continue;
      auto whom = name.find(' ') == std::string::npos ? entities.byFirstName(name) : std::nullopt;
      const EntityIndex person = whom ? *whom : entities.person(name);
      if (addressed != name) entities.addShortName(person, addressed);
      if (!written.initials.empty()) entities.addInitials(person, written.initials);
      const Evidence evidence = quote(passage, written.extent, "participant entry", 0.98);
      entities.mention(person, evidence);
      // "From Region X: A B": the body that the heading names, where the entry names none.
      if (const std::string_view body = bodyOfHeading(entry.group, lexicon, facts.region); !body.empty()) {
        const bool without = std::none_of(written.posts.begin(), written.posts.end(),
                                          [](const WrittenPost& post) { return !post.organisation.empty(); });
        if (written.posts.empty())
          written.posts.push_back({{}, {}, std::string(body)});
        else if (without)
          written.posts.front().organisation = body;
        if (without && std::find(written.duties.begin(), written.duties.end(), Duty::minutes) != written.duties.end())
          written.capacity = Capacity::secretariat;
      }
      // "A B (X), Formand": the chair of the body that meets, who led it where the record names nobody else; no post.
      bool chairs = false;
      std::erase_if(written.posts, [&](const WrittenPost& post) {
        if (!post.organisation.empty()) return false;
        chairs = chairs || (post.key == "chair" && lexicon.phrases("duty").whole(post.title));
        const bool ofTheForum = lexicon.phrases("office of the meeting").whole(post.title).has_value();
        if (ofTheForum && written.note.empty()) written.note = post.title;
        return ofTheForum;
      });
      for (const WrittenPost& post : written.posts) {
        PostFact fact{person, collapseBlanks(post.title), post.key, std::nullopt, evidence};
        fact.evidence.rule = "post in a participant entry";
        if (!post.organisation.empty()) {
          fact.organisation = entities.organisation(post.organisation);
          entities.mention(*fact.organisation, evidence);
        }
        const bool known = std::any_of(facts.posts.begin(), facts.posts.end(), [&](const PostFact& other) {
          return other.person == person && nameKey(other.title) == nameKey(fact.title) &&
                 other.organisation == fact.organisation;
        });
        if (!known) facts.posts.push_back(std::move(fact));
      }
      if (chairs && !written.absent && entry.presence != Presence::absent) chairing.emplace_back(person, evidence);
      std::vector<Duty> duties = entry.duties;
      // "(regional co-chair)" under the heading of the chairs.
      if (std::find(written.duties.begin(), written.duties.end(), Duty::coChair) != written.duties.end())
        std::erase(duties, Duty::chair);
      duties.insert(duties.end(), written.duties.begin(), written.duties.end());
      for (const Duty duty : duties) {
        const bool known = std::any_of(facts.duties.begin(), facts.duties.end(), [&](const DutyFact& other) {
          return other.person == person && other.duty == duty;
        });
        Evidence why = evidence;
        why.rule = "duty in a participant entry";
        const bool away = duty == Duty::chair && (written.absent || entry.presence == Presence::absent);
        if (!known && !away) facts.duties.push_back({person, duty, why});
      }
      for (const WrittenPost& post : written.posts)
        if (lexicon.phrases("minuting title").in(post.title) &&
            std::none_of(facts.duties.begin(), facts.duties.end(),
                         [](const DutyFact& other) { return other.duty == Duty::minutes; })) {
          facts.duties.push_back({person, Duty::minutes, evidence});
          facts.duties.back().evidence.rule = "takes the minutes by title";
        }
      // A line such as "Chair: X" names a duty; whether X came is for the lists to say, and the chair of minutes was
      // there.
      AttendanceFact fact;
      fact.person = person;
      fact.presence = written.absent ? Presence::absent : written.present ? Presence::present : entry.presence;
      fact.capacity =
          written.capacity.value_or(entry.capacity == Capacity::unstated ? Capacity::member : entry.capacity);
      // Who takes the minutes and stands on no list came to do that.
      const bool minutesOnly = entry.capacity == Capacity::unstated && !written.capacity && entry.duties.size() == 1 &&
                               entry.duties.front() == Duty::minutes;
      if (minutesOnly) fact.capacity = Capacity::secretariat;
      fact.note = written.note.empty() && fact.presence != Presence::absent ? entry.note : written.note;
      fact.evidence = evidence;
      fact.evidence.rule = fact.presence == Presence::absent ? "list of absentees" : "list of participants";
      const auto [place, isNew] = attendance.try_emplace(person, fact);
      if (minutesOnly)
        byDuty.insert(person);
      else if (byDuty.erase(person) > 0)
        place->second.capacity = fact.capacity;
      if (isNew) {
        order.push_back(person);
        continue;
      }
      if (minutesOnly) byDuty.erase(person);
      AttendanceFact& known = place->second;
      if (known.note.empty()) known.note = fact.note;
      if (fact.presence == Presence::absent && known.presence != Presence::absent) {
        known.presence = Presence::absent;
        known.evidence = fact.evidence;
      }
      if (fact.capacity != Capacity::member && known.capacity == Capacity::member &&
          fact.presence != Presence::absent && entry.duties.empty())
        known.capacity = fact.capacity;
    }
  }
  for (const EntityIndex person : order) facts.attendance.push_back(attendance.at(person));
  const bool led = std::any_of(facts.duties.begin(), facts.duties.end(),
                               [](const DutyFact& fact) { return fact.duty == Duty::chair; });
  for (const auto& [person, evidence] : chairing) {
    if (led || chairing.size() > 1 || attendance.at(person).presence == Presence::absent) break;
    Evidence why = evidence;
    why.rule = "chair of the body in a participant entry";
    facts.duties.push_back({person, Duty::chair, why});
  }
}

}  // namespace tov::loaders
