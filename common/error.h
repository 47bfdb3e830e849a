#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

namespace council {

// Something the operator can act on: a bad argument, an unreadable folder. what() is a
// sentence fragment fit to follow "council-index: ". Exit status 2 unless a subclass says
// otherwise.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One source cannot be read or understood. The run continues without it.
class SourceError : public Error {
 public:
  using Error::Error;
};

// The user's query is malformed. Shown to the user as it stands. `position` is the byte
// offset in the query text of the word at fault, where there is one.
class QueryError : public Error {
 public:
  explicit QueryError(const std::string& what, std::optional<std::size_t> at = {})
      : Error{what}, position{at} {}
  std::optional<std::size_t> position;
};

// The index is missing, damaged, or of a schema this program does not read. Exit status 3.
class IndexError : public Error {
 public:
  using Error::Error;
};

// Another process holds the index, or storage failed; trying again later may work. Exit
// status 75 (EX_TEMPFAIL).
class BusyError : public Error {
 public:
  using Error::Error;
};

}  // namespace council
