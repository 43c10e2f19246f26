// The C interface to what comes in and goes out as a whole: records, imports, drawings, exports.
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "tools/c/handle.h"
#include "tools/c/options.h"
#include "tovholder/exchange.h"
#include "tovholder/export.h"
#include "tovholder/import.h"
#include "tovholder/load.h"

using tov::binding::guarded;
using tov::binding::requireText;
using tov::binding::sessionOf;

namespace {

/// What loads takes the place of the writer and would wait forever for the handle's own transaction.
void requireNoTransaction(tov_database& database) {
  if (sessionOf(database).inTransaction()) {
    throw tov::UsageError("a transaction of this handle is open; commit it or roll it back first");
  }
}

struct Freed {
  void operator()(char* bytes) const { tov_free(bytes); }
};
using Bytes = std::unique_ptr<char, Freed>;

Bytes copied(const std::string& text) {
  Bytes bytes(static_cast<char*>(std::malloc(text.size() + 1)));
  if (bytes == nullptr) throw std::bad_alloc();
  std::memcpy(bytes.get(), text.c_str(), text.size() + 1);
  return bytes;
}

int draw(tov_database& database, const tov::DrawingOptions& options, const char* format, char** bytes, size_t* size,
         char** leftOut) {
  requireText(format, "the format");
  const tov::Drawing drawing = tov::draw(database.database->snapshot(), options);
  const std::string written = std::strcmp(format, "dot") == 0 ? drawing.dot : tov::layOut(drawing.dot, format);
  Bytes handedOut = copied(written);
  if (leftOut != nullptr && !drawing.leftOut.empty()) *leftOut = copied(drawing.leftOut).release();
  *bytes = handedOut.release();
  *size = written.size();
  return TOV_OK;
}

tov::ImportReport import(tov::Database& database, const std::filesystem::path& path,
                         const tov::ImportOptions& options) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) {
    throw tov::NotFoundError("there is no " + path.string() + "; name a folder of CSV files or a file of JSON lines");
  }
  if (std::filesystem::is_directory(path, ignored)) return tov::importFolder(database, path, options);
  const bool onDisk = !database.folder().empty();
  if (onDisk && std::filesystem::is_regular_file(path, ignored)) return tov::importJsonLines(database, path, options);
  // A pipe can be read only once, and a database in memory takes a transaction.
  std::ifstream lines(path, std::ios::binary);
  if (!lines) throw tov::StorageError("cannot read " + path.string());
  return tov::importJsonLines(database, lines, path, options);
}

tov_import_step stepOf(tov::ImportProgress::Step step) {
  switch (step) {
    case tov::ImportProgress::Step::looking:
      return TOV_IMPORT_LOOKING;
    case tov::ImportProgress::Step::reading:
      return TOV_IMPORT_READING;
    case tov::ImportProgress::Step::sorting:
      return TOV_IMPORT_SORTING;
    case tov::ImportProgress::Step::publishing:
      return TOV_IMPORT_PUBLISHING;
  }
  return TOV_IMPORT_PUBLISHING;
}

}  // namespace

extern "C" {

int tov_load(tov_database* database, const char* const* paths, size_t count, tov_loaded loaded, void* context) {
  return guarded(database, [&] {
    requireNoTransaction(*database);
    std::vector<std::filesystem::path> files;
    for (size_t i = 0; i < count; ++i) {
      requireText(paths == nullptr ? nullptr : paths[i], "a path");
      files.emplace_back(paths[i]);
    }
    tov::LoadOptions options;
    if (loaded != nullptr) {
      options.progress = [&](const tov::FileReport& report, std::size_t done, std::size_t total) {
        const bool refused = report.outcome == tov::FileReport::Outcome::refused;
        loaded(context, report.file.c_str(), refused ? report.reason.c_str() : nullptr, done, total);
      };
    }
    return tov::load(*database->database, files, options).anyRefused() ? TOV_REFUSED : TOV_OK;
  });
}

int tov_import(tov_database* database, const char* path, const char* options, tov_import_told told,
               tov_import_rejected rejected, void* context, tov_import_counts* counts) {
  if (counts != nullptr) *counts = {};
  return guarded(database, [&] {
    requireNoTransaction(*database);
    requireText(path, "the path");
    tov::ImportOptions chosen = tov::binding::importOptions(options == nullptr ? "{}" : options);
    if (told != nullptr) {
      chosen.progress = [&](const tov::ImportProgress& progress) {
        const tov_import_progress shown = {stepOf(progress.step), progress.done, progress.total, progress.nodes,
                                           progress.relationships};
        told(context, &shown);
      };
    }
    if (rejected != nullptr) {
      chosen.rejected = [&](const tov::ImportRejection& row) {
        rejected(context, row.file.c_str(), row.line, row.reason.c_str());
      };
    }
    const tov::ImportReport report = import(*database->database, path, chosen);
    if (counts != nullptr) *counts = {report.nodes, report.relationships, report.rejected};
    return report.rejected == 0 ? TOV_OK : TOV_REFUSED;
  });
}

int tov_draw(tov_database* database, const char* about, const char* format, char** bytes, size_t* size) {
  if (bytes == nullptr || size == nullptr) return TOV_MISUSE;
  *bytes = nullptr;
  *size = 0;
  return guarded(database, [&] {
    sessionOf(*database);
    requireText(about, "the name to draw");
    tov::DrawingOptions options;
    options.about = about;
    return draw(*database, options, format, bytes, size, nullptr);
  });
}

int tov_draw_with(tov_database* database, const char* options, const char* format, char** bytes, size_t* size,
                  char** left_out) {
  if (left_out != nullptr) *left_out = nullptr;
  if (bytes == nullptr || size == nullptr) return TOV_MISUSE;
  *bytes = nullptr;
  *size = 0;
  return guarded(database, [&] {
    sessionOf(*database);
    requireText(options, "the options of the drawing");
    return draw(*database, tov::binding::drawingOptions(options), format, bytes, size, left_out);
  });
}

int tov_export(tov_database* database, const char* format, const char* file) {
  return guarded(database, [&] {
    sessionOf(*database);
    requireText(format, "the format");
    requireText(file, "the file");
    const tov::Snapshot snapshot = database->database->snapshot();
    if (std::strcmp(format, "csv") == 0) {
      tov::exportFolder(snapshot, file);
      return TOV_OK;
    }
    const std::optional<tov::ExchangeFormat> known = tov::exchangeFormat(format);
    if (!known) {
      std::string names = "csv";
      for (const tov::ExchangeFormat other : tov::exchangeFormats()) names += ", " + std::string(tov::name(other));
      throw tov::UsageError("there is no export format " + std::string(format) + "; the formats are " + names);
    }
    tov::exportGraph(snapshot, *known, file);
    return TOV_OK;
  });
}

}  // extern "C"
