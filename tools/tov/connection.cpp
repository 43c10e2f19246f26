#include "tools/tov/connection.h"

#include <system_error>

namespace tov::program {
namespace {

bool isMissing(const std::filesystem::path& folder) {
  std::error_code ignored;
  return !std::filesystem::exists(folder, ignored) || std::filesystem::is_empty(folder, ignored);
}

}  // namespace

Session& Connection::reading() {
  if (!session_) {
    if (isMissing(folder_)) {
      throw OpenError("there is no database at " + folder_.string() + "; make one with `tov load --db " +
                      folder_.string() + " FILE...`");
    }
    Options options;
    options.createIfMissing = false;
    options.readOnly = true;
    session_.emplace(Database::open(folder_, options));
  }
  return *session_;
}

Session& Connection::writing() {
  if (!writable_) {
    session_.reset();
    session_.emplace(Database::open(folder_));
    writable_ = true;
  }
  return *session_;
}

Session& Connection::suitedTo(std::string_view cypher) {
  if (writable_) return *session_;
  if (!session_ && isMissing(folder_)) {
    // A query that creates may start a database; one that only reads must not leave an empty one behind.
    Session scratch(Database::inMemory());
    return scratch.prepare(cypher).writes() ? writing() : reading();
  }
  return reading().prepare(cypher).writes() ? writing() : reading();
}

}  // namespace tov::program
