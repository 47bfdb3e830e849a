#include "common/text_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "common/word.h"

namespace council {
namespace {

// Stemming costs more than looking up a word that was stemmed before; the bound keeps a
// text of a million different words from filling the memory.
constexpr std::size_t max_cached_words = 50'000;

class CachedStemmer {
 public:
  explicit CachedStemmer(const char* language) : stemmer_{language} {}

  const std::string& stem(const std::string& word) {
    if (const auto found = stems_.find(word); found != stems_.end()) {
      return found->second;
    }
    if (stems_.size() >= max_cached_words) {
      stems_.clear();
    }
    return stems_.emplace(word, stemmer_(word)).first->second;
  }

 private:
  Xapian::Stem stemmer_;
  std::unordered_map<std::string, std::string> stems_;
};

std::string stem_of(const std::string& word, StemLanguage language) {
  thread_local CachedStemmer english{"english"};
  thread_local CachedStemmer irish{"irish"};
  switch (language) {
    case StemLanguage::Irish:
      return irish.stem(word);
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

std::string exact_term(std::string_view prefix, std::string_view folded_word) {
  std::string term{prefix};
  term += folded_word;
  return term;
}

Xapian::termpos add_text(const WordTarget& target, std::string_view text,
                         const TextPlace& place) {
  Xapian::termpos next = place.position;
  std::string last_stem;
  for (const Word& word : find_words(text)) {
    const Xapian::termpos at = place.position + word.position;
    const std::string exact = exact_term(place.prefix, word.term);
    target.document.add_term(exact);
    target.places.add(exact, at);
    std::string stem = stemmed_term(place.prefix, word.term, place.language);
    // "children's" is one word about children, not two.
    if (!word.is_variant || stem != last_stem) {
      target.document.add_term(stem);
    }
    last_stem = std::move(stem);
    next = at + 1;
  }
  return next;
}

}  // namespace council
