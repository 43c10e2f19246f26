// Counting through the calls of a life.
//
// The parent never opens a database: RocksDB's threads would not survive the forks.
#include "injections.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

#include "turns.h"

namespace tov::soak {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStruck = "struck ";

/// What one injection came to.
struct Result {
  std::string at;  // empty when there are fewer calls than that
  std::uint64_t refused = 0;
  std::string wrong;
};

Result injectOne(const StressOptions& options, const Injections& injections, const FaultKind& kind,
                 std::uint64_t call) {
  const fs::path folder = options.folder / "db";
  fs::remove_all(folder);
  Child life([&](int pipe) {
    const auto files = std::make_shared<FaultyFileSystem>(folder);
    files->arm({kind.fault, options.call.empty() ? kind.call : options.call, call, false},
               [&](const std::string& at) { note(pipe, kStruck + at); });
    injections.live(files, pipe);
    std::mt19937 random = randomOf(options.seed, call, 3);
    if (kind.fault == Fault::powerCut) files->dropUnsynced(random);
  });
  const Told lived = life.finish();
  Result result;
  for (const std::string& line : lived.notes) {
    if (line.starts_with(kStruck)) result.at = line.substr(std::string(kStruck).size());
    if (line == kRefused) ++result.refused;
  }
  result.wrong = errorOf(lived);
  if (result.at.empty() || !lived.error.empty()) return result;
  Child look([&](int) { injections.look(kind.fault, lived.number); });
  const std::string found = errorOf(look.finish());
  if (!found.empty()) result.wrong += (result.wrong.empty() ? "" : "; ") + found;
  return result;
}

}  // namespace

bool inject(const StressOptions& options, const Injections& injections) {
  const auto end = std::chrono::steady_clock::now() + options.duration;
  std::uint64_t total = 0;
  std::map<std::string, std::uint64_t> violations;
  for (const FaultKind& kind : injections.kinds) {
    if (!options.only.empty() && options.only != kind.name) continue;
    std::uint64_t struck = 0;
    std::uint64_t refused = 0;
    bool isWhole = false;
    for (std::uint64_t call = options.first;; call += options.stride) {
      if (std::chrono::steady_clock::now() > end || total >= options.count) break;
      const Result result = injectOne(options, injections, kind, call);
      if (!result.wrong.empty()) {
        std::printf("%s: %s at call %llu (%s), seed %u: %s\n", injections.title, kind.name,
                    static_cast<unsigned long long>(call), result.at.c_str(), options.seed, result.wrong.c_str());
        ++violations[result.at + ": " + result.wrong];
        if (!options.goOn) {
          std::printf("the database is kept in %s\n", (options.folder / "db").c_str());
          return false;
        }
      }
      isWhole = result.at.empty();
      if (isWhole) break;
      ++struck;
      ++total;
      refused += result.refused;
    }
    std::printf("%s: %s at %llu calls%s: %llu steps refused\n", injections.title, kind.name,
                static_cast<unsigned long long>(struck), isWhole && options.stride == 1 ? ", which are all" : "",
                static_cast<unsigned long long>(refused));
  }
  std::printf("%s: %llu injections, %zu violations\n", injections.title, static_cast<unsigned long long>(total),
              violations.size());
  for (const auto& [what, count] : violations) {
    std::printf("  %6llu %s\n", static_cast<unsigned long long>(count), what.c_str());
  }
  return violations.empty();
}

}  // namespace tov::soak
