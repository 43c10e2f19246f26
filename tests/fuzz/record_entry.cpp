// Loading any bytes as a record.
#include "tests/fuzz/record_entry.h"

#include <stdexcept>
#include <string>

#include "loaders/layout/layout.h"
#include "loaders/read/read.h"
#include "loaders/record_writer.h"
#include "tovholder/database.h"

namespace tov::fuzz {

bool loadRecord(std::string_view bytes) {
  static Database database = Database::inMemory();
  try {
    loaders::ReadLimits limits;
    limits.fileBytes = std::size_t{1} << 20;
    const loaders::RecordLines record = loaders::readRecordText(bytes, "record.txt", limits);
    const loaders::LaidOut laidOut = loaders::layOut(record);
    if (laidOut.fates.size() != record.lines.size()) throw std::logic_error("a line without a fate");
    Transaction transaction = database.begin();
    const loaders::WrittenRecord written = loaders::writeRecord(transaction, record, laidOut);
    for (const std::uint32_t line : written.quotedLines) {
      if (line == 0 || line > record.lines.size()) throw std::logic_error("a quote outside the record");
    }
    transaction.rollback();
    return true;
  } catch (const loaders::RefusedError& error) {
    if (error.reason().empty() || error.reason().find('\n') != std::string::npos) {
      throw std::logic_error("a refusal that is not one line");
    }
    return false;
  }
}

}  // namespace tov::fuzz
