// Answering any bytes as requests of `tov pipe`.
#include "tests/fuzz/pipe_entry.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "tools/tov/conversation.h"

namespace tov::fuzz {

bool converseOver(std::string_view bytes) {
  std::istringstream in{std::string(bytes)};
  std::ostringstream out;
  Limits limits;
  limits.timeout = std::chrono::milliseconds(500);
  limits.memoryBytes = std::size_t{64} << 20;
  program::converse(Database::inMemory(), in, out, limits);
  std::istringstream asked{std::string(bytes)};
  std::size_t requests = 0;
  for (std::string line; std::getline(asked, line);) requests += line.empty() ? 0 : 1;
  std::istringstream answers(out.str());
  std::size_t answered = 0;
  bool any = false;
  for (std::string line; std::getline(answers, line); ++answered) {
    any |= !nlohmann::json::parse(line).contains("error");
  }
  if (answered != requests) throw std::logic_error("not one answer a request");
  return any;
}

}  // namespace tov::fuzz
