// What other processes do in tests: read a database again and again beside its writer, write until killed, or import
// until killed.
//
//   second_process read FOLDER TIMES     exit status 0 when every opening showed one whole commit, none older than
//   before second_process write FOLDER ROUNDS   prints each round that was acknowledged
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

#include "rounds.h"
#include "tovholder/import.h"

namespace {

int readRepeatedly(const char* folder, int times) {
  tov::Options options;
  options.readOnly = true;
  tov::Database kept = tov::Database::open(folder, options);
  const tov::Snapshot first = kept.snapshot();
  const std::uint64_t firstRound = tov::wholeRound(first);
  std::uint64_t last = firstRound;
  auto lastMade = first.committedAt();
  for (int i = 0; i < times; ++i) {
    const tov::Database database = tov::Database::open(folder, options);
    const std::uint64_t round = tov::wholeRound(database.snapshot());
    if (round < last) throw std::runtime_error("an older round after a newer one");
    last = round;
    // How old what is shown is can be said.
    const auto made = database.snapshot().committedAt();
    if (made < lastMade || made > std::chrono::system_clock::now()) throw std::runtime_error("a wrong age");
    lastMade = made;
    kept.refresh();
    if (tov::wholeRound(kept.snapshot()) < last) throw std::runtime_error("refreshing went back");
  }
  // What was opened first still shows what it showed, though its files are long gone from the folder.
  if (tov::wholeRound(first) != firstRound) throw std::runtime_error("a snapshot changed");
  return 0;
}

int writeRounds(const char* folder, std::uint64_t rounds) {
  tov::Database database = tov::Database::open(folder);
  for (std::uint64_t round = tov::wholeRound(database.snapshot()) + 1; round <= rounds; ++round) {
    tov::writeRound(database, round);
    std::printf("%llu\n", static_cast<unsigned long long>(round));
    std::fflush(stdout);
  }
  return 0;
}

/// Imports, and dies at the first sign of a step.
int importUntil(const char* folder, const char* source, int step) {
  tov::Database database = tov::Database::open(folder);
  tov::ImportOptions options;
  options.progress = [&](const tov::ImportProgress& progress) {
    if (static_cast<int>(progress.step) >= step) std::raise(SIGKILL);
  };
  tov::importFolder(database, source, options);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count == 4 && std::strcmp(arguments[1], "read") == 0)
      return readRepeatedly(arguments[2], std::atoi(arguments[3]));
    if (count == 4 && std::strcmp(arguments[1], "write") == 0) {
      return writeRounds(arguments[2], std::strtoull(arguments[3], nullptr, 10));
    }
    if (count == 5 && std::strcmp(arguments[1], "import") == 0) {
      return importUntil(arguments[2], arguments[3], std::atoi(arguments[4]));
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "second_process: %s\n", error.what());
    return 1;
  }
  std::fprintf(stderr, "usage: second_process read FOLDER TIMES | write FOLDER ROUNDS | import DB FOLDER STEP\n");
  return 2;
}
