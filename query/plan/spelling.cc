#include "query/plan/spelling.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/nearest.h"
#include "common/text_index.h"
#include "common/word.h"
#include "query/plan/stems.h"
#include "query/stop_word.h"

namespace council {
namespace {

constexpr std::size_t min_letters = 4;
// Of four letters, one put for another makes a word of many: "sale" is not "save".
constexpr std::size_t min_letters_for_odd_slips = 5;
constexpr std::size_t min_letters_for_two_slips = 6;
constexpr std::size_t max_terms_compared = 200'000;
// What bounds the search for the word that the others of the query agree with: of a
// million sections it takes a few milliseconds, once for each slip.
constexpr std::size_t max_candidates = 5;
constexpr std::size_t max_words_beside = 4;
constexpr double max_sections_compared = 200;
// So many sections together are no agreement yet.
constexpr double few_sections = 1;

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

// How likely one slip of the finger is to be of that kind and at that place. A guess:
// with a third and with three times of it the same words are taken for those that were
// slipped in the queries of six collections.
constexpr double usual_slip = 1;       // a letter lost, two swapped
constexpr double odd_slip = 1.0 / 12;  // one letter of many put in or put for another
constexpr double first_letter = 1.0 / 8;

struct Slip {
  std::string meant;
  double likelihood = 0;
};

// All that may have become the word by one slip: a letter lost, put in, exchanged for
// another or swapped with the next.
std::vector<Slip> one_slip_away(const std::string& word) {
  const bool has_odd = word.size() >= min_letters_for_odd_slips;
  std::vector<Slip> slips;
  const auto add = [&](std::size_t at, std::size_t left_out, const std::string& put_in,
                       double likelihood) {
    std::string meant = word;
    meant.replace(at, left_out, put_in);
    slips.push_back({std::move(meant), at == 0 ? first_letter * likelihood : likelihood});
  };
  for (std::size_t at = 0; at <= word.size(); ++at) {
    const std::size_t left = word.size() - at;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      add(at, 0, {letter}, usual_slip);
      if (has_odd && left > 0) {
        add(at, 1, {letter}, odd_slip);
      }
    }
    if (has_odd && left > 0) {
      add(at, 1, {}, odd_slip);
    }
    if (left > 1) {
      add(at, 2, {word[at + 1], word[at]}, usual_slip);
    }
  }
  return slips;
}

// A word of the index that may be meant.
struct Candidate {
  std::string term;
  double likelihood = 0;  // by how many sections have it, and by the slip
};

// The likeliest, each once.
std::vector<Candidate> likeliest(std::vector<Candidate> candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return a.likelihood != b.likelihood ? a.likelihood > b.likelihood : a.term < b.term;
  });
  std::vector<Candidate> best;
  for (Candidate& candidate : candidates) {
    const bool is_new = std::none_of(best.begin(), best.end(), [&](const auto& other) {
      return other.term == candidate.term;
    });
    if (is_new) {
      best.push_back(std::move(candidate));
    }
    if (best.size() == max_candidates) {
      break;
    }
  }
  return best;
}

// Looking up five hundred forms costs less than comparing with every word of a large
// index, and slips in the first letter are among them.
std::vector<Candidate> found_at_one_slip(const OpenIndex& index,
                                         const std::string& word) {
  std::vector<Candidate> found;
  for (const Slip& slip : one_slip_away(word)) {
    const auto frequency = index.database.get_termfreq(exact_term("", slip.meant));
    if (frequency > 0) {
      found.push_back({slip.meant, frequency * slip.likelihood});
    }
  }
  return likeliest(std::move(found));
}

// Among the words with the same first letter: two slips seldom change that.
std::vector<Candidate> found_at_two_slips(const OpenIndex& index,
                                          const std::string& word) {
  constexpr std::size_t slips = 2;
  std::vector<Candidate> found;
  std::size_t compared = 0;
  const std::string start = exact_term("", word.substr(0, 1));
  const Xapian::Database& database = index.database;
  for (auto term = database.allterms_begin(start);
       term != database.allterms_end(start) && compared < max_terms_compared;
       ++term, ++compared) {
    if (is_plain(*term) && edit_distance(word, *term, slips) <= slips) {
      found.push_back({*term, static_cast<double>(term.get_termfreq())});
    }
  }
  return likeliest(std::move(found));
}

std::vector<Candidate> find_candidates(const OpenIndex& index, const std::string& word) {
  std::vector<Candidate> found = found_at_one_slip(index, word);
  if (found.empty() && word.size() >= min_letters_for_two_slips) {
    found = found_at_two_slips(index, word);
  }
  return found;
}

// How many times as often as by chance the word stands in sections that have the term,
// by the first of them.
double agreement(const Xapian::Database& database, const std::string& word,
                 const std::string& term) {
  auto with_word = database.postlist_begin(exact_term("", word));
  double looked_at = 0;
  double together = 0;
  for (auto section = database.postlist_begin(term);
       section != database.postlist_end(term) && looked_at < max_sections_compared;
       ++section, ++looked_at) {
    if (with_word != Xapian::PostingIterator{}) {
      with_word.skip_to(*section);
    }
    together += with_word != Xapian::PostingIterator{} && *with_word == *section ? 1 : 0;
  }
  const double by_chance = looked_at * database.get_termfreq(exact_term("", word)) /
                           std::max(1.0, 1.0 * database.get_doccount());
  return (together + few_sections) / (by_chance + few_sections);
}

// What the other words of the query agree with, else the likeliest by itself.
std::string best_of(const OpenIndex& index, const std::vector<Candidate>& candidates,
                    const std::vector<std::string>& beside) {
  std::string best;
  double most = 0;
  for (const Candidate& candidate : candidates) {
    double likelihood = candidate.likelihood;
    for (const std::string& term : beside) {
      likelihood *= agreement(index.database, candidate.term, term);
    }
    if (likelihood > most) {
      most = likelihood;
      best = candidate.term;
    }
  }
  return best;
}

std::string better_spelling(const OpenIndex& index, const std::string& word,
                            const std::vector<std::string>& beside) {
  const std::vector<Candidate> candidates = find_candidates(index, word);
  if (candidates.empty()) {
    return {};
  }
  return candidates.size() == 1 ? candidates.front().term
                                : best_of(index, candidates, beside);
}

// "MACH", "Ofsted" in small letters only is fair game: names are misspelt as well.
bool is_acronym(const std::string& text) {
  return std::none_of(text.begin(), text.end(), is_lower);
}

}  // namespace

std::optional<std::string> respell(const OpenIndex& index, const std::string& typed,
                                   const std::vector<std::string>& beside) {
  const std::vector<Word> found = find_words(typed);
  if (found.size() != 1 || is_acronym(typed)) {
    return std::nullopt;
  }
  const std::string& term = found.front().term;
  if (term.size() < min_letters || !is_plain(term) || is_known(index, term)) {
    return std::nullopt;
  }
  std::string question = term;
  for (const std::string& other : beside) {
    question += ' ' + other;
  }
  std::string better = index.memory->spellings.answer(
      question, [&] { return better_spelling(index, term, beside); });
  return better.empty() ? std::nullopt : std::optional{std::move(better)};
}

std::vector<std::string> telling_terms(const OpenIndex& index,
                                       const std::vector<std::string>& words) {
  std::vector<std::pair<Xapian::doccount, std::string>> terms;
  for (const std::string& word : words) {
    std::string term = stems_in_index(index, "", word).front();
    const Xapian::doccount frequency = term_frequency(index, term);
    if (frequency > 0 && !is_stop_word(word)) {
      terms.emplace_back(frequency, std::move(term));
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  std::vector<std::string> telling;
  for (std::size_t i = 0; i < terms.size() && i < max_words_beside; ++i) {
    telling.push_back(std::move(terms[i].second));
  }
  return telling;
}

}  // namespace council
