// The whole graph in the formats that other programs read. tovholder/import.h reads JSON lines and CSV back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tovholder/database.h"

namespace tov {

/// How the graph is written; query/EXCHANGE.md tells what becomes of each label and type.
enum class ExchangeFormat {
  // Any graph, whole.
  jsonLines,  ///< one node or relationship a line; `importJsonLines` reads it back
  graphMl,    ///< for Gephi, yEd and other tools that draw
  cypher,     ///< statements that create the graph
  // What the ontology knows, in the terms of others.
  turtle,          ///< RDF: W3C ORG, PROV-O, schema.org
  jsonLd,          ///< the same RDF
  popolo,          ///< JSON of persons, organizations, memberships, posts, events and motions
  followTheMoney,  ///< JSON lines of entities
  iCalendar,       ///< RFC 5545: one event a meeting
};

/// The name of a format on a command line ("jsonl", "graphml", …), and back.
std::string_view name(ExchangeFormat format);
std::optional<ExchangeFormat> exchangeFormat(std::string_view name);
std::span<const ExchangeFormat> exchangeFormats();

/// What an export wrote.
struct ExchangeReport {
  std::uint64_t nodes = 0;
  std::uint64_t relationships = 0;
  /// Of labels and relationship types that the format has no place for, how many were left out.
  std::map<std::string, std::uint64_t> leftOut;
};

/// Writes the graph as UTF-8, in the order of ids; the same snapshot always gives the same bytes. Nothing but the part
/// at hand is kept in memory. Nodes are named by their place (0, 1, …) and not by their id, so that an import into an
/// empty database and a second export give the same bytes. Blobs are not written, and indexes by the Cypher script
/// only.
/// @throws StorageError when the stream takes no more
ExchangeReport exportGraph(const Snapshot& snapshot, ExchangeFormat format, std::ostream& out);

/// The same into a file, which appears under its name, or takes the place of the one before it, only when it is whole.
ExchangeReport exportGraph(const Snapshot& snapshot, ExchangeFormat format, const std::filesystem::path& file);

}  // namespace tov
