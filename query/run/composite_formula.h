// The base of formulas that have formulas inside.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "query/run/formulas.h"

namespace tov::query {

/// Reads what its parts read, and is the same always when they are. A part may be absent.
class Composite : public Formula {
 public:
  explicit Composite(Formulas parts) : parts_(std::move(parts)) {}
  void collectSlots(std::vector<Slot>& used) const override {
    for (const FormulaPointer& part : parts_) {
      if (part) part->collectSlots(used);
    }
  }
  bool foldable() const override {
    return std::all_of(parts_.begin(), parts_.end(),
                       [](const FormulaPointer& part) { return !part || part->constant() != nullptr; });
  }
  bool repeatable() const override {
    return std::all_of(parts_.begin(), parts_.end(),
                       [](const FormulaPointer& part) { return !part || part->repeatable(); });
  }

 protected:
  Formulas parts_;
};

}  // namespace tov::query
