// Writes ZIP files and small DOCX documents for tests.
#pragma once

#include <zip.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace tov::loaders {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// The bytes of a ZIP file with these parts.
inline std::string writeZip(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no zip");
  zip_source_keep(target);
  for (const auto& [name, bytes] : parts)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_OVERWRITE);
  if (zip_close(zip) != 0) throw std::runtime_error("zip not closed");
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

/// A document with this body (inside <w:body>), and further parts.
inline std::string writeDocx(const std::string& body, const Parts& more = {}) {
  const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  Parts parts{{"[Content_Types].xml", "<Types/>"},
              {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document" + space + "><w:body>" +
                                        body + "</w:body></w:document>"}};
  for (const auto& [name, inside] : more) parts.emplace_back(name, "<w:root" + space + ">" + inside + "</w:root>");
  return writeZip(parts);
}

inline std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t>" + text +
         "</w:t></w:r></w:p>";
}

}  // namespace tov::loaders
