/** @file
 * Tovholder for C, and through it for any language that can call C: open a database, prepare openCypher, bind, step,
 * read columns, finalise; ask questions, load records, import, draw, export. The manner is SQLite's.
 *
 * Every call that can fail returns a status. What went wrong is then told by `tov_error_message` and its siblings,
 * which speak of the handle's last failed call. Text is UTF-8 and ends with a zero byte; text that is handed out
 * belongs to the handle it came from and lives until the next call on that handle, unless it is said to be freed with
 * `tov_free`.
 *
 * A database handle and its statements belong to one thread at a time; only `tov_interrupt` may be called from another.
 * Several handles may be open on one folder: one that writes, any number that are TOV_READ_ONLY, in any processes. */
#ifndef TOVHOLDER_TOV_H
#define TOVHOLDER_TOV_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct tov_database tov_database;
typedef struct tov_statement tov_statement;

/** What a call returns. */
enum tov_status {
  TOV_OK = 0,
  TOV_ERROR = 1,      /**< something that has no status of its own */
  TOV_OPEN = 2,       /**< the folder cannot be opened as a database */
  TOV_LOCKED = 3,     /**< another process is writing */
  TOV_CORRUPT = 4,    /**< stored bytes are damaged */
  TOV_STORAGE = 5,    /**< the operating system refused: disk full, permission */
  TOV_NOT_FOUND = 6,  /**< a name, node or file does not exist */
  TOV_CONSTRAINT = 7, /**< the graph does not allow the change */
  TOV_MISUSE = 8,     /**< a call that makes no sense */
  TOV_LIMIT = 9,      /**< a time, memory or row limit was exceeded, or the query was interrupted */
  TOV_QUERY = 10,     /**< the query is wrong; line, column and hint tell where and how to mend it */
  TOV_MEMORY = 11,    /**< out of memory */
  TOV_REFUSED = 12,   /**< some files or rows were left out; the callback told which and why */
  TOV_ROW = 100,      /**< tov_step: a row is there */
  TOV_DONE = 101      /**< tov_step: no more rows */
};

/** What a column holds. */
enum tov_kind {
  TOV_NULL,
  TOV_BOOLEAN,
  TOV_INTEGER,
  TOV_FLOAT,
  TOV_STRING,
  TOV_LIST,
  TOV_MAP,
  TOV_NODE,
  TOV_RELATIONSHIP,
  TOV_PATH,
  TOV_TEMPORAL /**< a date, time or duration: its ISO 8601 text */
};

/** Flags of tov_open. */
enum {
  TOV_READ_ONLY = 1, /**< takes no lock; shows the newest commit at the time of opening, and tov_refresh a newer one */
  TOV_EXISTING = 2,  /**< does not create a database where there is none */
  TOV_BUFFERED = 4   /**< a commit survives a crash of the process, not of the machine; faster */
};

/** The library's version, e.g. "0.1.0". */
const char* tov_version(void);

/** Opens the database in `folder`; null means one in memory that ends with its handle. `*database` is set also on
 * failure, so that the message can be read, unless memory ran out; close it in any case. */
int tov_open(const char* folder, int flags, tov_database** database);
/** Closes the handle; an open transaction is rolled back. TOV_MISUSE while statements of it are not finalised.
 * Null is allowed. */
int tov_close(tov_database* database);
/** On a TOV_READ_ONLY handle: shows what has been committed since to the runs that start from now on. */
int tov_refresh(tov_database* database);

/** The last failed call on this handle or on a statement of it. */
const char* tov_error_message(const tov_database* database);
/** The error's class in the words of the openCypher TCK, e.g. "SyntaxError" and "UndefinedVariable"; "" when it is no
 * query's. */
const char* tov_error_type(const tov_database* database);
const char* tov_error_detail(const tov_database* database);
/** The likely mend; "" when there is none. */
const char* tov_error_hint(const tov_database* database);
/** 1-based, in characters; 0 when the error has no place. */
size_t tov_error_line(const tov_database* database);
size_t tov_error_column(const tov_database* database);

/** Until commit or rollback, every query of this handle runs in one transaction. Without, each has its own. */
int tov_begin(tov_database* database);
int tov_commit(tov_database* database);
int tov_rollback(tov_database* database);

/** Bounds of every run that starts from now on; 0 means unbounded. */
void tov_set_timeout(tov_database* database, uint64_t milliseconds);
void tov_set_memory(tov_database* database, uint64_t bytes);
void tov_set_row_limit(tov_database* database, uint64_t rows);
/** Ends the query that is running on this handle with TOV_LIMIT. May be called from any thread. */
void tov_interrupt(tov_database* database);

/** Compiles a query. On failure `*statement` is null. */
int tov_prepare(tov_database* database, const char* cypher, tov_statement** statement);
/** Answers a question in Danish or English: a statement whose rows are the answer, each with its evidence. A question
 * that is not understood has no rows; `tov_answer_message` says why. */
int tov_ask(tov_database* database, const char* question, tov_statement** statement);
/** Null is allowed. */
void tov_finalize(tov_statement* statement);

/** Sets the parameter $name for the runs that follow; a run that has begun ends. */
int tov_bind_null(tov_statement* statement, const char* name);
int tov_bind_boolean(tov_statement* statement, const char* name, int value);
int tov_bind_integer(tov_statement* statement, const char* name, int64_t value);
int tov_bind_float(tov_statement* statement, const char* name, double value);
int tov_bind_text(tov_statement* statement, const char* name, const char* value);
/** Any value as JSON, such as a list or a map. */
int tov_bind_json(tov_statement* statement, const char* name, const char* json);
int tov_clear_bindings(tov_statement* statement);

/** Moves to the next row: TOV_ROW, TOV_DONE or an error. The first call starts the run; a query that writes has then
 * run to its end. After TOV_DONE or an error the next call starts anew. */
int tov_step(tov_statement* statement);
/** Ends the run, so that the next step starts anew; parameters stay. */
int tov_reset(tov_statement* statement);

int tov_column_count(const tov_statement* statement);
/** Null for a column that does not exist. */
const char* tov_column_name(const tov_statement* statement, int column);
/** Of the current row; TOV_NULL where there is no such row or column. */
enum tov_kind tov_column_kind(const tov_statement* statement, int column);
int tov_column_boolean(const tov_statement* statement, int column);
/** 0 for what is no number; a float is cut. */
int64_t tov_column_integer(const tov_statement* statement, int column);
double tov_column_float(const tov_statement* statement, int column);
/** A string as it is, null for null, and anything else as its JSON without quotes around it. */
const char* tov_column_text(tov_statement* statement, int column);
/** Bytes of what tov_column_text gave last, its end not counted; a string may hold zero bytes. */
size_t tov_column_bytes(const tov_statement* statement, int column);
/** Any value as JSON; nodes, relationships and paths too. */
const char* tov_column_json(tov_statement* statement, int column);

/** What the last run changed. */
typedef struct tov_changes {
  uint64_t nodes_created, nodes_deleted;
  uint64_t relationships_created, relationships_deleted;
  uint64_t properties_set, labels_added, labels_removed;
} tov_changes;
tov_changes tov_statement_changes(const tov_statement* statement);

/** Of an answer: what was run, and a remark or why there are no rows ("" when there is nothing to say). */
const char* tov_answer_cypher(const tov_statement* statement);
const char* tov_answer_message(const tov_statement* statement);
/** Of the answer's current row: where it was read. */
int tov_evidence_count(const tov_statement* statement);
const char* tov_evidence_source(const tov_statement* statement, int evidence);
int64_t tov_evidence_line(const tov_statement* statement, int evidence);
const char* tov_evidence_quote(const tov_statement* statement, int evidence);

/** Told after each file; `reason` is null unless the file was refused. */
typedef void (*tov_loaded)(void* context, const char* file, const char* reason, size_t done, size_t total);
/** Loads records, files or folders, each record whole or not at all. TOV_REFUSED when some were refused and the others
 * loaded; TOV_MISUSE while a transaction of this handle is open. `loaded` may be null. */
int tov_load(tov_database* database, const char* const* paths, size_t count, tov_loaded loaded, void* context);

enum tov_import_step { TOV_IMPORT_LOOKING, TOV_IMPORT_READING, TOV_IMPORT_SORTING, TOV_IMPORT_PUBLISHING };
/** How far an import has come. */
typedef struct tov_import_progress {
  enum tov_import_step step;
  uint64_t done;  /**< bytes while looking and reading, entries while sorting */
  uint64_t total; /**< in the same unit; 0 while it is not known */
  uint64_t nodes, relationships;
} tov_import_progress;
/** What an import brought in, and how many rows it left out. */
typedef struct tov_import_counts {
  uint64_t nodes, relationships, rejected;
} tov_import_counts;
/** Told now and then. What both callbacks are given lives until they return. They may be called from threads of the
 * import, never two calls at a time, and must not call anything on the handle but tov_interrupt. */
typedef void (*tov_import_told)(void* context, const tov_import_progress* progress);
/** Told each row that was left out: the 1-based line of `file` on which it starts, and why. */
typedef void (*tov_import_rejected)(void* context, const char* file, uint64_t line, const char* reason);
/** Adds a graph as one commit: from a folder of CSV files, `nodes/LABEL.csv` and `rels/TYPE.FROM.TO.csv`, or from a
 * file of JSON lines; query/EXCHANGE.md and engine/FORMAT.md tell their form. What the database held stays as it is;
 * nothing is matched with it. TOV_REFUSED when some rows were left out and the others imported. On any other failure
 * the database is as it was: TOV_NOT_FOUND when there is no `path`, TOV_MISUSE for a folder or header that makes no
 * sense, on a read-only handle and while a transaction of this handle is open.
 *
 * Waits for another handle's transaction and keeps others out until it returns; it is not interrupted. A database in
 * memory takes JSON lines only, in which a node stands before its relationships.
 *
 * `options` is a JSON object, or null: "indexes", a list of "Label.property" to be indexed; "indexNames", whether the
 * ids and names of every label are (true); "threads" from 1 to 64. In memory only "indexNames" counts. The callbacks
 * and `counts` may be null. */
int tov_import(tov_database* database, const char* path, const char* options, tov_import_told told,
               tov_import_rejected rejected, void* context, tov_import_counts* counts);

/** Draws what is around a name, as it is committed: dot, svg, png or pdf (the last three need Graphviz). `*bytes` is
 * freed with tov_free; a zero byte that `*size` does not count ends it. On failure it is null. TOV_NOT_FOUND tells
 * names that are near. */
int tov_draw(tov_database* database, const char* about, const char* format, char** bytes, size_t* size);
/** Draws by options, a JSON object with any of these keys:
 *
 * - "kind": "neighbourhood", what is around a name, "path", the shortest ways between two names, "collaboration", who
 *   works with whom, "timeline", the items about a name by date, or "members", who sits on a forum. Without it a path
 *   where "between" is given, else a neighbourhood.
 * - "about": the name or alias that it is about. A neighbourhood and a timeline need one; members take the "forum"
 *   otherwise, and a collaboration all.
 * - "between": a path's two names, as a list. "hops": how far a neighbourhood reaches, from 0 to 10 (1).
 *   "collaborators": of a collaboration, "Person" (else) or "Organisation".
 * - "from", "until": days, such as "2025-01-31"; only what records of meetings between them say. "forum": only what
 *   the records of its meetings say. "types": a list of labels and relationship types; only these.
 * - "top": at most so many, the weightiest. "language": of the words, "en" (else) or "da".
 *
 * An option that is null counts as not given. TOV_MISUSE for a key that is unknown or has no place in the kind, and for
 * what a key does not take; the message names the key. `*left_out` tells in that language what did not fit, and is null
 * when all is there; it is freed with tov_free. `left_out` may be null. Otherwise as tov_draw. */
int tov_draw_with(tov_database* database, const char* options, const char* format, char** bytes, size_t* size,
                  char** left_out);

/** Writes the whole graph, as it is committed, into `file`, which appears only when it is whole: jsonl, graphml,
 * cypher, turtle, jsonld, popolo, ftm or ical; or, with csv, into the new folder `file`. query/EXCHANGE.md tells what
 * each holds. */
int tov_export(tov_database* database, const char* format, const char* file);

/** Frees what a call says is freed with it; null is allowed. */
void tov_free(void* memory);

#ifdef __cplusplus
}
#endif

#endif
