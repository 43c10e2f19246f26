// Functions of strings. Positions and lengths count Unicode code points.
#include <array>
#include <string>

#include "query/functions/function_groups.h"
#include "query/values/errors.h"
#include "query/values/unicode_text.h"

namespace tov {
namespace {

/// A length or position that must not be negative.
std::size_t countArgument(const Value& argument, std::string_view function) {
  const std::int64_t count = integerArgument(argument, function);
  if (count < 0)
    throwArgumentError("NumberOutOfRange",
                       std::string(function) + "() takes no negative number, this is " + std::to_string(count));
  return static_cast<std::size_t>(count);
}

Value left(Arguments arguments, FunctionContext&) {
  const std::string_view text = stringArgument(arguments[0], "left");
  return text.substr(0, byteOffset(text, countArgument(arguments[1], "left")));
}

Value right(Arguments arguments, FunctionContext&) {
  const std::string_view text = stringArgument(arguments[0], "right");
  const std::size_t wanted = countArgument(arguments[1], "right");
  const std::size_t count = codePointCount(text);
  return text.substr(byteOffset(text, count > wanted ? count - wanted : 0));
}

Value substring(Arguments arguments, FunctionContext&) {
  std::string_view text = stringArgument(arguments[0], "substring");
  text.remove_prefix(byteOffset(text, countArgument(arguments[1], "substring")));
  if (arguments.size() == 2) return text;
  return text.substr(0, byteOffset(text, countArgument(arguments[2], "substring")));
}

std::string_view charactersToDrop(Arguments arguments, std::string_view function) {
  return arguments.size() > 1 ? stringArgument(arguments[1], function) : std::string_view();
}

Value trimStart(Arguments arguments, FunctionContext&) {
  return trimmedStart(stringArgument(arguments[0], "ltrim"), charactersToDrop(arguments, "ltrim"));
}

Value trimEnd(Arguments arguments, FunctionContext&) {
  return trimmedEnd(stringArgument(arguments[0], "rtrim"), charactersToDrop(arguments, "rtrim"));
}

Value trimBoth(Arguments arguments, FunctionContext&) {
  const std::string_view drop = charactersToDrop(arguments, "btrim");
  return trimmedEnd(trimmedStart(stringArgument(arguments[0], "trim"), drop), drop);
}

Value replace(Arguments arguments, FunctionContext& context) {
  const std::string_view text = stringArgument(arguments[0], "replace");
  const std::string_view search = stringArgument(arguments[1], "replace");
  const std::string_view replacement = stringArgument(arguments[2], "replace");
  if (search.empty()) return text;
  std::size_t found = 0;
  for (std::size_t at = text.find(search); at != std::string_view::npos; at = text.find(search, at + search.size()))
    ++found;
  requireMemory(context, text.size() + found * replacement.size());
  std::string result;
  result.reserve(text.size() - found * search.size() + found * replacement.size());
  std::size_t copied = 0;
  for (std::size_t at = text.find(search); at != std::string_view::npos; at = text.find(search, copied)) {
    result.append(text, copied, at - copied).append(replacement);
    copied = at + search.size();
  }
  result.append(text, copied);
  return result;
}

// A list of short texts takes about so many bytes for each.
constexpr std::size_t kBytesPerPart = 96;

List charactersOf(std::string_view text, FunctionContext& context) {
  requireMemory(context, codePointCount(text) * kBytesPerPart);
  List parts;
  while (!text.empty()) {
    const std::size_t size = byteOffset(text, 1);
    parts.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return parts;
}

/// One delimiter or a list of them; at each place the longest that fits is taken.
Value split(Arguments arguments, FunctionContext& context) {
  std::string_view text = stringArgument(arguments[0], "split");
  std::vector<std::string_view> delimiters;
  if (arguments[1].kind() == Value::Kind::list) {
    for (const Value& delimiter : arguments[1].asList()) delimiters.push_back(stringArgument(delimiter, "split"));
  } else {
    delimiters.push_back(stringArgument(arguments[1], "split"));
  }
  requireMemory(context, text.size());
  if (delimiters.size() == 1 && delimiters[0].empty()) return charactersOf(text, context);
  List parts;
  for (;;) {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
    for (const std::string_view delimiter : delimiters) {
      if (delimiter.empty()) continue;
      const std::size_t found = text.find(delimiter);
      if (found < at || (found == at && found != std::string_view::npos && delimiter.size() > length)) {
        at = found;
        length = delimiter.size();
      }
    }
    parts.emplace_back(text.substr(0, at));
    if (parts.size() % 4096 == 0) requireMemory(context, parts.size() * kBytesPerPart);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + length);
  }
}

// While the case of a text is changed it stands in memory a few times over.
constexpr std::size_t kCopiesOfText = 4;

Value upper(Arguments arguments, FunctionContext& context) {
  const std::string_view text = stringArgument(arguments[0], "toUpper");
  requireMemory(context, kCopiesOfText * text.size());
  return upperText(text);
}
Value lower(Arguments arguments, FunctionContext& context) {
  const std::string_view text = stringArgument(arguments[0], "toLower");
  requireMemory(context, kCopiesOfText * text.size());
  return lowerText(text);
}

Value characterCount(Arguments arguments, FunctionContext&) {
  return static_cast<std::int64_t>(codePointCount(stringArgument(arguments[0], "char_length")));
}

constexpr KindSet kText = kStringKind;
constexpr Volatility kConstant = Volatility::constant;

const std::array kRows = {
    ScalarFunction{"left", 2, 2, {kText, kIntegerKind}, kText, kConstant, strict<left>},
    ScalarFunction{"right", 2, 2, {kText, kIntegerKind}, kText, kConstant, strict<right>},
    ScalarFunction{"substring", 2, 3, {kText, kIntegerKind, kIntegerKind}, kText, kConstant, strict<substring>},
    ScalarFunction{"ltrim", 1, 2, {kText, kText}, kText, kConstant, strict<trimStart>},
    ScalarFunction{"rtrim", 1, 2, {kText, kText}, kText, kConstant, strict<trimEnd>},
    ScalarFunction{"trim", 1, 1, {kText}, kText, kConstant, strict<trimBoth>},
    ScalarFunction{"btrim", 1, 2, {kText, kText}, kText, kConstant, strict<trimBoth>},
    ScalarFunction{"replace", 3, 3, {kText, kText, kText}, kText, kConstant, strict<replace>},
    ScalarFunction{"split", 2, 2, {kText, kText | kListKind}, kListKind, kConstant, strict<split>},
    ScalarFunction{"toUpper", 1, 1, {kText}, kText, kConstant, strict<upper>},
    ScalarFunction{"toLower", 1, 1, {kText}, kText, kConstant, strict<lower>},
    ScalarFunction{"upper", 1, 1, {kText}, kText, kConstant, strict<upper>},
    ScalarFunction{"lower", 1, 1, {kText}, kText, kConstant, strict<lower>},
    ScalarFunction{"char_length", 1, 1, {kText}, kIntegerKind, kConstant, strict<characterCount>},
    ScalarFunction{"character_length", 1, 1, {kText}, kIntegerKind, kConstant, strict<characterCount>},
};

}  // namespace

std::span<const ScalarFunction> stringFunctions() {
  return kRows;
}

}  // namespace tov
