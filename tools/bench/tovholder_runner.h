// Our own engine in the benchmark: through the public C++ API, with a prepared query.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tools/bench/csv_tables.h"
#include "tovholder/query.h"

namespace tov::bench {

/// Writes the tables into a new database through transactions, as an embedding program would: slower than
/// `tov import`, with the same result.
void loadByTransactions(const std::filesystem::path& folder, const std::vector<Table>& tables);

class TovholderRunner {
 public:
  TovholderRunner(const std::filesystem::path& folder, std::size_t memoryLimit);

  void prepare(const std::string& cypher, const nlohmann::json& parameters);
  /// Runs what was prepared and looks at every cell. @returns the number of rows
  std::size_t run();
  std::vector<nlohmann::json> rows();
  /// The plan with what each of its steps did.
  std::string profile(const std::string& cypher);

 private:
  Session session_;
  std::optional<PreparedQuery> query_;
  Parameters parameters_;
};

}  // namespace tov::bench
