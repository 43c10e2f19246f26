// Writes small PDF files for tests: text in Helvetica at given places, one object after the other, uncompressed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tov::loaders {

/// Text on a page. Points from the lower left corner of a page of A4 (595 by 842).
struct PdfText {
  int x = 0;
  int y = 0;
  std::string text;  ///< UTF-8, of letters that ISO-8859-1 has
  int size = 11;
};

/// Lines under each other from a place downwards.
inline std::vector<PdfText> pdfLines(int x, int y, const std::vector<std::string>& lines, int size = 11,
                                     int step = 14) {
  std::vector<PdfText> texts;
  for (const std::string& line : lines) {
    texts.push_back({x, y, line, size});
    y -= step;
  }
  return texts;
}

/// The bytes of a PDF. With `encrypted` it asks for a password that nobody has.
inline std::string writePdf(const std::vector<std::vector<PdfText>>& pages, bool encrypted = false) {
  const auto latin = [](std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      auto c = static_cast<unsigned char>(text[i]);
      if (c >= 0xC0 && i + 1 < text.size())
        c = static_cast<unsigned char>((c << 6) | (static_cast<unsigned char>(text[++i]) & 0x3F));
      if (c == '(' || c == ')' || c == '\\') out += '\\';
      out += static_cast<char>(c);
    }
    return out;
  };
  std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "",
                                   "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::string kids;
  for (const auto& page : pages) {
    std::string content;
    for (const PdfText& text : page)
      content += "BT /F1 " + std::to_string(text.size) + " Tf " + std::to_string(text.x) + " " +
                 std::to_string(text.y) + " Td (" + latin(text.text) + ") Tj ET\n";
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream");
    objects.push_back(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
        std::to_string(objects.size()) + " 0 R >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
  std::string trailer = "/Root 1 0 R";
  if (encrypted) {
    const std::string secret = "<" + std::string(64, '5') + ">";
    objects.push_back("<< /Filter /Standard /V 1 /R 2 /P -4 /O " + secret + " /U " + secret + " >>");
    trailer += " /Encrypt " + std::to_string(objects.size()) + " 0 R /ID [<00> <00>]";
  }
  std::string bytes = "%PDF-1.4\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(bytes.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  return bytes + table + "trailer << /Size " + std::to_string(objects.size() + 1) + " " + trailer + " >>\nstartxref\n" +
         std::to_string(bytes.size()) + "\n%%EOF\n";
}

}  // namespace tov::loaders
