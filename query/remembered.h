#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

namespace council {

// Answers to questions that are asked again: bounded, all are forgotten when there are
// too many.
template <class Value, class Question = std::string, std::size_t most = 32'768>
class Remembered {
 public:
  // The answer to `question`, which `find` gives the first time.
  template <class Find>
  Value answer(const Question& question, Find find) {
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
  std::unordered_map<Question, Value> answers_;
};

}  // namespace council
