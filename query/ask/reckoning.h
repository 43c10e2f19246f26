// The day that a question's "in September" and "last month" are reckoned from.
#pragma once

#include "tovholder/database.h"
#include "tovholder/temporal.h"

namespace tov::asking {

struct Reckoning {
  Date day;
  bool isNewestMeeting = false;  ///< or else the clock's day
};

/// The day of the newest meeting, for records are asked about long after they were written; `clock` when there is none.
Reckoning reckoningOf(const Snapshot& snapshot, Date clock);

}  // namespace tov::asking
