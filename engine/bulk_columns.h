// The columns of a CSV file: what their headers say, or else what their values look like, and the values read so.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bulk_csv.h"
#include "tovholder/value.h"

namespace tov {

/// `other`: each value is a literal of its own kind.
enum class ColumnType : std::uint8_t { text, integer, floating, boolean, date, other };

struct BulkColumn {
  enum class Role : std::uint8_t { property, start, end };

  std::string name;  ///< of the property; empty when the column is not kept as one
  ColumnType type = ColumnType::text;
  bool declared = false;  ///< the header names the type
  bool isId = false;      ///< of a node
  Role role = Role::property;
};

/// What a field holds. A text is a view of the field.
struct BulkValue {
  enum class Form : std::uint8_t { none, boolean, integer, floating, date, text, interned, other };

  Form form = Form::none;
  std::int64_t integer = 0;  ///< also of a boolean and of a date in days, and the number of an interned text
  double floating = 0;
  std::string_view text;
  Value other;
};

/// Reads the header of a node file. @throws UsageError naming the file and the column
std::vector<BulkColumn> nodeColumns(const CsvFile& file);
/// The same of a relationship file: it has a start and an end.
std::vector<BulkColumn> relationshipColumns(const CsvFile& file);

/// What the values of columns without a declared type look like: each gets the narrowest type that all its values have,
/// of INTEGER, FLOAT, BOOLEAN, DATE, and else STRING.
class ColumnTypes {
 public:
  explicit ColumnTypes(const std::vector<BulkColumn>& columns);
  /// Whether there is anything left to find out.
  bool open() const;
  /// Looks at rows. What has faults is passed over.
  void see(std::string_view rows);
  /// Takes in what another one has seen of the same columns.
  void join(const ColumnTypes& other);
  void give(std::vector<BulkColumn>& columns) const;

 private:
  struct Candidates {
    bool any = false;
    bool integer = true;
    bool floating = true;
    bool boolean = true;
    bool date = true;

    bool open() const { return integer || floating || boolean || date; }
    void see(std::string_view text);
    ColumnType narrowest() const;
  };
  std::vector<Candidates> candidates_;  // none of them open where the type is settled
};

/// An empty field is no value; an empty quoted one is an empty text. False when the field is none of the column's type.
bool readValue(const BulkColumn& column, const CsvField& field, BulkValue& value);

/// The same as a Value; null for none. An interned value gives its text.
Value valueOf(const BulkValue& value);

/// `INTEGER`, `DATE`, ...
std::string_view typeName(const BulkColumn& column);

/// Whether the bytes are UTF-8 as Unicode defines it.
bool isUtf8(std::string_view bytes);

}  // namespace tov
