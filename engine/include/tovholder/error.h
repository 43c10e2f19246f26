// The errors that cross Tovholder's public boundary.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace tov {

/// What every error derives from. `what()` says what was attempted, on what, and what to do about it.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The folder cannot be opened as a database: absent, not ours, of a newer format, or damaged.
class OpenError : public Error {
 public:
  using Error::Error;
};

/// Another process (or another handle in this one) holds the write lock; the message names the holder.
class LockedError : public OpenError {
 public:
  using OpenError::OpenError;
};

/// Stored bytes are not what was written: a checksum, a record or an invariant is broken.
class CorruptionError : public Error {
 public:
  using Error::Error;
};

/// The operating system refused: disk full, permission, device error. The database is as before the call.
class StorageError : public Error {
 public:
  using Error::Error;
};

/// A node, relationship, name or file that was asked for does not exist.
class NotFoundError : public Error {
 public:
  using Error::Error;
};

/// A change that the graph does not allow, such as deleting a node that still has relationships.
class ConstraintError : public Error {
 public:
  using Error::Error;
};

/// A call that makes no sense: a wrong argument, a closed handle, a value of another kind.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// A bound was exceeded; the database is as before the query.
class LimitError : public Error {
 public:
  enum class Bound { deadline, memory, rows, cancelled };
  LimitError(Bound bound, const std::string& message) : Error(message), bound_(bound) {}
  Bound bound() const { return bound_; }

 private:
  Bound bound_;
};

/// A query that cannot be compiled or run, with the place in its text.
///
/// `phase`, `type` and `detail` use the words of the openCypher TCK, e.g. compile, SyntaxError, UndefinedVariable.
class QueryError : public Error {
 public:
  enum class Phase { compile, runtime };

  /// @param message  one sentence for people
  /// @param hint     the likely mend, may be empty
  /// @param line     1-based; 0 when the error has no place
  /// @param column   1-based, in Unicode code points
  QueryError(Phase phase, std::string type, std::string detail, const std::string& message, std::string hint = {},
             std::size_t line = 0, std::size_t column = 0)
      : Error(message),
        phase_(phase),
        type_(std::move(type)),
        detail_(std::move(detail)),
        hint_(std::move(hint)),
        line_(line),
        column_(column) {}

  Phase phase() const { return phase_; }
  const std::string& type() const { return type_; }
  const std::string& detail() const { return detail_; }
  const std::string& hint() const { return hint_; }
  std::size_t line() const { return line_; }
  std::size_t column() const { return column_; }

 private:
  Phase phase_;
  std::string type_;
  std::string detail_;
  std::string hint_;
  std::size_t line_;
  std::size_t column_;
};

}  // namespace tov
