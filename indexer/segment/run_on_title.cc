#include "indexer/segment/run_on_title.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/line.h"
#include "indexer/segment/minuted_sentence.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/verbless_title.h"

namespace council {

namespace {

constexpr std::size_t most_title_words = 34;

struct Word {
  std::string_view text;  // with plain quotes and dashes
  std::size_t at = 0;     // where it starts in the text
};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The run of blanks, or of anything else, that starts at `at` ends here.
std::size_t run_end(std::string_view text, std::size_t at, bool of_blanks) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t') == of_blanks) {
    ++at;
  }
  return at;
}

// The words of a text's start: a title is not longer, and a line may be. `folded` is the
// text with plain quotes and dashes, none of which is a blank.
std::vector<Word> first_words(std::string_view text, std::string_view folded) {
  std::vector<Word> words;
  words.reserve(most_title_words + 1);
  std::size_t at = run_end(text, 0, true);
  std::size_t plain = run_end(folded, 0, true);
  while (at < text.size() && words.size() <= most_title_words) {
    const std::size_t end = run_end(folded, plain, false);
    words.push_back({folded.substr(plain, end - plain), at});
    plain = run_end(folded, end, true);
    at = run_end(text, run_end(text, at, false), true);
  }
  return words;
}

// "of", "from", "&": the word behind it goes on with the phrase.
bool joins(std::string_view word) {
  return is_any_phrase(
             word, {"of",   "on",  "to",  "from", "for",  "at",      "in",    "by",
                    "with", "and", "the", "&",    "or",   "between", "about", "regarding",
                    "re",   "as",  "a",   "an",   "that", "under",   "into",  "via",
                    "dear", "-",   "--",  "why",  "how",  "what",    "when",  "where"}) ||
         word.ends_with(',') || word.ends_with('-') || word.ends_with('/') ||
         word.ends_with('(');
}

bool is_honorific(std::string_view word) {
  return is_any_phrase(word, {"cllr", "cllrs", "councillor", "councillors", "mr", "mrs",
                              "ms", "miss", "dr"});
}

bool has_lower(std::string_view word) {
  return std::ranges::any_of(word, is_lower);
}
// "LH confirmed", "PCSO reported": a member by the initials, and what was said.
bool opens_with_initials(std::string_view word, std::string_view next) {
  constexpr std::size_t most = 4;
  return word.size() >= 2 && word.size() <= most && std::ranges::all_of(word, is_upper) &&
         !next.empty() && is_lower(next.front()) &&
         is_any_phrase(next, {"confirmed", "reported", "advised", "commented", "noted",
                              "stated", "asked", "explained", "thanked", "said",
                              "informed", "agreed", "presented", "gave", "welcomed"});
}

// A word with which a sentence of minutes begins.
bool opens_sentence(const Word& word, std::string_view next) {
  if (word.text == "RESOLVED" || word.text == "AGREED") {
    return true;
  }
  if (!is_upper(word.text.front()) || (word.text != "A" && !has_lower(word.text))) {
    return opens_with_initials(word.text, next);  // not "THE MINUTES" in capitals
  }
  if (word.text == "A" || word.text == "An") {
    return !next.empty() && is_lower(next.front());
  }
  if (is_phrase(word.text, "no")) {
    return !next.empty() && !is_digit(next.front());
  }
  // "To Approve One Councillor Appointment"
  if (is_any_phrase(word.text, {"one", "two", "three", "four", "five", "six"})) {
    return !next.empty() && is_lower(next.front());
  }
  return is_honorific(word.text) ||
         is_any_phrase(
             word.text,
             {"the",     "it",      "there",    "this",   "these",   "they",      "we",
              "all",     "none",    "nothing",  "nil",    "members", "following", "both",
              "neither", "several", "resolved", "agreed", "noted",   "approved"});
}

// "5.1": digits, a point, digits.
bool is_sub_number(std::string_view word) {
  const std::size_t point = word.find('.');
  return point != std::string_view::npos && point > 0 && point <= 2 &&
         word.size() - point <= 3 && word.size() > point + 1 &&
         is_all_digits(word.substr(0, point)) && is_all_digits(word.substr(point + 1));
}

// "15/02050/O": an application.
bool is_application(std::string_view word) {
  return std::count(word.begin(), word.end(), '/') == 2 && is_digit(word.front()) &&
         std::any_of(word.begin(), word.end(), is_upper);
}

// "i.", "a)", "(i)", a bullet, "5.1", an application's reference.
bool opens_list(std::string_view word) {
  if (word == "*" || is_sub_number(word) || is_application(word)) {
    return true;
  }
  const bool bracketed = word.starts_with('(');
  word.remove_prefix(bracketed ? 1 : 0);
  return word.size() == 2 && (word[0] == 'i' || word[0] == 'a') &&
         (word[1] == ')' || (word[1] == '.' && !bracketed));
}

bool is_capitals(std::string_view text) {
  constexpr std::ptrdiff_t fewest = 5;
  return std::none_of(text.begin(), text.end(), is_lower) &&
         std::count_if(text.begin(), text.end(), is_upper) >= fewest;
}

// Words of a heading: those that matter have a capital.
bool is_title_like(const std::vector<Word>& words, std::size_t from, std::size_t to) {
  constexpr std::size_t most_words = 6;
  constexpr std::size_t short_word = 3;
  return to - from <= most_words &&
         std::all_of(
             words.begin() + static_cast<std::ptrdiff_t>(from),
             words.begin() + static_cast<std::ptrdiff_t>(to), [](const Word& word) {
               return word.text.size() <= short_word || !is_lower(word.text.front());
             });
}

bool ends_sentence(std::string_view word) {
  return word.size() > 3 &&
         std::string_view{".?!;"}.find(word.back()) != std::string_view::npos;
}

bool is_weekday(std::string_view word) {
  return is_any_phrase(word, {"monday", "tuesday", "wednesday", "thursday", "friday",
                              "saturday", "sunday"});
}

// "M." of "M. Grief", "Mr".
bool opens_name(std::string_view word) {
  const bool initial = word.size() == 2 && is_upper(word[0]) && word[1] == '.';
  return initial || is_honorific(word);
}

// "Apologies M. Grief": names follow without a verb.
bool opens_names(std::string_view title) {
  return is_any_phrase(title, {"apologies", "apologies for absence", "present",
                               "in attendance", "attendance", "absent"});
}

// A title has no verb.
bool ends_title(std::string_view word) {
  return ends_sentence(word) ||
         is_any_phrase(word, {"was", "were", "is", "are", "had", "has", "that"});
}

bool is_colon(std::string_view word) {
  return word.ends_with(':') || word.ends_with(":-");
}
bool is_dash(std::string_view word) {
  return word == "-" || word == "--";
}

// A walk along the words of a title until the text begins.
class Walk {
 public:
  explicit Walk(std::string_view text)
      : text_{text}, folded_{fold_typography(text)}, words_{first_words(text, folded_)} {}
  Walk(const Walk&) = delete;  // its words stand in folded_
  Walk& operator=(const Walk&) = delete;

  std::size_t run() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (const auto end = end_before(i)) {
        return *end;
      }
    }
    return 0;
  }

 private:
  // Where the text begins should that be with this word; 0 where the title has no text
  // behind it; nullopt to look further.
  std::optional<std::size_t> end_before(std::size_t i) {
    const std::string_view previous = words_[i - 1].text;
    if (ends_title(previous)) {
      return begins_next_sentence(i) ? words_[i].at : 0;
    }
    const bool is_mark = is_colon(previous) || is_dash(previous);
    if (is_mark ? begins_behind_mark(i) : begins_text(i)) {
      return is_mark || is_behind_title(i) ? words_[i].at : 0;
    }
    if (is_mark) {
      note_separator(i);
    }
    return std::nullopt;
  }

  // "To receive apologies. Apologies were accepted from Cllr Murdoch", "Travel Policy.
  // This had been copied to all."
  [[nodiscard]] bool begins_next_sentence(std::size_t i) const {
    constexpr std::size_t near = 80;
    const std::string_view last = words_[i - 1].text;
    const std::string_view word = last.substr(last.find(':') + 1);
    const bool is_over = separator_ == 0 && word.ends_with('.') && ends_sentence(word) &&
                         !(is_upper(word[0]) && word[1] == '.') &&  // "P.C.S.O."
                         !is_honorific(word.substr(0, word.size() - 1));
    const bool is_part = opens_counted_part(i);
    return is_over && (is_part || is_upper(words_[i].text.front())) &&
           is_usual_sentence(fold_typography(title_to(i))) &&
           (is_part || reads_as_sentence(text_.substr(words_[i].at), near));
  }

  // "To receive apologies.", "Travel Policy."
  static bool is_usual_sentence(std::string_view title) {
    title.remove_suffix(title.ends_with('.') ? 1 : 0);
    return starts_with_any(title, {"to", "election of"}) || is_council_topic(title) ||
           is_procedural_title(title) || is_verbless_title(title);
  }

  // "Reports. 7.1 Chairman's Report."
  [[nodiscard]] bool opens_counted_part(std::size_t i) const {
    return i + 1 < words_.size() && is_sub_number(words_[i].text) &&
           words_[i].text.ends_with(".1") && is_upper(words_[i + 1].text.front());
  }

  void note_separator(std::size_t i) { separator_ = separator_ == 0 ? i : separator_; }
  [[nodiscard]] bool is_behind_title(std::size_t i) const {
    return separator_ == 0 || is_title_like(words_, separator_, i);
  }

  [[nodiscard]] bool begins_behind_mark(std::size_t i) const {
    const bool is_cut =
        is_colon(words_[i - 1].text) && (cuts_at_colon(i) || opens_list(words_[i].text));
    // "MATTERS ARISING - (a) Telephone kiosk"
    const bool is_part = is_dash(words_[i - 1].text) && opens_list(words_[i].text) &&
                         is_capitals(title_to(i));
    return is_cut || is_part || opens_text(i);
  }

  [[nodiscard]] std::string_view title_to(std::size_t i) const {
    return trim(text_.substr(0, words_[i].at));
  }

  [[nodiscard]] bool cuts_at_colon(std::size_t i) const {
    std::string title = fold_typography(title_to(i));
    while (!title.empty() && (title.back() == ':' || title.back() == '-')) {
      title.pop_back();
    }
    return is_council_topic(title) || is_weekday(words_[i].text);
  }

  // Behind a colon or a dash: a sentence whose verb comes soon. "- The Old Mill" is none.
  [[nodiscard]] bool opens_text(std::size_t i) const {
    constexpr std::size_t near = 40;
    const std::string_view next =
        i + 1 < words_.size() ? words_[i + 1].text : std::string_view{};
    return opens_sentence(words_[i], next) && !is_honorific(words_[i].text) &&
           reads_as_sentence(text_.substr(words_[i].at), near);
  }

  [[nodiscard]] bool begins_text(std::size_t i) const {
    const std::string_view word = words_[i].text;
    const std::string_view previous = words_[i - 1].text;
    const std::string_view next =
        i + 1 < words_.size() ? words_[i + 1].text : std::string_view{};
    if (opens_name(word) && opens_names(fold_typography(title_to(i)))) {
      return true;
    }
    // "… held on 21 September 2023- RESOLVED that …"
    if (previous.ends_with('-') && (word == "RESOLVED" || word == "AGREED")) {
      return reads_as_sentence(text_.substr(words_[i].at));
    }
    const bool is_list = opens_list(word);
    if (!is_list && !may_begin_sentence(i, next)) {
      return false;  // most words
    }
    // "Reports of County and District Councillors"
    const bool of_a_body =
        is_honorific(word) &&
        is_any_phrase(previous, {"county", "district", "borough", "parish", "town",
                                 "community", "city", "ward"});
    if (joins(previous) || of_a_body) {
      return false;
    }
    return is_list ? begins_list(i) : begins_sentence(i, next);
  }

  [[nodiscard]] bool begins_list(std::size_t i) const {
    const std::string_view previous = words_[i - 1].text;
    if (is_any_phrase(previous,
                      {"version", "section", "para", "paragraph", "item", "appendix",
                       "policy", "minute", "application", "appeal"})) {
      return false;
    }
    const std::string_view rest = text_.substr(words_[i].at);
    return separator_ == 0 && rest.size() > words_[i].text.size() + 1 &&
           !is_lower(previous.front());
  }

  [[nodiscard]] bool may_follow_capitals(std::size_t i) const {
    const std::string_view word = words_[i].text;
    return is_upper(word.front()) && has_lower(word) && !has_lower(words_.front().text);
  }

  // By the word and the next, without the title before it.
  [[nodiscard]] bool may_begin_sentence(std::size_t i, std::string_view next) const {
    return opens_sentence(words_[i], next) || may_follow_capitals(i) ||
           words_[i].text == "held" || next == "were";
  }

  [[nodiscard]] bool begins_sentence(std::size_t i, std::string_view next) const {
    const std::string_view word = words_[i].text;
    const bool opens = opens_sentence(words_[i], next);
    const std::string title = fold_typography(title_to(i));
    // "To invite Councillors to declare an interest": the object of what is to be done.
    constexpr std::size_t verb = 3;
    const bool is_object = is_honorific(word) && i <= verb && words_.front().text == "To";
    if (is_object ||
        is_any_phrase(title, {"resolved", "agreed", "recommended", "ordered"})) {
      return false;
    }
    const bool after_capitals = may_follow_capitals(i) && is_capitals(title);
    // "MINUTES OF THE LAST MEETING held on 4 May were approved."
    const bool after_minutes =
        word == "held" && is_capitals(title) && starts_with_any(title, {"minutes"});
    // "… for Apologies of Absence Apologies were noted": the subject of a sentence.
    const bool is_subject = separator_ == 0 && next == "were" && is_upper(word.front()) &&
                            contains_any(title, {word});
    return (opens || after_capitals || after_minutes || is_subject) &&
           reads_as_sentence(text_.substr(words_[i].at));
  }

  std::string_view text_;
  std::string folded_;
  std::vector<Word> words_;
  std::size_t separator_ = 0;  // the first word behind a colon or a dash
};

}  // namespace

std::size_t find_run_on(std::string_view text) {
  text = text.substr(0, 2000);
  if (text.empty() || is_lower(text.front())) {
    return 0;
  }
  return Walk{text}.run();
}

}  // namespace council
