#include "query/plan/phrase_forms.h"

#include <algorithm>
#include <utility>

#include "common/text_index.h"

namespace council {
namespace {

std::string without_end(const std::string& word, std::size_t letters) {
  return word.substr(0, word.size() - letters);
}

// What may be the singular or plural of a word: "toilet", but "toiletses" as well.
std::vector<std::string> possible_numbers(const std::string& word) {
  std::vector<std::string> forms{word, word + "s", word + "es"};
  if (word.ends_with("y")) {
    forms.push_back(without_end(word, 1) + "ies");
  }
  if (word.ends_with("ies")) {
    forms.push_back(without_end(word, 3) + "y");
  }
  if (word.ends_with("es")) {
    forms.push_back(without_end(word, 2));
  }
  if (word.ends_with("s")) {
    forms.push_back(without_end(word, 1));
  }
  return forms;
}

bool has_words(const OpenIndex& index, const Sequence& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return has_term(index, exact_term("", word));
  });
}

}  // namespace

std::vector<Sequence> forms_in_index(const OpenIndex& index, const std::string& text) {
  std::vector<Sequence> found;
  for (const Sequence& plain : find_sequences(text)) {
    const std::string stem = stemmed_term("", plain.back());
    for (const std::string& last : possible_numbers(plain.back())) {
      Sequence form = plain;
      form.back() = last;
      if (!last.empty() && stemmed_term("", last) == stem && has_words(index, form)) {
        found.push_back(std::move(form));
      }
    }
  }
  return found;
}

}  // namespace council
