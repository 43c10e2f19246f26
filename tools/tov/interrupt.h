// Ctrl-C while a query runs.
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

}  // namespace tov::program
