#include "indexer/segment/name_list.h"

#include <algorithm>
#include <array>

#include "indexer/segment/date_words.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/shortened_word.h"

namespace council {
namespace {

constexpr std::size_t most_segments = 4000;

constexpr auto joiners =
    std::to_array<std::string_view>({"and", "&", "together with", "plus", "a/and", "a",
                                     "ac", "ag", "a'r", "a\xE2\x80\x99r", "agus"});

// "Mayor of the City and County", "City & County Librarian": one place.
bool is_city_and_county(std::string_view text, std::size_t at, std::size_t end) {
  return text.substr(0, at).ends_with("City") && text.substr(end).starts_with("County");
}

// " and ", " & ": bytes of the joining word at `at` with the blanks around it, or 0.
std::size_t joiner_at(std::string_view text, std::size_t at) {
  if (blank_at(text, at) == 0) {
    return 0;
  }
  const std::size_t word = skip_blanks(text, at);
  for (const std::string_view joiner : joiners) {
    const std::size_t end = word + joiner.size();
    // "M A Jones" has an initial where "Mair a Jones" joins in Welsh.
    const bool is_initial = joiner == "a" && word < text.size() && text[word] == 'A';
    if (has_at(text, word, joiner) && blank_at(text, end) != 0 && !is_initial &&
        !is_city_and_county(text, at, skip_blanks(text, end))) {
      return skip_blanks(text, end) - at;
    }
  }
  return 0;
}

bool ends_with_title(std::string_view before) {
  constexpr auto titles = std::to_array<std::string_view>(
      {"mr",   "mrs",   "ms",   "dr",     "cllr", "cllrs", "rev", "revd", "prof", "st",
       "cyng", "cmhlr", "comh", "messrs", "hon",  "coun",  "clr", "clrs", "fr",   "insp",
       "sgt",  "no",    "dept", "dir",    "asst", "co",    "ch",  "ref",  "dist", "cty"});
  const char last = before.empty() ? '\0' : ascii_lower(before.back());
  for (const std::string_view title : titles) {
    if (title.back() == last && before.size() >= title.size() &&
        has_at(before, before.size() - title.size(), title) &&
        !is_word_before(before, before.size() - title.size())) {
      return true;
    }
  }
  return false;
}

// "carried by 4 votes to 3.", not "3. Next business": a digit behind a word.
bool is_count_before(std::string_view text, std::size_t at) {
  return at >= 3 && is_ascii_digit(text[at - 1]) && text[at - 2] == ' ' &&
         text[at - 3] >= 'a' && text[at - 3] <= 'z';
}

// "21st. June": the point stands behind an ordinal.
bool is_ordinal_point(std::string_view text, std::size_t at, std::size_t next) {
  constexpr std::size_t suffix = 2;
  constexpr auto suffixes = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
  return at > suffix && is_ascii_digit(text[at - suffix - 1]) &&
         std::ranges::find(suffixes, text.substr(at - suffix, suffix)) !=
             suffixes.end() &&
         month_at(text, next).has_value();
}

// A full stop that ends a sentence: not after an initial, a title or a date's day.
bool ends_sentence(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blanks(text, at + 1);
  if ((next < text.size() && next == at + 1) || is_ordinal_point(text, at, next) ||
      is_shortening_point(text, at)) {
    return false;
  }
  const std::string_view before = text.substr(0, at);
  // "C.Ll. Rees"
  const bool is_double = at > 2 && text[at - 3] == '.' && text[at - 2] >= 'A' &&
                         text[at - 2] <= 'Z' && text[at - 1] >= 'a' &&
                         text[at - 1] <= 'z';
  const bool initial = is_double || (at > 0 && is_word_before(text, at) &&
                                     (at == 1 || !is_word_before(text, at - 1)) &&
                                     !is_count_before(text, at));
  return !initial &&
         !ends_with_title(before.substr(before.size() > 8 ? before.size() - 8 : 0));
}

class ListSplitter {
 public:
  explicit ListSplitter(std::string_view list) : list_{list} {}

  std::vector<NameSegment> run() {
    while (at_ < list_.size() && segments_.size() < most_segments) {
      step();
    }
    close(list_.size());
    return std::move(segments_);
  }

 private:
  void step() {
    const char c = list_[at_];
    if (c == '(' || c == '[') {
      skip_bracket();
    } else if (c == ',' || c == ';' || c == '\t') {
      cut(1, c == '\t' ? ';' : c);
    } else if (c == '/' && (parts_people() || parts_names())) {
      cut(1, ';');
    } else if (c == ' ' && parts_initialled()) {
      cut(1, ',');
    } else if (c == '.' && ends_sentence(list_, at_)) {
      cut(1, '.');
    } else if (const std::size_t joiner = joiner_at(list_, at_)) {
      cut(joiner, '&');
    } else {
      ++at_;
    }
  }

  // "Mayor A Bee/Cllr C Dee", not "Mr/Mrs Bee".
  [[nodiscard]] bool parts_people() const {
    const std::string_view before = trim_segment(list_.substr(begin_, at_ - begin_));
    const auto title = honorific_at(before, 0);
    return title && title->end < before.size() &&
           honorific_at(list_, skip_blanks(list_, at_ + 1));
  }

  // "Ann Bee (Chair) / Carl Dee": a name in full on either side.
  [[nodiscard]] bool parts_names() const {
    constexpr std::size_t longest = 60;
    const bool is_apart = at_ > 0 && list_[at_ - 1] == ' ' && at_ + 1 < list_.size() &&
                          list_[at_ + 1] == ' ';
    const auto is_full = [](std::string_view text) {
      const std::string_view core =
          trim_segment(text.substr(0, text.find_first_of("(,;/.", 2)));
      return core.find(' ') != std::string_view::npos && is_bare_name(core) &&
             !names_an_office(core);
    };
    return is_apart && at_ - begin_ <= longest &&
           is_full(trim_segment(list_.substr(begin_, at_ - begin_))) &&
           is_full(trim_segment(list_.substr(at_ + 1, longest)));
  }

  // "J Bee M Dee": initials behind a surname that initials stand before.
  [[nodiscard]] bool parts_initialled() const {
    constexpr std::size_t longest = 40;
    const bool is_initial = at_ + 3 < list_.size() && list_[at_ + 1] >= 'A' &&
                            list_[at_ + 1] <= 'Z' &&
                            (list_[at_ + 2] == ' ' || list_[at_ + 2] == '.');
    if (!is_initial || at_ - begin_ > longest || at_ == begin_ ||
        opens_degree(list_.substr(at_ + 1))) {
      return false;
    }
    std::string_view before = trim_segment(list_.substr(begin_, at_ - begin_));
    const auto title = title_of_name(before);
    before.remove_prefix(title ? title->end : 0);
    const std::string_view first = before.substr(0, blank_end(before, 0));
    const std::string_view last = before.substr(before.rfind(' ') + 1);
    const std::string_view next = list_.substr(skip_blanks(list_, at_ + 3), longest);
    const bool is_surname = last.size() > 2 && last.back() != '.' && last[1] >= 'a' &&
                            last[1] <= 'z' && is_bare_name(last, true);
    return is_surname && !first.empty() && first.size() <= 2 &&
           first.size() < before.size() && first[0] >= 'A' && first[0] <= 'Z' &&
           before.find('(') == before.npos && is_bare_name(before, true) &&
           next.size() > 1 && next[0] >= 'A' && next[0] <= 'Z';
  }

  // A bracket that never closes is a character like any other.
  void skip_bracket() {
    constexpr std::size_t longest_bracket = 400;
    int depth = 0;
    const std::size_t limit = std::min(list_.size(), at_ + longest_bracket);
    for (std::size_t i = at_; i < limit; ++i) {
      depth += list_[i] == '(' || list_[i] == '[' ? 1 : 0;
      depth -= list_[i] == ')' || list_[i] == ']' ? 1 : 0;
      if (depth == 0) {
        at_ = i + 1;
        cut_before_initials();
        return;
      }
    }
    ++at_;
  }

  // "B. Johns (chair) A. Davids": another name right behind a bracket.
  void cut_before_initials() {
    const std::size_t next = skip_blanks(list_, at_);
    if (is_new_person(next)) {
      return cut(next - at_, ',');
    }
    const bool is_initial =
        next > at_ && next + 3 < list_.size() && list_[next] >= 'A' &&
        list_[next] <= 'Z' && !is_word_before(list_, next) &&
        (list_[next + 1] == '.' || is_behind_initials(next) || is_behind_letter());
    if (is_initial) {
      cut(next - at_, ',');
    }
  }

  // "Clerk (Mr A Bee) Assistant Clerk (Mr C Dee)", "Bee (Chair) Dee (Deputy Chair)".
  [[nodiscard]] bool is_new_person(std::size_t next) const {
    constexpr std::size_t longest = 80;
    if (next == at_ || next >= list_.size() || list_[next] < 'A' || list_[next] > 'Z') {
      return false;
    }
    const std::string_view before =
        list_.substr(at_ - std::min(at_, longest), std::min(at_, longest) - 1);
    const std::size_t open = before.rfind('(');
    const std::size_t size = before.size() + 1 - open;
    // "(Chair) Ann Bee" opens with the office.
    if (open == std::string_view::npos ||
        trim_segment(list_.substr(begin_, at_ - begin_ - size)).empty()) {
      return false;
    }
    const std::string_view bracket = before.substr(open + 1);
    std::string_view behind = list_.substr(next, longest);
    behind = trim_segment(behind.substr(0, behind.find_first_of("(,;")));
    const bool is_office = names_an_office(behind);
    if (honorific_at(bracket, 0)) {
      return is_office && behind.size() < longest;
    }
    // Others may follow: "A Bee (Chair) C Dee E Eff".
    const std::string_view name =
        behind.substr(0, behind.find(' ', behind.find(' ') + 1));
    return !is_office && !names_an_organisation(behind) && is_bare_office(bracket) &&
           is_bare_name(name, true);
  }

  // "Bee (J) Dee": the letter that tells namesakes apart ends a name.
  [[nodiscard]] bool is_behind_letter() const {
    return at_ >= 4 && list_[at_ - 1] == ')' && list_[at_ - 3] == '(' &&
           list_[at_ - 2] >= 'A' && list_[at_ - 2] <= 'Z';
  }

  // "C Bee (CB) G Dee (GD)"
  [[nodiscard]] bool is_behind_initials(std::size_t next) const {
    const std::size_t open = list_.rfind('(', at_);
    return list_[next + 1] == ' ' && list_[next + 2] >= 'A' && list_[next + 2] <= 'Z' &&
           open != std::string_view::npos && at_ - open >= 4 &&
           is_capital_code(list_.substr(open + 1, at_ - open - 2)) &&
           list_.find('(', next) != std::string_view::npos;
  }

  void cut(std::size_t size, char separator) {
    const bool is_empty = trim_segment(list_.substr(begin_, at_ - begin_)).empty();
    close(at_);
    at_ += size;
    begin_ = at_;
    // Of ", and" the comma tells nothing, of "; and" the semicolon does.
    separator_ = is_empty && separator_ == ';' && separator == '&' ? ';' : separator;
  }

  void close(std::size_t end) {
    const std::string_view text = trim_segment(list_.substr(begin_, end - begin_));
    if (!text.empty()) {
      segments_.push_back(
          {text, static_cast<std::size_t>(text.data() - list_.data()), separator_});
    }
    begin_ = end;
  }

  std::string_view list_;
  std::vector<NameSegment> segments_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  char separator_ = 0;
};

// "Ann Reade-Vice Chairman": an office glued to a name.
bool is_chair_at(std::string_view text, std::size_t at) {
  constexpr auto offices = std::to_array<std::string_view>(
      {"Chair", "Chairman", "Chairperson", "Chairwoman", "Vice", "Clerk"});
  return std::ranges::any_of(offices, [&](std::string_view office) {
    return text.substr(at).starts_with(office) && !is_word_at(text, at + office.size());
  });
}

// "Vice" of "Vice-Chairman"
bool ends_office(std::string_view before) {
  return std::ranges::any_of(std::to_array<std::string_view>({"vice", "deputy", "co"}),
                             [&](std::string_view word) {
                               return before.size() >= word.size() &&
                                      has_at(before, before.size() - word.size(), word) &&
                                      !is_word_before(before,
                                                      before.size() - word.size());
                             });
}

// "Councillor" of "Councillor - A Bee": the dash is none of a note.
bool ends_in_title(std::string_view before) {
  before = trim_segment(before);
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"councillor", "cllr", "alderman", "councillors", "cllrs", "aldermen"}),
      [&](std::string_view title) {
        return before.size() >= title.size() &&
               has_at(before, before.size() - title.size(), title) &&
               !is_word_before(before, before.size() - title.size());
      });
}

// A dash between blanks at `at`, or glued to the word before it: "Chair- Smith".
std::size_t spaced_dash_at(std::string_view text, std::size_t at) {
  const std::size_t dash = dash_at(text, at);
  // "Ann Reade –Town Clerk": an en dash glues no two names.
  const bool glued = dash > 1 && at > 0 && text[at - 1] == ' ' &&
                     at + dash < text.size() && text[at + dash] >= 'A' &&
                     text[at + dash] <= 'Z';
  const bool is_apart =
      dash != 0 && !ends_in_title(text.substr(0, at)) &&
      (glued || blank_at(text, at + dash) != 0 ||
       (is_chair_at(text, at + dash) && !ends_office(text.substr(0, at))));
  return is_apart ? dash : 0;
}

// Where the bracket that opens at `at` closes. One that never does runs to the end:
// "Bee), Dee (1 (a".
std::size_t end_of_bracket(std::string_view segment, std::size_t at) {
  const char close = segment[at] == '(' ? ')' : ']';
  const std::size_t last = std::min(segment.rfind(close), segment.size());
  const std::size_t first = std::min(segment.find(close, at), segment.size());
  const bool nested =
      segment.substr(at + 1, first - at - 1).find('(') != std::string_view::npos;
  return nested && last > at ? last : first;
}

}  // namespace

std::string_view trim_segment(std::string_view text) {
  constexpr std::string_view edge = " \t\n*:;,";
  text.remove_prefix(std::min(text.find_first_not_of(edge), text.size()));
  while (!text.empty() && (edge.find(text.back()) != std::string_view::npos)) {
    text.remove_suffix(1);
  }
  while (!text.empty() && dash_at(text, 0) != 0) {
    text.remove_prefix(dash_at(text, 0));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  for (const std::string_view word : {"and ", "& ", "also "}) {
    if (has_at(text, 0, word)) {
      text.remove_prefix(word.size());
    }
  }
  return text;
}

std::size_t sentence_end(std::string_view text, std::size_t at) {
  for (at = text.find('.', at); at != std::string_view::npos;
       at = text.find('.', at + 1)) {
    if (ends_sentence(text, at)) {
      return at;
    }
  }
  return text.size();
}

std::vector<NameSegment> split_name_list(std::string_view list) {
  return ListSplitter{list}.run();
}

bool has_semicolons(const std::vector<NameSegment>& segments) {
  return std::any_of(segments.begin(), segments.end(),
                     [](const NameSegment& each) { return each.separator == ';'; });
}

SegmentParts take_apart(std::string_view segment) {
  SegmentParts parts;
  std::size_t core_end = segment.size();
  for (std::size_t at = 0; at < segment.size();) {
    if (segment[at] == '(' || segment[at] == '[') {
      core_end = std::min(core_end, at);
      const std::size_t stop = end_of_bracket(segment, at);
      parts.brackets.push_back(segment.substr(at + 1, stop - at - 1));
      at = stop + 1;
      parts.after_brackets = trim_segment(segment.substr(std::min(at, segment.size())));
    } else if (const std::size_t dash = spaced_dash_at(segment, at)) {
      core_end = std::min(core_end, at);
      const std::size_t begin = skip_blanks(segment, at + dash);
      const std::size_t end = std::min(segment.find('(', begin), segment.size());
      if (parts.after_dash.empty()) {
        parts.after_dash = trim_segment(segment.substr(begin, end - begin));
      }
      at = std::max(end, at + dash);
    } else {
      ++at;
    }
  }
  parts.core = trim_segment(segment.substr(0, core_end));
  return parts;
}

}  // namespace council
