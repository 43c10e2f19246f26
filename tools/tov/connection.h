// A database as the program uses it: read-only until something has to be written, so that several programs can look.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "tovholder/query.h"

namespace tov::program {

/// Opens on first use. Belongs to one thread.
class Connection {
 public:
  explicit Connection(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// For reading. @throws OpenError when there is no database yet, saying how to make one
  Session& reading();
  /// For changing; makes the database when there is none. @throws LockedError while another program changes it
  Session& writing();
  /// Whichever of the two this query needs. @throws QueryError when it cannot be compiled
  Session& suitedTo(std::string_view cypher);

 private:
  std::filesystem::path folder_;
  std::optional<Session> session_;
  bool writable_ = false;
};

}  // namespace tov::program
