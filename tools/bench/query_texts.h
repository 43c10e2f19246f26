// The benchmark's queries, read from queries.md, the only place where they stand.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tov::bench {

struct QueryText {
  std::string id;  ///< Q1 to Q12
  std::string title;
  std::string cypher;  ///< of the block for every engine
  std::string sql;     ///< of the block for SQLite
};

/// @throws std::runtime_error when the file has no queries
std::vector<QueryText> readQueries(const std::filesystem::path& markdown);

}  // namespace tov::bench
