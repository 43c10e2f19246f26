// Ctrl-C while a query runs, and between two queries.
#pragma once

#include <csignal>

#include "tovholder/query.h"

namespace tov::program {

/// While it lives, Ctrl-C cancels what runs under the token instead of ending the program. One at a time.
class InterruptGuard {
 public:
  explicit InterruptGuard(const CancelToken& token);
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

 private:
  CancelToken token_;
  struct sigaction before_ {};
};

/// While it lives, Ctrl-C between two queries does not end the program: between a line that was entered and the query
/// that it starts there is a moment in which the key would be a signal that nobody waits for.
class InterruptShield {
 public:
  InterruptShield();
  ~InterruptShield();
  InterruptShield(const InterruptShield&) = delete;
  InterruptShield& operator=(const InterruptShield&) = delete;

 private:
  struct sigaction before_ {};
};

}  // namespace tov::program
