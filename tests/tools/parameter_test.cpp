// What `--param name=value` means.
#include "tools/tov/parameter.h"

#include <gtest/gtest.h>

#include "tovholder/error.h"

namespace tov::program {
namespace {

TEST(ParameterValue, NumbersAreNumbers) {
  EXPECT_EQ(parameterValue("12"), Value(12));
  EXPECT_EQ(parameterValue("-12"), Value(-12));
  EXPECT_EQ(parameterValue("+3"), Value(3));
  EXPECT_EQ(parameterValue("1.5"), Value(1.5));
  EXPECT_EQ(parameterValue("-2e3"), Value(-2000.0));
  EXPECT_EQ(parameterValue("9223372036854775807"), Value(INT64_MAX));
}

TEST(ParameterValue, AnIntegerBeyond64BitsIsRefusedRatherThanRounded) {
  EXPECT_THROW(parameterValue("9223372036854775808"), UsageError);
  EXPECT_THROW(parameterValue("[9223372036854775808]"), UsageError);
}

TEST(ParameterValue, WordsForTruthAndNothingAreThese) {
  EXPECT_EQ(parameterValue("true"), Value(true));
  EXPECT_EQ(parameterValue("false"), Value(false));
  EXPECT_EQ(parameterValue("null"), Value());
}

TEST(ParameterValue, DatesNamesAndAnythingElseStayText) {
  for (const char* text :
       {"2019-09-05", "Dorthe Klith", "", "-", "1.2.3", "e5", "--", "12 mia.", "[draft] plan", "{"}) {
    EXPECT_EQ(parameterValue(text), Value(text)) << text;
  }
}

TEST(ParameterValue, ListsAndMapsAreReadAsJson) {
  EXPECT_EQ(parameterValue(R"([1, "a", null])"), Value(List{1, "a", Value()}));
  EXPECT_EQ(parameterValue(R"({"name": "A", "n": 2.5})"), Value(Map{{"name", Value("A")}, {"n", Value(2.5)}}));
}

TEST(ParameterValue, ListsAndMapsAreReadAsCypherToo) {
  EXPECT_EQ(parameterValue("['a', 'b']"), Value(List{"a", "b"}));
  EXPECT_EQ(parameterValue("{name: 'A'}"), Value(Map{{"name", Value("A")}}));
}

TEST(ParameterValue, QuotesMakeText) {
  EXPECT_EQ(parameterValue("\"12\""), Value("12"));
  EXPECT_EQ(parameterValue("'12'"), Value("12"));
}

TEST(ParameterValue, DeepNestingIsRefused) {
  EXPECT_THROW(parameterValue(std::string(100'000, '[') + std::string(100'000, ']')), UsageError);
}

}  // namespace
}  // namespace tov::program
