// Queries that are written differently and mean the same, on random graphs: their rows must agree, whatever they are.
// A failure prints its seed and both queries; TOV_SEED=n runs that seed alone, TOV_QUERIES=n says how many graphs.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "tests/query/run/random_queries.h"

namespace tov::test {
namespace {

using Rows = std::vector<std::string>;
constexpr std::size_t kFirstColumn = 100;

/// A query of MATCH clauses that returns the numbers of everything it found.
struct Matching {
  std::vector<NaiveMatch> matches;
  std::set<std::string> reversed;  ///< lists of relationships that this variant walks from their other end

  std::string clauses() const {
    std::string text;
    for (const NaiveMatch& match : matches) text += cypherOf(match) + " ";
    return text;
  }
  /// `n0.number AS c100, ...`: `RETURN *` sorts by name.
  std::string columns() const {
    std::string text;
    std::size_t count = 0;
    for (const auto& [variable, isList] : variablesOf(matches)) {
      std::string cell = isList ? "[x IN " + variable + " | x.number]" : variable + ".number";
      if (reversed.contains(variable)) cell = "reverse(" + cell + ")";
      text += (count == 0 ? "" : ", ") + cell + " AS c" + std::to_string(kFirstColumn + count);
      ++count;
    }
    return text;
  }
  std::string text() const { return clauses() + "RETURN " + columns(); }
};

bool hasHops(const NaivePath& path) {
  return !path.hops.empty();
}

std::string predicateText(const NaivePredicate& predicate) {
  NaiveMatch match;
  match.paths.push_back({{{"x", {}, {}}}, {}});
  match.predicates.push_back(predicate);
  const std::string text = cypherOf(match);
  return text.substr(text.find(" WHERE ") + 7);
}

/// Paths of a clause in another order; a clause of several paths as several clauses, where that cannot change which
/// relationships must differ; a clause before or after its neighbour.
Matching reordered(Matching query, RandomQueries& random) {
  std::vector<NaiveMatch> clauses;
  for (NaiveMatch& match : query.matches) {
    std::shuffle(match.paths.begin(), match.paths.end(), random.source());
    std::shuffle(match.predicates.begin(), match.predicates.end(), random.source());
    if (!match.optional && std::count_if(match.paths.begin(), match.paths.end(), hasHops) <= 1) {
      for (const NaivePath& path : match.paths) clauses.push_back({false, {path}, {}});
      clauses.back().predicates = match.predicates;
    } else {
      clauses.push_back(match);
    }
  }
  for (std::size_t i = 0; i + 1 < clauses.size(); ++i) {
    // A predicate may name variables of both clauses, so the two that change places keep theirs in the later.
    NaiveMatch& one = clauses[i];
    NaiveMatch& other = clauses[i + 1];
    if (one.optional || other.optional || random.chance(50)) continue;
    std::swap(one, other);
    std::move(one.predicates.begin(), one.predicates.end(), std::back_inserter(other.predicates));
    one.predicates.clear();
  }
  query.matches = std::move(clauses);
  return query;
}

/// (a)-->(b) as (b)<--(a).
Matching reversed(Matching query) {
  for (NaiveMatch& match : query.matches) {
    for (NaivePath& path : match.paths) {
      std::reverse(path.nodes.begin(), path.nodes.end());
      std::reverse(path.hops.begin(), path.hops.end());
      for (NaiveHopPattern& hop : path.hops) {
        hop.direction = -hop.direction;
        if (hop.variableLength) query.reversed.insert(hop.variable);
      }
    }
  }
  return query;
}

/// What the patterns ask of nodes, asked by WHERE.
std::vector<std::string> takenFromPatterns(NaiveMatch& match) {
  std::vector<std::string> asked;
  for (NaivePath& path : match.paths) {
    for (NaiveNodePattern& node : path.nodes) {
      for (const std::string& label : node.labels) asked.push_back(node.variable + ":" + label);
      for (const auto& [key, value] : node.properties) {
        asked.push_back(std::to_string(value) + " = " + node.variable + "." + key);
      }
      node.labels.clear();
      node.properties.clear();
    }
  }
  for (const NaivePredicate& predicate : match.predicates) asked.push_back(predicateText(predicate));
  match.predicates.clear();
  return asked;
}

/// Each condition in a WITH * WHERE of its own; in OPTIONAL MATCH, where they belong to the clause, by De Morgan.
std::string splitPredicates(const Matching& query) {
  std::string text;
  for (NaiveMatch match : query.matches) {
    const std::vector<std::string> asked = takenFromPatterns(match);
    text += cypherOf(match) + " ";
    if (asked.empty()) continue;
    if (match.optional) {
      text += "WHERE NOT (";
      for (std::size_t i = 0; i < asked.size(); ++i) text += (i == 0 ? "NOT (" : " OR NOT (") + asked[i] + ")";
      text += ") ";
    } else {
      for (const std::string& condition : asked) text += "WITH * WHERE " + condition + " ";
    }
  }
  return text + "RETURN " + query.columns();
}

Rows distinct(Rows rows) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

class Pairs {
 public:
  Pairs(RandomQueries& random, Session& session) : random_(random), session_(session) {
    // A query with more rows is left out: it would take the time of many. So is one with a variant that, a predicate
    // being asked later, has to go through too many rows on its way.
    patience_.timeout = std::chrono::seconds(1);
    limits_ = patience_;
    limits_.rows = 1500;
  }

  /// Compares the variants of one random query. @returns false when the query was left out
  bool compare() {
    query_.matches = random_.matches();
    try {
      rows_ = rowsOf(session_, query_.text(), limits_);
      compareVariants();
    } catch (const LimitError&) {
      return false;
    }
    return true;
  }

  /// The last query again, e.g. after an index was made.
  void compareAgain() {
    try {
      agree(query_.text());
    } catch (const LimitError&) {  // the machine is busy
    }
  }

 private:
  void compareVariants() {
    agree(reordered(query_, random_).text());
    agree(reversed(query_).text());
    agree(reversed(reordered(query_, random_)).text());
    agree(splitPredicates(query_));
    compareDistinct();
    compareTopRows();
    comparePartitions();
    const std::string count = query_.clauses() + "RETURN count(*)";
    EXPECT_EQ(rowsOf(session_, count, patience_), Rows{std::to_string(rows_.size()) + " | "}) << count;
  }

  void agree(const std::string& variant) {
    EXPECT_EQ(rowsOf(session_, variant, patience_), rows_) << query_.text() << "\nagainst\n" << variant;
  }

  void compareDistinct() {
    const std::string once = query_.clauses() + "RETURN DISTINCT " + query_.columns();
    const std::string twice = query_.clauses() + "WITH DISTINCT " + query_.columns() + " RETURN DISTINCT *";
    EXPECT_EQ(rowsOf(session_, once, patience_), distinct(rows_)) << once;
    EXPECT_EQ(rowsOf(session_, twice, patience_), distinct(rows_)) << twice;
  }

  void compareTopRows() {
    std::string sorted = query_.text() + " ORDER BY ";
    const std::size_t columns = variablesOf(query_.matches).size();
    for (std::size_t c = 0; c < columns; ++c) {
      sorted += (c == 0 ? "c" : ", c") + std::to_string(kFirstColumn + c) + (random_.chance(50) ? " DESC" : "");
    }
    const Rows all = rowsInOrder(session_, sorted, patience_);
    const std::size_t skip = random_.chance(50) ? 0 : random_.pick(4);
    const std::size_t limit = random_.pick(8);
    const std::string top = sorted + " SKIP " + std::to_string(skip) + " LIMIT " + std::to_string(limit);
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(std::min(skip, all.size()));
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(std::min(skip + limit, all.size()));
    EXPECT_EQ(rowsInOrder(session_, top, patience_), Rows(first, last)) << sorted << "\nagainst\n" << top;
    Rows bag = all;
    std::sort(bag.begin(), bag.end());
    EXPECT_EQ(bag, rows_) << sorted;
  }

  /// A predicate is true, false or unknown: the three parts together are all rows.
  void comparePartitions() {
    const std::string predicate = predicateText(random_.predicate());
    Rows parts;
    for (const std::string& part : {predicate, "NOT (" + predicate + ")", "(" + predicate + ") IS NULL"}) {
      const std::string asked = query_.clauses() + "WITH * WHERE " + part + " RETURN " + query_.columns();
      const Rows some = rowsOf(session_, asked, patience_);
      parts.insert(parts.end(), some.begin(), some.end());
    }
    std::sort(parts.begin(), parts.end());
    EXPECT_EQ(parts, rows_) << query_.text() << "\nin parts by\n" << predicate;
  }

  RandomQueries& random_;
  Session& session_;
  Limits patience_;
  Limits limits_;
  Matching query_;
  Rows rows_;
};

void compareOnOneGraph(std::uint64_t seed, std::size_t& compared) {
  constexpr std::size_t kQueries = 6;
  RandomQueries random(seed);
  const NaiveGraph graph = random.chance(50) ? random.graph(5, 8) : random.graph(12, 24);
  Session session(Database::inMemory());
  session.run(createText(graph));
  SCOPED_TRACE(createText(graph));
  std::vector<Pairs> pairs;
  for (std::size_t i = 0; i < kQueries && !testing::Test::HasFailure(); ++i) {
    Pairs next(random, session);
    if (next.compare()) pairs.push_back(std::move(next));
  }
  compared += pairs.size();
  session.run("CREATE INDEX FOR (n:A) ON (n.p)");
  if (random.chance(50)) session.run("CREATE INDEX FOR (n:B) ON (n.p)");
  for (Pairs& pair : pairs) pair.compareAgain();
  session.run("DROP INDEX ON :A(p)");
  for (Pairs& pair : pairs) pair.compareAgain();
}

TEST(Executor, GivesTheSameRowsForQueriesThatMeanTheSame) {
  std::size_t compared = 0;
  withSeeds(80, [&](std::uint64_t seed) { compareOnOneGraph(seed, compared); });
  EXPECT_GT(compared, 0U) << "every query was left out as too large";
}

}  // namespace
}  // namespace tov::test
