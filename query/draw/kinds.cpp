// The names of the kinds of drawings.
#include <algorithm>
#include <array>

#include "tovholder/export.h"

namespace tov {
namespace {

// In the order of the enumeration.
constexpr std::string_view kNames[] = {"neighbourhood", "path", "collaboration", "timeline", "members"};

constexpr auto kKinds = [] {
  std::array<DrawingKind, std::size(kNames)> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = static_cast<DrawingKind>(i);
  return kinds;
}();
static_assert(kKinds.back() == DrawingKind::members);

}  // namespace

std::string_view name(DrawingKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<DrawingKind> drawingKind(std::string_view wished) {
  const auto found = std::ranges::find(kKinds, wished, [](DrawingKind kind) { return name(kind); });
  return found == kKinds.end() ? std::nullopt : std::optional(*found);
}

std::span<const DrawingKind> drawingKinds() {
  return kKinds;
}

}  // namespace tov
