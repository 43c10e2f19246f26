"""A stranger's program in Python: the C interface through ctypes, nothing compiled."""
import ctypes
import json
import sys

ROW, DONE = 100, 101
library = ctypes.CDLL(sys.argv[1])
for name in ("tov_error_message", "tov_column_name", "tov_column_json", "tov_evidence_quote", "tov_answer_message"):
    getattr(library, name).restype = ctypes.c_char_p


def check(database, status):
    if status != 0:
        raise RuntimeError(library.tov_error_message(database).decode())


def rows(database, cypher, **parameters):
    """All rows of a query as dictionaries."""
    statement = ctypes.c_void_p()
    check(database, library.tov_prepare(database, cypher.encode(), ctypes.byref(statement)))
    try:
        for name, value in parameters.items():
            check(database, library.tov_bind_json(statement, name.encode(), json.dumps(value).encode()))
        names = [library.tov_column_name(statement, n).decode() for n in range(library.tov_column_count(statement))]
        found = []
        while (status := library.tov_step(statement)) == ROW:
            found.append({name: json.loads(library.tov_column_json(statement, n)) for n, name in enumerate(names)})
        if status != DONE:
            raise RuntimeError(library.tov_error_message(database).decode())
        return found
    finally:
        library.tov_finalize(statement)


database = ctypes.c_void_p()
check(database, library.tov_open(sys.argv[2].encode(), 0, ctypes.byref(database)))
paths = (ctypes.c_char_p * 1)(sys.argv[3].encode())
check(database, library.tov_load(database, paths, ctypes.c_size_t(1), None, None))

people = rows(database, "MATCH (p:Person)-[r:PRESENTED]->() RETURN p.name AS name, r.line AS line ORDER BY name, line")
assert people and all(person["line"] > 0 for person in people)
asked = [people[0]["name"], "nobody"]
named = rows(database, "MATCH (p:Person) WHERE p.name IN $names RETURN p", names=asked)
assert [row["p"]["properties"]["name"] for row in named] == asked[:1]

answer = ctypes.c_void_p()
question = f"which initiatives did {people[0]['name']} present".encode()
check(database, library.tov_ask(database, question, ctypes.byref(answer)))
assert library.tov_step(answer) in (ROW, DONE), library.tov_answer_message(answer)
library.tov_finalize(answer)

drawing, size = ctypes.c_char_p(), ctypes.c_size_t()
options = {"kind": "collaboration", "about": None, "types": ["ATTENDED"], "language": "da"}
check(database, library.tov_draw_with(database, json.dumps(options).encode(), b"dot", ctypes.byref(drawing),
                                      ctypes.byref(size), None))
assert len(drawing.value) == size.value
library.tov_free(drawing)

REFUSED = 12
left_out = []
note = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint64, ctypes.c_char_p)(
    lambda context, file, line, reason: left_out.append(line))
lines = sys.argv[2] + ".jsonl"
check(database, library.tov_export(database, b"jsonl", lines.encode()))
with open(lines, "a", encoding="utf-8") as graph:
    graph.write("{}\n")
counts = (ctypes.c_uint64 * 3)()
assert library.tov_import(database, lines.encode(), None, None, note, None, counts) == REFUSED
assert counts[0] > 0 and counts[1] > 0 and counts[2] == len(left_out) == 1
print(f"ok      {counts[0]} nodes imported through ctypes, line {left_out[0]} left out")

try:
    rows(database, "RETURN 1 +")
except RuntimeError as error:
    print(f"ok      a wrong query says why: {error}")
else:
    sys.exit("FAILED  a wrong query is an error")
check(database, library.tov_close(database))
print(f"ok      {len(people)} presentations read through ctypes")
