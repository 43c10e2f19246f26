// Query tests as text: reads the files of tests/query/queries and runs their cases. The format is in README.md there.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tov::test {

struct QueryCase {
  std::string name;
  std::string file;
  std::size_t line = 0;
  std::vector<std::string> setup;  ///< of the file, then of the case
  std::map<std::string, std::string> parameters;
  std::string query;
  bool ordered = false;
  std::optional<std::vector<std::vector<std::string>>> table;  ///< its head first
  std::string error;                                           ///< type and detail
  std::string changes;                                         ///< as written, empty when not checked
};

/// Every case of a file. @throws std::runtime_error naming the line that cannot be read
std::vector<QueryCase> readQueryFile(const std::filesystem::path& path);

/// What is wrong with the case's outcome; empty when nothing is.
std::string runQueryCase(const QueryCase& test);

}  // namespace tov::test
