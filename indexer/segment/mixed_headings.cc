#include "indexer/segment/mixed_headings.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_title.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/verbless_title.h"

namespace council {
namespace {

constexpr std::size_t paragraph_bytes = 70;

bool has_text(const Line& line) {
  return !line.blank() && !line.furniture;
}

// What meetings call their items.
bool is_usual(std::string_view title) {
  const std::string folded = fold_typography(title);
  return is_usual_title(folded) || is_procedural_title(folded);
}

// "Buckenham Drive" of "Buckenham Drive:"
std::string_view without_colon(std::string_view text) {
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  return text;
}

bool ends_with_any_of(std::string_view text, std::string_view marks) {
  return !text.empty() && marks.find(text.back()) != std::string_view::npos;
}

// Whether what stands above is over: a sentence, a long paragraph, a gap.
bool is_over_above(Lines lines, std::size_t at) {
  if (at == 0 || !has_text(lines[at - 1])) {
    return true;
  }
  const std::string& above = lines[at - 1].match;
  return ends_with_any_of(above, ".?!") || above.size() >= paragraph_bytes;
}

// Whether a paragraph stands below, not the next of a list.
bool has_paragraph_below(Lines lines, std::size_t at) {
  const auto below = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                  lines.end(), has_text);
  return below != lines.end() && below->match.size() > lines[at].match.size() &&
         (ends_with_any_of(below->match, ".:") || below->match.size() >= paragraph_bytes);
}

// "Minutes of February 2021" over "The minutes were approved.": of the last meeting, not
// this paper's own title.
bool is_of_last_minutes(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  constexpr std::size_t digits_of_year = 4;
  const auto digits =
      std::ranges::count_if(match, [](unsigned char c) { return std::isdigit(c) != 0; });
  const auto below = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                  lines.end(), has_text);
  return starts_with_any(match, {"minutes of", "minutes from"}) &&
         digits == digits_of_year && below != lines.end() &&
         starts_with_any(below->match, {"the minutes", "minutes", "these were"}) &&
         contains_any(below->match,
                      {"approved", "agreed", "accepted", "adopted", "signed"});
}

// "Councillors' Reports"
bool names_reports(std::string_view title) {
  return title.ends_with(" Reports") || title.ends_with(" Report");
}

// "Cemetery Committee", "Buckenham Drive:"
bool is_title_line(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 7;
  constexpr std::size_t longest = 60;
  const std::string& match = lines[at].match;
  const std::string_view title = without_colon(match);
  const bool is_short =
      title.size() >= 3 && match.size() <= longest && count_words(match) <= most_words &&
      match.find('\t') == std::string::npos && title[0] >= 'A' && title[0] <= 'Z';
  const bool is_plain = !has_digit(title) || is_of_last_minutes(lines, at);
  if (!is_short || !is_plain || ends_with_any_of(title, ".,;!?)-") ||
      title.find(": ") != std::string_view::npos || find_number_label(match)) {
    return false;
  }
  // "Apologies - Cllr. Ash" tells who sent them.
  const std::size_t dash = title.find(" - ");
  if (dash != std::string_view::npos && honorific_at(title, dash + 3)) {
    return false;
  }
  if (is_usual(title)) {
    return true;
  }
  if (find_attendance_label(lines[at]) || opens_with_decision_label(match)) {
    return false;
  }
  // "Approved by the Borough" heads a list within an item.
  const bool is_person =
      !names_reports(title) && (honorific_at(match, 0) || names_an_office(title));
  return has_title_case(title) && !is_person && !contains_any(title, {"by"}) &&
         !starts_with_any(title, {"received"}) && is_over_above(lines, at) &&
         (title.size() < match.size() || has_paragraph_below(lines, at));
}

// "Village Hall. The Chairman reported that …": the bytes of the title, or 0.
std::size_t title_before_stop(std::string_view text) {
  constexpr std::size_t longest = 40;
  constexpr std::size_t most_words = 5;
  constexpr std::size_t fewest_behind = 20;
  const std::size_t stop = text.substr(0, longest).find(". ");
  if (stop == std::string_view::npos || stop + fewest_behind > text.size() ||
      text[stop + 2] < 'A' || text[stop + 2] > 'Z') {
    return 0;
  }
  const std::string_view title = text.substr(0, stop);
  // Of "Proposed P. Bee" the stop ends an initial.
  const bool is_title = title.size() > 3 && title.rfind(' ') + 2 != title.size() &&
                        !honorific_at(text, title.rfind(' ') + 1) &&
                        count_words(title) <= most_words && !has_digit(title) &&
                        !honorific_at(title, 0) &&
                        title.find_first_of("/:;") == std::string_view::npos;
  return is_title && (is_usual(title) || has_title_case(title)) ? stop : 0;
}

// "Reports. 5.1 Chairman's Report": the number that the parts of the item bear.
std::optional<std::string> number_of_parts(std::string_view text) {
  const std::size_t end = digits_end(text, 0);
  const bool is_first = end > 0 && end <= 2 && text.substr(end).starts_with(".1 ");
  return is_first ? std::optional{std::string{text.substr(0, end)}} : std::nullopt;
}

// Whether a sentence may begin where a title would be over: asked of every paragraph.
bool may_open_text_soon(std::string_view text) {
  constexpr std::size_t longest_title = 110;
  const std::string_view head = text.substr(0, longest_title);
  for (std::size_t at = head.find(' '); at != std::string_view::npos;
       at = head.find(' ', at + 1)) {
    if (at + 1 < head.size() && !(head[at + 1] >= 'a' && head[at + 1] <= 'z')) {
      return true;
    }
  }
  return false;
}

// The same with a longer title: "Minutes of the meeting held on 3 May. The Chair said …",
// or with the stop lost: "Local Award Scheme The Clerk advised that …".
std::size_t title_before_text(std::string_view text) {
  if (!may_open_text_soon(text)) {
    return 0;
  }
  const std::size_t behind = find_run_on(text);
  const std::string_view title = trim(text.substr(0, behind));
  // "APOLOGIES Mr. Ash" stands in the masthead.
  const bool is_label = is_any_phrase(
      without_colon(title), {"apologies", "apology", "present", "attendance", "absent"});
  if (title.empty() || is_label || honorific_at(title, 0)) {
    return 0;
  }
  const bool is_title =
      title.ends_with('.')
          ? is_verbless_title(title.substr(0, title.size() - 1))
          : is_usual(title) || (count_words(title) > 1 && has_title_case(title));
  return is_title ? behind : 0;
}

std::optional<SectionStart> start_at(Lines lines, std::size_t at) {
  SectionStart start;
  start.line = at;
  start.body = at + 1;
  if (is_title_line(lines, at)) {
    start.title = std::string{without_colon(lines[at].text)};
    return start;
  }
  auto run_in = find_run_in_item(lines, at);
  if (run_in && run_in->title && is_usual(*run_in->title)) {
    return run_in;
  }
  if (at > 0 && has_text(lines[at - 1])) {
    return std::nullopt;
  }
  const std::string& text = lines[at].text;
  const std::size_t stop = title_before_stop(text);
  start.body_offset = stop > 0 ? stop + 2 : title_before_text(text);
  if (start.body_offset == 0) {
    return std::nullopt;
  }
  std::string_view title = trim(std::string_view{text}.substr(0, start.body_offset));
  title.remove_suffix(title.ends_with('.') ? 1 : 0);
  start.title = std::string{title};
  start.number = number_of_parts(std::string_view{text}.substr(start.body_offset));
  return start;
}

constexpr std::size_t fewest_usual = 3;

// Whether enough lines open with what the items of every council are about: no paper
// without them has usual titles, and to look for those costs much more.
bool may_have_usual(Lines lines) {
  constexpr std::size_t opening = 60;
  std::size_t found = 0;
  for (const Line& line : lines) {
    found += !line.blank() &&
             has_any(std::string_view{line.match}.substr(0, opening),
                     {"apolog", "minutes", "interest", "financ", "planning", "correspond",
                      "public", "meeting", "arising", "business", "report", "election",
                      "account", "payment", "highway", "welcome", "forum"});
    if (found >= fewest_usual) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<SectionStart> find_mixed_headings(Lines lines) {
  constexpr std::size_t fewest = 4;
  if (!may_have_usual(lines)) {
    return {};
  }
  std::vector<SectionStart> starts;
  std::size_t usual = 0;
  std::size_t filled = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!has_text(lines[at])) {
      continue;
    }
    ++filled;
    auto start = start_at(lines, at);
    const bool is_known = start && is_usual(*start->title);
    // Above the first usual one stands the masthead.
    if (start && (is_known || usual > 0)) {
      usual += is_known ? 1U : 0U;
      starts.push_back(*std::move(start));
    }
  }
  const bool is_form = starts.size() >= fewest && usual >= fewest_usual &&
                       usual * 4 >= starts.size() && starts.size() * 2 <= filled + 1;
  return is_form ? starts : std::vector<SectionStart>{};
}

}  // namespace council
