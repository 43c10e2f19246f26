// Running a query whose column `evidence` holds what proves each row.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/ask/form_table.h"
#include "tovholder/ask.h"

namespace tov::asking {

/// Rows and what proves them.
struct RowSet {
  std::vector<std::string> columns;   ///< but for the evidence
  std::vector<std::string> headings;  ///< the columns in a language
  std::vector<AnswerRow> rows;
};

RowSet runWithEvidence(Session& session, std::string_view cypher, const Parameters& parameters, const Limits& limits,
                       const Language& language);

}  // namespace tov::asking
