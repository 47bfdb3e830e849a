#include "indexer/segment/furniture.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/segment/page_break.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/question_paper.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/site_menu.h"
#include "indexer/segment/vote_head.h"

namespace council {
namespace {

constexpr std::size_t longest_furniture = 160;
// How many non-blank lines at the head and at the foot of a page may be furniture.
constexpr std::size_t margin_lines = 4;
constexpr int fewest_repeats = 3;

// 0 for what is no number of at most four digits.
int small_number(std::string_view digits) {
  return is_all_digits(digits) && digits.size() <= 4
             ? std::atoi(std::string{digits}.c_str())
             : 0;
}

// The page-number shapes around a number: "- 3 -", "!1", "[7]", "3.".
std::string_view strip_ornament(std::string_view text) {
  constexpr std::string_view ornament = " \t-!|[]().~";
  const std::size_t first = text.find_first_not_of(ornament);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(ornament) - first + 1);
}

// The words of a page's number, English, Welsh and Irish, with a capital: "page 23" is a
// reference in a sentence.
constexpr auto page_words = std::to_array<std::string_view>(
    {"Page", "PAGE", "Tudalen", "TUDALEN", "Leathanach", "LEATHANACH"});
constexpr auto total_words =
    std::to_array<std::string_view>({"of", "o", "allan o", "as", "de"});

// 54 for "of 54", "o 54", "/ 54" after the number of a page; 0 where nothing follows it,
// nullopt where something else does.
std::optional<int> page_total(std::string_view rest) {
  rest = trim(rest);
  const auto* const word = std::ranges::find_if(
      total_words,
      [&](std::string_view total_word) { return starts_with_phrase(rest, total_word); });
  if (word != total_words.end()) {
    rest = trim(rest.substr(word->size()));
  } else if (!rest.empty() && rest.front() == '/') {
    rest = trim(rest.substr(1));
  }
  const int total = small_number(strip_ornament(rest));
  return rest.empty() || total > 0 ? std::optional{total} : std::nullopt;
}

// A bare number counts only where `bare_allowed`.
std::optional<PageNumber> read_page_number(std::string_view match, bool bare_allowed) {
  if (match.size() > 40) {
    return std::nullopt;
  }
  std::string_view text = strip_ornament(match);
  for (const std::string_view word : page_words) {
    if (text.substr(0, word.size()) == word) {
      text = trim(text.substr(word.size()));
      bare_allowed = true;
      break;
    }
  }
  if (!bare_allowed) {
    return std::nullopt;
  }
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const int number = small_number(text.substr(0, digits));
  const auto total = page_total(text.substr(digits));
  return number > 0 && total ? std::optional{PageNumber{number, *total}} : std::nullopt;
}

// A running line with its numbers blanked, so that "Page 3" and "Page 4" are one.
std::string running_form(std::string_view match) {
  std::string form;
  for (const char c : match) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) {
      form += c;
    } else if (form.empty() || form.back() != '#') {
      form += '#';
    }
  }
  return form;
}

// "Against (40)": the lists of voters of a long meeting stand at many a page's edge.
bool heads_voters(std::string_view match) {
  const auto head = find_vote_head(match);
  return head && head->count;
}

struct PageLines {
  std::vector<Line*> head;  // the first non-blank lines, in order
  std::vector<Line*> foot;  // the last ones, from the foot upwards
};

std::vector<PageLines> margins_of(std::span<Line> lines) {
  std::vector<PageLines> pages;
  int page = 0;
  std::vector<Line*> on_page;
  const auto finish = [&] {
    PageLines margins;
    // On a page of few lines none is both head and foot.
    const std::size_t half = (on_page.size() + 1) / 2;
    for (std::size_t i = 0; i < half && i < margin_lines; ++i) {
      margins.head.push_back(on_page[i]);
      if (on_page.size() - 1 - i >= half) {
        margins.foot.push_back(on_page[on_page.size() - 1 - i]);
      }
    }
    if (!on_page.empty()) {
      pages.push_back(std::move(margins));
    }
    on_page.clear();
  };
  for (Line& line : lines) {
    if (line.page != page) {
      finish();
      page = line.page;
    }
    if (!line.blank() && !line.furniture) {
      on_page.push_back(&line);
    }
  }
  finish();
  return pages;
}

// Marks the lines of one run: the same line on page after page, or on every other one.
// The first of a run may be the title of a document: at the head it is kept.
void mark_run(const std::vector<Line*>& run, bool keep_first) {
  const auto repeats = static_cast<int>(run.size());
  if (repeats < fewest_repeats) {
    return;
  }
  for (std::size_t i = keep_first ? 1 : 0; i < run.size(); ++i) {
    run[i]->furniture = true;
  }
}

void mark_running(const std::vector<std::vector<Line*>>& margins, bool keep_first) {
  constexpr int widest_gap = 2;
  std::map<std::string, std::vector<Line*>> runs;
  for (const std::vector<Line*>& margin : margins) {
    for (Line* const line : margin) {
      std::string form = running_form(line->match);
      if (line->match.size() > longest_furniture || form.size() < 2 ||
          question_number(line->match) > 0 || heads_voters(line->match)) {
        continue;
      }
      std::vector<Line*>& run = runs[std::move(form)];
      if (!run.empty() && line->page - run.back()->page > widest_gap) {
        mark_run(run, keep_first);
        run.clear();
      }
      run.push_back(line);
    }
  }
  for (const auto& [form, run] : runs) {
    mark_run(run, keep_first);
  }
}

struct BareNumber {
  Line* line;
  int offset;  // printed number minus page
};

void add_bare_numbers(std::span<Line* const> margin, std::vector<BareNumber>& found) {
  for (Line* const line : margin) {
    const int number = printed_page_number(line->match, true);
    if (number > 0) {
      found.push_back({line, number - line->page});
    }
  }
}

std::vector<BareNumber> find_bare_numbers(const std::vector<PageLines>& pages) {
  constexpr std::size_t head_lines = 2;
  std::vector<BareNumber> found;
  for (const PageLines& page : pages) {
    const std::span<Line* const> head{page.head};
    add_bare_numbers(head.first(std::min(head_lines, head.size())), found);
    // A footer of some lines may stand below the number.
    const std::span<Line* const> foot{page.foot};
    add_bare_numbers(foot.first(std::min(margin_lines, foot.size())), found);
  }
  return found;
}

// A lone number at the head or foot of a page is its number when the numbers of
// neighbouring pages go on from it.
void mark_bare_numbers(const std::vector<PageLines>& pages) {
  const std::vector<BareNumber> found = find_bare_numbers(pages);
  std::map<int, int> offsets;  // how many pages share one
  for (const BareNumber& bare : found) {
    ++offsets[bare.offset];
  }
  for (const BareNumber& bare : found) {
    if (offsets[bare.offset] >= 2 || bare.offset == 0) {
      bare.line->furniture = true;
    }
  }
}

// The words and numbers of a text, in lower case.
std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end > at) {
      words.insert(to_lower(text.substr(at, end - at)));
    }
    at = std::max(end, at + 1);
  }
  return words;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_all_digits(word) &&
         (word.starts_with("19") || word.starts_with("20"));
}

bool names_body(std::string_view match) {
  return contains_any(match, {"committee", "sub-committee", "council", "board", "cabinet",
                              "panel", "forum", "executive", "assembly", "pwyllgor",
                              "cyngor", "comhairle", "district"});
}

// "PIERS COMMITTEE: 4 MARCH 2020" over a page of a paper whose own head says all of it: a
// paper of two pages repeats nothing often enough.
void mark_repeated_mastheads(std::span<Line> document) {
  constexpr std::size_t most_head_lines = 15;
  constexpr std::size_t fewest_words = 4;
  constexpr std::size_t longest = 90;
  constexpr std::size_t longest_line = 1'000;  // of a head, but in a hostile source
  const std::vector<PageLines> pages = margins_of(document);
  if (pages.size() < 2) {
    return;
  }
  std::set<std::string> masthead;
  std::size_t seen = 0;
  for (const Line& line : document) {
    if (line.page != document.front().page || seen == most_head_lines) {
      break;
    }
    masthead.merge(words_of(std::string_view{line.match}.substr(0, longest_line)));
    seen += line.blank() ? 0U : 1U;
  }
  for (std::size_t i = 1; i < pages.size(); ++i) {
    Line* const head = pages[i].head.empty() ? nullptr : pages[i].head.front();
    if (head == nullptr || head->match.size() > longest || head->match.ends_with('.') ||
        !names_body(head->match)) {
      continue;
    }
    const std::set<std::string> words = words_of(head->match);
    head->furniture = words.size() >= fewest_words &&
                      std::ranges::any_of(words, is_year) &&
                      std::ranges::includes(masthead, words);
  }
}

// "Board minutes v2    Page 1 of 2": what stands in a row with the page's number.
bool ends_in_page_number(const Line& line) {
  const std::vector<std::string_view> cells = split_cells(line.text);
  if (cells.size() < 2) {
    return false;
  }
  const auto printed = read_page_number(cells.back(), false);
  return printed && printed->total > 0;
}

// Told by the last line of a page alone: a paper of two pages repeats nothing often
// enough.
void mark_numbered_feet(const std::vector<PageLines>& pages) {
  for (const PageLines& page : pages) {
    if (!page.foot.empty() && ends_in_page_number(*page.foot.front())) {
      page.foot.front()->furniture = true;
    }
  }
}

}  // namespace

bool is_blank_page_marker(std::string_view match) {
  if (match.size() > longest_furniture) {
    return false;
  }
  std::string_view text = strip_ornament(match);
  return starts_with_any(
             text,
             {"this page is intentionally left blank", "this page is intentionally blank",
              "this page has been intentionally left blank",
              "this page has intentionally been left blank",
              "this page intentionally left blank", "page intentionally left blank",
              "intentionally left blank", "mae'r dudalen hon yn wag yn fwriadol",
              "gadewir y dudalen hon yn wag yn fwriadol",
              "mae'r dudalen hon wedi'i gadael yn wag"}) &&
         count_words(text) <= 12;
}

int printed_page_number(std::string_view match, bool bare_allowed) {
  const auto printed = read_page_number(match, bare_allowed);
  return printed ? printed->number : 0;
}

std::optional<PageNumber> find_page_number(const Line& line) {
  if (auto whole = read_page_number(line.match, true)) {
    return whole;
  }
  return ends_in_page_number(line)
             ? read_page_number(split_cells(line.text).back(), false)
             : std::nullopt;
}

void mark_furniture(std::vector<Line>& lines, const Pages& pages) {
  for (Line& line : lines) {
    line.furniture =
        is_blank_page_marker(line.match) || printed_page_number(line.match, false) > 0;
  }
  if (!pages.paged) {
    mark_page_breaks(lines);
    mark_site_menus(lines);
    return;
  }
  mark_numbered_feet(margins_of(lines));
  if (pages.pages.size() > 1) {
    mark_bare_numbers(margins_of(lines));
  }
}

void mark_running_lines(std::span<Line> document) {
  std::vector<std::vector<Line*>> heads;
  std::vector<std::vector<Line*>> feet;
  for (PageLines& page : margins_of(document)) {
    heads.push_back(std::move(page.head));
    feet.push_back(std::move(page.foot));
  }
  mark_running(heads, true);
  mark_running(feet, false);
  mark_repeated_mastheads(document);
}

}  // namespace council
