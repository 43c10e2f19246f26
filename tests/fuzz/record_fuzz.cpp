// libFuzzer target: any bytes as a record. Run: build/fuzz/fuzz/record_fuzz tests/fuzz/record_corpus
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/record_entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tov::fuzz::loadRecord(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
