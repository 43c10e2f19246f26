// Which format is written by what, and the names of formats.
#include "tovholder/exchange.h"

#include <array>
#include <ostream>

#include "query/exchange/formats.h"

namespace tov {
namespace {

struct Format {
  ExchangeFormat format;
  std::string_view name;
  void (*write)(const exchange::GraphWalk&, std::ostream&, ExchangeReport&);
};

constexpr std::array kFormats = {
    Format{ExchangeFormat::jsonLines, "jsonl", exchange::writeJsonLines},
    Format{ExchangeFormat::graphMl, "graphml", exchange::writeGraphMl},
    Format{ExchangeFormat::cypher, "cypher", exchange::writeCypher},
    Format{ExchangeFormat::turtle, "turtle", exchange::writeTurtle},
    Format{ExchangeFormat::jsonLd, "jsonld", exchange::writeJsonLd},
    Format{ExchangeFormat::popolo, "popolo", exchange::writePopolo},
    Format{ExchangeFormat::followTheMoney, "ftm", exchange::writeFollowTheMoney},
    Format{ExchangeFormat::iCalendar, "ical", exchange::writeCalendar},
};

const Format& entry(ExchangeFormat format) {
  for (const Format& known : kFormats) {
    if (known.format == format) return known;
  }
  throw UsageError("this exchange format is not one of tov::ExchangeFormat");
}

}  // namespace

std::string_view name(ExchangeFormat format) {
  return entry(format).name;
}

std::optional<ExchangeFormat> exchangeFormat(std::string_view name) {
  for (const Format& known : kFormats) {
    if (known.name == name) return known.format;
  }
  return {};
}

std::span<const ExchangeFormat> exchangeFormats() {
  static constexpr auto kAll = [] {
    std::array<ExchangeFormat, kFormats.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = kFormats[i].format;
    return all;
  }();
  return kAll;
}

ExchangeReport exportGraph(const Snapshot& snapshot, ExchangeFormat format, std::ostream& out) {
  ExchangeReport report;
  entry(format).write(exchange::GraphWalk(snapshot), out, report);
  out.flush();
  if (!out) throw StorageError("the graph could not be written to its end; is there room?");
  return report;
}

namespace exchange {

void countTaken(const GraphWalk& graph, std::span<const std::string_view> labels,
                std::span<const std::string_view> types, ExchangeReport& report) {
  const Snapshot& snapshot = graph.snapshot();
  const auto takes = [](std::span<const std::string_view> taken, std::string_view name) {
    return std::ranges::find(taken, name) != taken.end();
  };
  for (const LabelId label : snapshot.labels()) {
    const std::string_view name = snapshot.name(label);
    const std::uint64_t count = snapshot.nodeCount(label);
    if (takes(labels, name)) {
      report.nodes += count;
    } else if (count != 0) {
      report.leftOut[std::string(name)] += count;
    }
  }
  for (const TypeId type : snapshot.types()) {
    const std::string_view name = snapshot.name(type);
    const std::uint64_t count = snapshot.relationshipCount(type);
    if (takes(types, name)) {
      report.relationships += count;
    } else if (count != 0) {
      report.leftOut[std::string(name)] += count;
    }
  }
}

}  // namespace exchange
}  // namespace tov
