// The C interface where a program in C would stumble: wrong handles, wrong order, errors, limits, interruption.
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

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

TEST_F(CInterface, DrawsByOptions) {
  ASSERT_EQ(run("CREATE (f:Forum {name: 'Board'}), (ada:Person {name: 'Ada'}), (bo:Person {name: 'Bo'}), "
                "(cy:Person {name: 'Cy'}), (ada)-[:MEMBER_OF]->(f), (bo)-[:MEMBER_OF]->(f) WITH f, ada, bo, cy "
                "UNWIND ['2024-01-10', '2025-01-10'] AS day "
                "CREATE (m:Meeting {name: 'Meeting ' + day, date: date(day)})-[:MEETING_OF {source: day}]->(f), "
                "(ada)-[:ATTENDED {source: day}]->(m), (bo)-[:ATTENDED {source: day}]->(m) "
                "WITH m, cy WHERE m.date < date('2025-01-01') CREATE (cy)-[:ATTENDED {source: '2024-01-10'}]->(m)"),
            TOV_DONE);
  char* bytes = nullptr;
  char* leftOut = nullptr;
  size_t size = 0;
  const auto drawn = [&](const char* options) {
    const int status = tov_draw_with(database_, options, "dot", &bytes, &size, &leftOut);
    EXPECT_EQ(status, TOV_OK) << tov_error_message(database_);
    const std::string dot(bytes == nullptr ? "" : bytes, size);
    tov_free(bytes);
    return dot;
  };
  const std::string all = drawn(R"({"kind": "collaboration"})");
  EXPECT_NE(all.find("Cy"), std::string::npos);
  EXPECT_EQ(leftOut, nullptr);
  EXPECT_EQ(drawn(R"({"kind": "collaboration", "from": "2025-01-01", "top": null})").find("Cy"), std::string::npos);
  drawn(R"({"kind": "collaboration", "top": 2})");
  ASSERT_NE(leftOut, nullptr);
  const std::string english = leftOut;
  tov_free(leftOut);
  drawn(R"({"kind": "collaboration", "top": 2, "language": "da"})");
  ASSERT_NE(leftOut, nullptr);
  EXPECT_NE(english, leftOut);
  tov_free(leftOut);
  EXPECT_NE(drawn(R"({"kind": "members", "forum": "Board"})").find("Ada"), std::string::npos);
  EXPECT_NE(drawn(R"({"between": ["Ada", "Cy"]})").find("Cy"), std::string::npos);
  const std::string near = drawn(R"({"about": "Ada", "types": ["MEMBER_OF"]})");
  EXPECT_NE(near.find("Board"), std::string::npos);
  EXPECT_EQ(near.find("Meeting 2024"), std::string::npos);
  EXPECT_GT(drawn(R"({"about": "Ada", "hops": 2})").size(), drawn(R"({"about": "Ada"})").size());

  ASSERT_EQ(tov_draw(database_, "Ada", "dot", &bytes, &size), TOV_OK);
  const std::string plain(bytes, size);
  tov_free(bytes);
  EXPECT_EQ(drawn(R"({"about": "Ada"})"), plain);
}

TEST_F(CInterface, WrongOptionsOfADrawingNameTheKey) {
  ASSERT_EQ(run("CREATE (:Person {name: 'Ada'})"), TOV_DONE);
  struct Wrong {
    const char* options;
    const char* told;
  };
  const Wrong wrongs[] = {
      {R"({"kind": "circle", "about": "Ada"})", "'kind' of a drawing takes one of neighbourhood, path"},
      {R"({"kind": 3})", "'kind' of a drawing takes a text, not 3"},
      {R"({"abuot": "Ada"})", "no option 'abuot'"},
      {R"({"about": "Ada", "hops": 11})", "'hops' of a drawing takes a whole number from 0 to 10, not 11"},
      {R"({"about": "Ada", "top": 0})", "'top'"},
      {R"({"about": "Ada", "from": "January"})", "'from' of a drawing takes a day"},
      {R"({"about": "Ada", "until": "2025-02-30"})", "'until' of a drawing takes a day"},
      {R"({"about": "Ada", "types": ["Person", 1]})", "'types' of a drawing takes a list of texts"},
      {R"({"about": "Ada", "language": "sv"})", "'language' of a drawing takes en or da"},
      {R"({"about": "Ada", "between": ["Ada", "Bo"]})", "'about' of a drawing has no place in the kind path"},
      {R"({"kind": "timeline", "about": "Ada", "hops": 1})", "'hops' of a drawing has no place in the kind timeline"},
      {R"({"between": ["Ada"]})", "'between' of a drawing takes the two names"},
      {R"({"kind": "path"})", "'between' of a drawing takes the two names"},
      {R"({"kind": "timeline"})", "'about' of a drawing takes the name"},
      {R"(["about"])", "one JSON object"},
      {R"({"about")", "not JSON"},
  };
  char* bytes = nullptr;
  char* leftOut = nullptr;
  size_t size = 0;
  for (const Wrong& wrong : wrongs) {
    EXPECT_EQ(tov_draw_with(database_, wrong.options, "dot", &bytes, &size, &leftOut), TOV_MISUSE) << wrong.options;
    EXPECT_NE(std::string(tov_error_message(database_)).find(wrong.told), std::string::npos)
        << tov_error_message(database_);
    EXPECT_EQ(bytes, nullptr);
  }
  EXPECT_EQ(tov_draw_with(database_, R"({"about": "Nobody"})", "dot", &bytes, &size, nullptr), TOV_NOT_FOUND);
  EXPECT_EQ(tov_draw_with(database_, R"({"about": "Ada"})", "bmp", &bytes, &size, nullptr), TOV_MISUSE);
  EXPECT_EQ(tov_draw_with(database_, nullptr, "dot", &bytes, &size, nullptr), TOV_MISUSE);
}

struct Heard {
  std::vector<std::string> rejected;
  std::size_t told = 0;
  std::uint64_t nodes = 0;
};

void hearProgress(void* context, const tov_import_progress* progress) {
  ++static_cast<Heard*>(context)->told;
  static_cast<Heard*>(context)->nodes = progress->nodes;
}

void hearRejected(void* context, const char* file, uint64_t line, const char* reason) {
  EXPECT_NE(std::string(reason), "");
  const std::string name = std::filesystem::path(file).filename();
  static_cast<Heard*>(context)->rejected.push_back(name + ":" + std::to_string(line));
}

class CImport : public testing::Test {
 protected:
  CImport() {
    std::filesystem::create_directories(folder_ / "csv" / "nodes");
    std::filesystem::create_directories(folder_ / "csv" / "rels");
    write("csv/nodes/Person.csv", "id,name,born:DATE\n1,Ada,1815-12-10\n2,Bo,yesterday\n3,Cy,\n");
    write("csv/rels/KNOWS.Person.Person.csv", "src,dst\n1,3\n1,2\n");
    EXPECT_EQ(tov_open((folder_ / "db").c_str(), 0, &database_), TOV_OK);
  }
  ~CImport() override {
    EXPECT_EQ(tov_close(database_), TOV_OK);
    std::filesystem::remove_all(folder_);
  }
  void write(const char* file, const char* content) const { std::ofstream(folder_ / file) << content; }
  int import(tov_database* database, const char* name, const char* options = nullptr) {
    return tov_import(database, (folder_ / name).c_str(), options, hearProgress, hearRejected, &heard_, &counts_);
  }

  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("tov-import-" + std::to_string(getpid()));
  tov_database* database_ = nullptr;
  Heard heard_;
  tov_import_counts counts_{};
};

TEST_F(CImport, AFolderComesInAndWhatIsLeftOutIsTold) {
  EXPECT_EQ(import(database_, "csv", R"({"indexes": ["Person.born"], "threads": 1})"), TOV_REFUSED);
  EXPECT_EQ(counts_.nodes, 2u);
  EXPECT_EQ(counts_.relationships, 1u);
  EXPECT_EQ(counts_.rejected, 2u);
  EXPECT_EQ(heard_.rejected, (std::vector<std::string>{"Person.csv:3", "KNOWS.Person.Person.csv:3"}));
  EXPECT_GT(heard_.told, 0u);
  EXPECT_EQ(heard_.nodes, 2u);
  EXPECT_EQ(tov_import(database_, (folder_ / "csv").c_str(), nullptr, nullptr, nullptr, nullptr, nullptr), TOV_REFUSED);
}

TEST_F(CImport, JsonLinesComeInOnDiskAndInMemory) {
  ASSERT_EQ(import(database_, "csv"), TOV_REFUSED);
  const std::filesystem::path lines = folder_ / "graph.jsonl";
  ASSERT_EQ(tov_export(database_, "jsonl", lines.c_str()), TOV_OK);
  std::ofstream(lines, std::ios::app) << "{}\n";
  heard_.rejected.clear();
  tov_database* memory = nullptr;
  ASSERT_EQ(tov_open(nullptr, 0, &memory), TOV_OK);
  for (tov_database* into : {database_, memory}) {
    EXPECT_EQ(import(into, "graph.jsonl"), TOV_REFUSED) << tov_error_message(into);
    EXPECT_EQ(counts_.nodes, 2u);
    EXPECT_EQ(counts_.relationships, 1u);
  }
  EXPECT_EQ(heard_.rejected, (std::vector<std::string>{"graph.jsonl:4", "graph.jsonl:4"}));
  EXPECT_EQ(import(memory, "csv"), TOV_MISUSE);
  EXPECT_EQ(tov_close(memory), TOV_OK);
}

TEST_F(CImport, WhatCannotBeImportedChangesNothing) {
  EXPECT_EQ(import(database_, "nowhere"), TOV_NOT_FOUND);
  EXPECT_EQ(import(database_, "csv", R"({"index": []})"), TOV_MISUSE);
  EXPECT_NE(std::string(tov_error_message(database_)).find("no option 'index' of an import"), std::string::npos);
  EXPECT_EQ(import(database_, "csv", R"({"indexNames": "no"})"), TOV_MISUSE);
  EXPECT_NE(std::string(tov_error_message(database_)).find("'indexNames'"), std::string::npos);
  EXPECT_EQ(import(database_, "csv", R"({"indexes": ["Person.shoe"]})"), TOV_MISUSE);
  EXPECT_EQ(tov_import(database_, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr), TOV_MISUSE);
  EXPECT_EQ(counts_.nodes, 0u);
  tov_statement* statement = nullptr;
  ASSERT_EQ(tov_prepare(database_, "MATCH (n) RETURN count(n)", &statement), TOV_OK);
  ASSERT_EQ(tov_step(statement), TOV_ROW);
  EXPECT_EQ(tov_column_integer(statement, 0), 0);
  tov_finalize(statement);
}

TEST_F(CImport, AnOpenTransactionIsToldInsteadOfWaitedFor) {
  ASSERT_EQ(tov_begin(database_), TOV_OK);
  EXPECT_EQ(import(database_, "csv"), TOV_MISUSE);
  const std::string path = folder_ / "csv";
  const char* paths[] = {path.c_str()};
  EXPECT_EQ(tov_load(database_, paths, 1, nullptr, nullptr), TOV_MISUSE);
  EXPECT_NE(std::string(tov_error_message(database_)).find("transaction"), std::string::npos);
  EXPECT_EQ(tov_rollback(database_), TOV_OK);
}

}  // namespace
