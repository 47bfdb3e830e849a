#include "indexer/segment/draft_status.h"

#include <algorithm>

#include "indexer/segment/has_words.h"
#include "indexer/segment/masthead.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// An item "3. Draft minutes of the last meeting" speaks of other minutes.
bool is_draft_title(std::string_view match) {
  constexpr std::size_t longest_title = 40;
  return !find_number_label(match) && count_words(match) <= longest_title &&
         (contains_any(match, {"draft minutes", "minutes - draft", "minutes (draft)",
                               "minutes draft", "draft notes", "cofnodion drafft",
                               "unconfirmed minutes", "unapproved minutes",
                               "unadopted minutes", "dréacht-mhiontuairiscí"}) ||
          is_any_phrase(match, {"draft", "*draft*", "(draft)", "drafft", "unapproved",
                                "unconfirmed", "draft copy", "draft - unconfirmed",
                                "draft for approval", "draft - subject to approval"}));
}

// A note speaks of "minutes": a budget may be "subject to approval at the next meeting"
// too.
bool is_draft_note(std::string_view match) {
  constexpr std::size_t longest_note = 25;
  if (!has_any(match, {"draft", "approv", "confirm"})) {
    return false;  // most lines
  }
  const bool short_note =
      starts_with_any(match,
                      {"draft", "these", "please note", "minutes", "note", "*please"}) &&
      count_words(match) <= longest_note &&
      contains_any(match, {"subject to approval", "subject to confirmation"});
  if (short_note) {
    return true;
  }
  return contains_any(match, {"minutes", "minute", "draft", "cofnodion"}) &&
         contains_any(
             match, {"minutes are draft", "minutes remain draft", "draft until agreed",
                     "draft until approved", "draft until they are", "draft until signed",
                     "draft until ratified", "minutes are subject to approval",
                     "minutes subject to approval", "minutes are subject to confirmation",
                     "unconfirmed until", "minutes have not been approved",
                     "minutes are not yet approved", "minutes are unconfirmed",
                     "minutes will be subject to approval at the next",
                     "minutes are unapproved until"});
}

// Whether their title says that they are approved: "MINUTES as approved at the meeting on
// …".
bool says_approved(Lines lines) {
  constexpr std::size_t title_lines = 8;
  constexpr std::size_t longest = 16;
  const Masthead masthead = masthead_of(lines);
  for (std::size_t i = 0; i < masthead.size() && i < title_lines; ++i) {
    const std::string& match = masthead[i]->match;
    const bool told =
        contains_any(match, {"as approved at", "approved minutes", "minutes - approved",
                             "minutes (approved)", "confirmed minutes", "adopted minutes",
                             "minutes - confirmed", "minutes (confirmed)"}) ||
        is_any_phrase(match, {"approved", "confirmed", "adopted", "final minutes"});
    if (told && count_words(match) <= longest && !find_number_label(match)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool says_draft(Lines lines) {
  constexpr std::size_t title_lines = 12;
  const Masthead masthead = masthead_of(lines);
  for (std::size_t i = 0; i < masthead.size() && i < title_lines; ++i) {
    if (is_draft_title(masthead[i]->match)) {
      return true;
    }
  }
  // A note stands at the head, at the end, or at the foot of every page.
  constexpr std::size_t head = 150;
  constexpr std::size_t end = 60;
  const auto has_note = [](Lines part) {
    return std::any_of(part.begin(), part.end(),
                       [](const Line& line) { return is_draft_note(line.match); });
  };
  const Lines first = lines.first(std::min(head, lines.size()));
  const Lines rest = lines.subspan(first.size());
  return has_note(first) || has_note(rest.last(std::min(end, rest.size())));
}

std::optional<std::string> find_status(Lines lines, DocumentKind kind) {
  const bool is_page = kind == DocumentKind::ModernGovMeetingPage;
  if (kind != DocumentKind::Minutes && !is_page) {
    return std::nullopt;
  }
  if (says_draft(lines)) {
    return "draft";
  }
  return says_approved(lines) ? std::optional<std::string>{"approved"} : std::nullopt;
}

}  // namespace council
