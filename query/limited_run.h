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

// Does the work in this process, for a program that does nothing else and need not wait
// for a child's copies of its pages: 5 of the 30 ms of a cold search. At the time limit
// the process gives `late` out, but for `late.out`, and ends; where the work crashes, as
// on a damaged index, it says so and ends with 3; work that needs more than 1 GiB throws
// std::bad_alloc. A limit of zero is none. Not for two at a time.
Outcome run_watched(const std::function<Outcome()>& work,
                    std::chrono::milliseconds time_limit, const Outcome& late);

// What is said when the time is up.
std::string late_message(std::chrono::milliseconds time_limit);

}  // namespace council
