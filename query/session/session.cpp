#include "query/session/implementation.h"

namespace tov {

class Session::Implementation {
 public:
  explicit Implementation(Database database) : state_(std::make_shared<query::SessionState>(std::move(database))) {}
  // The compiled queries know the state, and the state knows them.
  ~Implementation() { state_->prepared.clear(); }
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;

  PreparedQuery prepare(std::string_view text) {
    const auto found = state_->prepared.find(std::string(text));
    if (found != state_->prepared.end()) return PreparedQuery(found->second);
    auto compiled = std::make_shared<PreparedQuery::Implementation>(state_, text);
    if (state_->prepared.size() >= query::kPreparedQueries) state_->prepared.clear();
    state_->prepared.emplace(text, compiled);
    return PreparedQuery(std::move(compiled));
  }

  void begin() {
    if (state_->transaction) throw UsageError("a transaction is open already; commit it or roll it back first");
    state_->transaction.emplace(state_->database.begin());
  }

  void commit() {
    requireTransaction("commit");
    Transaction transaction = std::move(*state_->transaction);
    state_->transaction.reset();
    transaction.commit();
  }

  void rollback() {
    requireTransaction("roll back");
    state_->transaction->rollback();
    state_->transaction.reset();
  }

  bool inTransaction() const { return state_->transaction.has_value(); }
  const Database& database() const { return state_->database; }

 private:
  void requireTransaction(const char* what) const {
    if (!state_->transaction)
      throw UsageError(std::string("there is no transaction to ") + what + "; call begin first");
  }

  std::shared_ptr<query::SessionState> state_;
};

Session::Session(Database database) : implementation_(std::make_unique<Implementation>(std::move(database))) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

PreparedQuery Session::prepare(std::string_view cypher) {
  return implementation_->prepare(cypher);
}

Result Session::run(std::string_view cypher, const Parameters& parameters, const Limits& limits) {
  return prepare(cypher).run(parameters, limits);
}

void Session::begin() {
  implementation_->begin();
}
void Session::commit() {
  implementation_->commit();
}
void Session::rollback() {
  implementation_->rollback();
}
bool Session::inTransaction() const {
  return implementation_->inTransaction();
}
const Database& Session::database() const {
  return implementation_->database();
}

}  // namespace tov
