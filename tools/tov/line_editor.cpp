#include "tools/tov/line_editor.h"

#include <histedit.h>
#include <langinfo.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <system_error>
#include <vector>

#include "tools/tov/console.h"
#include "tools/tov/line_painter.h"
#include "tovholder/error.h"

namespace tov::program {
namespace {

constexpr int kHistoryLength = 2000;
constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;
// Marks the beginning and end of what does not move the cursor in a prompt.
constexpr char kUnprinted = '\1';

std::size_t countCharacters(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (byte & 0xC0) != 0x80;
  return count;
}

/// Columns of a prompt, whose parts between marks do not move the cursor.
std::size_t shownWidth(std::string_view prompt) {
  std::size_t width = 0;
  bool printed = true;
  for (const char byte : prompt) {
    if (byte == kUnprinted) {
      printed = !printed;
    } else if (printed) {
      ++width;
    }
  }
  return width;
}

/// While the history is searched, libedit shows what is searched for on a line of its own under the line that was
/// found, within what it calls the line.
std::size_t withoutSearch(std::wstring_view line) {
  const std::size_t end = line.rfind(L'\n');
  if (end == std::wstring_view::npos) return line.size();
  const std::wstring_view last = line.substr(end + 1);
  const bool searches =
      last.size() > 3 && (last.starts_with(L"bck") || last.starts_with(L"fwd")) && (last[3] == L':' || last[3] == L'?');
  return searches ? end : line.size();
}

/// In columns, as `ls` does.
void printChoices(const std::vector<std::string>& choices) {
  constexpr std::size_t kMost = 60;
  std::size_t widest = 0;
  for (const std::string& choice : choices) widest = std::max(widest, countCharacters(choice) + 2);
  const std::size_t columns = std::max<std::size_t>(terminalWidth() / widest, 1);
  std::size_t column = 0;
  for (std::size_t index = 0; index < std::min(choices.size(), kMost); ++index) {
    std::fputs(choices[index].c_str(), stdout);
    if (++column == columns) {
      std::fputc('\n', stdout);
      column = 0;
    } else {
      std::fputs(std::string(widest - countCharacters(choices[index]), ' ').c_str(), stdout);
    }
  }
  if (column > 0) std::fputc('\n', stdout);
  if (choices.size() > kMost) std::printf("and %zu more\n", choices.size() - kMost);
  std::fflush(stdout);
}

/// Whether the terminal takes the escape sequences of ANSI and the program's text is UTF-8, which the styles are told
/// of.
bool canPaint(EditLine* editor) {
  const char* plain = nullptr;
  return el_get(editor, EL_GETTC, "me", &plain) == 0 && plain != nullptr &&
         std::string_view(plain).starts_with("\x1b") && std::string_view(nl_langinfo(CODESET)) == "UTF-8";
}

}  // namespace

struct LineEditor::Implementation {
  EditLine* editor = nullptr;
  History* history = nullptr;
  std::filesystem::path file;
  Completer completer;
  Styler styler;
  std::string prompt;
  bool interrupted = false;
  bool painted = true;  ///< the line is on the screen in its colours

  ~Implementation() {
    if (editor) el_end(editor);
    if (history) history_end(history);
  }

  static Implementation& of(EditLine* editor) {
    void* self = nullptr;
    el_get(editor, EL_CLIENTDATA, &self);
    return *static_cast<Implementation*>(self);
  }

  static char* promptOf(EditLine* editor) { return of(editor).prompt.data(); }

  static unsigned char interrupt(EditLine* editor, int) {
    of(editor).interrupted = true;
    std::fputs("^C", stdout);
    return CC_NEWLINE;
  }

  static unsigned char complete(EditLine* editor, int) {
    const LineInfo* line = el_line(editor);
    const std::string_view before(line->buffer, static_cast<std::size_t>(line->cursor - line->buffer));
    const Completion completion = of(editor).completer(before);
    if (completion.choices.empty()) return CC_ERROR;
    const std::string_view typed = before.substr(completion.start);
    const std::string insertion = completion.insertion(typed);
    if (insertion != typed) {
      el_deletestr(editor, static_cast<int>(countCharacters(typed)));
      if (el_insertstr(editor, insertion.c_str()) == -1) return CC_ERROR;
    }
    if (completion.choices.size() == 1) return CC_REFRESH;
    if (insertion != typed) return CC_REFRESH;
    std::fputc('\n', stdout);
    printChoices(completion.choices);
    return CC_REDISPLAY;
  }

  /// Waits for a key as libedit does itself. Whenever it asks, it has brought the screen up to date, so that this is
  /// when the line is painted; not while more keys are there already, as when many lines are pasted.
  static int readKey(EditLine* editor, wchar_t* key) {
    Implementation& self = of(editor);
    self.painted = false;
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (poll(&input, 1, 0) == 0) self.paint();
    el_set(editor, EL_GETCFN, EL_BUILTIN_GETCFN);
    const int count = el_wgetc(editor, key);
    el_set(editor, EL_GETCFN, &Implementation::readKey);
    // The line is left as it is now.
    if (!self.painted && count == 1 && (*key == L'\n' || *key == L'\r')) self.paint();
    return count;
  }

  void paint() {
    painted = true;
    const LineInfoW* line = el_wline(editor);
    const std::wstring_view text(line->buffer, static_cast<std::size_t>(line->lastchar - line->buffer));
    const auto cursor = static_cast<std::size_t>(line->cursor - line->buffer);
    int columns = 0;
    int rows = 0;
    if (el_get(editor, EL_GETTC, "co", &columns) != 0 || el_get(editor, EL_GETTC, "li", &rows) != 0) return;
    std::string bytes;
    std::vector<std::size_t> starts;  // of each character in the bytes
    std::mbstate_t state{};
    for (const wchar_t character : text.substr(0, withoutSearch(text))) {
      char encoded[16];
      const std::size_t count = std::wcrtomb(encoded, character, &state);
      if (count == static_cast<std::size_t>(-1)) return;
      starts.push_back(bytes.size());
      bytes.append(encoded, count);
    }
    const std::vector<TextStyle> ofBytes = styler(bytes, cursor < starts.size() ? starts[cursor] : bytes.size());
    std::vector<TextStyle> styles(text.size(), TextStyle::plain);
    for (std::size_t index = 0; index < starts.size(); ++index) styles[index] = ofBytes[starts[index]];
    const std::string out = program::painted(
        {text, cursor, shownWidth(prompt), static_cast<std::size_t>(columns), static_cast<std::size_t>(rows)}, styles);
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
  }

  void save() const {
    if (file.empty()) return;
    HistEvent event;
    const mode_t old = umask(static_cast<mode_t>(0777 & ~kOwnerOnly));
    ::history(history, &event, H_SAVE, file.c_str());
    umask(old);
  }
};

LineEditor::LineEditor(const std::filesystem::path& historyFile, Completer completer, Styler styler)
    : implementation_(std::make_unique<Implementation>()) {
  Implementation& self = *implementation_;
  self.file = historyFile;
  self.completer = std::move(completer);
  self.styler = std::move(styler);
  self.history = history_init();
  self.editor = el_init("tov", stdin, stdout, stderr);
  if (!self.history || !self.editor) {
    throw UsageError("the terminal cannot be used for editing lines; pipe statements into `tov repl` instead");
  }
  HistEvent event;
  ::history(self.history, &event, H_SETSIZE, kHistoryLength);
  ::history(self.history, &event, H_SETUNIQUE, 1);
  if (!self.file.empty()) ::history(self.history, &event, H_LOAD, self.file.c_str());

  EditLine* editor = self.editor;
  el_set(editor, EL_CLIENTDATA, &self);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 1);
  el_set(editor, EL_PROMPT_ESC, &Implementation::promptOf, kUnprinted);
  el_set(editor, EL_HIST, ::history, self.history);
  el_set(editor, EL_ADDFN, "tov-complete", "Complete the word", &Implementation::complete);
  el_set(editor, EL_ADDFN, "tov-interrupt", "Drop the line", &Implementation::interrupt);
  el_set(editor, EL_BIND, "^I", "tov-complete", nullptr);
  el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  el_source(editor, nullptr);  // the user's own ~/.editrc
  // While a line is edited, Ctrl-C is a key like any other; while a query runs, it is a signal again.
  el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
  el_set(editor, EL_BIND, "^C", "tov-interrupt", nullptr);
  if (self.styler && canPaint(editor)) el_set(editor, EL_GETCFN, &Implementation::readKey);
}

LineEditor::~LineEditor() = default;

LineEditor::Outcome LineEditor::read(const std::string& prompt, std::string& line) {
  Implementation& self = *implementation_;
  self.prompt = prompt;
  self.interrupted = false;
  int count = 0;
  const char* text = el_gets(self.editor, &count);
  if (self.interrupted) {
    std::fputc('\n', stdout);
    std::fflush(stdout);
    return Outcome::interrupted;
  }
  if (!text || count <= 0) return Outcome::end;
  line.assign(text, static_cast<std::size_t>(count));
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  return Outcome::line;
}

void LineEditor::remember(const std::string& statement) {
  HistEvent event;
  history(implementation_->history, &event, H_ENTER, statement.c_str());
  implementation_->save();
}

std::filesystem::path historyFile() {
  std::filesystem::path folder;
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  if (state && *state == '/') {
    folder = state;
  } else if (home && *home) {
    folder = std::filesystem::path(home) / ".local" / "state";
  } else {
    return {};
  }
  folder /= "tovholder";
  std::error_code problem;
  std::filesystem::create_directories(folder, problem);
  if (problem) return {};
  return folder / "history";
}

}  // namespace tov::program
