// Who is who within one record: entities that are one person or one initiative under two spellings become one.
#pragma once

#include "loaders/extract/facts.h"

namespace tov::loaders {

void joinWithinRecord(Facts& facts);

}  // namespace tov::loaders
