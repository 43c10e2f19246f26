// How a query is timed: once for its answer, then again and again until the time is up.
#pragma once

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

namespace tov::bench {

struct Times {
  double coldMicroseconds = 0;
  double medianMicroseconds = 0;
  double p99Microseconds = 0;
  std::size_t repeats = 0;
};

/// What a run costs: the time on the wall, or that of this thread on its processor, which other work on the machine
/// does not lengthen.
enum class Clock { wall, processor };

inline double microsecondsNow(Clock clock) {
  timespec now{};
  clock_gettime(clock == Clock::wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// Runs `once` for about `seconds`, at least five times. The first run counts as cold only.
inline Times timeRuns(const std::function<void()>& once, double seconds, Clock clock) {
  constexpr std::size_t kLeast = 5;
  constexpr std::size_t kMost = 20'000;
  Times times;
  double from = microsecondsNow(clock);
  once();
  times.coldMicroseconds = microsecondsNow(clock) - from;
  std::vector<double> all;
  const double until = microsecondsNow(Clock::wall) + seconds * 1e6;
  while (all.size() < kMost && (all.size() < kLeast || microsecondsNow(Clock::wall) < until)) {
    from = microsecondsNow(clock);
    once();
    all.push_back(microsecondsNow(clock) - from);
  }
  std::ranges::sort(all);
  times.repeats = all.size();
  times.medianMicroseconds = all[all.size() / 2];
  times.p99Microseconds = all[std::min(all.size() - 1, all.size() * 99 / 100)];
  return times;
}

}  // namespace tov::bench
