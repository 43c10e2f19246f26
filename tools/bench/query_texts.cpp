#include "tools/bench/query_texts.h"

#include <fstream>
#include <stdexcept>

namespace tov::bench {

std::vector<QueryText> readQueries(const std::filesystem::path& markdown) {
  std::ifstream in(markdown);
  std::vector<QueryText> queries;
  std::string* block = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (block != nullptr) {
      if (line.starts_with("```"))
        block = nullptr;
      else
        *block += line + '\n';
    } else if (line.starts_with("## Q")) {
      const std::size_t space = line.find(' ', 3);
      queries.push_back({line.substr(3, space - 3), line.substr(space + 1), {}, {}});
    } else if (!queries.empty() && line == "```cypher") {
      block = &queries.back().cypher;
    } else if (!queries.empty() && line == "```sql") {
      block = &queries.back().sql;
    } else if (line.starts_with("```")) {
      static std::string unused;
      unused.clear();
      block = &unused;
    }
  }
  if (queries.empty()) throw std::runtime_error("no queries in " + markdown.string());
  return queries;
}

}  // namespace tov::bench
