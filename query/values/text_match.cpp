#include "query/values/text_match.h"

#include <re2/re2.h>

#include "query/values/errors.h"

namespace tov {
namespace {

bool bothStrings(const Value& a, const Value& b) {
  return a.kind() == Value::Kind::string && b.kind() == Value::Kind::string;
}

}  // namespace

Truth startsWith(const Value& text, const Value& prefix) {
  return bothStrings(text, prefix) ? truth(text.asString().starts_with(prefix.asString())) : Truth::unknown;
}

Truth endsWith(const Value& text, const Value& suffix) {
  return bothStrings(text, suffix) ? truth(text.asString().ends_with(suffix.asString())) : Truth::unknown;
}

Truth contains(const Value& text, const Value& part) {
  return bothStrings(text, part) ? truth(text.asString().find(part.asString()) != std::string_view::npos)
                                 : Truth::unknown;
}

struct PatternMatcher::Compiled {
  explicit Compiled(std::string_view pattern) : text(pattern), expression(text, RE2::Quiet) {}
  std::string text;
  RE2 expression;
};

PatternMatcher::PatternMatcher() = default;
PatternMatcher::PatternMatcher(PatternMatcher&&) noexcept = default;
PatternMatcher& PatternMatcher::operator=(PatternMatcher&&) noexcept = default;
PatternMatcher::~PatternMatcher() = default;

Truth PatternMatcher::matches(const Value& text, const Value& pattern) {
  if (!bothStrings(text, pattern)) return Truth::unknown;
  if (!compiled_ || compiled_->text != pattern.asString()) {
    auto compiled = std::make_unique<Compiled>(pattern.asString());
    if (!compiled->expression.ok())
      throwArgumentError("InvalidArgumentValue", "the pattern of =~ cannot be read: " + compiled->expression.error());
    compiled_ = std::move(compiled);
  }
  const std::string_view subject = text.asString();
  return truth(RE2::FullMatch(re2::StringPiece(subject.data(), subject.size()), compiled_->expression));
}

}  // namespace tov
