#include "indexer/segment/body_lines.h"

#include <algorithm>
#include <array>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool ends_sentence(std::string_view text) {
  if (text.empty()) {
    return true;
  }
  const char last = text.back();
  if (last == '.' || last == ':' || last == ';' || last == '?' || last == '!' ||
      last == '"') {
    return true;
  }
  constexpr std::string_view closing_quote = "\xE2\x80\x9D";
  return text.ends_with(closing_quote) ||
         (dash_at(text, text.size() - 1) != 0 && text.size() > 1 &&
          text[text.size() - 2] == ':');
}

// "… seconded by Councillor", "… the amount of": words behind which a phrase goes on.
bool ends_in_mid_phrase(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"by", "and", "the", "of", "to", "for", "in", "a", "an", "with", "that", "from",
       "Councillor", "Cllr", "Mr", "Mrs", "Ms", "Miss", "Dr"});
  const std::size_t blank = text.rfind(' ');
  return text.ends_with(',') ||
         (blank != std::string_view::npos &&
          std::ranges::find(words, text.substr(blank + 1)) != words.end());
}

// ".", "____": no word.
bool is_rule(std::string_view match) {
  constexpr std::size_t longest = 200;
  return match.size() <= longest &&
         match.find_first_not_of("._-=* ") == std::string_view::npos;
}

// What a web page lists below an item is no part of its text.
bool is_page_chrome(std::string_view match) {
  constexpr std::size_t longest = 24;
  return match.size() <= longest &&
         is_any_phrase(match, {"supporting documents", "additional documents",
                               "accompanying documents", "dogfennau ychwanegol"});
}

// "Minutes:" of a web page stands over the minutes.
bool is_page_label(std::string_view match) {
  return match.ends_with(':') && is_any_phrase(match, {"minutes", "decision", "decisions",
                                                       "cofnodion", "penderfyniad"});
}

// "Votes of Sympathy", not "Clerk's Salary - £28.10".
bool is_short_title(std::string_view text) {
  constexpr std::size_t longest = 40;
  return text.size() <= longest && has_title_case(text) &&
         text.find_first_of("0123456789-") == std::string_view::npos;
}

// Whether a sentence goes on over the end of a page or a blank line.
bool goes_on_over_gap(const Line& last, const Line& line, bool double_spaced) {
  constexpr std::size_t full_line = 40;
  const bool unfinished = !ends_sentence(last.text);
  const bool broken = last.page != line.page || double_spaced;
  const bool goes_on = starts_lower(line.text) ||
                       (double_spaced && !is_short_title(last.text)) ||
                       ends_in_mid_phrase(last.text);
  return unfinished && goes_on && last.heading_level == 0 &&
         (broken || last.text.size() > full_line);
}

}  // namespace

bool starts_lower(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

bool is_double_spaced(Lines lines) {
  constexpr std::size_t longest = 200;
  std::size_t filled = 0;
  std::size_t spaced = 0;
  std::size_t unfinished = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || lines[i].furniture) {
      continue;
    }
    if (lines[i].text.size() > longest) {
      return false;  // nothing is wrapped there
    }
    ++filled;
    spaced += lines[i + 1].blank() ? 1U : 0U;
    unfinished += lines[i].text.size() > 40 && !ends_sentence(lines[i].text) ? 1U : 0U;
  }
  constexpr std::size_t fewest = 4;
  return filled >= fewest && spaced * 10 >= filled * 8 && unfinished * 10 >= filled * 3;
}

Body read_body(Lines lines) {
  const bool double_spaced = is_double_spaced(lines);
  Body body;
  bool blank_before = true;
  for (const Line& line : lines) {
    if (line.furniture) {
      continue;
    }
    if (line.blank() || is_page_chrome(line.match) || is_rule(line.match)) {
      blank_before = true;
      continue;
    }
    const bool after_label = !body.empty() && is_page_label(body.back().line->match);
    bool opens = blank_before || line.whole || after_label;
    if (opens && !body.empty() && !after_label) {
      opens = !goes_on_over_gap(*body.back().line, line, double_spaced);
    }
    body.push_back({&line, opens});
    blank_before = false;
  }
  return body;
}

void append_line(std::string& paragraph, std::string_view line) {
  const bool closes_up = paragraph.size() > 1 && paragraph.back() == '-' &&
                         is_word_before(paragraph, paragraph.size() - 1) &&
                         is_word_at(line, 0);
  if (!paragraph.empty() && !closes_up) {
    paragraph += ' ';
  }
  paragraph += line;
}

}  // namespace council
