// The queries of the question forms, before any of them is run.
#include <gtest/gtest.h>

#include <string>

#include "query/ask/form_table.h"
#include "query/cypher/parser.h"
#include "sample_graph.h"
#include "tovholder/error.h"
#include "tovholder/query.h"
#include "tovholder/temporal.h"

namespace tov::asking {
namespace {

/// The query as it is run, with each slot's likeliest label.
std::string withLabels(std::string cypher, const Pattern& pattern) {
  for (const Slot& slot : pattern.slots) {
    const SlotType& type = formTable().slotTypes.at(slot.type);
    if (type.kind != SlotType::Kind::name) continue;
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
      for (const bool hasPeriod : {false, true}) {
        const std::string cypher = withLabels(queryOf(pattern.form, hasPeriod), pattern);
        EXPECT_EQ(cypher.find('%'), std::string::npos) << cypher;
        try {
          cypher::Parser(cypher).parseStatement();
        } catch (const QueryError& error) {
          ADD_FAILURE() << pattern.form << ": " << error.what() << " at " << error.line() << ":" << error.column();
        }
      }
    }
  }
}

TEST(FormQueries, RunWithAndWithoutADate) {
  Session session(sample::sampleDatabase());
  const Parameters dates = {{"period", Value(*dateFromText("2025-01-01"))},
                            {"periodEnd", Value(*dateFromText("2026-01-01"))}};
  for (const Language& language : formTable().languages) {
    for (const Pattern& pattern : language.patterns) {
      for (const bool hasPeriod : {false, true}) {
        Parameters parameters = dates;
        for (const Slot& slot : pattern.slots) parameters.try_emplace(slot.parameter, Value("STAFET"));
        try {
          Result result = session.run(withLabels(queryOf(pattern.form, hasPeriod), pattern), parameters);
          while (result.next()) {
          }
        } catch (const Error& error) {
          ADD_FAILURE() << pattern.form << (hasPeriod ? " with a date: " : ": ") << error.what();
        }
      }
    }
  }
}

}  // namespace
}  // namespace tov::asking
