#include "indexer/segment/title_paragraph.h"

#include <algorithm>

#include "indexer/segment/date_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

struct Cases {
  std::size_t capital = 0;
  std::size_t lower = 0;
};

// How many words begin with a capital and how many do not, small words aside.
Cases cases_of(std::string_view text) {
  constexpr std::size_t longest_small_word = 3;
  Cases cases;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const char first = word.empty() ? ' ' : word.front();
    const bool is_lower = first >= 'a' && first <= 'z';
    const bool is_small = word.size() <= longest_small_word ||
                          is_any_phrase(word, {"from", "with", "into"});
    cases.capital += first >= 'A' && first <= 'Z' ? 1U : 0U;
    cases.lower += is_lower && !is_small ? 1U : 0U;
    at = end + 1;
  }
  return cases;
}

}  // namespace

namespace {

// "There were a few minor errors. They were noted." below "To approve the minutes of …":
// a sentence of its own, which no title holds.
bool is_sentence_below(std::string_view title, std::string_view next) {
  constexpr std::size_t opening = 120;
  const bool ends = next.back() == '.' || next.find(". ") != std::string_view::npos;
  return ends && next.front() >= 'A' && next.front() <= 'Z' &&
         !title_is_open(title, next) &&
         contains_any(
             next.substr(0, opening),
             {"was", "were", "had", "has", "have", "said", "declared", "reported",
              "advised", "discussed", "explained", "there are", "there is"}) &&
         (!contains_any(title, {"was", "were", "had", "has", "have"}) ||
          starts_with_any(next, {"minutes were", "the minutes were"}));
}

}  // namespace

bool is_text_below_title(std::string_view title, std::string_view next) {
  if (is_sentence_below(title, next)) {
    return true;
  }
  constexpr std::size_t fewest_capitals = 3;
  constexpr std::size_t fewest_lower = 4;
  const Cases above = cases_of(title);
  const Cases below = cases_of(next);
  return above.capital >= fewest_capitals && above.lower == 0 && next.front() >= 'A' &&
         next.front() <= 'Z' && below.lower >= fewest_lower &&
         below.lower >= below.capital;
}

bool title_is_open(std::string_view title, std::string_view next) {
  const std::size_t blank = title.find_last_of(' ');
  if (blank == std::string_view::npos) {
    return false;
  }
  const std::string_view last = title.substr(blank + 1);
  if (last.empty() || !is_word_before(last, last.size())) {
    return false;  // "DECISION TO BE TAKEN BY:"
  }
  const bool is_day = is_all_digits(last) && last.size() <= 2 && month_at(next, 0);
  return is_day ||
         is_any_phrase(last, {"the", "of", "to", "and", "for", "in", "on", "by", "with",
                              "from", "a", "an", "at", "or", "other", "its", "their"});
}

namespace {

// Whether the title stops within a bracket that `next` closes, behind a comma, or behind
// an initial of a name.
bool is_within_phrase(std::string_view title, std::string_view next) {
  const std::size_t open = title.rfind('(');
  if (open != std::string_view::npos && title.find(')', open) == std::string_view::npos) {
    return next.find(')') != std::string_view::npos;
  }
  const std::size_t size = title.size();
  const bool is_initial = size > 3 && title[size - 1] == '.' && title[size - 3] == ' ' &&
                          title[size - 2] >= 'A' && title[size - 2] <= 'Z';
  return title.back() == ',' || is_initial;
}

bool are_capitals(const Line& previous, const Line& next) {
  return upper_case_share(previous.match) >= 0.9 && upper_case_share(next.match) >= 0.9;
}

// "MINUTES OF THE MEETING OF THE CITY AND" / "COUNTY COUNCIL", or "AND COUNTY COUNCIL".
bool is_shouted_on(std::string_view title, const Line& previous, const Line& next) {
  return are_capitals(previous, next) && title.back() != '.' &&
         (title_is_open(title, next.match) || title.back() == ',' ||
          starts_with_any(next.match, {"and", "of", "held", "for", "in", "on"}));
}

// "MINUTES OF PROCEEDINGS AT …": a sentence that goes on to the day and the hour.
bool is_masthead_sentence(std::string_view title, const Line& previous,
                          const Line& next) {
  return are_capitals(previous, next) &&
         starts_with_any(title,
                         {"minutes of proceedings", "minutes of the proceedings"}) &&
         !find_first_full_date(title);
}

// Whether a line, apart from what it says, may be the second of a title.
bool may_go_on(const Line& previous, const Line& next) {
  return !next.blank() && !next.furniture && next.page == previous.page &&
         next.heading_level == previous.heading_level && next.match.front() != '(' &&
         !find_number_label(next.match);
}

// Bold over bold: wrapped at the margin, unlike a heading over a sub-heading.
bool is_bold_on(std::string_view title, const Line& previous, const Line& next) {
  constexpr std::size_t wrapped_line = 64;
  constexpr std::size_t most_words = 12;
  const bool is_wrapped =
      previous.text.size() >= wrapped_line && next.text.size() < previous.text.size();
  return previous.bold && next.bold &&
         (title_is_open(title, next.match) || is_wrapped ||
          (are_capitals(previous, next) && count_words(next.match) <= most_words));
}

}  // namespace

bool title_goes_on(Lines lines, std::size_t last, std::string_view title) {
  constexpr std::size_t full_line = 55;
  if (last + 2 >= lines.size() || title.empty() || !lines[last + 1].blank()) {
    return false;
  }
  const Line& previous = lines[last];
  const Line& next = lines[last + 2];
  if (!may_go_on(previous, next)) {
    return false;
  }
  if (is_masthead_sentence(title, previous, next)) {
    return true;
  }
  if (previous.text.size() < full_line) {
    return false;
  }
  if (is_within_phrase(title, next.match) || is_shouted_on(title, previous, next)) {
    return true;
  }
  if (std::string_view{".:;?!"}.find(title.back()) != std::string_view::npos) {
    return false;
  }
  if (previous.bold || next.bold) {
    return is_bold_on(title, previous, next);
  }
  const bool lower = next.match.front() >= 'a' && next.match.front() <= 'z';
  return lower && upper_case_share(previous.match) < 0.5 && next.match.size() > 3;
}

}  // namespace council
