#include "query/plan/expansion.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "common/text_index.h"
#include "common/word.h"
#include "query/stop_word.h"

namespace council {
namespace {

constexpr std::size_t min_acronym_letters = 2;
constexpr std::size_t max_acronym_letters = 8;
constexpr std::size_t max_long_words = 10;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// "MACH", "C.A.M.H.S.", "EHCPs".
bool looks_like_acronym(const QueryWord& word) {
  const auto capitals = std::count_if(word.text.begin(), word.text.end(), is_upper);
  return capitals >= static_cast<std::ptrdiff_t>(min_acronym_letters) &&
         is_upper(word.text.front()) && word.term.size() <= max_acronym_letters + 1;
}

Sequence words_of(const std::string& text) {
  Sequence words;
  for (const Word& word : find_words(text)) {
    if (!word.is_variant) {
      words.push_back(word.term);
    }
  }
  return words;
}

// What a long form means however it is inflected: "electively home educated" and
// "Elective Home Education" are one meaning.
std::set<std::string> meaning_of(const std::string& long_form) {
  std::set<std::string> meaning;
  for (const std::string& word : words_of(long_form)) {
    if (!is_stop_word(word)) {
      meaning.insert(stemmed_term("", word));
    }
  }
  return meaning;
}

// A form that leaves out words of another means the same: "special needs" and "special
// educational needs".
bool same_meaning(const std::string& a, const std::string& b) {
  const std::set<std::string> first = meaning_of(a);
  const std::set<std::string> second = meaning_of(b);
  return std::includes(first.begin(), first.end(), second.begin(), second.end()) ||
         std::includes(second.begin(), second.end(), first.begin(), first.end());
}

bool one_meaning(const std::vector<std::string>& long_forms) {
  return std::all_of(long_forms.begin(), long_forms.end(), [&](const std::string& form) {
    return same_meaning(form, long_forms.front());
  });
}

void expand_acronym(const OpenIndex& index, const std::vector<QueryWord>& words,
                    std::size_t at, Expansions& expansions) {
  const QueryWord& word = words[at];
  const std::vector<std::string> long_forms = acronym_meanings(index, word.term);
  if (long_forms.empty()) {
    return;
  }
  if (!one_meaning(long_forms)) {
    expansions.ambiguous.push_back({word.text, long_forms});
    return;
  }
  Sequence other = words_of(long_forms.front());
  if (other.size() > 1 && other.size() <= max_long_words) {
    expansions.found.push_back(
        {at, at, std::move(other), {word.text, long_forms.front()}});
  }
}

// The initials that an acronym of these words would have, small words left out or not.
std::vector<std::string> initials_of(const std::vector<QueryWord>& words,
                                     std::size_t first, std::size_t last) {
  std::string all;
  std::string topical;
  for (std::size_t i = first; i <= last; ++i) {
    all += words[i].term.front();
    topical += is_stop_word(words[i].term) ? "" : words[i].term.substr(0, 1);
  }
  return all == topical ? std::vector{all} : std::vector{topical, all};
}

std::string typed_words(const std::vector<QueryWord>& words, std::size_t first,
                        std::size_t last) {
  std::string text;
  for (std::size_t i = first; i <= last; ++i) {
    text += (i == first ? "" : " ") + words[i].text;
  }
  return text;
}

// The acronym that the initials of the words make, if the words are its one meaning.
std::optional<FoundExpansion> find_acronym_of(const OpenIndex& index,
                                              const std::vector<QueryWord>& words,
                                              std::size_t first, std::size_t last) {
  const std::string typed = typed_words(words, first, last);
  for (const std::string& acronym : initials_of(words, first, last)) {
    if (acronym.size() < min_acronym_letters || acronym.size() > max_acronym_letters) {
      continue;
    }
    const std::vector<std::string> long_forms = acronym_meanings(index, acronym);
    const bool meant = !long_forms.empty() && one_meaning(long_forms) &&
                       meaning_of(long_forms.front()) == meaning_of(typed);
    if (meant) {
      std::string shown = acronym;
      std::transform(shown.begin(), shown.end(), shown.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
      });
      return FoundExpansion{first, last, {acronym}, {shown, long_forms.front()}};
    }
  }
  return std::nullopt;
}

}  // namespace

Expansions find_expansions(const OpenIndex& index, const std::vector<QueryWord>& words) {
  Expansions expansions;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (looks_like_acronym(words[i])) {
      expand_acronym(index, words, i, expansions);
    }
  }
  for (std::size_t first = 0; first < words.size(); ++first) {
    const std::size_t furthest = std::min(words.size(), first + max_long_words);
    for (std::size_t last = furthest; last > first + 1; --last) {
      if (auto found = find_acronym_of(index, words, first, last - 1)) {
        expansions.found.push_back(std::move(*found));
        first = last - 1;
        break;
      }
    }
  }
  return expansions;
}

}  // namespace council
