// Which format is written by what, and the names of formats.
#include "tovholder/exchange.h"

#include <array>
#include <fstream>
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

namespace {

/// A file beside the one that is to be, which takes its place when it is whole and goes when it is not.
class NewFile {
 public:
  explicit NewFile(const std::filesystem::path& file) : file_(file), part_(file.string() + ".part") {
    out_.open(part_, std::ios::binary | std::ios::trunc);
    if (!out_) {
      throw StorageError("cannot write " + part_.string() + "; does its folder exist, and may you write there?");
    }
  }
  ~NewFile() {
    out_.close();
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(part_, ignored);
  }
  std::ostream& stream() { return out_; }
  void keep() {
    out_.close();
    if (!out_) throw StorageError(file_.string() + " could not be written to its end; is there room?");
    std::error_code error;
    std::filesystem::rename(part_, file_, error);
    if (error) throw StorageError("cannot put " + file_.string() + " in its place: " + error.message());
    kept_ = true;
  }

 private:
  std::filesystem::path file_;
  std::filesystem::path part_;
  std::ofstream out_;
  bool kept_ = false;
};

}  // namespace

ExchangeReport exportGraph(const Snapshot& snapshot, ExchangeFormat format, const std::filesystem::path& file) {
  NewFile whole(file);
  ExchangeReport report = exportGraph(snapshot, format, whole.stream());
  whole.keep();
  return report;
}

namespace exchange {

void countTaken(const GraphWalk& graph, std::span<const std::string_view> labels,
                std::span<const std::string_view> types, ExchangeReport& report) {
  const Snapshot& snapshot = graph.snapshot();
  const auto takes = [](std::span<const std::string_view> taken, std::string_view name) {
    return std::ranges::find(taken, name) != taken.end();
  };
  std::vector<NodeId> ids(1024);
  NodeCursor cursor = snapshot.nodes();
  for (std::size_t count = cursor.next(ids); count != 0; count = cursor.next(ids)) {
    for (const NodeId id : std::span(ids).first(count)) {
      const std::vector<LabelId> own = snapshot.labels(id);
      if (std::ranges::any_of(own, [&](LabelId label) { return takes(labels, snapshot.name(label)); })) {
        ++report.nodes;
      } else {
        ++report.leftOut[own.empty() ? "without a label" : std::string(snapshot.name(own.front()))];
      }
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
