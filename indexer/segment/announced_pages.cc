#include "indexer/segment/announced_pages.h"

#include <cstdlib>
#include <string_view>

#include "indexer/segment/line.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A number of up to four digits that ends at `end` (exclusive); its start in `from`.
std::optional<int> number_before(std::string_view text, std::size_t end,
                                 std::size_t& from) {
  from = end;
  while (from > 0 && is_digit(text[from - 1]) && end - from < 5) {
    --from;
  }
  if (from == end || end - from > 4) {
    return std::nullopt;
  }
  return std::atoi(std::string{text.substr(from, end - from)}.c_str());
}

std::size_t skip_blanks_back(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) {
    --end;
  }
  return end;
}

// "2021/22 9 - 14": the pages are 9 to 14; "2020 - 2023" and "2021/22" are years.
std::optional<std::pair<int, int>> take_trailing_range(std::string& title) {
  const std::string folded = fold_typography(title);
  std::size_t from = 0;
  std::size_t end = skip_blanks_back(folded, folded.size());
  const auto last = number_before(folded, end, from);
  if (!last) {
    return std::nullopt;
  }
  end = skip_blanks_back(folded, from);
  if (end == 0 || folded[end - 1] != '-') {
    return std::nullopt;
  }
  end = skip_blanks_back(folded, end - 1);
  const auto first = number_before(folded, end, from);
  const bool is_word =
      first && (from == 0 || folded[from - 1] == ' ' || folded[from - 1] == '\t');
  const bool years = first && *first >= 1900 && *last >= 1900;
  if (!is_word || years || *first == 0 || *first > *last) {
    return std::nullopt;
  }
  // The dash may be three bytes long in the printed form: cut by words instead.
  std::string_view kept = title;
  for (std::size_t word = 0; word < count_words(folded.substr(from)); ++word) {
    kept = trim(kept);
    const std::size_t blank = kept.find_last_of(" \t");
    kept = blank == std::string_view::npos ? std::string_view{} : kept.substr(0, blank);
  }
  title = trim(kept);
  return std::pair{*first, *last};
}

// "(Pages 1 - 10)", "(Page 5)", "(Tudalennau 3 - 8)" anywhere in the title.
std::optional<std::pair<int, int>> take_bracketed_pages(std::string& title) {
  for (std::size_t open = title.find('('); open != std::string::npos;
       open = title.find('(', open + 1)) {
    const std::size_t close = title.find(')', open);
    if (close == std::string::npos) {
      return std::nullopt;
    }
    const std::string inside = fold_typography(title.substr(open + 1, close - open - 1));
    if (!starts_with_any(inside,
                         {"pages", "page", "tudalennau", "tudalen", "pgs", "pp"})) {
      continue;
    }
    std::size_t at = inside.find_first_of("0123456789");
    if (at == std::string::npos) {
      continue;
    }
    const int first = std::atoi(inside.c_str() + at);
    at = inside.find_first_not_of("0123456789", at);
    at = at == std::string::npos ? at : inside.find_first_of("0123456789", at);
    const int last = at == std::string::npos ? first : std::atoi(inside.c_str() + at);
    const std::string before{trim(std::string_view{title}.substr(0, open))};
    const std::string after{trim(std::string_view{title}.substr(close + 1))};
    title = before;
    title += before.empty() || after.empty() ? "" : " ";
    title += after;
    return std::pair{first, last};
  }
  return std::nullopt;
}

// "Annual complaints report\t9": a last cell that is a number is the paper's first page.
std::optional<std::pair<int, int>> take_page_cell(std::string& title) {
  const std::size_t tab = title.rfind('\t');
  if (tab == std::string::npos) {
    return std::nullopt;
  }
  const std::string_view cell = trim(std::string_view{title}.substr(tab + 1));
  if (!is_all_digits(cell) || cell.size() > 4) {
    return std::nullopt;
  }
  const int page = std::atoi(std::string{cell}.c_str());
  title = trim(std::string_view{title}.substr(0, tab));
  return std::pair{page, page};
}

}  // namespace

std::optional<std::pair<int, int>> take_pages(std::string& title) {
  if (auto pages = take_bracketed_pages(title)) {
    return pages;
  }
  if (auto cell = take_page_cell(title)) {
    return cell;
  }
  return take_trailing_range(title);
}

}  // namespace council
