// A plan: what a statement compiles to. Immutable while it runs, kept in a session's cache.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/cypher/ast.h"
#include "query/run/operator.h"
#include "query/run/run.h"

namespace tov::query {

/// CREATE INDEX and DROP INDEX; the numbers are those of the plan's NameTable.
struct IndexChange {
  bool create = true;
  bool quiet = false;  ///< IF NOT EXISTS, IF EXISTS
  std::string label;
  std::string property;
  std::string name;                            ///< for DROP INDEX by name
  std::optional<cypher::TextIndexScope> text;  ///< of a full-text index, instead of label and property
};

struct Plan {
  enum class Mode { run, explain, profile };

  Mode mode = Mode::run;
  Chain chain;
  std::size_t width = 0;  ///< slots of a batch
  std::uint32_t steps = 0;
  NameTable names;
  std::vector<std::string> columns;
  std::vector<Slot> columnSlots;
  bool writes = false;
  std::vector<std::pair<std::string, std::string>> indexesUsed;  ///< label and property
  std::optional<IndexChange> indexChange;
  std::vector<std::string> parameters;  ///< that must be given
};

/// The plan as an indented tree, the last step on top; with a profile also what each step did.
std::string describePlan(const Plan& plan, const Profile* profile);
/// The same as a drawing in DOT.
std::string drawPlan(const Plan& plan, const Profile* profile);

}  // namespace tov::query
