#include "loaders/extract/extract.h"

#include <algorithm>
#include <map>

#include "loaders/extract/assignments.h"
#include "loaders/extract/broken_words.h"
#include "loaders/extract/decisions.h"
#include "loaders/extract/entities.h"
#include "loaders/extract/funding.h"
#include "loaders/extract/item_text.h"
#include "loaders/extract/participants.h"
#include "loaders/extract/participation.h"
#include "loaders/extract/people_in_text.h"
#include "loaders/extract/presenters.h"
#include "loaders/extract/references.h"
#include "loaders/extract/short_names_of_bodies.h"
#include "loaders/extract/subjects.h"

namespace tov::loaders {
namespace {

/// Where a name ends that has a span of years behind it; its length when it has none.
std::size_t withoutYears(std::string_view name) {
  std::string_view rest = name;
  if (rest.ends_with(')')) rest.remove_suffix(1);
  constexpr std::size_t kSpan = 9;  // 2018-2021
  if (rest.size() <= kSpan + 1) return name.size();
  const std::string_view years = rest.substr(rest.size() - kSpan);
  if (years[4] != '-' || years.find_first_not_of("0123456789-") != std::string_view::npos) return name.size();
  rest.remove_suffix(kSpan);
  while (!rest.empty() && (rest.back() == '(' || rest.back() == ' ')) rest.remove_suffix(1);
  return rest.empty() ? name.size() : rest.size();
}

void extractHead(const Minutes& minutes, const RecordLines& lines, Entities& entities) {
  Facts& facts = entities.facts();
  facts.kind = minutes.kind;
  facts.language = minutes.language;
  if (minutes.start) facts.start = minutes.start->text;
  if (minutes.end) facts.end = minutes.end->text;
  if (minutes.venue) facts.venue = collapseBlanks(minutes.venue->text);
  if (minutes.date) {
    const YearMonthDay parts{minutes.date->year, minutes.date->month, minutes.date->day};
    if (isValidDate(parts)) facts.date = dateOf(parts);
    constexpr double kContradicted = 0.5;  // what a printed date has that is not the weekday beside it
    if (facts.date && minutes.date->confidence <= kContradicted) {
      const Passage passage(lines, minutes.date->text);
      std::map<std::string, std::string> values{{"date", toText(*facts.date)}};
      if (minutes.date->otherYear) values["year"] = std::to_string(*minutes.date->otherYear);
      facts.contradictions.push_back(
          {"weekday",
           "the printed date " + toText(*facts.date) + " is not the weekday that stands beside it" +
               (minutes.date->otherYear ? "; in the year " + std::to_string(*minutes.date->otherYear) + " it would be"
                                        : std::string()),
           quote(passage, {0, passage.text().size()}, "weekday beside a date", 1),
           minutes.date->otherYear ? "weekday-of-a-year" : "weekday", std::move(values)});
    }
  }
  if (!minutes.forum) return;
  const Passage passage(lines, *minutes.forum);
  facts.forum = entities.forum(minutes.forumName.empty() ? passage.text() : minutes.forumName);
  // "Health Committee 2018-2021", "(2018-2021)": the years are those of its members, not of the body.
  if (const std::size_t end = withoutYears(passage.text()); end < passage.text().size())
    entities.addAlias(*facts.forum, std::string_view(passage.text()).substr(0, end));
  // Bodies of several regions have one name.
  if (!facts.region.empty() && entities[*facts.forum].name.find(facts.region) == std::string::npos)
    entities.addAlias(*facts.forum, entities[*facts.forum].name + " (" + facts.region + ")");
  const Evidence evidence = quote(passage, {0, passage.text().size()}, "head of the record", 1);
  entities.mention(*facts.forum, evidence);
  facts.meeting = evidence;
  facts.meeting->confidence = minutes.date ? minutes.date->confidence : 0.5;
}

void extractItems(const Minutes& minutes, const RecordLines& lines, const Lexicon& lexicon, Facts& facts) {
  for (const Item& item : minutes.items) {
    const Passage title(lines, item.title);
    ItemFact fact;
    fact.number = item.number;
    fact.title = mendedText(item.title, lexicon);
    if (item.caseNumber) fact.caseNumber = collapseBlanks(item.caseNumber->text);
    for (const Section& section : item.sections) {
      if (!section.heading.text.empty()) fact.text += collapseBlanks(section.heading.text) + "\n";
      for (const Span& paragraph : section.paragraphs) fact.text += mendedText(paragraph, lexicon) + "\n";
    }
    fact.evidence = quote(title, {0, title.text().size()}, "item's heading", 1);
    facts.items.push_back(std::move(fact));
  }
}

/// What each presenter presented: the item's subject, or, of several, the one the text speaks of where it names the
/// presenter.
void topicsOfPresentations(const ItemText& text, Facts& facts) {
  for (PresentationFact& fact : facts.presentations) {
    std::vector<EntityIndex> subjects;
    for (const SubjectFact& subject : facts.subjects)
      if (subject.item == fact.item && subject.about && facts.entities[subject.entity].kind == EntityKind::initiative)
        subjects.push_back(subject.entity);
    if (subjects.size() <= 1) {
      fact.initiatives = subjects;
      continue;
    }
    for (std::size_t i = 0; i < text.sentences.size() && fact.initiatives.empty(); ++i) {
      const Sentence& sentence = text.sentences[i];
      const bool here = sentence.item == fact.item &&
                        std::any_of(sentence.people.begin(), sentence.people.end(),
                                    [&](const PersonMention& mention) { return mention.person == fact.person; });
      if (!here) continue;
      if (const auto topic = topicOf(text, i, facts)) fact.initiatives.push_back(*topic);
    }
  }
}

}  // namespace

Facts extractFacts(const Minutes& minutes, const RecordLines& lines) {
  Facts facts;
  const Lexicon& lexicon = Lexicon::of(minutes.language.empty() ? "da" : minutes.language);
  facts.region = regionOf(lines.lines, lexicon);
  Entities entities(facts, lexicon);
  extractHead(minutes, lines, entities);
  extractParticipants(minutes, lines, entities);
  extractItems(minutes, lines, lexicon, facts);
  ItemText text(minutes, lines, lexicon, facts.region);
  findShortNamesOfBodies(text, entities);
  findPeople(text, entities);
  extractPresenters(text, entities);
  extractDecisions(minutes, text, entities);
  extractReferences(minutes, lines, text, entities);
  extractSubjects(minutes, lines, text, entities);
  topicsOfPresentations(text, facts);
  extractFunding(text, entities);
  extractParticipation(text, entities);
  extractAssignments(text, entities);
  return facts;
}

}  // namespace tov::loaders
