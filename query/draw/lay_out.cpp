// Runs Graphviz' `dot` as a child process: no shell, no files; both pipes are served at once so that neither side waits
// for the other, and a layout that takes too long is ended.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>

#include "tovholder/export.h"

extern char** environ;

namespace tov {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kFormats[] = {"svg", "png", "pdf"};
constexpr std::chrono::seconds kTimeLimit{120};
constexpr std::size_t kMostOutput = std::size_t{256} << 20;
constexpr std::size_t kMostComplaint = 2000;

[[noreturn]] void fail(const std::string& reason) {
  throw StorageError("cannot lay out the drawing with 'dot': " + reason);
}
[[noreturn]] void failWith(int error) {
  fail(std::strerror(error));
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void set(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  int number() const { return number_; }
  bool isOpen() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

/// One direction between us and the child. A socket rather than a pipe: writing to a child that has gone is then an
/// error of that call and no signal to the whole program.
struct Channel {
  Descriptor ours;
  Descriptor theirs;

  Channel() {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) failWith(errno);
    ours.set(ends[0]);
    theirs.set(ends[1]);
    if (fcntl(ours.number(), F_SETFL, O_NONBLOCK) != 0) failWith(errno);
  }
};

/// The running child; ended and waited for when this goes.
class Child {
 public:
  Child(const Channel& input, const Channel& output, const Channel& complaints, const std::string& format) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.theirs.number(), 0);
    posix_spawn_file_actions_adddup2(&actions, output.theirs.number(), 1);
    posix_spawn_file_actions_adddup2(&actions, complaints.theirs.number(), 2);
    std::string program = "dot";
    std::string option = "-T" + format;
    std::string resolution = "-Gdpi=110";
    std::array<char*, 4> arguments = {program.data(), option.data(), format == "png" ? resolution.data() : nullptr,
                                      nullptr};
    const int error = posix_spawnp(&process_, "dot", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error == ENOENT) fail("the program is not installed or not on PATH; on Debian: apt-get install graphviz");
    if (error != 0) failWith(error);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (process_ <= 0) return;
    kill(process_, SIGKILL);
    wait();
  }
  /// The exit status; 128 and more for a child that a signal ended.
  int wait() {
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t process_ = -1;
};

/// Appends what can be read now; closes the channel at its end.
void readSome(Descriptor& from, std::string& text, std::size_t most) {
  std::array<char, 65536> buffer;
  const ssize_t count = read(from.number(), buffer.data(), buffer.size());
  if (count > 0) {
    if (text.size() + std::size_t(count) > most) fail("it wrote more than " + std::to_string(most >> 20) + " MiB");
    text.append(buffer.data(), std::size_t(count));
  } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
    from.close();
  }
}

/// Writes what the child takes now; closes the channel when all is written or the child has closed it.
void writeSome(Descriptor& to, std::string_view& rest) {
  const ssize_t count = send(to.number(), rest.data(), rest.size(), MSG_NOSIGNAL);
  if (count >= 0) rest.remove_prefix(std::size_t(count));
  const bool failed = count < 0 && errno != EAGAIN && errno != EINTR;
  if (rest.empty() || failed) to.close();
}

}  // namespace

std::string layOut(std::string_view dot, std::string_view format) {
  if (std::find(std::begin(kFormats), std::end(kFormats), format) == std::end(kFormats)) {
    throw UsageError("cannot lay out the drawing as '" + std::string(format) + "': the formats are svg, png and pdf");
  }
  Channel input, output, complaints;
  Child child(input, output, complaints, std::string(format));
  for (Channel* channel : {&input, &output, &complaints}) channel->theirs.close();

  std::string result, complaint;
  const Clock::time_point deadline = Clock::now() + kTimeLimit;
  while (output.ours.isOpen() || complaints.ours.isOpen()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) fail("it took more than " + std::to_string(kTimeLimit.count()) + " seconds; draw fewer nodes");
    // A negative descriptor is one that poll leaves alone.
    std::array<pollfd, 3> waiting = {pollfd{input.ours.number(), POLLOUT, 0}, pollfd{output.ours.number(), POLLIN, 0},
                                     pollfd{complaints.ours.number(), POLLIN, 0}};
    if (poll(waiting.data(), waiting.size(), int(left)) < 0 && errno != EINTR) failWith(errno);
    if (waiting[0].revents != 0) writeSome(input.ours, dot);
    if (waiting[1].revents != 0) readSome(output.ours, result, kMostOutput);
    if (waiting[2].revents != 0) readSome(complaints.ours, complaint, kMostOutput);
  }
  const int status = child.wait();
  if (status != 0 || result.empty()) {
    complaint.resize(std::min(complaint.size(), kMostComplaint));
    while (complaint.ends_with('\n')) complaint.pop_back();
    fail("it ended with status " + std::to_string(status) + (complaint.empty() ? "" : ": " + complaint));
  }
  return result;
}

}  // namespace tov
