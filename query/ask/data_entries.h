// The shape of this floor's data files: `key name: value` lines under `[section]` headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/embedded_file.h"

namespace tov::asking {

/// One line; lines that begin with a blank continue the value, `#` begins a comment.
struct DataEntry {
  std::string section;
  std::string key;
  std::string name;  ///< may be empty
  std::string value;
};

/// @throws Error when a line has no colon
std::vector<DataEntry> readEntries(const EmbeddedFile& file);

/// The parts of a text, without blanks around them; empty parts are left out.
std::vector<std::string_view> splitTrimmed(std::string_view text, char separator);

}  // namespace tov::asking
