#include "indexer/segment/run_in_title.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/title_capitals.h"
#include "indexer/segment/title_remark.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_usual_title(std::string_view title) {
  return is_procedural_title(title) || is_council_topic(title);
}

// Whether the paragraph that holds lines[at] ends as sentences do; where it runs over the
// page, nobody knows.
bool ends_in_sentence(Lines lines, std::size_t at) {
  const int page = lines[at].page;
  const std::size_t limit = at + 60;
  const auto ends = [&](std::size_t line) {
    const std::string& match = lines[line].match;
    return match.empty() ||
           std::string_view{".;:?!"}.find(match.back()) != std::string_view::npos;
  };
  while (at < limit && at + 1 < lines.size() && !lines[at + 1].blank() &&
         !lines[at + 1].furniture) {
    if (ends(at) && find_number_label(lines[at + 1].match)) {
      return true;  // the next item, without a blank line
    }
    ++at;
  }
  return lines[at].page != page || ends(at);
}

}  // namespace

bool has_title_words(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
         }) >= 3;
}

std::optional<RunIn> find_run_in(std::string_view text) {
  constexpr std::size_t most_words = 12;
  constexpr auto separators = std::to_array<std::string_view>(
      {":- ", ": ", ":\t", " - ", " \xE2\x80\x92 ", " \xE2\x80\x93 ", " \xE2\x80\x94 "});
  std::optional<RunIn> found;
  for (const std::string_view separator : separators) {
    const std::size_t at = text.find(separator);
    // "SHERINGTON - PF/13/1521 - Erection of a barn" is a title throughout.
    const bool is_reference = at != std::string_view::npos &&
                              has_digit(first_word(text.substr(at + separator.size()))) &&
                              !is_usual_title(text.substr(0, at));
    const bool title_before = at != std::string_view::npos && at > 0 && !is_reference &&
                              count_words(text.substr(0, at)) <= most_words &&
                              has_title_words(text.substr(0, at));
    if (title_before && (!found || at < found->title_size)) {
      found = RunIn{at, at + separator.size()};
    }
  }
  return found;
}

std::size_t text_behind_title(std::string_view text, std::string_view below) {
  const std::size_t colon = text.find(':');
  const bool is_glued = colon != std::string_view::npos && colon + 1 < text.size() &&
                        text[colon + 1] >= 'A' && text[colon + 1] <= 'Z';
  return is_glued && is_usual_title(text.substr(0, colon))
             ? colon + 1
             : text_after_capitals(text, below);
}

bool is_run_in(Lines lines, std::size_t at, std::string_view text, const RunIn& run_in) {
  const Line& line = lines[at];
  if (line.bold || line.heading_level > 0 || upper_case_share(line.match) >= 0.9) {
    return false;
  }
  const std::string_view rest = trim(text.substr(run_in.body));
  const bool goes_on =
      at + 1 < lines.size() && !lines[at + 1].blank() &&
      lines[at + 1].page == line.page && line.text.size() >= 60 &&
      !starts_with_any(lines[at + 1].match, {"(item", "(agenda item", "(pages"}) &&
      (ends_in_sentence(lines, at + 1) ||
       is_procedural_title(text.substr(0, run_in.title_size)));
  const bool sentence = !rest.empty() && (rest.back() == '.' || goes_on);
  const bool dash = run_in.body > 0 && text[run_in.title_size] == ' ';
  if (is_any_phrase(text.substr(0, run_in.title_size),
                    {"present", "sederunt", "attendance", "in attendance"})) {
    return true;
  }
  const bool is_usual = is_procedural_title(text.substr(0, run_in.title_size));
  if (!dash && tells_next_meeting(text.substr(0, run_in.title_size), rest)) {
    return true;
  }
  if (dash && (tells_behind_dash(rest) || (is_usual && answers_usual_item(rest)))) {
    return true;
  }
  // "Play park - To consider the report of the yearly inspection"
  constexpr std::size_t most_words = 6;
  if (dash && rest.starts_with("To ") &&
      count_words(text.substr(0, run_in.title_size)) <= most_words) {
    return true;
  }
  return sentence && contains_any(text, {"(pages"}) == false &&
         (!dash || count_words(rest) >= 8 ||
          (is_usual && rest.find(':') == std::string_view::npos));
}

}  // namespace council
