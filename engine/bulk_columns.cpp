// Headers, inference of types, and reading of fields.
#include "bulk_columns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "bulk_literal.h"
#include "record.h"
#include "tovholder/error.h"

namespace tov {
namespace {

struct TypeWord {
  std::string_view word;
  ColumnType type;
};
// The first word of each type is its name; the others are what other programs write.
constexpr TypeWord kTypeWords[] = {
    {"STRING", ColumnType::text},     {"INTEGER", ColumnType::integer}, {"FLOAT", ColumnType::floating},
    {"BOOLEAN", ColumnType::boolean}, {"DATE", ColumnType::date},       {"TEXT", ColumnType::text},
    {"INT", ColumnType::integer},     {"LONG", ColumnType::integer},    {"DOUBLE", ColumnType::floating},
    {"BOOL", ColumnType::boolean},    {"ANY", ColumnType::other},
};

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

[[noreturn]] void failHeader(const CsvFile& file, const std::string& what) {
  throw UsageError(file.path().string() + ", line 1: " + what);
}

std::vector<BulkColumn> readHeader(const CsvFile& file) {
  std::vector<BulkColumn> columns;
  for (const std::string& cell : file.header()) {
    if (!isUtf8(cell)) failHeader(file, "the header is not UTF-8");
    BulkColumn& column = columns.emplace_back();
    const std::size_t colon = cell.rfind(':');
    column.name = cell.substr(0, colon);
    if (colon == std::string::npos) continue;
    const std::string word = upper(std::string_view(cell).substr(colon + 1));
    if (word == "ID") {
      column.isId = true;
    } else if (word == "START_ID") {
      column.role = BulkColumn::Role::start;
    } else if (word == "END_ID") {
      column.role = BulkColumn::Role::end;
    } else {
      const auto* known = std::ranges::find(kTypeWords, word, &TypeWord::word);
      if (known == std::end(kTypeWords)) {
        failHeader(file, "the column " + cell +
                             " has an unknown type; the types are STRING, INTEGER, FLOAT, BOOLEAN, "
                             "DATE, ANY, and ID, START_ID and END_ID for ids");
      }
      column.type = known->type;
      column.declared = true;
    }
  }
  return columns;
}

void requireDistinctNames(const CsvFile& file, const std::vector<BulkColumn>& columns) {
  std::vector<std::string_view> names;
  for (const BulkColumn& column : columns) {
    if (column.role != BulkColumn::Role::property) continue;
    if (column.name.empty() && !column.isId) failHeader(file, "a column has no name");
    if (!column.name.empty()) names.push_back(column.name);
  }
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice != names.end()) failHeader(file, "two columns are called " + std::string(*twice));
}

/// A whole number that comes out again as it was written: no plus, no leading zero, which codes and telephone numbers
/// have.
bool looksLikeInteger(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text == "-0") return false;
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() == 1 || text.front() != '0';
}

/// A number that has a fraction or exponent, or is a short integer: long rows of digits are codes.
bool looksLikeFloat(std::string_view text) {
  if (text.find_first_of(".eE") == std::string_view::npos) return looksLikeInteger(text);
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.empty() || digits.front() < '0' || digits.front() > '9') return false;
  if (digits.size() > 1 && digits.front() == '0' && digits[1] >= '0' && digits[1] <= '9') return false;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

bool isStorable(const Value& value) {
  try {
    requireStorable(value);
    return true;
  } catch (const UsageError&) {
    return false;
  }
}

/// `YYYY-MM-DD`, of years before 0000 or after 9999 with a sign and more digits.
std::optional<Date> readDate(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) {
    const std::optional<Value> date = readLiteral("date('" + std::string(text) + "')");
    if (!date || date->kind() != Value::Kind::date) return std::nullopt;
    return date->asDate();
  }
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto digit = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at]) - '0'); };
  for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (digit(at) > 9) return std::nullopt;
  }
  const YearMonthDay parts{.year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
                           .month = static_cast<int>(digit(5) * 10 + digit(6)),
                           .day = static_cast<int>(digit(8) * 10 + digit(9))};
  if (!isValidDate(parts)) return std::nullopt;
  return dateOf(parts);
}

}  // namespace

std::vector<BulkColumn> nodeColumns(const CsvFile& file) {
  std::vector<BulkColumn> columns = readHeader(file);
  auto ids = std::ranges::count(columns, true, &BulkColumn::isId);
  if (ids == 0) {
    for (BulkColumn& column : columns) {
      if (column.name != "id") continue;
      column.isId = true;
      ++ids;
    }
  }
  if (ids != 1) failHeader(file, "a node file has one column that is called id or has the type ID");
  for (const BulkColumn& column : columns) {
    if (column.role != BulkColumn::Role::property) failHeader(file, "START_ID and END_ID belong to relationships");
  }
  requireDistinctNames(file, columns);
  return columns;
}

std::vector<BulkColumn> relationshipColumns(const CsvFile& file) {
  using Role = BulkColumn::Role;
  std::vector<BulkColumn> columns = readHeader(file);
  for (const auto& [role, name] : {std::pair(Role::start, "src"), std::pair(Role::end, "dst")}) {
    if (std::ranges::count(columns, role, &BulkColumn::role) != 0) continue;
    for (BulkColumn& column : columns) {
      if (column.name == name && !column.declared) column.role = role;
    }
  }
  if (std::ranges::count(columns, Role::start, &BulkColumn::role) != 1 ||
      std::ranges::count(columns, Role::end, &BulkColumn::role) != 1) {
    failHeader(file, "a relationship file has the columns src and dst, or one each of the types START_ID and END_ID");
  }
  if (std::ranges::count(columns, true, &BulkColumn::isId) != 0) failHeader(file, "the type ID belongs to nodes");
  requireDistinctNames(file, columns);
  return columns;
}

void ColumnTypes::Candidates::see(std::string_view text) {
  any = true;
  integer = integer && looksLikeInteger(text);
  floating = floating && looksLikeFloat(text);
  boolean = boolean && (text == "true" || text == "false");
  date = date && text.size() == 10 && readDate(text).has_value();
}

ColumnType ColumnTypes::Candidates::narrowest() const {
  if (!any) return ColumnType::text;
  if (integer) return ColumnType::integer;
  if (floating) return ColumnType::floating;
  if (boolean) return ColumnType::boolean;
  return date ? ColumnType::date : ColumnType::text;
}

ColumnTypes::ColumnTypes(const std::vector<BulkColumn>& columns) : candidates_(columns.size()) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const BulkColumn& column = columns[i];
    const bool settled = column.declared || column.role != BulkColumn::Role::property || column.name.empty();
    if (settled) candidates_[i] = {.integer = false, .floating = false, .boolean = false, .date = false};
  }
}

bool ColumnTypes::open() const {
  return std::ranges::any_of(candidates_, &Candidates::open);
}

void ColumnTypes::see(std::string_view rows) {
  CsvRows reader(rows, 1);
  std::vector<CsvField> fields;
  while (reader.next(fields)) {
    if (!reader.fault().empty() || fields.size() != candidates_.size()) continue;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (candidates_[i].open() && !fields[i].text.empty()) candidates_[i].see(fields[i].text);
    }
  }
}

void ColumnTypes::join(const ColumnTypes& other) {
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    Candidates& mine = candidates_[i];
    const Candidates& its = other.candidates_[i];
    mine.any |= its.any;
    mine.integer &= its.integer;
    mine.floating &= its.floating;
    mine.boolean &= its.boolean;
    mine.date &= its.date;
  }
}

void ColumnTypes::give(std::vector<BulkColumn>& columns) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].declared) columns[i].type = candidates_[i].narrowest();
  }
}

bool readValue(const BulkColumn& column, const CsvField& field, BulkValue& value) {
  using Form = BulkValue::Form;
  const std::string_view text = field.text;
  if (text.empty()) {
    value.form = field.quoted && column.type == ColumnType::text ? Form::text : Form::none;
    value.text = {};
    return true;
  }
  switch (column.type) {
    case ColumnType::text:
      value.form = Form::text;
      value.text = text;
      return true;
    case ColumnType::integer: {
      value.form = Form::integer;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value.integer);
      return error == std::errc() && end == text.data() + text.size();
    }
    case ColumnType::floating: {
      value.form = Form::floating;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value.floating);
      return error == std::errc() && end == text.data() + text.size();
    }
    case ColumnType::boolean:
      value.form = Form::boolean;
      value.integer = text == "true" ? 1 : 0;
      return text == "true" || text == "false";
    case ColumnType::date: {
      value.form = Form::date;
      const std::optional<Date> date = readDate(text);
      if (date) value.integer = date->daysSinceEpoch;
      return date.has_value();
    }
    case ColumnType::other: {
      value.form = Form::other;
      std::optional<Value> read = readLiteral(text);
      if (read) value.other = std::move(*read);
      return read.has_value() && isStorable(value.other);
    }
  }
  return false;
}

Value valueOf(const BulkValue& value) {
  using Form = BulkValue::Form;
  switch (value.form) {
    case Form::boolean:
      return Value(value.integer != 0);
    case Form::integer:
      return Value(value.integer);
    case Form::floating:
      return Value(value.floating);
    case Form::date:
      return Value(Date{value.integer});
    case Form::text:
    case Form::interned:
      return Value(value.text);
    case Form::other:
      return value.other;
    case Form::none:
      break;
  }
  return {};
}

std::string_view typeName(const BulkColumn& column) {
  return std::ranges::find(kTypeWords, column.type, &TypeWord::type)->word;
}

bool isUtf8(std::string_view bytes) {
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = at + bytes.size();
  const auto follows = [&](std::ptrdiff_t i, unsigned low, unsigned high) {
    return end - at > i && at[i] >= low && at[i] <= high;
  };
  while (at != end) {
    if (end - at >= 8) {
      std::uint64_t word;
      std::memcpy(&word, at, sizeof word);
      if ((word & 0x8080'8080'8080'8080) == 0) {
        at += 8;
        continue;
      }
    }
    const unsigned first = *at;
    if (first < 0x80) {
      ++at;
    } else if (first >= 0xC2 && first <= 0xDF) {
      if (!follows(1, 0x80, 0xBF)) return false;
      at += 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
      // Neither an overlong form nor half of a surrogate pair.
      if (!follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) || !follows(2, 0x80, 0xBF))
        return false;
      at += 3;
    } else if (first >= 0xF0 && first <= 0xF4) {
      if (!follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) || !follows(2, 0x80, 0xBF) ||
          !follows(3, 0x80, 0xBF)) {
        return false;
      }
      at += 4;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace tov
