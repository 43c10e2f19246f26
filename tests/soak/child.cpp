// Forking, killing, and the pipe between.
#include "child.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <thread>

namespace tov::soak {
namespace {

void write(int pipe, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = ::write(pipe, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    done += static_cast<std::size_t>(written);
  }
}

}  // namespace

void tell(int pipe, std::uint64_t number) {
  write(pipe, std::to_string(number) + "\n");
}

void note(int pipe, const std::string& text) {
  write(pipe, "note: " + text + "\n");
}

std::string errorOf(const Told& told) {
  return told.error.empty() && told.signal != 0 ? "it ended by signal " + std::to_string(told.signal) : told.error;
}

Child::Child(const std::function<void(int pipe)>& work) {
  std::array<int, 2> ends;
  if (::pipe(ends.data()) != 0) throw std::runtime_error("pipe");
  std::fflush(nullptr);
  process_ = ::fork();
  if (process_ < 0) throw std::runtime_error("fork");
  if (process_ == 0) {
    ::close(ends[0]);
    try {
      work(ends[1]);
    } catch (const std::exception& error) {
      write(ends[1], std::string("error: ") + error.what() + "\n");
      ::_exit(1);
    }
    ::_exit(0);
  }
  ::close(ends[1]);
  output_ = ::fdopen(ends[0], "r");
}

Child::~Child() {
  std::fclose(output_);
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

bool Child::isRunning() const {
  siginfo_t state{};
  return ::waitid(P_PID, static_cast<id_t>(process_), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_pid == 0;
}

bool Child::killAfter(std::chrono::microseconds delay) {
  const auto end = std::chrono::steady_clock::now() + delay;
  while (std::chrono::steady_clock::now() < end && isRunning()) {
    std::this_thread::sleep_for(std::chrono::microseconds(500));
  }
  const bool lives = isRunning();
  ::kill(process_, SIGKILL);
  return lives;
}

Told Child::finish() {
  Told told;
  std::array<char, 4096> line;
  while (std::fgets(line.data(), line.size(), output_) != nullptr) {
    std::string text(line.data());
    if (!text.ends_with('\n')) continue;  // cut off by the kill
    text.pop_back();
    if (text.starts_with("error: ")) {
      told.error = text.substr(7);
    } else if (text.starts_with("note: ")) {
      told.notes.push_back(text.substr(6));
    } else {
      told.number = std::stoull(text);
    }
  }
  int status = 0;
  ::waitpid(process_, &status, 0);
  process_ = 0;
  if (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL) told.signal = WTERMSIG(status);
  if (told.error.empty() && WIFEXITED(status) && WEXITSTATUS(status) != 0) {
    told.error = "it ended with status " + std::to_string(WEXITSTATUS(status));
  }
  return told;
}

}  // namespace tov::soak
