// What the tests of layouts ask of a record that was laid out.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "loaders/layout/layout.h"
#include "loaders/read/read.h"

namespace tov::loaders {

inline LaidOut laidOut(const std::string& file) {
  return layOut(readRecord(std::string(TOV_TEST_FOLDER) + "/loaders/layout/records/" + file));
}

inline std::string dateOf(const Minutes& minutes) {
  if (!minutes.date) return "none";
  return std::to_string(minutes.date->year) + "-" + std::to_string(minutes.date->month) + "-" +
         std::to_string(minutes.date->day);
}

/// "3 Title [case number]"
inline std::vector<std::string> itemsOf(const Minutes& minutes) {
  std::vector<std::string> items;
  for (const Item& item : minutes.items)
    items.push_back(item.number + " " + item.title.text + (item.caseNumber ? " [" + item.caseNumber->text + "]" : ""));
  return items;
}

/// Who is listed with one presence, each with the line that says so.
inline std::vector<std::string> people(const Minutes& minutes, Presence presence) {
  std::vector<std::string> found;
  for (const ParticipantEntry& entry : minutes.participants)
    if (entry.presence == presence) found.push_back(std::to_string(entry.text.line) + " " + entry.text.text);
  return found;
}

inline std::vector<std::string> peopleWith(const Minutes& minutes, Capacity capacity) {
  std::vector<std::string> found;
  for (const ParticipantEntry& entry : minutes.participants)
    if (entry.capacity == capacity && entry.presence != Presence::absent) found.push_back(entry.text.text);
  return found;
}

inline std::vector<std::string> peopleWith(const Minutes& minutes, Duty duty) {
  std::vector<std::string> found;
  for (const ParticipantEntry& entry : minutes.participants)
    if (std::count(entry.duties.begin(), entry.duties.end(), duty) != 0) found.push_back(entry.text.text);
  return found;
}

/// The paragraphs of an item's sections of one kind; items count from 0.
inline std::vector<std::string> texts(const Minutes& minutes, std::size_t item, SectionKind kind) {
  std::vector<std::string> found;
  for (const Section& section : minutes.items.at(item).sections)
    if (section.kind == kind)
      for (const Span& paragraph : section.paragraphs) found.push_back(paragraph.text);
  return found;
}

}  // namespace tov::loaders
