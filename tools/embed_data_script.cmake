# Run by tov_embed_data at build time: writes SOURCE and HEADER from FILES (separated by |) below FOLDER.
string(REPLACE "|" ";" FILES "${FILES}")
set(entries "")
set(arrays "")
set(number 0)
foreach(file IN LISTS FILES)
  file(READ ${FOLDER}/${file} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char kFile${number}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${file}\", {reinterpret_cast<const char*>(kFile${number}), sizeof kFile${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${SOURCE} "// Generated from data files; do not edit.\n#include \"${NAME}.h\"\n\nnamespace {\n${arrays}}  // namespace\n
namespace tov::embedded {\nstd::span<const EmbeddedFile> ${NAME}() {\n  static const EmbeddedFile kFiles[] = {\n${entries}  };\n  return kFiles;\n}\n}  // namespace tov::embedded\n")
file(WRITE ${HEADER} "// Generated; do not edit.\n#pragma once\n#include \"schema/embedded_file.h\"\n
namespace tov::embedded {\nstd::span<const EmbeddedFile> ${NAME}();\n}  // namespace tov::embedded\n")
