// Drawings as files.
#pragma once

#include <filesystem>
#include <string>

#include "tovholder/export.h"

namespace tov::program {

/// The drawing format that a file's ending names; DOT when it names none.
std::string drawingFormat(const std::filesystem::path& file);

/// Draws in one of the formats dot, svg, png and pdf. @throws what drawDot and layOut throw
std::string draw(const Snapshot& snapshot, const DrawingOptions& options, const std::string& format);

/// @throws StorageError when the file cannot be written
void save(const std::string& bytes, const std::filesystem::path& file);

}  // namespace tov::program
