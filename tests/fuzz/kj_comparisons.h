// Comparisons that Cap'n Proto's headers need and that Clang, from version 16 on, no longer makes up in C++20: it does
// not turn a == around where a != exists. The fuzzers' build reads this before every file.
#pragma once

#include <kj/string.h>

namespace kj {

inline bool operator==(const char* one, const StringPtr& other) {
  return StringPtr(one) == other;
}
inline bool operator!=(const char* one, const StringPtr& other) {
  return !(StringPtr(one) == other);
}

}  // namespace kj
