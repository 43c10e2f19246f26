// Files that a process which died may leave behind.
#pragma once

#include <filesystem>

#include "tovholder/database.h"

namespace tov::soak {

/// @throws std::logic_error when the folder of a database that was just opened for writing holds sorted files that are
///         no part of it
void requireNoStrays(const Database& database);

/// The same of a folder of backups after one more was made: files that no backup uses.
void requireNoStrayBackups(const std::filesystem::path& folder);

}  // namespace tov::soak
