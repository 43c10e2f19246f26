// Layouts and section words as data: what the files `loaders/lexicon/LANGUAGE/layout/*.txt` say, compiled.
// `loaders/RECORDS.md` describes the files and their keys.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "loaders/layout/minutes.h"
#include "loaders/layout/pattern.h"

namespace tov::loaders {

struct SectionWord {
  SectionKind kind = SectionKind::other;
  Pattern pattern;
};

/// How the parts of an item are announced.
struct SectionWords {
  std::vector<SectionWord> headings;  ///< whole lines
  std::vector<SectionWord> runIns;    ///< with the group `value`
  std::vector<SectionWord> leads;     ///< openings of sentences
  Pattern any;                        ///< found wherever one of these is
};

/// A heading or label that says what the people under it are to the meeting.
struct GroupWord {
  Presence presence = Presence::present;
  Capacity capacity = Capacity::unstated;
  std::vector<Duty> duties;
  Pattern heading;     ///< the whole line, its colon optional
  bool plain = false;  ///< so clear that it is a heading without its colon, also above the first item
  Pattern label;       ///< the label with its colon, then the text in the group `value`
};

/// A sentence about who came, wholly or in part.
struct PresenceWord {
  Capacity capacity = Capacity::unstated;
  std::vector<Duty> duties;
  Pattern pattern;  ///< with the group `names` or `list`
};

enum class LabelKind { forum, when, venue, placeAndTime, end, kind, ignored };

struct LabelWord {
  LabelKind kind = LabelKind::ignored;
  Pattern pattern;  ///< with the group `value`
};

/// The words of one language (`words.txt`).
struct Words {
  std::string language;
  std::vector<std::string> commonWords;               ///< lower case; by them the language is known
  std::vector<std::pair<std::string, int>> months;    ///< lower case; January is 1
  std::vector<std::pair<std::string, int>> weekdays;  ///< lower case; Monday is 1
  Pattern writtenDate;                                ///< groups: weekday, day, month, year
  Pattern numericDate;                                ///< groups: weekday, day, month, year
  Pattern clockTime;                                  ///< groups as `printed_date.cpp` names them
  Pattern clockSpan;                                  ///< the same for "10.00-12.00" without a word
  Pattern afternoon;                                  ///< the mark of the hours after noon
  SectionWords sections;
  std::vector<GroupWord> groups;
  std::vector<LabelWord> labels;
  Pattern anyGroup;  ///< found wherever one of `groups` is; so the next three
  Pattern anyLabel;
  Pattern anyNoise;
  Pattern anyCaseNumber;
  std::vector<Pattern> absences;     ///< with the group `names`
  std::vector<Pattern> substitutes;  ///< with the group `names`
  std::vector<PresenceWord> presences;
  std::vector<Pattern> itemAbsences;   ///< with the group `names`: who took no part in one item
  Pattern itemAbsenceLabel;            ///< with the group `value`: the same as a label
  Pattern partlyAbsent;                ///< after a person's name: took no part in some of the items
  Pattern entryTail;                   ///< a line of a list that belongs to the person above it
  Pattern entryNoise;                  ///< a line of a list that says nothing of the person above it
  std::vector<Pattern> presenceVerbs;  ///< in a sentence about people, not in an entry
  Pattern absentMark;                  ///< at the end of a person's entry
  Pattern peopleItem;
  Pattern itemTitle;
  std::vector<Pattern> caseNumbers;  ///< with the group `value`
  Pattern name;                      ///< a person's name at the start of the text
  Pattern notAName;                  ///< a word within a name that no name holds
  Pattern lastAnd;  ///< the word between the last two names of a run; group 1 is the word with its blanks
  std::vector<Pattern> noise;
  std::vector<Pattern> prefixes;              ///< what a page puts before a heading on its line
  std::vector<Pattern> runTogether;           ///< group 1: a heading within a line that holds a page
  std::vector<Pattern> runTogetherSentences;  ///< group 1: a sentence opening that begins a section there
  std::vector<std::string> spacedWords;       ///< words that are printed with their letters apart
  Pattern venueWord;
  std::vector<Pattern> marginContacts;
  Pattern marginDate;             ///< with the group `date`
  std::vector<Pattern> heads;     ///< lines of a head in any layout; groups as of a layout's
  std::vector<Pattern> suffixes;  ///< what a page puts after a heading on its line
  Pattern notAForum;              ///< the whole of what stands where a body is named and is none
  Pattern forumName;
  Pattern forumLead;  ///< what stands before the name of a body that meets and is no part of it
  Pattern ownForum;   ///< with the group `forum`: a sentence that names the body that meets
  Pattern minutesWord;
  Pattern agendaWord;
  Pattern closing;  ///< with the group `time`
  Pattern aside;
  Pattern decides;
};

struct Sign {
  int weight = 0;
  Pattern pattern;
};

enum class CaseNumberPlace { beforeHeading, afterHeading };

/// One layout: how its records announce their parts.
struct Declaration {
  std::string name;
  std::vector<Sign> signs;               ///< each that occurs adds its weight to the layout's score
  Pattern start;                         ///< the first line of a meeting's head
  std::vector<Pattern> heads;            ///< groups: forum, when, venue, kind
  Pattern contents;                      ///< announces the table of contents
  std::vector<Pattern> contentsEntries;  ///< groups: title, and number where it is printed
  std::vector<Pattern> items;            ///< groups: number, title, and label where more is printed than counts
  std::vector<Pattern> noise;            ///< page furniture of this layout alone
  SectionWords sections;                 ///< its own, looked at before the language's
  CaseNumberPlace caseNumberStands = CaseNumberPlace::beforeHeading;
  bool wrapped = false;                       ///< paragraphs run over several lines
  bool margin = false;                        ///< pages carry a letterhead block in their margin
  SectionKind unheaded = SectionKind::other;  ///< what text directly under an item's title is
  bool titleAbove = false;                    ///< an item's title stands on the line above its number
  bool plainTitles = false;                   ///< a number and a short title are enough for a heading
  bool fallback = false;                      ///< tried on every record
};

struct LanguageLayouts {
  Words words;
  std::vector<Declaration> declarations;
  PatternSet signs;  ///< of all declarations
  struct SignOfLayout {
    std::size_t layout = 0;  ///< in `declarations`
    int weight = 0;
  };
  std::vector<SignOfLayout> layoutOfSign;  ///< for each of `signs`
};

/// All languages whose data is compiled in; read once. Patterns are compiled when they are first used.
/// @throws UsageError when a data file is wrong
const std::vector<LanguageLayouts>& languageLayouts();

/// For tests and for checking a new data file: the same from (path, text) pairs. The folder two above the file names
/// the language; a file called words.txt holds the words, every other one a layout.
std::vector<LanguageLayouts> parseLayouts(const std::vector<std::pair<std::string, std::string>>& files);

/// Compiles every pattern of the data that is compiled in. @throws UsageError  one is wrong
void checkLayouts();

}  // namespace tov::loaders
