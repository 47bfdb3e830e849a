#include "common/word.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/unicode.h"
#include "common/utf8.h"

namespace council {
namespace {

constexpr std::size_t max_acronym_letters = 16;
constexpr std::size_t max_hyphenated_parts = 4;
constexpr std::size_t max_hyphenated_bytes = 32;

// Around an apostrophe: shorter parts are no words that anybody looks for.
constexpr std::size_t shortest_part = 3;
constexpr std::size_t longest_beginning = 2;  // "O'", "D'"

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// A run of word characters: bytes of the folded text.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// "106", "17a": up to four digits and two letters.
bool is_section_number(std::string_view run) {
  const auto letter = std::find_if_not(run.begin(), run.end(), is_digit);
  const auto digits = letter - run.begin();
  return digits >= 1 && digits <= 4 && run.end() - letter <= 2 &&
         std::none_of(letter, run.end(), is_digit) &&
         std::all_of(letter, run.end(), is_ascii_word);
}

// What may follow an apostrophe: the possessive, and what Welsh adds to any word that
// ends in a vowel ("'r" is the article).
bool is_ending(std::string_view part) {
  static constexpr std::array<std::string_view, 9> endings{"s", "r",  "n", "i", "m",
                                                           "u", "th", "w", "ch"};
  return std::find(endings.begin(), endings.end(), part) != endings.end();
}

bool is_section_word(std::string_view run) {
  return run == "s" || run == "section" || run == "sec" || run == "sect";
}

class WordFinder {
 public:
  explicit WordFinder(std::string_view display)
      : display_{display}, folded_{fold_with_offsets(display)}, text_{folded_.text} {
    words_.reserve(text_.size() / 6);
  }

  std::vector<Word> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const Run run = next_run(at);
      if (run.end > run.begin) {
        add_ampersand({at, run.begin});
      }
      at = run.end > run.begin ? add(run) : text_.size();
    }
    return std::move(words_);
  }

 private:
  // The size of the word character at `at`, 0 if there is none.
  [[nodiscard]] std::size_t word_character(std::size_t at) const {
    if (at >= text_.size()) {
      return 0;
    }
    if (static_cast<unsigned char>(text_[at]) < 0x80) {
      return is_ascii_word(text_[at]) ? 1 : 0;
    }
    const CodePoint point = decode_utf8(text_, at);
    return is_word_character(point.value) ? point.size : 0;
  }

  [[nodiscard]] Run run_at(std::size_t begin) const {
    std::size_t end = begin;
    while (const std::size_t size = word_character(end)) {
      end += size;
    }
    return {begin, end};
  }

  // An empty run at the end of the text.
  [[nodiscard]] Run next_run(std::size_t at) const {
    while (at < text_.size() && word_character(at) == 0) {
      at +=
          static_cast<unsigned char>(text_[at]) < 0x80 ? 1 : decode_utf8(text_, at).size;
    }
    return run_at(at);
  }

  [[nodiscard]] std::string_view bytes_of(Run run) const {
    return text_.substr(run.begin, run.end - run.begin);
  }

  void push(std::string_view term, Run run, bool is_variant = false) {
    words_.push_back({.term = std::string{cut_utf8(term, max_word_bytes)},
                      .begin = folded_.offsets[run.begin],
                      .end = end_on_display(run.end),
                      .position = position_,
                      .is_variant = is_variant});
  }

  // The end of the character that gave the last folded byte, not the start of what
  // follows: a tag or a soft hyphen may stand between them.
  [[nodiscard]] std::size_t end_on_display(std::size_t folded_end) const {
    const std::size_t last = folded_.offsets[folded_end - 1];
    return last + decode_utf8(display_, last).size;
  }

  // Adds the word or words that start with `run`; returns where to go on.
  std::size_t add(Run run) {
    if (const auto end = add_acronym(run)) {
      return *end;
    }
    if (const auto end = add_section_of_law(run)) {
      return *end;
    }
    push(bytes_of(run), run);
    add_around_apostrophe(run);
    add_hyphenated(run);
    ++position_;
    return run.end;
  }

  // "Children & Families": what stands between two words.
  void add_ampersand(Run between) {
    const std::size_t sign = bytes_of(between).find('&');
    if (sign == std::string_view::npos || words_.empty()) {
      return;
    }
    constexpr std::string_view reference = "&amp;";
    const std::size_t begin = folded_.offsets[between.begin + sign];
    const bool is_reference = display_.substr(begin).starts_with(reference);
    words_.push_back({.term = "and",
                      .begin = begin,
                      .end = begin + (is_reference ? reference.size() : 1),
                      .position = position_++,
                      .is_variant = false});
  }

  // "C.A.M.H.S.", "e.g."
  std::optional<std::size_t> add_acronym(Run run) {
    if (word_character(run.begin) != run.end - run.begin || is_digit(text_[run.begin])) {
      return std::nullopt;
    }
    std::string letters{bytes_of(run)};
    std::size_t end = run.end;
    for (std::size_t count = 1; count < max_acronym_letters; ++count) {
      const std::size_t size =
          end < text_.size() && text_[end] == '.' ? word_character(end + 1) : 0;
      if (size == 0 || is_digit(text_[end + 1]) || word_character(end + 1 + size) != 0) {
        break;
      }
      letters.append(text_, end + 1, size);
      end += 1 + size;
    }
    if (end == run.end) {
      return std::nullopt;
    }
    push(letters, {run.begin, end});
    ++position_;
    return end;
  }

  // "s.106", "s 106", "Section 106", "sec. 17A"
  std::optional<std::size_t> add_section_of_law(Run run) {
    if (!is_section_word(bytes_of(run))) {
      return std::nullopt;
    }
    std::size_t at = run.end;
    if (at < text_.size() && text_[at] == '.') {
      ++at;
    }
    for (int blanks = 0; blanks < 4 && at < text_.size() &&
                         (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\t');
         ++blanks) {
      ++at;
    }
    const Run number = run_at(at);
    if (!is_section_number(bytes_of(number))) {
      return std::nullopt;
    }
    push("s" + std::string{bytes_of(number)}, {run.begin, number.end});
    if (run.end - run.begin > 1) {
      push(bytes_of(run), run, true);
    }
    push(bytes_of(number), number, true);
    ++position_;
    return number.end;
  }

  // "Commissioner's", "Cyngor'r" without their ends, "O'Brien" without its beginning.
  void add_around_apostrophe(Run run) {
    const auto first = std::lower_bound(folded_.apostrophes.begin(),
                                        folded_.apostrophes.end(), run.begin);
    const auto last = std::lower_bound(first, folded_.apostrophes.end(), run.end);
    if (first == last) {
      return;
    }
    Run rest = run;
    if (is_ending(bytes_of({*(last - 1), run.end}))) {
      rest.end = *(last - 1);
      push_part(rest, run);
    }
    if (*first - run.begin <= longest_beginning && *first < rest.end) {
      rest.begin = *first;
      push_part(rest, run);
    }
  }

  // At the place of the whole word, which is what a reader sees.
  void push_part(Run part, Run whole) {
    if (part.end - part.begin >= shortest_part) {
      push(bytes_of(part), whole, true);
    }
  }

  // "anti-social", "face-to-face", "COVID-19", and a word broken at the end of a line.
  void add_hyphenated(Run first) {
    if (first.begin < hyphenated_end_ || after_hyphen(first.end) == first.end ||
        first.end - first.begin > max_hyphenated_bytes) {
      return;
    }
    std::string joined{bytes_of(first)};
    if (std::any_of(joined.begin(), joined.end(), is_digit)) {
      return;
    }
    Run whole = first;
    for (std::size_t parts = 1; parts < max_hyphenated_parts; ++parts) {
      const Run next = run_at(after_hyphen(whole.end));
      if (next.begin == whole.end || next.begin == next.end ||
          joined.size() + (next.end - next.begin) > max_hyphenated_bytes) {
        break;
      }
      joined += bytes_of(next);
      whole.end = next.end;
    }
    if (whole.end != first.end) {
      push(joined, whole, true);
      hyphenated_end_ = whole.end;
    }
  }

  // Where the next part would start; `at` itself where no hyphen stands there.
  [[nodiscard]] std::size_t after_hyphen(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '-') {
      return at;
    }
    ++at;
    return at < text_.size() && text_[at] == '\n' ? at + 1 : at;
  }

  std::string_view display_;
  Folded folded_;
  std::string_view text_;
  std::vector<Word> words_;
  unsigned position_ = 0;
  std::size_t hyphenated_end_ = 0;  // of the last hyphenated word, so that it joins once
};

}  // namespace

std::vector<Word> find_words(std::string_view display) {
  return WordFinder{display}.run();
}

}  // namespace council
