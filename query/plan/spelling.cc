#include "query/plan/spelling.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/nearest.h"
#include "common/text_index.h"
#include "common/word.h"
#include "query/plan/stems.h"

namespace council {
namespace {

constexpr std::size_t min_letters = 4;
constexpr std::size_t min_letters_for_two_slips = 6;
constexpr std::size_t max_terms_compared = 200'000;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_plain(const std::string& term) {
  return std::all_of(term.begin(), term.end(), is_lower);
}

bool is_known(const OpenIndex& index, const std::string& term) {
  const std::vector<std::string> stems = stems_in_index(index, "", term);
  return has_term(index, exact_term("", term)) || stems.size() > 1 ||
         has_term(index, stems.front());
}

// All that one slip makes of a word: a letter lost, put in, exchanged for another or
// swapped with the next.
std::vector<std::string> one_slip_away(const std::string& word) {
  std::vector<std::string> forms;
  for (std::size_t at = 0; at <= word.size(); ++at) {
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      forms.push_back(word.substr(0, at) + letter + word.substr(at));
      if (at < word.size()) {
        forms.push_back(word.substr(0, at) + letter + word.substr(at + 1));
      }
    }
    if (at < word.size()) {
      forms.push_back(word.substr(0, at) + word.substr(at + 1));
    }
    if (at + 1 < word.size()) {
      forms.push_back(word);
      std::swap(forms.back()[at], forms.back()[at + 1]);
    }
  }
  return forms;
}

struct Candidate {
  Xapian::doccount frequency = 0;
  std::string term;

  void take_if_commoner(Xapian::doccount other_frequency, const std::string& other) {
    if (other_frequency > frequency) {
      frequency = other_frequency;
      term = other;
    }
  }
};

// Looking up five hundred forms costs less than comparing with every word of a large
// index, and slips in the first letter are among them.
Candidate best_at_one_slip(const OpenIndex& index, const std::string& word) {
  Candidate best;
  for (const std::string& form : one_slip_away(word)) {
    best.take_if_commoner(index.database.get_termfreq(exact_term("", form)), form);
  }
  return best;
}

// Among the words with the same first letter: two slips seldom change that.
Candidate best_at_two_slips(const OpenIndex& index, const std::string& word) {
  constexpr std::size_t slips = 2;
  Candidate best;
  std::size_t compared = 0;
  const std::string start = exact_term("", word.substr(0, 1));
  const Xapian::Database& database = index.database;
  for (auto term = database.allterms_begin(start);
       term != database.allterms_end(start) && compared < max_terms_compared;
       ++term, ++compared) {
    if (is_plain(*term) && edit_distance(word, *term, slips) <= slips) {
      best.take_if_commoner(term.get_termfreq(), *term);
    }
  }
  return best;
}

std::string better_spelling(const OpenIndex& index, const std::string& word) {
  Candidate best = best_at_one_slip(index, word);
  if (best.term.empty() && word.size() >= min_letters_for_two_slips) {
    best = best_at_two_slips(index, word);
  }
  return std::move(best.term);
}

// "MACH", "Ofsted" in small letters only is fair game: names are misspelt as well.
bool is_acronym(const std::string& text) {
  return std::none_of(text.begin(), text.end(), is_lower);
}

}  // namespace

std::optional<std::string> respell(const OpenIndex& index, const std::string& typed) {
  const std::vector<Word> found = find_words(typed);
  if (found.size() != 1 || is_acronym(typed)) {
    return std::nullopt;
  }
  const std::string& term = found.front().term;
  if (term.size() < min_letters || !is_plain(term) || is_known(index, term)) {
    return std::nullopt;
  }
  std::string better =
      index.memory->spellings.answer(term, [&] { return better_spelling(index, term); });
  return better.empty() ? std::nullopt : std::optional{std::move(better)};
}

}  // namespace council
