// Formulas that hold, read or put together values: constants, slots, parameters, lists, maps, properties, elements.
#include <algorithm>

#include "query/run/composite_formula.h"
#include "query/run/formulas.h"
#include "query/values/access.h"
#include "query/values/errors.h"

namespace tov::query {
namespace {

class ConstantFormula final : public Formula {
 public:
  explicit ConstantFormula(Value value) : value_(std::move(value)) {}
  void evaluate(Run&, const Batch&, Rows rows, Value* out) const override { std::fill(out, out + rows.size(), value_); }
  void collectSlots(std::vector<Slot>&) const override {}
  std::string text() const override { return value_.toText(); }
  const Value* constant() const override { return &value_; }
  bool repeatable() const override { return true; }

 private:
  Value value_;
};

class SlotFormula final : public Formula {
 public:
  SlotFormula(Slot slot, std::string name) : slot_(slot), name_(std::move(name)) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand values(run, *this, batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = values[i];
  }
  void collectSlots(std::vector<Slot>& used) const override { used.push_back(slot_); }
  std::string text() const override { return name_; }
  Slot slot() const override { return slot_; }
  bool repeatable() const override { return true; }
  bool foldable() const override { return false; }

 private:
  Slot slot_;
  std::string name_;
};

class ParameterFormula final : public Formula {
 public:
  explicit ParameterFormula(std::string name) : name_(std::move(name)) {}
  void evaluate(Run& run, const Batch&, Rows rows, Value* out) const override {
    std::fill(out, out + rows.size(), run.parameter(name_));
  }
  void collectSlots(std::vector<Slot>&) const override {}
  std::string text() const override { return "$" + name_; }
  bool repeatable() const override { return true; }
  bool foldable() const override { return false; }

 private:
  std::string name_;
};

class ListFormula final : public Composite {
 public:
  using Composite::Composite;
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    std::vector<List> lists(rows.size());
    for (const FormulaPointer& part : parts_) {
      const Operand values(run, *part, batch, rows);
      for (std::size_t i = 0; i < rows.size(); ++i) lists[i].push_back(values[i]);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = std::move(lists[i]);
  }
  std::string text() const override {
    std::string text = "[";
    for (std::size_t i = 0; i < parts_.size(); ++i) text += (i == 0 ? "" : ", ") + parts_[i]->text();
    return text + "]";
  }
};

class MapFormula final : public Composite {
 public:
  MapFormula(std::vector<std::string> keys, Formulas parts) : Composite(std::move(parts)), keys_(std::move(keys)) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    std::vector<Map> maps(rows.size());
    for (std::size_t k = 0; k < keys_.size(); ++k) {
      const Operand values(run, *parts_[k], batch, rows);
      for (std::size_t i = 0; i < rows.size(); ++i) maps[i].insert_or_assign(keys_[k], values[i]);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = std::move(maps[i]);
  }
  std::string text() const override {
    std::string text = "{";
    for (std::size_t k = 0; k < keys_.size(); ++k) text += (k == 0 ? "" : ", ") + keys_[k] + ": " + parts_[k]->text();
    return text + "}";
  }

 private:
  std::vector<std::string> keys_;
};

void refuseDeleted(const Run& run, const Value& entity) {
  if (!run.anyDeleted()) return;
  const bool gone =
      (entity.kind() == Value::Kind::node && run.deletedNode(entity.nodeId()) != nullptr) ||
      (entity.kind() == Value::Kind::relationship && run.deletedRelationship(entity.relationshipId()) != nullptr);
  if (gone) throwDeletedEntity("this query has deleted the " + describe(entity) + ", so it has no properties any more");
}

class MapProjectionFormula final : public Formula {
 public:
  MapProjectionFormula(FormulaPointer subject, std::vector<ProjectedEntry> entries)
      : subject_(std::move(subject)), entries_(std::move(entries)) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand subjects(run, *subject_, batch, rows);
    std::vector<Map> maps(rows.size());
    for (const ProjectedEntry& entry : entries_) {
      std::optional<Operand> values;
      if (entry.value) values.emplace(run, *entry.value, batch, rows);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (subjects[i].isNull()) continue;
        refuseDeleted(run, subjects[i]);
        if (values)
          maps[i].insert_or_assign(entry.key, (*values)[i]);
        else if (!entry.key.empty())
          maps[i].insert_or_assign(entry.key, property(subjects[i], entry.key, &run.view()));
        else
          for (auto& [key, value] : propertiesOf(subjects[i], &run.view())) maps[i].insert_or_assign(key, value);
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = subjects[i].isNull() ? Value() : Value(std::move(maps[i]));
  }
  void collectSlots(std::vector<Slot>& used) const override {
    subject_->collectSlots(used);
    for (const ProjectedEntry& entry : entries_) {
      if (entry.value) entry.value->collectSlots(used);
    }
  }
  std::string text() const override {
    std::string text = subject_->text() + " {";
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const ProjectedEntry& entry = entries_[i];
      text += i == 0 ? "" : ", ";
      if (entry.value)
        text += entry.key + ": " + entry.value->text();
      else
        text += entry.key.empty() ? ".*" : "." + entry.key;
    }
    return text + "}";
  }
  bool foldable() const override { return false; }

 private:
  FormulaPointer subject_;
  std::vector<ProjectedEntry> entries_;
};

/// Reads nodes and relationships many at a time, which saves the store most of its work.
class PropertyFormula final : public Composite {
 public:
  PropertyFormula(FormulaPointer subject, std::uint32_t name, std::string key)
      : Composite({}), name_(name), key_(std::move(key)) {
    parts_.push_back(std::move(subject));
  }

  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand subjects(run, *parts_[0], batch, rows);
    if (rows.empty()) return;
    if (!run.anyDeleted()) {
      if (allReferences(subjects, rows.size(), Value::Kind::node)) return readNodes(run, subjects, rows.size(), out);
      if (allReferences(subjects, rows.size(), Value::Kind::relationship)) {
        return readRelationships(run, subjects, rows.size(), out);
      }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      refuseDeleted(run, subjects[i]);
      out[i] = property(subjects[i], key_, &run.view());
    }
  }
  std::string text() const override { return parts_[0]->text() + "." + key_; }
  Slot propertyOf() const override { return parts_[0]->slot(); }
  std::uint32_t propertyName() const override { return name_; }

 private:
  static bool allReferences(const Operand& subjects, std::size_t count, Value::Kind kind) {
    for (std::size_t i = 0; i < count; ++i) {
      if (subjects[i].kind() != kind || !subjects[i].isReference()) return false;
    }
    return true;
  }

  void readNodes(Run& run, const Operand& subjects, std::size_t count, Value* out) const {
    thread_local std::vector<NodeId> ids;
    ids.clear();
    for (std::size_t i = 0; i < count; ++i) ids.push_back(subjects[i].nodeId());
    run.readProperty(name_, ids, out);
  }

  void readRelationships(Run& run, const Operand& subjects, std::size_t count, Value* out) const {
    const std::optional<KeyId> key = run.key(name_);
    if (!key) return std::fill(out, out + count, Value());
    thread_local std::vector<RelationshipId> ids;
    ids.clear();
    for (std::size_t i = 0; i < count; ++i) ids.push_back(subjects[i].relationshipId());
    run.view().property(ids, *key, std::span(out, count));
  }

  std::uint32_t name_;
  std::string key_;
};

class IndexFormula final : public Composite {
 public:
  using Composite::Composite;
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand subjects(run, *parts_[0], batch, rows);
    const Operand indexes(run, *parts_[1], batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      refuseDeleted(run, subjects[i]);
      out[i] = element(subjects[i], indexes[i], &run.view());
    }
  }
  std::string text() const override { return parts_[0]->text() + "[" + parts_[1]->text() + "]"; }
};

class SliceFormula final : public Composite {
 public:
  using Composite::Composite;
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand subjects(run, *parts_[0], batch, rows);
    std::optional<Operand> from;
    std::optional<Operand> to;
    if (parts_[1]) from.emplace(run, *parts_[1], batch, rows);
    if (parts_[2]) to.emplace(run, *parts_[2], batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out[i] = slice(subjects[i], from ? std::optional(Value((*from)[i])) : std::nullopt,
                     to ? std::optional(Value((*to)[i])) : std::nullopt);
    }
  }
  std::string text() const override {
    return parts_[0]->text() + "[" + (parts_[1] ? parts_[1]->text() : "") + ".." +
           (parts_[2] ? parts_[2]->text() : "") + "]";
  }
};

class HasLabelsFormula final : public Formula {
 public:
  HasLabelsFormula(FormulaPointer subject, std::vector<std::uint32_t> labels, std::vector<std::uint32_t> types,
                   std::string text)
      : subject_(std::move(subject)), labels_(std::move(labels)), types_(std::move(types)), text_(std::move(text)) {}
  void evaluate(Run& run, const Batch& batch, Rows rows, Value* out) const override {
    const Operand subjects(run, *subject_, batch, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) out[i] = test(run, subjects[i]);
  }
  void collectSlots(std::vector<Slot>& used) const override { subject_->collectSlots(used); }
  std::string text() const override { return subject_->text() + text_; }
  bool foldable() const override { return false; }

 private:
  Value test(Run& run, const Value& subject) const {
    if (subject.isNull()) return {};
    refuseDeleted(run, subject);
    if (subject.kind() == Value::Kind::node) {
      return std::all_of(labels_.begin(), labels_.end(), [&](std::uint32_t name) {
        const std::optional<LabelId> label = run.label(name);
        return label && run.graph().hasLabel(subject.nodeId(), *label);
      });
    }
    if (subject.kind() == Value::Kind::relationship) {
      const TypeId type = run.headOf(subject.relationshipId()).type;
      return std::all_of(types_.begin(), types_.end(), [&](std::uint32_t name) { return run.type(name) == type; });
    }
    throwArgumentType("only nodes have labels and relationships a type, not " + describe(subject));
  }

  FormulaPointer subject_;
  std::vector<std::uint32_t> labels_;
  std::vector<std::uint32_t> types_;
  std::string text_;
};

template <typename Kind, typename... Parts>
FormulaPointer composed(Parts... parts) {
  Formulas list;
  (list.push_back(std::move(parts)), ...);
  return std::make_unique<Kind>(std::move(list));
}

}  // namespace

FormulaPointer constantFormula(Value value) {
  return std::make_unique<ConstantFormula>(std::move(value));
}
FormulaPointer slotFormula(Slot slot, std::string name) {
  return std::make_unique<SlotFormula>(slot, std::move(name));
}
FormulaPointer parameterFormula(std::string name) {
  return std::make_unique<ParameterFormula>(std::move(name));
}
FormulaPointer listFormula(Formulas items) {
  return std::make_unique<ListFormula>(std::move(items));
}

FormulaPointer mapFormula(std::vector<std::pair<std::string, FormulaPointer>> entries) {
  std::vector<std::string> keys;
  Formulas parts;
  for (auto& [key, value] : entries) {
    keys.push_back(std::move(key));
    parts.push_back(std::move(value));
  }
  return std::make_unique<MapFormula>(std::move(keys), std::move(parts));
}

FormulaPointer mapProjectionFormula(FormulaPointer subject, std::vector<ProjectedEntry> entries) {
  return std::make_unique<MapProjectionFormula>(std::move(subject), std::move(entries));
}

FormulaPointer propertyFormula(FormulaPointer subject, std::uint32_t name, std::string key) {
  return std::make_unique<PropertyFormula>(std::move(subject), name, std::move(key));
}

FormulaPointer indexFormula(FormulaPointer subject, FormulaPointer index) {
  return composed<IndexFormula>(std::move(subject), std::move(index));
}

FormulaPointer sliceFormula(FormulaPointer subject, FormulaPointer from, FormulaPointer to) {
  return composed<SliceFormula>(std::move(subject), std::move(from), std::move(to));
}

FormulaPointer hasLabelsFormula(FormulaPointer subject, std::vector<std::uint32_t> labels,
                                std::vector<std::uint32_t> types, std::string text) {
  return std::make_unique<HasLabelsFormula>(std::move(subject), std::move(labels), std::move(types), std::move(text));
}

FormulaPointer folded(Run& run, FormulaPointer formula) {
  if (!formula->foldable() || formula->constant() != nullptr) return formula;
  Batch one;
  one.rows = 1;
  try {
    return constantFormula(evaluateRow(run, *formula, one, 0));
  } catch (const Error&) {
    return formula;
  }
}

}  // namespace tov::query
