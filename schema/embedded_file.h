// A data file compiled into the library (see tools/embed_data.cmake).
#pragma once

#include <span>
#include <string_view>

namespace tov {

/// One data file: its path below the folder that embeds it, and its bytes. Both live as long as the program.
struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

}  // namespace tov
