#include "indexer/segment/told_label.h"

#include <algorithm>
#include <array>

#include "indexer/segment/has_words.h"
#include "indexer/segment/motion_clause.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool takes_subject(std::string_view verb) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"APPROVED", "ADOPTED", "CONFIRMED", "ACCEPTED", "SIGNED", "NOTED", "RECEIVED",
       "ENDORSED", "DEFERRED", "REFERRED"});
  return std::ranges::find(verbs, verb) != verbs.end();
}

bool is_adverb(std::string_view word) {
  constexpr auto adverbs = std::to_array<std::string_view>(
      {"unanimously", "duly", "then", "formally", "therefore", "also", "and"});
  return std::ranges::find(adverbs, word) != adverbs.end();
}

// The last sentence of `text`, which is not over; without the number of its paragraph.
std::string_view open_sentence(std::string_view text) {
  for (std::size_t end = sentence_end(text, 0); end < text.size();
       end = sentence_end(text, 0)) {
    text.remove_prefix(skip_blanks(text, end + 1));
  }
  const std::size_t number = std::min(text.find_first_not_of("0123456789."), text.size());
  if (text.substr(0, number).find('.') != std::string_view::npos) {
    text.remove_prefix(number);
  } else if (const auto marker = find_part_marker(text.substr(0, 16))) {
    text.remove_prefix(std::min(marker->end, text.size()));
  }
  return trim(text);
}

// "Unanimously", "(10 for, 2 abstentions)", "by all": how, not what.
bool is_how(std::string_view text) {
  text = trim(text);
  return text.empty() || text.front() == '(' ||
         is_any_phrase(text, {"unanimously", "unanimously.", "by all", "by all.", "."});
}

}  // namespace

namespace {

// "The meeting received and", "Members considered and", before "NOTED the accounts".
bool holds_body_and_verb(std::string_view before) {
  constexpr std::size_t longest = 60;
  const std::string_view verb = without_last_word(before);
  return before.size() <= longest && last_word(before) == "and" &&
         is_any_phrase(last_word(verb), {"received", "considered", "reviewed"}) &&
         !without_last_word(verb).empty();
}

// "The minutes were held as read and": of one verb before the label's.
bool holds_two_verbs(std::string_view before) {
  constexpr std::size_t longest_verb = 40;
  before = trim(before);
  const std::size_t was =
      std::min(find_ignoring_case(before, " was "), find_ignoring_case(before, " were "));
  return last_word(before) == "and" && was != std::string_view::npos && was > 2 &&
         before.size() - was <= longest_verb;
}

}  // namespace

std::string paragraph_before(std::span<const BodyLine> body, std::size_t index,
                             std::size_t label_begin) {
  constexpr std::size_t most_lines = 6;
  std::size_t first = index;
  while (first > 0 && !body[first].opens_paragraph && index - first < most_lines) {
    --first;
  }
  std::string before;
  for (; first < index; ++first) {
    append_line(before, body[first].line->text);
  }
  append_line(before, just_before(body[index].line->text, label_begin));
  return before;
}

bool holds_subject(std::string_view before) {
  if (holds_two_verbs(before)) {
    return true;
  }
  while (is_adverb(last_word(before))) {
    before = without_last_word(before);
  }
  const std::string_view auxiliary = last_word(before);
  const std::string_view subject = without_last_word(before);
  return (auxiliary == "was" || auxiliary == "were") && !subject.empty() &&
         !equals_ignoring_case(subject, "it");
}

namespace {

// "that the accounts be paid" of "… and this was", before "APPROVED".
std::string_view without_outcome_lead(std::string_view clause) {
  clause = trim(clause);
  for (const std::string_view lead :
       {" and this was", " and this was unanimously", " and it was", " which was",
        " and this was duly"}) {
    if (clause.ends_with(lead)) {
      return clause.substr(0, clause.size() - lead.size());
    }
  }
  return clause;
}

// The clause that was moved: "that the list be left as it was".
std::string moved_clause(std::span<const BodyLine> body, std::size_t index,
                         const DecisionLabel& label, std::string_view text) {
  constexpr std::string_view opening = " that ";
  if (label.form != DecisionLabel::Form::Capitals || !is_how(text)) {
    return {};
  }
  const std::string before = paragraph_before(body, index, label.begin);
  std::string_view sentence = open_sentence(before);
  if (const auto clause = clause_before_seconder(sentence); !clause.empty()) {
    return std::string{clause};
  }
  const std::size_t mover = std::max(find_ignoring_case(sentence, "second") + 1,
                                     find_ignoring_case(sentence, "proposed by") + 1);
  const std::size_t that =
      mover == 0 ? std::string_view::npos : find_ignoring_case(sentence, opening, mover);
  if (that == std::string_view::npos) {
    return {};
  }
  sentence = without_outcome_lead(sentence.substr(that + 1));
  const std::size_t last = sentence.find_last_not_of(" -,;:\xE2\x80\x93");
  return std::string{sentence.substr(0, last + 1)};
}

// "Cllr A proposed that the hours be kept. B Dee seconded. 7 in favour. AGREED."
std::string proposed_clause(std::span<const BodyLine> body, std::size_t index,
                            const DecisionLabel& label, std::string_view text) {
  constexpr std::string_view opening = " proposed that ";
  if (label.form != DecisionLabel::Form::Capitals || !is_how(text)) {
    return {};
  }
  const std::string before = paragraph_before(body, index, label.begin);
  const std::size_t that = before.rfind(opening);
  if (that == std::string::npos ||
      find_ignoring_case(before, "second", that) == std::string_view::npos ||
      has_any(std::string_view{before}.substr(that), {"amendment", "lost", "defeated"})) {
    return {};
  }
  const std::size_t begin = that + opening.rfind("that");
  const std::size_t end = sentence_end(before, begin);
  return before.substr(begin, end + 1 - begin);
}

// "the matter was" of "The steps are slippery and the matter was", before "DEFERRED".
std::string_view last_clause(std::string_view subject) {
  constexpr std::string_view joint = " and ";
  const std::size_t at = subject.rfind(joint);
  const std::string_view clause =
      at == std::string_view::npos ? subject : subject.substr(at + joint.size());
  return is_any_phrase(clause, {"the matter was", "this matter was", "the item was",
                                "this item was", "the application was"})
             ? clause
             : subject;
}

// The whole sentence of a label in the middle of it. "" where nothing but "it was" stands
// before the label, or a list follows.
std::string told_sentence(std::span<const BodyLine> body, std::size_t index,
                          const DecisionLabel& label, std::string_view text) {
  // "Cheques AGREED by all and signed off"
  const bool by_all = starts_with_any(text, {"by all", "by everyone", "by members"});
  if (!takes_subject(label.verb) && !by_all) {
    return {};
  }
  const std::string before = paragraph_before(body, index, label.begin);
  const std::string_view subject = open_sentence(before);
  const std::string_view line = body[index].line->text;
  const std::string_view printed =
      trim(line.substr(label.begin, label.end - label.begin));
  const bool is_told =
      by_all ? !subject.empty() : holds_subject(subject) || holds_body_and_verb(subject);
  if (!is_told || printed.find(':') != std::string_view::npos) {
    return {};
  }
  std::string sentence{last_clause(subject)};
  append_line(sentence, printed);
  if (!text.empty()) {
    append_line(sentence, text);
  }
  return sentence;
}

// The last sentence of the paragraph, which is over, and "RESOLVED and noted.".
std::string noted_sentence(std::span<const BodyLine> body, std::size_t index,
                           const DecisionLabel& label, std::string_view text) {
  const bool is_noted =
      is_any_phrase(text, {"and noted", "and noted.", "and received", "and received."});
  if (!is_noted || label.form != DecisionLabel::Form::Capitals) {
    return {};
  }
  const std::string before = paragraph_before(body, index, label.begin);
  std::string_view last = trim(before);
  for (std::size_t end = sentence_end(last, 0); end + 1 < last.size();
       end = sentence_end(last, 0)) {
    last.remove_prefix(skip_blanks(last, end + 1));
  }
  if (const auto marker = find_part_marker(last.substr(0, 16))) {
    last.remove_prefix(std::min(marker->end, last.size()));
  }
  return last.empty() ? std::string{}
                      : std::string{last} + " " + label.verb + " " + std::string{text};
}

}  // namespace

std::string text_before_label(std::span<const BodyLine> body, std::size_t index,
                              const DecisionLabel& label, std::string_view text) {
  for (const auto read : {moved_clause, proposed_clause, told_sentence, noted_sentence}) {
    if (std::string before = read(body, index, label, text); !before.empty()) {
      return before;
    }
  }
  return {};
}

}  // namespace council
