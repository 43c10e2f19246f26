// Options of a call as one JSON object, so that a call may learn new ones without a new signature.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tovholder/export.h"
#include "tovholder/import.h"

namespace tov::binding {

/// The options that a JSON text holds. What is not there, or is null, was not chosen. Every error names the option.
class JsonOptions {
 public:
  /// @param what  whose options they are, such as "a drawing"
  /// @param keys  all that there may be
  /// @throws UsageError for what is no JSON object and for a key that is not among `keys`
  JsonOptions(std::string what, std::string_view json, std::initializer_list<const char*> keys);

  bool has(const std::string& key) const { return find(key) != nullptr; }
  // Each: nothing when the option was not chosen. @throws UsageError when it holds anything else
  std::optional<std::string> text(const std::string& key) const;
  std::optional<std::vector<std::string>> texts(const std::string& key) const;
  std::optional<std::int64_t> number(const std::string& key, std::int64_t least, std::int64_t most) const;
  std::optional<bool> flag(const std::string& key) const;
  std::optional<Date> day(const std::string& key) const;

  /// @param takes  what the option would have to hold
  [[noreturn]] void refuse(const std::string& key, const std::string& takes) const;
  /// @param why  follows the option's name
  [[noreturn]] void complain(const std::string& key, const std::string& why) const;

 private:
  const Value* find(const std::string& key) const;

  std::string what_;
  Map options_;
};

/// What `tov_draw_with` was told to draw. @throws UsageError
DrawingOptions drawingOptions(std::string_view json);

/// What `tov_import` was told; callbacks are left empty. @throws UsageError
ImportOptions importOptions(std::string_view json);

}  // namespace tov::binding
