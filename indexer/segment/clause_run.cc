#include "indexer/segment/clause_run.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/has_words.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t longest_clause = 1500;

// "That …" or "… be approved": what is to be, not what is.
bool is_clause(std::string_view text) {
  constexpr auto participles = std::to_array<std::string_view>(
      {" be approved",  " be agreed",     " be noted",     " be recommended",
       " be adopted",   " be endorsed",   " be delegated", " be given",
       " be submitted", " be authorised", " be granted",   " be accepted",
       " be received",  " be amended",    " be confirmed", " be appointed",
       " be referred",  " be deferred",   " be requested", " be supported"});
  return has_at(text, 0, "that ") ||
         std::ranges::any_of(participles, [&](std::string_view each) {
           return find_ignoring_case(text, each) != std::string_view::npos;
         });
}

// "The neighbours had asked:", not "Minutes:" or "The Cabinet agreed:".
bool announces_others(std::string_view text) {
  return text.ends_with(':') &&
         !has_any(text, {"minutes", "documents", "agreed", "resolved", "decided",
                         "decision", "approved"});
}

// The line above a run that makes it somebody's proposal.
bool is_proposal(std::string_view text) {
  return announces_others(text) ||
         has_any(text,
                 {"recommend", "asked to", "asked that", "invited to", "requested to",
                  "proposed",  "propose",  "motion",     "option",     "alternative",
                  "amendment", "petition", "question",   "wanted",     "reason",
                  "rejected",  "refuse",   "lost",       "urge",       "suggest"});
}

// "This was lost.", "The amendment fell.", below a run.
bool is_defeat(std::string_view text) {
  return has_any(text.substr(0, 160), {" lost", "defeated", "not carried", "rejected",
                                       " fell", "withdrawn", "not put to the vote"});
}

// A short line of its own.
bool is_heading(std::string_view text) {
  constexpr std::size_t longest = 60;
  return text.size() <= longest && !text.empty() && text.back() != '.';
}

struct Paragraph {
  std::string text;
  std::string_view last;  // its last line
  int line = 0;
  int end_line = 0;
};

// What stands over a run: its paragraph, or the last line of one that a page without
// blank lines has made of many.
std::string_view words_above(const Paragraph& paragraph) {
  constexpr int most_lines = 3;
  return paragraph.end_line - paragraph.line < most_lines ? paragraph.text
                                                          : paragraph.last;
}

// A page may be printed without blank lines: a sentence is over and another begins.
bool ends_clause(std::string_view clause, std::string_view next) {
  return !clause.empty() && (clause.back() == '.' || clause.back() == ';') &&
         next.front() >= 'A' && next.front() <= 'Z';
}

std::vector<Paragraph> read_paragraphs(std::span<const BodyLine> body) {
  std::vector<Paragraph> paragraphs;
  for (const BodyLine& each : body) {
    const bool is_marked = find_part_marker(each.line->text).has_value();
    if (paragraphs.empty() || each.opens_paragraph || is_marked ||
        ends_clause(paragraphs.back().text, each.line->text)) {
      paragraphs.push_back({.text = {}, .last = {}, .line = each.line->number});
    }
    if (paragraphs.back().text.size() <= longest_clause) {
      append_line(paragraphs.back().text, each.line->text);
    }
    paragraphs.back().last = each.line->text;
    paragraphs.back().end_line = each.line->number;
  }
  return paragraphs;
}

// The clause of a counted paragraph, without its mark.
std::optional<DecisionPart> read_part(const Paragraph& paragraph,
                                      const PartMarker& marker) {
  if (marker.style == PartMarker::Style::Bullet ||
      paragraph.text.size() > longest_clause) {
    return std::nullopt;
  }
  std::string text = paragraph.text.substr(std::min(marker.end, paragraph.text.size()));
  return is_clause(text) ? std::optional{DecisionPart{marker.text, std::move(text)}}
                         : std::nullopt;
}

// The run of clauses that starts with paragraphs[at]; `next` is the paragraph after it.
Decision read_run(const std::vector<Paragraph>& paragraphs, std::size_t at,
                  std::size_t& next) {
  Decision decision;
  std::optional<PartMarker> last;
  for (next = at; next < paragraphs.size(); ++next) {
    const auto marker = find_part_marker(paragraphs[next].text);
    const bool goes_on =
        marker && (last ? follows(*last, *marker) : is_first_part(*marker));
    auto part = goes_on ? read_part(paragraphs[next], *marker) : std::nullopt;
    if (!part) {
      break;
    }
    decision.parts.push_back(*std::move(part));
    decision.end_line = paragraphs[next].end_line;
    last = marker;
  }
  decision.line = paragraphs[at].line;
  return decision;
}

}  // namespace

std::vector<Decision> find_clause_runs(std::span<const BodyLine> body) {
  const std::vector<Paragraph> paragraphs = read_paragraphs(body);
  std::vector<Decision> decisions;
  for (std::size_t at = 0; at < paragraphs.size();) {
    std::size_t next = at;
    Decision decision = read_run(paragraphs, at, next);
    const bool is_proposed = (at > 0 && is_proposal(words_above(paragraphs[at - 1]))) ||
                             (at > 1 && is_heading(paragraphs[at - 1].text) &&
                              is_proposal(paragraphs[at - 2].text));
    if (decision.parts.size() > 1 && !is_proposed &&
        !(next < paragraphs.size() && is_defeat(paragraphs[next].text))) {
      decisions.push_back(std::move(decision));
    }
    at = std::max(next, at + 1);
  }
  return decisions;
}

}  // namespace council
