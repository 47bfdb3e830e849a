#include "indexer/segment/run_in_stops.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/verbless_title.h"

namespace council {
namespace {

constexpr std::size_t most_words = 6;

// Whether what stands before the text on a title's line ends so.
bool ends_at(char mark, Lines lines, const SectionStart& start) {
  const std::string_view before =
      trim(std::string_view{lines[start.line].text}.substr(0, start.body_offset));
  return start.title && start.body_offset > 0 && before.ends_with(mark);
}

// Whether many of the titles end so.
bool end_at(char mark, Lines lines, const std::vector<SectionStart>& starts) {
  constexpr std::size_t fewest = 3;
  const auto cut = static_cast<std::size_t>(std::ranges::count_if(
      starts, [&](const SectionStart& start) { return ends_at(mark, lines, start); }));
  return cut >= fewest && cut * 5 >= starts.size();
}

// "Planning. " of "Planning. Objections to the house.", or 0.
std::size_t title_before_stop(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t stop = text.substr(0, longest).find(". ");
  if (stop == std::string_view::npos || stop == 0 || stop + 2 >= text.size()) {
    return 0;
  }
  const std::string_view title = text.substr(0, stop);
  const char next = text[stop + 2];
  const bool opens_text = (next >= 'A' && next <= 'Z') || next == '(';
  const bool is_title = title.front() >= 'A' && title.front() <= 'Z' &&
                        count_words(title) <= most_words && !honorific_at(title, 0) &&
                        title.find_first_of("0123456789:;,") == std::string_view::npos;
  return opens_text && is_title && is_verbless_title(title) ? stop + 2 : 0;
}

// Where text that is no title, or was taken for one with its sentences, begins behind the
// number; the end of the line for others.
std::size_t paragraph_behind_number(std::string_view text, const SectionStart& start) {
  if (!start.title) {
    return std::min(start.body_offset, text.size());
  }
  const bool is_whole =
      start.body_offset == 0 && start.title->find(". ") != std::string::npos;
  return is_whole ? std::min(text.find(start.title->substr(0, start.title->find(". "))),
                             text.size())
                  : text.size();
}

bool tells_next_meeting(std::string_view title) {
  return starts_with_any(
      title, {"date of next meeting", "date of the next meeting",
              "dates of next meetings", "dates of future meetings", "next meeting"});
}

// Below the last number.
void add_next_meeting(Lines lines, std::vector<SectionStart>& starts) {
  for (std::size_t at = starts.back().line + 1; at < lines.size(); ++at) {
    const std::string& text = lines[at].text;
    const bool opens =
        !lines[at].blank() && !lines[at].furniture && lines[at - 1].blank();
    const std::size_t body =
        opens && tells_next_meeting(text) ? title_before_stop(text) : 0;
    if (body > 0) {
      SectionStart start;
      start.line = at;
      start.body = at + 1;
      start.title = std::string{trim(std::string_view{text}.substr(0, body))};
      start.body_offset = body;
      starts.push_back(std::move(start));
      return;
    }
  }
}

}  // namespace

void cut_at_colons(Lines lines, std::vector<SectionStart>& starts) {
  if (!end_at(':', lines, starts)) {
    return;
  }
  for (SectionStart& start : starts) {
    const std::size_t colon = start.title ? start.title->find(": ") : std::string::npos;
    const std::size_t at = start.body_offset > 0 || colon == std::string::npos
                               ? std::string::npos
                               : lines[start.line].text.find(*start.title);
    if (at == std::string::npos ||
        count_words(start.title->substr(0, colon)) > most_words) {
      continue;
    }
    start.body_offset = at + colon + 2;
    start.title->resize(colon);
  }
}

void cut_at_stops(Lines lines, std::vector<SectionStart>& starts) {
  if (!end_at('.', lines, starts)) {
    return;
  }
  for (SectionStart& start : starts) {
    const std::string& text = lines[start.line].text;
    const std::size_t from = paragraph_behind_number(text, start);
    const std::string_view paragraph = std::string_view{text}.substr(from);
    if (const std::size_t size = title_before_stop(paragraph); size > 0) {
      start.title = std::string{trim(paragraph.substr(0, size))};
      start.body_offset = from + size;
      start.body = start.line + 1;
    }
  }
  add_next_meeting(lines, starts);
}

}  // namespace council
