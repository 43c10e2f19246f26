#include "schema/ontology.h"

namespace tov::ontology {
namespace {

constexpr LabelRow kLabels[] = {
    {"Person", "a named human", "name aliases"},
    {"Role", "a post: a title at one organisation", "title key"},
    {"Organisation", "a region, municipality, hospital, department, association or company", "name aliases kind"},
    {"Forum", "a body that holds meetings", "name aliases level"},
    {"Meeting", "one meeting of one forum", "date start end venue kind"},
    {"AgendaItem", "one numbered point of a meeting", "number title caseNumber text"},
    {"Decision", "what was decided at an item", "text outcome"},
    {"Initiative", "something that is worked on: a project, trial, agreement or service", "name aliases kind"},
    {"Fund", "a named pot of money", "name aliases"},
    {"Funding", "one stated sum", "amount currency per from until status purpose"},
    {"Document", "one loaded record", "name sha256 mediaType language lines"},
};

constexpr RelationshipRow kRelationships[] = {
    {"HOLDS", "Person", "Role", "held the post on that day", "asOf"},
    {"AT", "Role", "Organisation", "where the post is", ""},
    {"ATTENDED", "Person", "Meeting", "was present", "capacity note"},
    {"INVITED", "Person", "Meeting", "listed on an agenda that does not say who came", "capacity"},
    {"ABSENT_FROM", "Person", "Meeting", "sent apologies or is listed as absent", ""},
    {"CHAIRED", "Person", "Meeting", "led the meeting", ""},
    {"MINUTED", "Person", "Meeting", "took the minutes", ""},
    {"MEMBER_OF", "Person", "Forum", "sits on it", "position asOf"},
    {"MEETING_OF", "Meeting", "Forum", "whose meeting it was", ""},
    {"HAS_ITEM", "Meeting", "AgendaItem", "the agenda", "order"},
    {"DECIDED", "AgendaItem", "Decision", "what was decided", ""},
    {"ASSIGNS", "Decision", "Person Organisation Forum", "who must act", "task due"},
    {"PRESENTED", "Person", "AgendaItem Initiative", "presented or introduced it", ""},
    {"ABOUT", "AgendaItem", "Initiative", "the item's own subject", ""},
    {"MENTIONS", "AgendaItem", "*", "named in the item's text", ""},
    {"REFERS_TO", "AgendaItem", "Meeting", "cites another meeting", ""},
    {"FOLLOWS_UP", "AgendaItem", "AgendaItem", "continues an earlier item", ""},
    {"LEADS", "Organisation Forum Person", "Initiative", "owns or coordinates it", ""},
    {"PARTICIPATES_IN", "Organisation Forum Person", "Initiative", "takes part", ""},
    {"DECLINED", "Organisation Forum", "Initiative", "explicitly stays out", ""},
    {"STATES", "AgendaItem", "Funding", "states a sum", ""},
    {"FOR", "Funding", "Initiative", "what the sum is for", ""},
    {"FROM", "Funding", "Organisation Forum Fund", "who pays", ""},
    {"FUNDS", "Organisation Forum Fund", "Initiative", "the funding link", "amount currency per from until status"},
    {"PART_OF", "*", "*", "a part of a greater whole", ""},
    {"NAMED_IN", "Person Organisation Forum Initiative Fund", "Document", "one mention", ""},
};

constexpr std::string_view kProvenance[] = {"source", "line", "quote", "rule", "confidence"};

}  // namespace

std::span<const LabelRow> labels() {
  return kLabels;
}
std::span<const RelationshipRow> relationships() {
  return kRelationships;
}
std::span<const std::string_view> provenance() {
  return kProvenance;
}

}  // namespace tov::ontology
