// Rows in every format.
#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/render/text_width.h"
#include "tovholder/error.h"
#include "tovholder/export.h"

namespace tov {
namespace {

using Rows = std::vector<std::vector<Value>>;

std::string written(const std::vector<std::string>& columns, const Rows& rows, RowFormat format,
                    const TableStyle& style = {}) {
  std::ostringstream out;
  writeRows(columns, rows, format, out, style);
  return out.str();
}

std::size_t widestLine(const std::string& table) {
  std::size_t widest = 0;
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, render::displayWidth(line));
  return widest;
}

Node dorthe() {
  return {NodeId{7}, {"Person"}, {{"name", Value("Dorthe Klith")}}};
}
Relationship presented() {
  return {RelationshipId{3}, "PRESENTED", NodeId{7}, NodeId{9}, {{"line", Value(54)}}};
}

TEST(Table, AlignsNumbersToTheRightAndTextToTheLeft) {
  EXPECT_EQ(written({"name", "sum"}, {{"STIME", 1200}, {"Klyngemidler", 7}}, RowFormat::table),
            "┌──────────────┬──────┐\n"
            "│ name         │  sum │\n"
            "├──────────────┼──────┤\n"
            "│ STIME        │ 1200 │\n"
            "│ Klyngemidler │    7 │\n"
            "└──────────────┴──────┘\n");
}

TEST(Table, IsPlainAsciiWhenAskedFor) {
  EXPECT_EQ(written({"name", "n"}, {{"ø", Value()}}, RowFormat::table, {.boxDrawing = false}),
            "+------+------+\n"
            "| name | n    |\n"
            "+------+------+\n"
            "| ø    | null |\n"
            "+------+------+\n");
}

TEST(Table, CountsWideCharactersAsTwoColumns) {
  EXPECT_EQ(written({"a", "b"}, {{"健康", "x"}, {"e\u0301", "y"}}, RowFormat::table, {.boxDrawing = false}),
            "+------+---+\n"
            "| a    | b |\n"
            "+------+---+\n"
            "| 健康 | x |\n"
            "| e\u0301    | y |\n"
            "+------+---+\n");
}

TEST(Table, NeverExceedsTheWidthItIsGiven) {
  const Rows rows = {{"En beslutning om samarbejdet mellem region, kommuner og almen praksis", 12, "godkendt"},
                     {"Orientering", 3, "taget til efterretning af sundhedsklyngen som helhed"}};
  for (std::size_t width : {20u, 30u, 40u, 60u, 80u, 200u}) {
    EXPECT_LE(widestLine(written({"title", "number", "outcome"}, rows, RowFormat::table, {.width = width})), width)
        << "at width " << width;
  }
}

TEST(Table, WrapsLongTextAtBlanks) {
  EXPECT_EQ(written({"title"}, {{"samarbejde om palliation"}}, RowFormat::table, {.width = 16, .boxDrawing = false}),
            "+--------------+\n"
            "| title        |\n"
            "+--------------+\n"
            "| samarbejde   |\n"
            "| om           |\n"
            "| palliation   |\n"
            "+--------------+\n");
}

TEST(Table, CutsACellThatNeedsTooManyLines) {
  const std::string table = written({"text"}, {{"en to tre fire fem seks syv otte ni ti"}}, RowFormat::table,
                                    {.width = 14, .boxDrawing = true, .linesPerCell = 2});
  EXPECT_THAT(table, testing::HasSubstr("…"));
  EXPECT_THAT(table, testing::Not(testing::HasSubstr("ni ti")));
}

TEST(Table, WithMoreColumnsThanRoomShowsEachRowAsABlock) {
  std::vector<std::string> columns;
  std::vector<Value> row;
  for (int number = 0; number < 12; ++number) {
    columns.push_back("column " + std::to_string(number));
    row.emplace_back("a text of some length");
  }
  const std::string table = written(columns, {row, row}, RowFormat::table, {.width = 60});
  EXPECT_THAT(table, testing::HasSubstr("row 2"));
  EXPECT_THAT(table, testing::HasSubstr("column 11 │ a text of some length"));
  EXPECT_LE(widestLine(table), 60u);
}

TEST(Table, SaysWhenThereAreNoRows) {
  EXPECT_THAT(written({"name"}, {}, RowFormat::table), testing::EndsWith("no rows\n"));
}

TEST(Table, OfRowsBeyondTheMeasuredOnesKeepsItsColumns) {
  Rows rows(10'001, std::vector<Value>{Value("short")});
  rows.push_back({Value("a longer text than any before it")});
  EXPECT_EQ(widestLine(written({"c"}, rows, RowFormat::table)), 9u);
}

TEST(Table, ShowsCalendarValuesAsTextAndListsAsLiterals) {
  const std::string table = written({"day", "names"}, {{dateOf({2019, 9, 5}), List{"A", "B"}}}, RowFormat::table);
  EXPECT_THAT(table, testing::HasSubstr("│ 2019-09-05 │ ['A', 'B'] │"));
}

TEST(Table, DoesNotPassEscapeSequencesFromARecordToTheTerminal) {
  EXPECT_THAT(written({"c"}, {{"\x1b]0;title\x07"}}, RowFormat::table), testing::Not(testing::HasSubstr("\x1b")));
}

TEST(Json, IsAnArrayOfObjectsKeyedByColumn) {
  const auto rows =
      nlohmann::json::parse(written({"name", "n"}, {{"A \"quoted\" name\n", 1}, {Value(), 2.5}}, RowFormat::json));
  EXPECT_EQ(rows, nlohmann::json::parse(R"([{"name": "A \"quoted\" name\n", "n": 1}, {"name": null, "n": 2.5}])"));
}

TEST(Json, OfNoRowsIsAnEmptyArray) {
  EXPECT_EQ(written({"a"}, {}, RowFormat::json), "[]\n");
}

TEST(Json, OfARowWithoutColumnsIsAnEmptyObject) {
  EXPECT_EQ(nlohmann::json::parse(written({}, {{}}, RowFormat::json)), nlohmann::json::parse("[{}]"));
}

TEST(Json, KeepsEveryDigitOfIntegers) {
  EXPECT_EQ(toJson(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
  EXPECT_EQ(toJson(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(Json, KeepsFloatsAsFloats) {
  EXPECT_EQ(toJson(1.0), "1.0");
  EXPECT_EQ(toJson(0.1), "0.1");
}

TEST(Json, WritesNumbersThatItLacksAsText) {
  EXPECT_EQ(toJson(std::nan("")), R"("NaN")");
  EXPECT_EQ(toJson(std::numeric_limits<double>::infinity()), R"("Infinity")");
  EXPECT_EQ(toJson(-std::numeric_limits<double>::infinity()), R"("-Infinity")");
}

TEST(Json, WritesDatesAsIsoText) {
  EXPECT_EQ(toJson(dateOf({2019, 9, 5})), R"("2019-09-05")");
}

TEST(Json, WritesNodesRelationshipsAndPathsAsObjects) {
  EXPECT_EQ(toJson(dorthe()), R"({"id":7,"labels":["Person"],"properties":{"name":"Dorthe Klith"}})");
  EXPECT_EQ(toJson(presented()), R"({"id":3,"type":"PRESENTED","start":7,"end":9,"properties":{"line":54}})");
  const auto path = nlohmann::json::parse(toJson(Path{{dorthe(), Node{NodeId{9}, {}, {}}}, {presented()}}));
  EXPECT_EQ(path["nodes"].size(), 2u);
  EXPECT_EQ(path["relationships"][0]["type"], "PRESENTED");
}

TEST(Json, ReplacesBytesThatAreNotUtf8) {
  EXPECT_NO_THROW(nlohmann::json::parse(toJson(Map{{"k\xFF", Value("s\xF8ren")}})));
}

TEST(Json, RefusesNestingWithoutABound) {
  Value value;
  for (int level = 0; level < 5000; ++level) value = List{value};
  EXPECT_THROW(toJson(value), UsageError);
}

TEST(Csv, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(written({"name", "a,b"}, {{"plain", "with \"quotes\""}, {"two\nlines", "x"}}, RowFormat::csv),
            "name,\"a,b\"\r\nplain,\"with \"\"quotes\"\"\"\r\n\"two\nlines\",x\r\n");
}

TEST(Csv, TellsNullFromTheEmptyText) {
  EXPECT_EQ(written({"a", "b", "c"}, {{Value(), "", 1}}, RowFormat::csv), "a,b,c\r\n,\"\",1\r\n");
}

TEST(Csv, WritesListsAndNodesAsJson) {
  EXPECT_EQ(written({"aliases"}, {{List{"A", 1}}}, RowFormat::csv), "aliases\r\n\"[\"\"A\"\",1]\"\r\n");
}

TEST(Rows, WithAnotherNumberOfCellsThanColumnsAreRefused) {
  EXPECT_THROW(written({"a", "b"}, {{1}}, RowFormat::csv), UsageError);
}

TEST(JsonLines, ARowIsAnObjectOnItsLine) {
  EXPECT_EQ(written({"a", "b"}, {{1, "x\ny"}, {Value(), List{1, 2}}}, RowFormat::jsonLines),
            "{\"a\":1,\"b\":\"x\\ny\"}\n{\"a\":null,\"b\":[1,2]}\n");
}

TEST(Tsv, KeepsARowOnItsLine) {
  EXPECT_EQ(written({"a\tb", "c"}, {{"x\ty\nz\\", Value()}, {List{"p", "q"}, 1.5}}, RowFormat::tsv),
            "a\\tb\tc\nx\\ty\\nz\\\\\t\n[\"p\",\"q\"]\t1.5\n");
}

TEST(Markdown, EscapesWhatWouldEndACell) {
  EXPECT_EQ(written({"name", "note"}, {{"a|b", "one\r\ntwo"}, {Value(), 3}}, RowFormat::markdown),
            "| name | note |\n| --- | --- |\n| a\\|b | one<br>two |\n|  | 3 |\n");
}

TEST(Box, IsDrawnWhateverTheStyle) {
  TableStyle plain;
  plain.boxDrawing = false;
  EXPECT_EQ(written({"n"}, {{1}}, RowFormat::box, plain), written({"n"}, {{1}}, RowFormat::table));
  EXPECT_NE(written({"n"}, {{1}}, RowFormat::box, plain), written({"n"}, {{1}}, RowFormat::table, plain));
}

}  // namespace
}  // namespace tov
