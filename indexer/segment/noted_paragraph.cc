#include "indexer/segment/noted_paragraph.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/has_words.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t longest = 400;

// Past "c) ", "5.3 " and the like, or 0.
std::size_t after_number(std::string_view text) {
  constexpr std::size_t opening = 16;
  const std::string_view near = text.substr(0, opening);
  const auto marker = find_part_marker(near);
  const auto number = marker ? marker : find_dotted_marker(near);
  return number ? std::min(number->end, text.size()) : 0;
}

// Attendance and interests are noted as such.
bool is_recorded_elsewhere(std::string_view text) {
  return has_any(text, {"apolog", "substitut", "declar", " interest", "next meeting"});
}

// "… Noted.", behind a sentence or a dash.
bool ends_noted(std::string_view text, bool is_numbered) {
  constexpr std::string_view noted = "noted";
  const std::string_view words = text.substr(0, text.find_last_not_of(" .") + 1);
  if (words.size() <= noted.size() + 2 ||
      !has_at(words, words.size() - noted.size(), noted)) {
    return false;
  }
  const std::string_view before = words.substr(0, words.size() - noted.size());
  const bool is_sentence = words[words.size() - noted.size()] == 'N';
  const std::string_view last = trim(before);
  if (is_sentence) {
    return last.ends_with('.') || last.ends_with(')') || (is_numbered && before != last);
  }
  return is_numbered && (last.ends_with(" -") || last.ends_with("\xE2\x80\x93"));
}

// "It was noted that …", or "Noted that …" behind the number of a paragraph, and nothing
// else; "(2) Noted that …" is part of a list.
bool opens_noted(std::string_view text, bool is_paragraph) {
  const bool opens = has_at(text, 0, "it was noted that ") ||
                     (is_paragraph && has_at(text, 0, "noted that "));
  return opens && sentence_end(text, 0) + 1 >= text.size();
}

std::optional<Decision> read_paragraph(const JoinedLines& paragraph) {
  const std::string_view whole = paragraph.text();
  if (whole.size() > longest ||
      find_ignoring_case(whole, "noted") == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t start = after_number(whole);
  const std::string_view text = whole.substr(start);
  const bool is_numbered = start > 0;
  if (text.empty() || is_recorded_elsewhere(text) ||
      !(ends_noted(text, is_numbered) ||
        (is_numbered && opens_noted(text, is_ascii_digit(whole[0]))))) {
    return std::nullopt;
  }
  Decision decision;
  decision.text = text;
  decision.implicit = true;
  decision.line = paragraph.line_at(start);
  decision.end_line = paragraph.line_at(whole.size() - 1);
  return decision;
}

}  // namespace

std::vector<Decision> find_noted_paragraphs(const std::vector<JoinedLines>& paragraphs) {
  std::vector<Decision> decisions;
  for (const JoinedLines& paragraph : paragraphs) {
    if (auto decision = read_paragraph(paragraph)) {
      decisions.push_back(*std::move(decision));
    }
  }
  return decisions;
}

}  // namespace council
