// From a record's lines to its minutes: the second of the loader's four stages.
#pragma once

#include "loaders/layout/minutes.h"
#include "loaders/read/read.h"
#include "loaders/read/record_lines.h"

namespace tov::loaders {

/// The file can be read but is no record that a layout declaration describes, or holds no numbered item.
class LayoutError : public RefusedError {
 public:
  using RefusedError::RefusedError;
};

/// Recognises the layout (a declaration under `loaders/lexicon/`) and takes the record apart by it.
/// Thread-safe. @throws LayoutError
LaidOut layOut(const RecordLines& record);

}  // namespace tov::loaders
