// The twelve anomalies that the ACID test suite of the LDBC looks for, each provoked by real threads through sessions.
//
// Source: J. Waudby, B. A. Steer, K. Karimov, J. Marton, P. Boncz, G. Szárnyas, "Towards Testing ACID Compliance in the
// LDBC Social Network Benchmark" (TPCTC 2020). One writer at a time and snapshots for readers prevent all twelve, write
// skew too, since a writer reads and writes within its turn; so each test asserts that none occurs. A reader comes in
// two forms: an explicit transaction of several queries, which takes the writer's turn, and a single query that reads
// twice, which runs on a snapshot beside the writer.
#include <gtest/gtest.h>

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <random>
#include <thread>

#include "tests/engine/scratch_folder.h"
#include "tovholder/query.h"

namespace tov {
namespace {

constexpr int kThreads = 4;
constexpr int kTransactions = 40;  // of each thread

/// What a query answers, whole.
using Rows = std::vector<std::vector<Value>>;

Rows ask(Session& session, std::string_view query, const Parameters& parameters = {}) {
  Rows rows;
  Result result = session.run(query, parameters);
  while (result.next()) rows.emplace_back(result.row().begin(), result.row().end());
  return rows;
}

std::int64_t askNumber(Session& session, std::string_view query, const Parameters& parameters = {}) {
  const Rows rows = ask(session, query, parameters);
  if (rows.size() != 1 || rows.front().size() != 1) throw std::logic_error("not one value: " + std::string(query));
  return rows.front().front().asInteger();
}

class Acid : public testing::Test {
 protected:
  Acid() : database_(Database::open(scratch_.path() / "db", options())) {}

  static Options options() {
    Options options;
    options.durability = Durability::buffered;  // isolation is the same, and sooner shown
    return options;
  }

  Session session() { return Session(database_); }

  void store(std::string_view query) {
    Session writing = session();
    ask(writing, query);
  }

  using Work = std::function<void(Session&, int transaction)>;

  /// Runs the works side by side, each again and again in a session of its own until all writers are done. A writer
  /// runs its number of transactions; readers go on for as long as there are writers.
  void run(const std::vector<Work>& writers, const std::vector<Work>& readers) {
    std::atomic<int> writing{static_cast<int>(writers.size())};
    std::vector<std::thread> threads;
    for (const Work& writer : writers) {
      threads.emplace_back([&, writer] {
        guarded([&] {
          Session own = session();
          for (int i = 0; i < kTransactions; ++i) writer(own, i);
        });
        --writing;
      });
    }
    for (const Work& reader : readers) {
      threads.emplace_back([&, reader] {
        guarded([&] {
          Session own = session();
          for (int i = 0; i == 0 || writing > 0; ++i) reader(own, i);
        });
      });
    }
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

  std::vector<Work> writers(const std::function<void(Session&, int thread, int transaction)>& work) {
    std::vector<Work> all;
    for (int thread = 0; thread < kThreads; ++thread) {
      all.push_back([work, thread](Session& session, int transaction) { work(session, thread, transaction); });
    }
    return all;
  }

 private:
  void guarded(const std::function<void()>& work) {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
    }
  }

  ScratchFolder scratch_;
  Database database_;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

/// Leaves the other threads room between two steps of one transaction.
void pause() {
  std::this_thread::sleep_for(std::chrono::microseconds(200));
}

/// Reads in both forms: each of the two queries in one explicit transaction, and `twice`, one query of two columns.
std::pair<Value, Value> readTwice(Session& session, bool explicitly, std::string_view once, std::string_view twice) {
  if (!explicitly) {
    const Rows rows = ask(session, twice);
    return {rows.at(0).at(0), rows.at(0).at(1)};
  }
  session.begin();
  const Value first = ask(session, once).at(0).at(0);
  pause();
  const Value second = ask(session, once).at(0).at(0);
  session.commit();
  return {first, second};
}

TEST_F(Acid, AtomicityOfCommitAllOfATransactionIsThere) {
  store("CREATE (:Person {id: 1, emails: ['first@example.org']}), (:Person {id: 2, emails: []})");
  run(writers([](Session& session, int thread, int transaction) {
        session.begin();
        ask(session,
            "MATCH (p:Person {id: 1}) CREATE (p)-[:KNOWS {since: $now}]->(:Person {id: $id, emails: []}) "
            "SET p.emails = p.emails + [$email]",
            {{"now", transaction}, {"id", 100 + thread * kTransactions + transaction}, {"email", "new@example.org"}});
        session.commit();
      }),
      {[](Session& session, int) {
        // No moment shows some of a commit.
        const Rows rows = ask(session,
                              "MATCH (p:Person {id: 1}) OPTIONAL MATCH (p)-[k:KNOWS]->() "
                              "RETURN size(p.emails) - 1, count(k)");
        EXPECT_EQ(rows.at(0).at(0), rows.at(0).at(1));
      }});
  Session after = session();
  EXPECT_EQ(askNumber(after, "MATCH (p:Person) RETURN count(p)"), 2 + kThreads * kTransactions);
  EXPECT_EQ(askNumber(after, "MATCH (p:Person {id: 1}) RETURN size(p.emails)"), 1 + kThreads * kTransactions);
  EXPECT_EQ(askNumber(after, "MATCH (:Person {id: 1})-[k:KNOWS]->() RETURN count(k)"), kThreads * kTransactions);
}

TEST_F(Acid, AtomicityOfRollbackNothingOfATransactionIsThere) {
  store("CREATE (:Person {id: 1, emails: ['first@example.org']})");
  std::atomic<int> committed{0};
  run(writers([&](Session& session, int thread, int transaction) {
        session.begin();
        ask(session, "MATCH (p:Person {id: 1}) SET p.emails = p.emails + ['new@example.org']");
        ask(session, "CREATE (:Person {id: $id, emails: []})", {{"id", 100 + thread * kTransactions + transaction}});
        if (transaction % 2 == 0) {
          session.rollback();
        } else {
          session.commit();
          ++committed;
        }
      }),
      {[](Session& session, int) {
        const Rows rows = ask(
            session, "MATCH (p:Person) WITH count(p) AS people MATCH (p:Person {id: 1}) RETURN people, size(p.emails)");
        EXPECT_EQ(rows.at(0).at(0), rows.at(0).at(1));
      }});
  Session after = session();
  EXPECT_EQ(askNumber(after, "MATCH (p:Person) RETURN count(p)"), 1 + committed);
  EXPECT_EQ(askNumber(after, "MATCH (p:Person {id: 1}) RETURN size(p.emails)"), 1 + committed);
}

TEST_F(Acid, G0DirtyWriteNoTwoTransactionsInterleaveTheirWrites) {
  store("CREATE (:Person {id: 1, history: [0]})-[:KNOWS {history: [0]}]->(:Person {id: 2, history: [0]})");
  run(writers([](Session& session, int thread, int transaction) {
        const Parameters parameters{{"turn", 1 + thread * kTransactions + transaction}};
        session.begin();
        ask(session, "MATCH (p:Person {id: 1}) SET p.history = p.history + [$turn]", parameters);
        pause();
        ask(session, "MATCH (p:Person {id: 2}) SET p.history = p.history + [$turn]", parameters);
        ask(session, "MATCH (:Person {id: 1})-[k:KNOWS]->() SET k.history = k.history + [$turn]", parameters);
        session.commit();
      }),
      {});
  Session after = session();
  const Rows rows = ask(after, "MATCH (p:Person {id: 1})-[k:KNOWS]->(q) RETURN p.history, k.history, q.history");
  EXPECT_EQ(rows.at(0).at(0).asList().size(), 1U + kThreads * kTransactions);
  EXPECT_EQ(rows.at(0).at(0), rows.at(0).at(1));
  EXPECT_EQ(rows.at(0).at(0), rows.at(0).at(2));
}

TEST_F(Acid, G1aAbortedReadNobodySeesWhatIsTakenBack) {
  store("CREATE (:Person {id: 1, version: 1})");
  run(writers([](Session& session, int, int) {
        session.begin();
        ask(session, "MATCH (p:Person {id: 1}) SET p.version = 2");
        pause();
        session.rollback();
      }),
      {[](Session& session, int) { EXPECT_EQ(askNumber(session, "MATCH (p:Person {id: 1}) RETURN p.version"), 1); },
       [](Session& session, int) {
         session.begin();
         EXPECT_EQ(askNumber(session, "MATCH (p:Person {id: 1}) RETURN p.version"), 1);
         session.commit();
       }});
}

TEST_F(Acid, G1bIntermediateReadNobodySeesAValueThatATransactionReplaces) {
  store("CREATE (:Person {id: 1, version: 99})");
  run(writers([](Session& session, int, int) {
        session.begin();
        ask(session, "MATCH (p:Person {id: 1}) SET p.version = 0");
        pause();
        ask(session, "MATCH (p:Person {id: 1}) SET p.version = 99");
        session.commit();
      }),
      {[](Session& session, int) { EXPECT_EQ(askNumber(session, "MATCH (p:Person {id: 1}) RETURN p.version"), 99); },
       [](Session& session, int) {
         session.begin();
         EXPECT_EQ(askNumber(session, "MATCH (p:Person {id: 1}) RETURN p.version"), 99);
         session.commit();
       }});
}

TEST_F(Acid, G1cCircularInformationFlowOfTwoTransactionsOneComesFirst) {
  store("CREATE (:Person {id: 1, version: 0}), (:Person {id: 2, version: 0})");
  std::mutex mutex;
  std::map<std::int64_t, std::int64_t> seen;  // by the transaction that read
  run(writers([&](Session& session, int thread, int transaction) {
        const std::int64_t turn = 1 + thread * kTransactions + transaction;
        const std::int64_t written = 1 + turn % 2;
        session.begin();
        ask(session, "MATCH (p:Person {id: $id}) SET p.version = $turn", {{"id", written}, {"turn", turn}});
        pause();
        const std::int64_t read =
            askNumber(session, "MATCH (p:Person {id: $id}) RETURN p.version", {{"id", 3 - written}});
        session.commit();
        const std::lock_guard lock(mutex);
        seen[turn] = read;
      }),
      {});
  for (const auto& [turn, read] : seen) {
    if (read != 0) {
      EXPECT_NE(seen.at(read), turn) << "transactions " << turn << " and " << read << " saw each other";
    }
  }
}

TEST_F(Acid, ImpItemManyPrecedersATransactionReadsOneVersionOfANode) {
  store("CREATE (:Person {id: 1, version: 1})");
  const auto reader = [](bool explicitly) {
    return [explicitly](Session& session, int) {
      const auto [first, second] =
          readTwice(session, explicitly, "MATCH (p:Person {id: 1}) RETURN p.version",
                    "MATCH (p:Person {id: 1}) WITH p.version AS first UNWIND range(1, 500) AS step "
                    "WITH first, count(step) AS steps MATCH (q:Person {id: 1}) RETURN first, q.version");
      EXPECT_EQ(first, second);
    };
  };
  run(writers(
          [](Session& session, int, int) { ask(session, "MATCH (p:Person {id: 1}) SET p.version = p.version + 1"); }),
      {reader(false), reader(true)});
}

TEST_F(Acid, PmpPredicateManyPrecedersATransactionFindsOneSetOfMatches) {
  store("CREATE (:Person {id: 1}), (:Post {id: 1})");
  const auto reader = [](bool explicitly) {
    return [explicitly](Session& session, int) {
      const auto [first, second] =
          readTwice(session, explicitly, "MATCH (:Post {id: 1})<-[like:LIKES]-() RETURN count(like)",
                    "MATCH (a:Post {id: 1}) OPTIONAL MATCH (a)<-[one:LIKES]-() WITH count(one) AS first "
                    "MATCH (b:Post {id: 1}) OPTIONAL MATCH (b)<-[two:LIKES]-() RETURN first, count(two)");
      EXPECT_EQ(first, second);
    };
  };
  run(writers([](Session& session, int, int) {
        ask(session, "MATCH (p:Person {id: 1}), (t:Post {id: 1}) CREATE (p)-[:LIKES]->(t)");
      }),
      {reader(false), reader(true)});
  Session after = session();
  EXPECT_EQ(askNumber(after, "MATCH ()-[like:LIKES]->() RETURN count(like)"), kThreads * kTransactions);
}

/// Four people in a ring, whose versions always rise together.
constexpr const char* kRing =
    "CREATE (a:Person {id: 1, version: 0})-[:KNOWS]->(:Person {id: 2, version: 0})-[:KNOWS]->"
    "(:Person {id: 3, version: 0})-[:KNOWS]->(:Person {id: 4, version: 0})-[:KNOWS]->(a)";
constexpr const char* kTurnRing =
    "MATCH (a:Person {id: 1})-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(d)-[:KNOWS]->(a) "
    "SET a.version = a.version + 1, b.version = b.version + 1, c.version = c.version + 1, d.version = d.version + 1";
constexpr const char* kReadRing =
    "MATCH (a:Person {id: 1})-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(d)-[:KNOWS]->(a) "
    "RETURN [a.version, b.version, c.version, d.version]";
constexpr const char* kReadRingTwice =
    "MATCH (a:Person {id: 1})-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(d)-[:KNOWS]->(a) "
    "WITH [a.version, b.version, c.version, d.version] AS first "
    "MATCH (a:Person {id: 1})-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(d)-[:KNOWS]->(a) "
    "RETURN first, [a.version, b.version, c.version, d.version]";

TEST_F(Acid, OtvObservedTransactionVanishesWhatWasSeenStaysSeen) {
  store(kRing);
  const auto reader = [](bool explicitly) {
    return [explicitly](Session& session, int) {
      const auto [first, second] = readTwice(session, explicitly, kReadRing, kReadRingTwice);
      for (const Value& earlier : first.asList()) {
        for (const Value& later : second.asList()) EXPECT_LE(earlier.asInteger(), later.asInteger());
      }
    };
  };
  run(writers([](Session& session, int, int) {
        session.begin();
        ask(session, kTurnRing);
        session.commit();
      }),
      {reader(false), reader(true)});
}

TEST_F(Acid, FrFracturedReadATransactionIsSeenAsAWhole) {
  store(kRing);
  const auto reader = [](bool explicitly) {
    return [explicitly](Session& session, int) {
      const auto [first, second] = readTwice(session, explicitly, kReadRing, kReadRingTwice);
      EXPECT_EQ(first, second);
      for (const Value& version : first.asList()) EXPECT_EQ(version, first.asList()[0]);
    };
  };
  run(writers([](Session& session, int, int) {
        // Four queries of one transaction; between them the ring is uneven.
        session.begin();
        for (int id = 1; id <= 4; ++id) {
          ask(session, "MATCH (p:Person {id: $id}) SET p.version = p.version + 1", {{"id", id}});
        }
        session.commit();
      }),
      {reader(false), reader(true)});
  Session after = session();
  const Value versions = ask(after, kReadRing).at(0).at(0);
  EXPECT_EQ(versions.asList()[0], Value(kThreads * kTransactions));
}

TEST_F(Acid, LuLostUpdateEveryIncrementCounts) {
  store("CREATE (:Person {id: 1, friends: 0})");
  run(writers([](Session& session, int, int transaction) {
        if (transaction % 2 == 0) {  // one query of its own transaction
          ask(session, "MATCH (p:Person {id: 1}) CREATE (p)-[:KNOWS]->(:Person) SET p.friends = p.friends + 1");
          return;
        }
        session.begin();  // what is read and what is written lie apart
        const std::int64_t friends = askNumber(session, "MATCH (p:Person {id: 1}) RETURN p.friends");
        pause();
        ask(session, "MATCH (p:Person {id: 1}) CREATE (p)-[:KNOWS]->(:Person) SET p.friends = $friends",
            {{"friends", friends + 1}});
        session.commit();
      }),
      {});
  Session after = session();
  EXPECT_EQ(askNumber(after, "MATCH (p:Person {id: 1}) RETURN p.friends"), kThreads * kTransactions);
  EXPECT_EQ(askNumber(after, "MATCH (:Person {id: 1})-[k:KNOWS]->() RETURN count(k)"), kThreads * kTransactions);
}

TEST_F(Acid, WsWriteSkewAConstraintOverTwoNodesHolds) {
  constexpr int kPairs = 5;
  store(
      "UNWIND range(1, 5) AS pair CREATE (:Person {id: 2 * pair, value: 70}), (:Person {id: 2 * pair + 1, value: 80})");
  std::atomic<int> taken{0};
  run(writers([&](Session& session, int thread, int transaction) {
        const std::int64_t first = 2 * (1 + transaction % kPairs);
        const std::int64_t chosen = first + (thread + transaction) % 2;
        session.begin();
        const std::int64_t sum = askNumber(session, "MATCH (p:Person) WHERE p.id IN [$one, $other] RETURN sum(p.value)",
                                           {{"one", first}, {"other", first + 1}});
        pause();
        if (sum >= 100) {
          ask(session, "MATCH (p:Person {id: $id}) SET p.value = p.value - 100", {{"id", chosen}});
          ++taken;
        }
        session.commit();
      }),
      {[](Session& session, int) {
        const Rows rows = ask(session,
                              "UNWIND range(1, 5) AS pair MATCH (p:Person) WHERE p.id IN [2 * pair, 2 * pair + 1] "
                              "WITH pair, sum(p.value) AS total WHERE total <= 0 RETURN pair, total");
        EXPECT_TRUE(rows.empty());
      }});
  // Each pair holds 150, which allows to take 100 once.
  EXPECT_EQ(taken, kPairs);
}

}  // namespace
}  // namespace tov
