#include "common/text_index.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <xapian.h>

#include "common/word.h"

namespace council {
namespace {

// Stemming costs more than looking up a word that was stemmed before. A word has one
// place, from which another word may drive it: so it is found at once, and the memory is
// bounded whatever a text holds.
constexpr std::size_t first_cached_words = 256;
constexpr std::size_t most_cached_words = 16'384;

class CachedStemmer {
 public:
  explicit CachedStemmer(const char* language) : stemmer_{language} {}

  const std::string& stem(const std::string& word) {
    Stemmed& place = place_of(word);
    return place.word == word ? place.stem : put(word).stem;
  }

 private:
  struct Stemmed {
    std::string word;
    std::string stem;
  };

  Stemmed& place_of(const std::string& word) {
    return places_[std::hash<std::string>{}(word) % places_.size()];
  }

  // A search stems few words, and a bulk build all there are.
  Stemmed& put(const std::string& word) {
    if (++put_ > places_.size() && places_.size() < most_cached_words) {
      places_ = std::vector<Stemmed>(places_.size() * 8);
      put_ = 1;
    }
    Stemmed& place = place_of(word);
    place = {.word = word, .stem = stemmer_(word)};
    return place;
  }

  Xapian::Stem stemmer_;
  std::vector<Stemmed> places_{first_cached_words};
  std::size_t put_ = 0;  // since there have been so many places
};

const std::string& irish_stem_of(const std::string& word) {
  thread_local CachedStemmer irish{"irish"};
  return irish.stem(word);
}

// Holds until the next call, and as long as the word.
const std::string& stem_of(const std::string& word, StemLanguage language) {
  thread_local CachedStemmer english{"english"};
  switch (language) {
    case StemLanguage::Irish:
      return irish_stem_of(word);
    case StemLanguage::Welsh:
      return word;
    case StemLanguage::English:
      break;
  }
  return english.stem(word);
}

}  // namespace

StemLanguage stem_language(std::string_view code) {
  if (code == "cy") {
    return StemLanguage::Welsh;
  }
  return code == "ga" ? StemLanguage::Irish : StemLanguage::English;
}

std::string stemmed_term(std::string_view prefix, std::string_view folded_word,
                         StemLanguage language) {
  std::string term = "Z";
  term += prefix;
  term += stem_of(std::string{folded_word}, language);
  return term;
}

std::vector<std::string> other_stemmed_terms(std::string_view prefix,
                                             std::string_view folded_word) {
  const std::string english = stemmed_term(prefix, folded_word);
  std::vector<std::string> others;
  for (const StemLanguage language : {StemLanguage::Welsh, StemLanguage::Irish}) {
    std::string term = stemmed_term(prefix, folded_word, language);
    if (term != english &&
        std::find(others.begin(), others.end(), term) == others.end()) {
      others.push_back(std::move(term));
    }
  }
  return others;
}

namespace {

// "children's" is one word about children, not two: whether "children", which comes next,
// counts for both.
bool is_variant_with_stem(const Word& next, const std::string& stem,
                          const TextPlace& place) {
  return next.is_variant && is_own_stem(next.term, place.language) &&
         std::string_view{stem}.substr(1) == exact_term(place.prefix, next.term);
}

}  // namespace

bool is_own_stem(const std::string& folded_word, StemLanguage language) {
  return stem_of(folded_word, StemLanguage::English) == folded_word &&
         (language == StemLanguage::English ||
          stem_of(folded_word, language) == folded_word);
}

std::vector<std::string> stem_terms(std::string_view prefix,
                                    const std::string& stemmed_term) {
  std::vector<std::string> terms{stemmed_term};
  if (is_own_stem(stemmed_term.substr(1 + prefix.size()))) {
    terms.push_back(stemmed_term.substr(1));
  }
  return terms;
}

std::string exact_term(std::string_view prefix, std::string_view folded_word) {
  std::string term{prefix};
  term += folded_word;
  return term;
}

Xapian::termpos add_text(const WordTarget& target, std::string_view text,
                         const TextPlace& place) {
  Xapian::termpos next = place.position;
  std::string exact;
  std::string stem;
  std::string last_stem;
  const std::vector<Word> words = find_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const Xapian::termpos at = place.position + word.position;
    exact.assign(place.prefix).append(word.term);
    target.terms.add(exact);
    target.places.add(exact, at);
    stem.assign("Z").append(place.prefix).append(stem_of(word.term, place.language));
    const bool is_own = std::string_view{stem}.substr(1) == exact &&
                        (place.language == StemLanguage::English ||
                         is_own_stem(word.term, place.language));
    const bool is_counted =
        (word.is_variant && stem == last_stem) ||
        (i + 1 < words.size() && is_variant_with_stem(words[i + 1], stem, place));
    if (!is_own && !is_counted) {
      target.terms.add(stem);
    }
    std::swap(last_stem, stem);
    next = at + 1;
  }
  return next;
}

}  // namespace council
