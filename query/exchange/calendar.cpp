// Meetings as iCalendar (RFC 5545). Hours are those on the wall: the records do not say a zone, so the times float.
#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <map>
#include <ostream>

#include "query/exchange/formats.h"

namespace tov::exchange {
namespace {

constexpr std::array kLabels = {std::string_view("Meeting"), std::string_view("Forum"), std::string_view("AgendaItem")};
constexpr std::array kTypes = {std::string_view("MEETING_OF"), std::string_view("HAS_ITEM")};

constexpr std::size_t kLongestLine = 75;  // octets, RFC 5545 section 3.1

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : validText(text)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
      out += c;
    }
  }
  return out;
}

/// Folds a content line where no character is cut.
void writeLine(std::ostream& out, std::string_view line) {
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    std::size_t cut = room;
    while ((static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    out << line.substr(0, cut) << "\r\n ";
    line.remove_prefix(cut);
    room = kLongestLine - 1;
  }
  out << line << "\r\n";
}

std::string twoDigits(std::int64_t number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::string dayText(Date date) {
  const YearMonthDay parts = partsOf(date);
  return twoDigits(parts.year / 100) + twoDigits(parts.year % 100) + twoDigits(parts.month) + twoDigits(parts.day);
}

/// A time of day that a record gives as a local time or as the text `hh:mm`.
std::optional<std::string> timeText(const Map& properties, std::string_view key) {
  const std::optional<std::string> written = plain(properties, key);
  if (!written || written->size() < 5 || (*written)[2] != ':') return {};
  for (const std::size_t at : {0, 1, 3, 4}) {
    if ((*written)[at] < '0' || (*written)[at] > '9') return {};
  }
  if (written->substr(0, 2) > "23" || written->substr(3, 2) > "59") return {};
  return written->substr(0, 2) + written->substr(3, 2) + "00";
}

/// The day on which a meeting is, where a calendar can write it.
std::optional<Date> dayOf(const Node& meeting) {
  const auto date = meeting.properties.find("date");
  if (date == meeting.properties.end() || date->second.kind() != Value::Kind::date) return {};
  const std::int64_t year = partsOf(date->second.asDate()).year;
  if (year < 0 || year > 9999) return {};
  return date->second.asDate();
}

/// Names for events that stay when the graph is loaded anew: made from what a meeting is known by, its forum and day.
class EventNames {
 public:
  std::string of(const std::string& meeting, const std::optional<std::string>& start) {
    const std::string known = meeting + "\n" + start.value_or("");
    const std::size_t before = seen_[known]++;
    const boost::uuids::uuid id = generate_(before == 0 ? known : known + "\n" + std::to_string(before));
    return boost::uuids::to_string(id);
  }

 private:
  // The namespace of our own names; drawn once.
  boost::uuids::name_generator_sha1 generate_{boost::uuids::string_generator()("5d0a1c0e-6f0b-4b0e-9a53-2b7d6c1f8e44")};
  std::map<std::string, std::size_t> seen_;
};

void writeMeeting(const GraphWalk& graph, const Node& meeting, Date date, EventNames& names, const std::string& stamp,
                  std::ostream& out) {
  const std::string day = dayText(date);
  const std::string name = meetingName(graph, meeting);
  writeLine(out, "BEGIN:VEVENT");
  const std::optional<std::string> start = timeText(meeting.properties, "start");
  writeLine(out, "UID:" + names.of(name, start));
  writeLine(out, "DTSTAMP:" + stamp);
  if (start) {
    writeLine(out, "DTSTART:" + day + "T" + *start);
    const auto end = timeText(meeting.properties, "end");
    if (end && *end > *start) writeLine(out, "DTEND:" + day + "T" + *end);
  } else {
    writeLine(out, "DTSTART;VALUE=DATE:" + day);
  }
  writeLine(out, "SUMMARY:" + escaped(name));
  if (const auto venue = text(meeting.properties, "venue")) writeLine(out, "LOCATION:" + escaped(*venue));

  std::vector<std::pair<std::int64_t, std::string>> items;
  for (const GraphWalk::Step& step : graph.steps(meeting.id, "HAS_ITEM", Direction::outgoing)) {
    const Node item = graph.snapshot().node(step.other);
    const auto order = step.relationship.properties.find("order");
    const bool ordered = order != step.relationship.properties.end() && order->second.kind() == Value::Kind::integer;
    const std::string number = plain(item.properties, "number").value_or("");
    items.emplace_back(ordered ? order->second.asInteger() : 0,
                       (number.empty() ? "" : number + ". ") + shownName(item));
  }
  std::ranges::stable_sort(items, {}, [](const auto& item) { return item.first; });
  std::string agenda;
  for (const auto& [order, title] : items) agenda += (agenda.empty() ? "" : "\n") + title;
  if (!agenda.empty()) writeLine(out, "DESCRIPTION:" + escaped(agenda));
  writeLine(out, "END:VEVENT");
}

}  // namespace

void writeCalendar(const GraphWalk& graph, std::ostream& out, ExchangeReport& report) {
  // The commit's time and not the clock's: the same graph gives the same file.
  const auto commit = std::chrono::floor<std::chrono::seconds>(graph.snapshot().committedAt());
  const auto day = std::chrono::floor<std::chrono::days>(commit);
  const std::chrono::hh_mm_ss time(commit - day);
  const std::string stamp = dayText(Date{day.time_since_epoch().count()}) + "T" + twoDigits(time.hours().count()) +
                            twoDigits(time.minutes().count()) + twoDigits(time.seconds().count()) + "Z";
  writeLine(out, "BEGIN:VCALENDAR");
  writeLine(out, "VERSION:2.0");
  writeLine(out, "PRODID:-//Tovholder//Tovholder//EN");
  EventNames names;
  std::uint64_t undated = 0;
  graph.nodes("Meeting", [&](const Node& meeting) {
    if (const std::optional<Date> date = dayOf(meeting)) {
      writeMeeting(graph, meeting, *date, names, stamp, out);
    } else {
      ++undated;
    }
  });
  writeLine(out, "END:VCALENDAR");
  countTaken(graph, kLabels, kTypes, report);
  report.nodes -= undated;
  if (undated != 0) report.leftOut["Meeting without a date"] = undated;
}

}  // namespace tov::exchange
