#include "indexer/segment/acronyms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "common/unicode.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/paragraph.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/short_form.h"

namespace council {
namespace {

constexpr std::size_t longest_bracket = 240;  // bytes
constexpr std::size_t longest_token = 32;
constexpr std::size_t longest_long_form = 240;

// A place where one form of an acronym may stand in brackets after the other.
struct Bracket {
  std::size_t open = 0;
  std::size_t close = 0;
};

// A short form and the bytes of its expansion.
struct Definition {
  std::string_view short_form;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t start = 0;  // of the whole, in either direction
};

std::size_t most_words(const ShortForm& form) {
  return 2 * form.letters.size() + 4;
}

// The end of the long form: "Carmarthenshire County Council's (C.C.C.)" defines no
// genitive.
std::size_t without_genitive(std::string_view text, std::size_t end) {
  constexpr auto genitives = std::to_array<std::string_view>({"'s", "\xE2\x80\x99s"});
  for (const std::string_view genitive : genitives) {
    if (text.substr(0, end).ends_with(genitive)) {
      return end - genitive.size();
    }
  }
  return end;
}

// ", Tom Foy (TF)": brackets with two letters in them.
bool ends_with_initials(std::string_view text) {
  return text.size() > 4 && text.ends_with(')') && text[text.size() - 4] == '(';
}

// In a list of people with their initials a neighbour has initials too.
bool has_neighbour_with_initials(std::string_view text, const Bracket& bracket,
                                 std::size_t begin) {
  std::string_view before = text.substr(0, begin);
  before = before.substr(0, before.find_last_not_of(" ,;&") + 1);
  if (before.ends_with(" and")) {
    before = before.substr(0, before.find_last_not_of(" ,", before.size() - 4) + 1);
  }
  constexpr std::size_t longest_name = 40;
  const std::string_view after = text.substr(bracket.close + 1, longest_name);
  const std::size_t close = after.find(')');
  return ends_with_initials(before) || (close != std::string_view::npos &&
                                        ends_with_initials(after.substr(0, close + 1)) &&
                                        after.find('.') == std::string_view::npos);
}

// "Cllr Tom Foy (TF)", "Apologies had been received from Tom Foy (TF)".
bool is_introduced_as_person(std::string_view text, std::size_t begin) {
  constexpr std::size_t reach = 80;
  const std::size_t from = begin > reach ? begin - reach : 0;
  const std::string_view before = text.substr(from, begin - from);
  const std::size_t blank = before.find_last_of(' ', before.find_last_not_of(' '));
  const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
  const std::optional<Honorific> honorific = honorific_at(before, word);
  return (honorific && honorific->end == before.size()) ||
         contains_any(before, {"apologies", "present:", "in attendance"});
}

// Two capital letters that are the initials of two capitalised words: a person's, unless
// they name a body or a post.
bool may_be_initials(std::string_view text, const Definition& definition) {
  const std::string_view name =
      text.substr(definition.begin, definition.end - definition.begin);
  if (definition.short_form.size() != 2 || count_words(name) != 2) {
    return false;
  }
  const std::string_view second = name.substr(name.find(' ') + 1);
  return upper_case_share(name.substr(0, 1)) == 1 &&
         upper_case_share(second.substr(0, 1)) == 1 && !names_an_organisation(name) &&
         !names_an_office(name);
}

// "the MACH", "hereafter \"MACH\"" -> "MACH"; a clause may follow: "MACH, see below".
std::string_view bare_short_form(std::string_view inner) {
  constexpr auto openers = std::to_array<std::string_view>(
      {"the ", "hereafter ", "hereinafter ", "known as ", "also known as ",
       "referred to as ", "abbreviated to ", "or "});
  inner = trim(inner);
  for (const std::string_view opener : openers) {
    if (has_at(inner, 0, opener)) {
      inner = trim(inner.substr(opener.size()));
    }
  }
  std::size_t begin = 0;
  while (begin < inner.size() && !is_word_at(inner, begin)) {
    ++begin;
  }
  std::size_t end = begin;
  while (end < inner.size() && inner[end] != ' ' && inner[end] != ',' &&
         inner[end] != ';' && inner[end] != '"' && inner[end] != '\'' &&
         static_cast<unsigned char>(inner[end]) < 0x80) {
    ++end;
  }
  const std::string_view rest = inner.substr(end);
  const bool stands_alone = rest.find(' ') == std::string_view::npos ||
                            rest.starts_with(",") || rest.starts_with(";");
  return stands_alone ? inner.substr(begin, end - begin) : std::string_view{};
}

std::optional<Definition> define(std::string_view text, const ShortForm& form,
                                 const std::vector<LongWord>& words, std::size_t first) {
  const std::size_t begin = words[first].begin;
  const std::size_t end = without_genitive(text, words.back().end);
  if (end - begin > longest_long_form || end <= begin) {
    return std::nullopt;
  }
  return Definition{
      .short_form = form.printed, .begin = begin, .end = end, .start = begin};
}

// Four letters or more may hold one that no word shows: "special needs and/or
// disabilities (SEND)".
constexpr std::size_t least_letters_with_gap = 4;
constexpr std::size_t least_letters_of_name = 5;

// "multi-agency children's hub (MACH)"
std::optional<Definition> find_before(std::string_view text, const Bracket& bracket) {
  const std::string_view inner =
      text.substr(bracket.open + 1, bracket.close - bracket.open - 1);
  const auto form = parse_short_form(bare_short_form(inner));
  if (!form) {
    return std::nullopt;
  }
  const std::size_t from =
      bracket.open > longest_long_form ? bracket.open - longest_long_form : 0;
  const std::vector<LongWord> words =
      find_long_words(text, from, bracket.open, most_words(*form));
  std::vector<std::size_t> starts = align(words, *form, Leeway::None);
  if (starts.empty() && form->letters.size() >= least_letters_with_gap) {
    starts = align(words, *form, Leeway::OneLetter);
  }
  if (starts.empty() && form->letters.size() >= least_letters_of_name) {
    starts = align(words, *form, Leeway::Name);
  }
  if (starts.empty()) {
    return std::nullopt;
  }
  return define(text, *form, words, starts.front());
}

// The token that ends at `end`, quotes left out; "" when it is too long to be a form.
std::string_view token_before(std::string_view text, std::size_t end) {
  const std::string_view before = text.substr(0, end);
  end = before.find_last_not_of(" \"'") + 1;
  std::size_t begin = end;
  while (begin > 0 && end - begin <= longest_token && text[begin - 1] != ' ' &&
         text[begin - 1] != '\t' && text[begin - 1] != '"' && text[begin - 1] != '(' &&
         static_cast<unsigned char>(text[begin - 1]) < 0x80) {
    --begin;
  }
  return end - begin > longest_token ? std::string_view{}
                                     : text.substr(begin, end - begin);
}

// "MACH (Multi-Agency Children's Hub)"; a clause may follow within the brackets.
std::optional<Definition> find_after(std::string_view text, const Bracket& bracket) {
  const std::string_view token = token_before(text, bracket.open);
  const auto form = parse_short_form(token);
  if (!form) {
    return std::nullopt;
  }
  std::vector<LongWord> words =
      find_long_words(text, bracket.open + 1, bracket.close, longest_bracket);
  while (!words.empty()) {
    const std::vector<std::size_t> starts = align(words, *form, Leeway::None);
    const bool opens_bracket = std::ranges::any_of(starts, [&](std::size_t start) {
      const std::size_t lead = words[start].begin - bracket.open - 1;
      return (start == 0 && lead <= 3) ||
             (start == 1 && lead <= 4 && words.front().is_joining);
    });
    if (opens_bracket) {
      std::optional<Definition> found = define(text, *form, words, starts.back());
      if (found) {
        found->start = static_cast<std::size_t>(token.data() - text.data());
      }
      return found;
    }
    do {
      words.pop_back();
    } while (!words.empty() && !words.back().ends_clause);
  }
  return std::nullopt;
}

// "(CIL) Community Infrastructure Levy": a name of the fewest capitalised words right
// behind the brackets.
std::optional<Definition> find_behind(std::string_view text, const Bracket& bracket) {
  const std::string_view inner =
      text.substr(bracket.open + 1, bracket.close - bracket.open - 1);
  const auto form = parse_short_form(inner);
  constexpr std::size_t least_letters = 3;
  if (!form || form->letters.size() < least_letters) {
    return std::nullopt;
  }
  std::size_t end = bracket.close + 1;
  for (std::size_t words_read = 0; words_read < most_words(*form); ++words_read) {
    end = text.find(' ', std::min(text.find_first_not_of(' ', end), text.size()));
    end = std::min(end, text.size());
    if (end - bracket.close > longest_long_form) {
      return std::nullopt;
    }
    const std::vector<LongWord> words =
        find_long_words(text, bracket.close + 1, end, longest_bracket);
    const std::vector<std::size_t> starts = align(words, *form, Leeway::None);
    const bool is_right_behind =
        !starts.empty() && starts.back() == 0 &&
        words.front().begin == text.find_first_not_of(' ', bracket.close + 1) &&
        std::ranges::all_of(words, [](const LongWord& word) {
          return word.is_capital || word.is_joining;
        });
    if (is_right_behind) {
      std::optional<Definition> found = define(text, *form, words, 0);
      if (found) {
        found->start = bracket.open;
      }
      return found;
    }
    if (end == text.size()) {
      break;
    }
  }
  return std::nullopt;
}

std::optional<Definition> find_definition(std::string_view text, const Bracket& bracket) {
  for (const auto find : {find_before, find_after, find_behind}) {
    if (std::optional<Definition> found = find(text, bracket)) {
      return found;
    }
  }
  return std::nullopt;
}

// The next pair of brackets with nothing in brackets inside.
std::optional<Bracket> next_bracket(std::string_view text, std::size_t from) {
  for (std::size_t open = find_either(text, '(', '[', from);
       open != std::string_view::npos; open = find_either(text, '(', '[', open + 1)) {
    const char close_sign = text[open] == '(' ? ')' : ']';
    const std::string_view inner = text.substr(open + 1, longest_bracket);
    const std::size_t end = inner.find_first_of("()[]");
    if (end != std::string_view::npos && inner[end] == close_sign) {
      return Bracket{open, open + 1 + end};
    }
  }
  return std::nullopt;
}

// Equal for forms that differ in case, hyphens and apostrophes only.
std::string key_of(const Acronym& acronym) {
  std::string key = fold(acronym.short_form) + '(' + fold(acronym.long_form);
  std::ranges::replace(key, '-', ' ');
  return key;
}

struct Candidate {
  Acronym acronym;
  bool may_be_initials = false;
};

// What a text of several paragraphs defines.
class Finder {
 public:
  void read(Lines paragraph) {
    const JoinedLines joined =
        join_lines(paragraph, std::numeric_limits<std::size_t>::max());
    const std::string_view text = joined.text();
    for (auto bracket = next_bracket(text, 0); bracket;
         bracket = next_bracket(text, bracket->close + 1)) {
      if (const auto found = find_definition(text, *bracket)) {
        add(joined, *bracket, *found);
      }
    }
  }

  // A paper that gives one person's initials gives those of others.
  [[nodiscard]] std::vector<Acronym> result() && {
    std::vector<Acronym> acronyms;
    for (Candidate& candidate : candidates_) {
      if (!candidate.may_be_initials || !has_initials_) {
        acronyms.push_back(std::move(candidate.acronym));
      }
    }
    return acronyms;
  }

 private:
  void add(const JoinedLines& joined, const Bracket& bracket, const Definition& found) {
    Candidate candidate{.acronym = {.short_form = std::string{found.short_form},
                                    .long_form = std::string{joined.text().substr(
                                        found.begin, found.end - found.begin)},
                                    .line = joined.line_at(found.start)},
                        .may_be_initials = may_be_initials(joined.text(), found)};
    has_initials_ = has_initials_ ||
                    (candidate.may_be_initials &&
                     (is_introduced_as_person(joined.text(), found.begin) ||
                      has_neighbour_with_initials(joined.text(), bracket, found.begin)));
    if (known_.insert(key_of(candidate.acronym)).second) {
      candidates_.push_back(std::move(candidate));
    }
  }

  std::vector<Candidate> candidates_;
  std::set<std::string> known_;
  bool has_initials_ = false;
};

}  // namespace

std::vector<Acronym> find_acronyms(Lines lines) {
  Finder finder;
  for (const Lines& paragraph : find_paragraphs(lines)) {
    finder.read(paragraph);
  }
  return std::move(finder).result();
}

}  // namespace council
