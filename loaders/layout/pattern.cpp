// Patterns on RE2: linear time whatever the text.
#include "loaders/layout/pattern.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <mutex>
#include <numeric>
#include <optional>

#include "loaders/lexicon/phrase_gate.h"
#include "tovholder/error.h"

namespace tov::loaders {
namespace {

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

/// An expression without the names of its groups, which may occur once only in a larger one.
std::string withoutNames(std::string expression) {
  constexpr std::string_view kNamed = "(?P<";
  for (std::size_t at = expression.find(kNamed); at != std::string::npos; at = expression.find(kNamed, at)) {
    const std::size_t end = expression.find('>', at);
    expression.replace(at, end - at + 1, "(?:");
  }
  return expression;
}

}  // namespace

struct Pattern::Compiled {
  std::string expression;
  std::string place;
  std::string probe;
  mutable std::once_flag once;
  mutable std::once_flag onceFast;
  mutable std::once_flag onceGate;
  mutable std::optional<PhraseGate> gate;
  mutable std::unique_ptr<re2::RE2> whole;
  mutable std::unique_ptr<re2::RE2> fast;
  mutable std::vector<std::pair<std::string, int>> names;

  const re2::RE2& ready() const {
    std::call_once(once, [this] {
      re2::RE2::Options options;
      options.set_log_errors(false);
      auto compiled = std::make_unique<re2::RE2>(expression, options);
      if (!compiled->ok())
        throw UsageError("cannot compile the pattern of " + place + ": " + compiled->error() + "; mend the data file");
      for (const auto& [name, index] : compiled->NamedCapturingGroups()) names.emplace_back(name, index);
      whole = std::move(compiled);
    });
    return *whole;
  }

  /// Asks what is fast, so that the expression itself is compiled for few texts only.
  bool mayOccurIn(std::string_view text) const {
    std::call_once(onceGate, [this] { gate.emplace(std::vector{expression}); });
    if (!gate->mayHold(text)) return false;
    if (probe.empty()) return true;
    std::call_once(onceFast, [this] {
      re2::RE2::Options options;
      options.set_log_errors(false);
      fast = std::make_unique<re2::RE2>(probe, options);
    });
    return !fast->ok() || re2::RE2::PartialMatch(piece(text), *fast);
  }

  bool mayBe(std::string_view text) const { return mayOccurIn(text) && gate->mayBeWhole(text); }
};

std::string_view Match::operator[](std::string_view name) const {
  for (const auto& [key, text] : named)
    if (key == name && !text.empty()) return text;
  return {};
}

Pattern::Pattern(std::string expression, std::string place, std::string probe) {
  auto compiled = std::make_shared<Compiled>();
  compiled->expression = std::move(expression);
  compiled->place = std::move(place);
  compiled->probe = std::move(probe);
  compiled_ = std::move(compiled);
}

Pattern Pattern::anyOf(const std::vector<const Pattern*>& patterns, std::string place) {
  std::string expression;
  for (const Pattern* pattern : patterns) {
    if (!*pattern) continue;
    expression += (expression.empty() ? "(?:" : "|(?:") + withoutNames(pattern->compiled_->expression) + ")";
  }
  return expression.empty() ? Pattern() : Pattern(std::move(expression), std::move(place));
}

void Pattern::check() const {
  if (compiled_) compiled_->ready();
}

bool Pattern::matchesWhole(std::string_view text) const {
  return compiled_ && compiled_->mayBe(text) && re2::RE2::FullMatch(piece(text), compiled_->ready());
}

bool Pattern::isFoundIn(std::string_view text) const {
  if (!compiled_) return false;
  return compiled_->mayOccurIn(text) && re2::RE2::PartialMatch(piece(text), compiled_->ready());
}

std::optional<Match> Pattern::find(std::string_view text, std::size_t from) const {
  if (!compiled_ || from > text.size()) return std::nullopt;
  if (!compiled_->mayOccurIn(text)) return std::nullopt;
  const re2::RE2& expression = compiled_->ready();
  // Most texts do not match: that is told without the groups, which cost far more.
  if (from == 0 && !re2::RE2::PartialMatch(piece(text), expression)) return std::nullopt;
  const int count = expression.NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(count));
  if (!expression.Match(piece(text), from, text.size(), re2::RE2::UNANCHORED, found.data(), count)) return std::nullopt;
  const auto view = [](const re2::StringPiece& part) { return std::string_view(part.data(), part.size()); };
  Match match;
  match.whole = view(found[0]);
  for (std::size_t i = 1; i < found.size(); ++i) match.groups.push_back(view(found[i]));
  for (const auto& [name, index] : compiled_->names)
    match.named.emplace_back(name, view(found[static_cast<std::size_t>(index)]));
  return match;
}

struct PatternSet::Compiled {
  std::once_flag once;
  std::unique_ptr<re2::RE2::Set> set;  ///< none when it cannot be made: then each pattern is looked for
};

PatternSet::PatternSet() : compiled_(std::make_shared<Compiled>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::size_t PatternSet::add(const Pattern& pattern) {
  patterns_.push_back(pattern);
  return patterns_.size() - 1;
}

std::vector<int> PatternSet::found(std::string_view text) const {
  if (patterns_.empty()) return {};
  std::call_once(compiled_->once, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(std::int64_t{64} << 20);
    auto set = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
    for (const Pattern& pattern : patterns_) {
      std::string error;
      if (set->Add(pattern.expression(), &error) < 0) {
        pattern.check();  // says where it stands
        return;
      }
    }
    if (set->Compile()) compiled_->set = std::move(set);
  });
  std::vector<int> hits;
  re2::RE2::Set::ErrorInfo trouble{};
  if (compiled_->set) {
    compiled_->set->Match(piece(text), &hits, &trouble);
    if (trouble.kind == re2::RE2::Set::kNoError) return hits;
    hits.clear();
  }
  for (std::size_t i = 0; i < patterns_.size(); ++i)
    if (patterns_[i].isFoundIn(text)) hits.push_back(static_cast<int>(i));
  return hits;
}

const std::string& Pattern::expression() const {
  static const std::string kNone;
  return compiled_ ? compiled_->expression : kNone;
}

}  // namespace tov::loaders
