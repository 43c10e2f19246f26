#include "tools/c/handle.h"

#include <new>

namespace tov::binding {

int statusOfException(Failure& failure) {
  failure = {};
  try {
    throw;
  } catch (const QueryError& error) {
    failure = {error.what(), error.type(), error.detail(), error.hint(), error.line(), error.column()};
    return TOV_QUERY;
  } catch (const std::bad_alloc&) {
    return TOV_MEMORY;  // no text is made where memory has run out
  } catch (const std::exception& error) {
    failure.message = error.what();
    if (dynamic_cast<const LockedError*>(&error) != nullptr) return TOV_LOCKED;
    if (dynamic_cast<const OpenError*>(&error) != nullptr) return TOV_OPEN;
    if (dynamic_cast<const CorruptionError*>(&error) != nullptr) return TOV_CORRUPT;
    if (dynamic_cast<const StorageError*>(&error) != nullptr) return TOV_STORAGE;
    if (dynamic_cast<const NotFoundError*>(&error) != nullptr) return TOV_NOT_FOUND;
    if (dynamic_cast<const ConstraintError*>(&error) != nullptr) return TOV_CONSTRAINT;
    if (dynamic_cast<const UsageError*>(&error) != nullptr) return TOV_MISUSE;
    if (dynamic_cast<const LimitError*>(&error) != nullptr) return TOV_LIMIT;
    return TOV_ERROR;
  }
}

Session& sessionOf(tov_database& database) {
  if (!database.session) throw UsageError("the database was not opened; see the error of tov_open");
  return *database.session;
}

void requireText(const char* text, const char* what) {
  if (text == nullptr) throw UsageError(std::string(what) + " is a null pointer");
}

}  // namespace tov::binding
