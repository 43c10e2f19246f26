// `tov show` and `tov timeline`: what the graph knows of one name.
#include <iostream>
#include <memory>
#include <sstream>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/overview.h"
#include "tools/tov/pager.h"
#include "tools/tov/run_query.h"

namespace tov::program {
namespace {

constexpr const char* kShowExamples =
    "  tov show --db minutes.tov 'Dorthe Klith'\n"
    "  tov show --db minutes.tov --language da STIME\n"
    "  tov show --db minutes.tov 2025-09-25\n"
    "  tov show --db minutes.tov 'Sundhedsstyregruppen 2025-09-12'\n"
    "\n"
    "A page: posts, seats, initiatives, money, meetings, each with the record, line and words that prove it.\n"
    "A name may be an alias or misspelt a little; a meeting goes by its day, with its forum where several met.\n";

constexpr const char* kTimelineExamples =
    "  tov timeline --db minutes.tov STIME\n"
    "  tov timeline --db minutes.tov --language da 'Dorthe Klith'\n"
    "\n"
    "What happened, by date, each with the record, line and words that prove it.\n";

struct ShowOptions {
  std::vector<std::string> name;
  std::string language = "en";
  Bounds bounds;
};

int runShow(const Invocation& invocation, const ShowOptions& options, bool timelineOnly) {
  std::string name;
  for (const std::string& word : options.name) name += (name.empty() ? "" : " ") + word;
  Connection connection(invocation.database);
  std::ostringstream text;
  const Page found =
      (timelineOnly ? timeline : page)(connection.reading(), name, options.language, options.bounds.limits());
  const bool known = showPage(found, tableStyle().width, text);
  showPaged(text.str(), true);
  return known ? kFine : kFailed;
}

void add(CLI::App& program, Invocation& invocation, const char* name, const char* description, const char* examples,
         bool timelineOnly) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App& command =
      addCommand(program, invocation, name, description, examples,
                 [&invocation, options, timelineOnly] { return runShow(invocation, *options, timelineOnly); });
  addDatabaseOption(command, invocation);
  command.add_option("NAME", options->name, "A person, organisation, forum, initiative, fund, or a meeting's day")
      ->required();
  command.add_option("--language", options->language, "Of the words: en or da (en)")
      ->check(CLI::IsMember({"en", "da"}));
  options->bounds.addTo(command);
}

}  // namespace

void addShow(CLI::App& program, Invocation& invocation) {
  add(program, invocation, "show", "Show what is known of a name", kShowExamples, false);
}

void addTimeline(CLI::App& program, Invocation& invocation) {
  add(program, invocation, "timeline", "Show what happened to a name, by date", kTimelineExamples, true);
}

}  // namespace tov::program
