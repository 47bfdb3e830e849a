#include "indexer/segment/item_candidate.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/number_column.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_title.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/title_capitals.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

std::size_t next_text_line(Lines lines, std::size_t at) {
  std::size_t next = at + 1;
  while (next < lines.size() && next <= at + 4 &&
         (lines[next].blank() || lines[next].furniture)) {
    ++next;
  }
  return next < lines.size() && !lines[next].blank() ? next : lines.size();
}

// "5. **Repairs to the Hall**": the number of a Markdown list stands before the bold.
bool is_bold_behind_number(const Line& line) {
  const std::string_view raw = trim(line.raw);
  const std::size_t end = digits_end(raw, 0);
  const std::size_t title = raw.find_first_not_of("\\.) \t", end);
  if (end == 0 || title == end || title == std::string_view::npos) {
    return false;
  }
  const std::string_view bold = raw.substr(title);
  return bold.size() > 4 && bold.starts_with("**") &&
         bold.find("**", 2) == bold.size() - 2;
}

double style_score(const Line& line, std::string_view title) {
  double score = 0;
  score += line.bold || is_bold_behind_number(line) ? 2 : 0;
  score += line.heading_level > 0 ? 2 : 0;
  const bool marked_item =
      line.style.role == LineRole::ItemTitle || line.style.role == LineRole::ItemNumber;
  score += marked_item ? 4 : 0;
  score += title.size() >= 3 && upper_case_share(title) >= 0.85 ? 2 : 0;
  return score;
}

double wording_score(std::string_view title) {
  const std::size_t words = count_words(title);
  double score = 0;
  score += is_lower(title.front()) ? -3 : 0.5;
  score += words <= 12 ? 0.5 : 0;
  score += words > 30 ? -2 : 0;
  const char last = title.back();
  score += last == ',' || last == ';' ? -2 : 0;
  score += last == '.' && words > 6 && upper_case_share(title) < 0.85 ? -1.5 : 0;
  // "3  If so, to formally pass the following resolution:-"
  score += starts_with_any(title, {"that", "if so"}) ? -2.5 : 0;
  score += is_procedural_title(title) && words <= 25 ? 2 : 0;
  return score;
}

// "Apologies:- received from …" by its first words.
bool is_usual_title(std::string_view title) {
  const std::string_view own = title.substr(0, title.find(':'));
  return is_procedural_title(own) || is_council_topic(own);
}

// "Appointment to Committees", not a sentence.
bool is_short_title(std::string_view title) {
  constexpr std::size_t most_words = 8;
  return count_words(title) <= most_words && title.front() >= 'A' &&
         title.front() <= 'Z' &&
         std::string_view{".,;:?"}.find(title.back()) == std::string_view::npos;
}

double shape_score(const NumberLabel& label, std::string_view title) {
  switch (label.shape) {
    case NumberShape::Slashed:
      return 1.5;
    case NumberShape::Prefixed:
    case NumberShape::Worded:
      return 1;
    case NumberShape::Bare:
      return -1;
    case NumberShape::Roman:
      return upper_case_share(title) >= 0.85 || is_usual_title(title) ? -0.5
             : is_short_title(title)                                  ? -1
                                                                      : -3;
    case NumberShape::Enclosed:
      return upper_case_share(title) >= 0.85 || is_usual_title(title) ? 0 : -3;
    case NumberShape::Plain:
      return 0;
  }
  return 0;
}

// "2619. Planning applications: Cllr Loveridge left the room. …" is weighed by its title
// alone.
std::string_view without_run_in(std::string_view title) {
  constexpr std::size_t most_words = 12;
  constexpr std::size_t fewest_bytes = 8;
  if (const std::size_t run_on = find_run_on(title); run_on > 0) {
    const std::string_view own = trim(title.substr(0, run_on));
    return own.substr(0, own.size() - (own.ends_with('.') ? 1 : 0));
  }
  const std::size_t capitals = leading_capitals(title);
  if (capitals >= fewest_bytes && capitals < title.size()) {
    return trim(title.substr(0, capitals));
  }
  const std::size_t colon = title.find(':');
  const bool run_in = colon != std::string_view::npos && colon > 0 &&
                      count_words(title.substr(0, colon)) <= most_words &&
                      colon + 1 < title.size();
  return run_in ? title.substr(0, colon) : title;
}

// Lists within a text count from 1; a number in the hundreds runs on from other meetings.
double size_score(const NumberLabel& label) {
  constexpr int beyond_lists = 60;
  const bool running = label.shape == NumberShape::Plain && label.first >= beyond_lists;
  return running ? 1 : 0;
}

double neighbour_score(Lines lines, std::size_t at, std::string_view title) {
  double score = 0;
  score += at == 0 || lines[at - 1].blank() ? 0.5 : 0;
  const std::size_t next = next_text_line(lines, at);
  if (next < lines.size() &&
      starts_with_any(lines[next].match, {"(item", "(agenda item"})) {
    score += 4;
  }
  score += contains_any(title, {"(pages", "(page"}) ? 2 : 0;
  const std::size_t colon = title.find(": ");
  score += colon != std::string_view::npos && count_words(title.substr(0, colon)) <= 6
               ? 0.5
               : 0;
  return score;
}

std::size_t previous_text_line(Lines lines, std::size_t at) {
  std::size_t previous = at;
  while (previous > 0 && at - previous < 4) {
    --previous;
    if (!lines[previous].blank() && !lines[previous].furniture) {
      return previous;
    }
  }
  return lines.size();
}

bool opens_with(std::string_view text, const NumberLabel& label, std::string_view rest) {
  const std::string start = label.number + std::string{rest};
  return text.substr(0, start.size()) == start;
}

double follower_score(const Line& next, const NumberLabel& label, Numbered numbered) {
  const auto follower = find_number_label(next.match);
  const bool lists =
      follower && follower->shape == label.shape && follower->first == label.first + 1;
  const double list_entry = numbered == Numbered::Report ? -2.5 : -1;
  return (lists ? list_entry : 0) + (opens_with(next.match, label, ".1") ? 4 : 0);
}

// A numbered line among numbered lines is an entry of a list; a numbered heading has text
// under it, in reports most often the paragraph "2.1".
double list_score(Lines lines, std::size_t at, const NumberLabel& label,
                  Numbered numbered) {
  if (numbered == Numbered::Agenda || label.shape == NumberShape::Slashed) {
    return 0;
  }
  double score = 0;
  const std::size_t next = next_text_line(lines, at);
  if (next < lines.size()) {
    score += follower_score(lines[next], label, numbered);
  }
  const std::size_t previous = previous_text_line(lines, at);
  if (previous < lines.size() && label.first == 1) {
    const std::string& match = lines[previous].match;
    score -= match.back() == ':' || match.ends_with(":-") ? 3 : 0;
  }
  return score;
}

// What stands behind a number is no title where it is a number itself (a table's cell),
// or the number again with more behind it ("4. 4.12ii) …" refers to another item).
bool is_item_title(const NumberLabel& label, std::string_view title, bool same_line) {
  const bool has_letter = std::any_of(title.begin(), title.end(), [](unsigned char c) {
    return std::isalpha(c) != 0 || c >= 0x80;
  });
  const bool refers =
      same_line && label.shape != NumberShape::Slashed && opens_with(title, label, ".") &&
      title.size() > label.number.size() + 1 &&
      std::isdigit(static_cast<unsigned char>(title[label.number.size() + 1])) != 0;
  return has_letter && !refers;
}

// What stands behind "21.44" when that is no paragraph's number.
bool is_set_as_title(const Line& line, std::string_view title) {
  title = trim(title.substr(0, title.find("(Page")));
  return is_styled(line) || upper_case_share(title) >= 0.85 ||
         (is_procedural_title(title) && count_words(title) <= 16) ||
         (!title.empty() && !title.ends_with('.') && count_words(title) <= 12 &&
          !is_lower(title.front()));
}

}  // namespace

bool is_styled(const Line& line) {
  return line.bold || line.heading_level > 0 || is_bold_behind_number(line) ||
         line.style.role == LineRole::ItemTitle ||
         line.style.role == LineRole::ItemNumber;
}

namespace {

// "*DM.31 APOLOGIES", "*481 Minutes": a star tells that the minute is not for the council
// to approve.
std::optional<NumberLabel> label_on(std::string_view match) {
  constexpr int beyond_notes = 20;  // "*1 as amended"
  const bool starred = match.size() > 1 && match[0] == '*' &&
                       (std::isdigit(static_cast<unsigned char>(match[1])) != 0 ||
                        (match[1] >= 'A' && match[1] <= 'Z'));
  // "* 31  MINUTES", set apart
  const bool apart = match.starts_with("* ") && match.size() > 2 &&
                     std::isdigit(static_cast<unsigned char>(match[2])) != 0 &&
                     upper_case_share(match.substr(0, match.find(" ("))) >= 0.85;
  const std::size_t star = starred ? 1 : apart ? 2 : 0;
  const std::string_view text = match.substr(star);
  auto label = find_number_label(text);
  label = label || star > 0 ? label : find_doubtful_label(text);
  if (!label || star == 0) {
    return label;
  }
  if (label->shape == NumberShape::Bare) {
    if (label->first < beyond_notes) {
      return std::nullopt;
    }
    label->shape = NumberShape::Plain;  // the star sets it apart as a stop would
  }
  label->size += star;
  return label;
}

// The candidate of a number, whose title stands behind it or on the line below; nullopt
// where that is no title.
std::optional<Candidate> candidate_at(Lines lines, std::size_t at, NumberLabel label,
                                      Numbered numbered) {
  const Line& line = lines[at];
  const Line* title_line = &line;
  std::string_view title = trim(std::string_view{line.match}.substr(label.size));
  if (title.empty()) {
    const std::size_t next = next_text_line(lines, at);
    if (next == lines.size()) {
      return std::nullopt;
    }
    title_line = &lines[next];
    title = title_line->match;
  }
  const std::string_view own_title = without_run_in(title);
  if (!is_item_title(label, title, title_line == &line) ||
      (label.is_doubtful && !is_set_as_title(*title_line, own_title))) {
    return std::nullopt;
  }
  const double score = style_score(*title_line, own_title) + wording_score(own_title) +
                       size_score(label) + shape_score(label, title) +
                       neighbour_score(lines, at, title) +
                       list_score(lines, at, label, numbered);
  return Candidate{.line = at,
                   .label = std::move(label),
                   .styled = is_styled(*title_line),
                   .indent = line.indent,
                   .score = score};
}

// "1" alone on its line, far to the right of where the paper's numbers stand before their
// titles: a page's number.
void drop_page_numbers(Lines lines, std::vector<Candidate>& candidates) {
  constexpr int far = 20;
  const auto is_lone = [&](const Candidate& candidate) {
    return candidate.label.shape == NumberShape::Bare && !candidate.styled &&
           candidate.label.size >= lines[candidate.line].match.size();
  };
  int rightmost = -1;
  for (const Candidate& candidate : candidates) {
    rightmost = is_lone(candidate) ? rightmost : std::max(rightmost, candidate.indent);
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return rightmost >= 0 && is_lone(candidate) && candidate.indent >= rightmost + far;
  });
}

}  // namespace

std::vector<Candidate> find_candidates(Lines lines, Numbered numbered) {
  const std::vector<NumberColumn> columns = find_number_columns(lines);
  std::vector<Candidate> candidates;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (line.blank() || line.furniture || is_in_column(columns, at)) {
      continue;
    }
    auto label = label_on(line.match);
    if (!label) {
      continue;
    }
    if (auto candidate = candidate_at(lines, at, *std::move(label), numbered)) {
      candidates.push_back(*std::move(candidate));
    }
  }
  drop_page_numbers(lines, candidates);
  return candidates;
}

}  // namespace council
