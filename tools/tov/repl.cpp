// `tov repl`: an interactive session on one database.
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <new>
#include <optional>
#include <sstream>

#include "tools/tov/command.h"
#include "tools/tov/connection.h"
#include "tools/tov/console.h"
#include "tools/tov/drawing.h"
#include "tools/tov/highlight.h"
#include "tools/tov/interrupt.h"
#include "tools/tov/line_editor.h"
#include "tools/tov/overview.h"
#include "tools/tov/pager.h"
#include "tools/tov/parameter.h"
#include "tools/tov/run_query.h"
#include "tools/tov/statement.h"

namespace tov::program {
namespace {

constexpr const char* kExamples =
    "  tov repl --db minutes.tov\n"
    "  tov repl --db minutes.tov --file statements.cypher\n"
    "  tov repl --db minutes.tov < statements.cypher\n"
    "\n"
    "A statement ends with ; and may have several lines. `.help` lists the commands, such as\n"
    "`.param NAME=VALUE`, which gives $NAME a value for the statements that follow.\n"
    "Ctrl-C stops a running query or drops the line, Ctrl-D ends the session.\n";

constexpr const char* kPrompt = "tov> ";
constexpr const char* kContinuation = "...> ";
constexpr std::string_view kBold = "\1\x1b[1m\1";
constexpr std::string_view kPlain = "\1\x1b[0m\1";

class Repl;

/// A command that starts with a dot.
struct Command {
  std::string_view name;
  std::string_view arguments;
  std::string_view meaning;
  bool (Repl::*run)(std::string_view argument);
  bool takesNames = false;
};

/// The words of `on|off`.
std::vector<std::string> wordsOf(std::string_view alternatives) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= alternatives.size();) {
    const std::size_t end = std::min(alternatives.find('|', begin), alternatives.size());
    words.emplace_back(alternatives.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

class Repl {
 public:
  /// @param file  what is run instead of what is typed; empty for none
  /// @param coloured  what is typed is shown in colours, where the terminal has any
  Repl(const Invocation& invocation, const Bounds& bounds, const std::filesystem::path& file, bool coloured)
      : connection_(invocation.database),
        bounds_(bounds),
        file_(file),
        interactive_(file.empty() && isatty(STDIN_FILENO) == 1),
        coloured_(coloured && interactive_ && outputIsTerminal() && coloursAllowed()) {}

  int run() {
    connection_.reading();  // says at once when there is no database
    if (interactive_) return converse();
    if (file_.empty()) return readAll(std::cin);
    std::ifstream script(file_);
    if (!script) {
      complain("cannot read " + file_.string() + ": " + std::strerror(errno));
      return kFailed;
    }
    return readAll(script);
  }

 private:
  int converse() {
    const InterruptShield shield;
    LineEditor editor(
        historyFile(),
        [this](std::string_view line) {
          return complete(connection_.reading().database().snapshot(), commandNames(), pending_, line, parameters_);
        },
        styler());
    std::cout << "Tovholder " << versionText().substr(4) << ". Statements end with ; and .help lists the commands."
              << std::endl;
    std::string line;
    while (!ended_) {
      switch (editor.read(prompt(), line)) {
        case LineEditor::Outcome::interrupted:
          pending_.clear();
          break;
        case LineEditor::Outcome::end:
          std::cout << std::endl;
          ended_ = true;
          break;
        case LineEditor::Outcome::line:
          take(line, &editor);
      }
      std::cout.flush();
    }
    return kFine;
  }

  /// Statements from a pipe or file: no prompt, and the exit status tells whether all went well.
  int readAll(std::istream& script) {
    std::string line;
    while (!ended_ && std::getline(script, line)) take(line, nullptr);
    if (!ended_ && !isBlank(pending_)) runStatement(pending_);
    return failed_ ? kFailed : kFine;
  }

  /// Statements are coloured while they are typed, commands and what follows them are not.
  LineEditor::Styler styler() {
    if (!coloured_) return {};
    return [this](std::string_view line, std::size_t cursor) {
      if (pending_.empty() && line.starts_with('.')) return std::vector<TextStyle>(line.size(), TextStyle::plain);
      return highlight(pending_, line, cursor);
    };
  }

  std::string prompt() const {
    const std::string text = pending_.empty() ? kPrompt : kContinuation;
    return coloured_ ? std::string(kBold) + text + std::string(kPlain) : text;
  }

  void take(const std::string& line, LineEditor* editor) {
    if (pending_.empty() && isBlank(line)) return;
    if (pending_.empty() && line.starts_with('.')) {
      if (editor) editor->remember(line);
      runCommand(line);
      return;
    }
    pending_ += line;
    pending_ += '\n';
    const Statements statements = splitStatements(pending_);
    if (statements.complete.empty()) return;
    // All of it is remembered as one entry, as it was typed.
    if (editor) editor->remember(pending_.substr(0, pending_.size() - 1));
    const std::vector<std::string> complete(statements.complete.begin(), statements.complete.end());
    const std::string rest(statements.rest);
    for (const std::string& statement : complete) runStatement(statement);
    pending_ = isBlank(rest) ? "" : rest;
  }

  /// Runs something that may be stopped by Ctrl-C and may fail without ending the session.
  template <typename Action>
  void guarded(Action action) {
    const auto start = std::chrono::steady_clock::now();
    const bool timed = timing_;
    bool fine = false;
    try {
      InterruptGuard guard(cancel_);
      fine = action();
    } catch (const Error& error) {
      complain(error.what());
    } catch (const std::bad_alloc&) {
      complain("out of memory; return less at a time");
    }
    failed_ |= !fine;
    if (!timed) return;
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    std::cout << "Time: " << std::fixed << std::setprecision(1) << elapsed.count() << " ms\n";
  }

  Limits limits() const {
    Limits limits = bounds_.limits();
    limits.cancel = cancel_;
    return limits;
  }

  void runStatement(const std::string& statement) {
    last_ = statement;
    guarded([&] { return runPaged(statement); });
  }

  bool runPaged(const std::string& statement) {
    return paged([&](std::ostream& out) {
      return runAndShow(connection_, statement, {format_, tableStyle(), parameters_, limits()}, out);
    });
  }

  /// What goes to a person goes through the pager, which wants all of it; what goes to a program, as it comes.
  template <typename Show>
  bool paged(Show show) {
    if (!interactive_ || !outputIsTerminal()) return show(std::cout);
    std::ostringstream text;
    const bool fine = show(text);
    showPaged(text.str(), paging_);
    return fine;
  }

  void runCommand(std::string_view line) {
    const std::size_t blank = line.find(' ');
    const std::string_view name = line.substr(0, blank);
    std::string_view argument = blank == std::string_view::npos ? "" : line.substr(blank);
    while (argument.starts_with(' ')) argument.remove_prefix(1);
    while (argument.ends_with(' ') || argument.ends_with(';')) argument.remove_suffix(1);
    for (const Command& command : kCommands) {
      if (command.name == name) return guarded([&] { return (this->*command.run)(argument); });
    }
    complain("there is no command " + std::string(name) + "; .help lists those there are");
    failed_ = true;
  }

  bool help(std::string_view) {
    for (const Command& command : kCommands) {
      const std::string usage = std::string(command.name) + ' ' + std::string(command.arguments);
      std::cout << "  " << std::left << std::setw(27) << usage << (usage.size() < 27 ? "" : "\n" + std::string(29, ' '))
                << command.meaning << '\n';
    }
    std::cout << "Anything else is openCypher and ends with ;\n";
    return true;
  }

  bool schema(std::string_view) {
    showSchema(snapshot(), format_, tableStyle(), std::cout);
    return true;
  }

  bool records(std::string_view) {
    showRecords(snapshot(), format_, tableStyle(), std::cout);
    return true;
  }

  bool ask(std::string_view question) {
    if (question.empty()) return misuse(".ask takes a question, such as `.ask which initiatives did NAME present`");
    const Answer answer = tov::ask(connection_.reading(), question, limits());
    const auto contradictions = contradictionsBeside(answer, snapshot());
    return paged([&](std::ostream& out) { return showAnswer(answer, contradictions, tableStyle().width, out); });
  }

  bool show(std::string_view name) {
    if (name.empty()) return misuse(".show takes a name, or a meeting's day");
    const Page found = page(connection_.reading(), name, language_, limits());
    return paged([&](std::ostream& out) { return showPage(found, tableStyle().width, out); });
  }

  bool timeline(std::string_view name) {
    if (name.empty()) return misuse(".timeline takes a name");
    const Page found = tov::timeline(connection_.reading(), name, language_, limits());
    return paged([&](std::ostream& out) { return showPage(found, tableStyle().width, out); });
  }

  bool text(std::string_view words) {
    if (words.empty()) return misuse(".text takes words to search for");
    return paged([&](std::ostream& out) {
      return searchText(connection_, words, {format_, tableStyle(), {}, limits()}, out);
    });
  }

  bool explain(std::string_view statement) { return plan("EXPLAIN ", statement); }
  bool profile(std::string_view statement) { return plan("PROFILE ", statement); }
  bool plan(std::string_view how, std::string_view statement) {
    if (statement.empty() && last_.empty()) return misuse("there is no statement yet; name one after the command");
    return runPaged(std::string(how) + (statement.empty() ? last_ : std::string(statement)));
  }

  bool format(std::string_view name) {
    for (const auto& [known, format] : rowFormats()) {
      if (known != name) continue;
      format_ = format;
      return true;
    }
    return misuse(".format takes " + rowFormatNames());
  }

  bool language(std::string_view name) {
    if (name != "en" && name != "da") return misuse(".language takes en or da");
    language_ = name;
    return true;
  }

  bool timing(std::string_view argument) {
    if (argument != "on" && argument != "off" && !argument.empty()) return misuse(".timing takes on or off");
    timing_ = argument.empty() ? !timing_ : argument == "on";
    return true;
  }

  bool pager(std::string_view argument) {
    if (argument != "on" && argument != "off") return misuse(".pager takes on or off");
    paging_ = argument == "on";
    return true;
  }

  bool parameter(std::string_view argument) {
    if (argument.empty()) {
      for (const auto& [name, value] : parameters_) std::cout << "  $" << name << " = " << value.toText() << '\n';
      return true;
    }
    auto [name, value] = namedParameter(argument);
    parameters_.insert_or_assign(std::move(name), std::move(value));
    return true;
  }

  bool draw(std::string_view argument) {
    const auto [options, file] = readDrawingLine(argument, language_);
    save(program::draw(snapshot(), options, drawingFormat(file)), file);
    std::cout << "drawn to " << file.string() << '\n';
    return true;
  }

  bool quit(std::string_view) {
    ended_ = true;
    return true;
  }

  bool misuse(std::string_view message) {
    complain(message);
    return false;
  }

  Snapshot snapshot() { return connection_.reading().database().snapshot(); }

  static std::span<const CommandName> commandNames() {
    static const std::vector<CommandName> names = [] {
      std::vector<CommandName> all;
      for (const Command& command : kCommands) {
        CommandName name{command.name, command.takesNames};
        if (command.arguments.find('|') != std::string_view::npos) name.words = wordsOf(command.arguments);
        if (command.run == &Repl::draw) name.options = drawingOptions();
        all.push_back(std::move(name));
      }
      return all;
    }();
    return names;
  }

  static const Command kCommands[17];

  Connection connection_;
  Bounds bounds_;
  std::filesystem::path file_;
  bool interactive_;
  bool coloured_;
  CancelToken cancel_;
  RowFormat format_ = RowFormat::table;
  std::string language_ = "en";  ///< of pages and drawings
  bool timing_ = false;
  bool paging_ = true;
  bool ended_ = false;
  bool failed_ = false;
  Parameters parameters_;
  std::string last_;     ///< the last statement
  std::string pending_;  ///< lines of a statement that is not ended yet
};

constexpr Command Repl::kCommands[17] = {
    {".ask", "QUESTION", "answer a question in Danish or English", &Repl::ask, true},
    {".draw", "[OPTIONS] NAME FILE", "draw what is around a name: .dot, .svg, .png or .pdf; options as of tov export",
     &Repl::draw, true},
    {".explain", "[STATEMENT]", "the plan of a statement, or of the last one", &Repl::explain},
    {".export", "[OPTIONS] NAME FILE", "the same as .draw", &Repl::draw, true},
    {".format", "table|box|json|jsonl|csv|tsv|markdown", "how rows are shown", &Repl::format},
    {".help", "", "this list", &Repl::help},
    {".language", "en|da", "of the words in pages and drawings", &Repl::language},
    {".pager", "on|off", "show what is longer than the screen page by page", &Repl::pager},
    {".param", "[NAME=VALUE]", "give $NAME a value for the statements that follow, or list what was given",
     &Repl::parameter},
    {".profile", "[STATEMENT]", "run a statement, or the last one, and show what each step took", &Repl::profile},
    {".quit", "", "end the session (or Ctrl-D)", &Repl::quit},
    {".records", "", "the loaded records", &Repl::records},
    {".schema", "", "labels and relationship types with their counts", &Repl::schema},
    {".show", "NAME", "all that is known of a name, or of the meeting on a day", &Repl::show, true},
    {".text", "WORDS", "find texts by their words", &Repl::text},
    {".timeline", "NAME", "what happened to a name, by date", &Repl::timeline, true},
    {".timing", "on|off", "show how long each statement takes", &Repl::timing},
};

}  // namespace

void addRepl(CLI::App& program, Invocation& invocation) {
  auto bounds = std::make_shared<Bounds>();
  auto file = std::make_shared<std::filesystem::path>();
  auto uncoloured = std::make_shared<bool>(false);
  CLI::App& command = addCommand(
      program, invocation, "repl", "Query and ask in an interactive session", kExamples,
      [&invocation, bounds, file, uncoloured] { return Repl(invocation, *bounds, *file, !*uncoloured).run(); });
  addDatabaseOption(command, invocation);
  command
      .add_option("--file", *file,
                  "Run the statements and commands of a file instead; the status tells whether all went well")
      ->type_name("FILE");
  command.add_flag("--no-color", *uncoloured, "No colours while typing; NO_COLOR in the environment says the same");
  bounds->addTo(command);
}

}  // namespace tov::program
