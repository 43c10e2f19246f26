// The options of a procedure: a map whose every entry must be known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/run/run.h"
#include "tovholder/algorithms.h"

namespace tov::query {

/// Reads the entries one after the other; `finish` refuses what nobody asked for.
class ProcedureOptions {
 public:
  /// @param options  a map, or null for none
  ProcedureOptions(const Value& options, std::string_view procedure, Run& run);

  std::optional<double> number(std::string_view name);
  /// @throws QueryError below `least`
  std::optional<std::int64_t> integer(std::string_view name, std::int64_t least);
  std::optional<std::string> text(std::string_view name);
  /// A text or a list of texts.
  std::vector<std::string> texts(std::string_view name);
  /// Null when it is not given.
  Value value(std::string_view name);

  // Names as ids of this database. One that it has never stored becomes an id that nothing has.
  std::vector<LabelId> labels(std::string_view name);
  std::vector<TypeId> types(std::string_view name);
  std::optional<KeyId> key(std::string_view name);

  /// `labels`, `types`, `date`, `from` and `until`.
  GraphPart part();
  /// `direction` and `weight`.
  GraphShape shape(Direction usual, Parallel parallel);

  /// @throws QueryError naming an entry that the procedure does not know
  void finish() const;

 private:
  [[noreturn]] void fail(std::string_view name, const std::string& wanted) const;

  const Map* entries_ = nullptr;
  std::string procedure_;
  Run& run_;
  std::vector<std::string> known_;
};

/// The run's bounds as an algorithm knows them; what is held counts until this ends.
class ProcedureBounds {
 public:
  explicit ProcedureBounds(Run& run) : run_(run), account_(run) {}
  Supervision supervision() {
    return {[this] { run_.check(); }, [this](std::size_t bytes) { account_.add(bytes); }};
  }
  Account& account() { return account_; }

 private:
  Run& run_;
  Account account_;
};

}  // namespace tov::query
