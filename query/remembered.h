#pragma once

#include <string>
#include <unordered_map>

namespace council {

// Answers to questions that are asked again: bounded, all are forgotten when there are
// too many.
template <class Value>
class Remembered {
 public:
  // The answer to `question`, which `find` gives the first time.
  template <class Find>
  Value answer(const std::string& question, Find find) {
    const auto known = answers_.find(question);
    if (known != answers_.end()) {
      return known->second;
    }
    if (answers_.size() >= most) {
      answers_.clear();
    }
    return answers_.emplace(question, find()).first->second;
  }

 private:
  static constexpr std::size_t most = 32'768;

  std::unordered_map<std::string, Value> answers_;
};

}  // namespace council
