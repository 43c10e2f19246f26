// The semantic pass: what it finds wrong, and what it leaves behind for the planner.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/cypher/compile.h"
#include "query/cypher/text.h"
#include "tovholder/error.h"

namespace tov::cypher {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TwoProcedures : public ProcedureCatalog {
 public:
  std::optional<ProcedureSignature> find(std::string_view name) const override {
    if (name == "db.labels") return ProcedureSignature{"db.labels", {}, {"label"}};
    if (name == "near")
      return ProcedureSignature{"near", {{"name", kStringKind}, {"limit", kIntegerKind}}, {"node", "score"}};
    return std::nullopt;
  }
  std::vector<std::string> names() const override { return {"db.labels", "near"}; }
};

Statement compiled(std::string_view text) {
  return compile(text, TwoProcedures());
}

/// "Type Detail" of the error, or "none".
std::string verdict(std::string_view text) {
  try {
    compiled(text);
    return "none";
  } catch (const QueryError& error) {
    EXPECT_EQ(error.phase(), QueryError::Phase::compile);
    EXPECT_GT(error.line(), 0U) << text;
    return error.type() == "SyntaxError" ? error.detail() : error.type() + " " + error.detail();
  }
}

std::string hint(std::string_view text) {
  try {
    compiled(text);
    return "none";
  } catch (const QueryError& error) {
    return error.hint();
  }
}

const QueryPart& part(const Statement& statement, std::size_t index = 0) {
  return std::get<Query>(statement.body).branches.front().parts.at(index);
}

struct Case {
  const char* query;
  const char* verdict;
};

void expectVerdicts(std::initializer_list<Case> cases) {
  for (const Case& item : cases) EXPECT_EQ(verdict(item.query), item.verdict) << item.query;
}

TEST(Names, MustBeDefinedWhereTheyAreRead) {
  expectVerdicts({{"RETURN x", "UndefinedVariable"},
                  {"MATCH (a) WITH a.p AS p RETURN a", "UndefinedVariable"},
                  {"MATCH (a) RETURN [x IN a.list | x], x", "UndefinedVariable"},
                  {"MATCH (a) WHERE (a)-->(b) RETURN a", "UndefinedVariable"},
                  {"MATCH (a) WHERE (a)-[r]->() RETURN a", "UndefinedVariable"},
                  {"MATCH (a), (b {p: a.p}) RETURN b", "none"},
                  {"MATCH (b {p: a.p}), (a) RETURN b", "none"},
                  {"CREATE (a {p: a.q})", "UndefinedVariable"},
                  {"CREATE (a {p: 1}), (b {p: a.p})", "none"},
                  {"MERGE (a {p: b.q})", "UndefinedVariable"},
                  {"MATCH (a) SET b.p = 1", "UndefinedVariable"},
                  {"MATCH (a) RETURN a UNION MATCH (b) RETURN a", "UndefinedVariable"},
                  {"MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE b.p = a.p } RETURN a", "none"},
                  {"MATCH (a) WHERE EXISTS { MATCH (a)-->(b) } RETURN b", "UndefinedVariable"},
                  {"MATCH (a), (b) RETURN shortestPath((a)-[*]-(b))", "none"},
                  {"MATCH (a) RETURN shortestPath((a)-[*]-(b))", "UndefinedVariable"}});
}

TEST(Names, AreBoundOnlyOnce) {
  expectVerdicts({{"MATCH (a) CREATE (a)", "VariableAlreadyBound"},
                  {"MATCH (a) CREATE (a:L)-[:T]->()", "VariableAlreadyBound"},
                  {"MATCH (a) CREATE (a)-[:T]->(b)", "none"},
                  {"CREATE (a), (a)", "VariableAlreadyBound"},
                  {"MATCH ()-[r]->() MERGE ()-[r]->()", "VariableAlreadyBound"},
                  {"MATCH (p) MATCH p = ()-->() RETURN p", "VariableAlreadyBound"},
                  {"MATCH p = (p)-->() RETURN p", "VariableAlreadyBound"},
                  {"UNWIND [1] AS x UNWIND [2] AS x RETURN x", "VariableAlreadyBound"},
                  {"MATCH (label) CALL db.labels() YIELD label RETURN label", "VariableAlreadyBound"}});
}

TEST(Names, KeepTheirKind) {
  expectVerdicts({{"MATCH (a)-[r]->() MATCH (r) RETURN r", "VariableTypeConflict"},
                  {"MATCH p = ()-->(), (p) RETURN p", "VariableTypeConflict"},
                  {"MATCH (a)-[a]->() RETURN a", "VariableTypeConflict"},
                  {"WITH 'x' AS a MATCH (a) RETURN a", "VariableTypeConflict"},
                  {"UNWIND [1, 2] AS a MATCH (a) RETURN a", "VariableTypeConflict"},
                  {"MATCH (n) WITH n.p AS a MATCH (a) RETURN a", "VariableTypeConflict"},
                  {"WITH [] AS r MATCH ()-[r]->() RETURN r", "VariableTypeConflict"},
                  {"MATCH ()-[r]->() WITH [r] AS rs MATCH ()-[rs*]->() RETURN rs", "none"},
                  {"UNWIND $nodes AS a MATCH (a)-->(b) RETURN b", "none"},
                  {"MATCH ()-[r]->()-[r]->() RETURN r", "RelationshipUniquenessViolation"},
                  {"MATCH ()-[r]->(), ()-[r]->() RETURN r", "RelationshipUniquenessViolation"},
                  {"MATCH ()-[r]->() MATCH ()-[r]->() RETURN r", "none"}});
}

TEST(Creation, NeedsOneTypeOneDirectionAndOneLength) {
  expectVerdicts({{"CREATE ()-[]->()", "NoSingleRelationshipType"},
                  {"CREATE ()-[:S|T]->()", "NoSingleRelationshipType"},
                  {"MERGE ()-[r]->()", "NoSingleRelationshipType"},
                  {"CREATE ()-[:T]-()", "RequiresDirectedRelationship"},
                  {"CREATE ()<-[:T]->()", "RequiresDirectedRelationship"},
                  {"MERGE ()-[:T]-()", "none"},
                  {"CREATE ()-[:T*2]->()", "CreatingVarLength"},
                  {"MATCH (n $map) RETURN n", "InvalidParameterUse"},
                  {"MERGE (n $map)", "InvalidParameterUse"},
                  {"CREATE (n $map)", "none"}});
}

TEST(Deletion, TakesNodesRelationshipsAndPaths) {
  expectVerdicts({{"MATCH (n) DELETE n:L", "InvalidDelete"},
                  {"DELETE 1", "InvalidArgumentType"},
                  {"MATCH (n) DELETE n.p", "InvalidArgumentType"},
                  {"MATCH p = ()-->() DETACH DELETE p", "none"},
                  {"MATCH (n) WITH collect(n) AS ns DELETE ns[0]", "none"}});
}

TEST(Aggregates, StandOnlyInProjections) {
  expectVerdicts({{"MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation"},
                  {"MATCH (n) RETURN [x IN [1] | count(n)]", "InvalidAggregation"},
                  {"MATCH (n) RETURN [x IN collect(n) | x.p]", "none"},
                  {"MATCH (n) SET n.p = count(n)", "InvalidAggregation"},
                  {"UNWIND collect(1) AS x RETURN x", "InvalidAggregation"},
                  {"MATCH (n) RETURN n.p ORDER BY count(n)", "InvalidAggregation"},
                  {"RETURN sum(max(1))", "NestedAggregation"},
                  {"RETURN max(rand())", "NonConstantExpression"}});
}

TEST(Aggregates, StandBesideGroupingKeysOnly) {
  expectVerdicts({{"MATCH (n) RETURN n.p + count(n)", "AmbiguousAggregationExpression"},
                  {"MATCH (n) RETURN n.p, n.p + count(n)", "none"},
                  {"MATCH (n) RETURN n, n.p + count(*)", "none"},
                  {"MATCH (n) RETURN n.p + n.q, n.p + n.q + count(*)", "AmbiguousAggregationExpression"},
                  {"MATCH (n) RETURN count(n) + missing", "UndefinedVariable"},
                  {"MATCH (n) RETURN $p + count(n) * 2", "none"},
                  {"MATCH (n) RETURN n.p AS p, count(*) AS c ORDER BY n.p + count(*)", "none"},
                  {"MATCH (n) RETURN count(*) AS c ORDER BY n.p + count(*)", "AmbiguousAggregationExpression"},
                  {"MATCH (n) RETURN n.p AS p, count(*) AS c ORDER BY max(n.q)", "UndefinedVariable"},
                  {"MATCH (n) RETURN n, count(*) AS c ORDER BY max(n.q)", "none"}});
}

TEST(Columns, HaveNamesOfTheirOwn) {
  expectVerdicts({{"RETURN 1 AS a, 2 AS a", "ColumnNameConflict"},
                  {"MATCH (n) WITH n.p RETURN 1", "NoExpressionAlias"},
                  {"MATCH () WITH count(*) RETURN 1", "NoExpressionAlias"},
                  {"MATCH () RETURN *", "NoVariablesInScope"},
                  {"MATCH () WITH * CREATE ()", "none"},
                  {"RETURN 1 AS a UNION RETURN 1 AS b", "DifferentColumnsInUnion"},
                  {"MATCH (n) RETURN DISTINCT n.p ORDER BY n.q", "UndefinedVariable"},
                  {"MATCH (n) RETURN DISTINCT n.p ORDER BY n.p", "none"},
                  {"MATCH (n) WITH n.p AS p ORDER BY n.q RETURN p", "none"}});
}

TEST(RowCounts, AreConstantIntegersFromZeroOn) {
  expectVerdicts({{"MATCH (n) RETURN n LIMIT n.p", "NonConstantExpression"},
                  {"RETURN 1 SKIP -1", "NegativeIntegerArgument"},
                  {"RETURN 1 LIMIT 1.5", "InvalidArgumentType"},
                  {"RETURN 1 LIMIT 'a'", "InvalidArgumentType"},
                  {"RETURN 1 LIMIT $n + 1", "none"}});
}

TEST(Types, AreHeldAgainstOperatorsAndFunctions) {
  expectVerdicts({{"RETURN NOT 1", "InvalidArgumentType"},
                  {"RETURN true AND 'x'", "InvalidArgumentType"},
                  {"RETURN null OR null", "none"},
                  {"MATCH (n) WHERE n RETURN n", "InvalidArgumentType"},
                  {"RETURN 1 IN 2", "InvalidArgumentType"},
                  {"RETURN all(x IN ['a'] WHERE x % 2 = 0)", "InvalidArgumentType"},
                  {"RETURN 'a' * 2", "InvalidArgumentType"},
                  {"RETURN 'a' + 2, [1] + 'a'", "none"},
                  {"WITH 1 AS x RETURN x.p", "TypeError InvalidArgumentType"},
                  {"WITH true AS x RETURN x[0]", "TypeError InvalidArgumentType"},
                  {"MATCH (n) RETURN length(n)", "InvalidArgumentType"},
                  {"MATCH p = ()-->() RETURN labels(p)", "InvalidArgumentType"},
                  {"MATCH (n) RETURN type(n)", "InvalidArgumentType"},
                  {"MATCH p = ()-->() RETURN size(p)", "InvalidArgumentType"},
                  {"MATCH (n) RETURN properties(n), properties({a: 1})", "none"}});
}

TEST(Calls, NameWhatExists) {
  expectVerdicts({{"RETURN noSuch(1)", "UnknownFunction"},
                  {"RETURN toUpper('a', 'b')", "InvalidNumberOfArguments"},
                  {"RETURN TOUPPER('a')", "none"},
                  {"CALL no.such()", "ProcedureError ProcedureNotFound"},
                  {"CALL near('x')", "InvalidNumberOfArguments"},
                  {"CALL near('x', 'y')", "InvalidArgumentType"},
                  {"CALL near", "none"},
                  {"MATCH (n) CALL near YIELD node RETURN node", "InvalidArgumentPassingMode"},
                  {"CALL near('x', 1) YIELD node AS a, score AS a RETURN a", "VariableAlreadyBound"},
                  {"CALL near('x', count(*)) YIELD node RETURN node", "InvalidAggregation"},
                  {"CALL near('x', 1) YIELD nodes RETURN 1", "UndefinedVariable"},
                  {"CALL near('x', 1) YIELD node", "none"}});
}

TEST(Clauses, EndAsTheyMust) {
  expectVerdicts({{"MATCH (n)", "InvalidClauseComposition"},
                  {"WITH 1 AS a", "InvalidClauseComposition"},
                  {"UNWIND [1] AS a", "InvalidClauseComposition"},
                  {"MATCH (n) WHERE EXISTS { MATCH (n) SET n.p = 1 } RETURN n", "InvalidClauseComposition"},
                  {"MATCH (n) RETURN (n)-->()", "UnexpectedSyntax"},
                  {"MATCH (n) SET n.p = (n)-->()", "UnexpectedSyntax"},
                  {"MATCH (n) RETURN exists((n)-->())", "none"},
                  {"MATCH (n) WHERE NOT (n)-->() AND (n.p OR (n)<--()) RETURN n", "none"}});
}

TEST(Hints, SayWhatWasProbablyMeant) {
  EXPECT_EQ(hint("MATCH (person) RETURN persn.name"), "did you mean `person`?");
  EXPECT_EQ(hint("RETURN toUper('a')"), "did you mean `toUpper`?");
  EXPECT_EQ(hint("CALL db.lables()"), "did you mean `db.labels`?");
  EXPECT_EQ(hint("MATCH (a), (b) RETURN zzz"), "defined here: a b");
}

TEST(Symbols, OfVariablesThatArePassedOnStay) {
  Statement statement = compiled("MATCH (a)-[r]->(b) WITH a, b AS c, 1 AS r RETURN *");
  const Match& match = std::get<Match>(part(statement).clauses[0]);
  const Projection& with = *part(statement).projection;
  EXPECT_EQ(with.items[0].symbol, match.pattern[0].nodes[0].symbol);
  EXPECT_NE(with.items[1].symbol, match.pattern[0].nodes[1].symbol);
  EXPECT_EQ(statement.symbols[with.items[1].symbol].kind, SymbolKind::node);
  EXPECT_EQ(statement.symbols[with.items[2].symbol].kind, SymbolKind::value);
  EXPECT_THAT(statement.columns, ElementsAre("a", "c", "r"));
  EXPECT_TRUE(match.pattern[0].nodes[0].introduces);
}

TEST(Symbols, OfAnonymousElementsExistToo) {
  Statement statement = compiled("MATCH ()-[*]->(), p = ()--() RETURN p");
  const Pattern& pattern = std::get<Match>(part(statement).clauses[0]).pattern;
  EXPECT_EQ(statement.symbols[pattern[0].relationships[0].symbol].kind, SymbolKind::relationshipList);
  EXPECT_NE(pattern[0].nodes[0].symbol, pattern[0].nodes[1].symbol);
  EXPECT_EQ(statement.symbols[pattern[1].symbol].kind, SymbolKind::path);
}

TEST(Symbols, ReadFromOutsideAreTheImportsOfASubquery) {
  Statement statement = compiled("MATCH (a), (b) RETURN [(a)-->(c) WHERE c.p = b.p | c.q + [x IN b.l | x][0]]");
  const Pattern& pattern = std::get<Match>(part(statement).clauses[0]).pattern;
  const Expression& expression = *part(statement).projection->items[0].expression;
  EXPECT_THAT(expression.as<PatternComprehension>()->imports,
              ElementsAre(pattern[0].nodes[0].symbol, pattern[1].nodes[0].symbol));
}

TEST(Projections, AreTakenApartWhenTheyAggregate) {
  Statement statement = compiled(
      "MATCH (n) RETURN n.p AS p, 1 + count(*) + sum(n.q) AS s, n.p + count(*) AS t ORDER BY count(*), n.p DESC");
  const Projection& projection = *part(statement).projection;
  ASSERT_EQ(projection.aggregates.size(), 2U);
  EXPECT_TRUE(projection.aggregates[0].star);
  EXPECT_EQ(projection.aggregates[1].function, "sum");
  EXPECT_FALSE(projection.items[0].aggregates);
  EXPECT_TRUE(projection.items[1].aggregates && projection.items[2].aggregates);
  const Arithmetic& sum = *projection.items[2].expression->as<Arithmetic>();
  EXPECT_EQ(sum.operands[0]->as<Variable>()->symbol, projection.items[0].symbol);
  EXPECT_EQ(sum.operands[1]->as<Variable>()->symbol, projection.aggregates[0].symbol);
  EXPECT_EQ(projection.orderBy[0].expression->as<Variable>()->symbol, projection.aggregates[0].symbol);
  EXPECT_EQ(projection.orderBy[1].expression->as<Variable>()->symbol, projection.items[0].symbol);
}

TEST(Projections, LetOrderByAndWhereSeeColumnsFirst) {
  Statement statement = compiled("MATCH (x) WITH x.p AS x ORDER BY x WHERE x > 1 RETURN x");
  const Projection& projection = *part(statement).projection;
  EXPECT_EQ(projection.orderBy[0].expression->as<Variable>()->symbol, projection.items[0].symbol);
  const Comparison& where = *projection.where->as<Comparison>();
  EXPECT_EQ(where.operands[0]->as<Variable>()->symbol, projection.items[0].symbol);
}

TEST(Statements, KnowTheirParametersAndWhetherTheyUpdate) {
  Statement reading = compiled("MATCH (n {p: $b}) WHERE n.q IN $a RETURN n LIMIT $b");
  EXPECT_THAT(reading.parameters, ElementsAre("a", "b"));
  EXPECT_FALSE(reading.updates);
  Statement updating = compiled("MATCH (n) REMOVE n.p");
  EXPECT_TRUE(updating.updates);
  EXPECT_THAT(updating.columns, IsEmpty());
  EXPECT_THAT(compiled("CALL near").columns, ElementsAre("node", "score"));
  EXPECT_THAT(compiled("CALL near").parameters, ElementsAre("limit", "name"));
}

TEST(HostileText, IsCheckedInReasonableSpace) {
  std::string chain = "MATCH (a) RETURN a.p";
  std::string clauses = "WITH 1 AS a ";
  std::string create = "CREATE (n0)";
  std::string sorts = "MATCH (a) RETURN count(*) AS c, a.p0 AS p0";
  for (int index = 1; index < 5000; ++index) {
    chain += " + a.p" + std::to_string(index);
    clauses += "WITH a ";
    create += ", (n" + std::to_string(index) + ")";
    sorts += ", a.p" + std::to_string(index) + " AS p" + std::to_string(index);
  }
  sorts += " ORDER BY a.p4999, p4998";
  EXPECT_EQ(verdict(chain), "none");
  EXPECT_EQ(verdict(clauses + "RETURN a"), "none");
  EXPECT_EQ(verdict(create), "none");
  EXPECT_EQ(verdict(sorts), "none");
}

}  // namespace
}  // namespace tov::cypher
