#include "tools/tov/drawing.h"

#include <fstream>

#include "tovholder/error.h"

namespace tov::program {

std::string drawingFormat(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  for (const char* format : {"svg", "png", "pdf"}) {
    if (ending == std::string(".") + format) return format;
  }
  return "dot";
}

std::string draw(const Snapshot& snapshot, const DrawingOptions& options, const std::string& format) {
  const std::string dot = drawDot(snapshot, options);
  return format == "dot" ? dot : layOut(dot, format);
}

void save(const std::string& bytes, const std::filesystem::path& file) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << bytes;
  stream.close();
  if (!stream) {
    throw StorageError("the drawing could not be written to " + file.string() +
                       "; does its folder exist, may you write there, and is there room?");
  }
}

}  // namespace tov::program
