// The conversation of `tov pipe`, apart from where its lines come from.
#pragma once

#include <iosfwd>

#include "tovholder/query.h"

namespace tov::program {

/// Answers each line of `in`, one JSON object, with one line of `out`, until `in` ends. Every query runs within
/// `limits`.
void converse(Database database, std::istream& in, std::ostream& out, const Limits& limits = {});

}  // namespace tov::program
