// Running the built program as a user does.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tov::testing_program {

/// What one run left behind.
struct Outcome {
  int status = -1;  ///< the exit status; 128 + n when signal n ended it
  std::string out;
  std::string err;
};

/// Runs `tov` with these arguments, this standard input and these additions to the environment.
Outcome tov(const std::vector<std::string>& arguments, const std::string& input = {},
            const std::map<std::string, std::string>& environment = {});

/// A folder that is removed at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

std::string contentsOf(const std::filesystem::path& file);

}  // namespace tov::testing_program
