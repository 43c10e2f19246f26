// Lists of people and sentences about who came: one entry a person.
#pragma once

#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/lines.h"
#include "loaders/layout/minutes.h"

namespace tov::loaders {

/// What a group's heading says of the people under it.
struct Group {
  Presence presence = Presence::present;
  Capacity capacity = Capacity::unstated;
  std::vector<Duty> duties;
  std::string heading;  ///< as printed, without its colon
};

/// A heading or label of a list of people.
struct GroupStart {
  Group group;
  std::size_t valueOffset = std::string::npos;  ///< where people begin on the same line; npos when it holds none
};

/// @param needsColon  a bare word such as "Medlemmer" is no heading
std::optional<GroupStart> groupStart(const Line& line, const Words& words, bool needsColon);

/// Whether a line of a list reads as a person's entry: it holds a name and is no sentence.
bool isPersonEntry(std::string_view text, const Words& words);

/// Whether a short line between people, above another person, says where those below it come from: "Hedensted Kommune".
bool isHeadingAmongPeople(const Line& line, const Line& below, const Words& words);

/// Whether a label of a duty holds a first name alone: "Referent: Karl".
bool isFirstNameOfDuty(std::string_view value, const Group& group);

/// The name at the front of an entry, comparable; empty when none stands there.
std::string nameOf(std::string_view entry, const Words& words);

/// The entries of one printed stretch: a comma run of bare names gives one each ("A B, C D og E F"), as does a run with
/// places ("A B – Lemvig, C D – Struer"); "Name, title, organisation" stays whole.
std::vector<ParticipantEntry> entriesOf(const Span& text, const Group& group, const Words& words);

/// Who a sentence says was absent or came for somebody else.
std::vector<ParticipantEntry> entriesFromProse(const Span& sentence, const Words& words);

}  // namespace tov::loaders
