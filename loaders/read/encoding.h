// The encoding of a text file: recognised from its bytes and turned into UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace tov::loaders {

struct DecodedText {
  std::string text;      ///< valid UTF-8 without a byte order mark
  std::string encoding;  ///< its IANA name, e.g. windows-1252
};

/// Byte order marks decide; then valid UTF-8 is UTF-8; then what the text declares counts where ICU knows it; what is
/// left goes to ICU's detection, and old Macintosh text is told by where its letters stand.
/// @throws ReadError  the bytes are not text, or no encoding explains them; `name` is for the message
DecodedText decodeText(std::string_view bytes, const std::string& name, const std::string& declared = {});

/// The encoding that a page names near its front (`charset=`, `encoding=`), as written; empty when it names none.
std::string declaredEncoding(std::string_view page);

/// Whether the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);

}  // namespace tov::loaders
