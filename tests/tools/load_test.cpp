// Loading and forgetting through the program: other kinds of file, several jobs, being killed, masks, the text of a
// record.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "tests/tools/run_program.h"

namespace tov::testing_program {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::string record(int day, const std::string& more = {}) {
  return "- Udvalg: Klyngen for Ærø\n- Mødedato: " + std::to_string(day % 28 + 1) + ". april, " +
         std::to_string(1990 + day / 28) +
         " kl. 9:00\n- Mødested: Rådhuset\nPkt. tekst\n- 1. Mødedeltagere\n- 2. Natlig hjemmepleje\n"
         "1. Mødedeltagere\nSagsfremstilling\nAsta Bruun, direktør, Vejle Kommune\nNiels Krogh, direktør, Assens "
         "Kommune\n2. Natlig hjemmepleje\nSagsfremstilling\nAsta Bruun præsenterede status.\n" +
         more + "Beslutning\nGodkendt.\n";
}

json rows(const std::string& database, const std::string& cypher) {
  const Outcome run = tov({"query", "--db", database, "--format", "json", cypher});
  EXPECT_EQ(run.status, 0) << run.err;
  return json::parse(run.out, nullptr, false);
}

TEST(Loading, ReadsAWebPageWithNavigationAroundIt) {
  const ScratchFolder folder;
  folder.write("page.html",
               "<html><body><nav><ul><li>Forside</li></ul></nav><main><h1>Referat</h1><ul>"
               "<li>Udvalg: Klyngen for Ærø</li><li>Mødedato: 3. april, 2025 kl. 9:00</li><li>Mødested: Rådhuset</li>"
               "</ul><p>Pkt. tekst</p><ul><li>1. Mødedeltagere</li><li>2. Økonomi</li></ul><h2>1. Mødedeltagere</h2>"
               "<p>Sagsfremstilling</p><p>Asta Bruun, direktør, Vejle Kommune</p><h2>2. Økonomi</h2><p>Beslutning</p>"
               "<p>Godkendt.</p></main><footer>Kontakt</footer></body></html>");
  const Outcome run = tov({"load", "--db", folder / "db", folder / "page.html"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(rows(folder / "db", "MATCH (p:Person)-[:ATTENDED]->(m:Meeting) RETURN p.name AS name, m.date AS date"),
            json::parse(R"([{"name": "Asta Bruun", "date": "2025-04-03"}])"));
  const Outcome text = tov({"records", "--db", folder / "db", "page.html", "--text"});
  EXPECT_THAT(text.out, HasSubstr("- Mødedato: 3. april, 2025 kl. 9:00\n"));
  EXPECT_THAT(text.out, Not(HasSubstr("Forside")));
  EXPECT_EQ(tov({"records", "--db", folder / "db", "absent.html", "--text"}).status, 1);
}

TEST(Loading, MasksPrivateNumbersAndSaysSo) {
  const ScratchFolder folder;
  folder.write("a.txt", record(1, "Borgeren 010190-1234 har klaget; ring til tlf. 2468 1357.\n"));
  const Outcome run = tov({"load", "--db", folder / "db", folder / "a.txt"});
  EXPECT_THAT(run.out, HasSubstr("masked before storing: 1 personal identity numbers, 1 e-mail addresses"));
  EXPECT_THAT(tov({"records", "--db", folder / "db", "a.txt", "--text"}).out,
              HasSubstr("Borgeren ██████-████ har klaget; ring til tlf. ████ ████."));
  EXPECT_THAT(rows(folder / "db", "MATCH (i:AgendaItem) RETURN i.text AS text").dump(), Not(HasSubstr("010190")));
  const Outcome kept = tov({"load", "--db", folder / "kept", "--keep-contacts", folder / "a.txt"});
  EXPECT_THAT(tov({"records", "--db", folder / "kept", "a.txt", "--text"}).out,
              HasSubstr("Borgeren ██████-████ har klaget; ring til tlf. 2468 1357."));
}

TEST(Loading, WithTimingsTellsHowLongEachStageTook) {
  const ScratchFolder folder;
  folder.write("a.txt", record(1));
  const Outcome run = tov({"load", "--db", folder / "db", "--jobs", "2", "--timings", folder / "a.txt"});
  EXPECT_EQ(run.status, 0) << run.err;
  for (const char* stage : {"read (", "layout (", "extract (", "resolve (", "write (", "records/s"})
    EXPECT_THAT(run.out, HasSubstr(stage));
  EXPECT_EQ(tov({"load", "--db", folder / "db", "--jobs", "0", folder / "a.txt"}).status, 2);
}

TEST(Loading, KilledInTheMiddleLeavesWholeRecordsOnly) {
  const ScratchFolder folder;
  std::vector<std::string> arguments{TOV_PROGRAM, "load", "--jobs", "2", "--db", folder / "db"};
  for (int i = 0; i < 120; ++i) {
    folder.write("r" + std::to_string(i) + ".txt", record(i));
    arguments.push_back(folder / ("r" + std::to_string(i) + ".txt"));
  }
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    std::vector<char*> words;
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    ::execv(TOV_PROGRAM, words.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  // After some records, wherever it is then.
  std::size_t told = 0;
  std::array<char, 256> buffer{};
  while (told < 10) {
    const ssize_t count = ::read(ends[0], buffer.data(), buffer.size());
    ASSERT_GT(count, 0);
    told += static_cast<std::size_t>(std::count(buffer.begin(), buffer.begin() + count, '\n'));
  }
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(ends[0]);
  ASSERT_TRUE(WIFSIGNALED(status));

  EXPECT_EQ(tov({"check", "--db", folder / "db"}).status, 0);
  const json whole = rows(folder / "db",
                          "MATCH (m:Meeting)-[h:HAS_ITEM]->(:AgendaItem) WITH h.source AS source, count(*) AS items "
                          "MATCH (:Person)-[a:ATTENDED]->(:Meeting) WHERE a.source = source "
                          "RETURN source, items, count(*) AS people");
  const json documents = rows(folder / "db", "MATCH (d:Document) RETURN count(*) AS count");
  EXPECT_GE(documents[0]["count"], 10);
  EXPECT_LT(documents[0]["count"], 120);
  EXPECT_EQ(whole.size(), documents[0]["count"].get<std::size_t>());
  for (const json& row : whole) {
    EXPECT_EQ(row["items"], 2) << row;
    EXPECT_EQ(row["people"], 2) << row;
  }

  // What is missing loads, what is there stays.
  arguments.erase(arguments.begin(), arguments.begin() + 4);
  arguments.insert(arguments.begin(), "load");
  EXPECT_EQ(tov(arguments).status, 0);
  EXPECT_EQ(rows(folder / "db", "MATCH (d:Document) RETURN count(*) AS count")[0]["count"], 120);
}

TEST(Forgetting, FirstTellsThenDoes) {
  const ScratchFolder folder;
  folder.write("a.txt", record(1));
  ASSERT_EQ(tov({"load", "--db", folder / "db", folder / "a.txt"}).status, 0);
  const Outcome dry = tov({"forget", "--db", folder / "db", "--dry-run", "Asta Bruun"});
  EXPECT_EQ(dry.status, 0) << dry.err;
  EXPECT_THAT(dry.out, HasSubstr("would forget: Asta Bruun\n  1 person with "));
  EXPECT_THAT(dry.out, HasSubstr("to be read anew  a.txt"));
  EXPECT_THAT(dry.out, HasSubstr("nothing was changed"));
  const std::string people = "MATCH (p:Person) RETURN p.name AS name";
  EXPECT_EQ(rows(folder / "db", people).size(), 2U);
  const Outcome done = tov({"forget", "--db", folder / "db", "Asta Bruun"});
  EXPECT_EQ(done.status, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("forgotten: Asta Bruun"));
  EXPECT_EQ(rows(folder / "db", people), json::parse(R"([{"name": "Niels Krogh"}])"));
  EXPECT_THAT(tov({"forget", "--db", folder / "db", "Asta Bruun"}).err, HasSubstr("nothing in the database"));
  EXPECT_EQ(tov({"forget", "--db", folder / "db", "Asta"}).status, 1);
}

}  // namespace
}  // namespace tov::testing_program
