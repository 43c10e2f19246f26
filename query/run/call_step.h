// CALL: a built-in procedure's rows for each input row.
#pragma once

#include "query/procedures/procedures.h"
#include "query/run/formulas.h"
#include "query/run/operator.h"

namespace tov::query {

class CallProcedure final : public Step {
 public:
  struct Yield {
    std::size_t field;
    Slot slot;
  };
  CallProcedure(const Procedure& procedure, Formulas arguments, std::vector<Yield> yields)
      : procedure_(procedure), arguments_(std::move(arguments)), yields_(std::move(yields)) {}
  OperatorPointer start(Run& run, OperatorPointer input) const override;
  std::string text() const override { return "Call " + std::string(procedure_.name); }
  void collectUses(std::vector<Slot>& used) const override;
  void collectProduced(std::vector<Slot>& produced) const override;

  const Procedure& procedure() const { return procedure_; }
  const Formulas& arguments() const { return arguments_; }
  const std::vector<Yield>& yields() const { return yields_; }

 private:
  const Procedure& procedure_;
  Formulas arguments_;
  std::vector<Yield> yields_;
};

}  // namespace tov::query
