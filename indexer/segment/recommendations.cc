#include "indexer/segment/recommendations.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/reported_recommendation.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/tracked_recommendation.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// "RECOMMENDATION", "5. Recommendations", "Recommendation(s):"; where it ends, or npos.
std::size_t heading_end(std::string_view text) {
  std::size_t at = 0;
  if (const auto marker = find_part_marker(text)) {
    at = marker->end;
  }
  if (text.substr(at).starts_with("RECOMMENDED") && has_at(text, at + 11, " that ")) {
    return at + 11;
  }
  for (const std::string_view words :
       {"officer recommendations", "officer recommendation", "recommendation(s)",
        "recommendations", "recommendation", "argymhellion", "argymhelliad"}) {
    const std::size_t end = at + words.size();
    if (has_at(text, at, words) && !is_word_at(text, end)) {
      return end;
    }
  }
  return npos;
}

bool is_heading(std::string_view text) {
  const std::size_t end = heading_end(text);
  return end != npos && text.find_first_not_of(" :.-", end) == npos;
}

// "That the application be APPROVED subject to the following conditions:"
bool grants_or_refuses(std::string_view text) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"be approved", "be granted", "be refused", "be permitted", "is granted",
       "is refused", "is approved"});
  return has_at(text, 0, "that ") && (text.ends_with(':') || text.ends_with(":-")) &&
         std::ranges::any_of(verbs, [&](std::string_view verb) {
           return find_ignoring_case(text, verb) != npos;
         });
}

// "GRANT - subject to the following conditions:-": an officer's advice on an application,
// of which the list is a part.
bool is_verdict(std::string_view text) {
  constexpr std::size_t longest = 200;
  constexpr auto verdicts = std::to_array<std::string_view>(
      {"grant", "refuse", "refusal", "approve", "approval", "permit",
       "delegate and grant", "conditional approval", "conditional permission",
       "no objection"});
  const bool opens = std::ranges::any_of(verdicts, [&](std::string_view verdict) {
    return has_at(text, 0, verdict) && !is_word_at(text, verdict.size());
  });
  return text.size() <= longest && (opens || grants_or_refuses(text)) &&
         (find_ignoring_case(text, "condition") != npos ||
          find_ignoring_case(text, "reason") != npos);
}

// The label of a recommendation on its own line: "Recommendation: That …",
// "Recommendation 2 - That …".
struct Labelled {
  std::string label;    // "2"; may be ""
  std::size_t end = 0;  // where the recommendation starts
};

std::optional<Labelled> find_label(std::string_view text) {
  std::size_t at = heading_end(text);
  if (at == npos) {
    return std::nullopt;
  }
  Labelled found;
  if (blank_at(text, at) != 0) {
    const std::size_t begin = skip_blanks(text, at);
    found.label = recommendation_label_at(text, begin).value_or("");
    at = found.label.empty() ? at : skip_blanks(text, begin + found.label.size());
  }
  const std::size_t clause = skip_blanks(text, at);
  if (text.substr(0, at).ends_with("RECOMMENDED") && has_at(text, clause, "that ")) {
    found.end = clause;
    return found;
  }
  const bool is_colon = at < text.size() && text[at] == ':';
  const std::size_t dash = found.label.empty() ? 0 : dash_at(text, at);
  if (!is_colon && dash == 0) {
    return std::nullopt;
  }
  found.end = skip_blanks(text, at + std::max<std::size_t>(1, dash));
  return found;
}

// The marker of a paragraph, "2.1" with dots among them.
std::optional<PartMarker> find_paragraph_marker(std::string_view text) {
  std::size_t end = 0;
  std::size_t last = 0;  // where its last number starts
  while (digits_end(text, end) > end && digits_end(text, end) - end <= 2) {
    last = end;
    end = digits_end(text, end);
    if (end + 1 >= text.size() || text[end] != '.' || !is_ascii_digit(text[end + 1])) {
      break;
    }
    ++end;
  }
  const bool is_dotted = last > 0 && end > last && blank_at(text, end) != 0;
  if (!is_dotted) {
    return find_part_marker(text);
  }
  PartMarker marker;
  marker.value = to_number(text.substr(last, end - last));
  marker.text = text.substr(0, end);
  marker.end = skip_blanks(text, end);
  return marker;
}

// Where the phrase with which a paper asks for a decision ends, or npos.
std::size_t request_end(std::string_view text) {
  constexpr auto phrases = std::to_array<std::string_view>(
      {"asked to", "is recommended to", "are recommended to", "it is recommended that",
       "invited to", "requested to", "it is therefore recommended", "is recommended that",
       "is recommended:", "are recommended:", "are asked to:",
       "makes the following recommendations", "makes the following recommendation"});
  for (const std::string_view phrase : phrases) {
    const std::size_t at = find_ignoring_case(text, phrase);
    if (at != npos) {
      return at + phrase.size();
    }
  }
  return npos;
}

// "The Panel is asked to note …"; not "is asked to ensure that topics …", which is
// advice.
bool asks(std::string_view text) {
  constexpr std::size_t opening = 240;
  text = text.substr(0, opening);
  const std::size_t end = request_end(text);
  if (end == npos) {
    return false;
  }
  constexpr auto requests = std::to_array<std::string_view>(
      {"note",    "consider",  "approve",  "agree",   "endorse", "recommend", "comment",
       "support", "adopt",     "delegate", "receive", "review",  "resolve",   "determine",
       "decide",  "authorise", "appoint",  "accept",  "confirm", "the ",      "that ",
       "grant",   "refuse",    ":",        "("});
  const std::size_t next = std::min(text.find_first_not_of(" *", end), text.size());
  return next == text.size() || text[end - 1] == ':' ||
         std::any_of(
             requests.begin(), requests.end(),
             [&](std::string_view request) { return has_at(text, next, request); }) ||
         !text.substr(end - 4, 4).ends_with("to");
}

// "None.", "There are no recommendations arising from this report."
bool asks_nothing(std::string_view text) {
  constexpr std::size_t longest = 160;
  return text.size() <= longest &&
         (is_any_phrase(text, {"none", "nil", "n/a", "not applicable", "none required",
                               "none arising", "no recommendations", "dim"}) ||
          starts_with_any(text,
                          {"there are no recommendations", "there is no recommendation",
                           "no recommendations are made", "no recommendations arise",
                           "nid oes argymhellion"}));
}

bool is_clause(std::string_view text) {
  return has_at(text, 0, "that ") || has_at(text, 0, "to ");
}

// Another heading ends what stands under this one.
bool ends_section(const Line& line) {
  constexpr double in_capitals = 0.9;
  constexpr std::size_t longest_heading = 80;
  const bool shouted = line.text.size() > 5 && line.text.size() <= longest_heading &&
                       upper_case_share(line.text) > in_capitals;
  return line.heading_level > 0 || shouted ||
         (line.bold && line.text.size() <= longest_heading &&
          !find_part_marker(line.text));
}

// The same, set in small letters: "Reasons for the recommendation", "Background".
bool heads_other_part(const Line& line) {
  constexpr std::size_t most_words = 8;
  return !line.text.empty() && count_words(line.match) <= most_words &&
         line.text.back() != '.' && line.text.back() != ';' &&
         starts_with_any(
             line.match,
             {"reason for", "reasons for", "reason(s) for", "alternative options",
              "alternatives considered", "other options", "background", "introduction",
              "purpose of", "key issues", "financial implications", "legal implications",
              "resource implications", "implications", "supporting documentation",
              "supporting information", "key implications", "executive summary"});
}

class ProposalReader {
 public:
  explicit ProposalReader(Body body) : body_{std::move(body)} {
    for (BodyLine& each : body_) {
      each.opens_paragraph = each.opens_paragraph || find_label(each.line->text);
    }
  }

  std::vector<Recommendation> run(bool under_heading) {
    place_ = under_heading ? Place::Heading : Place::Elsewhere;
    for (std::size_t i = 0; i < body_.size();) {
      if (is_heading(body_[i].line->text)) {
        place_ = Place::Heading;
        ++i;
      } else {
        i = read(i);
      }
    }
    return std::move(found_);
  }

 private:
  // What may be taken for a recommendation: anything just below the heading, after that
  // only what goes on with it, elsewhere what says so itself.
  enum class Place : std::uint8_t { Elsewhere, Heading, After };

  std::size_t read(std::size_t index) {
    const Line& line = *body_[index].line;
    const std::string_view text = line.text;
    const std::optional<Labelled> labelled = find_label(text);
    DecisionLabel label;
    label.paragraph = find_paragraph_marker(text);
    label.end = labelled ? labelled->end : label.paragraph ? label.paragraph->end : 0;
    const std::string_view rest = text.substr(std::min(label.end, text.size()));
    if (!labelled && place_ != Place::Elsewhere && !goes_on(line, label, rest)) {
      place_ = Place::Elsewhere;
    }
    const bool starts = body_[index].opens_paragraph || label.paragraph;
    if (!starts || (!labelled && place_ == Place::Elsewhere && !asks(rest))) {
      return index + 1;
    }
    DecisionText read =
        read_decision_text(std::span{body_}.first(end_of_part(index)), index, label);
    if (place_ == Place::Elsewhere && !labelled) {
      keep_request(read);
    } else {
      place_ = Place::After;
    }
    const std::size_t before = found_.size();
    add(read, label, line.number);
    if (labelled && !labelled->label.empty() && found_.size() == before + 1) {
      found_.back().label = labelled->label;
    }
    return read.end;
  }

  // The next line that heads another part of the paper.
  [[nodiscard]] std::size_t end_of_part(std::size_t index) const {
    constexpr std::size_t most_lines = 600;
    const std::size_t limit = std::min(body_.size(), index + most_lines);
    std::size_t end = index + 1;
    while (end < limit && !ends_section(*body_[end].line) &&
           !heads_other_part(*body_[end].line)) {
      ++end;
    }
    return end;
  }

  [[nodiscard]] bool goes_on(const Line& line, const DecisionLabel& label,
                             std::string_view rest) const {
    if (ends_section(line) || heads_other_part(line)) {
      return false;
    }
    const bool counts_on = label.paragraph && last_ && follows(*last_, *label.paragraph);
    return place_ == Place::Heading || counts_on || is_clause(rest) || asks(rest);
  }

  // Of a paragraph that asks for something only the sentence that does, with the list
  // that it announces.
  static void keep_request(DecisionText& read) {
    const std::size_t end = sentence_end(read.text, 0);
    if (end + 1 < read.text.size()) {
      read.text.erase(end + 1);
      read.parts.clear();
    }
  }

  // A list's parts each for themselves; their markers label them when they count from
  // one.
  void add(DecisionText& read, const DecisionLabel& label, int line) {
    if (is_verdict(read.text)) {
      for (const DecisionPart& part : std::exchange(read.parts, {})) {
        const bool is_number = is_all_digits(part.marker);
        append_line(read.text, part.marker + (is_number ? "." : ""));
        append_line(read.text, part.text);
      }
    }
    for (DecisionPart& part : read.parts) {
      Recommendation recommendation;
      if (!part.marker.empty()) {
        recommendation.label = std::move(part.marker);
      }
      recommendation.text = std::move(part.text);
      recommendation.line = line_of(recommendation.text, line);
      found_.push_back(std::move(recommendation));
    }
    if (!read.parts.empty() || read.text.empty() || asks_nothing(read.text)) {
      return;
    }
    Recommendation recommendation;
    const bool counts_on = label.paragraph && last_ && follows(*last_, *label.paragraph);
    if (label.paragraph && (is_first_part(*label.paragraph) || counts_on) &&
        !label.paragraph->text.empty()) {
      recommendation.label = label.paragraph->text;
      last_ = label.paragraph;
    }
    recommendation.text = std::move(read.text);
    recommendation.line = line;
    found_.push_back(std::move(recommendation));
  }

  // The line on which a part starts: the first from `line` on that holds its first words.
  [[nodiscard]] int line_of(const std::string& part, int line) const {
    const std::string_view opening = std::string_view{part}.substr(0, 20);
    for (const BodyLine& each : body_) {
      if (each.line->number >= line &&
          each.line->text.find(opening) != std::string::npos) {
        return each.line->number;
      }
    }
    return line;
  }

  Body body_;
  std::vector<Recommendation> found_;
  std::optional<PartMarker> last_;
  Place place_ = Place::Elsewhere;
};

// Those of both by their lines; one that both found stands once.
std::vector<Recommendation> join_in_order(std::vector<Recommendation> found,
                                          const std::vector<Recommendation>& more) {
  const auto reported = static_cast<std::ptrdiff_t>(found.size());
  for (const Recommendation& each : more) {
    const auto end = found.begin() + reported;
    if (std::find_if(found.begin(), end, [&](const Recommendation& other) {
          return other.line == each.line;
        }) == end) {
      found.push_back(each);
    }
  }
  std::ranges::stable_sort(found, {}, &Recommendation::line);
  return found;
}

}  // namespace

std::vector<Recommendation> find_recommendations(Lines body,
                                                 std::string_view section_title,
                                                 DecisionSource source) {
  return find_recommendations(read_body(body), section_title, source);
}

std::vector<Recommendation> find_recommendations(const Body& body,
                                                 std::string_view section_title,
                                                 DecisionSource source) {
  if (source != DecisionSource::Proposal) {
    return join_in_order(find_reported_recommendations(body),
                         find_tracked_recommendations(body));
  }
  std::vector<Recommendation> found =
      ProposalReader{body}.run(heading_end(section_title) != npos);
  return found.empty() ? find_tracked_recommendations(body) : found;
}

}  // namespace council
