// One life of a database lived again and again, each time with another call to the file system made to fail.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>

#include "child.h"
#include "faulty_file_system.h"
#include "stress.h"

namespace tov::soak {

/// What one refused call of ours is noted as.
inline constexpr const char* kRefused = "refused";

struct Injections {
  const char* title;  ///< of what is done, for messages
  std::span<const FaultKind> kinds = kFaultKinds;
  /// In a process of its own: lives until the fault has struck and what follows from it, tells each acknowledged step
  /// by its number, and notes `kRefused` for each error of ours. Anything else that is thrown is a violation.
  std::function<void(const std::shared_ptr<FaultyFileSystem>& files, int pipe)> live;
  /// In a process of its own, once the device works again: throws when something is wrong.
  std::function<void(Fault fault, std::uint64_t acknowledged)> look;
};

/// Makes the first, second, third, … call fail in each way. Prints what was found; a life that ends by a signal is a
/// violation as well. @returns whether there was none
bool inject(const StressOptions& options, const Injections& injections);

}  // namespace tov::soak
