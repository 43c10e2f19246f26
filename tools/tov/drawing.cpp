#include "tools/tov/drawing.h"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "tovholder/error.h"
#include "tovholder/temporal.h"

namespace tov::program {
namespace {

std::vector<std::string> kindNames() {
  std::vector<std::string> names;
  for (const DrawingKind kind : drawingKinds()) names.emplace_back(name(kind));
  return names;
}

struct NamedCollaborators {
  const char* name;
  const char* label;
};
constexpr NamedCollaborators kCollaborators[] = {{"people", "Person"}, {"organisations", "Organisation"}};

std::optional<Date> day(const std::string& text, const char* option) {
  if (text.empty()) return std::nullopt;
  const std::optional<Date> date = dateFromText(text);
  if (!date) throw UsageError(std::string(option) + " takes a day such as 2025-01-31, not '" + text + "'");
  return date;
}

std::string collaborators(const std::string& name) {
  for (const NamedCollaborators& one : kCollaborators) {
    if (name == one.name) return one.label;
  }
  throw UsageError("a collaboration is --between people or --between organisations, not '" + name + "'");
}

}  // namespace

void DrawingWords::addTo(CLI::App& command) {
  command.add_option("--kind", kind_, "What the drawing tells (neighbourhood)")->check(CLI::IsMember(kindNames()));
  command.add_option("--about,--name", about_, "Whom or what it is about: a name or alias");
  command.add_option("--hops", hops_, "How far from it a neighbourhood reaches (1)")->check(CLI::Range(0, 10));
  command
      .add_option("--between", between_,
                  "Two names: the shortest paths between them; for a collaboration: people or organisations")
      ->expected(1, 2)
      ->type_name("A B");
  command.add_option("--from", from_, "Only what records of meetings from this day on say")->type_name("DAY");
  command.add_option("--to", until_, "Only what records of meetings until this day say")->type_name("DAY");
  command.add_option("--forum", forum_, "Only what records of this forum's meetings say")->type_name("NAME");
  command.add_option("--type", types_, "Only this label or relationship type; may be given several times")
      ->expected(1)
      ->take_all()
      ->type_name("TYPE");
  command.add_option("--top,--limit", limit_, "At most so many, the weightiest (80 in a neighbourhood; 50000 in html)")
      ->check(CLI::Range(1, 1'000'000));
  command.add_option("--language", language_, "Of the words: en or da (en)")->check(CLI::IsMember({"en", "da"}));
}

DrawingOptions DrawingWords::options() const {
  DrawingOptions options;
  options.about = about_;
  options.hops = hops_;
  options.language = language_;
  options.maximumNodes = limit_;
  options.filter.from = day(from_, "--from");
  options.filter.until = day(until_, "--to");
  options.filter.forum = forum_;
  options.filter.types = types_;
  options.kind = drawingKind(kind_).value_or(options.kind);
  if (kind_.empty() && between_.size() == 2) options.kind = DrawingKind::path;
  switch (options.kind) {
    case DrawingKind::collaboration:
      if (between_.size() > 1) throw UsageError("a collaboration is --between people or --between organisations");
      if (!between_.empty()) options.collaborators = collaborators(between_.front());
      return options;
    case DrawingKind::path:
      if (between_.size() != 2) throw UsageError("a path lies between two names: --between A B");
      if (!about_.empty()) throw UsageError("a path lies --between A B; a --name has no place in it");
      options.between = {between_[0], between_[1]};
      return options;
    case DrawingKind::members:
      if (options.about.empty()) options.about = forum_;
      break;
    case DrawingKind::neighbourhood:
    case DrawingKind::timeline:
      break;
  }
  if (!between_.empty()) throw UsageError("only a path and a collaboration lie --between two; name one with --name");
  if (options.about.empty())
    throw UsageError("what shall be drawn? Name it with --name NAME, or two with --between A B");
  return options;
}

std::vector<CommandOption> drawingOptions() {
  DrawingWords words;
  CLI::App parser;
  parser.set_help_flag();
  words.addTo(parser);
  std::vector<CommandOption> options;
  for (const CLI::Option* option : parser.get_options()) {
    for (const std::string& name : option->get_lnames()) options.push_back({"--" + name});
  }
  const auto put = [&](const char* name, std::vector<std::string> choices) {
    const auto option = std::ranges::find(options, name, &CommandOption::name);
    if (option != options.end()) option->words = std::move(choices);
  };
  put("--kind", kindNames());
  put("--language", {"da", "en"});
  return options;
}

DrawingLine readDrawingLine(std::string_view line, const std::string& language) {
  DrawingLine result;
  const std::size_t blank = line.find_last_of(' ');
  if (blank == std::string_view::npos) {
    throw UsageError(
        "a drawing takes a name and a file, such as `NAME picture.svg` or `--kind timeline NAME picture.svg`");
  }
  result.file = line.substr(blank + 1);
  DrawingWords words;
  words.setLanguage(language);
  std::vector<std::string> name;
  CLI::App parser;
  parser.set_help_flag();
  words.addTo(parser);
  parser.add_option("NAME", name);
  try {
    parser.parse(std::string(line.substr(0, blank)));
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  std::string whole;
  for (const std::string& word : name) whole += (whole.empty() ? "" : " ") + word;
  if (!whole.empty()) words.setName(whole);
  result.options = words.options();
  return result;
}

std::string drawingFormat(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  for (const char* format : {"svg", "png", "pdf"}) {
    if (ending == std::string(".") + format) return format;
  }
  return "dot";
}

std::string draw(const Snapshot& snapshot, const DrawingOptions& options, const std::string& format) {
  const Drawing drawing = tov::draw(snapshot, options);
  if (!drawing.leftOut.empty()) std::cerr << drawing.leftOut << std::endl;
  return format == "dot" ? drawing.dot : layOut(drawing.dot, format);
}

void save(const std::string& bytes, const std::filesystem::path& file) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << bytes;
  stream.close();
  if (!stream) {
    throw StorageError("the drawing could not be written to " + file.string() +
                       "; does its folder exist, may you write there, and is there room?");
  }
}

}  // namespace tov::program
