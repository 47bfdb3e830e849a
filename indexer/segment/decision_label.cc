#include "indexer/segment/decision_label.h"

#include <algorithm>
#include <array>

#include "indexer/segment/announcing_label.h"
#include "indexer/segment/decision_field.h"
#include "indexer/segment/decision_lead.h"
#include "indexer/segment/decision_place.h"
#include "indexer/segment/joining_label.h"
#include "indexer/segment/line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_label.h"

namespace council {
namespace {

using Form = DecisionLabel::Form;

struct VerbRow {
  std::string_view verb;
  bool needs_place;  // counts only where it opens a line or follows the name of a body
};
constexpr auto capital_verbs = std::to_array<VerbRow>({
    {"RESOLVED", false},      {"AGREED", false},    {"ORDERED", false},
    {"DECIDED", false},       {"DETERMINED", true}, {"NOTED", true},
    {"RECOMMENDED", true},    {"REQUESTED", true},  {"APPROVED", true},
    {"DEFERRED", true},       {"ENDORSED", true},   {"ADOPTED", true},
    {"DELEGATED", true},      {"ACCEPTED", true},   {"CONFIRMED", true},
    {"RECEIVED", true},       {"REJECTED", true},   {"REFUSED", true},
    {"REFERRED", true},       {"RESOLVEd", false},  {"PENDERFYNWYD", false},
    {"CYTUNWYD", false},      {"NODWYD", true},     {"ARGYMHELLWYD", true},
    {"PHENDERFYNWYD", false}, {"CHYTUNWYD", false}, {"SIGNED", true},
    {"PERMITTED", true},      {"GRANTED", true},
});

struct MixedRow {
  std::string_view words;
  std::string_view verb;  // the part of `words` that is the verb
  Form form;
  bool needs_sign = false;  // "It was resolved:", not "It was resolved that"
};
// Longest first.
constexpr auto mixed_labels = std::to_array<MixedRow>({
    {"and resolved", "resolved", Form::Mixed},
    {"it was unanimously resolved", "resolved", Form::Mixed},
    {"it was unanimously agreed", "agreed", Form::Mixed, true},
    {"it was resolved", "resolved", Form::Mixed, true},
    {"it was agreed", "agreed", Form::Mixed, true},
    {"it was decided", "decided", Form::Mixed, true},
    {"resolved", "resolved", Form::Mixed},
    {"and agreed", "agreed", Form::Mixed},
    {"agreed", "agreed", Form::Mixed},
    {"recommended", "recommended", Form::Mixed, true},
    {"noted", "noted", Form::Mixed, true},
    {"decided", "decided", Form::Mixed},
    {"penderfynwyd", "penderfynwyd", Form::Mixed},
    {"committee decision", "decision", Form::Heading},
    {"decision made", "decision made", Form::Heading},
    {"decision taken", "decision taken", Form::Heading},
    {"decisions taken", "decisions taken", Form::Heading},
    {"decision(s) taken", "decision(s) taken", Form::Heading},
    {"decision(s) made", "decision(s) made", Form::Heading},
    {"decision(s)", "decision(s)", Form::Heading},
    {"decisions made", "decisions made", Form::Heading},
    {"decisions", "decisions", Form::Heading},
    {"decision", "decision", Form::Heading},
    {"outcome", "outcome", Form::Heading},
    {"resolutions", "resolutions", Form::Heading},
    {"resolution", "resolution", Form::Heading},
    {"penderfyniad", "penderfyniad", Form::Heading},
});

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, word_end(text, at) - at);
}

const VerbRow* capital_verb_at(std::string_view text, std::size_t at) {
  if (!is_capital(text[at]) || is_word_before(text, at)) {
    return nullptr;
  }
  const std::string_view word = word_at(text.substr(0, at + 16), at);
  const auto row = std::find_if(capital_verbs.begin(), capital_verbs.end(),
                                [&](const VerbRow& verb) { return verb.verb == word; });
  return row == capital_verbs.end() ? nullptr : &*row;
}

// "RESOLVED BALANCE", "APPROVED BUDGET 2020": the next word tells a heading.
bool is_heading_word(std::string_view next) {
  constexpr auto allowed =
      std::to_array<std::string_view>({"THAT", "TO", "AS", "UNANIMOUSLY", "BY", "THE",
                                       "NEM", "BOD", "I", "A", "IN", "ON"});
  const bool capitals = next.size() > 1 && is_capital(next[0]) && is_capital(next[1]);
  return capitals && std::find(allowed.begin(), allowed.end(), next) == allowed.end();
}

// "PENDERFYNWYD / RESOLVED": the same verb in another language.
std::size_t skip_twin(std::string_view text, std::size_t at) {
  const std::size_t slash = skip_blanks(text, at);
  if (slash >= text.size() || text[slash] != '/') {
    return at;
  }
  const std::size_t begin = skip_blanks(text, slash + 1);
  const std::size_t end = begin < text.size() ? word_end(text, begin) : begin;
  const std::string_view word = text.substr(std::min(begin, text.size()), end - begin);
  const bool is_verb = std::any_of(capital_verbs.begin(), capital_verbs.end(),
                                   [&](const VerbRow& row) { return row.verb == word; });
  return is_verb ? end : at;
}

// ":", ":-", " – ", " unanimously", " YN UNFRYDOL", "(unanimously):" after the verb.
std::size_t skip_separator(std::string_view text, std::size_t at) {
  const std::size_t remark = skip_blanks(text, at);
  const std::size_t after_remark = skip_remark(text, remark);
  at = skip_twin(text, after_remark != remark ? after_remark : at);
  at = skip_punctuation(text, at);
  for (const std::string_view how : {"unanimously", "yn unfrydol"}) {
    if (has_at(text, at, how) && !is_word_at(text, at + how.size())) {
      return skip_punctuation(text, at + how.size());
    }
  }
  return at;
}

// "PENDERFYNWYD", "it was decided": a Welsh form that is no adjective and heads nothing.
bool is_impersonal(std::string_view verb) {
  return verb.ends_with("WYD");
}

constexpr double in_capitals = 0.8;

// After a verb that opens its line: nothing, a sign, or words of no heading.
bool opens_decision(std::string_view text, std::size_t next, std::string_view after) {
  if (next >= text.size() || upper_case_share(after) < in_capitals) {
    return true;
  }
  return std::string_view{":(./"}.find(text[next]) != std::string_view::npos ||
         has_at(text, next, "THAT") || dash_at(text, next) != 0;
}

// A verb in capitals within a sentence, between what stands before and behind it.
bool stands_in_sentence(std::string_view near, std::string_view behind,
                        const VerbRow& verb) {
  // '… declared to be CARRIED and "RESOLVED that …"', "… 4 May RESOLVED: That …"
  if (verb.verb == "RESOLVED" && (near.ends_with('"') || behind.starts_with(": "))) {
    return true;
  }
  if (is_lead(near)) {
    return true;
  }
  const std::size_t next = skip_blanks(behind, 0);
  const bool has_sign =
      next < behind.size() && (behind[next] == ':' || has_at(behind, next, "that"));
  return follows_sentence(near) && (!verb.needs_place || has_sign);
}

// "AGREED" for itself, "RESOLVED" of "RESOLVED BALANCE" not.
bool is_decision_verb(std::string_view text, std::size_t at, const VerbRow& verb,
                      std::size_t line_start) {
  const std::size_t end = at + verb.verb.size();
  const std::size_t next = skip_blanks(text, end);
  if (!is_impersonal(verb.verb) && is_word_at(text, next) &&
      is_heading_word(word_at(text, next))) {
    return false;
  }
  const std::string_view before = text.substr(line_start, at - line_start);
  // "Council is RECOMMENDED to receive the report": nobody has decided yet.
  if (verb.verb == "RECOMMENDED" && is_still_proposed(before)) {
    return false;
  }
  // "SIGNED: ……… Chairman" is a place for a name.
  if (verb.verb == "SIGNED" && !holds_subject(before)) {
    return false;
  }
  const std::string_view after = text.substr(end, 80);
  if (at == line_start) {
    return is_impersonal(verb.verb) || opens_decision(text, next, after);
  }
  const std::string_view near =
      before.substr(before.size() > 80 ? before.size() - 80 : 0);
  if (upper_case_share(near) > in_capitals && !has_at(text, line_start, "it was")) {
    const bool goes_on = upper_case_share(after) < in_capitals ||
                         has_at(text, next, "that") || has_at(text, next, "to ");
    return is_lead_in_capitals(near) && goes_on;
  }
  return stands_in_sentence(near, text.substr(end), verb);
}

std::optional<DecisionLabel> capital_label(std::string_view text, std::size_t from,
                                           std::size_t line_start) {
  // Every verb starts with two capitals; few words do.
  for (std::size_t at = find_two_capitals(text, from); at != std::string_view::npos;
       at = find_two_capitals(text, word_end(text, at))) {
    const VerbRow* const verb = capital_verb_at(text, at);
    if (verb != nullptr && is_decision_verb(text, at, *verb, line_start) &&
        !is_of_others(text, at + verb->verb.size())) {
      DecisionLabel label;
      label.verb = verb->verb;
      label.begin = at;
      label.end = skip_separator(text, skip_reference(text, at + verb->verb.size()));
      constexpr std::size_t longest_lead = 60;
      label.opens_line =
          at - line_start <= longest_lead &&
          text.substr(line_start, at - line_start).find(". ") == std::string_view::npos;
      return label;
    }
  }
  return std::nullopt;
}

// "Agreed unanimously." is said of what stands before it.
bool opens_clause(std::string_view text) {
  constexpr auto words = std::to_array<std::string_view>(
      {"that", "to", "not to", "unanimously", "bod", "y dylid"});
  return opens_with_task(text) || opens_with_verdict(text) ||
         std::any_of(words.begin(), words.end(), [&](std::string_view word) {
           return has_at(text, 0, word) && !is_word_at(text, word.size()) &&
                  !has_at(text, 0, "unanimously.");
         });
}

// After "Resolved" and "Agreed" only these make a label of them.
bool closes_mixed_label(std::string_view text, std::size_t end, const MixedRow& row) {
  const std::size_t next = skip_blanks(text, end);
  if (next >= text.size()) {
    return row.verb != "noted";  // which is a decision of its own
  }
  const char c = text[next];
  const bool sign = c == ':' || c == ';' || dash_at(text, next) != 0;
  if (row.form == Form::Heading) {
    return c == ':' || heads_clause_behind_dash(text, next);
  }
  if (row.verb == "recommended") {
    const std::size_t addressee = after_addressee(text, next);
    const std::size_t clause = skip_punctuation(text, addressee);
    return clause > addressee &&
           (has_at(text, clause, "that ") || has_at(text, clause, "to "));
  }
  if (row.needs_sign) {
    const std::size_t after = skip_remark(text, next);
    return c == ':' || (after != next && text.substr(after).starts_with(':')) ||
           heads_list(text, next);
  }
  return sign || c == '(' ||
         (c == ',' && has_at(text, skip_blanks(text, next + 1), "that")) ||
         opens_clause(text.substr(next));
}

std::optional<DecisionLabel> mixed_label(std::string_view text, std::size_t start) {
  if (auto joined = find_joining_label(text, start)) {
    return joined;
  }
  const bool joins =
      has_at(text, start, "and resolved:") || has_at(text, start, "and agreed:");
  if (start >= text.size() || (!is_capital(text[start]) && !joins)) {
    return std::nullopt;
  }
  if (const auto verb = find_announcing_verb(text, start)) {
    DecisionLabel label;
    label.form = Form::Mixed;
    label.begin = verb->begin;
    label.verb = text.substr(verb->begin, verb->size);
    label.end = skip_separator(text, verb->begin + verb->size);
    return label;
  }
  if (heads_decision_of_member(text.substr(start))) {
    DecisionLabel label;
    label.form = Form::Heading;
    label.begin = start;
    label.verb = text.substr(start, word_end(text, start) - start);
    label.end = text.size();
    label.opens_line = false;  // the committee decides beside it
    return label;
  }
  if (const std::size_t field = decision_field_size(text.substr(start)); field > 0) {
    DecisionLabel label;
    label.form = Form::Heading;
    label.begin = start + find_ignoring_case(text.substr(start), "decision");
    label.verb = text.substr(label.begin, std::string_view{"decision"}.size());
    label.end = skip_blanks(text, start + field);
    return label;
  }
  for (const MixedRow& row : mixed_labels) {
    const std::size_t end = start + row.words.size();
    if (!has_at(text, start, row.words)) {
      continue;
    }
    const std::size_t reference = skip_reference(text, end);
    if (reference == end &&
        (is_word_at(text, end) || !closes_mixed_label(text, end, row))) {
      continue;
    }
    DecisionLabel label;
    label.form = row.form;
    label.begin = end - row.verb.size();
    label.verb = text.substr(label.begin, row.verb.size());
    label.end = skip_separator(text, reference);
    return label;
  }
  return std::nullopt;
}

// "… look into replacing it. Decision: Secretary to look into costs."
std::optional<DecisionLabel> inner_decision_label(std::string_view text,
                                                  std::size_t from) {
  constexpr std::string_view words = ". Decision: ";
  const std::size_t at = text.find(words, from < 2 ? 0 : from - 2);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  DecisionLabel label;
  label.form = Form::Heading;
  label.begin = at + 2;
  label.verb = "Decision";
  label.end = at + words.size();
  label.opens_line = false;
  return label;
}

// "Resolved" or "Agreed" at `at`, behind a sentence or before its own number.
std::optional<DecisionLabel> inner_label_at(std::string_view text, std::size_t at) {
  constexpr std::size_t near = 80;
  const bool is_resolved = text.substr(at).starts_with("Resolved");
  if ((!is_resolved && !text.substr(at).starts_with("Agreed")) ||
      is_word_before(text, at)) {
    return std::nullopt;
  }
  const std::size_t begin = at - std::min(at, near);
  const bool follows = follows_sentence(text.substr(begin, at - begin));
  const bool numbered = is_resolved && skip_reference(text, at + 8) != at + 8;
  return follows || numbered ? mixed_label(text, at) : std::nullopt;
}

// "The letter was read. Resolved: that …", "… invoices Resolved 16/01/12 That …": a label
// within a paragraph, behind a sentence or before the resolution's own number.
std::optional<DecisionLabel> inner_mixed_label(std::string_view text, std::size_t from) {
  if (auto decision = inner_decision_label(text, from)) {
    return decision;
  }
  if (text.find("Resolved", from) == std::string_view::npos &&
      text.find("Agreed", from) == std::string_view::npos) {
    return std::nullopt;
  }
  for (std::size_t at = from; at < text.size();
       at = std::max(at + 1, word_end(text, at))) {
    if (auto label = inner_label_at(text, at)) {
      label->opens_line = false;
      return label;
    }
  }
  return std::nullopt;
}

// "b) Decisions" beside "a) Applications": what others decided.
bool heads_decisions_of_others(std::string_view text, const PartMarker& marker) {
  return marker.style == PartMarker::Style::Letter &&
         equals_ignoring_case(
             text.substr(skip_blanks(text, std::min(marker.end, text.size()))),
             "decisions");
}

}  // namespace

std::optional<DecisionLabel> find_decision_label(std::string_view text,
                                                 std::size_t from) {
  std::size_t start = skip_blanks(text, 0);
  auto paragraph = find_part_marker(text.substr(start, 16));
  if (!paragraph) {
    start = skip_paragraph_number(text, start);
  } else {
    start += paragraph->end;
  }
  std::optional<DecisionLabel> label;
  if (from <= start && !(paragraph && heads_decisions_of_others(text, *paragraph))) {
    label = mixed_label(text, start);
  }
  if (!label) {
    label = capital_label(text, std::max(from, start), start);
    const auto inner = inner_mixed_label(
        text.substr(0, label ? label->begin : text.size()), std::max(from, start + 1));
    label = inner ? inner : label;
  }
  if (label) {
    label->paragraph = paragraph;
  }
  return label;
}

}  // namespace council
