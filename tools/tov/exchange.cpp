#include "tools/tov/exchange.h"

#include <iostream>

#include "tools/tov/console.h"

namespace tov::program {
namespace {

void tellLeftOut(const ExchangeReport& report, ExchangeFormat format) {
  if (report.leftOut.empty()) return;
  std::string words;
  for (const auto& [what, count] : report.leftOut)
    words += (words.empty() ? "" : ", ") + std::to_string(count) + " " + what;
  complain(std::string(name(format)) + " has no place for: " + words +
           "; csv, jsonl, graphml and cypher hold everything");
}

}  // namespace

std::optional<ExchangeFormat> exchangeFormatOf(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".ttl") return ExchangeFormat::turtle;
  if (ending == ".ics") return ExchangeFormat::iCalendar;
  if (ending.empty()) return {};
  return exchangeFormat(std::string_view(ending).substr(1));
}

void exportInFormat(const Snapshot& snapshot, ExchangeFormat format, const std::filesystem::path& file) {
  if (file.empty() || file == "-") {
    tellLeftOut(exportGraph(snapshot, format, std::cout), format);
    return;
  }
  tellLeftOut(exportGraph(snapshot, format, file), format);
}

}  // namespace tov::program
