// A meeting's head: forum, date, time, venue, and the people its labels list.
#pragma once

#include <vector>

#include "loaders/layout/declarations.h"
#include "loaders/layout/headings.h"
#include "loaders/layout/lines.h"
#include "loaders/layout/minutes.h"
#include "loaders/layout/printed_date.h"

namespace tov::loaders {

/// What the head itself calls the record.
enum class PrintedKind { unstated, agenda, minutes };

/// Reads the head's lines into `minutes`.
/// @param near  dates that help with a year that is not printed: the letter's own date, dates of the record
PrintedKind readHead(std::vector<Line>& lines, Stretch head, const std::vector<PrintedDate>& near, const Words& words,
                     const Declaration& layout, Minutes& minutes);

}  // namespace tov::loaders
