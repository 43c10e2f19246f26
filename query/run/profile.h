// What PROFILE measures: rows and time of each step of a plan.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "query/run/operator.h"

namespace tov::query {

struct StepMeasure {
  std::uint64_t rows = 0;
  std::uint64_t batches = 0;
  std::chrono::nanoseconds time{};  ///< with the steps before it
};

/// By Step::number.
struct Profile {
  std::vector<StepMeasure> steps;
};

/// The operator, measured.
OperatorPointer profiled(Profile& profile, const Step& step, OperatorPointer inner);

}  // namespace tov::query
