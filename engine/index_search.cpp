// Searching property indexes: equality, ranges and prefixes as ranges of keys.
#include "cursors.h"
#include "value_order.h"

namespace tov {
namespace {

void requireIndex(const Snapshot::Implementation& view, LabelId label, KeyId key) {
  if (view.state().hasIndex(label, key)) return;
  throw UsageError("there is no index over the property " + std::string(view.names().keys.name(number(key))) +
                   " of the label " + std::string(view.names().labels.name(number(label))) +
                   "; create it first, or scan the label");
}

std::string withPrefix(LabelId label, KeyId key, std::string_view encoding) {
  std::string result{std::string_view(IndexPrefix(label, key))};
  result += encoding;
  return result;
}

bool isOpen(const std::optional<Bound>& bound) {
  return !bound || bound->value.isNull();
}

}  // namespace

NodeCursor Snapshot::find(LabelId label, KeyId key, const Value& equalTo) const {
  requireIndex(*implementation_, label, key);
  if (isIncomparable(equalTo)) return noNodes();
  IndexRange range{label, key, withPrefix(label, key, encodeOrdered(equalTo)), {}, {}};
  range.upper = prefixEnd(range.lower);
  range.isInside = [sought = encodeOrdered(equalTo, kWholeContent)](std::string_view full) { return full == sought; };
  return scanIndex(implementation_, std::move(range));
}

NodeCursor Snapshot::findRange(LabelId label, KeyId key, const std::optional<Bound>& lower,
                               const std::optional<Bound>& upper) const {
  requireIndex(*implementation_, label, key);
  for (const std::optional<Bound>* bound : {&lower, &upper}) {
    if (!isOpen(*bound) && isIncomparable((*bound)->value)) return noNodes();
  }
  if (!isOpen(lower) && !isOpen(upper) && orderTag(lower->value) != orderTag(upper->value)) return noNodes();

  // An open end still keeps to the kind of the other end.
  std::string tag;
  if (!isOpen(lower)) tag = orderTag(lower->value);
  if (!isOpen(upper)) tag = orderTag(upper->value);
  IndexRange range{label, key, withPrefix(label, key, tag), prefixEnd(withPrefix(label, key, tag)), {}};
  std::string fullLower;
  std::string fullUpper;
  if (!isOpen(lower)) {
    const std::string encoding = encodeOrdered(lower->value);
    range.lower = withPrefix(label, key, encoding);
    if (!lower->inclusive && !isCut(encoding)) range.lower = prefixEnd(range.lower);
    fullLower = encodeOrdered(lower->value, kWholeContent);
  }
  if (!isOpen(upper)) {
    const std::string encoding = encodeOrdered(upper->value);
    range.upper = withPrefix(label, key, encoding);
    if (upper->inclusive || isCut(encoding)) range.upper = prefixEnd(range.upper);
    fullUpper = encodeOrdered(upper->value, kWholeContent);
  }
  range.isInside = [fullLower, fullUpper, fromLower = !isOpen(lower) && lower->inclusive,
                    toUpper = !isOpen(upper) && upper->inclusive](std::string_view full) {
    if (!fullLower.empty() && (fromLower ? full < fullLower : full <= fullLower)) return false;
    return fullUpper.empty() || (toUpper ? full <= fullUpper : full < fullUpper);
  };
  return scanIndex(implementation_, std::move(range));
}

NodeCursor Snapshot::findPrefix(LabelId label, KeyId key, std::string_view prefix) const {
  requireIndex(*implementation_, label, key);
  IndexRange range{label, key, withPrefix(label, key, encodeTextPrefix(prefix)), {}, {}};
  range.upper = prefixEnd(range.lower);
  range.isInside = [start = encodeTextPrefix(prefix, kWholeContent)](std::string_view full) {
    return full.starts_with(start);
  };
  return scanIndex(implementation_, std::move(range));
}

}  // namespace tov
