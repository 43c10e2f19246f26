// `tov help`, `tov manual` and `tov completion`: what the command line knows of itself, as text, as a manual page and
// for shells. All three are read from the declared commands, so they cannot fall behind.
#include <iostream>
#include <memory>
#include <sstream>

#include "tools/tov/command.h"
#include "tools/tov/console.h"
#include "tovholder/error.h"

namespace tov::program {
namespace {

constexpr const char* kHelpExamples =
    "  tov help\n"
    "  tov help query\n";

constexpr const char* kManualExamples =
    "  tov manual > tov.1\n"
    "  tov manual | man -l -\n";

constexpr const char* kCompletionExamples =
    "  tov completion bash > /etc/bash_completion.d/tov\n"
    "  tov completion zsh > /usr/share/zsh/vendor-completions/_tov\n"
    "  tov completion fish > ~/.config/fish/completions/tov.fish\n";

std::vector<const CLI::App*> commandsOf(const CLI::App& program) {
  return program.get_subcommands([](const CLI::App* command) { return !command->get_name().empty(); });
}

std::vector<const CLI::Option*> optionsOf(const CLI::App& command) {
  return command.get_options([](const CLI::Option* option) { return option->nonpositional(); });
}

/// `--output` where there is a long name, else `-o`.
std::vector<std::string> spellings(const CLI::Option& option) {
  std::vector<std::string> all;
  for (const std::string& name : option.get_snames()) all.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) all.push_back("--" + name);
  return all;
}

bool takesValue(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

/// The words that an option takes, where it takes certain words only. The name of its type has them in braces, as
/// `{dot,svg}` or, with what they stand for, as `{tree->0,dot->1}`.
std::vector<std::string> wordsOf(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t open = type.find('{');
  const std::size_t close = type.find('}');
  std::vector<std::string> words;
  if (open == std::string::npos || close < open) return words;
  std::istringstream list(type.substr(open + 1, close - open - 1));
  for (std::string word; std::getline(list, word, ',');) words.push_back(word.substr(0, word.find("->")));
  return words;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

/// Text for troff: backslashes and hyphens as themselves, and no line that would be taken for a request.
std::string roff(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool startsLine = i == 0 || text[i - 1] == '\n';
    if (startsLine && (text[i] == '.' || text[i] == '\'')) safe += "\\&";
    if (text[i] == '\\') {
      safe += "\\e";
    } else if (text[i] == '-') {
      safe += "\\-";
    } else {
      safe += text[i];
    }
  }
  return safe;
}

void writeOptions(const CLI::App& command, std::ostream& out) {
  for (const CLI::Option* option : optionsOf(command)) {
    out << ".TP\n\\fB" << roff(joined(spellings(*option), ", ")) << "\\fR";
    if (takesValue(*option) && !option->get_type_name().empty())
      out << " \\fI" << roff(option->get_type_name()) << "\\fR";
    out << '\n' << roff(option->get_description()) << '\n';
  }
}

void writeManual(const CLI::App& program, std::ostream& out) {
  out << ".TH TOV 1 \"\" \"Tovholder " << versionText().substr(4, versionText().find('\n') - 4)
      << "\" \"User commands\"\n"
      << ".SH NAME\ntov \\- a knowledge graph of health governance\n"
      << ".SH SYNOPSIS\n\\fBtov\\fR \\fICOMMAND\\fR [\\fIoptions\\fR]\n"
      << ".SH DESCRIPTION\n"
      << roff(program.get_description()) << '\n'
      << ".SH OPTIONS\n";
  writeOptions(program, out);
  out << ".SH COMMANDS\n";
  for (const CLI::App* command : commandsOf(program)) {
    out << ".SS tov " << roff(command->get_name());
    for (const CLI::Option* option : command->get_options([](const CLI::Option* o) { return !o->nonpositional(); })) {
      const bool mayBeLeftOut = !option->get_required();
      out << (mayBeLeftOut ? " [" : " ") << roff(option->get_name(true)) << (mayBeLeftOut ? "]" : "");
    }
    out << '\n' << roff(command->get_description()) << ".\n";
    writeOptions(*command, out);
    out << ".PP\n.nf\n" << roff(command->get_footer()) << "\n.fi\n";
  }
  out << ".SH EXIT STATUS\n0 when all went well, 1 when something failed, 2 when the command line was wrong.\n"
      << ".SH ENVIRONMENT\n.TP\n\\fBTOV_DB\\fR\nThe database, where \\fB\\-\\-db\\fR is not given.\n"
      << ".TP\n\\fBTOV_LOG\\fR\ndebug, info, warn or error: logs on standard error.\n";
}

std::string namesOf(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : commandsOf(program)) names.push_back(command->get_name());
  return joined(names, " ");
}

std::string optionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : optionsOf(command)) {
    for (const std::string& name : spellings(*option)) names.push_back(name);
  }
  return joined(names, " ");
}

void writeBash(const CLI::App& program, std::ostream& out) {
  out << "_tov() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} words\n"
         "  COMPREPLY=()\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    words=\""
      << namesOf(program)
      << " --help --version\"\n"
         "  else\n"
         "    case ${COMP_WORDS[1]} in\n";
  for (const CLI::App* command : commandsOf(program)) {
    out << "      " << command->get_name() << ") words=\"" << optionNames(*command) << "\" ;;\n";
  }
  out << "    esac\n"
         "    case ${COMP_WORDS[1]}:${COMP_WORDS[COMP_CWORD-1]} in\n";
  for (const CLI::App* command : commandsOf(program)) {
    for (const CLI::Option* option : optionsOf(*command)) {
      const std::vector<std::string> words = wordsOf(*option);
      if (words.empty()) continue;
      std::vector<std::string> places;
      for (const std::string& name : spellings(*option)) places.push_back(command->get_name() + ":" + name);
      out << "      " << joined(places, "|") << ") COMPREPLY=($(compgen -W \"" << joined(words, " ")
          << "\" -- \"$current\")); return ;;\n";
    }
  }
  out << "    esac\n"
         "    case $current in -*) ;; *) COMPREPLY=($(compgen -f -- \"$current\")); return ;; esac\n"
         "  fi\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "}\n"
         "complete -o filenames -F _tov tov\n";
}

/// Text between single quotes of a shell.
std::string inQuotes(std::string_view text) {
  std::string safe = "'";
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe + "'";
}

void writeZsh(const CLI::App& program, std::ostream& out) {
  out << "#compdef tov\n_tov() {\n  local -a commands options\n  commands=(\n";
  for (const CLI::App* command : commandsOf(program)) {
    out << "    " << inQuotes(command->get_name() + ":" + command->get_description()) << '\n';
  }
  out << "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  case $words[2] in\n";
  for (const CLI::App* command : commandsOf(program)) {
    out << "    " << command->get_name() << ") options=(" << optionNames(*command) << ") ;;\n";
  }
  out << "  esac\n  case $words[2]:$words[CURRENT-1] in\n";
  for (const CLI::App* command : commandsOf(program)) {
    for (const CLI::Option* option : optionsOf(*command)) {
      const std::vector<std::string> words = wordsOf(*option);
      if (words.empty()) continue;
      std::vector<std::string> places;
      for (const std::string& name : spellings(*option)) places.push_back(command->get_name() + ":" + name);
      out << "    " << joined(places, "|") << ") compadd -- " << joined(words, " ") << "; return ;;\n";
    }
  }
  out << "  esac\n  if [[ $PREFIX == -* ]]; then compadd -- $options; else _files; fi\n}\n_tov \"$@\"\n";
}

void writeFish(const CLI::App& program, std::ostream& out) {
  for (const CLI::App* command : commandsOf(program)) {
    out << "complete -c tov -f -n __fish_use_subcommand -a " << command->get_name() << " -d "
        << inQuotes(command->get_description()) << '\n';
    for (const CLI::Option* option : optionsOf(*command)) {
      out << "complete -c tov -n '__fish_seen_subcommand_from " << command->get_name() << "'";
      for (const std::string& name : option->get_snames()) out << " -s " << name;
      for (const std::string& name : option->get_lnames()) out << " -l " << name;
      const std::vector<std::string> words = wordsOf(*option);
      if (!words.empty()) out << " -f -a " << inQuotes(joined(words, " "));
      out << (takesValue(*option) ? " -r" : "") << " -d " << inQuotes(option->get_description()) << '\n';
    }
  }
}

int showHelp(const CLI::App& program, const std::string& name) {
  if (name.empty()) {
    // Asked itself, the program would show the help of the command that was chosen, which is this one.
    std::cout << program.get_formatter()->make_help(&program, program.get_name(), CLI::AppFormatMode::Normal);
    return kFine;
  }
  for (const CLI::App* command : commandsOf(program)) {
    if (command->get_name() != name) continue;
    std::cout << command->help(program.get_name());
    return kFine;
  }
  complain("there is no command " + name + "; the commands are " + namesOf(program));
  return kMisused;
}

int showCompletion(const CLI::App& program, const std::string& shell) {
  if (shell == "bash") writeBash(program, std::cout);
  if (shell == "zsh") writeZsh(program, std::cout);
  if (shell == "fish") writeFish(program, std::cout);
  return kFine;
}

}  // namespace

void addHelp(CLI::App& program, Invocation& invocation) {
  auto name = std::make_shared<std::string>();
  CLI::App& command = addCommand(program, invocation, "help", "Show what a command does, with examples", kHelpExamples,
                                 [&program, name] { return showHelp(program, *name); });
  command.add_option("COMMAND", *name, "The command; all of them when left out");
}

void addManual(CLI::App& program, Invocation& invocation) {
  addCommand(program, invocation, "manual", "Print the manual page", kManualExamples, [&program] {
    writeManual(program, std::cout);
    return kFine;
  });
}

void addCompletion(CLI::App& program, Invocation& invocation) {
  auto shell = std::make_shared<std::string>();
  CLI::App& command = addCommand(program, invocation, "completion", "Print completions for a shell",
                                 kCompletionExamples, [&program, shell] { return showCompletion(program, *shell); });
  command.add_option("SHELL", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

}  // namespace tov::program
