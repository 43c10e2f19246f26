// Everything the graph knows of one name, as sections of rows with the lines that prove them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tovholder/ask.h"

namespace tov {

/// One part of a page: posts, members, meetings, …
struct PageSection {
  std::string name;                   ///< e.g. "posts"; "timeline" is what happened, by date
  std::string heading;                ///< in the page's language
  std::vector<std::string> columns;   ///< of the rows' cells
  std::vector<std::string> headings;  ///< the columns in the page's language
  std::vector<AnswerRow> rows;
};

/// A page on one person, organisation, forum, initiative, fund or meeting.
struct Page {
  std::string name;   ///< as the graph has it; empty when nothing of that name is known
  std::string label;  ///< of the node
  std::vector<std::string> aliases;
  std::string message;                  ///< in the page's language: which name was taken, or that none is known
  std::vector<std::string> didYouMean;  ///< names that are near an unknown one, best first
  std::vector<PageSection> sections;    ///< those that have rows
};

/// The page on a name or alias; a meeting is named by its day, or by its forum and day ("Styregruppen 2025-01-15").
/// @param language  of headings and messages, ISO 639-1: en or da
/// @throws LimitError and what Session throws; an unknown name is a Page without one, not an error
Page page(Session& session, std::string_view name, std::string_view language = "en", const Limits& limits = {});

/// The same with the timeline only.
Page timeline(Session& session, std::string_view name, std::string_view language = "en", const Limits& limits = {});

}  // namespace tov
