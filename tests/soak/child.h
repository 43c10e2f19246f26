// A forked process that works until it is killed or done, and tells numbers meanwhile.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>

namespace tov::soak {

/// The parent must have no other thread and no database open: what these hold does not survive the fork.
class Child {
 public:
  /// Runs `work`, which is handed the pipe to tell by.
  explicit Child(const std::function<void(int pipe)>& work);
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Waits so long for its end, then kills it. @returns whether it had not ended by itself
  bool killAfter(std::chrono::microseconds delay);
  /// Reads to the end of what it told: the last number, and the error if it ended by one (by being killed is none).
  void finish(std::uint64_t& number, std::string& error);

 private:
  bool isRunning() const;

  pid_t process_ = 0;
  std::FILE* output_ = nullptr;
};

/// In the child: tells a number.
void tell(int pipe, std::uint64_t number);

}  // namespace tov::soak
