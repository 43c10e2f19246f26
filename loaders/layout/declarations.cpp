// Reads the data files of layouts: one rule a line, `key [qualifier...] = value`.
#include "loaders/layout/declarations.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "layout_declarations.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

struct Rule {
  std::string key;
  std::vector<std::string> qualifiers;
  std::string value;
  std::string place;        ///< file and line, for messages
  bool checkedNow = false;  ///< a wrong pattern is told at once, not when it is first used
};

std::string trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r");
  if (start == std::string_view::npos) return {};
  return std::string(text.substr(start, text.find_last_not_of(" \t\r") - start + 1));
}

Pattern patternOf(std::string expression, const Rule& rule, std::string probe = {}) {
  Pattern pattern(std::move(expression), rule.place, std::move(probe));
  if (rule.checkedNow) pattern.check();
  return pattern;
}

std::vector<Rule> rulesOf(const std::string& file, const std::string& text, bool checkedNow) {
  std::vector<Rule> rules;
  std::istringstream in(text);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const std::string content = trimmed(line);
    if (content.empty() || content[0] == '#') continue;
    const std::string place = file + " line " + std::to_string(number);
    const std::size_t equals = content.find(" =");
    if (equals == std::string::npos) throw UsageError("cannot read " + place + ": no ' = '; write `key = value`");
    Rule rule;
    std::istringstream head(content.substr(0, equals));
    head >> rule.key;
    for (std::string word; head >> word;) rule.qualifiers.push_back(word);
    rule.value = trimmed(content.substr(equals + 2));
    rule.place = place;
    rule.checkedNow = checkedNow;
    rules.push_back(std::move(rule));
  }
  return rules;
}

template <typename T, std::size_t N>
T named(const std::array<std::pair<std::string_view, T>, N>& table, const std::string& word, const Rule& rule) {
  for (const auto& [name, value] : table)
    if (name == word) return value;
  throw UsageError("cannot read " + rule.place + ": '" + word + "' is not known here; see loaders/RECORDS.md");
}

constexpr std::array<std::pair<std::string_view, SectionKind>, 7> kSectionKinds{{
    {"recommendation", SectionKind::recommendation},
    {"background", SectionKind::background},
    {"decision", SectionKind::decision},
    {"discussion", SectionKind::discussion},
    {"attachments", SectionKind::attachments},
    {"finances", SectionKind::finances},
    {"other", SectionKind::other},
}};
constexpr std::array<std::pair<std::string_view, LabelKind>, 7> kLabelKinds{{
    {"forum", LabelKind::forum},
    {"when", LabelKind::when},
    {"venue", LabelKind::venue},
    {"place-and-time", LabelKind::placeAndTime},
    {"end", LabelKind::end},
    {"kind", LabelKind::kind},
    {"ignored", LabelKind::ignored},
}};
constexpr std::array<std::pair<std::string_view, Presence>, 2> kPresences{{
    {"present", Presence::present},
    {"absent", Presence::absent},
}};
constexpr std::array<std::pair<std::string_view, Capacity>, 4> kCapacities{{
    {"-", Capacity::unstated},
    {"member", Capacity::member},
    {"secretariat", Capacity::secretariat},
    {"guest", Capacity::guest},
}};
constexpr std::array<std::pair<std::string_view, Duty>, 3> kDuties{{
    {"chair", Duty::chair},
    {"co-chair", Duty::coChair},
    {"minutes", Duty::minutes},
}};

const std::string& qualifier(const Rule& rule, std::size_t index) {
  if (index < rule.qualifiers.size()) return rule.qualifiers[index];
  throw UsageError("cannot read " + rule.place + ": '" + rule.key + "' needs more words before the '='");
}

void addNumberedWords(std::vector<std::pair<std::string, int>>& words, const Rule& rule) {
  const int number = std::atoi(qualifier(rule, 0).c_str());
  std::istringstream in(rule.value);
  for (std::string word; std::getline(in, word, '|');) words.emplace_back(trimmed(word), number);
}

void addWords(std::vector<std::string>& words, const Rule& rule) {
  std::istringstream in(rule.value);
  for (std::string word; std::getline(in, word, '|');) words.push_back(trimmed(word));
}

/// The words as one alternative, longer ones first so that an abbreviation does not hide the whole word.
std::string alternatives(std::vector<std::pair<std::string, int>> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  std::string text;
  for (const auto& [word, number] : words) {
    if (!text.empty()) text += '|';
    text += word;
  }
  return "(?:" + text + ")";
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

bool isSectionKey(std::string_view key) {
  return key == "section" || key == "run-in" || key == "lead";
}

void addSectionWord(SectionWords& words, const Rule& rule, const std::string& value) {
  const SectionKind kind = named(kSectionKinds, qualifier(rule, 0), rule);
  if (rule.key == "section")
    words.headings.push_back({kind, patternOf("(?i)^(?:" + value + R"()\s*[.:]?$)", rule)});
  else if (rule.key == "run-in")
    words.runIns.push_back({kind, patternOf("(?i)^(?:" + value + R"()\s*[:|]\s*(?P<value>.*)$)", rule)});
  else
    words.leads.push_back({kind, patternOf("^(?:" + value + ")", rule)});
}

/// The values of the words file that patterns are built from.
struct Parts {
  std::string clock = "(?:$^)";
  std::string dayEnding = "(?:$^)";  ///< what an ordinal day ends in
  std::string forenoon = "(?:$^)";
  std::string afternoon = "(?:$^)";
  std::string until = "[-–]";
  std::string lastAnd = "(?:$^)";
  std::string particle = "(?:$^)";
  std::string address;                ///< forms of address before a name
  std::string caseTail;               ///< what may follow a case number on its line
  std::vector<std::string> notAName;  ///< patterns of one word

  /// Two to six words with capitals, initials and particles between them.
  /// @param grouped whether the form of address is the group `address`
  std::string person(bool grouped = false) const {
    // A dot ends a name unless it follows an initial; two capitals at the front are an abbreviation. Latin letters
    // alone: a class of all letters makes an automaton fifty times as large.
    const std::string capital = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ]";
    const std::string letters = "A-Za-zÀ-ÖØ-öø-ɏ";
    const std::string initial = capital + R"([hr]?\.)";
    const std::string rest = "[" + letters + R"('’]*(?:-\s?[)" + letters + "][" + letters + "'’]*)*";
    const std::string first =
        "(?:" + initial + "|" + capital + "[a-zß-öø-ÿ'’āăąćĉċčďđēĕėęěğłńňōőœřśşšťūůűźżž]" + rest + ")";
    const std::string word = "(?:" + initial + "|" + capital + rest + ")";
    const std::string more = "(?: (?:" + particle + " )?" + word + ")";
    const std::string bare = first + more + "{1,5}";
    if (address.empty()) return bare;
    return std::string(grouped ? "(?:(?P<address>(?:" : "(?:(?:(?:") + address + R"(\.? )+))" + word + more + "{0,5}|" +
           bare + ")";
  }
  /// The same with a bracket behind it: the letter of a party, a post.
  std::string personAndBracket() const { return "(?:" + person() + R"((?: \([^()]{1,40}\))?))"; }
  /// Several of them; each but the first may have a title before it.
  /// @param titled  the first may, too
  std::string names(bool titled) const {
    const std::string title = "(?:[a-zæøåäö][a-zæøåäöé.-]+ ){0,3}";
    const std::string one = personAndBracket();
    return "(?P<names>" + (titled ? title : "") + one + "(?:(?:, | " + lastAnd + " )" + title + one + ")*)";
  }
  /// People with posts, up to the sentence's end: no stop of "item no. 3" or of an initial.
  static std::string list() { return R"((?P<list>(?: [A-ZÀ-ÖØ-Þ]\. |[^.]|\.[^ ]|\. [^A-ZÀ-ÖØ-Þ])+))"; }
};

class WordsReader {
 public:
  explicit WordsReader(const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) readPart(rule);
    for (const Rule& rule : rules) readRule(rule);
    finish();
  }
  Words take() { return std::move(words_); }

 private:
  void readPart(const Rule& rule) {
    if (rule.key == "language") words_.language = rule.value;
    if (rule.key == "common") addWords(words_.commonWords, rule);
    if (rule.key == "spaced-word") addWords(words_.spacedWords, rule);
    if (rule.key == "case-number-tail") parts_.caseTail = "(?:" + rule.value + ")";
    if (rule.key == "month") addNumberedWords(words_.months, rule);
    if (rule.key == "weekday") addNumberedWords(words_.weekdays, rule);
    if (rule.key == "clock") parts_.clock = "(?:" + rule.value + ")";
    if (rule.key == "day-ending") parts_.dayEnding = "(?:" + rule.value + ")";
    if (rule.key == "forenoon") parts_.forenoon = "(?:" + rule.value + ")";
    if (rule.key == "afternoon") parts_.afternoon = "(?:" + rule.value + ")";
    if (rule.key == "until") parts_.until = "(?:[-–]|" + rule.value + ")";
    if (rule.key == "and") parts_.lastAnd = "(?:" + rule.value + ")";
    if (rule.key == "not-a-name") parts_.notAName.push_back("(?:" + rule.value + ")");
    if (rule.key == "not-a-name-part") parts_.notAName.push_back(R"(\p{L}*(?:)" + rule.value + R"()\p{L}*)");
    if (rule.key == "not-a-name-end") parts_.notAName.push_back(R"(\p{L}*(?:)" + rule.value + ")");
    if (rule.key == "address") parts_.address = "(?:" + rule.value + ")";
    if (rule.key == "name-particle") parts_.particle = "(?:" + rule.value + ")";
  }

  Pattern compile(const Rule& rule, const std::string& before = "", const std::string& after = "") const {
    const auto filled = [&](const std::string& names, const std::string& titled, const std::string& person,
                            const std::string& list) {
      std::string value = replaced(replaced(rule.value, "{names}", names), "{titled}", titled);
      return before + replaced(replaced(std::move(value), "{person}", person), "{list}", list) + after;
    };
    const std::string value = filled(parts_.names(false), parts_.names(true), parts_.personAndBracket(), Parts::list());
    // Names make a pattern slow; the words around them tell most texts apart.
    std::string probe;
    if (std::string words = filled(".*", ".*", ".*", ".*"); words != value) probe = std::move(words);
    return patternOf(value, rule, probe);
  }

  void readRule(const Rule& rule) {
    static const std::map<std::string, Pattern Words::*, std::less<>> kWholeLines{
        {"people-item", &Words::peopleItem}, {"item-title", &Words::itemTitle},   {"minutes-word", &Words::minutesWord},
        {"not-a-forum", &Words::notAForum},  {"agenda-word", &Words::agendaWord}, {"entry-tail", &Words::entryTail},
        {"entry-noise", &Words::entryNoise}};
    static const std::map<std::string, Pattern Words::*, std::less<>> kAnywhere{{"forum-name", &Words::forumName},
                                                                                {"margin-date", &Words::marginDate},
                                                                                {"closing", &Words::closing},
                                                                                {"absent-mark", &Words::absentMark},
                                                                                {"aside", &Words::aside},
                                                                                {"decides", &Words::decides},
                                                                                {"partly-absent", &Words::partlyAbsent},
                                                                                {"forum-lead", &Words::forumLead},
                                                                                {"own-forum", &Words::ownForum},
                                                                                {"venue-word", &Words::venueWord}};
    static const std::map<std::string, std::vector<Pattern> Words::*, std::less<>> kLists{
        {"absence", &Words::absences},
        {"presence-verb", &Words::presenceVerbs},
        {"substitute", &Words::substitutes},
        {"item-absence", &Words::itemAbsences},
        {"prefix", &Words::prefixes},
        {"noise", &Words::noise},
        {"margin-contact", &Words::marginContacts},
        {"head", &Words::heads},
        {"suffix", &Words::suffixes}};
    const std::string value = R"(\s*(?P<value>.*)$)";
    if (const auto whole = kWholeLines.find(rule.key); whole != kWholeLines.end())
      words_.*whole->second = compile(rule, "(?i)^(?:", R"()\s*[.:]?$)");
    else if (const auto anywhere = kAnywhere.find(rule.key); anywhere != kAnywhere.end())
      words_.*anywhere->second = compile(rule);
    else if (const auto list = kLists.find(rule.key); list != kLists.end())
      (words_.*list->second).push_back(compile(rule));
    else if (rule.key == "presence")
      words_.presences.push_back(presenceOf(rule));
    else if (isSectionKey(rule.key))
      addSectionWord(words_.sections, rule, rule.value);
    else if (rule.key == "group" || rule.key == "plain-group")
      words_.groups.push_back(groupOf(rule));
    else if (rule.key == "label")
      words_.labels.push_back(
          {named(kLabelKinds, qualifier(rule, 0), rule), compile(rule, "(?i)^(?:", R"()\s*:)" + value)});
    else if (rule.key == "plain-label")
      words_.labels.push_back(
          {named(kLabelKinds, qualifier(rule, 0), rule), compile(rule, "(?i)^(?:", R"()(?:\s*:|\s|$))" + value)});
    else if (rule.key == "line-label")
      words_.labels.push_back(
          {named(kLabelKinds, qualifier(rule, 0), rule), compile(rule, "(?i)^(?:", R"()\s*:?(?P<value>)$)")});
    else if (rule.key == "item-absence-label")
      words_.itemAbsenceLabel = compile(rule, "(?i)^(?:", R"()\s*:\s*(?P<value>.*)$)");
    else if (rule.key == "run-together")
      words_.runTogether.push_back(
          patternOf(R"((?:^|[\s|])((?:)" + rule.value + R"():?)(?:\s+[\p{Lu}\d"”•-]|\s*$))", rule));
    else if (rule.key == "run-together-sentence")
      words_.runTogetherSentences.push_back(patternOf(R"((?:^|[\s|])((?:)" + rule.value + R"()\b))", rule));
    else if (rule.key == "case-number")
      words_.caseNumbers.push_back(compile(rule, "(?i)^(?:",
                                           R"()\s*(?P<value>(?:\p{L}{1,6}[ /-]?)?\d[\p{L}\d/:.-]*[\p{L}\d])?)" +
                                               (parts_.caseTail.empty() ? "" : "(?:[ ,;]+" + parts_.caseTail + ".*)?") +
                                               "$"));
    else if (rule.key == "bare-case-number")
      words_.caseNumbers.push_back(compile(rule));
    else if (!isPart(rule.key))
      throw UsageError("cannot read " + rule.place + ": the key '" + rule.key +
                       "' is not known; see loaders/RECORDS.md");
  }

  static bool isPart(std::string_view key) {
    constexpr std::array<std::string_view, 17> kParts{
        "address",     "day-ending",      "forenoon",   "afternoon",       "common",
        "language",    "month",           "weekday",    "clock",           "until",
        "and",         "name-particle",   "not-a-name", "not-a-name-part", "not-a-name-end",
        "spaced-word", "case-number-tail"};
    return std::find(kParts.begin(), kParts.end(), key) != kParts.end();
  }

  /// `presence`, `presence CAPACITY` or `presence CAPACITY DUTY`.
  PresenceWord presenceOf(const Rule& rule) const {
    PresenceWord presence;
    if (!rule.qualifiers.empty()) presence.capacity = named(kCapacities, rule.qualifiers[0], rule);
    if (rule.qualifiers.size() > 1) presence.duties.push_back(named(kDuties, rule.qualifiers[1], rule));
    presence.pattern = compile(rule);
    return presence;
  }

  GroupWord groupOf(const Rule& rule) const {
    GroupWord group;
    group.presence = named(kPresences, qualifier(rule, 0), rule);
    group.capacity = named(kCapacities, qualifier(rule, 1), rule);
    if (qualifier(rule, 2) != "-") group.duties.push_back(named(kDuties, qualifier(rule, 2), rule));
    group.plain = rule.key == "plain-group";
    group.heading = compile(rule, "(?i)^(?:", R"()\s*(?::\s*[-–]?|\.)?$)");
    group.label = compile(rule, "(?i)^(?:", R"()\s*:\s*(?P<value>\S.*)$)");
    return group;
  }

  void finish() {
    const std::string months = alternatives(words_.months);
    // Between weekday and day stands at most one short word.
    const std::string weekday =
        "(?:(?P<weekday>" + alternatives(words_.weekdays) + R"()\.?,?\s+(?:\p{L}{1,4}\.?\s*)?)?)";
    words_.writtenDate =
        Pattern("(?i)" + weekday + R"((?P<day>\d{1,2})\s?)" + parts_.dayEnding + R"(?\.?\s*(?P<month>)" + months +
                    R"()(?:\.|[^\p{L}]|$),?\s*(?P<year>(?:19|20)\d{2})?)",
                "written dates");
    words_.numericDate =
        Pattern("(?i)" + weekday +
                    R"((?P<day>\d{1,2})[-./](?P<month>\d{1,2})[-./ ]\s?(?P<year>(?:19|20)\d{2}|\d{2})(?:[^\d]|$))",
                "numeric dates");
    words_.clockTime = clockTime();
    words_.clockSpan = Pattern(R"((?:^|[^\d.])(?P<rangeHour>\d{1,2})\.(?P<rangeMinute>[0-5]\d)\s*)" + parts_.until +
                                   R"(\s*(?P<rangeEndHour>\d{1,2})\.(?P<rangeEndMinute>[0-5]\d)(?:[^\d.]|\.?$))",
                               "spans of time");
    words_.afternoon = Pattern("(?i)^" + parts_.afternoon + "$", "times of day");
    std::string notAName;
    for (const std::string& word : parts_.notAName) {
      if (!notAName.empty()) notAName += '|';
      notAName += word;
    }
    words_.notAName = Pattern(R"((?i)(?:^|[ -])(?:)" + notAName + R"()(?:$|[ .-]))", "words that are no name");
    words_.name = Pattern("^" + parts_.person(true), "names");
    words_.lastAnd = Pattern("( " + parts_.lastAnd + " )", "the word between two names");
  }

  /// "kl. 9.30-11", "14:00 - 16:00", "10 am", "1.30-4pm", "09.00-11.30".
  Pattern clockTime() const {
    const std::string mark = "(?:" + parts_.forenoon + "|" + parts_.afternoon + ")";
    const auto time = [&](const std::string& name, const std::string& between) {
      return "(?P<" + name + R"(Hour>\d{1,2})(?:)" + between + "(?P<" + name + R"(Minute>\d{2}))?)";
    };
    const std::string until = R"(\s*)" + parts_.until + R"(\s*)";
    const std::string start = "(?:" + parts_.clock + R"()\s*)" + time("clock", "[.:]?") + R"((?:\s*(?P<clockMark>)" +
                              mark + R"())?|(?P<colonHour>\d{1,2}):(?P<colonMinute>\d{2})(?:\s*(?P<colonMark>)" + mark +
                              "))?|" + time("marked", "[.:]") + R"(\s*(?P<markedMark>)" + mark + ")";
    const std::string end = "(?:" + until + "(?:" + parts_.clock + R"(\s*)?)" + time("end", "[.:]?") +
                            R"((?:\s*(?P<endMark>)" + mark + "))?)?";
    const std::string sharedMark =
        time("from", "[.:]") + until + time("to", "[.:]") + R"(\s*(?P<sharedMark>)" + mark + ")";
    return Pattern(R"((?i)(?:^|[^\p{L}\d])(?:(?:)" + start + ")" + end + "|" + sharedMark + ")", "times of day");
  }

  Parts parts_;
  Words words_;
};

bool isYes(const Rule& rule) {
  return rule.value == "yes";
}

Declaration declarationOf(const std::vector<Rule>& rules) {
  Declaration layout;
  for (const Rule& rule : rules) {
    if (rule.key == "layout")
      layout.name = rule.value;
    else if (rule.key == "sign")
      layout.signs.push_back({std::atoi(qualifier(rule, 0).c_str()), patternOf(rule.value, rule)});
    else if (rule.key == "start")
      layout.start = patternOf(rule.value, rule);
    else if (rule.key == "head")
      layout.heads.push_back(patternOf(rule.value, rule));
    else if (rule.key == "contents")
      layout.contents = patternOf(rule.value, rule);
    else if (rule.key == "contents-entry")
      layout.contentsEntries.push_back(patternOf(rule.value, rule));
    else if (rule.key == "item")
      layout.items.push_back(patternOf(rule.value, rule));
    else if (rule.key == "case-number-stands")
      layout.caseNumberStands = rule.value == "after" ? CaseNumberPlace::afterHeading : CaseNumberPlace::beforeHeading;
    else if (rule.key == "unheaded")
      layout.unheaded = named(kSectionKinds, rule.value, rule);
    else if (rule.key == "noise")
      layout.noise.push_back(patternOf(rule.value, rule));
    else if (rule.key == "title-above")
      layout.titleAbove = isYes(rule);
    else if (rule.key == "plain-titles")
      layout.plainTitles = isYes(rule);
    else if (rule.key == "fallback")
      layout.fallback = isYes(rule);
    else if (rule.key == "wrapped")
      layout.wrapped = isYes(rule);
    else if (rule.key == "margin")
      layout.margin = isYes(rule);
    else if (isSectionKey(rule.key))
      addSectionWord(layout.sections, rule, rule.value);
    else
      throw UsageError("cannot read " + rule.place + ": the key '" + rule.key +
                       "' is not known; see loaders/RECORDS.md");
  }
  return layout;
}

/// The language folder of ".../da/layout/words.txt".
std::string languageFolder(const std::string& path) {
  const std::size_t file = path.rfind('/');
  const std::size_t folder = file == std::string::npos || file == 0 ? std::string::npos : path.rfind('/', file - 1);
  return folder == std::string::npos ? std::string() : path.substr(0, folder);
}

template <typename Words, typename Take>
Pattern anyOfThese(const std::vector<Words>& words, Take take, const std::string& what) {
  std::vector<const Pattern*> patterns;
  for (const Words& word : words) take(word, patterns);
  return Pattern::anyOf(patterns, what);
}

/// The patterns that tell at once that none of many is found.
void addProbes(SectionWords& words) {
  const auto take = [](const SectionWord& word, std::vector<const Pattern*>& patterns) {
    patterns.push_back(&word.pattern);
  };
  std::vector<SectionWord> all = words.headings;
  all.insert(all.end(), words.runIns.begin(), words.runIns.end());
  all.insert(all.end(), words.leads.begin(), words.leads.end());
  words.any = anyOfThese(all, take, "sections");
}

void addProbes(Words& words) {
  addProbes(words.sections);
  words.anyGroup = anyOfThese(
      words.groups,
      [](const GroupWord& word, std::vector<const Pattern*>& patterns) {
        patterns.push_back(&word.heading);
        patterns.push_back(&word.label);
      },
      "groups");
  words.anyLabel = anyOfThese(
      words.labels,
      [](const LabelWord& word, std::vector<const Pattern*>& patterns) { patterns.push_back(&word.pattern); },
      "labels");
  const auto take = [](const Pattern& word, std::vector<const Pattern*>& patterns) { patterns.push_back(&word); };
  words.anyNoise = anyOfThese(words.noise, take, "noise");
  words.anyCaseNumber = anyOfThese(words.caseNumbers, take, "case numbers");
}

std::vector<LanguageLayouts> parse(const std::vector<std::pair<std::string, std::string>>& files, bool checkedNow) {
  std::map<std::string, LanguageLayouts> byFolder;
  for (const auto& [path, text] : files) {
    LanguageLayouts& language = byFolder[languageFolder(path)];
    const std::vector<Rule> rules = rulesOf(path, text, checkedNow);
    if (path.ends_with("/words.txt"))
      language.words = WordsReader(rules).take();
    else
      language.declarations.push_back(declarationOf(rules));
  }
  std::vector<LanguageLayouts> languages;
  for (auto& [folder, language] : byFolder) {
    addProbes(language.words);
    for (std::size_t i = 0; i < language.declarations.size(); ++i) {
      addProbes(language.declarations[i].sections);
      for (const Sign& sign : language.declarations[i].signs) {
        language.signs.add(sign.pattern);
        language.layoutOfSign.push_back({i, sign.weight});
      }
    }
    languages.push_back(std::move(language));
  }
  return languages;
}

std::vector<std::pair<std::string, std::string>> builtInFiles() {
  std::vector<std::pair<std::string, std::string>> files;
  for (const EmbeddedFile& file : embedded::layout_declarations()) files.emplace_back(file.path, file.bytes);
  return files;
}

}  // namespace

std::vector<LanguageLayouts> parseLayouts(const std::vector<std::pair<std::string, std::string>>& files) {
  return parse(files, true);
}

void checkLayouts() {
  parse(builtInFiles(), true);
}

const std::vector<LanguageLayouts>& languageLayouts() {
  static const std::vector<LanguageLayouts> languages = parse(builtInFiles(), false);
  return languages;
}

}  // namespace tov::loaders
