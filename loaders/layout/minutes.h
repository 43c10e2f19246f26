// What `layout` makes of a record's lines: one meeting with its head, its attendance and its numbered items.
// Everything here is still the record's own words; `extract` decides what they mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// What a list of people says about them.
enum class Presence { present, absent, listed };  ///< listed: named on the record, which does not say who came
enum class Capacity { unstated, member, secretariat, guest };
enum class Duty { chair, coChair, minutes };

/// One entry of a list of participants, still as printed, e.g. "Asta Lund,direktør, Lejre Kommune".
struct ParticipantEntry {
  Span text;
  Presence presence = Presence::present;
  Capacity capacity = Capacity::unstated;  ///< from the group's heading
  std::vector<Duty> duties;                ///< from the group's heading or label (chair of the meeting, minute-taker)
  std::string group;                       ///< the heading it stands under, as printed; may be empty
  std::string note;  ///< what the record says of it beside the list, e.g. whom the person stood in for
};

enum class SectionKind {
  recommendation,  ///< what is proposed to the meeting
  background,      ///< the presentation of the case
  decision,        ///< what the meeting decided
  discussion,      ///< minutes of what was said; in some layouts the decision is in here
  attachments,
  finances,
  other,
};

/// A part of an item under its own heading; text before the first heading is `other` with line 0 as heading.
struct Section {
  SectionKind kind = SectionKind::other;
  Span heading;
  /// In order; a wrapped paragraph is one span, a bullet (without its mark) or a table row is one span. Text that was
  /// read into `Minutes::participants` is not repeated here.
  std::vector<Span> paragraphs;
};

struct Item {
  std::string number;  ///< as printed, without a trailing dot
  Span title;          ///< cites the heading in the body, not the table of contents
  std::optional<Span> caseNumber;
  std::vector<Section> sections;
};

enum class RecordKind { agenda, minutes };

/// The meeting's date as read, with the place that says so.
struct DatedSpan {
  Span text;
  std::int64_t year = 0;
  int month = 0;
  int day = 0;
  /// 1 when printed whole; lower when the year was inferred or the weekday contradicts it.
  double confidence = 1;
  /// Set when the printed date contradicts its weekday and another year agrees with it.
  std::optional<std::int64_t> otherYear;
};

struct Minutes {
  std::string layout;    ///< the layout declaration that matched
  std::string language;  ///< ISO 639-1
  RecordKind kind = RecordKind::minutes;
  std::optional<Span> forum;  ///< the body that met, cleaned of words such as "minutes of"
  std::string forumName;      ///< the body's name where its letters are printed apart; else empty
  std::optional<DatedSpan> date;
  std::optional<Span> start;  ///< `text` is normalised to HH:MM; `line` is where it stands
  std::optional<Span> end;
  std::optional<Span> venue;
  std::vector<ParticipantEntry> participants;
  std::vector<Item> items;
};

/// What became of each line, index n for line n + 1.
enum class LineFate : std::uint8_t { blank, structure, text, notUnderstood };

/// A file may hold more than one meeting; the one with most items, which the file is mainly about, comes first.
struct LaidOut {
  std::vector<Minutes> meetings;
  std::vector<LineFate> fates;
};

}  // namespace tov::loaders
