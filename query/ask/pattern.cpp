#include "query/ask/pattern.h"

#include "query/ask/folding.h"
#include "tovholder/error.h"

namespace tov::asking {
namespace {

// As few words as the rest of the pattern allows.
constexpr std::string_view kSlotExpression = "((?:[^ ]+ )+?)";
constexpr std::string_view kAnyWords = "(?:[^ ]+ )*?";
constexpr int kDeepestClass = 8;
constexpr std::size_t kMostPhrases = 2000;

/// Translates from left to right; brackets in the pattern are brackets in the expression, so no tree is needed.
class Compiler {
 public:
  Compiler(std::string_view form, std::string_view text, const WordClasses& classes, const std::string& noise,
           std::set<std::string>& words)
      : form_(form), whole_(text), classes_(classes), noise_(noise), words_(words) {}

  Pattern run() {
    translate(whole_, 0);
    if (!open_.empty()) fail("a bracket is not closed");
    Pattern pattern;
    pattern.form = form_;
    re2::RE2::Options options;
    options.set_log_errors(false);
    pattern.expression = std::make_unique<re2::RE2>(noise_ + expression_, options);
    if (!pattern.expression->ok()) fail(pattern.expression->error());
    pattern.slots = std::move(slots_);
    return pattern;
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw Error("question form '" + form_ + "': cannot read the pattern '" + whole_ + "': " + reason);
  }

  void translate(std::string_view text, int depth) {
    if (depth > kDeepestClass) fail("word classes contain each other");
    for (std::size_t at = 0; at < text.size();) {
      switch (text[at]) {
        case '(':
        case '[':
          expression_ += "(?:";
          open_ += text[at++];
          break;
        case ')':
        case ']':
          if (open_.empty() || open_.back() != (text[at] == ')' ? '(' : '['))
            fail("a bracket is closed that is not open");
          open_.pop_back();
          expression_ += text[at++] == ']' ? ")?" : ")";
          break;
        case '|':
          expression_ += '|';
          ++at;
          break;
        case '<':
          expression_ += "(?:";
          translate(wordClass(upTo(text, at, '>')), depth + 1);
          expression_ += ")";
          break;
        case '.':
          at = std::min(text.find_first_not_of('.', at), text.size());
          expression_ += kAnyWords;
          break;
        case '{':
          addSlot(upTo(text, at, '}'));
          break;
        default: {
          const std::size_t end = std::min(text.find_first_of("()[]|<{.", at), text.size());
          addWords(text.substr(at, end - at));
          at = end;
        }
      }
    }
  }

  /// What stands between the bracket at `at` and its `close`; moves `at` behind it.
  std::string_view upTo(std::string_view text, std::size_t& at, char close) const {
    const std::size_t end = text.find(close, at);
    if (end == std::string_view::npos) fail("a bracket is not closed");
    const std::string_view inner = text.substr(at + 1, end - at - 1);
    at = end + 1;
    return inner;
  }

  std::string_view wordClass(std::string_view name) const {
    const auto found = classes_.find(name);
    if (found == classes_.end()) fail("there is no word class '" + std::string(name) + "'");
    return found->second;
  }

  void addWords(std::string_view text) {
    for (const Word& word : readWords(text)) {
      expression_ += re2::RE2::QuoteMeta(word.plain) + " " + noise_;
      words_.insert(word.plain);
    }
  }

  void addSlot(std::string_view text) {
    if (!open_.empty()) fail("a place may not stand in brackets");
    Slot slot;
    if (text.ends_with("'s")) {
      slot.genitive = true;
      text.remove_suffix(2);
    }
    const std::size_t colon = text.find(':');
    slot.parameter = std::string(text.substr(0, colon));
    slot.type = std::string(colon == std::string_view::npos ? text : text.substr(colon + 1));
    slots_.push_back(std::move(slot));
    expression_ += kSlotExpression;
    expression_ += noise_;
  }

  std::string form_;
  std::string whole_;
  const WordClasses& classes_;
  const std::string& noise_;
  std::set<std::string>& words_;
  std::string expression_;
  std::string open_;
  std::vector<Slot> slots_;
};

/// Reads the same notation and spells all alternatives out.
class Speller {
 public:
  Speller(std::string_view form, std::string_view text, const WordClasses& classes)
      : form_(form), whole_(text), classes_(classes) {}

  std::vector<Phrase> run() {
    std::string_view rest = whole_;
    std::vector<Phrase> phrases = alternatives(rest, 0);
    if (!rest.empty()) fail("a bracket is closed that is not open");
    std::erase_if(phrases, [](const Phrase& phrase) { return phrase.empty(); });
    return phrases;
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw Error("question form '" + form_ + "': cannot read '" + whole_ + "': " + reason);
  }

  /// Up to the end or to the bracket that closes what was opened before `rest`.
  std::vector<Phrase> alternatives(std::string_view& rest, int depth) {
    if (depth > kDeepestClass) fail("word classes or brackets are too deep");
    std::vector<Phrase> all;
    std::vector<Phrase> current{{}};
    while (!rest.empty() && rest.front() != ')' && rest.front() != ']') {
      const char sign = rest.front();
      if (sign == '|') {
        all.insert(all.end(), current.begin(), current.end());
        current = {{}};
        rest.remove_prefix(1);
      } else if (sign == '(' || sign == '[') {
        rest.remove_prefix(1);
        std::vector<Phrase> inner = alternatives(rest, depth + 1);
        if (rest.empty() || rest.front() != (sign == '(' ? ')' : ']')) fail("a bracket is not closed");
        rest.remove_prefix(1);
        if (sign == '[') inner.push_back({});
        current = joined(current, inner);
      } else if (sign == '<') {
        const std::size_t end = rest.find('>');
        if (end == std::string_view::npos) fail("a bracket is not closed");
        const auto found = classes_.find(rest.substr(1, end - 1));
        if (found == classes_.end()) fail("there is no word class '" + std::string(rest.substr(1, end - 1)) + "'");
        std::string_view inner = found->second;
        current = joined(current, alternatives(inner, depth + 1));
        rest.remove_prefix(end + 1);
      } else {
        const std::size_t end = std::min(rest.find_first_of("()[]|<"), rest.size());
        Phrase words;
        for (Word& word : readWords(rest.substr(0, end))) words.push_back(std::move(word.plain));
        current = joined(current, {words});
        rest.remove_prefix(end);
      }
    }
    all.insert(all.end(), current.begin(), current.end());
    return all;
  }

  std::vector<Phrase> joined(const std::vector<Phrase>& left, const std::vector<Phrase>& right) const {
    if (left.size() * right.size() > kMostPhrases) fail("it can be said in too many ways");
    std::vector<Phrase> result;
    for (const Phrase& first : left) {
      for (const Phrase& second : right) {
        result.push_back(first);
        result.back().insert(result.back().end(), second.begin(), second.end());
      }
    }
    return result;
  }

  std::string form_;
  std::string whole_;
  const WordClasses& classes_;
};

}  // namespace

std::vector<Phrase> phrasesOf(std::string_view form, std::string_view text, const WordClasses& classes) {
  return Speller(form, text, classes).run();
}

Pattern compilePattern(std::string_view form, std::string_view text, const WordClasses& classes,
                       const std::string& noise, std::set<std::string>& words) {
  return Compiler(form, text, classes, noise, words).run();
}

}  // namespace tov::asking
