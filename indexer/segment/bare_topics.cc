#include "indexer/segment/bare_topics.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/line.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

bool is_text(const Line& line) {
  return !line.blank() && !line.furniture;
}

std::string_view without_end(std::string_view text) {
  text = trim(text);
  text.remove_suffix(text.ends_with(':') || text.ends_with('.') ? 1 : 0);
  return text;
}

// The part of a meeting in which the public speaks.
bool is_of_public(std::string_view title) {
  return is_any_phrase(title, {"open forum", "public forum", "public open forum",
                               "open public forum", "public session", "public questions",
                               "public question time", "members of the public comments"});
}

bool is_of_interests(std::string_view title) {
  return is_any_phrase(title, {"declarations of interest", "declaration of interest",
                               "declarations of interests", "declaration of interests"});
}

bool is_last(std::string_view title) {
  return is_any_phrase(
      title, {"date of next meeting", "dates of next meetings", "date of next meetings",
              "date of the next meeting", "dates of future meetings", "next meeting"});
}

// Alone in its paragraph, or over the text of its paragraph.
bool stands_over_text(Lines lines, std::size_t at) {
  const bool opens = at > 0 && !is_text(lines[at - 1]);
  const auto below = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                  lines.end(), is_text);
  // Over a list it tells who is there: "Declaration of Interest" / "- Cllr Ash, item 7".
  return is_text(lines[at]) && opens && below != lines.end() &&
         below->match.size() > lines[at].match.size() && !find_part_marker(below->text);
}

// The item that holds a line, or none above the first.
const SectionStart* holder_of(const std::vector<SectionStart>& starts, std::size_t at) {
  const auto above = std::ranges::upper_bound(starts, at, {}, &SectionStart::line);
  return above == starts.begin() ? nullptr : &*std::prev(above);
}

bool is_bare_topic(Lines lines, std::size_t at, const std::vector<SectionStart>& starts) {
  const std::string_view title = without_end(lines[at].match);
  const SectionStart* holder = holder_of(starts, at);
  const bool is_own = holder != nullptr && holder->body >= at;
  const std::string above =
      holder == nullptr ? "" : fold_typography(holder->title.value_or(""));
  if (is_own || !stands_over_text(lines, at)) {
    return false;
  }
  if (is_last(title)) {
    return holder == &starts.back() && !contains_any(above, {"meeting", "meetings"});
  }
  return (is_of_public(title) && !contains_any(above, {"public", "forum", "open"})) ||
         (is_of_interests(title) && holder == nullptr);
}

}  // namespace

void add_bare_topics(Lines lines, std::vector<SectionStart>& starts) {
  if (starts.empty()) {
    return;
  }
  std::vector<SectionStart> found;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    constexpr std::size_t longest = 40;
    if (!is_text(lines[at]) || lines[at].match.size() > longest ||
        !is_bare_topic(lines, at, starts)) {
      continue;
    }
    SectionStart start;
    start.line = at;
    start.body = at + 1;
    start.title = std::string{without_end(lines[at].text)};
    found.push_back(std::move(start));
  }
  std::ranges::move(found, std::back_inserter(starts));
  sort_by_line(starts);
}

}  // namespace council
