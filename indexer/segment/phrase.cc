#include "indexer/segment/phrase.h"

#include <algorithm>

#include "indexer/segment/byte_block.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using phrase_detail::is_blank;
using phrase_detail::matches_at;

constexpr bool is_word_char(char c) {
  const char small = ascii_lower(c);
  return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether the phrase that ends at `end` ends there as a word.
bool ends_word(std::string_view text, std::size_t end, std::string_view phrase) {
  return end == text.size() || !is_word_char(text[end]) || !is_word_char(phrase.back());
}

// Without blanks around and ':' or '.' behind.
std::string_view without_ends(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '.')) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

bool is_bare_phrase(std::string_view bare, std::string_view phrase) {
  return bare.size() == phrase.size() && starts_with_phrase(bare, phrase);
}

}  // namespace

std::string_view phrase_detail::without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

bool phrase_detail::matches_at(std::string_view text, std::size_t at,
                               std::string_view phrase) {
  if (text.size() - at < phrase.size()) {
    return false;
  }
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (ascii_lower(text[at + i]) != phrase[i]) {
      return false;
    }
  }
  return ends_word(text, at + phrase.size(), phrase);
}

std::string to_lower(std::string_view text) {
  std::string lowered{text};
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), ascii_lower);
  return lowered;
}

bool starts_with_any(std::string_view text,
                     std::initializer_list<std::string_view> phrases) {
  if (text.empty()) {
    return false;
  }
  const char first = ascii_lower(text.front());
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return !phrase.empty() && phrase.front() == first && matches_at(text, 0, phrase);
  });
}

std::size_t find_phrase(const Sieve& text, std::string_view phrase) {
  return text.may_hold(phrase) ? find_phrase(text.text(), phrase)
                               : std::string_view::npos;
}

std::size_t find_phrase(std::string_view text, std::string_view phrase) {
  if (phrase.empty()) {
    return std::string_view::npos;
  }
  for (std::size_t at = find_ignoring_case(text, phrase); at != std::string_view::npos;
       at = find_ignoring_case(text, phrase, at + 1)) {
    const bool at_word_start =
        at == 0 || !is_word_char(text[at - 1]) || !is_word_char(phrase.front());
    if (at_word_start && ends_word(text, at + phrase.size(), phrase)) {
      return at;
    }
  }
  return std::string_view::npos;
}

bool contains_any(const Sieve& text, std::initializer_list<std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return find_phrase(text, phrase) != std::string_view::npos;
  });
}

bool contains_any(std::string_view text,
                  std::initializer_list<std::string_view> phrases) {
  if (Sieve::pays(text, phrases.size())) {
    return contains_any(Sieve{text}, phrases);
  }
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return find_phrase(text, phrase) != std::string_view::npos;
  });
}

bool is_phrase(std::string_view text, std::string_view phrase) {
  return text.size() >= phrase.size() && is_bare_phrase(without_ends(text), phrase);
}

bool is_any_phrase(std::string_view text,
                   std::initializer_list<std::string_view> phrases) {
  const std::string_view bare = without_ends(text);
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return is_bare_phrase(bare, phrase);
  });
}

std::size_t count_words(std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  std::size_t words = is_blank(text.front()) ? 0 : 1;
  std::size_t at = 1;
  for (; at + block_size <= text.size(); at += block_size) {
    const ByteBlock block = load_block(text.data() + at);
    const ByteBlock before = load_block(text.data() + at - 1);
    const ByteBlock starts =
        (block != ' ') & (block != '\t') & ((before == ' ') | (before == '\t'));
    words += count_true(starts);
  }
  for (; at < text.size(); ++at) {
    words += !is_blank(text[at]) && is_blank(text[at - 1]) ? 1U : 0U;
  }
  return words;
}

std::string_view first_word(std::string_view text) {
  text = trim(text);
  return text.substr(0, text.find_first_of(" \t"));
}

std::string_view last_word(std::string_view text) {
  text = trim(text);
  return text.substr(text.rfind(' ') + 1);
}

std::string_view without_last_word(std::string_view text) {
  text = trim(text);
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? std::string_view{} : text.substr(0, blank);
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view each) { return equals_ignoring_case(each, word); });
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> split_cells(std::string_view row) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t tab = row.find('\t');
    cells.push_back(trim(row.substr(0, tab)));
    if (tab == std::string_view::npos) {
      return cells;
    }
    row.remove_prefix(tab + 1);
  }
}

bool has_title_case(std::string_view match) {
  constexpr std::size_t short_word = 3;
  std::string_view rest = trim(match);
  while (!rest.empty()) {
    const std::string_view word = first_word(rest);
    const bool lower = word.front() >= 'a' && word.front() <= 'z';
    if (lower && word.size() > short_word) {
      return false;
    }
    rest = trim(rest.substr(word.size()));
  }
  return match.front() >= 'A' && match.front() <= 'Z';
}

}  // namespace council
