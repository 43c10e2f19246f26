// How a query is timed: once for its answer, then again and again until the time is up.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace tov::bench {

struct Times {
  double coldMicroseconds = 0;
  double medianMicroseconds = 0;
  double p99Microseconds = 0;
  std::size_t repeats = 0;
};

/// Runs `once` for about `seconds`, at least five times. The first run counts as cold only.
inline Times timeRuns(const std::function<void()>& once, double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto microseconds = [](Clock::duration time) {
    return std::chrono::duration<double, std::micro>(time).count();
  };
  constexpr std::size_t kLeast = 5;
  constexpr std::size_t kMost = 20'000;
  Times times;
  auto from = Clock::now();
  once();
  times.coldMicroseconds = microseconds(Clock::now() - from);
  std::vector<double> all;
  const auto until = Clock::now() + std::chrono::duration<double>(seconds);
  while (all.size() < kMost && (all.size() < kLeast || Clock::now() < until)) {
    from = Clock::now();
    once();
    all.push_back(microseconds(Clock::now() - from));
  }
  std::ranges::sort(all);
  times.repeats = all.size();
  times.medianMicroseconds = all[all.size() / 2];
  times.p99Microseconds = all[std::min(all.size() - 1, all.size() * 99 / 100)];
  return times;
}

}  // namespace tov::bench
