// Named time zones: the offset in force at an instant or on a local clock, from ICU's zone data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tovholder/temporal.h"

namespace tov {

/// Whether the zone data know such a name.
bool isKnownZone(const std::string& name);

/// Seconds east of Greenwich in the zone at an instant. @throws QueryError when the zone is unknown
std::int32_t zoneOffsetAt(const std::string& zone, std::int64_t epochSecond);

/// The instant of a local clock's reading. In a gap (clocks go forward) the reading moves later by the gap; in an
/// overlap (clocks go back) `preferredOffset` is taken where it is in force, else the earlier offset.
/// @param zone  empty for a fixed offset, which is then `preferredOffset` or UTC
DateTime dateTimeOf(const LocalDateTime& local, const std::string& zone,
                    std::optional<std::int32_t> preferredOffset = std::nullopt);

/// The same instant shown elsewhere. @param offset  used when `zone` is empty
DateTime movedTo(const DateTime& value, const std::string& zone, std::int32_t offset);

/// What the clock at the value's own place shows.
LocalDateTime localOf(const DateTime& value);

}  // namespace tov
