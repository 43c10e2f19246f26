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

// A handler rather than SIG_IGN, which the programs that a session starts would inherit.
void overlook(int) {}

void handleInterrupt(void (*handler)(int), int flags, struct sigaction& before) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before);
}

}  // namespace

InterruptGuard::InterruptGuard(const CancelToken& token) : token_(token) {
  token_.reset();
  running = &token_;
  handleInterrupt(cancelRunning, 0, before_);
}

InterruptGuard::~InterruptGuard() {
  sigaction(SIGINT, &before_, nullptr);
  running = nullptr;
}

InterruptShield::InterruptShield() {
  handleInterrupt(overlook, SA_RESTART, before_);
}

InterruptShield::~InterruptShield() {
  sigaction(SIGINT, &before_, nullptr);
}

}  // namespace tov::program
