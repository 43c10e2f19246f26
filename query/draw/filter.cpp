// A relationship knows the record that says it, but not the record's meeting. That is the meeting with the items that
// the record lists, or, where it lists none, one that it places in a forum.
#include "query/draw/filter.h"

#include <algorithm>
#include <array>

#include "query/ask/folding.h"
#include "query/draw/steps.h"
#include "query/draw/subject.h"
#include "query/draw/texts.h"
#include "query/render/text_width.h"
#include "tovholder/error.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kBatch = 1024;

std::string folded(std::string_view text) {
  return asking::foldedText(asking::readWords(text));
}

/// `MEMBER_OF` as a reader writes it: in any case, with blanks, or in one of the languages' words.
bool isCalled(std::string_view name, const char* what, const std::string& wished) {
  std::string plain(name);
  std::replace(plain.begin(), plain.end(), '_', ' ');
  if (folded(plain) == wished) return true;
  return std::ranges::any_of(vocabularies(), [&](const Vocabulary& words) {
    return folded(words.word(what, name)) == wished || folded(words.word("many", name)) == wished;
  });
}

}  // namespace

Filter::Filter(const Snapshot& snapshot, const DrawingFilter& wish)
    : snapshot_(snapshot), from_(wish.from), until_(wish.until) {
  if (from_ && until_ && *until_ < *from_) {
    throw UsageError("cannot draw from " + toText(*from_) + " until " + toText(*until_) +
                     ": that ends before it begins");
  }
  if (!wish.forum.empty()) {
    static const std::array<std::string, 1> kForum{"Forum"};
    const asking::NameFinding forum = findNamed(snapshot, kForum, wish.forum);
    forumName_ = forum.name;
    forums_.insert(forum.nodes.begin(), forum.nodes.end());
  }
  for (const std::string& name : wish.types) readType(name);
  asksForMeetings_ = from_ || until_ || !forums_.empty();
  if (asksForMeetings_) readRecords();
}

void Filter::readType(const std::string& name) {
  std::string plain = name;
  std::replace(plain.begin(), plain.end(), '_', ' ');
  const std::string wished = folded(plain);
  const std::size_t before = typeNames_.size();
  for (const LabelId label : snapshot_.labels()) {
    if (!isCalled(snapshot_.name(label), "kind", wished)) continue;
    labels_.insert(label);
    typeNames_.emplace_back(snapshot_.name(label));
  }
  for (const TypeId type : snapshot_.types()) {
    if (!isCalled(snapshot_.name(type), "relationship", wished)) continue;
    types_.insert(type);
    typeNames_.emplace_back(snapshot_.name(type));
  }
  if (typeNames_.size() != before) return;
  std::string known;
  for (const LabelId label : snapshot_.labels())
    known += (known.empty() ? "" : ", ") + std::string(snapshot_.name(label));
  for (const TypeId type : snapshot_.types()) known += (known.empty() ? "" : ", ") + std::string(snapshot_.name(type));
  throw UsageError("cannot draw the type '" + name + "': the graph has " + known);
}

void Filter::readRecords() {
  const auto meetings = snapshot_.label("Meeting");
  const auto source = snapshot_.key("source");
  if (!meetings || !source) return;
  const auto record = [&](NodeId meeting, const char* type, bool admitted) {
    const std::vector<Neighbour> steps = stepsAlong(snapshot_, meeting, type, Direction::outgoing);
    if (steps.empty()) return;
    const Value name = snapshot_.property(steps.front().relationship, *source);
    if (name.kind() == Value::Kind::string) records_.emplace(name.asString(), admitted);
  };
  std::vector<NodeId> all;
  std::array<NodeId, kBatch> batch;
  for (NodeCursor cursor = snapshot_.nodes(*meetings); const std::size_t count = cursor.next(batch);)
    all.insert(all.end(), batch.begin(), batch.begin() + count);
  std::vector<bool> admitted;
  for (const NodeId meeting : all) admitted.push_back(admitsMeeting(meeting));
  for (const char* type : {"HAS_ITEM", "MEETING_OF"}) {
    for (std::size_t i = 0; i < all.size(); ++i) record(all[i], type, admitted[i]);
  }
}

bool Filter::admitsMeeting(NodeId meeting) const {
  if (!asksForMeetings_) return true;
  if (from_ || until_) {
    const auto key = snapshot_.key("date");
    const Value date = key ? snapshot_.property(meeting, *key) : Value();
    std::optional<Date> day;
    if (date.kind() == Value::Kind::date) day = date.asDate();
    if (date.kind() == Value::Kind::string) day = dateFromText(date.asString());
    if (day && ((from_ && *day < *from_) || (until_ && *day > *until_))) return false;
  }
  if (forums_.empty()) return true;
  const std::vector<Neighbour> steps = stepsAlong(snapshot_, meeting, "MEETING_OF", Direction::outgoing);
  return std::ranges::any_of(steps, [&](const Neighbour& step) { return forums_.contains(step.node); });
}

bool Filter::admitsByMeeting(NodeId node) const {
  if (!asksForMeetings_) return true;
  const auto meetings = snapshot_.label("Meeting");
  if (!meetings) return true;
  if (snapshot_.hasLabel(node, *meetings)) return admitsMeeting(node);
  const std::vector<Neighbour> steps = stepsAlong(snapshot_, node, "HAS_ITEM", Direction::incoming);
  return std::ranges::all_of(steps, [&](const Neighbour& step) { return admitsMeeting(step.node); });
}

bool Filter::admitsRecordOf(RelationshipId relationship) const {
  if (!asksForMeetings_) return true;
  const auto source = snapshot_.key("source");
  const Value name = source ? snapshot_.property(relationship, *source) : Value();
  if (name.kind() != Value::Kind::string) return true;
  const auto found = records_.find(std::string(name.asString()));
  return found == records_.end() || found->second;
}

bool Filter::admitsLabelOf(NodeId node) const {
  return labels_.empty() ||
         std::ranges::any_of(labels_, [&](LabelId label) { return snapshot_.hasLabel(node, label); });
}

std::vector<TypeId> Filter::typesOr(const std::vector<std::string>& usual) const {
  if (!types_.empty()) return {types_.begin(), types_.end()};
  std::vector<TypeId> types;
  for (const std::string& name : usual) {
    if (const auto type = snapshot_.type(name)) types.push_back(*type);
  }
  return types;
}

std::string Filter::text(const Vocabulary& words) const {
  const auto day = [&](const Date& date) { return words.date(toText(date)); };
  std::string period;
  if (from_ && until_) {
    period = day(*from_) + " \u2013 " + day(*until_);
  } else if (from_) {
    period = words.text("from", {{"date", day(*from_)}});
  } else if (until_) {
    period = words.text("until", {{"date", day(*until_)}});
  }
  std::string types;
  for (const std::string& name : typeNames_) {
    std::string word = words.word("many", name);
    if (word == name) word = words.word("relationship", name);
    types += (types.empty() ? "" : ", ") + word;
  }
  return joined({period, render::printable(forumName_), types.empty() ? "" : words.text("only", {{"types", types}})},
                " \u00b7 ");
}

}  // namespace tov::drawing
