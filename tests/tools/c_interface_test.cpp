// The C interface where a program in C would stumble: wrong handles, wrong order, errors, limits, interruption.
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>

#include "tovholder/tov.h"

namespace {

class CInterface : public testing::Test {
 protected:
  CInterface() { EXPECT_EQ(tov_open(nullptr, 0, &database_), TOV_OK); }
  ~CInterface() override {
    tov_finalize(statement_);
    EXPECT_EQ(tov_close(database_), TOV_OK);
  }

  void prepare(const char* cypher) {
    tov_finalize(statement_);
    ASSERT_EQ(tov_prepare(database_, cypher, &statement_), TOV_OK) << tov_error_message(database_);
  }
  int run(const char* cypher) {
    prepare(cypher);
    return tov_step(statement_);
  }

  tov_database* database_ = nullptr;
  tov_statement* statement_ = nullptr;
};

TEST_F(CInterface, ColumnsComeInTheirKinds) {
  ASSERT_EQ(
      run("RETURN 1 AS i, 1.5 AS f, 'a\\u0000b' AS s, true AS b, null AS n, [1, 'x'] AS l, date('2024-02-29') AS d, "
          "2.0e300 AS big"),
      TOV_ROW);
  EXPECT_EQ(tov_column_count(statement_), 8);
  EXPECT_EQ(tov_column_integer(statement_, 0), 1);
  EXPECT_EQ(tov_column_float(statement_, 1), 1.5);
  const char* text = tov_column_text(statement_, 2);
  EXPECT_EQ(std::string(text, tov_column_bytes(statement_, 2)), std::string("a\0b", 3));
  EXPECT_EQ(tov_column_boolean(statement_, 3), 1);
  EXPECT_EQ(tov_column_kind(statement_, 4), TOV_NULL);
  EXPECT_EQ(tov_column_text(statement_, 4), nullptr);
  EXPECT_STREQ(tov_column_json(statement_, 5), "[1,\"x\"]");
  EXPECT_EQ(tov_column_kind(statement_, 6), TOV_TEMPORAL);
  EXPECT_STREQ(tov_column_text(statement_, 6), "2024-02-29");
  EXPECT_EQ(tov_column_integer(statement_, 7), INT64_MAX);
  EXPECT_EQ(tov_column_kind(statement_, 8), TOV_NULL);
  EXPECT_EQ(tov_column_name(statement_, -1), nullptr);
  EXPECT_EQ(tov_step(statement_), TOV_DONE);
  EXPECT_EQ(tov_column_kind(statement_, 0), TOV_NULL);
}

TEST_F(CInterface, ParametersAreBoundByNameAndStay) {
  prepare("RETURN $a + $b[0] AS sum");
  EXPECT_EQ(tov_step(statement_), TOV_QUERY);
  EXPECT_STREQ(tov_error_type(database_), "ParameterMissing");
  EXPECT_EQ(tov_bind_integer(statement_, "a", 40), TOV_OK);
  EXPECT_EQ(tov_bind_json(statement_, "$b", "[2]"), TOV_OK);
  ASSERT_EQ(tov_step(statement_), TOV_ROW);
  EXPECT_EQ(tov_column_integer(statement_, 0), 42);
  EXPECT_EQ(tov_bind_integer(statement_, "a", 1), TOV_OK);
  ASSERT_EQ(tov_step(statement_), TOV_ROW);
  EXPECT_EQ(tov_column_integer(statement_, 0), 3);
  EXPECT_EQ(tov_bind_json(statement_, "b", "[2"), TOV_MISUSE);
  EXPECT_NE(std::string(tov_error_message(database_)).find("JSON"), std::string::npos);
}

TEST_F(CInterface, ATransactionIsRolledBack) {
  EXPECT_EQ(tov_begin(database_), TOV_OK);
  EXPECT_EQ(run("CREATE (:N {v: 1})"), TOV_DONE);
  EXPECT_EQ(tov_statement_changes(statement_).nodes_created, 1u);
  EXPECT_EQ(tov_rollback(database_), TOV_OK);
  ASSERT_EQ(run("MATCH (n) RETURN count(n)"), TOV_ROW);
  EXPECT_EQ(tov_column_integer(statement_, 0), 0);
  EXPECT_EQ(tov_commit(database_), TOV_MISUSE);
}

TEST_F(CInterface, BoundsAreKept) {
  tov_set_row_limit(database_, 2);
  ASSERT_EQ(run("UNWIND range(1, 3) AS x RETURN x"), TOV_ROW);
  EXPECT_EQ(tov_step(statement_), TOV_ROW);
  EXPECT_EQ(tov_step(statement_), TOV_LIMIT);
  tov_set_row_limit(database_, 0);
  tov_set_memory(database_, 100'000);
  EXPECT_EQ(run("RETURN size(collect(1)) + size(range(1, 100000000))"), TOV_LIMIT);
}

TEST_F(CInterface, AnotherThreadInterrupts) {
  prepare("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y)");
  std::atomic<bool> ended = false;
  std::thread other([&] {
    while (!ended) {
      tov_interrupt(database_);
      std::this_thread::yield();
    }
  });
  EXPECT_EQ(tov_step(statement_), TOV_LIMIT);
  ended = true;
  other.join();
}

TEST_F(CInterface, ExportsInEveryFormat) {
  ASSERT_EQ(run("CREATE (:Person {name: 'Ada'})"), TOV_DONE);
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("tov-export-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  for (const char* format : {"csv", "jsonl", "graphml", "cypher", "turtle", "jsonld", "popolo", "ftm", "ical"}) {
    const std::filesystem::path file = folder / format;
    EXPECT_EQ(tov_export(database_, format, file.c_str()), TOV_OK) << tov_error_message(database_);
    EXPECT_TRUE(std::filesystem::exists(file)) << format;
  }
  EXPECT_EQ(tov_export(database_, "xml", (folder / "xml").c_str()), TOV_MISUSE);
  EXPECT_NE(std::string(tov_error_message(database_)).find("csv, jsonl, graphml"), std::string::npos);
  EXPECT_EQ(tov_export(database_, "jsonl", nullptr), TOV_MISUSE);
  EXPECT_EQ(tov_export(database_, "jsonl", (folder / "no" / "such").c_str()), TOV_STORAGE);
  std::filesystem::remove_all(folder);
}

TEST_F(CInterface, WrongCallsAreTold) {
  EXPECT_EQ(tov_prepare(nullptr, "RETURN 1", &statement_), TOV_MISUSE);
  EXPECT_EQ(tov_prepare(database_, nullptr, &statement_), TOV_MISUSE);
  EXPECT_EQ(tov_prepare(database_, "RETURN 1", nullptr), TOV_MISUSE);
  EXPECT_EQ(tov_step(nullptr), TOV_MISUSE);
  EXPECT_EQ(tov_load(database_, nullptr, 1, nullptr, nullptr), TOV_MISUSE);
  const char* missing[] = {"no-such-file"};
  EXPECT_EQ(tov_load(database_, missing, 1, nullptr, nullptr), TOV_REFUSED);
  tov_database* absent = nullptr;
  EXPECT_EQ(tov_open("no-such-folder", TOV_READ_ONLY, &absent), TOV_OPEN);
  EXPECT_NE(std::string(tov_error_message(absent)), "");
  EXPECT_EQ(tov_begin(absent), TOV_MISUSE);
  EXPECT_EQ(tov_close(absent), TOV_OK);
  prepare("RETURN 1");
  EXPECT_EQ(tov_close(database_), TOV_MISUSE);
}

}  // namespace
