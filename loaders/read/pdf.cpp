// PDF: the words of each page with their places come from `pdftotext`; this makes lines of them.
#include "loaders/read/confined_program.h"
#include "loaders/read/pdf_page.h"
#include "loaders/read/readers.h"

namespace tov::loaders {
namespace {

constexpr std::string_view kProgram = "pdftotext";
/// What it says of a document that asks for a password, or forbids that its text is taken.
constexpr std::string_view kAsksForPassword = "password";
constexpr int kForbidden = 3;

[[noreturn]] void refuse(const RecordLines& record, const std::string& why) {
  throw ReadError(record.name, why);
}

/// The last of the lines in which the program complains, without its own words for "error".
std::string lastComplaint(std::string_view complaints) {
  while (!complaints.empty() && complaints.back() == '\n') complaints.remove_suffix(1);
  const std::size_t start = complaints.rfind('\n');
  std::string line(start == std::string_view::npos ? complaints : complaints.substr(start + 1));
  constexpr std::size_t kMost = 120;
  if (line.size() > kMost) line.resize(kMost);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E) c = '?';
  return line;
}

std::string wordsOf(std::string_view bytes, const RecordLines& record, const ReadLimits& limits) {
  const auto program = findProgram(kProgram);
  if (!program)
    refuse(record,
           "reading PDF takes the program pdftotext, which is not installed; on Debian: apt-get install "
           "poppler-utils");
  // One page more than is allowed shows that there are too many.
  const std::vector<std::string> arguments{"-tsv",       "-enc", "UTF-8", "-l", std::to_string(limits.pages + 1),
                                           "/dev/stdin", "-"};
  ProgramRun run =
      runConfined(*program, arguments, bytes, {limits.programTime, limits.programMemory, limits.expandedBytes});
  switch (run.end) {
    case ProgramRun::End::timeOut:
      refuse(record, "its text could not be taken out within " + std::to_string(limits.programTime.count() / 1000) +
                         " seconds; save it anew or give its text");
    case ProgramRun::End::tooMuch:
      refuse(record, "its text comes to more than " + std::to_string(limits.expandedBytes >> 20) +
                         " MB; it is hardly a record");
    case ProgramRun::End::crashed:
      refuse(record,
             "the program that reads PDF broke off at it, so it is damaged or asks for too much memory; save "
             "it anew or give its text");
    case ProgramRun::End::exited:
      break;
  }
  if (run.complaints.find(kAsksForPassword) != std::string::npos)
    refuse(record, "it is encrypted and asks for a password; save it without one");
  if (run.status == kForbidden) refuse(record, "it forbids that its text is taken out; give its text");
  if (run.status != 0)
    refuse(record, "it cannot be read as PDF (" + lastComplaint(run.complaints) +
                       "); was the download broken off? save it anew");
  return std::move(run.output);
}

}  // namespace

void readPdf(std::string_view bytes, RecordLines& record, const ReadLimits& limits) {
  std::vector<PdfPage> pages = parseWords(wordsOf(bytes, record, limits));
  if (pages.size() > limits.pages)
    refuse(record, "it has more than " + std::to_string(limits.pages) + " pages; split it");
  removeRunningLines(pages);
  record.wrapped = true;
  LineCollector collector(record, limits);
  for (PdfPage& page : pages) {
    const Place place{page.number, 0};
    collector.addBlank(place);
    for (std::string& line : linesInOrder(page)) {
      if (line.empty())
        collector.addBlank(place);
      else
        collector.add(std::move(line), place);
    }
  }
}

}  // namespace tov::loaders
