#include "query/session/implementation.h"

namespace tov {

Result::Implementation::Implementation(std::shared_ptr<const query::Plan> plan, Snapshot view, Transaction* transaction,
                                       const Parameters& parameters, const Limits& limits)
    : plan_(std::move(plan)),
      view_(std::move(view)),
      parameters_(parameters),
      run_(view_, transaction, plan_->names, plan_->width, parameters_, limits),
      row_(plan_->columns.size()) {
  if (plan_->mode == query::Plan::Mode::profile) {
    profile_.steps.resize(plan_->steps);
    run_.setProfile(&profile_);
  }
  root_ = query::startChain(run_, plan_->chain, std::make_unique<query::UnitSource>(plan_->width));
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
  // A query without columns only changes; its rows are nobody's.
  while (root_ && plan_->columnSlots.empty()) {
    const PatienceScope scope(run_);
    if (!root_->next(batch_)) root_.reset();
  }
  if (!root_) return false;
  ++position_;
  if (position_ >= batch_.rows) {
    const PatienceScope scope(run_);
    if (!root_->next(batch_)) {
      root_.reset();
      return false;
    }
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
        const PatienceScope scope(run_);
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

Result::Result(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Result::Result(Result&&) noexcept = default;
Result& Result::operator=(Result&&) noexcept = default;
Result::~Result() = default;

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
