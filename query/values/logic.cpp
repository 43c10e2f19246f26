#include "query/values/logic.h"

#include "query/values/errors.h"

namespace tov {

Truth truthOf(const Value& value) {
  if (value.isNull()) return Truth::unknown;
  if (value.kind() != Value::Kind::boolean)
    throwArgumentType("a condition must be BOOLEAN, this is " + describe(value));
  return truth(value.asBoolean());
}

}  // namespace tov
