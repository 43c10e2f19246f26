// Entries of lists of participants, however they are punctuated: name, posts, capacity, duties, presence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/extract/entities.h"
#include "loaders/extract/passage.h"

namespace tov::loaders {

/// A post as an entry gives it.
struct WrittenPost {
  std::string title;
  std::string key;
  std::string organisation;
};

/// One person of an entry. An entry may hold several ("A B, C D and E F").
struct WrittenPerson {
  Range name;    ///< in the entry's text
  Range extent;  ///< all that the entry says of the person
  std::vector<WrittenPost> posts;
  std::optional<Capacity> capacity;
  std::vector<Duty> duties;
  bool absent = false;
  bool present = false;  ///< although the list is of those who are not
  std::string address;   ///< the form of address before the name ("Dr"), as printed
  std::string initials;  ///< by which the record calls the person later
  std::string note;
};

/// Reads an entry.
/// @param region  tells apart bodies that several regions name alike
std::vector<WrittenPerson> readEntry(std::string_view entry, const Lexicon& lexicon, std::string_view region);

/// The posts in what follows a name, e.g. "direktør Social og Sundhed Herning Kommune".
std::vector<WrittenPost> readPosts(std::string_view text, const Lexicon& lexicon, std::string_view region);

/// Where a title begins with the parts that share its last word: "Social- og sundhedschef" from `begin` of
/// "sundhedschef".
std::size_t withFirstParts(std::string_view text, std::size_t begin, const Lexicon& lexicon);

/// How far a person's name reaches from `begin`: capitalised words, initials and particles, up to a title, a body or a
/// mark.
/// @returns an empty range when no name begins there
Range nameAt(std::string_view text, std::size_t begin, const Lexicon& lexicon, std::string_view region);

/// Whether a bracket with the letters of a party stands behind a name: "A B (SF)".
bool isPartyBehind(std::string_view text, std::size_t nameEnd);

/// Adds the people of all entries to the facts: posts, attendance, duties. Absence wins over a list of those present.
void extractParticipants(const Minutes& minutes, const RecordLines& lines, Entities& entities);

}  // namespace tov::loaders
