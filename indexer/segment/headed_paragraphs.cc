#include "indexer/segment/headed_paragraphs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/phrase.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool has_text(const Line& line) {
  return !line.blank() && !line.furniture;
}

// A paragraph told behind its number has no title, or a sentence for one.
bool is_paragraph(const SectionStart& start) {
  constexpr std::size_t most_words = 12;
  return !start.title || start.title->ends_with('.') || start.title->ends_with(':') ||
         count_words(*start.title) > most_words;
}

// "Committee minutes (Paper 5)": short, capitalised, no sentence.
bool may_be_heading(std::string_view match) {
  constexpr std::size_t longest = 110;
  constexpr std::size_t most_words = 14;
  return match.size() > 2 && match.size() <= longest && match.front() >= 'A' &&
         match.front() <= 'Z' &&
         std::string_view{".,;:!"}.find(match.back()) == std::string_view::npos &&
         match.find('\t') == std::string_view::npos && count_words(match) <= most_words;
}

// The line that stands alone above lines[at]; lines.size() where none does.
std::size_t heading_above(Lines lines, std::size_t at, std::size_t from) {
  std::size_t above = at;
  while (above > from && !has_text(lines[above - 1])) {
    --above;
  }
  if (above == from) {
    return lines.size();
  }
  --above;
  const bool is_alone = above == 0 || !has_text(lines[above - 1]);
  return is_alone && may_be_heading(lines[above].match) ? above : lines.size();
}

}  // namespace

bool are_paragraphs(const std::vector<SectionStart>& numbered) {
  constexpr std::size_t fewest = 6;
  const auto told =
      static_cast<std::size_t>(std::ranges::count_if(numbered, is_paragraph));
  return numbered.size() >= fewest && told * 5 >= numbered.size() * 3;
}

std::vector<SectionStart> find_headings_over_paragraphs(
    Lines lines, const std::vector<SectionStart>& numbered) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t fewest_usual = 2;
  std::vector<SectionStart> headed;
  std::size_t usual = 0;
  std::size_t from = 0;
  for (const SectionStart& paragraph : numbered) {
    const std::size_t at = heading_above(lines, paragraph.line, from);
    from = paragraph.line + 1;
    if (at == lines.size()) {
      continue;
    }
    SectionStart start;
    start.line = at;
    start.body = at + 1;
    start.title = lines[at].text;
    usual += is_procedural_title(*start.title) || is_usual_title(*start.title) ? 1U : 0U;
    headed.push_back(std::move(start));
  }
  const bool is_form = headed.size() >= fewest && usual >= fewest_usual;
  return is_form ? headed : std::vector<SectionStart>{};
}

}  // namespace council
