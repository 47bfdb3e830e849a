#include "indexer/segment/decision_stop.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/segment/body_verb.h"
#include "indexer/segment/decision_label.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/reference_shape.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/vote_head.h"

namespace council {

bool is_stop_line(std::string_view text) {
  // clang-format off
  constexpr auto stops = std::to_array<std::string_view>({
      "motion carried", "motion lost", "amendment carried", "amendment lost",
      "substantive motion", "the meeting closed", "the meeting ended",
      "the meeting finished", "meeting ended", "meeting closed", "action:", "actions:",
      "reason for decision", "reasons for decision", "reason(s) for",
      "reasons for the decision", "reasons:", "reason:", "options considered",
      "other options considered", "alternative options", "alternatives", "voting:", "for (", "against (",
      "abstain (", "note:", "(councillor", "minutes:", "additional documents:",
      "supporting documents", "accompanying documents", "____",
      "report author", "decision status", "publication date", "(proposed",
      "proposed by", "proposed:", "proposer", "moved by", "this concluded the meeting",
      "signed", "agenda item no", "(references", "(reference "});
  // clang-format on
  const bool goes_on = !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  return !goes_on && std::any_of(stops.begin(), stops.end(), [&](std::string_view stop) {
    return has_at(text, 0, stop);
  });
}

bool opens_with_decision_label(std::string_view text) {
  constexpr std::size_t opening = 400;
  const auto label = find_decision_label(text.substr(0, opening));
  return label && label->opens_line;
}

bool reads_as_heading(std::span<const BodyLine> lines) {
  constexpr std::size_t longest_heading = 160;
  std::string paragraph;
  for (std::size_t i = 0; i < lines.size() && paragraph.size() <= longest_heading; ++i) {
    const std::string_view text = lines[i].line->text;
    if (i > 0 && (lines[i].opens_paragraph || find_part_marker(text))) {
      break;
    }
    append_line(paragraph, text);
  }
  // "Opening hours<tab>08:00 to 23:00" is a row.
  return paragraph.size() <= longest_heading &&
         paragraph.find('\t') == std::string::npos &&
         !ends_with_any(paragraph, {".", ";", ",", ":", ":-"});
}

bool is_centred_heading(const Line& line) {
  constexpr int far_in = 20;
  constexpr std::size_t fewest_words = 2;
  return line.indent >= far_in && count_words(line.match) >= fewest_words &&
         upper_case_share(line.match) >= 0.95 && !line.match.ends_with('.');
}

namespace {

// Whether a text awaits what is named next: "RESOLVED to support", "the application".
bool awaits_name(std::string_view above) {
  return above.ends_with(',') || above.ends_with(':') ||
         is_any_phrase(
             last_word(above),
             {"application", "applications", "ref",      "ref.",  "reference", "no",
              "no.",         "number",       "numbers",  "and",   "of",        "for",
              "planning",    "the",          "on",       "to",    "against",   "about",
              "regarding",   "concerning",   "with",     "in",    "by",        "from",
              "that",        "under",        "support",  "grant", "refuse",    "approve",
              "oppose",      "recommend",    "permit",   "allow", "defer",     "consider",
              "granting",    "refusing",     "approving"});
}

}  // namespace

bool opens_application(std::string_view above, std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  const std::size_t next = skip_blanks(text, end);
  const bool opens = next < text.size() && (is_ascii_digit(text[next]) ||
                                            (text[next] >= 'A' && text[next] <= 'Z'));
  return opens && is_planning_shape(text.substr(0, end)) && !awaits_name(above);
}

bool opens_business(std::string_view text) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"there was submitted", "there were submitted", "there was presented",
       "there was tabled", "there was circulated", "there had been circulated",
       "submitted report", "submitted minute", "consideration was given to"});
  return std::ranges::any_of(
      openings, [&](std::string_view opening) { return has_at(text, 0, opening); });
}

bool is_vote_line(std::string_view text) {
  const auto head = find_vote_head(text);
  return head && head->count;
}

bool opens_clause(std::string_view text) {
  return has_at(text, 0, "that ") || has_at(text, 0, "to ") ||
         has_at(text, 0, "\xE2\x80\x9CThat ");
}

bool is_remark(std::string_view text) {
  constexpr std::size_t longest = 90;
  return text.size() <= longest &&
         (has_at(text, 0, "nem") || has_at(text, 0, "by a majority") ||
          has_at(text, 0, "on a vote") ||
          (has_at(text, 0, "by ") &&
           find_ignoring_case(text, "vote") != std::string_view::npos));
}

bool is_addressee(std::string_view text) {
  constexpr std::size_t longest = 60;
  return text.size() <= longest && has_at(text, 0, "to recommend") &&
         !text.ends_with('.');
}

bool is_closed_below(std::string_view text, std::span<const BodyLine> below) {
  constexpr std::size_t longest_quote = 60;
  const std::size_t open = opening_quote(text);
  if (open == 0 || closes_quote(text.substr(open), text)) {
    return false;
  }
  for (const BodyLine& each : below.first(std::min(below.size(), longest_quote))) {
    const std::string_view line = each.line->text;
    if (opening_quote(line) != 0 || opens_with_decision_label(line)) {
      return false;
    }
    if (closes_quote(line, text)) {
      return true;
    }
  }
  return false;
}

bool names_addressee_or_decider(std::string_view text, std::string_view part) {
  constexpr std::size_t longest = 80;
  constexpr std::string_view that = "that ";
  if (text.size() > longest || text.ends_with('.')) {
    return false;
  }
  if (has_at(text, 0, "to ")) {
    return opens_clause(part);
  }
  // A blank ends the name of a body, as it does before the verb.
  const std::string rest =
      has_at(text, 0, that) ? std::string{text.substr(that.size())} + ' ' : std::string{};
  return !rest.empty() && after_body(rest) == rest.size();
}

std::string_view without_voters(std::string_view clause) {
  for (const std::string_view voters :
       {"by all members present ", "by the members present ", "by those present ",
        "by all members ", "by all the members ", "by all councillors ",
        "by all present ", "by all ", "by everyone "}) {
    if (has_at(clause, 0, voters) && (has_at(clause, voters.size(), "to ") ||
                                      has_at(clause, voters.size(), "that "))) {
      return clause.substr(voters.size());
    }
  }
  return clause;
}

std::string_view without_vote(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t stop = text.substr(0, text.find_last_not_of(". ") + 1).rfind(". ");
  if (stop == std::string_view::npos || text.size() - stop > longest) {
    return text;
  }
  const std::string_view last = trim(text.substr(stop + 2));
  const std::string_view words = last.substr(0, last.find_last_not_of('.') + 1);
  const bool tells_all = is_any_phrase(
      words, {"all in favour", "all were in favour", "all agreed", "all in agreement",
              "unanimous", "unanimously agreed", "agreed unanimously", "carried",
              "carried unanimously", "nem con"});
  // "7 For, 1 Against"
  const bool counts = !words.empty() && is_ascii_digit(words.front()) &&
                      has_any(words, {" for", " in favour"}) &&
                      has_any(words, {" against", " abst"});
  return tells_all || counts || is_vote_line(words) ? text.substr(0, stop + 1) : text;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return text.size() >= end.size() && has_at(text, text.size() - end.size(), end);
  });
}

bool expects_more(std::string_view text) {
  return text.empty() ||
         ends_with_any(text, {":", ":-", ": -", ":\xE2\x80\x93", "that", "that;", "to",
                              "to;", "-", "following", "\xE2\x80\x93"});
}

bool is_sum_row(std::string_view text) {
  constexpr std::size_t longest = 100;
  constexpr std::string_view pound = "\xC2\xA3";
  constexpr std::string_view euro = "\xE2\x82\xAC";
  const std::size_t pounds = text.rfind(pound);
  const bool is_euro = pounds == std::string_view::npos;
  const std::size_t at = is_euro ? text.rfind(euro) : pounds;
  const std::size_t sign = is_euro ? euro.size() : pound.size();
  return text.size() <= longest && at != std::string_view::npos && at > 0 &&
         !text.ends_with('.') && std::ranges::all_of(text.substr(at + sign), [](char c) {
           return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ';
         });
}

bool is_named_row(std::string_view text) {
  constexpr std::size_t longest = 100;
  constexpr std::size_t most_words = 6;
  const std::size_t colon = text.find(": ");
  return text.size() <= longest && colon != std::string_view::npos && text[0] >= 'A' &&
         text[0] <= 'Z' && text.back() != '.' && text.back() != ':' &&
         count_words(text.substr(0, colon)) <= most_words;
}

bool is_whole_decision(std::string_view verb) {
  constexpr auto complete = std::to_array<std::string_view>(
      {"NOTED", "APPROVED", "DEFERRED", "ADOPTED", "ACCEPTED", "RECEIVED", "REFUSED",
       "REJECTED", "REFERRED", "ENDORSED", "CONFIRMED", "NODWYD"});
  return std::find(complete.begin(), complete.end(), verb) != complete.end();
}

namespace {

// "Councillor A asked that his vote against be recorded.", "The Clerk left the room."
bool tells_of_people(std::string_view sentence) {
  const auto has = [&](std::string_view words) {
    return find_ignoring_case(sentence, words) != std::string_view::npos;
  };
  const bool is_own = has(" his ") || has(" her ") || has(" their ") || has(" asked") ||
                      has(" wished") || has(" requested");
  const bool is_dissent = is_own && has(" recorded") && (has(" vote") || has(" absten"));
  const bool is_coming =
      (has(" left the ") || has(" rejoined the ") || has(" returned to the ")) &&
      (has(" room") || has(" meeting") || has(" chamber")) && !has(" be ");
  return is_dissent || is_coming;
}

// The last sentence of "… at £20. Councillor A left the meeting."
void drop_people(std::string& text) {
  constexpr std::size_t longest = 160;
  const std::string_view near =
      std::string_view{text}.substr(text.size() - std::min(text.size(), longest));
  const std::size_t stop = near.substr(0, near.find_last_not_of(". ") + 1).rfind(". ");
  if (stop == std::string_view::npos) {
    return;
  }
  const std::string_view last = near.substr(stop + 2);
  const bool opens = starts_with_any(last, {"councillor",
                                            "mr",
                                            "mrs",
                                            "ms",
                                            "the clerk",
                                            "the chair",
                                            "the mayor",
                                            "the deputy",
                                            "the director",
                                            "the head of",
                                            "the officer",
                                            "the member",
                                            "the leader",
                                            "the applicant",
                                            "the monitoring",
                                            "the chief",
                                            "the public",
                                            "the press",
                                            "the convener",
                                            "the provost",
                                            "the solicitor",
                                            "the two",
                                            "the planning",
                                            "the senior",
                                            "the assistant"});
  // "Cllr. A left the room": the point is that of a title.
  const std::size_t title = near.substr(0, stop).rfind(". Cllr");
  if (opens && tells_of_people(last)) {
    text.resize(text.size() - last.size() - 1);
  } else if (tells_of_people(near.substr(std::min(title, near.size())))) {
    text.resize(text.size() - near.size() + title + 1);
  }
}

}  // namespace

void drop_close(std::string& text) {
  drop_people(text);
  if (text.find("eeting ") == std::string::npos) {
    return;
  }
  for (const std::string_view close :
       {" The meeting ended", " The meeting closed", " The meeting finished",
        " The meeting concluded", " Meeting closed", " Meeting ended"}) {
    const std::size_t at = text.rfind(close);
    if (at != std::string::npos && at > 0 && text[at - 1] == '.') {
      text.resize(at);
    }
  }
}

void drop_remark(std::string& text) {
  constexpr std::size_t longest = 90;
  const std::size_t that =
      find_ignoring_case(std::string_view{text}.substr(0, longest), " that ");
  if (that != std::string::npos && is_remark(std::string_view{text}.substr(0, that))) {
    text.erase(0, that + 1);  // ", by 6 votes to 2, that a grant be made to the Club"
    return;
  }
  // "by a vote of 6 to 2 to approve the plan"
  constexpr std::string_view to = " to ";
  for (std::size_t at = text.find(to); at < std::min(longest, that);
       at = text.find(to, at + 1)) {
    const std::size_t verb = at + to.size();
    if (verb < text.size() && !is_ascii_digit(text[verb]) &&
        is_remark(std::string_view{text}.substr(0, at))) {
      text.erase(0, at + 1);
      return;
    }
  }
}

bool announces_bullets(std::string_view text) {
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"following", "below", "reasons", "conditions", " these "}),
      [&](std::string_view word) {
        return find_ignoring_case(text, word) != std::string_view::npos;
      });
}

bool announces_items(std::string_view text) {
  constexpr std::size_t near = 120;
  return (text.ends_with(':') || text.ends_with(":-")) &&
         find_ignoring_case(text.substr(text.size() - std::min(text.size(), near)),
                            "the following") != std::string_view::npos;
}

bool goes_on_in_rows(std::string_view decision, std::string_view last,
                     std::string_view row) {
  if (is_sum_row(row)) {
    return expects_more(decision) || is_sum_row(last);
  }
  return is_named_row(row) &&
         (announces_items(decision) ||
          (is_named_row(last) &&
           find_ignoring_case(decision, "the following") != std::string_view::npos));
}

}  // namespace council
