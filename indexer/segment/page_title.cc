#include "indexer/segment/page_title.h"

#include <algorithm>
#include <string_view>

#include "indexer/segment/body_name.h"
#include "indexer/segment/date_words.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Quay Parish Council" of "Quay Parish Council - April 2003 - Quay, Wexshire": a site
// adds the month of posting and its own name.
std::string_view without_site(std::string_view title) {
  constexpr std::size_t year_digits = 4;
  std::size_t cut = title.size();
  for (std::size_t dash = title.find(" - "); dash != std::string_view::npos;
       dash = title.find(" - ", dash + 3)) {
    const auto month = month_at(title, dash + 3);
    const std::size_t year = month ? skip_blanks(title, month->end) : 0;
    const std::size_t end = month ? digits_end(title, year) : 0;
    if (month && end == year + year_digits && title.substr(end).starts_with(" - ")) {
      cut = dash;
    }
  }
  return title.substr(0, cut);
}

}  // namespace

std::size_t size_of_metadata_block(Lines lines) {
  constexpr std::size_t longest_block = 60;
  std::size_t at = 0;
  while (at < lines.size() && lines[at].blank()) {
    ++at;
  }
  if (at >= lines.size() || lines[at].match != "---") {
    return 0;
  }
  const std::size_t first = at;
  bool has_keys = false;
  for (++at; at < lines.size() && at < first + longest_block; ++at) {
    if (lines[at].match == "---") {
      return has_keys ? at + 1 : 0;
    }
    has_keys = has_keys || lines[at].match.find(": ") != std::string::npos;
  }
  return 0;
}

std::optional<std::string> title_in_block(Lines block) {
  const auto label = find_labelled(block, {"title"});
  if (!label) {
    return std::nullopt;
  }
  std::string_view title = label->value;
  while (!title.empty() && (title.front() == '"' || title.front() == '\'')) {
    title.remove_prefix(1);
  }
  while (!title.empty() && (title.back() == '"' || title.back() == '\'')) {
    title.remove_suffix(1);
  }
  return std::string{title};
}

void infer_council(const std::string& page_title, DocumentKind kind, FrontMatter& front) {
  if (front.council) {
    return;
  }
  const std::string folded = fold_typography(page_title);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t dash =
        std::min({rest.find(" - "), rest.find(" | "), rest.find(": ")});
    const std::string_view part = trim(rest.substr(0, dash));
    if (looks_like_council_name(part)) {
      front.council = body_display_name(part);
      front.inferred["council"] = "from page title";
      const bool council_meets =
          kind == DocumentKind::Minutes || kind == DocumentKind::Agenda;
      if (!front.panel && council_meets) {
        front.panel = front.council;
        front.inferred["panel"] = "from page title";
      }
      return;
    }
    rest = dash == std::string_view::npos ? std::string_view{} : rest.substr(dash + 2);
  }
}

void infer_title(const std::string& page_title, FrontMatter& front) {
  if (front.title ||
      contains_any(page_title, {"microsoft", "template", "untitled", "document1"})) {
    return;
  }
  const std::string title = clean_line(page_title);
  const std::string_view own = without_site(title);
  if (count_words(own) >= 2) {
    front.title = std::string{own};
    front.inferred["title"] = "from file metadata";
  }
}

}  // namespace council
