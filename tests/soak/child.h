// A forked process that works until it is killed or done, and tells numbers meanwhile.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace tov::soak {

/// What a process told, and how it ended.
struct Told {
  std::uint64_t number = 0;        ///< the last one
  std::vector<std::string> notes;  ///< in order
  std::string error;               ///< what it ended by; being killed is none, nor is a signal
  int signal = 0;                  ///< what it ended by, but SIGKILL
};

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
  /// Reads to the end of what it told, and waits for its end.
  Told finish();

 private:
  bool isRunning() const;

  pid_t process_ = 0;
  std::FILE* output_ = nullptr;
};

/// In the child: tells a number.
void tell(int pipe, std::uint64_t number);
/// In the child: tells a line of text.
void note(int pipe, const std::string& text);
/// An error, or the signal as one.
std::string errorOf(const Told& told);

}  // namespace tov::soak
