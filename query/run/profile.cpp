#include "query/run/profile.h"

namespace tov::query {
namespace {

class ProfiledOperator final : public Operator {
 public:
  ProfiledOperator(Profile& profile, std::uint32_t number, OperatorPointer inner)
      : profile_(profile), number_(number), inner_(std::move(inner)) {}

  bool next(Batch& out) override {
    const auto begin = std::chrono::steady_clock::now();
    const bool more = inner_->next(out);
    StepMeasure& measure = profile_.steps[number_];
    measure.time += std::chrono::steady_clock::now() - begin;
    measure.rows += out.rows;
    ++measure.batches;
    return more;
  }

 private:
  Profile& profile_;
  std::uint32_t number_;
  OperatorPointer inner_;
};

}  // namespace

OperatorPointer profiled(Profile& profile, const Step& step, OperatorPointer inner) {
  if (profile.steps.size() <= step.number) profile.steps.resize(step.number + 1);
  return std::make_unique<ProfiledOperator>(profile, step.number, std::move(inner));
}

}  // namespace tov::query
