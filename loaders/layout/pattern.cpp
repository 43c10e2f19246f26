// Patterns on RE2: linear time whatever the text.
#include "loaders/layout/pattern.h"

#include <re2/re2.h>

#include "tovholder/error.h"

namespace tov::loaders {

struct Pattern::Compiled {
  Compiled(const std::string& text, const re2::RE2::Options& options) : expression(text, options) {}

  re2::RE2 expression;
  std::vector<std::pair<std::string, int>> names;
};

std::string_view Match::operator[](std::string_view name) const {
  for (const auto& [key, text] : named)
    if (key == name && !text.empty()) return text;
  return {};
}

Pattern::Pattern(const std::string& expression, const std::string& place) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto compiled = std::make_shared<Compiled>(expression, options);
  if (!compiled->expression.ok())
    throw UsageError("cannot compile the pattern of " + place + ": " + compiled->expression.error() +
                     "; mend the data file");
  for (const auto& [name, index] : compiled->expression.NamedCapturingGroups())
    compiled->names.emplace_back(name, index);
  compiled_ = std::move(compiled);
}

bool Pattern::matchesWhole(std::string_view text) const {
  return compiled_ && re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), compiled_->expression);
}

bool Pattern::isFoundIn(std::string_view text) const {
  return compiled_ && re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), compiled_->expression);
}

std::optional<Match> Pattern::find(std::string_view text, std::size_t from) const {
  if (!compiled_ || from > text.size()) return std::nullopt;
  const int count = compiled_->expression.NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(count));
  if (!compiled_->expression.Match(re2::StringPiece(text.data(), text.size()), from, text.size(), re2::RE2::UNANCHORED,
                                   found.data(), count))
    return std::nullopt;
  const auto view = [](const re2::StringPiece& piece) { return std::string_view(piece.data(), piece.size()); };
  Match match;
  match.whole = view(found[0]);
  for (std::size_t i = 1; i < found.size(); ++i) match.groups.push_back(view(found[i]));
  for (const auto& [name, index] : compiled_->names)
    match.named.emplace_back(name, view(found[static_cast<std::size_t>(index)]));
  return match;
}

}  // namespace tov::loaders
