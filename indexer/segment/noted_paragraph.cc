#include "indexer/segment/noted_paragraph.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/decision_stop.h"
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

// "Clerk £40.00 Hall £18.00 The clerk had written. Noted.": past the rows above it, or 0.
std::size_t after_rows(std::string_view text) {
  constexpr std::string_view pound = "\xC2\xA3";
  const std::size_t last = text.rfind(pound);
  if (last == std::string_view::npos || text.find(pound) == last) {
    return 0;
  }
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789.,", last + pound.size()), text.size());
  const std::size_t next = skip_blanks(text, end);
  // "Current £40.00 & Savings £18.00. Noted.": a sentence that has two sums.
  const bool opens = next < text.size() && next > end && text[next] >= 'A' &&
                     text[next] <= 'Z' && !has_at(text, next, "noted");
  return opens ? next : 0;
}

// Attendance and interests are noted as such.
bool is_recorded_elsewhere(std::string_view text) {
  const bool opens_with_meeting =
      starts_with_any(text, {"next meeting", "the next meeting", "date of", "dates of",
                             "the date of", "date and", "council meeting",
                             "the council meeting", "next council meeting"});
  return opens_with_meeting ||
         has_any(text, {"apolog", "substitut", "meeting will be"}) ||
         contains_any(text, {"declared", "declaration of interest", "declarations",
                             "an interest", "interests", "disclosures"});
}

// "… Noted.", behind a sentence or a dash.
bool ends_noted(std::string_view text, bool is_numbered) {
  constexpr std::string_view noted = "noted";
  const std::string_view words = text.substr(0, text.find_last_not_of(" .") + 1);
  if (words.size() <= noted.size() + 2 ||
      !has_at(words, words.size() - noted.size(), noted)) {
    return false;
  }
  std::string_view before = words.substr(0, words.size() - noted.size());
  constexpr std::string_view all = "All ";
  const bool is_of_all = before.ends_with(all);  // "… and a leaflet. All noted."
  before.remove_suffix(is_of_all ? all.size() : 0);
  const bool is_sentence = is_of_all || words[words.size() - noted.size()] == 'N';
  const std::string_view last = trim(before);
  if (is_sentence) {
    // Without its own full stop it is the outcome in the margin of a list.
    return text.ends_with('.') && (last.ends_with('.') || last.ends_with(')'));
  }
  return is_numbered && (last.ends_with(" -") || last.ends_with("\xE2\x80\x93"));
}

// "It was noted that …" behind a number and nothing else, "Noted that …" behind none or
// that of a paragraph, "5.3 The log was noted."; "(2) Noted that …" is part of a list.
bool is_one_note(std::string_view text, bool is_numbered, bool is_paragraph) {
  const bool opens = has_at(text, 0, "it was noted that ") && is_numbered;
  const bool opens_bare =
      text.starts_with("Noted that ") && (is_paragraph || !is_numbered);
  const bool closes =
      is_paragraph && (ends_with_any(text, {" was noted.", " were noted."}));
  return (opens || opens_bare || closes) && sentence_end(text, 0) + 1 >= text.size();
}

std::optional<Decision> read_paragraph(const JoinedLines& paragraph) {
  const std::string_view whole = paragraph.text();
  if (whole.size() > longest ||
      find_ignoring_case(whole, "noted") == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t start = std::max(after_number(whole), after_rows(whole));
  const std::string_view text = whole.substr(start);
  const bool is_numbered = start > 0 && start == after_number(whole);
  if (text.empty() || is_recorded_elsewhere(text) ||
      !(ends_noted(text, is_numbered) ||
        is_one_note(text, is_numbered, is_numbered && is_ascii_digit(whole[0])))) {
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
