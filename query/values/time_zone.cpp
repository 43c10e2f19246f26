#include "query/values/time_zone.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>

#include "query/values/errors.h"

namespace tov {
namespace {

/// ICU counts days in 32 bits. Far from today the rules repeat with the Gregorian cycle of 400 years, and long ago
/// nothing but local mean time was in force.
double zoneMilliseconds(std::int64_t epochSecond) {
  constexpr std::int64_t kCycle = 146'097LL * 86'400;
  constexpr std::int64_t kYear1000 = -30'610'224'000;
  constexpr std::int64_t kYear2400 = 13'569'465'600;
  if (epochSecond > kYear2400) epochSecond = kYear2400 + (epochSecond - kYear2400) % kCycle;
  if (epochSecond < kYear1000) epochSecond = kYear1000;
  return static_cast<double>(epochSecond) * 1000.0;
}

/// Reading a zone's rules takes microseconds, so each thread keeps those that it has used.
const icu::BasicTimeZone* findZone(const std::string& name) {
  thread_local std::map<std::string, std::unique_ptr<icu::TimeZone>> known;
  constexpr std::size_t kMostKept = 1000;
  auto found = known.find(name);
  if (found == known.end()) {
    if (known.size() >= kMostKept) known.clear();
    const auto id = icu::UnicodeString::fromUTF8(name);
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    icu::UnicodeString canonical;
    UErrorCode status = U_ZERO_ERROR;
    icu::TimeZone::getCanonicalID(id, canonical, status);
    if (U_FAILURE(status) || !zone || *zone == icu::TimeZone::getUnknown()) zone.reset();
    found = known.emplace(name, std::move(zone)).first;
  }
  return dynamic_cast<const icu::BasicTimeZone*>(found->second.get());
}

const icu::BasicTimeZone& requireZone(const std::string& name) {
  const icu::BasicTimeZone* zone = findZone(name);
  if (zone == nullptr)
    throwArgumentError("InvalidArgumentValue",
                       "no time zone is called '" + name + "'; names are those of IANA, such as Europe/Copenhagen");
  return *zone;
}

}  // namespace

bool isKnownZone(const std::string& name) {
  return findZone(name) != nullptr;
}

std::int32_t zoneOffsetAt(const std::string& zone, std::int64_t epochSecond) {
  std::int32_t raw = 0;
  std::int32_t daylight = 0;
  UErrorCode status = U_ZERO_ERROR;
  requireZone(zone).getOffset(zoneMilliseconds(epochSecond), false, raw, daylight, status);
  return U_FAILURE(status) ? 0 : (raw + daylight) / 1000;
}

DateTime dateTimeOf(const LocalDateTime& local, const std::string& zone, std::optional<std::int32_t> preferredOffset) {
  DateTime result{.epochSecond = local.epochSecond,
                  .nanosecond = local.nanosecond,
                  .offsetSeconds = preferredOffset.value_or(0),
                  .zone = zone};
  if (!zone.empty()) {
    std::int64_t instant = 0;
    if (preferredOffset && zoneOffsetAt(zone, local.epochSecond - *preferredOffset) == *preferredOffset) {
      instant = local.epochSecond - *preferredOffset;
    } else {
      std::int32_t raw = 0;
      std::int32_t daylight = 0;
      UErrorCode status = U_ZERO_ERROR;
      requireZone(zone).getOffsetFromLocal(zoneMilliseconds(local.epochSecond), UCAL_TZ_LOCAL_FORMER,
                                           UCAL_TZ_LOCAL_FORMER, raw, daylight, status);
      instant = local.epochSecond - (U_FAILURE(status) ? 0 : (raw + daylight) / 1000);
    }
    result.epochSecond = instant;
    result.offsetSeconds = zoneOffsetAt(zone, instant);
    return result;
  }
  result.epochSecond -= result.offsetSeconds;
  return result;
}

DateTime movedTo(const DateTime& value, const std::string& zone, std::int32_t offset) {
  DateTime moved = value;
  moved.zone = zone;
  moved.offsetSeconds = zone.empty() ? offset : zoneOffsetAt(zone, value.epochSecond);
  return moved;
}

LocalDateTime localOf(const DateTime& value) {
  return {.epochSecond = value.epochSecond + value.offsetSeconds, .nanosecond = value.nanosecond};
}

}  // namespace tov
