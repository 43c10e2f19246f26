// libFuzzer target: any bytes as a query. Run: build/fuzz/fuzz/cypher_fuzz tests/fuzz/cypher_corpus
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/cypher_entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tov::fuzz::compileQuery(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
