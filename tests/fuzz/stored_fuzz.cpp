// libFuzzer target: any bytes as what a database stores. Run: build/fuzz/fuzz/stored_fuzz tests/fuzz/stored_corpus
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/fuzz/stored_entry.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tov::fuzz::readStored(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
