#include "tools/tov/connection.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <system_error>

namespace tov::program {
namespace {

bool isMissing(const std::filesystem::path& folder) {
  std::error_code ignored;
  return !std::filesystem::exists(folder, ignored) || std::filesystem::is_empty(folder, ignored);
}

Session opened(const std::filesystem::path& folder, const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  Session session(Database::open(folder, options));
  const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
  spdlog::info("opened {} for {} in {:.1f} ms, at commit {}", folder.string(), options.readOnly ? "reading" : "writing",
               elapsed.count(), session.database().snapshot().commit());
  return session;
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
    session_.emplace(opened(folder_, options));
  }
  return *session_;
}

Session& Connection::writing() {
  if (!writable_) {
    session_.reset();
    session_.emplace(opened(folder_, {}));
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
