#include "indexer/segment/tracked_recommendation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_label.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/progress.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_bytes = std::size_t{32} * 1024;  // of a paragraph

// The end of one label, brackets included, or `from`.
std::size_t one_label_end(std::string_view text, std::size_t from) {
  const bool bracketed = from < text.size() && text[from] == '(';
  const std::size_t begin = from + (bracketed ? 1U : 0U);
  const std::size_t end = word_end(text.substr(0, begin + 4), begin);
  const std::string_view word = text.substr(std::min(begin, text.size()), end - begin);
  const bool is_letter = word.size() == 1 && ((word[0] >= 'A' && word[0] <= 'Z') ||
                                              (bracketed && is_word_at(word, 0)));
  const bool is_number = is_all_digits(word) && word.size() <= 2;
  if (!is_letter && !is_number) {
    return from;
  }
  if (!bracketed) {
    return end;
  }
  return end < text.size() && text[end] == ')' ? end + 1 : from;
}

// What may stand before "Recommendation A" where a report on it opens: "In respect of",
// "Similarly, in relation to".
bool is_opening(std::string_view before) {
  constexpr auto prepositions = std::to_array<std::string_view>(
      {"in respect of", "in relation to", "with regard to", "with regards to",
       "with respect to", "in regard to", "with reference to", "in terms of", "regarding",
       "concerning", "as regards", "as for", "as to", "on", "for", "under",
       "turning to"});
  before = trim(before);
  if (before.ends_with(" the")) {
    before.remove_suffix(4);
  }
  const std::size_t colon = before.rfind(": ");  // "Minutes: On Recommendation C"
  before = trim(before.substr(colon == npos ? 0 : colon + 1));
  constexpr std::size_t longest_adverb = 24;  // "Similarly,", "Finally,"
  const std::size_t comma = before.find(',');
  if (comma != npos && comma <= longest_adverb &&
      before.substr(0, comma).find(' ') == npos) {
    before = trim(before.substr(comma + 1));
  }
  return before.empty() ||
         std::ranges::any_of(prepositions, [&](std::string_view preposition) {
           return equals_ignoring_case(before, preposition);
         });
}

// "3.1 In respect of": where the sentence starts behind a paragraph's number or bullet.
std::size_t after_marker(std::string_view sentence) {
  if (const auto marker = find_part_marker(sentence)) {
    return marker->end;
  }
  std::size_t at = 0;
  while (at < sentence.size() && (is_ascii_digit(sentence[at]) || sentence[at] == '.')) {
    ++at;
  }
  return at > 0 && blank_at(sentence, at) != 0 ? skip_blanks(sentence, at) : 0;
}

// "In respect of Recommendation A, …": the label, when the sentence opens with it.
std::optional<std::string> tracked_in(std::string_view sentence) {
  constexpr std::size_t opening = 80;
  const std::size_t start = after_marker(sentence);
  for (const std::string_view word : {"recommendations ", "recommendation "}) {
    const std::size_t at = find_ignoring_case(sentence.substr(0, opening), word);
    if (at != npos && at >= start && is_opening(sentence.substr(start, at - start))) {
      return recommendation_label_at(sentence, at + word.size());
    }
  }
  return std::nullopt;
}

// The lines of one paragraph, from body[index] on; a marked line starts another.
JoinedLines read_paragraph(const std::vector<BodyLine>& body, std::size_t& index) {
  JoinedLines joined;
  do {
    const Line& line = *body[index].line;
    joined.add(line.text, line.number);
    ++index;
  } while (index < body.size() && !body[index].opens_paragraph &&
           joined.text().size() < most_bytes &&
           after_marker(body[index].line->text) == 0);
  return joined;
}

void read_sentences(const JoinedLines& paragraph, std::vector<Recommendation>& found) {
  const std::string_view text = paragraph.text();
  bool is_open = false;
  for (std::size_t at = skip_blanks(text, 0); at < text.size();) {
    const std::size_t end = std::min(sentence_end(text, at) + 1, text.size());
    std::string_view sentence = text.substr(at, end - at);
    if (auto label = tracked_in(sentence)) {
      sentence.remove_prefix(after_marker(sentence));
      found.push_back({.label = std::move(label),
                       .text = "",
                       .status = {},
                       .due = {},
                       .line = paragraph.line_at(at)});
      is_open = true;
    }
    if (is_open) {
      append_line(found.back().text, sentence);
    }
    at = skip_blanks(text, end);
  }
}

}  // namespace

std::optional<std::string> recommendation_label_at(std::string_view text,
                                                   std::size_t at) {
  std::size_t end = one_label_end(text, at);
  if (end == at) {
    return std::nullopt;
  }
  constexpr std::size_t most_labels = 20;
  for (std::size_t count = 1; count < most_labels; ++count) {
    std::size_t next = end;
    for (const std::string_view joiner : {", and ", " and ", " & ", ", ", " to ", "-"}) {
      if (next == end && has_at(text, end, joiner)) {
        const std::size_t begin = end + joiner.size();
        const std::size_t label = one_label_end(text, begin);
        const bool is_same_kind =
            label != begin &&
            is_ascii_digit(text[label - 1]) == is_ascii_digit(text[end - 1]) &&
            (text[label - 1] == ')') == (text[end - 1] == ')');
        next = is_same_kind ? label : end;
      }
    }
    if (next == end) {
      break;
    }
    end = next;
  }
  return std::string{text.substr(at, end - at)};
}

std::vector<Recommendation> find_tracked_recommendations(const Body& body) {
  std::vector<Recommendation> found;
  const bool may_track = std::ranges::any_of(body, [](const BodyLine& each) {
    return find_ignoring_case(each.line->text, "recommendation") != std::string::npos;
  });
  if (!may_track) {
    return found;
  }
  bool in_decision = false;  // whose parts follow
  for (std::size_t index = 0; index < body.size();) {
    const std::string_view opening = body[index].line->text;
    const auto decision = find_decision_label(opening);
    const bool is_part = in_decision && after_marker(opening) > 0;
    in_decision = is_part || (decision && decision->opens_line);
    const JoinedLines paragraph = read_paragraph(body, index);
    if (!in_decision) {
      read_sentences(paragraph, found);
    }
  }
  for (Recommendation& recommendation : found) {
    recommendation.status = find_progress(recommendation.text);
    recommendation.due = find_due(recommendation.text);
  }
  return found;
}

}  // namespace council
