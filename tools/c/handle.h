// What the parts of the C interface share: the database handle, and the way from exceptions to statuses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "tovholder/query.h"
#include "tovholder/tov.h"

namespace tov::binding {

/// What the calls `tov_error_…` tell.
struct Failure {
  std::string message;
  std::string type;
  std::string detail;
  std::string hint;
  std::size_t line = 0;
  std::size_t column = 0;
};

}  // namespace tov::binding

struct tov_database {
  std::optional<tov::Database> database;  // absent when opening failed
  std::optional<tov::Session> session;
  tov::Limits limits;
  tov::CancelToken cancel;
  tov::binding::Failure failure;
  std::size_t statements = 0;
};

namespace tov::binding {

/// The status of the exception that is being handled, noted in `failure`.
int statusOfException(Failure& failure);

/// Runs `action`, which returns a status, and lets no exception out.
template <typename Action>
int guarded(tov_database* database, Action action) noexcept {
  if (database == nullptr) return TOV_MISUSE;
  try {
    return action();
  } catch (...) {
    try {
      return statusOfException(database->failure);
    } catch (...) {
      return TOV_MEMORY;
    }
  }
}

/// @throws UsageError when opening had failed
Session& sessionOf(tov_database& database);

/// @throws UsageError for a null pointer
void requireText(const char* text, const char* what);

}  // namespace tov::binding
