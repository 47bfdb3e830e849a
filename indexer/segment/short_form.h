#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// The short form of an acronym: "MACH", "DfE", "C.C.C.", "R&D", "GPs".
struct ShortForm {
  std::string_view printed;
  std::string letters;         // lower case, without dots and the plural's s: "mach"
  std::vector<bool> is_small;  // of each letter: printed in lower case
};

// nullopt unless `word` is one: letters with '&', '/', '-' or dots between them, at most
// twelve, two or more and at least half of them capitals.
std::optional<ShortForm> parse_short_form(std::string_view word);

// A word that may stand for letters of a short form.
struct LongWord {
  std::size_t begin = 0;  // bytes of the text, without quotes and commas around
  std::size_t end = 0;
  std::vector<std::string> parts;  // folded, at hyphens and slashes: "multi", "agency"
  bool is_joining = false;         // "of", "and", "and/or": need not show
  bool is_capital = false;         // starts with a capital
  bool is_acronym = false;         // all capitals: may show whole, as SEND in SENDIASS
  bool ends_clause = false;        // a comma or semicolon follows
};

// The words of text[from, to) after the last sentence, bracket or table cell that ends in
// it; no more than the last `most`.
std::vector<LongWord> find_long_words(std::string_view text, std::size_t from,
                                      std::size_t to, std::size_t most);

// How far an expansion may be from showing every letter once.
enum class Leeway : std::uint8_t {
  None,       // every word but joining ones shows at least its initial
  OneLetter,  // one letter other than the first stands for no word
  Name        // of a name in capitals, up to two letters or one word show nothing
};

// Where among `words` an expansion of the short form can start that ends with the last
// word, nearest first.
std::vector<std::size_t> align(const std::vector<LongWord>& words, const ShortForm& form,
                               Leeway leeway);

}  // namespace council
