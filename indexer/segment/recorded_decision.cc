#include "indexer/segment/recorded_decision.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "indexer/segment/decision_label.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/make_decision.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// Where "I agree to" begins in a line, with or without "As Cabinet Member for …" before
// it.
std::optional<std::size_t> find_opening(std::string_view text) {
  // "… the report of the Director and I have decided:", a list below
  for (const std::string_view end : {" I have decided:", " I have agreed:",
                                     " I have decided to:", " I have decided that:"}) {
    if (text.ends_with(end)) {
      return text.size() - end.size() + 1;
    }
  }
  constexpr auto openings = std::to_array<std::string_view>(
      {"i agree to", "i agree that", "i approve", "i have decided to", "i have agreed to",
       "i decided to", "the cabinet member agreed to", "the cabinet member approved",
       "approved:"});
  constexpr std::size_t longest_office = 150;
  constexpr std::string_view as_member = "as ";
  for (const std::string_view opening : openings) {
    if (has_at(text, 0, opening)) {
      return 0;
    }
    const std::size_t at = find_ignoring_case(text.substr(0, longest_office), opening);
    if (has_at(text, 0, as_member) && at != std::string_view::npos && text[at] == 'I' &&
        blank_at(text, at - 1) != 0 && text.find(':', at) != std::string_view::npos) {
      return at;
    }
  }
  return std::nullopt;
}

// "…; and" or "…:": more parts follow, each a paragraph without a mark.
bool announces_part(std::string_view text) {
  return text.ends_with(':') || text.ends_with(';') || text.ends_with("; and");
}

const std::string& last_text(const Decision& decision) {
  return decision.parts.empty() ? decision.text : decision.parts.back().text;
}

// Returns the index after the paragraph that it takes as a part.
std::size_t take_part(std::span<const BodyLine> body, std::size_t at,
                      Decision& decision) {
  DecisionPart part;
  do {
    append_line(part.text, body[at].line->text);
    ++at;
  } while (at < body.size() && !body[at].opens_paragraph);
  decision.parts.push_back(std::move(part));
  return at;
}

// "I agree to: INTRODUCE charges …;" in one paragraph: the first part stands behind the
// colon.
void part_first(Decision& decision) {
  const std::size_t colon = decision.text.find(": ");
  if (decision.parts.empty() && decision.text.ends_with(';') &&
      colon != std::string::npos) {
    decision.parts.push_back({"", decision.text.substr(colon + 2)});
    decision.text.resize(colon + 1);
  }
}

Decision read_from(std::span<const BodyLine> body, std::size_t index,
                   const DecisionLabel& label) {
  DecisionText read = read_decision_text(body, index, label);
  std::size_t end = read.end;
  Decision decision = make_decision(body, index, label.verb, std::move(read));
  part_first(decision);
  while (end < body.size() && announces_part(last_text(decision))) {
    end = take_part(body, end, decision);
  }
  decision.end_line = body[end - 1].line->number;
  return decision;
}

// "6. The Sub-Committee decided …": past the paragraph's number.
std::size_t after_number(std::string_view text) {
  const std::size_t digits = digits_end(text, 0);
  const bool is_number = digits > 0 && digits + 1 < text.size() && text[digits] == '.' &&
                         blank_at(text, digits + 1) != 0;
  return is_number ? skip_blanks(text, digits + 1) : 0;
}

// Of "Decision details:    What decision has been taken?" the question.
std::string_view last_cell(std::string_view text) {
  return text.substr(text.rfind('\t') + 1);  // all of it where there is no tab
}

// "(Set out all necessary decisions to be taken", down to its closing bracket.
std::size_t after_prompt(std::span<const BodyLine> body, std::size_t at) {
  constexpr std::size_t most_lines = 6;
  if (at >= body.size() || !last_cell(body[at].line->text).starts_with('(')) {
    return at;
  }
  for (std::size_t end = at; end < std::min(body.size(), at + most_lines); ++end) {
    if (body[end].line->text.ends_with(')')) {
      return end + 1;
    }
  }
  return at;
}

// The form's next question: the one before was left without an answer.
bool asks_next(std::string_view text) {
  constexpr auto questions = std::to_array<std::string_view>(
      {"a brief statement", "brief details", "reasons for the decision", "n/a"});
  return text.ends_with('?') ||
         std::any_of(questions.begin(), questions.end(), [&](std::string_view question) {
           return has_at(text, 0, question);
         });
}

// What a form's question is answered with: "Decision details:    What decision has been
// taken?" over what the form asks for, and the decision.
std::optional<Decision> find_answered_decision(std::span<const BodyLine> body) {
  constexpr auto questions = std::to_array<std::string_view>(
      {"what decision has been taken", "what decision is being taken",
       "what is the decision"});
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    const std::string_view text = body[i].line->text;
    const bool asks =
        text.ends_with('?') &&
        std::any_of(questions.begin(), questions.end(), [&](std::string_view question) {
          return has_at(last_cell(text), 0, question);
        });
    const std::size_t answer = asks ? after_prompt(body, i + 1) : body.size();
    const auto next =
        std::find_if(body.begin() + static_cast<std::ptrdiff_t>(answer), body.end(),
                     [](const BodyLine& each) { return asks_next(each.line->text); });
    const auto end = static_cast<std::size_t>(next - body.begin());
    if (answer < end) {
      DecisionLabel label;
      label.verb = "decision";
      return read_from(body.first(end), answer, label);
    }
  }
  return std::nullopt;
}

// "Decision taken" alone on a line over the decision.
std::optional<Decision> find_decision_below(std::span<const BodyLine> body) {
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    const std::string_view text = body[i].line->text;
    if (equals_ignoring_case(text, "decision taken") ||
        equals_ignoring_case(text, "decisions taken") ||
        equals_ignoring_case(text, "decision made")) {
      DecisionLabel label;
      label.verb = text;
      return read_from(body, i + 1, label);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Decision> find_recorded_decision(std::span<const BodyLine> body) {
  if (auto answered = find_answered_decision(body)) {
    return answered;
  }
  if (auto below = find_decision_below(body)) {
    return below;
  }
  if (auto counted = find_counted_decision(body)) {
    return counted;
  }
  for (std::size_t i = 0; i < body.size(); ++i) {
    const std::string_view text = body[i].line->text;
    const auto opening = find_opening(text);
    if (!opening) {
      continue;
    }
    DecisionLabel label;
    const bool is_own = text[*opening] == 'I' || text[*opening] == 'i';
    const bool is_perfect = is_own && has_at(text, *opening + 2, "have ");
    const std::size_t verb = *opening + (is_own ? 2U : 0U) + (is_perfect ? 5U : 0U);
    label.begin = verb;
    label.verb = text.substr(verb, word_end(text, verb) - verb);
    label.end =
        std::min(text.find_first_not_of(" :;-", word_end(text, verb)), text.size());
    return read_from(body, i, label);
  }
  return std::nullopt;
}

std::optional<Decision> find_counted_decision(std::span<const BodyLine> body) {
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    const std::string_view text = body[i].line->text;
    const auto marker = find_part_marker(text);
    if (marker && marker->style != PartMarker::Style::Bullet &&
        equals_ignoring_case(text.substr(std::min(marker->end, text.size())),
                             "decision")) {
      DecisionLabel label;
      label.verb = text.substr(marker->end);
      return read_from(body, i + 1, label);
    }
  }
  return std::nullopt;
}

std::optional<Decision> find_headed_decision(std::span<const BodyLine> body,
                                             std::string_view heading) {
  constexpr auto headings = std::to_array<std::string_view>(
      {"decision", "decisions", "the decision", "decision made", "decision taken",
       "details of decision", "details of the decision", "determination",
       "penderfyniad"});
  const bool heads_decision = std::any_of(
      headings.begin(), headings.end(),
      [&](std::string_view one) { return equals_ignoring_case(heading, one); });
  if (!heads_decision || body.empty()) {
    return std::nullopt;
  }
  DecisionLabel label;
  label.verb = heading;
  label.end = after_number(body.front().line->text);
  return read_from(body, 0, label);
}

}  // namespace council
