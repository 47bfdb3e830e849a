#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/indexed_record.h"
#include "common/word_places.h"

namespace council {

// How words become terms. Writing and reading go through these functions and no others.
//
//   exact term    prefix + folded word, with places:         "leavers"
//   stemmed term  "Z" + prefix + stem of the folded word:    "Zleaver"
//
// Every word gives the exact term, capitalised or not, and the stemmed one unless it is
// its own stem: "leaver" gives no "Zleaver". So the forms of a stem lie under the two
// terms that stem_terms() gives. A word is stemmed in the language of its section; there
// is no stemmer of Welsh, whose words stay as they are. A question has no language: it
// asks for the English stem, and for other_stemmed_terms() where the index holds them.
enum class StemLanguage : std::uint8_t { English, Welsh, Irish };

// By its code: "cy" is Welsh, "ga" Irish, everything else is taken for English.
StemLanguage stem_language(std::string_view code);

std::string stemmed_term(std::string_view prefix, std::string_view folded_word,
                         StemLanguage language = StemLanguage::English);
std::string exact_term(std::string_view prefix, std::string_view folded_word);

// The terms that stand for a stemmed term: itself, and the exact term of the word that is
// its own stem, if it is one. `prefix` is that of the stemmed term.
std::vector<std::string> stem_terms(std::string_view prefix,
                                    const std::string& stemmed_term);

// Whether the folded word is its own stem, in English as in `language`.
bool is_own_stem(const std::string& folded_word,
                 StemLanguage language = StemLanguage::English);

// What the word is stemmed to in the other languages, where that is not what it is
// stemmed to in English.
std::vector<std::string> other_stemmed_terms(std::string_view prefix,
                                             std::string_view folded_word);

// No stemmer takes more bytes than these off the beginning of a word: a stem starts with
// one of the word's first max_stripped_bytes + 1 bytes.
inline constexpr std::size_t max_stripped_bytes = 3;

// What the words of a record are added to: their terms, and where they stand.
struct WordTarget {
  TermCounts& terms;
  WordPlaces& places;
};

// Adds the words of `text` under a prefix, from a position on, stemmed in a language;
// returns the position after the last word. Texts that must not run into each other in a
// phrase are kept apart by leaving text_gap positions between them.
struct TextPlace {
  std::string_view prefix;
  Xapian::termpos position = 1;
  StemLanguage language = StemLanguage::English;
};
Xapian::termpos add_text(const WordTarget& target, std::string_view text,
                         const TextPlace& place);

inline constexpr Xapian::termpos text_gap = 100;

}  // namespace council
