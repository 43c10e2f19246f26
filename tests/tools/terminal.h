// A program on a pseudo-terminal, typed at and read from as a person would.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace tov::testing_program {

class Terminal {
 public:
  /// Starts `tov` with these arguments on a terminal of 100 columns.
  Terminal(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void type(const std::string& keys);
  /// Waits until the screen shows `text` after what was awaited before; false when it does not within a while, and
  /// then `shown` tells what was there instead.
  bool awaits(const std::string& text);
  /// Waits until the program shows its prompt and edits a line: it takes keys one by one only a moment later, and until
  /// then Ctrl-C throws away what was typed and Ctrl-D is lost.
  bool prompts(const std::string& prompt = "tov> ") { return awaits(prompt) && awaitsMode(false); }
  /// Waits until the terminal takes whole lines again, as it does while a statement runs.
  bool awaitsRunning() { return awaitsMode(true); }
  /// Presses the key again and again until `text` is shown: for keys that only mean something once a query runs.
  bool pressesUntil(const std::string& key, const std::string& text);
  /// Everything that was sent to the screen since what was awaited last.
  const std::string& shown() const { return unread_; }
  /// Waits for the program's end. @returns its exit status, or -1 when it does not end
  int ends();

 private:
  bool awaitsMode(bool takesLines);
  bool readMore(int milliseconds);
  bool takeThrough(const std::string& text);

  int screen_ = -1;
  pid_t child_ = -1;
  std::string unread_;
};

inline const std::string kControlC = "\x03";
inline const std::string kControlD = "\x04";
inline const std::string kTab = "\t";
inline const std::string kUp = "\x1b[A";
inline const std::string kEnter = "\r";

}  // namespace tov::testing_program
