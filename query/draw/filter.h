// What a drawing leaves out by wish: other meetings and what their records say, other labels and types.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "query/draw/style.h"
#include "tovholder/database.h"
#include "tovholder/export.h"

namespace tov::drawing {

/// Valid as long as its snapshot.
class Filter {
 public:
  /// @throws NotFoundError for an unknown forum; UsageError for an unknown type and for a period that ends before it
  /// begins
  Filter(const Snapshot& snapshot, const DrawingFilter& wish);

  /// By its day and its forum; a meeting without a day stays.
  bool admitsMeeting(NodeId meeting) const;
  /// A meeting, or an item of one, by the meeting; everything else is admitted.
  bool admitsByMeeting(NodeId node) const;
  /// By the meeting whose record says it; what comes from no record stays.
  bool admitsRecordOf(RelationshipId relationship) const;
  bool admitsLabelOf(NodeId node) const;
  bool admitsType(TypeId type) const { return types_.empty() || types_.contains(type); }

  bool hasTypes() const { return !types_.empty(); }
  /// Those of the types, or all of `usual` that the graph has, when none was wished for.
  std::vector<TypeId> typesOr(const std::vector<std::string>& usual) const;

  /// What is left out, for people; empty when nothing is.
  std::string text(const Vocabulary& words) const;

 private:
  void readType(const std::string& name);
  void readRecords();

  const Snapshot& snapshot_;
  bool asksForMeetings_ = false;  ///< there is a period or a forum
  std::optional<Date> from_;
  std::optional<Date> until_;
  std::string forumName_;
  std::unordered_set<NodeId> forums_;
  std::set<LabelId> labels_;
  std::set<TypeId> types_;
  std::vector<std::string> typeNames_;
  std::unordered_map<std::string, bool> records_;  ///< by name: whether it is of an admitted meeting
};

}  // namespace tov::drawing
