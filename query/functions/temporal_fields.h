// Calendar values made from maps of fields, such as {year: 2024, week: 7}, over the parts of another value where given.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "query/functions/function_context.h"
#include "query/functions/temporal_text.h"
#include "tovholder/value.h"

namespace tov {

/// What another calendar value contributes: its day, its clock and where that clock stands, as far as it has them.
struct TemporalBase {
  std::optional<Date> date;
  std::optional<LocalTime> time;
  std::optional<Zone> zone;
};

/// @throws QueryError for a value that is no date or time
TemporalBase baseOf(const Value& temporal);

/// What a map selects through `date`, `time`, `datetime` and `timezone`.
///
/// A `timezone` moves a selected time that stands somewhere to that zone, and only labels one that does not.
TemporalBase selectedBy(const Map& fields, const FunctionContext& context);

/// `base` with the fields of a date, or of a clock, that the map names put in its place. Without a base, a field needs
/// those of the larger units: a day needs a month, a minute an hour.
Date withDateFields(const Map& fields, const std::optional<Date>& base);
LocalTime withTimeFields(const Map& fields, const std::optional<LocalTime>& base);

/// The `timezone` field, if the map has one.
std::optional<Zone> zoneField(const Map& fields);

/// A whole number under that name, if the map has one that is not null. @throws QueryError for another kind
std::optional<std::int64_t> integerField(const Map& fields, std::string_view name);

/// Which groups of fields a kind of calendar value may be made from.
struct FieldGroups {
  bool date = false;
  bool time = false;
  bool zone = false;
  bool any(const Map& fields) const;
};
/// @throws QueryError naming the first field that does not belong to the groups
void requireKnownFields(const Map& fields, const FieldGroups& groups, std::string_view function);

/// {years: 1.5, days: 3, ...} @throws QueryError for an unknown field
Duration durationFromFields(const Map& fields);

/// The offset in force in the zone at that moment.
std::int32_t offsetOf(const Zone& zone, const Instant& at);
/// The day and clock in the zone.
DateTime zonedAt(const Instant& instant, const Zone& zone);

}  // namespace tov
