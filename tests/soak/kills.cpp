// Random changes in a child process that is killed, and the comparison of what is left with a model.
//
// The parent never opens a database itself: RocksDB's threads would not survive the forks. It keeps the model of the
// last database that was found right; the child that writes and the child that looks inherit it and go on from there,
// with changes that depend on the seed and the number of the commit alone.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>

#include "engine/database_implementation.h"
#include "faulty_file_system.h"
#include "stress.h"
#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr int kKillsOfALife = 12;

/// Where a child may die by itself.
constexpr std::array kPoints = {"append log",      "sync log",       "create log",      "remove log",
                                "create table",    "append table",   "sync table",      "remove table",
                                "append manifest", "sync manifest",  "create manifest", "rename current",
                                "sync folder",     "create options", "create marker"};

void tell(int pipe, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = ::write(pipe, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    done += static_cast<std::size_t>(written);
  }
}

/// What the writing child does until it is killed. Tells the turn of each acknowledged commit.
void writeUntilKilled(const fs::path& folder, std::uint32_t seed, Position position, const FaultPoint& point,
                      int pipe) {
  const auto files = std::make_shared<FaultyFileSystem>(folder);
  files->arm(point);
  const auto open = [&] { return Database::Implementation::over(Store::open(folder, optionsOf(seed), files)); };
  std::optional<Database> database(open());
  for (;;) {
    std::mt19937 random = randomOf(seed, position.turn + 1, 1);
    RandomChanges others(random);
    if (others.pick(5) == 0) {  // what is taken back leaves no trace
      Model scratch = position.model;
      Transaction transaction = database->begin();
      others.make(others.pick(20), scratch, &transaction);
      transaction.rollback();
    }
    Transaction transaction = database->begin();
    takeTurn(seed, position, &transaction);
    transaction.commit();
    tell(pipe, std::to_string(position.turn) + "\n");
    if (others.pick(12) == 0) database->compact();
    if (others.pick(20) == 0) {
      database.reset();
      database.emplace(open());
    }
  }
}

/// What the looking child does: reads, once as a reader beside a writer and once as the next writer, and compares.
/// Tells the turn that it found, or what is wrong.
void lookAt(const fs::path& folder, std::uint32_t seed, Position position, std::uint64_t acknowledged, bool alsoReader,
            int pipe) {
  std::uint64_t found = 0;
  for (const bool readOnly : {true, false}) {
    if (readOnly && !alsoReader) continue;
    Options options = optionsOf(seed);
    options.readOnly = readOnly;
    found = requireWhole(Database::open(folder, options), seed, position, acknowledged);
  }
  tell(pipe, std::to_string(found) + "\n");
}

/// A forked process and what it tells.
class Child {
 public:
  explicit Child(const std::function<void(int pipe)>& work) {
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
        tell(ends[1], std::string("error: ") + error.what() + "\n");
        ::_exit(1);
      }
      ::_exit(0);
    }
    ::close(ends[1]);
    output_ = ::fdopen(ends[0], "r");
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    std::fclose(output_);
    if (process_ > 0) {
      kill();
      ::waitpid(process_, nullptr, 0);
    }
  }

  void kill() { ::kill(process_, SIGKILL); }
  bool isRunning() const {
    siginfo_t state{};
    return ::waitid(P_PID, static_cast<id_t>(process_), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_pid == 0;
  }

  /// Reads to the end of what it tells: the last number, or the error.
  void finish(std::uint64_t& number, std::string& error) {
    std::array<char, 4096> line;
    while (std::fgets(line.data(), line.size(), output_) != nullptr) {
      const std::string text(line.data());
      if (text.starts_with("error: ")) error = text.substr(7, text.find('\n') - 7);
      // A line without an end was cut off by the kill.
      else if (text.ends_with('\n'))
        number = std::stoull(text);
    }
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    if (error.empty() && WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL) {
      error = "it ended by signal " + std::to_string(WTERMSIG(status));
    }
    if (error.empty() && WIFEXITED(status) && WEXITSTATUS(status) != 0) {
      error = "it ended with status " + std::to_string(WEXITSTATUS(status));
    }
  }

 private:
  pid_t process_ = 0;
  std::FILE* output_ = nullptr;
};

struct Tally {
  std::uint64_t kills = 0;
  std::uint64_t commits = 0;
  std::map<std::string, std::uint64_t> where;
};

/// One kill and the look at what is left. @returns what is wrong, or nothing
std::string oneKill(const fs::path& folder, std::uint32_t seed, RandomChanges& choice, Position& position,
                    Tally& tally) {
  FaultPoint point;
  if (choice.pick(3) != 0) {
    point.fault = Fault::kill;
    point.call = kPoints[static_cast<std::size_t>(choice.pick(kPoints.size()))];
    point.count = static_cast<std::uint64_t>(1 + choice.pick(1 << choice.pick(5)));
    point.after = choice.pick(2) == 0;
  }
  const auto delay = std::chrono::microseconds(choice.pick(point.count == 0 ? 120'000 : 400'000));
  const std::uint64_t before = position.turn;
  std::uint64_t acknowledged = before;
  std::string error;
  {
    Child writer([&](int pipe) { writeUntilKilled(folder, seed, position, point, pipe); });
    // A named point may never be reached; then the child dies when its time is over.
    const auto end = std::chrono::steady_clock::now() + delay;
    while (std::chrono::steady_clock::now() < end && writer.isRunning()) {
      std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    writer.kill();
    writer.finish(acknowledged, error);
  }
  if (!error.empty()) return "the writer: " + error;
  std::uint64_t found = 0;
  const bool alsoReader = choice.pick(2) == 0 && fs::exists(folder / "TOVHOLDER");
  {
    Child looker([&](int pipe) { lookAt(folder, seed, position, acknowledged, alsoReader, pipe); });
    looker.finish(found, error);
  }
  if (!error.empty()) return "after the kill: " + error;
  while (position.turn < found) takeTurn(seed, position, nullptr);
  ++tally.kills;
  tally.commits += found - before;
  ++tally.where[point.count == 0 ? "at any moment" : std::string(point.after ? "after " : "before ") + point.call];
  return "";
}

}  // namespace

bool stressByKills(const StressOptions& options) {
  const auto end = std::chrono::steady_clock::now() + options.duration;
  Tally tally;
  std::uint32_t seed = options.seed;
  for (; std::chrono::steady_clock::now() < end && tally.kills < options.count; ++seed) {
    const fs::path folder = options.folder / "db";
    fs::remove_all(folder);
    std::mt19937 random = randomOf(seed, 0, 2);
    RandomChanges choice(random);
    Position position;
    for (int i = 0; i < kKillsOfALife && std::chrono::steady_clock::now() < end && tally.kills < options.count; ++i) {
      const std::string wrong = oneKill(folder, seed, choice, position, tally);
      if (wrong.empty()) continue;
      std::printf("kill %d of seed %u: %s\nthe database is kept in %s\n", i + 1, seed, wrong.c_str(), folder.c_str());
      return false;
    }
  }
  std::printf("%llu kills of seeds %u to %u, %llu commits, 0 lost, 0 in part, 0 invariants broken\n",
              static_cast<unsigned long long>(tally.kills), options.seed, seed - 1,
              static_cast<unsigned long long>(tally.commits));
  for (const auto& [where, count] : tally.where) {
    std::printf("  %6llu %s\n", static_cast<unsigned long long>(count), where.c_str());
  }
  return true;
}

}  // namespace tov::soak
