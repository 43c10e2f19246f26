// The road through the four stages: a file is read, laid out, extracted and resolved, and written in one transaction.
#include "tovholder/load.h"

#include <algorithm>

#include "loaders/layout/layout.h"
#include "loaders/read/file_kinds.h"
#include "loaders/read/read.h"
#include "loaders/record_writer.h"

namespace tov {
namespace {

using loaders::Known;

/// Counts each line once: a line that a fact quotes is a fact's, whatever else it is.
void countFates(FileReport& report, const std::vector<loaders::LineFate>& fates,
                const std::vector<std::uint32_t>& quotedLines) {
  for (std::size_t i = 0; i < fates.size(); ++i) {
    const bool quoted = std::binary_search(quotedLines.begin(), quotedLines.end(), static_cast<std::uint32_t>(i + 1));
    switch (fates[i]) {
      case loaders::LineFate::blank:
        break;
      case loaders::LineFate::structure:
        ++(quoted ? report.linesAsFacts : report.linesAsStructure);
        break;
      case loaders::LineFate::text:
        ++(quoted ? report.linesAsFacts : report.linesAsText);
        break;
      case loaders::LineFate::notUnderstood:
        ++(quoted ? report.linesAsFacts : report.linesNotUnderstood);
        break;
    }
  }
}

void loadRecord(Database& database, const loaders::RecordLines& record, FileReport& report) {
  report.lines = record.lines.size();
  const Known known = loaders::knownRecord(database.snapshot(), record);
  if (known == Known::sameBytes) {
    report.outcome = FileReport::Outcome::unchanged;
    return;
  }
  const loaders::LaidOut laidOut = loaders::layOut(record);
  report.layout = laidOut.meetings.front().layout;
  Transaction transaction = database.begin();
  loaders::WrittenRecord written = loaders::writeRecord(transaction, record, laidOut);
  transaction.commit();
  report.outcome = known == Known::otherBytes ? FileReport::Outcome::replaced : FileReport::Outcome::loaded;
  report.counts = std::move(written.counts);
  countFates(report, laidOut.fates, written.quotedLines);
}

/// The files of all paths, or a report that refuses the path.
struct Found {
  loaders::FoundFile file;
  std::string refusal;
};

std::vector<Found> findAll(std::span<const std::filesystem::path> paths) {
  std::vector<Found> all;
  for (const std::filesystem::path& path : paths) {
    try {
      for (loaders::FoundFile& file : loaders::findFiles(path)) all.push_back({std::move(file), {}});
    } catch (const loaders::RefusedError& error) {
      all.push_back({{path, path.filename().string()}, error.reason()});
    }
  }
  return all;
}

}  // namespace

bool LoadReport::anyRefused() const {
  return std::any_of(files.begin(), files.end(),
                     [](const FileReport& file) { return file.outcome == FileReport::Outcome::refused; });
}

LoadReport load(Database& database, std::span<const std::filesystem::path> paths, const LoadOptions& options) {
  LoadReport result;
  const std::vector<Found> all = findAll(paths);
  std::map<std::string, std::string> bytesOf;  // a record's name -> what was read under it in this run
  for (const Found& found : all) {
    FileReport report;
    report.file = found.file.file;
    try {
      if (!found.refusal.empty()) throw loaders::ReadError(found.file.name, found.refusal);
      const loaders::RecordLines record = loaders::readRecord(found.file.file, found.file.name);
      const auto [place, first] = bytesOf.emplace(record.name, record.sha256);
      if (!first && place->second != record.sha256)
        throw loaders::ReadError(
            record.name,
            "another file of this run has the same name, and a record is known by its name; rename "
            "it, or load the folder above both");
      loadRecord(database, record, report);
    } catch (const loaders::RefusedError& error) {
      report.outcome = FileReport::Outcome::refused;
      report.reason = error.reason();
    }
    result.files.push_back(std::move(report));
    if (options.progress) options.progress(result.files.back(), result.files.size(), all.size());
  }
  return result;
}

}  // namespace tov
