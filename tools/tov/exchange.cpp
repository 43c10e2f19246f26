#include "tools/tov/exchange.h"

#include <fstream>
#include <iostream>

#include "tools/tov/console.h"

namespace tov::program {
namespace {

void tellLeftOut(const ExchangeReport& report, ExchangeFormat format) {
  if (report.leftOut.empty()) return;
  std::string words;
  for (const auto& [what, count] : report.leftOut)
    words += (words.empty() ? "" : ", ") + std::to_string(count) + " " + what;
  complain(std::string(name(format)) + " has no place for: " + words + "; csv, jsonl and graphml hold everything");
}

/// A file beside the one that is to be, which takes its place when it is whole and goes when it is not.
class NewFile {
 public:
  explicit NewFile(const std::filesystem::path& file) : file_(file), part_(file.string() + ".part") {
    out_.open(part_, std::ios::binary | std::ios::trunc);
    if (!out_) {
      throw StorageError("cannot write " + part_.string() + "; does its folder exist, and may you write there?");
    }
  }
  ~NewFile() {
    out_.close();
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(part_, ignored);
  }
  std::ostream& stream() { return out_; }
  void keep() {
    out_.close();
    if (!out_) throw StorageError(file_.string() + " could not be written to its end; is there room?");
    std::error_code error;
    std::filesystem::rename(part_, file_, error);
    if (error) throw StorageError("cannot put " + file_.string() + " in its place: " + error.message());
    kept_ = true;
  }

 private:
  std::filesystem::path file_;
  std::filesystem::path part_;
  std::ofstream out_;
  bool kept_ = false;
};

}  // namespace

std::optional<ExchangeFormat> exchangeFormatOf(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".ttl") return ExchangeFormat::turtle;
  if (ending == ".ics") return ExchangeFormat::iCalendar;
  if (ending.empty()) return {};
  return exchangeFormat(std::string_view(ending).substr(1));
}

void exportInFormat(const Snapshot& snapshot, ExchangeFormat format, const std::filesystem::path& file) {
  if (file.empty() || file == "-") {
    tellLeftOut(exportGraph(snapshot, format, std::cout), format);
    return;
  }
  NewFile whole(file);
  const ExchangeReport report = exportGraph(snapshot, format, whole.stream());
  whole.keep();
  tellLeftOut(report, format);
}

}  // namespace tov::program
