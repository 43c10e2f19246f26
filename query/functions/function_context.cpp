#include "query/functions/function_context.h"

#include <chrono>

namespace tov {

Instant Instant::now() {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::floor<std::chrono::seconds>(sinceEpoch);
  const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch - seconds);
  return {.epochSecond = seconds.count(), .nanosecond = static_cast<std::int32_t>(rest.count())};
}

std::mt19937_64& FunctionContext::random() {
  if (!random_) random_.emplace(std::random_device{}());
  return *random_;
}

}  // namespace tov
