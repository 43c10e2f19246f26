// The queries of the question forms, before any of them is run.
#include <gtest/gtest.h>

#include <string>

#include "query/ask/form_table.h"
#include "query/cypher/parser.h"
#include "tovholder/error.h"

namespace tov::asking {
namespace {

/// The query as it is run, with each slot's likeliest label.
std::string withLabels(std::string cypher, const Pattern& pattern) {
  for (const Slot& slot : pattern.slots) {
    const SlotType& type = formTable().slotTypes.at(slot.type);
    const std::string mark = "%" + slot.parameter + "%";
    for (std::size_t at = cypher.find(mark); at != std::string::npos; at = cypher.find(mark)) {
      cypher.replace(at, mark.size(), type.labels.at(0));
    }
  }
  return cypher;
}

TEST(FormQueries, AreCypher) {
  for (const Language& language : formTable().languages) {
    for (const Pattern& pattern : language.patterns) {
      const std::string cypher = withLabels(formTable().cypher.at(pattern.form), pattern);
      EXPECT_EQ(cypher.find('%'), std::string::npos) << cypher;
      try {
        cypher::Parser(cypher).parseStatement();
      } catch (const QueryError& error) {
        ADD_FAILURE() << pattern.form << ": " << error.what() << " at " << error.line() << ":" << error.column();
      }
    }
  }
}

}  // namespace
}  // namespace tov::asking
