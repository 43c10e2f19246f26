#include "tools/tov/pager.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "tools/tov/console.h"

namespace tov::program {
namespace {

std::size_t terminalHeight() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

/// While a pager runs, a key that interrupts is the pager's, and one that was left early is no fault.
class PagerSignals {
 public:
  PagerSignals() : interrupt_(std::signal(SIGINT, SIG_IGN)), pipe_(std::signal(SIGPIPE, SIG_IGN)) {}
  ~PagerSignals() {
    std::signal(SIGINT, interrupt_);
    std::signal(SIGPIPE, pipe_);
  }
  PagerSignals(const PagerSignals&) = delete;
  PagerSignals& operator=(const PagerSignals&) = delete;

 private:
  void (*interrupt_)(int);
  void (*pipe_)(int);
};

}  // namespace

void showPaged(const std::string& text, bool allowed) {
  const std::size_t height = terminalHeight();
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  if (allowed && outputIsTerminal() && height != 0 && lines >= height) {
    std::cout.flush();
    const char* named = std::getenv("PAGER");
    // R: colours as they are; S: long rows are cut and not wrapped; F and X: no screen of its own for what fits.
    const std::string command = named != nullptr && *named != '\0' ? named : "less -FRSX";
    const PagerSignals signals;
    if (std::FILE* pager = popen(command.c_str(), "w")) {
      std::fwrite(text.data(), 1, text.size(), pager);
      const int status = pclose(pager);
      // The shell says 127 when there is no such program.
      if (!WIFEXITED(status) || WEXITSTATUS(status) != 127) return;
    }
  }
  std::cout << text;
}

}  // namespace tov::program
