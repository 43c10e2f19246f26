// From a name to its page: the node that is meant, then the sections of pages.txt for its label.
#include "tovholder/page.h"

#include <array>

#include "page_sections.h"
#include "query/ask/data_entries.h"
#include "query/ask/evidence.h"
#include "query/ask/names.h"

namespace tov {
namespace {

using asking::Language;
using asking::NameFinding;

constexpr std::string_view kMeeting = "Meeting";
constexpr std::string_view kTimeline = "timeline";
constexpr std::size_t kDayLength = 10;  // of YYYY-MM-DD

/// A section as the data file has it.
struct SectionForm {
  std::string label;
  std::string name;
  std::map<std::string, std::string, std::less<>> headings;  ///< by language
  std::string cypher;
};

std::vector<SectionForm> readSections() {
  std::vector<SectionForm> sections;
  for (const EmbeddedFile& file : embedded::page_sections()) {
    for (const asking::DataEntry& entry : asking::readEntries(file)) {
      const std::size_t slash = entry.section.find('/');
      if (slash == std::string::npos) throw Error(std::string(file.path) + ": [" + entry.section + "] names no label");
      const std::string label = entry.section.substr(0, slash);
      const std::string name = entry.section.substr(slash + 1);
      if (sections.empty() || sections.back().label != label || sections.back().name != name)
        sections.push_back({label, name, {}, {}});
      if (entry.key == "heading") {
        sections.back().headings[entry.name] = entry.value;
      } else if (entry.key == "cypher") {
        sections.back().cypher = entry.value;
      } else {
        throw Error(std::string(file.path) + ": '" + entry.key + "' is not known here");
      }
    }
  }
  return sections;
}

const std::vector<SectionForm>& sectionForms() {
  static const std::vector<SectionForm> kForms = readSections();
  return kForms;
}

/// Labels that have pages and names, the likeliest first.
const std::vector<std::string>& namedLabels() {
  static const std::vector<std::string> kLabels{"Initiative", "Person", "Forum", "Organisation", "Fund"};
  return kLabels;
}

const Language& languageOf(std::string_view code) {
  const std::vector<Language>& known = asking::formTable().languages;
  for (const Language& language : known) {
    if (language.code == code) return language;
  }
  throw UsageError("there are no words in the language " + std::string(code) + "; pages come in en and da");
}

std::string message(const Language& language, std::string_view key, std::string_view asked, std::string_view name) {
  std::string text = language.messages.at(std::string(key));
  for (const auto& [mark, value] : {std::pair<std::string_view, std::string_view>{"{asked}", asked},
                                    {"{name}", name},
                                    {"{kind}", language.messages.at("kind-name")}}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
      text.replace(at, mark.size(), value);
  }
  return text;
}

class PageMaker {
 public:
  PageMaker(Session& session, std::string_view language, const Limits& limits)
      : session_(session), language_(languageOf(language)), limits_(limits) {}

  Page make(std::string_view asked, bool timelineOnly) {
    while (asked.starts_with(' ')) asked.remove_prefix(1);
    while (asked.ends_with(' ')) asked.remove_suffix(1);
    if (!findMeeting(asked) && !findNamed(asked, namedLabels(), asked)) return std::move(page_);
    for (const SectionForm& form : sectionForms()) {
      if (form.label != page_.label || (timelineOnly && form.name != kTimeline)) continue;
      asking::RowSet rows = asking::runWithEvidence(session_, form.cypher, parameters_, limits_, language_);
      if (rows.rows.empty()) continue;
      const auto heading = form.headings.find(language_.code);
      page_.sections.push_back({form.name, heading == form.headings.end() ? form.name : heading->second,
                                std::move(rows.columns), std::move(rows.headings), std::move(rows.rows)});
    }
    if (page_.sections.empty() && page_.message.empty()) page_.message = language_.messages.at("empty");
    return std::move(page_);
  }

 private:
  /// "2025-01-15" or "Styregruppen 2025-01-15".
  bool findMeeting(std::string_view asked) {
    if (asked.size() < kDayLength) return false;
    const std::optional<Date> day = dateFromText(asked.substr(asked.size() - kDayLength));
    if (!day) return false;
    std::string_view forum = asked.substr(0, asked.size() - kDayLength);
    while (forum.ends_with(' ')) forum.remove_suffix(1);
    parameters_["date"] = *day;
    parameters_["forum"] = Value();
    page_.name = asked;
    if (!forum.empty()) {
      static const std::vector<std::string> kForum{"Forum"};
      if (!findNamed(asked, kForum, forum)) return true;
      parameters_["forum"] = page_.name;
      page_.name += " " + toText(*day);
      page_.aliases.clear();
    }
    page_.label = kMeeting;
    return true;
  }

  bool findNamed(std::string_view asked, const std::vector<std::string>& labels, std::string_view name) {
    const Snapshot snapshot = session_.database().snapshot();
    const NameFinding finding = asking::findName(snapshot, labels, name);
    if (finding.certainty == NameFinding::Certainty::unknown) {
      page_.name.clear();
      page_.message = message(language_, finding.nearest.empty() ? "unknown" : "did-you-mean", name, "");
      page_.didYouMean = finding.nearest;
      return false;
    }
    if (finding.certainty == NameFinding::Certainty::near)
      page_.message = message(language_, "taken", asked, finding.name);
    page_.name = finding.name;
    page_.label = finding.label;
    parameters_["name"] = finding.name;
    for (const NodeId node : finding.nodes) addAliases(snapshot.node(node));
    return true;
  }

  void addAliases(const Node& node) {
    const auto aliases = node.properties.find("aliases");
    if (aliases == node.properties.end() || aliases->second.kind() != Value::Kind::list) return;
    for (const Value& alias : aliases->second.asList()) {
      if (alias.kind() == Value::Kind::string) page_.aliases.emplace_back(alias.asString());
    }
  }

  Session& session_;
  const Language& language_;
  Limits limits_;
  Parameters parameters_;
  Page page_;
};

}  // namespace

Page page(Session& session, std::string_view name, std::string_view language, const Limits& limits) {
  return PageMaker(session, language, limits).make(name, false);
}

Page timeline(Session& session, std::string_view name, std::string_view language, const Limits& limits) {
  return PageMaker(session, language, limits).make(name, true);
}

}  // namespace tov
