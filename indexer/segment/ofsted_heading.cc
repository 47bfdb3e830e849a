#include "indexer/segment/ofsted_heading.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/segment/ofsted_judgements.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t longest_heading = 200;
constexpr std::size_t most_heading_lines = 4;

// clang-format off
constexpr auto known_headings = std::to_array<std::string_view>({
    "headline findings", "main findings", "findings", "overview", "summary",
    "summary of findings", "summary of key findings", "inspection findings",
    "findings and evaluation of progress", "evaluation of progress", "findings and progress",
    "areas covered by the visit", "areas covered by this visit", "background", "context",
    "area for priority action", "areas for priority action", "priority action",
    "priority actions", "area for improvement", "areas for improvement",
    "areas for development", "strengths", "the local authority's strengths", "key strengths", "areas of strength", "next steps",
    "executive summary", "recommendations", "inspection outcome", "conclusion",
    "information about the local area partnership", "local area partnership details",
    "information about this inspection", "inspection team", "the inspection team",
    "information about this local authority area", "previous ofsted inspections",
    "other ofsted inspections", "other information about this area", "local leadership",
    "children living in this area", "child protection in this area",
    "children looked after in this area", "summary for children and young people",
    "leadership and management", "leadership, management and governance",
    "about this inspection", "service information", "capacity to improve",
    "quality of provision", "record of main findings",
});

// Headings whose words vary from paper to paper, and which may wrap.
constexpr auto known_openings = std::to_array<std::string_view>({
    "what needs to improve", "what is it like to be", "what is the area partnership doing",
    "what does the area partnership", "what does the local authority need",
    "what do the area partnership",
});

// Of these only with a grade at their end: the words are common in prose.
constexpr auto graded_openings = std::to_array<std::string_view>({
    "the impact of leaders on", "the experiences and progress of", "how well children", "the effectiveness of leaders",
});

// Bold lines that label a name or a table and head nothing.
constexpr auto labels = std::to_array<std::string_view>({
    "ofsted", "care quality commission", "hmi constabulary", "hmi probation",
    "local authority", "integrated care board", "contents", "key judgement",
    "judgement grade", "judgement", "grade", "responsible body", "and",
});
// clang-format on

bool is_lower(char c) {
  return std::islower(static_cast<unsigned char>(c)) != 0;
}

template <std::size_t Size>
bool opens_with(const std::array<std::string_view, Size>& openings,
                std::string_view text) {
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return starts_with_phrase(text, opening);
  });
}

// "What needs to improve in this area of social work practice?1" without "?1".
std::string_view core_of(std::string_view text) {
  text = trim(without_footnote_mark(trim(text)));
  while (!text.empty() &&
         std::string_view{"?:."}.find(text.back()) != std::string_view::npos) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return text;
}

bool is_known(std::string_view text) {
  const std::string core = to_lower(core_of(text));
  return std::find(known_headings.begin(), known_headings.end(), core) !=
         known_headings.end();
}

bool is_marked(const Line& line) {
  return line.bold || line.heading_level > 0;
}

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
  }));
}

// "14 to 18 October 2024", from the foot of a page.
bool is_date(std::string_view text) {
  const std::vector<DateMention> dates = find_dates(text);
  return !dates.empty() && dates.front().begin == 0 &&
         dates.back().end + 1 >= text.size();
}

// What no heading looks like, however bold.
bool cannot_be_heading(std::string_view text) {
  constexpr std::size_t fewest_letters = 4;
  return text.size() > longest_heading || count_letters(text) < fewest_letters ||
         bullet_size(text) > 0 || is_date(text) ||
         std::string_view{".,;:"}.find(text.back()) != std::string_view::npos ||
         is_grade(text) || text.find('@') != std::string_view::npos ||
         starts_with_any(text, {"dear", "yours", "your sincerely", "lead inspector",
                                "reporting inspector", "inspection date",
                                "inspection dates", "grade"}) ||
         std::any_of(labels.begin(), labels.end(),
                     [&](std::string_view label) { return is_phrase(text, label); });
}

// What stands beside a heading in its row: "2" in a list of contents, a grade, the head
// of another column. Empty where the heading has its line for itself.
std::string beside(const Line& line) {
  std::vector<std::string> cells = read_cells(line);
  return cells.size() > 1 ? std::move(cells.back()) : std::string{};
}

// Heading lines are next to each other; the later ones go on in small letters or give the
// grade that belongs to the heading.
bool continues(const Line& line, bool marked) {
  const std::string_view text = trim(read_line(line));
  if (text.empty() || bullet_size(text) > 0 || marked != is_marked(line)) {
    return false;
  }
  return is_lower(text.front()) || (marked && is_grade(text)) ||
         starts_with_phrase(text, "grade");
}

// Without the grade beside it: "… children who need help and    Requires" / "protection".
OfstedHeading join_heading(Lines lines, std::size_t at, std::size_t count) {
  OfstedHeading heading{{}, at + count};
  std::string grade;
  for (const Line& line : lines.subspan(at, count)) {
    std::string_view text = trim(line.text);
    const std::string cell = beside(line);
    if (!cell.empty()) {
      text = text.substr(0, text.size() - std::min(text.size(), cell.size()));
      grade += (grade.empty() ? "" : " ") + cell;
    }
    heading.title += heading.title.empty() ? "" : " ";
    heading.title += trim(text);
  }
  constexpr std::string_view rest = " improvement";
  if (is_phrase(grade, "requires") && heading.title.ends_with(rest)) {
    heading.title.resize(heading.title.size() - rest.size());
  }
  heading.title = std::string{without_footnote_mark(heading.title)};
  if (heading.title.ends_with('.')) {
    heading.title.pop_back();
  }
  return heading;
}

std::string match_of(Lines lines, std::size_t at, std::size_t count) {
  std::string joined;
  for (const Line& line : lines.subspan(at, count)) {
    joined += joined.empty() ? "" : " ";
    joined += trim(read_line(line));
  }
  return joined;
}

std::size_t count_heading_lines(Lines lines, std::size_t at, bool marked) {
  std::size_t count = 1;
  while (count < most_heading_lines && at + count < lines.size() &&
         continues(lines[at + count], marked)) {
    ++count;
  }
  return count;
}

// The lines up to the grade that ends the heading, "… help and" / "protection: good", and
// what goes on below it: "to be good", or the label's last words beside the grade. 0 when
// there is no grade.
std::size_t count_graded_lines(Lines lines, std::size_t at) {
  constexpr std::size_t longest_rest = 60;
  std::size_t count = 1;
  while (find_final_grade(match_of(lines, at, count)) == std::string_view::npos) {
    ++count;
    if (count > most_heading_lines || at + count > lines.size() ||
        lines[at + count - 1].blank()) {
      return 0;
    }
  }
  const std::string_view next =
      at + count < lines.size() ? trim(read_line(lines[at + count])) : std::string_view{};
  if (next.empty()) {
    return count;
  }
  const bool is_rest = is_lower(next.front()) && next.size() < longest_rest &&
                       (!beside(lines[at + count - 1]).empty() || is_grade_cell(next));
  return is_rest ? count + 1 : count;
}

bool ends_sentence(std::string_view text) {
  return !text.empty() &&
         std::string_view{".?!:"}.find(text.back()) != std::string_view::npos;
}

// Whether a sentence ends above the `count` lines from `at` on, and one starts below.
bool is_between_sentences(Lines lines, std::size_t at, std::size_t count) {
  std::size_t above = at;
  while (above > 0 && (lines[above - 1].blank() || lines[above - 1].furniture)) {
    --above;
  }
  const auto below = find_text_lines(lines, at + count, 1);
  return above > 0 && ends_sentence(trim(read_line(lines[above - 1]))) &&
         !below.empty() && !is_lower(lines[below.front()].match.front());
}

// A short line in capitals' first letter, blank lines around it, a sentence before it.
bool stands_alone(Lines lines, std::size_t at) {
  constexpr std::size_t longest = 90;
  constexpr std::size_t most_words = 14;
  const std::string_view text = trim(read_line(lines[at]));
  const bool has_blanks =
      at > 0 && lines[at - 1].blank() && at + 1 < lines.size() && lines[at + 1].blank();
  return has_blanks && text.size() <= longest && count_words(text) <= most_words &&
         std::isupper(static_cast<unsigned char>(text.front())) != 0 &&
         read_cells(lines[at]).size() <= 1 && is_between_sentences(lines, at, 1);
}

// The same over two lines, the first of which is full: "Practice with children who are
// at risk of, or" / "experiencing, criminal exploitation".
bool stands_alone_wrapped(Lines lines, std::size_t at) {
  constexpr std::size_t full_line = 55;
  constexpr std::size_t most_words = 18;
  if (at == 0 || at + 2 >= lines.size() || !lines[at - 1].blank() ||
      lines[at + 1].blank() || !lines[at + 2].blank()) {
    return false;
  }
  const std::string_view first = trim(read_line(lines[at]));
  const std::string_view rest = trim(read_line(lines[at + 1]));
  const std::string both = match_of(lines, at, 2);
  return first.size() >= full_line && rest.size() < first.size() &&
         is_lower(rest.front()) && !ends_sentence(first) &&
         count_words(both) <= most_words &&
         std::isupper(static_cast<unsigned char>(first.front())) != 0 &&
         !cannot_be_heading(both) && is_between_sentences(lines, at, 2);
}

// The head of a table's first column may be the only heading the table has: "Areas for
// priority action    Responsible body".
std::optional<OfstedHeading> heading_of_table(const Line& line, std::size_t at) {
  const std::vector<std::string> cells = read_cells(line);
  if (is_all_digits(cells.back()) || !is_known(cells.front())) {
    return std::nullopt;
  }
  return OfstedHeading{cells.front(), at + 1};
}

// Told by its words or its type, over as many lines as it takes.
std::optional<OfstedHeading> heading_by_form(Lines lines, std::size_t at) {
  const std::string_view text = trim(read_line(lines[at]));
  const bool marked = is_marked(lines[at]);
  const bool is_graded = opens_with(graded_openings, text);
  const std::size_t graded_lines = is_graded ? count_graded_lines(lines, at) : 0;
  if (graded_lines > 0) {
    return join_heading(lines, at, graded_lines);
  }
  // "… at risk of, or experiencing," / "criminal exploitation"
  const bool is_cut =
      text.back() == ',' && at + 1 < lines.size() && continues(lines[at + 1], marked);
  const std::string_view whole = is_cut ? text.substr(0, text.size() - 1) : text;
  const bool may_be =
      opens_with(known_openings, text) || (marked && !cannot_be_heading(whole));
  if (!may_be) {
    return std::nullopt;
  }
  const std::size_t count = count_heading_lines(lines, at, marked);
  const bool is_sentence = match_of(lines, at, count).back() == '.';
  return is_sentence ? std::nullopt : std::optional{join_heading(lines, at, count)};
}

}  // namespace

std::optional<OfstedHeading> find_ofsted_heading(Lines lines, std::size_t at,
                                                 bool plain) {
  const Line& line = lines[at];
  const std::string_view text = trim(read_line(line));
  if (text.empty() || line.furniture || text.size() > longest_heading ||
      is_lower(text.front())) {
    return std::nullopt;
  }
  const std::string second_cell = beside(line);
  if (!second_cell.empty() && !is_grade_cell(second_cell)) {
    return heading_of_table(line, at);
  }
  if (is_known(text)) {
    return join_heading(lines, at, 1);
  }
  if (auto heading = heading_by_form(lines, at)) {
    return heading;
  }
  if (plain && !cannot_be_heading(text) && stands_alone(lines, at)) {
    return join_heading(lines, at, 1);
  }
  if (plain && stands_alone_wrapped(lines, at)) {
    return join_heading(lines, at, 2);
  }
  return std::nullopt;
}

}  // namespace council
