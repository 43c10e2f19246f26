#include "tests/tools/terminal.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace tov::testing_program {
namespace {

constexpr int kPatience = 60'000;  // milliseconds: a loaded machine is slow, and only a failing test waits this long
constexpr int kGlance = 100;

}  // namespace

Terminal::Terminal(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment) {
  winsize size{};
  size.ws_row = 40;
  size.ws_col = 100;
  child_ = forkpty(&screen_, nullptr, nullptr, &size);
  if (child_ == -1) throw std::runtime_error("no pseudo-terminal can be made");
  if (child_ > 0) return;
  setenv("TERM", "xterm", 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  unsetenv("TOV_DB");
  unsetenv("TOV_LOG");
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> pointers = {const_cast<char*>("tov")};
  for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  execv(TOV_PROGRAM, pointers.data());
  _exit(127);
}

Terminal::~Terminal() {
  if (child_ > 0) {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
  }
  if (screen_ != -1) close(screen_);
}

void Terminal::type(const std::string& keys) {
  std::size_t written = 0;
  while (written < keys.size()) {
    const ssize_t count = write(screen_, keys.data() + written, keys.size() - written);
    if (count <= 0) throw std::runtime_error("the program does not read what is typed");
    written += static_cast<std::size_t>(count);
  }
}

bool Terminal::readMore(int milliseconds) {
  pollfd ready{screen_, POLLIN, 0};
  if (poll(&ready, 1, milliseconds) <= 0) return false;
  char bytes[4096];
  const ssize_t count = read(screen_, bytes, sizeof bytes);
  if (count <= 0) return false;
  unread_.append(bytes, static_cast<std::size_t>(count));
  return true;
}

bool Terminal::takeThrough(const std::string& text) {
  const std::size_t place = unread_.find(text);
  if (place == std::string::npos) return false;
  unread_.erase(0, place + text.size());
  return true;
}

bool Terminal::awaits(const std::string& text) {
  for (;;) {
    if (takeThrough(text)) return true;
    if (!readMore(kPatience)) return false;
  }
}

bool Terminal::awaitsMode(bool takesLines) {
  for (int waited = 0; waited < kPatience; waited += kGlance / 10) {
    termios mode{};
    if (tcgetattr(screen_, &mode) == -1) return false;
    if (((mode.c_lflag & ICANON) != 0) == takesLines) return true;
    poll(nullptr, 0, kGlance / 10);
  }
  return false;
}

bool Terminal::pressesUntil(const std::string& key, const std::string& text) {
  for (int waited = 0; waited < kPatience; waited += kGlance) {
    type(key);
    poll(nullptr, 0, kGlance);
    while (readMore(0)) {
    }
    if (takeThrough(text)) return true;
  }
  return false;
}

int Terminal::ends() {
  while (readMore(kPatience)) {
  }
  for (int waited = 0; waited < kPatience; waited += kGlance) {
    int status = 0;
    if (waitpid(child_, &status, WNOHANG) == child_) {
      child_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    poll(nullptr, 0, kGlance);
  }
  return -1;
}

}  // namespace tov::testing_program
