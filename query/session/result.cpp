#include "query/session/implementation.h"

namespace tov {

Result::Implementation::Implementation(std::shared_ptr<const query::Plan> plan, Snapshot view, Transaction* transaction,
                                       const Parameters& parameters, const Limits& limits)
    : plan_(std::move(plan)),
      view_(std::move(view)),
      parameters_(parameters),
      run_(*view_, transaction, plan_->names, plan_->width, parameters_, limits),
      row_(plan_->columns.size()) {
  if (plan_->mode == query::Plan::Mode::profile) {
    profile_.steps.resize(plan_->steps);
    run_.setProfile(&profile_);
  }
  run_.graph().setView(*view_);
  root_ = query::startChain(run_, plan_->chain, std::make_unique<query::UnitSource>(plan_->width));
}

void Result::Implementation::restart(Snapshot view, const Parameters& parameters, const Limits& limits) {
  view_ = std::move(view);
  const bool sameNames = std::equal(parameters.begin(), parameters.end(), parameters_.begin(), parameters_.end(),
                                    [](const auto& given, const auto& known) { return given.first == known.first; });
  if (sameNames) {
    auto known = parameters_.begin();
    for (const auto& [name, value] : parameters) (known++)->second = value;
  } else {
    parameters_ = parameters;
  }
  run_.restart(*view_, limits);
  run_.graph().setView(*view_);
}

bool Result::Implementation::rest() {
  // What one large answer needed is not held for the next, which may be small.
  constexpr std::size_t kKeptBytes = std::size_t{64} << 20;
  if (failed_ || !root_ || run_.profile() != nullptr || run_.mostHeld() > kKeptBytes) return false;
  batch_.clear();
  std::fill(row_.begin(), row_.end(), Value());
  position_ = 0;
  rowsGiven_ = 0;
  ended_ = false;
  if (!root_->restart()) return false;
  for (auto& [name, value] : parameters_) value = Value();
  view_.reset();
  return true;
}

void Result::Implementation::retire(std::unique_ptr<Implementation> run) {
  if (!run || !run->home_ || !run->rest()) return;
  const std::shared_ptr<query::IdleRun> home = std::move(run->home_);
  home->keep(std::move(run));
}

bool Result::Implementation::next() {
  if (held_) {
    if (rows_.empty()) return false;
    row_ = std::move(rows_.front());
    rows_.pop_front();
    return true;
  }
  return nextFromPlan();
}

bool Result::Implementation::nextFromPlan() {
  if (ended_) return false;
  failed_ = true;  // unless this call comes to its end
  const bool more = advance();
  ended_ = !more;
  failed_ = false;
  return more;
}

bool Result::Implementation::advance() {
  // A query without columns only changes; its rows are nobody's.
  const PatienceScope scope(run_);
  if (plan_->columnSlots.empty()) {
    while (root_->next(batch_)) {
    }
    return false;
  }
  ++position_;
  if (position_ >= batch_.rows) {
    if (!root_->next(batch_)) return false;
    position_ = 0;
  }
  const std::optional<std::uint64_t>& most = run_.limits().rows;
  if (most && rowsGiven_ == *most) {
    throw LimitError(LimitError::Bound::rows, "the query has more rows than its limit of " + std::to_string(*most) +
                                                  "; raise the limit or add a LIMIT to the query");
  }
  ++rowsGiven_;
  materialise(position_);
  return true;
}

void Result::Implementation::materialise(std::size_t row) {
  for (std::size_t c = 0; c < plan_->columnSlots.size(); ++c) {
    const Value& cell = batch_.columns[plan_->columnSlots[c]][row];
    switch (cell.kind()) {
      case Value::Kind::node:
      case Value::Kind::relationship:
      case Value::Kind::path:
        row_[c] = run_.whole(cell);
        break;
      case Value::Kind::list:
      case Value::Kind::map: {
        // A small list may hold the same content many times over; the copy that leaves does not share it.
        query::Account account(run_);
        account.add(footprint(cell));
        row_[c] = run_.whole(cell);
        break;
      }
      default:
        row_[c] = cell;
    }
  }
}

void Result::Implementation::readAll() {
  query::Account account(run_);
  while (nextFromPlan()) {
    std::size_t bytes = 0;
    for (const Value& value : row_) bytes += footprint(value);
    account.add(bytes);
    rows_.push_back(row_);
  }
  held_ = true;
  root_.reset();
  if (run_.profile() != nullptr) planText_ = query::describePlan(*plan_, &profile_);
}

void Result::Implementation::showPlanOnly() {
  held_ = true;
  root_.reset();
  planText_ = query::describePlan(*plan_, nullptr);
}

std::string Result::Implementation::planDot() const {
  if (planText_.empty()) return {};
  return query::drawPlan(*plan_, plan_->mode == query::Plan::Mode::profile ? &profile_ : nullptr);
}

namespace query {

IdleRun::~IdleRun() {
  delete run_.load(std::memory_order_acquire);
}

std::unique_ptr<Result::Implementation> IdleRun::take() {
  return std::unique_ptr<Result::Implementation>(run_.exchange(nullptr, std::memory_order_acq_rel));
}

void IdleRun::keep(std::unique_ptr<Result::Implementation> run) {
  Result::Implementation* none = nullptr;
  if (run_.compare_exchange_strong(none, run.get(), std::memory_order_acq_rel)) run.release();
}

}  // namespace query

Result::Result(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Result::Result(Result&&) noexcept = default;
Result& Result::operator=(Result&& other) noexcept {
  std::swap(implementation_, other.implementation_);
  return *this;
}
Result::~Result() {
  Implementation::retire(std::move(implementation_));
}

const std::vector<std::string>& Result::columns() const {
  return implementation_->columns();
}
bool Result::next() {
  return implementation_->next();
}
std::span<const Value> Result::row() const {
  return implementation_->row();
}
const Changes& Result::changes() const {
  return implementation_->changes();
}
const std::string& Result::plan() const {
  return implementation_->planText();
}
std::string Result::planDot() const {
  return implementation_->planDot();
}

}  // namespace tov
