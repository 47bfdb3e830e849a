#include "indexer/segment/title_case.h"

#include <algorithm>
#include <array>

#include "indexer/segment/line.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr auto small_words = std::to_array<std::string_view>(
    {"a",  "an", "and", "as",  "at", "by",   "for",  "from",  "in", "into",
     "of", "on", "or",  "the", "to", "with", "upon", "under", "le", "y",
     "yr", "ac", "i",   "o",   "ar", "yn",   "na",   "nan"});

// Those that hold a vowel; the others are known by having none.
constexpr auto acronyms = std::to_array<std::string_view>(
    {"SEND",    "SEN",    "OSB",    "JHOSC", "HOSC", "HOSP", "LAC",  "ICB",
     "ICS",     "ICP",    "UK",     "EU",    "ICT",  "IT",   "LEP",  "AONB",
     "SACRE",   "ASB",    "EHCP",   "CAMHS", "LSCB", "LADO", "MASH", "MACH",
     "NEET",    "OFSTED", "HIA",    "TUPE",  "ULEZ", "LGA",  "WECA", "CQC",
     "PREVENT", "CCTV",   "UNISON", "RIPA",  "GLA",  "EDI",  "PFI",  "HRA"});

constexpr auto short_forms = std::to_array<std::string_view>(
    {"ST", "DR", "MR", "MRS", "MS", "LTD", "CLLR", "CLLRS", "NR"});

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& table, std::string_view word) {
  return std::any_of(table.begin(), table.end(), [&](std::string_view entry) {
    return equals_ignoring_case(entry, word);
  });
}

bool has_vowel(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return std::string_view{"aeiouywAEIOUYW"}.find(c) != std::string_view::npos ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_roman(std::string_view word) {
  return word.size() > 1 && word.size() < 5 &&
         word.find_first_not_of("IVX") == std::string_view::npos;
}

bool stays_capital(std::string_view word) {
  if (word == "OFSTED" || word == "PREVENT" || holds(short_forms, word)) {
    return false;
  }
  const bool has_digit = std::any_of(word.begin(), word.end(), is_ascii_digit);
  return has_digit || is_roman(word) || holds(acronyms, word) ||
         (word.size() > 1 && !has_vowel(word));
}

// Lower case for ASCII and for the accented Latin letters of two bytes.
std::string lower(std::string_view word) {
  std::string lowered;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    lowered += ascii_lower(word[at]);
    if ((byte != 0xC3 && byte != 0xC4 && byte != 0xC5) || at + 1 == word.size()) {
      continue;
    }
    const auto next = static_cast<unsigned char>(word[++at]);
    const bool latin_1_capital = byte == 0xC3 && next < 0x9F && next != 0x97;
    const bool extended_capital = byte != 0xC3 && next % 2 == 0 && next != 0xBF;
    lowered += static_cast<char>(latin_1_capital ? next + 0x20
                                                 : next + (extended_capital ? 1 : 0));
  }
  return lowered;
}

// The bytes of the first letter.
std::size_t first_letter(std::string_view word) {
  return std::min<std::size_t>(word.size(),
                               static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2);
}

std::string capitalised(std::string_view word) {
  const std::size_t first = first_letter(word);
  return std::string{word.substr(0, first)} + lower(word.substr(first));
}

// What stands before a word: the start, a blank, a hyphen, an apostrophe after some word.
struct Place {
  bool is_first = true;
  bool after_apostrophe = false;
  std::size_t before_apostrophe = 0;  // bytes of the word before it
};

// "CHILDREN'S" -> "Children's", but "O'NEILL" -> "O'Neill".
std::string cased(std::string_view word, const Place& place) {
  if (place.after_apostrophe) {
    return place.before_apostrophe == 1 && word.size() > 2 ? capitalised(word)
                                                           : lower(word);
  }
  if (stays_capital(word)) {
    return std::string{word};
  }
  return !place.is_first && holds(small_words, word) ? lower(word) : capitalised(word);
}

}  // namespace

std::string title_case(std::string_view text) {
  constexpr double in_capitals = 0.9;
  if (upper_case_share(text) < in_capitals) {
    return std::string{text};
  }
  std::string title;
  Place place;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      title += text[at];
      ++at;
      continue;
    }
    const std::size_t end = word_end(text, at);
    title += cased(text.substr(at, end - at), place);
    const std::size_t apostrophe = apostrophe_at(text, end);
    place = {.is_first = false,
             .after_apostrophe = apostrophe != 0 && is_word_at(text, end + apostrophe),
             .before_apostrophe = end - at};
    at = end;
  }
  return title;
}

}  // namespace council
