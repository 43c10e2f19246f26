// The C interface: databases, queries and questions as handles over Database, Session and PreparedQuery.
#include "tovholder/tov.h"

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tools/c/handle.h"
#include "tovholder/ask.h"
#include "tovholder/export.h"
#include "tovholder/query.h"

using tov::binding::guarded;
using tov::binding::requireText;
using tov::binding::sessionOf;

struct tov_statement {
  tov_database* owner = nullptr;
  // A query's, or an answer's; never both.
  std::optional<tov::PreparedQuery> query;
  std::optional<tov::Result> result;
  std::optional<tov::Answer> answer;
  std::size_t position = 0;  // of the answer's next row
  bool onRow = false;
  tov::Parameters parameters;
  tov::Changes changes;
  std::string text;  // what was handed out last

  const std::vector<std::string>& columns() const { return answer ? answer->columns : query->columns(); }
  const tov::Value* cell(int column) const {
    if (!onRow || column < 0 || static_cast<std::size_t>(column) >= columns().size()) return nullptr;
    const auto place = static_cast<std::size_t>(column);
    return answer ? &answer->rows[position - 1].cells[place] : &result->row()[place];
  }
  const tov::Evidence* evidence(int number) const {
    if (!answer || !onRow || number < 0) return nullptr;
    const std::vector<tov::Evidence>& all = answer->rows[position - 1].evidence;
    return static_cast<std::size_t>(number) < all.size() ? &all[static_cast<std::size_t>(number)] : nullptr;
  }
  void endRun() {
    result.reset();
    position = 0;
    onRow = false;
  }
};

namespace {

tov::Limits limitsOf(tov_database& database) {
  database.cancel.reset();
  tov::Limits limits = database.limits;
  limits.cancel = database.cancel;
  return limits;
}

/// Hands over a statement that `make` fills.
template <typename Fill>
int makeStatement(tov_database* database, tov_statement** statement, Fill fill) noexcept {
  if (statement == nullptr) return TOV_MISUSE;
  *statement = nullptr;
  return guarded(database, [&] {
    auto made = std::make_unique<tov_statement>();
    made->owner = database;
    fill(*made, sessionOf(*database));
    ++database->statements;
    *statement = made.release();
    return TOV_OK;
  });
}

int bind(tov_statement* statement, const char* name, const auto& makeValue) noexcept {
  if (statement == nullptr) return TOV_MISUSE;
  return guarded(statement->owner, [&] {
    requireText(name, "the parameter's name");
    if (statement->answer) throw tov::UsageError("an answer takes no parameters");
    if (*name == '$') ++name;
    statement->endRun();
    statement->parameters.insert_or_assign(name, makeValue());
    return TOV_OK;
  });
}

int startRun(tov_statement& statement) {
  statement.result.emplace(statement.query->run(statement.parameters, limitsOf(*statement.owner)));
  return TOV_OK;
}

void dropQuotes(std::string& json) {
  if (json.size() >= 2 && json.front() == '"' && json.back() == '"') json = json.substr(1, json.size() - 2);
}

const char* keep(tov_statement& statement, std::string text) {
  statement.text = std::move(text);
  return statement.text.c_str();
}

}  // namespace

extern "C" {

const char* tov_version(void) {
  return TOV_VERSION;
}

int tov_open(const char* folder, int flags, tov_database** database) {
  if (database == nullptr) return TOV_MISUSE;
  *database = new (std::nothrow) tov_database;
  if (*database == nullptr) return TOV_MEMORY;
  return guarded(*database, [&] {
    tov_database& made = **database;
    tov::Options options;
    options.readOnly = (flags & TOV_READ_ONLY) != 0;
    options.createIfMissing = (flags & (TOV_READ_ONLY | TOV_EXISTING)) == 0;
    if ((flags & TOV_BUFFERED) != 0) options.durability = tov::Durability::buffered;
    made.database = folder == nullptr ? tov::Database::inMemory(options) : tov::Database::open(folder, options);
    made.session.emplace(*made.database);
    return TOV_OK;
  });
}

int tov_close(tov_database* database) {
  if (database == nullptr) return TOV_OK;
  if (database->statements != 0) {
    return guarded(database, [&]() -> int {
      throw tov::UsageError(std::to_string(database->statements) + " statements are open; finalise them first");
    });
  }
  delete database;
  return TOV_OK;
}

int tov_refresh(tov_database* database) {
  return guarded(database, [&] {
    sessionOf(*database);
    database->database->refresh();
    return TOV_OK;
  });
}

const char* tov_error_message(const tov_database* database) {
  return database == nullptr ? "out of memory" : database->failure.message.c_str();
}
const char* tov_error_type(const tov_database* database) {
  return database == nullptr ? "" : database->failure.type.c_str();
}
const char* tov_error_detail(const tov_database* database) {
  return database == nullptr ? "" : database->failure.detail.c_str();
}
const char* tov_error_hint(const tov_database* database) {
  return database == nullptr ? "" : database->failure.hint.c_str();
}
size_t tov_error_line(const tov_database* database) {
  return database == nullptr ? 0 : database->failure.line;
}
size_t tov_error_column(const tov_database* database) {
  return database == nullptr ? 0 : database->failure.column;
}

int tov_begin(tov_database* database) {
  return guarded(database, [&] { return sessionOf(*database).begin(), TOV_OK; });
}
int tov_commit(tov_database* database) {
  return guarded(database, [&] { return sessionOf(*database).commit(), TOV_OK; });
}
int tov_rollback(tov_database* database) {
  return guarded(database, [&] { return sessionOf(*database).rollback(), TOV_OK; });
}

void tov_set_timeout(tov_database* database, uint64_t milliseconds) {
  if (database == nullptr) return;
  database->limits.timeout.reset();
  if (milliseconds != 0) database->limits.timeout = std::chrono::milliseconds(milliseconds);
}
void tov_set_memory(tov_database* database, uint64_t bytes) {
  if (database == nullptr) return;
  database->limits.memoryBytes.reset();
  if (bytes != 0) database->limits.memoryBytes = bytes;
}
void tov_set_row_limit(tov_database* database, uint64_t rows) {
  if (database == nullptr) return;
  database->limits.rows.reset();
  if (rows != 0) database->limits.rows = rows;
}
void tov_interrupt(tov_database* database) {
  if (database != nullptr) database->cancel.cancel();
}

int tov_prepare(tov_database* database, const char* cypher, tov_statement** statement) {
  return makeStatement(database, statement, [&](tov_statement& made, tov::Session& session) {
    requireText(cypher, "the query");
    made.query.emplace(session.prepare(cypher));
  });
}

int tov_ask(tov_database* database, const char* question, tov_statement** statement) {
  return makeStatement(database, statement, [&](tov_statement& made, tov::Session& session) {
    requireText(question, "the question");
    made.answer.emplace(tov::ask(session, question, limitsOf(*database)));
  });
}

void tov_finalize(tov_statement* statement) {
  if (statement == nullptr) return;
  --statement->owner->statements;
  delete statement;
}

int tov_bind_null(tov_statement* statement, const char* name) {
  return bind(statement, name, [] { return tov::Value(); });
}
int tov_bind_boolean(tov_statement* statement, const char* name, int value) {
  return bind(statement, name, [&] { return tov::Value(value != 0); });
}
int tov_bind_integer(tov_statement* statement, const char* name, int64_t value) {
  return bind(statement, name, [&] { return tov::Value(value); });
}
int tov_bind_float(tov_statement* statement, const char* name, double value) {
  return bind(statement, name, [&] { return tov::Value(value); });
}
int tov_bind_text(tov_statement* statement, const char* name, const char* value) {
  return bind(statement, name, [&] {
    requireText(value, "the parameter's text");
    return tov::Value(value);
  });
}
int tov_bind_json(tov_statement* statement, const char* name, const char* json) {
  return bind(statement, name, [&] {
    requireText(json, "the parameter's JSON");
    return tov::fromJson(json);
  });
}

int tov_clear_bindings(tov_statement* statement) {
  if (statement == nullptr) return TOV_MISUSE;
  statement->endRun();
  statement->parameters.clear();
  return TOV_OK;
}

int tov_step(tov_statement* statement) {
  if (statement == nullptr) return TOV_MISUSE;
  if (statement->answer) {
    statement->onRow = statement->position < statement->answer->rows.size();
    if (statement->onRow) {
      ++statement->position;
      return TOV_ROW;
    }
    statement->endRun();
    return TOV_DONE;
  }
  statement->onRow = false;
  const int status = guarded(statement->owner, [&] {
    if (!statement->result) startRun(*statement);
    statement->onRow = statement->result->next();
    statement->changes = statement->result->changes();
    return statement->onRow ? TOV_ROW : TOV_DONE;
  });
  if (status != TOV_ROW) statement->endRun();
  return status;
}

int tov_reset(tov_statement* statement) {
  if (statement == nullptr) return TOV_MISUSE;
  statement->endRun();
  return TOV_OK;
}

int tov_column_count(const tov_statement* statement) {
  return statement == nullptr ? 0 : static_cast<int>(statement->columns().size());
}

const char* tov_column_name(const tov_statement* statement, int column) {
  if (statement == nullptr || column < 0 || column >= tov_column_count(statement)) return nullptr;
  return statement->columns()[static_cast<std::size_t>(column)].c_str();
}

enum tov_kind tov_column_kind(const tov_statement* statement, int column) {
  const tov::Value* value = statement == nullptr ? nullptr : statement->cell(column);
  if (value == nullptr) return TOV_NULL;
  switch (value->kind()) {
    case tov::Value::Kind::null:
      return TOV_NULL;
    case tov::Value::Kind::boolean:
      return TOV_BOOLEAN;
    case tov::Value::Kind::integer:
      return TOV_INTEGER;
    case tov::Value::Kind::floating:
      return TOV_FLOAT;
    case tov::Value::Kind::string:
      return TOV_STRING;
    case tov::Value::Kind::list:
      return TOV_LIST;
    case tov::Value::Kind::map:
      return TOV_MAP;
    case tov::Value::Kind::node:
      return TOV_NODE;
    case tov::Value::Kind::relationship:
      return TOV_RELATIONSHIP;
    case tov::Value::Kind::path:
      return TOV_PATH;
    default:
      return TOV_TEMPORAL;
  }
}

int tov_column_boolean(const tov_statement* statement, int column) {
  const tov::Value* value = statement == nullptr ? nullptr : statement->cell(column);
  return value != nullptr && value->kind() == tov::Value::Kind::boolean && value->asBoolean() ? 1 : 0;
}

int64_t tov_column_integer(const tov_statement* statement, int column) {
  const tov::Value* value = statement == nullptr ? nullptr : statement->cell(column);
  if (value == nullptr || !value->isNumber()) return 0;
  if (value->kind() == tov::Value::Kind::integer) return value->asInteger();
  const double number = std::trunc(value->asFloat());
  // What is beyond the range of 64 bits has no integer to be cut to.
  if (std::isnan(number)) return 0;
  if (number >= 0x1p63) return INT64_MAX;
  if (number < -0x1p63) return INT64_MIN;
  return static_cast<int64_t>(number);
}

double tov_column_float(const tov_statement* statement, int column) {
  const tov::Value* value = statement == nullptr ? nullptr : statement->cell(column);
  return value != nullptr && value->isNumber() ? value->asFloat() : 0;
}

const char* tov_column_text(tov_statement* statement, int column) {
  const tov::Value* value = statement == nullptr ? nullptr : statement->cell(column);
  if (value == nullptr || value->isNull()) return nullptr;
  const char* text = nullptr;
  const int status = guarded(statement->owner, [&] {
    const bool isString = value->kind() == tov::Value::Kind::string;
    std::string shown = isString ? std::string(value->asString()) : tov::toJson(*value);
    if (!isString) dropQuotes(shown);
    text = keep(*statement, std::move(shown));
    return TOV_OK;
  });
  return status == TOV_OK ? text : nullptr;
}

size_t tov_column_bytes(const tov_statement* statement, int column) {
  return statement == nullptr || statement->cell(column) == nullptr ? 0 : statement->text.size();
}

const char* tov_column_json(tov_statement* statement, int column) {
  const tov::Value* value = statement == nullptr ? nullptr : statement->cell(column);
  if (value == nullptr) return nullptr;
  const char* text = nullptr;
  const int status = guarded(statement->owner, [&] {
    text = keep(*statement, tov::toJson(*value));
    return TOV_OK;
  });
  return status == TOV_OK ? text : nullptr;
}

tov_changes tov_statement_changes(const tov_statement* statement) {
  if (statement == nullptr) return {};
  const tov::Changes& changes = statement->changes;
  return {changes.nodesCreated,  changes.nodesDeleted, changes.relationshipsCreated, changes.relationshipsDeleted,
          changes.propertiesSet, changes.labelsAdded,  changes.labelsRemoved};
}

const char* tov_answer_cypher(const tov_statement* statement) {
  return statement == nullptr || !statement->answer ? "" : statement->answer->cypher.c_str();
}
const char* tov_answer_message(const tov_statement* statement) {
  return statement == nullptr || !statement->answer ? "" : statement->answer->message.c_str();
}
int tov_evidence_count(const tov_statement* statement) {
  if (statement == nullptr || !statement->answer || !statement->onRow) return 0;
  return static_cast<int>(statement->answer->rows[statement->position - 1].evidence.size());
}
const char* tov_evidence_source(const tov_statement* statement, int evidence) {
  const tov::Evidence* found = statement == nullptr ? nullptr : statement->evidence(evidence);
  return found == nullptr ? nullptr : found->source.c_str();
}
int64_t tov_evidence_line(const tov_statement* statement, int evidence) {
  const tov::Evidence* found = statement == nullptr ? nullptr : statement->evidence(evidence);
  return found == nullptr ? 0 : found->line;
}
const char* tov_evidence_quote(const tov_statement* statement, int evidence) {
  const tov::Evidence* found = statement == nullptr ? nullptr : statement->evidence(evidence);
  return found == nullptr ? nullptr : found->quote.c_str();
}

void tov_free(void* memory) {
  std::free(memory);
}

}  // extern "C"
