#include "indexer/segment/short_form.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "common/unicode.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_letters = 12;
// Bit j: j letters of the short form are accounted for, from its end.
using Counts = std::bitset<most_letters + 1>;

constexpr auto joining_words = std::to_array<std::string_view>(
    {"a", "an", "and", "and/or", "&", "as", "at", "by", "for", "from", "in", "of", "on",
     "or", "the", "to", "up", "via", "with",
     // Welsh and Irish
     "ac", "agus", "ar", "do", "i", "le", "mewn", "na", "o", "y", "ym", "yn", "yng",
     "yr"});

bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_ascii_letter(char c) {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

bool is_inner_sign(char c) {
  return c == '&' || c == '/' || c == '-' || c == '.';
}

std::size_t count_capitals(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::count_if(word, is_ascii_upper));
}

// "RAG-rated", "July/August": words, not letters, follow the sign.
bool has_lower_case_after_sign(std::string_view word) {
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    if (is_inner_sign(word[at]) && word[at] != '&' && !is_ascii_upper(word[at + 1])) {
      return true;
    }
  }
  return false;
}

std::string_view without_plural(std::string_view word) {
  const bool is_plural =
      word.size() > 2 && word.back() == 's' && is_ascii_upper(word[word.size() - 2]);
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

std::vector<std::string> split_parts(std::string_view folded) {
  std::vector<std::string> parts{""};
  for (const char c : folded) {
    if (c == '-' || c == '/') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  std::erase(parts, "");
  return parts;
}

// Quotes and the like at the ends of a word; letters beyond ASCII stay.
struct Trimmed {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Trimmed trim_marks(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(0, end);
  while (begin < end && !is_word_at(word, begin) && word[begin] != '&') {
    ++begin;
  }
  while (end > begin && !is_word_before(text, end) && text[end - 1] != '&') {
    --end;
  }
  return {begin, end};
}

bool ends_sentence(std::string_view token) {
  return std::string_view{".:!?"}.find(token.back()) != std::string_view::npos;
}

// A token without letters first ("•", "1.2", "–") is no word of an expansion.
std::optional<LongWord> read_long_word(std::string_view text, std::size_t begin,
                                       std::size_t end) {
  const Trimmed bare = trim_marks(text, begin, end);
  if (bare.begin == bare.end || is_ascii_digit(text[bare.begin])) {
    return std::nullopt;
  }
  LongWord word;
  word.begin = bare.begin;
  word.end = bare.end;
  const std::string_view printed = text.substr(bare.begin, bare.end - bare.begin);
  const std::string folded = fold(printed);
  word.parts = split_parts(folded);
  if (word.parts.empty()) {
    return std::nullopt;
  }
  word.is_joining = std::ranges::find(joining_words, folded) != joining_words.end();
  word.is_capital = is_ascii_upper(printed.front());
  word.is_acronym = printed.size() > 1 && std::ranges::all_of(printed, is_ascii_upper);
  word.ends_clause = text[end - 1] == ',' || text[end - 1] == ';';
  return word;
}

bool is_boundary(char c) {
  return c == '\t' || c == '(' || c == ')' || c == '[' || c == ']';
}

// How letters of a short form, read from its end, are shown by the words of a text.
class Alignment {
 public:
  explicit Alignment(const ShortForm& form) : form_{form}, size_{form.letters.size()} {}

  // The counts after a word that stands before those already read.
  [[nodiscard]] Counts read(const LongWord& word, const Counts& before,
                            bool is_last) const {
    Counts after;
    for (std::size_t done = 0; done < size_; ++done) {
      if (before[done]) {
        after |= read_after(word, done);
        after[done] = after[done] || (word.is_joining && !is_last);
      }
    }
    return after;
  }

  // One letter stands for no word; never the first.
  [[nodiscard]] Counts skip_letter(const Counts& before) const {
    Counts after = before << 1U;
    after[size_] = false;
    return after;
  }

 private:
  [[nodiscard]] Counts read_after(const LongWord& word, std::size_t done) const {
    Counts after;
    const std::string_view left{form_.letters.data(), size_ - done};
    if (word.is_joining) {
      // Two letters are too few to let "in the (IT)" pass.
      after[done + 1] = size_ > 2 && left.back() == word.parts.front().front();
      return after;
    }
    std::string initials;
    for (const std::string& part : word.parts) {
      initials += part.front();
      if (left.ends_with(initials)) {
        after[done + initials.size()] = true;
      }
    }
    read_start(word, left, after);
    return after;
  }

  // Several letters of one word: "Eq" in EqIA, "SEND" in SENDIASS.
  void read_start(const LongWord& word, std::string_view left, Counts& after) const {
    const std::string& part = word.parts.front();
    const std::size_t done = size_ - left.size();
    for (std::size_t count = 2; count <= std::min(part.size(), left.size()); ++count) {
      const std::size_t from = left.size() - count;
      if (left.substr(from) == std::string_view{part}.substr(0, count) &&
          (all_small(from + 1, left.size()) ||
           (word.is_acronym && count == part.size()))) {
        after[done + count] = true;
      }
    }
  }

  [[nodiscard]] bool all_small(std::size_t from, std::size_t to) const {
    return std::all_of(form_.is_small.begin() + static_cast<std::ptrdiff_t>(from),
                       form_.is_small.begin() + static_cast<std::ptrdiff_t>(to),
                       [](bool small) { return small; });
  }

  const ShortForm& form_;
  std::size_t size_;
};

}  // namespace

std::optional<ShortForm> parse_short_form(std::string_view word) {
  const bool all_known = std::ranges::all_of(
      word, [](char c) { return is_ascii_letter(c) || is_inner_sign(c); });
  if (word.empty() || !all_known || !is_ascii_upper(word.front()) ||
      word.size() > 2 * most_letters || has_lower_case_after_sign(word)) {
    return std::nullopt;
  }
  ShortForm form{.printed = word, .letters = {}, .is_small = {}};
  for (const char c : without_plural(word)) {
    if (is_ascii_letter(c)) {
      form.letters += ascii_lower(c);
      form.is_small.push_back(!is_ascii_upper(c));
    }
  }
  const std::size_t capitals = count_capitals(word);
  const std::size_t letters = form.letters.size();
  if (capitals < 2 || letters > most_letters || capitals * 2 < letters) {
    return std::nullopt;
  }
  return form;
}

std::vector<LongWord> find_long_words(std::string_view text, std::size_t from,
                                      std::size_t to, std::size_t most) {
  std::vector<LongWord> words;
  std::size_t end = to;
  while (words.size() < most) {
    while (end > from && text[end - 1] == ' ') {
      --end;
    }
    std::size_t begin = end;
    while (begin > from && text[begin - 1] != ' ' && !is_boundary(text[begin - 1])) {
      --begin;
    }
    if (begin == end || ends_sentence(text.substr(begin, end - begin))) {
      break;
    }
    if (text.substr(begin, end - begin) == "/") {  // "Entry / Exit System (EES)"
      end = begin;
      continue;
    }
    std::optional<LongWord> word = read_long_word(text, begin, end);
    if (!word) {
      break;
    }
    words.push_back(std::move(*word));
    end = begin;
  }
  std::ranges::reverse(words);
  return words;
}

namespace {

// What is accounted for with no, one or two things amiss.
struct Progress {
  std::array<Counts, 3> by_misses;

  [[nodiscard]] bool any() const {
    return (by_misses[0] | by_misses[1] | by_misses[2]).any();
  }
  [[nodiscard]] bool has(std::size_t letters) const {
    return (by_misses[0] | by_misses[1] | by_misses[2])[letters];
  }
};

// Letters that stand for no word may follow each other.
void skip_letters(const Alignment& alignment, std::size_t most, Progress& progress) {
  for (std::size_t misses = 0; misses < most; ++misses) {
    progress.by_misses[misses + 1] |= alignment.skip_letter(progress.by_misses[misses]);
  }
}

Progress read_word(const Alignment& alignment, const LongWord& word,
                   const Progress& before, bool is_last) {
  Progress after;
  for (std::size_t misses = 0; misses < after.by_misses.size(); ++misses) {
    after.by_misses[misses] = alignment.read(word, before.by_misses[misses], is_last);
  }
  return after;
}

// "Multi Agency" for one letter: a word inside a name that shows nothing costs as much as
// two letters.
void skip_word(const Progress& before, std::size_t letters, Progress& after) {
  Counts open = before.by_misses[0];
  open[letters] = false;
  open[0] = false;
  after.by_misses[2] |= open;
}

bool is_name(const std::vector<LongWord>& words, std::size_t from) {
  return std::all_of(
      words.begin() + static_cast<std::ptrdiff_t>(from), words.end(),
      [](const LongWord& word) { return word.is_capital || word.is_joining; });
}

std::size_t most_misses(const ShortForm& form, Leeway leeway) {
  constexpr std::size_t letters_of_long_form = 6;
  switch (leeway) {
    case Leeway::None:
      return 0;
    case Leeway::OneLetter:
      return 1;
    case Leeway::Name:
      return form.letters.size() >= letters_of_long_form ? 2 : 1;
  }
  return 0;
}

}  // namespace

std::vector<std::size_t> align(const std::vector<LongWord>& words, const ShortForm& form,
                               Leeway leeway) {
  std::vector<std::size_t> starts;
  const Alignment alignment{form};
  const std::size_t letters = form.letters.size();
  Progress progress;
  progress.by_misses[0] = Counts{1};
  for (std::size_t at = words.size(); at > 0 && progress.any(); --at) {
    const LongWord& word = words[at - 1];
    skip_letters(alignment, most_misses(form, leeway), progress);
    Progress next = read_word(alignment, word, progress, at == words.size());
    const bool is_whole = next.has(letters) && (!word.is_joining || word.is_capital) &&
                          (leeway != Leeway::Name || is_name(words, at - 1));
    if (is_whole) {
      starts.push_back(at - 1);
    }
    if (leeway == Leeway::Name) {
      skip_word(progress, letters, next);
    }
    progress = next;
  }
  return starts;
}

}  // namespace council
