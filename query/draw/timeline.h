// A name's way through the forums: the items about it by date, with what was decided.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "query/draw/filter.h"
#include "query/draw/style.h"
#include "tovholder/export.h"

namespace tov::drawing {

struct TimelineDecision {
  std::string text;
  std::string outcome;  ///< approved, noted, …; may be empty
};

struct TimelineItem {
  NodeId id{};
  std::string text;    ///< number and title
  std::string remark;  ///< who presented it, or that it only mentions the name
  std::vector<TimelineDecision> decisions;
  bool isAside = false;  ///< the name is only mentioned
  int order = 0;
};

/// What one forum dealt with on one day.
struct TimelineCard {
  std::string date;  ///< ISO; empty when unknown
  std::size_t lane = 0;
  std::vector<TimelineItem> items;
  std::string tooltip;
};

struct Timeline {
  std::string title;
  std::string subtitle;
  std::string label;                                           ///< of what it is about
  std::vector<std::string> lanes;                              ///< forums, the first to deal with it first
  std::vector<TimelineCard> cards;                             ///< by date, then by lane; the undated last
  std::vector<std::pair<std::size_t, std::size_t>> followUps;  ///< cards: the later, the earlier
  std::size_t leftOut = 0;                                     ///< items
};

/// @throws NotFoundError for an unknown name and when no item is about it
Timeline timeline(const Snapshot& snapshot, const DrawingOptions& options, const Filter& filter,
                  const Vocabulary& words);

std::string writeTimeline(const Timeline& timeline, const Vocabulary& words);
std::string leftOutOf(const Timeline& timeline, const Vocabulary& words);

}  // namespace tov::drawing
