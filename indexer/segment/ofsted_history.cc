#include "indexer/segment/ofsted_history.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "indexer/segment/ofsted_dates.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t introduction_lines = 40;
constexpr std::size_t outcome_lines = 120;

// clang-format off
constexpr auto ordinals = std::to_array<std::string_view>({
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
});

// The first row that fits wins. A row of a type fits only papers whose type starts so.
struct OutcomeCue {
  std::string_view type;
  std::string_view phrase;
  std::string_view outcome;
};

constexpr auto outcome_cues = std::to_array<OutcomeCue>({
    {"area_send_monitoring", "not taken effective action",      "no_effective_action"},
    {"area_send_monitoring", "taken effective action",          "effective_action"},
    {"area_send_revisit",    "has made sufficient progress",    "sufficient_progress"},
    {"area_send_revisit",    "have made sufficient progress",   "sufficient_progress"},
    {"area_send_revisit",    "not made sufficient progress",    "insufficient_progress"},
    {"area_send",            "typically lead to positive",      "typically_positive"},
    {"area_send",            "lead to inconsistent",            "inconsistent"},
    {"area_send",            "widespread and/or systemic",      "widespread_failings"},
    {"area_send",            "written statement of action is required", "written_statement_required"},
    {"area_send",            "statement of action (wsoa) is required",  "written_statement_required"},
    {"area_send",            "required to produce and submit a written statement", "written_statement_required"},
});

// The verdict on all of a council's services, told in a sentence above the table.
constexpr auto overall_cues = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"require improvement", "requires_improvement"},
    {"requires improvement", "requires_improvement"},
    {"are inadequate", "inadequate"},
    {"is inadequate", "inadequate"},
    {"are good", "good"},
    {"is good", "good"},
    {"are outstanding", "outstanding"},
    {"is outstanding", "outstanding"},
});

// What parts the outcome of a later visit: "three of the four areas".
constexpr auto partial = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"effective_action", "partly_effective_action"},
    {"sufficient_progress", "partly_sufficient_progress"},
});

struct TopicCue {
  std::string_view topic;
  std::string_view opening;  // of a heading
};

constexpr auto topic_cues = std::to_array<TopicCue>({
    {"priority_actions",      "area for priority action"},
    {"priority_actions",      "areas for priority action"},
    {"priority_actions",      "areas of priority action"},
    {"priority_actions",      "priority action"},
    {"priority_actions",      "priority actions"},
    {"priority_actions",      "immediate and priority actions"},
    {"areas_for_improvement", "what needs to improve"},
    {"areas_for_improvement", "area for improvement"},
    {"areas_for_improvement", "areas for improvement"},
    {"areas_for_improvement", "areas for development"},
    {"areas_for_improvement", "areas for further improvement"},
    {"areas_for_improvement", "what does the local authority need"},
    {"areas_for_improvement", "what does the area partnership need"},
    {"areas_for_improvement", "what do the area partnership need"},
    {"areas_for_improvement", "what does the local area partnership need"},
    {"areas_for_improvement", "recommendations"},
    {"strengths",             "strengths"},
    {"strengths",             "key strengths"},
    {"strengths",             "the local authority's strengths"},
    {"strengths",             "areas of strength"},
    {"strengths",             "what is the area partnership doing that is effective"},
    {"strengths",             "what is the local area partnership doing that is effective"},
    {"strengths",             "practice study"},
    {"strengths",             "case study: highly effective"},
    {"headline_findings",     "headline findings"},
    {"headline_findings",     "overview"},
    {"headline_findings",     "summary of key findings"},
    {"headline_findings",     "executive summary"},
    {"next_steps",            "next steps"},
});
// clang-format on

std::string introduction_of(Lines lines, const OfstedFront& front) {
  return join_lines(lines, find_text_lines(lines, front.body, introduction_lines));
}

std::optional<int> ordinal_of(std::string_view word) {
  const std::string lowered = to_lower(word);
  const auto* named = std::find(ordinals.begin(), ordinals.end(), lowered);
  if (named != ordinals.end()) {
    return static_cast<int>(named - ordinals.begin()) + 1;
  }
  const std::size_t digits = lowered.find_first_not_of("0123456789");
  const bool is_short = digits == 1 || digits == 2;
  const std::string_view ending =
      is_short ? std::string_view{lowered}.substr(digits) : std::string_view{};
  const bool is_ordinal =
      ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  return is_ordinal ? std::optional{std::stoi(lowered.substr(0, digits))} : std::nullopt;
}

// The word right before `at`.
std::string_view word_before(std::string_view text, std::size_t at) {
  const std::string_view before = trim(text.substr(0, at));
  const std::size_t blank = before.rfind(' ');
  return before.substr(blank == std::string_view::npos ? 0 : blank + 1);
}

// A day, a span or a month right after `at`, in the same sentence.
std::optional<DateRange> date_after(std::string_view text, std::size_t at) {
  for (const DateMention& mention : find_dates(sentence_at(text, at))) {
    if (mention.precision != DateMention::Precision::HalfYear) {
      return mention.range;
    }
  }
  return std::nullopt;
}

std::vector<DateRange> labelled_inspections(Lines lines, const OfstedFront& front) {
  constexpr std::size_t front_page_lines = 60;
  const auto text_lines = find_text_lines(lines, front.body, front_page_lines);
  for (std::size_t i = 0; i < text_lines.size(); ++i) {
    const std::string_view line = read_line(lines[text_lines[i]]);
    if (!starts_with_any(line,
                         {"date of previous inspection", "dates of previous inspection",
                          "dates of previous inspections", "date of last inspection",
                          "previous inspection dates"})) {
      continue;
    }
    std::string text{line};
    const bool goes_on = i + 1 < text_lines.size() && find_dates(line).empty();
    if (goes_on) {
      text += ' ';
      text += read_line(lines[text_lines[i + 1]]);
    }
    return read_visit_dates(text);
  }
  return {};
}

// "Previous Ofsted inspections" over a list: "The previous inspection of the council's
// services was in July 2011."
std::vector<DateRange> listed_inspections(Lines lines) {
  constexpr std::size_t most_lines = 16;
  const auto heading = std::ranges::find_if(lines, [](const Line& line) {
    return is_any_phrase(read_line(line), {"previous ofsted inspections"});
  });
  const std::size_t start = static_cast<std::size_t>(heading - lines.begin());
  if (start == lines.size()) {
    return {};
  }
  auto list = find_text_lines(lines, start + 1, most_lines);
  const auto end = std::ranges::find_if(list, [&](std::size_t at) {
    return is_any_phrase(
        read_line(lines[at]),
        {"local leadership", "other ofsted inspections", "children living in this area"});
  });
  list.erase(end, list.end());
  const std::string text = join_lines(lines, list);
  std::vector<DateRange> found;
  for (const std::string_view cue : {"previous inspection", "last inspection"}) {
    std::string_view rest = text;
    for (std::size_t at = find_phrase(rest, cue); at != std::string_view::npos;
         at = find_phrase(rest, cue)) {
      rest.remove_prefix(at);
      const auto date = date_after(rest, 0);
      if (date && std::ranges::find(found, *date) == found.end()) {
        found.push_back(*date);
      }
      rest.remove_prefix(cue.size());
    }
  }
  return found;
}

// "three of the four areas for priority action"
bool is_partial(std::string_view sentence) {
  const std::size_t at = find_phrase(sentence, "of the");
  if (at == std::string_view::npos || at == 0) {
    return false;
  }
  return is_any_phrase(word_before(sentence, at),
                       {"one", "two", "three", "four", "five", "six", "seven", "eight",
                        "some", "most", "part", "1", "2", "3", "4", "5", "6", "7"});
}

std::string_view partly(std::string_view outcome) {
  const auto* found =
      std::find_if(partial.begin(), partial.end(),
                   [outcome](const auto& row) { return row.first == outcome; });
  return found == partial.end() ? outcome : found->second;
}

}  // namespace

std::optional<int> find_visit_ordinal(Lines lines, const OfstedFront& front) {
  const std::string text = introduction_of(lines, front);
  constexpr auto nouns = std::to_array<std::string_view>(
      {"monitoring visit", "monitoring inspection", "quarterly monitoring visit",
       "focused visit", "visit since", "visit by", "full inspection"});
  for (const std::string_view noun : nouns) {
    std::size_t from = 0;
    for (std::size_t at = find_phrase(text, noun); at != std::string_view::npos;
         at = find_phrase(std::string_view{text}.substr(from), noun)) {
      at += from;
      if (const auto ordinal = ordinal_of(word_before(text, at))) {
        return ordinal;
      }
      from = at + noun.size();
    }
  }
  return std::nullopt;
}

std::vector<DateRange> find_previous_inspections(Lines lines, const OfstedFront& front) {
  if (front.kind == DocumentKind::OfstedReport) {
    std::vector<DateRange> labelled = labelled_inspections(lines, front);
    return labelled.empty() ? listed_inspections(lines) : labelled;
  }
  const std::string text = introduction_of(lines, front);
  for (const std::string_view cue :
       {"judged inadequate", "judged to be inadequate", "judged as inadequate",
        "judged to require improvement", "since the inspection",
        "since the last inspection", "since the previous inspection",
        "the last inspection in", "the last inspection, in", "the previous inspection in",
        "the initial inspection in", "the inspection in", "last judgement inspection"}) {
    const std::size_t at = find_phrase(text, cue);
    if (at == std::string::npos) {
      continue;
    }
    if (const auto range = date_after(text, at)) {
      return {*range};
    }
  }
  return {};
}

namespace {

// "Children's services in Marlow require improvement to be good", "The overall judgement
// is that children's services are inadequate."
std::optional<std::string_view> overall_grade(std::string_view text) {
  constexpr std::size_t longest = 110;
  for (const std::string_view opening : {"overall judgement", "services in"}) {
    std::string_view rest = text;
    for (std::size_t at = find_phrase(rest, opening); at != std::string_view::npos;
         at = find_phrase(rest, opening)) {
      rest.remove_prefix(at + opening.size());
      const std::string_view verdict = rest.substr(0, longest);
      const auto first = std::ranges::min_element(overall_cues, {}, [&](const auto& cue) {
        return find_phrase(verdict, cue.first);
      });
      if (find_phrase(verdict, first->first) < verdict.size()) {
        return first->second;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> find_inspection_outcome(Lines lines,
                                                        const OfstedFront& front) {
  if (front.type == "sif") {
    constexpr std::size_t front_lines = 25;
    return overall_grade(
        join_lines(lines, find_text_lines(lines, front.body, front_lines)));
  }
  const std::string text =
      join_lines(lines, find_text_lines(lines, front.body, outcome_lines));
  for (const OutcomeCue& cue : outcome_cues) {
    const bool is_type = cue.type == "area_send" ? front.type == cue.type
                                                 : front.type.starts_with(cue.type);
    const std::size_t at =
        is_type ? find_phrase(text, cue.phrase) : std::string_view::npos;
    if (at != std::string_view::npos) {
      return is_partial(sentence_at(text, at)) ? partly(cue.outcome) : cue.outcome;
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> section_topic(std::string_view heading) {
  const auto* row =
      std::find_if(topic_cues.begin(), topic_cues.end(), [heading](const TopicCue& cue) {
        return starts_with_phrase(heading, cue.opening);
      });
  return row == topic_cues.end() ? std::nullopt : std::optional{row->topic};
}

}  // namespace council
