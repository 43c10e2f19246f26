#include "tools/tov/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <iostream>

namespace tov::program {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kNarrowestTerminal = 20;
constexpr std::size_t kLinesPerCell = 12;  // an item's whole text would push the other rows off the screen

}  // namespace

bool outputIsTerminal() {
  return isatty(STDOUT_FILENO) == 1;
}
bool errorIsTerminal() {
  return isatty(STDERR_FILENO) == 1;
}

bool coloursAllowed() {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return (!refused || *refused == '\0') && terminal && *terminal != '\0' && std::string_view(terminal) != "dumb";
}

std::size_t terminalWidth() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= kNarrowestTerminal) return size.ws_col;
  if (const char* columns = std::getenv("COLUMNS")) {
    std::size_t width = 0;
    const std::string_view text(columns);
    if (std::from_chars(text.data(), text.data() + text.size(), width).ec == std::errc{} &&
        width >= kNarrowestTerminal) {
      return width;
    }
  }
  return kUsualWidth;
}

TableStyle tableStyle() {
  if (!outputIsTerminal()) return {.width = 0, .boxDrawing = false};
  return {.width = terminalWidth(), .boxDrawing = true, .linesPerCell = kLinesPerCell};
}

void complain(std::string_view message) {
  std::cout.flush();
  std::cerr << "tov: " << message << (message.ends_with('\n') ? "" : "\n");
}

}  // namespace tov::program
