// Calendar values read from their ISO 8601 text, in the basic, extended, week, ordinal and quarter forms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tovholder/temporal.h"

namespace tov {

/// Where a clock stands: a named zone, or a fixed offset when the name is empty.
struct Zone {
  std::string name;
  std::optional<std::int32_t> offsetSeconds;  ///< of a named zone: the one in force, where that is known
};

// Each throws QueryError (ArgumentError, InvalidArgumentValue) when the text is not one of the forms, and
// (ArgumentError, NumberOutOfRange) when it names a day or time that does not exist.

/// `2015-07-21`, `20150721`, `2015-07`, `2015-W30-2`, `2015-202`, `2015-Q2-60`, `2015`, `-0043-03-15`, ...
Date dateFrom(std::string_view text);
/// `21:40:32.142`, `214032`, `21:40`, `21`
LocalTime localTimeFrom(std::string_view text);
/// A local time, then `Z` or an offset such as `+0100`; UTC without one.
Time timeFrom(std::string_view text);
/// A date and, after `T`, a time; midnight without one.
LocalDateTime localDateTimeFrom(std::string_view text);
/// A local datetime, then an offset, a zone in brackets, or both; UTC without them.
DateTime dateTimeFrom(std::string_view text);
/// `P1Y2M3W4DT5H6M7.8S`, every part with its own sign and fraction, or `P2012-02-02T14:37:21.545`.
Duration durationFrom(std::string_view text);
/// `Z`, an offset, or the name of a zone.
Zone zoneFrom(std::string_view text);

}  // namespace tov
