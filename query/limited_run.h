#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace council {

// What a command gives back: results, messages, exit status.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;

  bool operator==(const Outcome&) const = default;
};

// Does the work in a child process that is killed at the time limit and may use at most
// 1 GiB: Xapian's own limit does not stop a query. A limit of zero does the work here,
// with neither. Throws QueryError when the time is up, Error when the child dies
// otherwise. `work` must not throw.
Outcome run_limited(const std::function<Outcome()>& work,
                    std::chrono::milliseconds time_limit);

}  // namespace council
