// When two written names may be one person's: left-out middle names, initials, slips of the pen.
#pragma once

#include <optional>
#include <string_view>

namespace tov::loaders {

/// How two names agree.
struct NameAgreement {
  std::string_view rule;  ///< the join's rule, e.g. "same name"
  double confidence = 0;
  bool needsPost = false;  ///< too little alone: a post or an organisation must agree as well
};

/// Nothing when the names are two people's. The first names must agree, so must at least one of the others.
std::optional<NameAgreement> compareNames(std::string_view left, std::string_view right);

}  // namespace tov::loaders
