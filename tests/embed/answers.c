/* A stranger's program in C: loads records, binds and steps a query, asks a question, reads an error's place. */
#include <stdio.h>
#include <string.h>
#include <tovholder/tov.h>

static int failures = 0;

static void expect(int condition, const char* what) {
  printf("%s%s\n", condition ? "ok      " : "FAILED  ", what);
  if (!condition) ++failures;
}

static void countFile(void* context, const char* file, const char* reason, size_t done, size_t total) {
  (void)file;
  (void)done;
  (void)total;
  if (reason == NULL) ++*(int*)context;
}

static void answerQuestions(tov_database* database, const char* initiative) {
  char question[512];
  tov_statement* answer = NULL;
  snprintf(question, sizeof question, "how is %s linked across meetings", initiative);
  expect(tov_ask(database, question, &answer) == TOV_OK, "a question is taken");
  expect(tov_step(answer) == TOV_ROW, "and answered");
  expect(tov_evidence_count(answer) > 0 && tov_evidence_line(answer, 0) > 0, "with the line that proves it");
  expect(strstr(tov_answer_cypher(answer), "MATCH") != NULL, "and the query that was run");
  tov_finalize(answer);
}

static void runQueries(tov_database* database, char* initiative, size_t room) {
  tov_statement* statement = NULL;
  expect(tov_prepare(database,
                     "MATCH (i:Initiative)<-[:ABOUT]-(item:AgendaItem) WITH i.name AS name, count(*) AS items "
                     "WHERE items >= $least RETURN name, items ORDER BY items DESC, name LIMIT 1",
                     &statement) == TOV_OK,
         "a query is prepared");
  expect(tov_bind_integer(statement, "least", 1) == TOV_OK, "a parameter is bound");
  expect(tov_step(statement) == TOV_ROW, "a row is there");
  expect(tov_column_count(statement) == 2 && strcmp(tov_column_name(statement, 1), "items") == 0, "columns have names");
  expect(tov_column_kind(statement, 1) == TOV_INTEGER && tov_column_integer(statement, 1) >= 1, "and kinds");
  snprintf(initiative, room, "%s", tov_column_text(statement, 0));
  expect(tov_step(statement) == TOV_DONE, "and then no more");
  expect(tov_bind_integer(statement, "least", 1000000) == TOV_OK && tov_step(statement) == TOV_DONE,
         "another value gives other rows");
  expect(tov_close(database) == TOV_MISUSE, "a handle with open statements stays open");
  tov_finalize(statement);

  expect(tov_prepare(database, "MATCH (n) RETURN m", &statement) == TOV_QUERY && statement == NULL,
         "a wrong query is an error");
  expect(tov_error_line(database) == 1 && tov_error_column(database) == 18, "with its place");
  expect(strcmp(tov_error_detail(database), "UndefinedVariable") == 0, "and its class");
}

static void draw(tov_database* database, const char* initiative) {
  char *bytes = NULL, *left_out = NULL;
  size_t size = 0;
  expect(tov_export(database, "jsonl", "/nowhere/graph.jsonl") == TOV_STORAGE, "an export tells that it cannot write");
  expect(tov_draw(database, initiative, "dot", &bytes, &size) == TOV_OK && size == strlen(bytes), "the graph is drawn");
  tov_free(bytes);
  expect(
      tov_draw_with(database, "{\"kind\": \"collaboration\", \"top\": 2}", "dot", &bytes, &size, &left_out) == TOV_OK &&
          left_out != NULL,
      "collaboration is drawn, and what was left out told");
  tov_free(bytes);
  tov_free(left_out);
  expect(tov_draw_with(database, "{\"kind\": \"circle\"}", "dot", &bytes, &size, NULL) == TOV_MISUSE &&
             strstr(tov_error_message(database), "'kind'") != NULL,
         "a wrong option is named");
}

int main(int count, char** arguments) {
  tov_database* database = NULL;
  char initiative[256] = "";
  int loaded = 0;
  const char* paths[1];
  if (count != 3) {
    fprintf(stderr, "usage: answers DATABASE RECORD-OR-FOLDER\n");
    return 2;
  }
  if (tov_open(arguments[1], 0, &database) != TOV_OK) {
    fprintf(stderr, "%s\n", tov_error_message(database));
    tov_close(database);
    return 1;
  }
  paths[0] = arguments[2];
  expect(tov_load(database, paths, 1, countFile, &loaded) == TOV_OK && loaded > 0, "records load");
  runQueries(database, initiative, sizeof initiative);
  answerQuestions(database, initiative);
  draw(database, initiative);
  expect(tov_close(database) == TOV_OK, "the handle closes");
  return failures == 0 ? 0 : 1;
}
