// fork and exec under resource limits. Between the two only calls that are safe after a fork of a program with threads.
#include "loaders/read/confined_program.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "tovholder/error.h"

namespace tov::loaders {
namespace {

constexpr std::size_t kMostComplaints = std::size_t{1} << 16;
constexpr rlim_t kMostOpenFiles = 64;
/// What the child reports when the program could not be started, as shells do.
constexpr int kNotStarted = 127;

[[noreturn]] void fail(const std::string& what) {
  throw StorageError("cannot " + what + ": " + std::strerror(errno));
}

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void reset(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  int get() const { return number_; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("make a pipe");
    read.reset(ends[0]);
    write.reset(ends[1]);
  }
};

void writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail("hand a record to the program that reads it");
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// In the child.
void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  if (::setrlimit(resource, &both) != 0) ::_exit(kNotStarted);
}

[[noreturn]] void becomeProgram(const char* program, char* const* arguments, char* const* environment,
                                const std::array<int, 3>& files, const ProgramLimits& limits, pid_t parent) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(kNotStarted);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // The three may lie in each other's way, so they are moved out of it first.
  std::array<int, 3> moved{};
  for (std::size_t i = 0; i < files.size(); ++i) moved[i] = ::fcntl(files[i], F_DUPFD, 3);
  for (std::size_t i = 0; i < files.size(); ++i)
    if (moved[i] < 0 || ::dup2(moved[i], static_cast<int>(i)) < 0) ::_exit(kNotStarted);
  ::close_range(3, ~0U, 0);
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limits.time).count() + 1;
  limit(RLIMIT_CPU, static_cast<rlim_t>(seconds));
  limit(RLIMIT_AS, limits.memory);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kMostOpenFiles);
  limit(RLIMIT_CORE, 0);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  if (::chdir("/") != 0) ::_exit(kNotStarted);
  ::execve(program, arguments, environment);
  ::_exit(kNotStarted);
}

/// A child process; ended and waited for at the latest when this goes.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (!waited_) {
      kill();
      wait();
    }
  }
  void kill() const { ::kill(-id_, SIGKILL); }
  /// Its wait status; 0 when whoever embeds us has taken it away (a host that ignores SIGCHLD).
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0) {
      if (errno == EINTR) continue;
      status = 0;
      break;
    }
    waited_ = true;
    return status;
  }

 private:
  pid_t id_;
  bool waited_ = false;
};

}  // namespace

std::optional<std::filesystem::path> findProgram(std::string_view name) {
  for (const char* folder : {"/usr/local/bin", "/usr/bin", "/bin"}) {
    const std::filesystem::path path = std::filesystem::path(folder) / name;
    if (::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

ProgramRun runConfined(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       std::string_view input, const ProgramLimits& limits) {
  // Everything that allocates comes before the fork.
  const std::string path = program.string();
  std::vector<std::string> words{path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::string language = "LC_ALL=C.UTF-8";
  const std::array<char*, 2> environment{language.data(), nullptr};

  // A file that has no name and is gone with its last user.
  const Descriptor file(::memfd_create("record", MFD_CLOEXEC));
  if (file.get() < 0) fail("hold a record for the program that reads it");
  writeAll(file.get(), input);
  ::lseek(file.get(), 0, SEEK_SET);
  Pipe output;
  Pipe complaints;

  const pid_t parent = ::getpid();
  const pid_t id = ::fork();
  if (id < 0) fail("start " + path);
  if (id == 0)
    becomeProgram(path.c_str(), argv.data(), environment.data(),
                  {file.get(), output.write.get(), complaints.write.get()}, limits, parent);
  ::setpgid(id, id);
  Child child(id);
  output.write.close();
  complaints.write.close();

  ProgramRun run;
  const auto deadline = std::chrono::steady_clock::now() + limits.time;
  std::array<char, 1 << 16> buffer{};
  std::array<pollfd, 2> waiting{{{output.read.get(), POLLIN, 0}, {complaints.read.get(), POLLIN, 0}}};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    const int ready = left.count() > 0 ? ::poll(waiting.data(), waiting.size(), static_cast<int>(left.count())) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) fail("wait for " + path);
    if (ready == 0) {
      child.kill();
      child.wait();
      run.end = ProgramRun::End::timeOut;
      return run;
    }
    for (pollfd& stream : waiting) {
      if (stream.revents == 0) continue;
      const ssize_t count = ::read(stream.fd, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) {
        stream.fd = -1;
        continue;
      }
      const bool isOutput = &stream == &waiting[0];
      std::string& into = isOutput ? run.output : run.complaints;
      const std::size_t most = isOutput ? limits.output : kMostComplaints;
      into.append(buffer.data(), std::min(static_cast<std::size_t>(count), most - into.size()));
      if (isOutput && into.size() >= most) {
        child.kill();
        child.wait();
        run.end = ProgramRun::End::tooMuch;
        return run;
      }
    }
  }
  const int status = child.wait();
  run.end = WIFSIGNALED(status) ? ProgramRun::End::crashed : ProgramRun::End::exited;
  run.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return run;
}

}  // namespace tov::loaders
