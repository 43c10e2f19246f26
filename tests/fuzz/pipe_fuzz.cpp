// libFuzzer target: any bytes as requests of `tov pipe`. Run: build/fuzz/fuzz/pipe_fuzz tests/fuzz/pipe_corpus
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/pipe_entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tov::fuzz::converseOver(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
