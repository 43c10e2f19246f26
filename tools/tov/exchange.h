// The whole graph as a file of another program's format, and back.
#pragma once

#include <filesystem>

#include "tovholder/exchange.h"

namespace tov::program {

/// The format that a file's ending names, if it names one.
std::optional<ExchangeFormat> exchangeFormatOf(const std::filesystem::path& file);

/// Writes the graph into a file, which appears only when it is whole, or to standard output without one. Tells on
/// standard error what the format has no place for.
void exportInFormat(const Snapshot& snapshot, ExchangeFormat format, const std::filesystem::path& file);

}  // namespace tov::program
