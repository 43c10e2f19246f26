// What the parser makes of text: precedence, literals, patterns, clauses, and how it refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/cypher/compile.h"
#include "query/cypher/text.h"
#include "tovholder/error.h"

namespace tov::cypher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Projection& projectionOf(const Statement& statement) {
  return *std::get<Query>(statement.body).branches.front().parts.back().projection;
}

/// The expression written out again with all its parentheses.
std::string reparsed(const std::string& expression) {
  Statement statement = parse("RETURN " + expression);
  return toText(*projectionOf(statement).items.at(0).expression);
}

Value literal(const std::string& text) {
  Statement statement = parse("RETURN " + text);
  return projectionOf(statement).items.at(0).expression->as<Literal>()->value;
}

/// The error's detail, or "none" when the text parses.
std::string refusal(const std::string& text) {
  try {
    parse(text);
    return "none";
  } catch (const QueryError& error) {
    EXPECT_EQ(error.phase(), QueryError::Phase::compile);
    EXPECT_EQ(error.type(), "SyntaxError");
    EXPECT_GT(error.line(), 0U) << text.substr(0, 100);
    return error.detail();
  }
}

TEST(Precedence, FollowsTheGrammarFromOrDownToPostfix) {
  EXPECT_EQ(reparsed("a OR b XOR c AND NOT d = e"), "a OR (b XOR (c AND (NOT (d = e))))");
  EXPECT_EQ(reparsed("a AND b OR c AND d"), "(a AND b) OR (c AND d)");
  EXPECT_EQ(reparsed("NOT a OR b"), "(NOT a) OR b");
  EXPECT_EQ(reparsed("a + b * c ^ -d.e[0]"), "a + (b * (c ^ (-d.e[0])))");
  EXPECT_EQ(reparsed("-a ^ b"), "(-a) ^ b");
  EXPECT_EQ(reparsed("a = b IS NULL"), "a = (b IS NULL)");
  EXPECT_EQ(reparsed("a + b IN c + d"), "(a + b) IN (c + d)");
  EXPECT_EQ(reparsed("a = b IN c"), "a = (b IN c)");
  EXPECT_EQ(reparsed("a STARTS WITH b + c"), "a STARTS WITH (b + c)");
  EXPECT_EQ(reparsed("a ENDS WITH b AND c CONTAINS d OR e =~ f"), "((a ENDS WITH b) AND (c CONTAINS d)) OR (e =~ f)");
}

TEST(Precedence, ChainsAreFlatAndGoFromTheLeft) {
  EXPECT_EQ(reparsed("a - b + c - d"), "a - b + c - d");
  EXPECT_EQ(reparsed("a / b * c % d"), "a / b * c % d");
  EXPECT_EQ(reparsed("a ^ b ^ c"), "a ^ b ^ c");
  EXPECT_EQ(reparsed("1 < x <= 3 <> y"), "1 < x <= 3 <> y");
  EXPECT_EQ(reparsed("a - (b - c)"), "a - (b - c)");
  EXPECT_EQ(reparsed("(a < b) < c"), "(a < b) < c");
}

TEST(Precedence, ParenthesesOfTheTextWin) {
  EXPECT_EQ(reparsed("(a OR b) AND c"), "(a OR b) AND c");
  EXPECT_EQ(reparsed("-(a ^ b)"), "-(a ^ b)");
  EXPECT_EQ(reparsed("(a + b).c"), "(a + b).c");
}

TEST(Literals, IntegersMayBeDecimalHexadecimalOrOctal) {
  EXPECT_EQ(literal("0"), Value(0));
  EXPECT_EQ(literal("9223372036854775807"), Value(std::int64_t{9223372036854775807}));
  EXPECT_EQ(literal("-9223372036854775808"), Value(std::numeric_limits<std::int64_t>::min()));
  EXPECT_EQ(literal("0xFf"), Value(255));
  EXPECT_EQ(literal("-0x8000000000000000"), Value(std::numeric_limits<std::int64_t>::min()));
  EXPECT_EQ(literal("0o17"), Value(15));
}

TEST(Literals, FloatsMayStartWithADotAndHaveAnExponent) {
  EXPECT_EQ(literal("1.5"), Value(1.5));
  EXPECT_EQ(literal(".5"), Value(0.5));
  EXPECT_EQ(literal("1e3"), Value(1000.0));
  EXPECT_EQ(literal(".1E-2"), Value(0.001));
  EXPECT_EQ(literal("1e-400"), Value(0.0));
}

TEST(Literals, StringsHaveTwoQuotesAndEscapes) {
  EXPECT_EQ(literal(R"('a"b')"), Value("a\"b"));
  EXPECT_EQ(literal(R"("a'b")"), Value("a'b"));
  EXPECT_EQ(literal(R"('a\'b\\\n\t\u00e6\U0001F600')"), Value("a'b\\\n\t\u00e6\U0001F600"));
  EXPECT_EQ(literal(R"('\uD83D\uDE00')"), Value("\U0001F600"));
}

TEST(Literals, WrongOnesAreRefusedWithTheirOwnDetail) {
  EXPECT_EQ(refusal("RETURN 9223372036854775808"), "IntegerOverflow");
  EXPECT_EQ(refusal("RETURN -9223372036854775809"), "IntegerOverflow");
  EXPECT_EQ(refusal("RETURN 0xFFFFFFFFFFFFFFFFFF"), "IntegerOverflow");
  EXPECT_EQ(refusal("RETURN 12x4"), "InvalidNumberLiteral");
  EXPECT_EQ(refusal("RETURN 0xG"), "InvalidNumberLiteral");
  EXPECT_EQ(refusal("RETURN 0o8"), "InvalidNumberLiteral");
  EXPECT_EQ(refusal("RETURN 012"), "InvalidNumberLiteral");
  EXPECT_EQ(refusal("RETURN 7e999"), "FloatingPointOverflow");
  EXPECT_EQ(refusal(R"(RETURN '\u12')"), "InvalidUnicodeLiteral");
  EXPECT_EQ(refusal(R"(RETURN '\uD83D')"), "InvalidUnicodeLiteral");
  EXPECT_EQ(refusal(R"(RETURN '\q')"), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN 'open"), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN 1 /* open"), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN 3 \u2013 2"), "InvalidUnicodeCharacter");
  EXPECT_EQ(refusal("RETURN '\xff'"), "InvalidUnicodeCharacter");
}

TEST(Names, MayBeUnicodeOrInBackQuotes) {
  EXPECT_EQ(reparsed("\u00f8re + `two words` + `a``b`"), "\u00f8re + `two words` + `a``b`");
  EXPECT_EQ(reparsed("$p + $1 + $`a b`"), "$p + $`1` + $`a b`");
  EXPECT_EQ(reparsed("n.match + n.`order by`"), "n.match + n.`order by`");
}

TEST(Names, OfColumnsAreTheTextAsWritten) {
  Statement statement = parse("RETURN  coUnt( * ) , a.b  +1 AS c, `x y`, n . p");
  std::vector<std::string> names;
  for (const ProjectionItem& item : projectionOf(statement).items) names.push_back(item.name);
  EXPECT_THAT(names, ElementsAre("coUnt( * )", "c", "x y", "n . p"));
}

TEST(Expressions, OfEveryKindAreRead) {
  for (const char* text : {"[]",
                           "[1, 2]",
                           "{a: 1, `b c`: [2]}",
                           "list[0]",
                           "list[1..2]",
                           "list[..2]",
                           "list[1..]",
                           "list[..]",
                           "n:A:B",
                           "CASE x WHEN 1 THEN 2 ELSE 3 END",
                           "CASE WHEN a THEN b END",
                           "[x IN list WHERE x > 1 | x.y]",
                           "[x IN list]",
                           "[x IN list | x]",
                           "all(x IN list WHERE x)",
                           "none(x IN list)",
                           "reduce(total = 0, x IN list | total + x)",
                           "[(a)-[:T]->(b) WHERE b.x | b.y]",
                           "[p = (a)-[*]-(b) | p]",
                           "n {.a, .*, b: 1}",
                           "EXISTS { (a)-[]->(b) WHERE b.x }",
                           "COUNT { (a)-[]-() }",
                           "shortestPath((a)-[:T*..3]-(b))",
                           "duration.between(a, b)",
                           "count(DISTINCT n)",
                           "(a)<-[r:S|T*1..2 {k: 1}]-(:B)"}) {
    EXPECT_EQ(reparsed(text), text);
  }
}

TEST(Expressions, OfOneMeaningAreHeldAlike) {
  EXPECT_EQ(reparsed("exists(n.p)"), "n.p IS NOT NULL");
  EXPECT_EQ(reparsed("exists((a)-->(b))"), "(a)-[]->(b)");
  EXPECT_EQ(reparsed("EXISTS { MATCH (a)-->(b) WHERE b.x }"), "EXISTS { (a)-[]->(b) WHERE b.x }");
  EXPECT_EQ(reparsed("n {x}"), "n {x: x}");
}

TEST(Expressions, ArrowsAreToldFromMinusAndLess) {
  EXPECT_EQ(reparsed("a<-1"), "a < -1");
  EXPECT_EQ(reparsed("(a) - (b)"), "a - b");
  EXPECT_EQ(reparsed("(a)-[1, 2][0]"), "a - [1, 2][0]");
  EXPECT_EQ(reparsed("(a)-[:T]-(b)"), "(a)-[:T]-(b)");
  EXPECT_EQ(reparsed("(a)<--(b)"), "(a)<-[]-(b)");
  EXPECT_EQ(reparsed("[x IN list, true]"), "[x IN list, true]");
}

TEST(Patterns, KeepNamesDirectionsAndRanges) {
  Statement statement = parse(
      "MATCH p = (a:A:B {k: 1})-[r:S|:T*2..]->()<-[*3]-(c)--(d), (e)<-->(f) "
      "MATCH q = shortestPath((a)-[*]-(c)) RETURN 1");
  const auto& clauses = std::get<Query>(statement.body).branches[0].parts[0].clauses;
  const Match& first = std::get<Match>(clauses[0]);
  ASSERT_EQ(first.pattern.size(), 2U);
  EXPECT_EQ(first.pattern[0].name, "p");
  EXPECT_EQ(toText(first.pattern[0]), "(a:A:B {k: 1})-[r:S|T*2..]->()<-[*3]-(c)-[]-(d)");
  EXPECT_EQ(first.pattern[1].relationships[0].direction, RelationshipDirection::either);
  EXPECT_EQ(std::get<Match>(clauses[1]).pattern[0].selector, PathPattern::Selector::shortest);
}

TEST(Clauses, AreGroupedIntoPartsByWith) {
  Statement statement = parse(
      "PROFILE MATCH (a) OPTIONAL MATCH (b) WHERE b.x WITH DISTINCT a, b AS c ORDER BY c DESC SKIP 1 LIMIT 2 WHERE c "
      "CREATE (d) MERGE (e) ON CREATE SET e.x = 1, e:L ON MATCH SET e += {y: 2} REMOVE e.x, e:L DETACH DELETE e "
      "RETURN *, 1 AS one;");
  EXPECT_EQ(statement.mode, Statement::Mode::profile);
  const std::vector<QueryPart>& parts = std::get<Query>(statement.body).branches[0].parts;
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].clauses.size(), 2U);
  EXPECT_TRUE(std::get<Match>(parts[0].clauses[1]).optional);
  EXPECT_TRUE(parts[0].projection->distinct && parts[0].projection->where && parts[0].projection->limit);
  EXPECT_TRUE(parts[0].projection->orderBy[0].descending);
  const Merge& merge = std::get<Merge>(parts[1].clauses[1]);
  EXPECT_EQ(merge.onCreate[1].mode, SetItem::Mode::labels);
  EXPECT_EQ(merge.onMatch[0].mode, SetItem::Mode::addProperties);
  EXPECT_TRUE(parts[1].projection->star);
  EXPECT_EQ(parts[1].projection->items.size(), 1U);
}

TEST(Clauses, OfCallMayStandAloneOrWithin) {
  Statement alone = parse("CALL db.labels()");
  const Call& call = std::get<Call>(std::get<Query>(alone.body).branches[0].parts[0].clauses[0]);
  EXPECT_TRUE(call.standalone && call.yieldAll);
  EXPECT_EQ(call.procedure, "db.labels");
  Statement within = parse("CALL db.labels() YIELD label AS l WHERE l <> 'A' RETURN l");
  EXPECT_FALSE(std::get<Call>(std::get<Query>(within.body).branches[0].parts[0].clauses[0]).standalone);
  EXPECT_EQ(refusal("CALL db.labels() YIELD * RETURN label"), "UnexpectedSyntax");
}

TEST(Clauses, OfIndexesAreRead) {
  Statement create = parse("CREATE INDEX byName IF NOT EXISTS FOR (p:Person) ON (p.name, p.born)");
  const CreateIndex& index = std::get<CreateIndex>(create.body);
  EXPECT_EQ(index.name, "byName");
  EXPECT_EQ(index.label, "Person");
  EXPECT_THAT(index.properties, ElementsAre("name", "born"));
  EXPECT_TRUE(std::get<CreateIndex>(parse("CREATE INDEX FOR ()-[r:T]-() ON (r.k)").body).onRelationships);
  EXPECT_EQ(std::get<DropIndex>(parse("DROP INDEX byName IF EXISTS").body).name, "byName");
  EXPECT_EQ(std::get<DropIndex>(parse("DROP INDEX ON :Person(name)").body).label, "Person");
  EXPECT_EQ(refusal("CREATE INDEX FOR (p:Person) ON (q.name)"), "UndefinedVariable");
}

TEST(Clauses, InAnOrderThatMeansNothingAreRefused) {
  EXPECT_EQ(refusal("CREATE (a) MATCH (b) RETURN b"), "InvalidClauseComposition");
  EXPECT_EQ(refusal("RETURN 1 UNION RETURN 2 UNION ALL RETURN 3"), "InvalidClauseComposition");
  EXPECT_EQ(refusal("RETURN 1 MATCH (a)"), "UnexpectedSyntax");
  EXPECT_EQ(refusal(""), "UnexpectedSyntax");
  EXPECT_EQ(refusal("MATCH (a)-[:T..]->(b) RETURN a"), "InvalidRelationshipPattern");
  EXPECT_EQ(refusal("MATCH (a)-[:T*-1]->(b) RETURN a"), "InvalidRelationshipPattern");
}

TEST(Refusals, NameThePlaceAndTheLikelyMend) {
  auto hintOf = [](const char* text) {
    try {
      parse(text);
    } catch (const QueryError& error) {
      return std::to_string(error.line()) + ":" + std::to_string(error.column()) + " " + error.hint();
    }
    return std::string("none");
  };
  EXPECT_EQ(hintOf("RETURN [1, (2, 3]"), "1:14 the `(` at line 1, column 12 is never closed");
  EXPECT_EQ(hintOf("MACTH (n) RETURN n"), "1:1 did you mean `MATCH`?");
  EXPECT_EQ(hintOf("RETURN '\u00e6\u00f8'\n  , 1)"), "2:6 nothing opened this `)`");
  EXPECT_EQ(hintOf("RETURN 1 != 2"), "1:10 write <> for \"is not equal to\"");
}

TEST(HostileText, NeverOverflowsTheStack) {
  auto repeated = [](const std::string& text, std::size_t count) {
    std::string out;
    for (std::size_t index = 0; index < count; ++index) out += text;
    return out;
  };
  EXPECT_EQ(refusal("RETURN " + repeated("(", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("[", 100000) + repeated("]", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("{a:", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("[x IN ", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("NOT ", 100000) + "a"), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("-", 100000) + "a"), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN a" + repeated(".b", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN a" + repeated(" IS NULL", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("CASE WHEN ", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("f(", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("MATCH " + repeated("(", 100000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("EXISTS { MATCH (a) WHERE ", 20000)), "UnexpectedSyntax");
  EXPECT_EQ(refusal("RETURN " + repeated("((a.b).c + ", 100000)), "UnexpectedSyntax");
}

TEST(HostileText, OfLongChainsIsRead) {
  auto chain = [](const std::string& first, const std::string& next, std::size_t count) {
    std::string out = first;
    for (std::size_t index = 0; index < count; ++index) out += next;
    return out;
  };
  EXPECT_EQ(refusal(chain("RETURN 1", " + 1", 100000)), "none");
  EXPECT_EQ(refusal(chain("RETURN a", " AND a OR a", 100000)), "none");
  EXPECT_EQ(refusal(chain("RETURN 1", " < 1", 100000)), "none");
  EXPECT_EQ(refusal(chain("RETURN [1", ", 1", 500000) + "]"), "none");
  EXPECT_EQ(refusal(chain("MATCH (a)", "-->()", 100000) + " RETURN a"), "none");
  EXPECT_EQ(refusal(chain("WITH 1 AS a ", "WITH a ", 100000) + " RETURN a"), "none");
  EXPECT_EQ(refusal(chain("RETURN 1", " UNION ALL RETURN 1", 50000)), "none");
  EXPECT_EQ(literal("'" + std::string(1 << 20, 'x') + "'").asString().size(), std::size_t{1} << 20);
}

}  // namespace
}  // namespace tov::cypher
