// SHA-256 (FIPS 180-4), by which a record's bytes are known again. Ours because no library that we link has one, and an
// embedder should not have to bring a whole cryptographic library for one digest.
#pragma once

#include <string>
#include <string_view>

namespace tov::loaders {

/// The digest as 64 lower-case hexadecimal digits.
std::string sha256Of(std::string_view bytes);

}  // namespace tov::loaders
