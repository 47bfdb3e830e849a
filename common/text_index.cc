#include "common/text_index.h"

#include <unordered_map>

#include <xapian.h>

#include "common/word.h"

namespace council {
namespace {

// Stemming costs more than looking up a word that was stemmed before; the bound keeps a
// text of a million different words from filling the memory.
constexpr std::size_t max_cached_words = 50'000;

class CachedStemmer {
 public:
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
  Xapian::Stem stemmer_{"english"};
  std::unordered_map<std::string, std::string> stems_;
};

const std::string& stem_of(const std::string& word) {
  thread_local CachedStemmer stemmer;
  return stemmer.stem(word);
}

}  // namespace

std::string stemmed_term(std::string_view prefix, std::string_view folded_word) {
  std::string term = "Z";
  term += prefix;
  term += stem_of(std::string{folded_word});
  return term;
}

std::string exact_term(std::string_view prefix, std::string_view folded_word) {
  std::string term{prefix};
  term += folded_word;
  return term;
}

Xapian::termpos add_text(Xapian::Document& document, std::string_view prefix,
                         std::string_view text, Xapian::termpos position) {
  Xapian::termpos next = position;
  for (const Word& word : find_words(text)) {
    const Xapian::termpos at = position + word.position;
    document.add_posting(exact_term(prefix, word.term), at);
    document.add_term(stemmed_term(prefix, word.term));
    next = at + 1;
  }
  return next;
}

}  // namespace council
