#include "indexer/segment/name_shape.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/word_surname.h"

namespace council {
namespace {

constexpr std::size_t most_name_words = 6;

// "deLaune": a particle that is written together with the surname behind it.
bool opens_with_particle(std::string_view word) {
  for (const std::string_view particle : {"de", "la", "le", "du", "van", "di", "mc"}) {
    const std::size_t next = particle.size();
    if (word.starts_with(particle) && next + 1 < word.size() && word[next] >= 'A' &&
        word[next] <= 'Z' && word[next + 1] >= 'a') {
      return true;
    }
  }
  return false;
}

// A word that can be part of a name: "J.", "McKay", "O’Hanlon", "d’Arcy", "van".
bool is_name_word(std::string_view word) {
  if (has_digit(word) || word.find_first_of("/@&:?!\"=#%") != std::string_view::npos) {
    return false;
  }
  const std::size_t apostrophe = word.starts_with('d') ? apostrophe_at(word, 1) : 0;
  const bool is_elided = apostrophe > 0 && 1 + apostrophe < word.size() &&
                         word[1 + apostrophe] >= 'A' && word[1 + apostrophe] <= 'Z';
  if (is_name_particle(word) || is_elided || opens_with_particle(word)) {
    return true;
  }
  return is_word_at(word, 0) && !is_lower_case_start(word);
}

// "“Mick”" within "Michael “Mick” Dowling".
bool is_nickname(std::string_view word) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"\xE2\x80\x9C", "\xE2\x80\x9D"},
        {"\xE2\x80\x98", "\xE2\x80\x99"},
        {"\"", "\""}}) {
    const bool is_quoted = word.size() > open.size() + close.size() + 1 &&
                           word.starts_with(open) && word.ends_with(close);
    if (is_quoted && is_name_word(word.substr(
                         open.size(), word.size() - open.size() - close.size()))) {
      return true;
    }
  }
  return false;
}

// Whether a name of so many words may go on with this one.
bool goes_on_with(std::string_view word, std::size_t words) {
  if (words > 0 && is_nickname(word)) {
    return true;
  }
  const bool ends_name = words >= 2 && (is_capital_code(word) || names_an_office(word));
  const std::string_view letters = word.substr(0, word.find_last_not_of('.') + 1);
  return is_name_word(word) && !is_postnominal(letters) && !ends_name;
}

bool can_be_surname(std::string_view word) {
  return (word.size() > 2 && !is_name_particle(word)) ||
         (word.size() == 2 && word[1] != '.');
}

// "Diane Neil mills": a slip that leaves the last word in lower case.
bool is_slip(std::string_view last) {
  return last.size() > 3 && blank_end(last, 0) == last.size() &&
         is_lower_case_start(last) &&
         last.find_first_of(".,:") == std::string_view::npos && !last.ends_with("ly") &&
         !last.ends_with("ed");
}

// "J Bee", "J. Bee", "J.Bee"
bool starts_with_initial(std::string_view text) {
  const std::size_t stop = blank_end(text, 0);
  const bool is_glued =
      stop > 3 && text[1] == '.' && text[2] >= 'A' && text[2] <= 'Z' && text[3] != '.';
  return is_glued || (stop < text.size() && (stop == 1 || (stop == 2 && text[1] == '.')));
}

}  // namespace

std::size_t blank_end(std::string_view text, std::size_t at) {
  while (at < text.size() && blank_at(text, at) == 0) {
    ++at;
  }
  return at;
}

bool is_lower_case_start(std::string_view word) {
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

bool is_single_word(std::string_view text) {
  return text.find(' ') == std::string_view::npos && text.find('.') != 1;
}

bool is_capital_code(std::string_view word) {
  return (word.size() == 2 || word.size() == 3) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 5 &&
         std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_organisation_code(std::string_view word, std::string_view name_before) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool has_small =
      std::ranges::any_of(name_before, [](char c) { return c >= 'a' && c <= 'z'; });
  return has_small && name_before.find(' ') != std::string_view::npos &&
         word.size() >= 3 && word.size() <= 6 && word != "OTHERS" &&
         std::ranges::all_of(word, is_capital);
}

bool is_bare_office(std::string_view text) {
  constexpr std::size_t longest = 40;
  return !text.empty() && text.size() <= longest && names_an_office(text) &&
         text.find_first_of("()") == std::string_view::npos;
}

std::string_view leading_name(std::string_view text, bool titled) {
  std::size_t end = 0;
  std::size_t words = 0;
  bool has_surname = false;
  for (std::size_t at = 0; at < text.size() && words < most_name_words;) {
    const std::size_t stop = blank_end(text, at);
    const std::string_view word = text.substr(at, stop - at);
    const bool of_place = titled && words > 0 && equals_ignoring_case(word, "of");
    if (!of_place && !goes_on_with(word, words)) {
      break;
    }
    has_surname = has_surname || can_be_surname(word);
    ++words;
    end = of_place ? end : stop;
    at = skip_blanks(text, stop);
  }
  if (!has_surname) {
    return {};
  }
  const bool slip = titled && words >= 2 && is_slip(text.substr(skip_blanks(text, end)));
  return slip ? text : text.substr(0, end);
}

// "T.D", "M.B.E"
bool is_stopped_postnominal(std::string_view word) {
  constexpr std::size_t longest = 8;
  std::string plain;
  for (std::size_t at = 0; at < std::min(word.size(), longest); ++at) {
    if ((at % 2 == 1) != (word[at] == '.')) {
      return false;
    }
    plain += at % 2 == 1 ? std::string{} : std::string{word[at]};
  }
  return word.size() <= longest && is_postnominal(plain);
}

std::string_view take_postnominals(std::string_view rest) {
  std::size_t end = 0;
  for (std::size_t at = skip_blanks(rest, 0); at < rest.size();) {
    const std::size_t stop = blank_end(rest, at);
    std::string_view word = rest.substr(at, stop - at);
    while (!word.empty() && (word.back() == '.' || word.back() == ',')) {
      word.remove_suffix(1);
    }
    if (!is_postnominal(word) && !is_stopped_postnominal(word)) {
      break;
    }
    end = at + word.size();
    at = skip_blanks(rest, stop);
  }
  const std::size_t begin = skip_blanks(rest, 0);
  return end > begin ? rest.substr(begin, end - begin) : std::string_view{};
}

bool all_fields_of_work(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = blank_end(text, at);
    const std::string_view word = text.substr(at, stop - at);
    if (!is_field_of_work(word) && !equals_ignoring_case(word, "of")) {
      return false;
    }
    at = skip_blanks(text, stop);
  }
  return true;
}

// Nothing, or the letters behind a name: "MBE".
bool holds_only_letters(std::string_view rest) {
  const std::size_t begin = skip_blanks(rest, 0);
  const std::size_t end = rest.find_last_not_of('.') + 1;  // "Esq."
  return begin >= rest.size() || take_postnominals(rest).size() == end - begin;
}

bool is_bare_name(std::string_view core, bool in_group) {
  const std::string_view name = leading_name(core, in_group);
  if (name.empty() || !holds_only_letters(core.substr(name.size()))) {
    return false;
  }
  if (in_group && has_word_for_surname(name)) {
    return true;
  }
  if (is_no_name(core.substr(0, blank_end(core, 0)))) {
    return false;
  }
  if (starts_with_initial(core)) {
    // Not "V.Chairman".
    return core.find(' ') != std::string_view::npos || !names_an_office(core);
  }
  return !names_an_office(core) && !names_an_organisation(core) &&
         !all_fields_of_work(core);
}

bool opens_degree(std::string_view text) {
  const std::size_t at = skip_blanks(text, std::min<std::size_t>(text.size(), 1));
  return is_any_phrase(text.substr(at, word_end(text, at) - at),
                       {"eng", "sc", "ed", "inst", "phil", "arch", "tech", "com", "mus",
                        "pharm", "litt", "admin"});
}

}  // namespace council
