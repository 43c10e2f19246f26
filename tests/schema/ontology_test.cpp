#include "schema/ontology.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace {

bool isLabel(std::string_view name) {
  const auto labels = tov::ontology::labels();
  return std::any_of(labels.begin(), labels.end(), [&](const auto& row) { return row.name == name; });
}

TEST(Ontology, EveryEndOfARelationshipIsALabelOrAny) {
  for (const auto& row : tov::ontology::relationships()) {
    for (std::string_view ends : {row.from, row.to}) {
      std::istringstream words{std::string(ends)};
      int count = 0;
      for (std::string word; words >> word; ++count)
        EXPECT_TRUE(word == "*" || isLabel(word)) << row.type << ' ' << word;
      EXPECT_GT(count, 0) << row.type;
    }
  }
}

TEST(Ontology, NamesAreUnique) {
  std::set<std::string_view> names;
  for (const auto& row : tov::ontology::labels()) EXPECT_TRUE(names.insert(row.name).second) << row.name;
  for (const auto& row : tov::ontology::relationships()) EXPECT_TRUE(names.insert(row.type).second) << row.type;
}

}  // namespace
