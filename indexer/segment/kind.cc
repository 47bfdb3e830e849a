#include "indexer/segment/kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

#include "indexer/segment/item_title.h"
#include "indexer/segment/kind_cues.h"
#include "indexer/segment/letterhead.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

using Evidence = std::array<double, static_cast<std::size_t>(DocumentKind::Count)>;

double& of(Evidence& evidence, DocumentKind kind) {
  return evidence[static_cast<std::size_t>(kind)];
}

// An item "3. Minutes of the previous meeting" says nothing of the paper that lists it,
// nor "To approve the minutes of the meeting" below one.
bool may_be_title(std::string_view line) {
  constexpr std::size_t most_words = 30;
  return count_words(line) <= most_words && !find_number_label(line) &&
         !starts_with_any(line, {"to approve", "to receive", "to confirm", "to agree",
                                 "to sign", "to adopt", "to consider", "to note"});
}

// The parts of a document that cues look at.
struct Head {
  std::vector<std::string_view> lines;   // the first non-blank lines, as Line::match
  std::vector<std::string_view> titles;  // those of them that may be a paper's title
  std::string joined;                    // the same on one line
  std::string name;
};

Head make_head(Lines lines, std::string_view name) {
  Head head;
  head.name = to_lower(name);
  std::replace(head.name.begin(), head.name.end(), '_', ' ');
  for (const Line& line : lines) {
    if (line.blank() || line.furniture) {
      continue;
    }
    constexpr std::size_t longest_line = 500;
    constexpr std::size_t longest_head = 8'000;
    head.lines.emplace_back(without_letterhead(line).substr(0, longest_line));
    head.joined += head.lines.back();
    head.joined += ' ';
    if (head.lines.size() == head_lines || head.joined.size() > longest_head) {
      break;
    }
  }
  const auto first_lines =
      std::span{head.lines}.first(std::min<std::size_t>(head.lines.size(), title_lines));
  std::ranges::copy_if(first_lines, std::back_inserter(head.titles), may_be_title);
  return head;
}

bool any_line(const Head& head, std::size_t most, auto matches) {
  const std::size_t count = std::min(most, head.lines.size());
  return std::any_of(head.lines.begin(),
                     head.lines.begin() + static_cast<std::ptrdiff_t>(count), matches);
}

// "To confirm as a correct record the minutes of the meeting of the Cabinet" asks for
// other minutes than the paper's own.
bool is_asked_for(std::string_view before) {
  constexpr std::size_t window = 50;
  before = before.substr(before.size() - std::min(before.size(), window));
  const std::size_t stop = before.rfind(". ");
  before = before.substr(stop == std::string_view::npos ? 0 : stop + 1);
  return contains_any(before, {"to confirm", "to approve", "to receive", "to agree",
                               "to sign", "to adopt", "to consider", "to note"});
}

bool head_tells(std::string_view phrase, std::string_view head) {
  for (std::size_t from = 0;;) {
    const std::size_t at = find_phrase(head.substr(from), phrase);
    if (at == std::string_view::npos) {
      return false;
    }
    if (!is_asked_for(head.substr(0, from + at))) {
      return true;
    }
    from += at + phrase.size();
  }
}

// `joined` is that of the head, which has the words of each of its lines too.
bool holds(const Cue& cue, const Head& head, const Sieve& joined) {
  if (cue.place != CuePlace::NameHas && !joined.may_hold(cue.phrase)) {
    return false;
  }
  switch (cue.place) {
    case CuePlace::LineIs:
      return any_line(head, head_lines,
                      [&](std::string_view line) { return is_phrase(line, cue.phrase); });
    case CuePlace::LineStarts:
      return any_line(head, head_lines, [&](std::string_view line) {
        return starts_with_phrase(line, cue.phrase);
      });
    case CuePlace::HeadHas:
      return cue.kind == DocumentKind::Minutes
                 ? head_tells(cue.phrase, head.joined)
                 : find_phrase(joined, cue.phrase) != std::string_view::npos;
    case CuePlace::TitleStarts:
      return any_line(head, title_lines, [&](std::string_view line) {
        return starts_with_phrase(line, cue.phrase);
      });
    case CuePlace::TitleHas:
      return std::ranges::any_of(head.titles, [&](std::string_view line) {
        return find_phrase(line, cue.phrase) != std::string_view::npos;
      });
    case CuePlace::NameHas:
      return find_phrase(head.name, cue.phrase) != std::string_view::npos;
  }
  return false;
}

// "A meeting of the Children's Scrutiny Panel was held on Monday …": held, not to be
// held.
bool tells_of_a_meeting_held(const Head& head) {
  for (std::string_view rest = head.joined;;) {
    const std::size_t at =
        std::min(find_phrase(rest, "a meeting of"), find_phrase(rest, "meeting of the"));
    if (at == std::string_view::npos) {
      return false;
    }
    constexpr std::size_t sentence = 260;
    const std::string_view after = rest.substr(at, sentence);
    const bool was_held =
        contains_any(after.substr(0, after.find(". ")), {"was held", "were held"});
    const bool of_others =
        contains_any(rest.substr(at < 60 ? 0 : at - 60, at < 60 ? at : 60),
                     {"minutes of the previous", "previous"});
    if (was_held && !of_others) {
      return true;
    }
    rest.remove_prefix(at + 10);
  }
}

// "Minutes 12th November 2020", "Minutes – Thursday 3 May 2018": nothing but the day.
bool are_minutes_of_a_day(std::string_view line) {
  constexpr std::size_t most_words = 8;
  return starts_with_any(line, {"minutes", "draft minutes"}) &&
         count_words(line) <= most_words && find_first_full_date(line) &&
         !contains_any(line, {"meeting", "previous", "last", "approve", "approval"});
}

// Statistics of the whole text, for what no phrase tells.
struct Texture {
  std::size_t text_lines = 0;
  std::size_t headings = 0;
  std::size_t bullets = 0;
  std::size_t stops = 0;  // lines that end a sentence
  std::size_t decisions = 0;
  std::size_t resolutions = 0;  // "RESOLVED that …"
  std::size_t links = 0;
  std::size_t dated_rows = 0;
  std::size_t large_lines = 0;  // set in the size of slides
  std::size_t usual_items = 0;  // "2. Apologies for absence"
  std::size_t told = 0;         // "… It was agreed to …"
};

bool is_decision_line(std::string_view match) {
  for (const std::string_view verb : {"RESOLVED", "AGREED", "NOTED", "ORDERED",
                                      "Resolved", "PENDERFYNWYD", "DECIDED"}) {
    if (match.substr(0, verb.size()) == verb) {
      return true;
    }
  }
  return starts_with_any(match, {"and resolved", "it was resolved", "it was agreed",
                                 "proposed by", "penderfynwyd", "it was proposed"});
}

// "To receive apologies. Cllr Moss sent his. … There were none.": no agenda tells that.
bool tells_what_happened(std::string_view match) {
  return contains_any(match, {"it was agreed", "it was resolved", "there were none",
                              "were approved", "were signed", "was elected", "all agreed",
                              "apologies were received", "meeting closed at"});
}

bool is_bullet(std::string_view match) {
  return match.size() > 2 && (match.front() == '*' || match.front() == '-') &&
         match[1] == ' ';
}

bool is_usual_item(std::string_view match) {
  constexpr std::size_t most_words = 20;
  auto label = find_number_label(match);
  label = label ? label : find_numero_label(match);
  return label && count_words(match) <= most_words &&
         is_procedural_title(match.substr(label->size));
}

bool is_dated_row(const Line& line) {
  const bool row = line.text.find('\t') != std::string::npos || line.text.size() < 80;
  return row && find_first_full_date(line.match);
}

void add_line(const Line& line, Texture& texture) {
  constexpr float slide_size = 15;
  ++texture.text_lines;
  texture.headings += line.heading_level > 0 ? 1U : 0U;
  texture.bullets += is_bullet(line.match) ? 1U : 0U;
  texture.large_lines += line.style.size >= slide_size ? 1U : 0U;
  texture.stops += line.match.back() == '.' ? 1U : 0U;
  texture.decisions += is_decision_line(line.match) ? 1U : 0U;
  constexpr std::size_t most_lines = 300;
  const bool is_near = texture.text_lines <= most_lines;
  texture.told += is_near && tells_what_happened(line.match) ? 1U : 0U;
  texture.resolutions += line.match.starts_with("RESOLVED") ? 1U : 0U;
  texture.usual_items += is_usual_item(line.match) ? 1U : 0U;
  texture.links += line.raw.find("](") != std::string::npos ? 1U : 0U;
  texture.dated_rows += is_dated_row(line) ? 1U : 0U;
}

Texture measure(Lines lines) {
  constexpr std::size_t longest_sample = 20'000;
  Texture texture;
  for (const Line& line : lines.first(std::min(lines.size(), longest_sample))) {
    if (!line.blank() && !line.furniture) {
      add_line(line, texture);
    }
  }
  return texture;
}

// Short bullets under many headings and hardly a full sentence, or all of it in the size
// of slides.
bool looks_like_slides(const Texture& texture) {
  if (texture.text_lines >= 8 && texture.large_lines * 5 >= texture.text_lines * 4 &&
      texture.stops * 3 <= texture.text_lines) {
    return true;
  }
  return texture.text_lines >= 12 && texture.headings * 14 >= texture.text_lines &&
         texture.bullets * 4 >= texture.text_lines &&
         texture.stops * 3 <= texture.text_lines;
}

void weigh_lists(const Texture& texture, Evidence& evidence) {
  if (texture.dated_rows < 3) {
    of(evidence, DocumentKind::ScheduleOfDates) = 0;
  }
  if (texture.links * 2 > texture.text_lines && texture.links >= 1) {
    double& index = of(evidence, DocumentKind::IndexReadme);
    index += index > 0 ? 12 : 2;
  }
}

void weigh_texture(const Texture& texture, Evidence& evidence) {
  constexpr std::size_t fewest_told = 3;
  if (looks_like_slides(texture)) {
    of(evidence, DocumentKind::PresentationSlides) += 3.5;
  }
  if (texture.usual_items >= 2) {
    const bool decided = texture.decisions > 0 || texture.told >= fewest_told ||
                         of(evidence, DocumentKind::Minutes) >= lowest_evidence;
    of(evidence, decided ? DocumentKind::Minutes : DocumentKind::Agenda) += 2;
  }
  of(evidence, DocumentKind::Minutes) += texture.decisions >= 2 ? 2 : 0;
  if (texture.decisions >= 2 && of(evidence, DocumentKind::Minutes) >= 5) {
    of(evidence, DocumentKind::Agenda) -= 4;
  }
  if (texture.told >= fewest_told) {
    of(evidence, DocumentKind::Agenda) -= 4;
    of(evidence, DocumentKind::Minutes) += 3;
  }
  if (texture.resolutions >= 1 && texture.usual_items == 0) {
    of(evidence, DocumentKind::Agenda) -= 3;
    of(evidence, DocumentKind::Minutes) += lowest_evidence;
  }
  weigh_lists(texture, evidence);
}

// "REPORT TO: …", "SUBJECT: …" above who was present and what every meeting has: the
// minutes, submitted as a report.
bool reports_a_meeting(const Head& head, const Texture& texture) {
  const auto tells_presence = [](std::string_view line) {
    return starts_with_any(line, {"present:", "members present", "sederunt"});
  };
  return texture.usual_items >= 2 && any_line(head, head_lines, tells_presence);
}

// Evidence that only counts with other evidence, and kinds that swallow others.
void settle(Evidence& evidence) {
  double& proposed = of(evidence, DocumentKind::ProposedDecisionRecord);
  const double record = of(evidence, DocumentKind::DecisionRecord);
  if (record < lowest_evidence) {
    proposed = proposed >= 14 ? proposed : 0;
  } else if (proposed >= 6) {
    proposed += record;
  }
  // A call-in quotes the record that it calls in.
  constexpr double certain = 14;
  if (of(evidence, DocumentKind::CallIn) >= certain) {
    of(evidence, DocumentKind::DecisionRecord) = 0;
    proposed = 0;
  }
  // A report's own header beats what its title is about: call-in, motion, EqIA, plan.
  const double report = of(evidence, DocumentKind::OfficerReport);
  for (const DocumentKind topic :
       {DocumentKind::CallIn, DocumentKind::ForwardPlan, DocumentKind::Appendix,
        DocumentKind::EqualityImpactAssessment, DocumentKind::Motion}) {
    if (report >= 9 && of(evidence, topic) < 12) {
      of(evidence, topic) = 0;
    }
  }
}

double confidence_of(double weight) {
  return std::min(0.95, 0.4 + weight * 0.06);
}

}  // namespace

KindGuess recognise_kind(Lines lines, const KindContext& context) {
  const Head head = make_head(lines, context.name);
  const Sieve joined{head.joined};
  Evidence evidence{};
  for (const Cue& cue : all_cues()) {
    if (holds(cue, head, joined)) {
      of(evidence, cue.kind) += cue.weight;
    }
  }
  if (tells_of_a_meeting_held(head)) {
    of(evidence, DocumentKind::Minutes) += 7;
  }
  if (std::ranges::any_of(head.titles, are_minutes_of_a_day)) {
    of(evidence, DocumentKind::Minutes) += lowest_evidence;
  }
  const Texture texture = measure(lines);
  weigh_texture(texture, evidence);
  if (reports_a_meeting(head, texture)) {
    of(evidence, DocumentKind::OfficerReport) -= 8;
  }
  if (holds_slides(context.format)) {
    of(evidence, DocumentKind::PresentationSlides) += 3.5;
  }
  settle(evidence);
  const auto best = std::max_element(evidence.begin(), evidence.end());
  if (*best < lowest_evidence) {
    return {};
  }
  return {.kind = static_cast<DocumentKind>(best - evidence.begin()),
          .confidence = confidence_of(*best)};
}

}  // namespace council
