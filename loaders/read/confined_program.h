// Runs another program on hostile input: confined in time, memory and output, and never able to harm the caller.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tov::loaders {

struct ProgramLimits {
  std::chrono::milliseconds time{};  ///< by the clock; of the processor as well
  std::size_t memory = 0;            ///< bytes of address space
  std::size_t output = 0;            ///< bytes on standard output
};

struct ProgramRun {
  enum class End {
    exited,   ///< with `status`
    crashed,  ///< by signal `status`
    timeOut,  ///< and was ended
    tooMuch,  ///< output; was ended
  };
  End end = End::exited;
  int status = 0;
  std::string output;
  std::string complaints;  ///< the front of its standard error
};

/// The program's path in the system's folders for programs; nothing when it is not installed. PATH is not asked.
std::optional<std::filesystem::path> findProgram(std::string_view name);

/// Runs `program` with `arguments`, without a shell, in a process group of its own, in the root folder, with an empty
/// environment but for the language (C.UTF-8), no files open but the standard three, and no right to write files, to
/// gain privileges or to outlive the caller. Its standard input is `input`, which it can also open as /dev/stdin and
/// seek in. Thread-safe. @throws StorageError when the system cannot start it
ProgramRun runConfined(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       std::string_view input, const ProgramLimits& limits);

}  // namespace tov::loaders
