// Finds dates and times, and works out the years that records leave out.
#include "loaders/layout/printed_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "loaders/layout/lines.h"
#include "tovholder/temporal.h"

namespace tov::loaders {
namespace {

int numberOf(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

int wordNumber(const std::vector<std::pair<std::string, int>>& words, std::string_view word) {
  const std::string wanted = comparable(word);
  for (const auto& [text, number] : words)
    if (comparable(text) == wanted) return number;
  return 0;
}

/// Two digits mean this century, as in "24.02.20".
std::int64_t yearOf(std::string_view digits) {
  return digits.size() == 2 ? 2000 + numberOf(digits) : numberOf(digits);
}

bool exists(int day, int month, std::optional<std::int64_t> year) {
  // 29 February must pass when the year is not known.
  return month >= 1 && month <= 12 && isValidDate({year.value_or(2024), month, day});
}

std::optional<PrintedDate> printedDate(std::string_view text, const Match& match, const Words& words, bool written) {
  PrintedDate date;
  date.offset = static_cast<std::size_t>(match.whole.data() - text.data());
  const std::string_view year = match["year"];
  const std::string_view last = !year.empty() ? year : match["month"];
  date.length = static_cast<std::size_t>(last.data() + last.size() - match.whole.data());
  date.day = numberOf(match["day"]);
  date.month = written ? wordNumber(words.months, match["month"]) : numberOf(match["month"]);
  if (!year.empty()) date.year = yearOf(year);
  if (const std::string_view weekday = match["weekday"]; !weekday.empty())
    if (const int number = wordNumber(words.weekdays, weekday); number != 0) date.weekday = number;
  if (!exists(date.day, date.month, date.year)) return std::nullopt;
  return date;
}

std::optional<PrintedDate> isoDate(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + 10 <= text.size(); ++at) {
    const auto date = dateFromText(text.substr(at, 10));
    if (!date || (at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9')) continue;
    const YearMonthDay parts = partsOf(*date);
    return PrintedDate{at, 10, parts.day, parts.month, parts.year, std::nullopt};
  }
  return std::nullopt;
}

/// The first match of one form, passing over impossible days such as 12.30-15.
std::optional<PrintedDate> firstOf(const Pattern& pattern, std::string_view text, std::size_t from, const Words& words,
                                   bool written) {
  while (const auto match = pattern.find(text, from)) {
    const std::size_t start = static_cast<std::size_t>(match->whole.data() - text.data());
    const std::string_view day = (*match)["day"];
    const bool cutOff = day.data() > text.data() && day.data()[-1] >= '0' && day.data()[-1] <= '9';
    if (!cutOff)
      if (auto date = printedDate(text, *match, words, written)) return date;
    from = start + 1;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  }
  return std::nullopt;
}

/// @param afternoon  the hours count from noon; nothing when the day has 24
std::string hourMinute(std::string_view hour, std::string_view minute, std::optional<bool> afternoon = {}) {
  int hours = numberOf(hour);
  if (afternoon && hours <= 12) hours = hours % 12 + (*afternoon ? 12 : 0);
  const int minutes = minute.empty() ? 0 : numberOf(minute);
  if (hours > 23 || minutes > 59) return {};
  std::string text = hours < 10 ? "0" : "";
  text += std::to_string(hours);
  text += minutes < 10 ? ":0" : ":";
  return text + std::to_string(minutes);
}

PrintedTimes timesOf(std::string_view text, const Match& match, const Words& words) {
  const auto mark = [&](std::string_view name) -> std::optional<bool> {
    const std::string_view printed = match[name];
    return printed.empty() ? std::nullopt : std::optional(words.afternoon.isFoundIn(printed));
  };
  struct Form {
    std::string_view hour, minute, mark, endHour, endMinute, endMark;
  };
  constexpr std::array<Form, 5> kForms{{{"clockHour", "clockMinute", "clockMark", "endHour", "endMinute", "endMark"},
                                        {"colonHour", "colonMinute", "colonMark", "endHour", "endMinute", "endMark"},
                                        {"markedHour", "markedMinute", "markedMark", "endHour", "endMinute", "endMark"},
                                        {"fromHour", "fromMinute", "sharedMark", "toHour", "toMinute", "sharedMark"},
                                        {"rangeHour", "rangeMinute", "", "rangeEndHour", "rangeEndMinute", ""}}};
  PrintedTimes times;
  for (const Form& form : kForms) {
    const std::string_view hour = match[form.hour];
    if (hour.empty()) continue;
    times.offset = static_cast<std::size_t>(hour.data() - text.data());
    times.start = hourMinute(hour, match[form.minute], mark(form.mark));
    if (const std::string_view end = match[form.endHour]; !end.empty()) {
      const auto endMark = mark(form.endMark);
      times.end = hourMinute(end, match[form.endMinute], endMark);
      // "10.30-1pm": the mark is the end's alone when the start would come after it; "9:30-11am" shares it.
      const bool shared = form.mark == form.endMark || !mark(form.mark);
      if (endMark && shared) {
        times.start = hourMinute(hour, match[form.minute], endMark);
        if (times.start > times.end) times.start = hourMinute(hour, match[form.minute], !*endMark);
      }
    }
    break;
  }
  return times;
}

/// The text with its times of day blanked out, so that "12.30-15.30" is not read as a date.
std::string withoutTimes(std::string_view text, const Words& words) {
  std::string masked(text);
  std::size_t from = 0;
  while (const auto match = words.clockTime.find(masked, from)) {
    const std::size_t start = static_cast<std::size_t>(match->whole.data() - masked.data());
    const std::size_t length = match->whole.size();
    std::fill_n(masked.begin() + static_cast<std::ptrdiff_t>(start), length, ' ');
    from = start + std::max<std::size_t>(length, 1);
  }
  return masked;
}

bool fitsWeekday(const PrintedDate& date, std::int64_t year) {
  const YearMonthDay parts{year, date.month, date.day};
  return date.weekday && isValidDate(parts) && weekdayOf(dateOf(parts)) == *date.weekday;
}

std::optional<PrintedTimes> firstTimes(const Pattern& pattern, std::string_view text, const Words& words) {
  std::size_t from = 0;
  while (const auto match = pattern.find(text, from)) {
    PrintedTimes times = timesOf(text, *match, words);
    if (!times.start.empty()) return times;
    from = static_cast<std::size_t>(match->whole.data() - text.data()) + std::max<std::size_t>(match->whole.size(), 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<PrintedDate> findDate(std::string_view text, const Words& words, std::size_t from) {
  const std::string masked = withoutTimes(text, words);
  const std::array<std::optional<PrintedDate>, 3> found{isoDate(masked, from),
                                                        firstOf(words.writtenDate, masked, from, words, true),
                                                        firstOf(words.numericDate, masked, from, words, false)};
  std::optional<PrintedDate> first;
  for (const auto& date : found)
    if (date && (!first || date->offset < first->offset)) first = date;
  return first;
}

std::optional<PrintedTimes> findTimes(std::string_view text, const Words& words) {
  if (auto times = firstTimes(words.clockTime, text, words)) return times;
  return firstTimes(words.clockSpan, text, words);
}

DatedSpan datedSpan(const Span& span, const PrintedDate& date, const std::vector<PrintedDate>& near) {
  // Confidence of a year that was printed and contradicts its weekday; that was inferred from two signs; from one.
  constexpr double kContradicted = 0.5;
  constexpr double kTwoSigns = 0.9;
  constexpr double kOneSign = 0.7;
  // A letter goes out at most so many days after the meeting, or before it.
  constexpr std::int64_t kDaysAfter = 30;
  constexpr std::int64_t kDaysBefore = 60;

  DatedSpan dated;
  dated.text = span;
  dated.month = date.month;
  dated.day = date.day;

  std::int64_t best = 0;
  int bestSigns = 0;
  for (const PrintedDate& other : near) {
    if (!other.year) continue;
    // A meeting in December and its letter in January lie in two years.
    for (const std::int64_t year : {*other.year, *other.year - 1, *other.year + 1}) {
      if (!isValidDate({year, date.month, date.day}) || !isValidDate({*other.year, other.month, other.day})) continue;
      const std::int64_t days = dateOf({*other.year, other.month, other.day}).daysSinceEpoch -
                                dateOf({year, date.month, date.day}).daysSinceEpoch;
      const int closeness = days >= 0 && days <= kDaysAfter ? 2 : days < 0 && days >= -kDaysBefore ? 1 : 0;
      const int signs = (fitsWeekday(date, year) ? 4 : 0) + closeness + (closeness == 0 && year == *other.year ? 1 : 0);
      if (signs > bestSigns) {
        bestSigns = signs;
        best = year;
      }
    }
  }

  if (date.year) {
    dated.year = *date.year;
    if (date.weekday && !fitsWeekday(date, *date.year)) {
      dated.confidence = kContradicted;
      if (bestSigns > 4 && best != *date.year) dated.otherYear = best;
    }
    return dated;
  }
  dated.year = best;
  dated.confidence = bestSigns >= 5 ? kTwoSigns : kOneSign;
  return dated;
}

}  // namespace tov::loaders
