#include "tools/tov/interrupt.h"

#include <atomic>

namespace tov::program {
namespace {

// A signal handler is handed nothing, so what it cancels has to be found here.
std::atomic<const CancelToken*> running = nullptr;
static_assert(std::atomic<const CancelToken*>::is_always_lock_free);

void cancelRunning(int) {
  if (const CancelToken* token = running.load()) token->cancel();
}

}  // namespace

InterruptGuard::InterruptGuard(const CancelToken& token) : token_(token) {
  token_.reset();
  running = &token_;
  struct sigaction action {};
  action.sa_handler = cancelRunning;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before_);
}

InterruptGuard::~InterruptGuard() {
  sigaction(SIGINT, &before_, nullptr);
  running = nullptr;
}

}  // namespace tov::program
