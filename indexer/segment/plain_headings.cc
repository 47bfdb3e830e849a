#include "indexer/segment/plain_headings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// "To consider requests from members for a dispensation on any item", "Apologies for
// absence with reason given": longer than most headings, alone between blank lines.
bool is_long_task(Lines lines, std::size_t at) {
  constexpr std::size_t longest = 260;
  const std::string& match = lines[at].match;
  const bool is_alone =
      at > 0 && lines[at - 1].blank() && at + 1 < lines.size() && lines[at + 1].blank();
  return is_alone && match.size() <= longest &&
         (tells_task(lines, at) || is_procedural_title(match)) &&
         !contains_any(match, {"was", "were", "had", "has"});
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with(".\"");
}

// "Draft Budget 2010" right between two paragraphs, where no blank lines part them.
bool stands_between_sentences(Lines lines, std::size_t at) {
  constexpr std::size_t shortest_sentence = 35;
  if (at == 0 || at + 1 >= lines.size() || lines[at - 1].blank() ||
      lines[at + 1].blank()) {
    return false;
  }
  const std::string& next = lines[at + 1].match;
  const std::string& match = lines[at].match;
  return ends_sentence(lines[at - 1].match) && has_title_case(match) &&
         match.find_first_of(":_") == std::string::npos &&
         !has_digit(match.substr(0, 1)) && next.size() >= shortest_sentence &&
         next.size() > match.size();
}

// "Clerk to the Council" over the day: who calls the meeting.
bool is_signature(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  if (!names_an_office(match) || match.find('\'') != std::string::npos ||
      at + 1 >= lines.size()) {
    return false;
  }
  const std::vector<DateMention> dates = find_dates(lines[at + 1].match);
  return !dates.empty() && dates.front().begin == 0 &&
         count_words(lines[at + 1].match) <= 5;
}

// "Taking in Charge", alone between blank lines over a paragraph of sentences.
bool is_alone_over_text(Lines lines, std::size_t at) {
  const bool is_alone = at > 0 && at + 2 < lines.size() && lines[at - 1].blank() &&
                        lines[at + 1].blank() && !lines[at + 2].blank();
  if (!is_alone || lines[at].blank() || !has_title_case(lines[at].match)) {
    return false;
  }
  const std::string& below = lines[at + 2].match;
  return count_words(below) > count_words(lines[at].match) &&
         (ends_sentence(below) || below.size() >= 60 ||
          starts_with_any(below, {"it was proposed", "proposed by"}));
}

// "Declarations of Interest": capitalised, short, no sentence, no list, no name.
bool is_plain_heading(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 8;
  constexpr std::size_t most_bytes = 70;
  const std::string& match = lines[at].match;
  const bool is_short = match.size() <= most_bytes && count_words(match) <= most_words;
  if (lines[at].blank() || lines[at].furniture || match.size() < 3 ||
      (!is_short && !is_long_task(lines, at)) || match.find('\t') != std::string::npos ||
      match.find("___") != std::string::npos) {
    return false;
  }
  const bool opens_paragraph = at == 0 || lines[at - 1].blank() ||
                               tells_task(lines, at + 1) || is_procedural_title(match) ||
                               is_council_topic(match) ||
                               stands_between_sentences(lines, at);
  const bool capital = match.front() >= 'A' && match.front() <= 'Z';
  const std::string_view ends = ".,;!)";
  const bool sentence = ends.find(match.back()) != std::string_view::npos &&
                        !(match.back() == ')' && is_procedural_title(match));
  const bool has_text = at + 1 < lines.size();
  return opens_paragraph && capital && !sentence && has_text && !honorific_at(match, 0) &&
         !is_signature(lines, at) && !find_number_label(match) &&
         !is_any_phrase(match, {"agenda", "agenda items"});
}

// The heading's own words, without the colon that may end them.
std::string title_of(const Line& line) {
  std::string title = line.text;
  while (!title.empty() && (title.back() == ':' || title.back() == ' ')) {
    title.pop_back();
  }
  return title;
}

SectionStart start_at_heading(Lines lines, std::size_t at) {
  SectionStart start;
  start.line = at;
  start.body = at + 1;
  start.title = title_of(lines[at]);
  return start;
}

}  // namespace

bool tells_task(Lines lines, std::size_t at) {
  return at < lines.size() &&
         starts_with_any(
             lines[at].match,
             {"to receive", "to consider", "to note", "to approve", "to confirm",
              "to agree", "to appoint", "to elect", "to update", "to allow", "to invite",
              "to review", "to adopt", "to determine"}) &&
         lines[at].match.front() == 'T';
}

std::vector<SectionStart> find_plain_headings(Lines lines, std::size_t from) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t fewest_usual = 3;
  std::vector<SectionStart> starts;
  constexpr std::size_t fewest_between = 6;
  std::size_t usual = 0;
  std::size_t between = 0;
  std::size_t filled = 0;
  for (std::size_t at = from; at < lines.size(); ++at) {
    filled += lines[at].blank() || lines[at].furniture ? 0U : 1U;
    if (!is_plain_heading(lines, at)) {
      continue;
    }
    usual += is_procedural_title(lines[at].match) || tells_task(lines, at + 1) ? 1U : 0U;
    between += stands_between_sentences(lines, at) ? 1U : 0U;
    starts.push_back(start_at_heading(lines, at));
  }
  // Where most paragraphs look like headings, none of them is told by it.
  const bool is_usual = usual >= fewest_usual && usual * 4 >= starts.size();
  // An agenda may have nothing else.
  const bool are_sparse = starts.size() * 2 <= filled + 1 ||
                          (usual > fewest_usual && usual * 2 >= starts.size());
  const bool is_form = starts.size() >= fewest && are_sparse &&
                       (is_usual || (usual > 0 && between >= fewest_between));
  return is_form ? starts : std::vector<SectionStart>{};
}

std::vector<SectionStart> find_headings_over_text(Lines lines, std::size_t from) {
  constexpr std::size_t fewest = 5;
  std::vector<SectionStart> starts;
  bool has_usual = false;
  for (std::size_t at = from; at < lines.size(); ++at) {
    if (is_alone_over_text(lines, at) && is_plain_heading(lines, at)) {
      has_usual = has_usual || is_procedural_title(lines[at].match);
      starts.push_back(start_at_heading(lines, at));
    }
  }
  return has_usual && starts.size() >= fewest ? starts : std::vector<SectionStart>{};
}

}  // namespace council
