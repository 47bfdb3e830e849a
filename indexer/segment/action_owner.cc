#include "indexer/segment/action_owner.h"

#include <algorithm>
#include <array>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_small_word(std::string_view word) {
  constexpr auto small = std::to_array<std::string_view>(
      {"of", "and", "the", "for", "&", "to", "/", "with", "in"});
  return std::ranges::any_of(
      small, [&](std::string_view entry) { return equals_ignoring_case(entry, word); });
}

// Every word is capitalised, or small: "Head of Planning and Transport".
bool is_capitalised(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = blank_end(text, at);
    const std::string_view word = text.substr(at, end - at);
    if (is_lower_case_start(word) && !is_small_word(word)) {
      return false;
    }
    at = skip_blanks(text, end);
  }
  return true;
}

// "JL", "JC/PU", "LC / JF", "HB and PN": initials.
bool are_codes(std::string_view text) {
  std::size_t codes = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("/,& ", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (!word.empty() && word != "and" && !is_capital_code(word)) {
      return false;
    }
    codes += word.empty() || word == "and" ? 0U : 1U;
    at = end + 1;
  }
  return codes > 0;
}

// "B Dee", "B. Dee"
bool is_initial_and_surname(std::string_view text) {
  if (is_any_phrase(text, {"a motion", "a proposal", "a request", "a resolution",
                           "an amendment", "a petition", "a vote"})) {
    return false;
  }
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || !is_upper(text[0]) ||
      !(blank == 1 || (blank == 2 && text[1] == '.'))) {
    return false;
  }
  const std::string_view surname = text.substr(blank + 1);
  return surname.size() > 2 && is_upper(surname[0]) && !is_upper(surname[1]) &&
         surname.find(' ') == std::string_view::npos;
}

std::string_view without_the(std::string_view text) {
  return starts_with_phrase(text, "the") ? trim(text.substr(3)) : text;
}

bool is_verb_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] < 'a' || text[at] > 'z') {
    return false;
  }
  const std::string_view word = text.substr(at, word_end(text, at) - at);
  constexpr auto others = std::to_array<std::string_view>(
      {"the", "a", "an", "all", "any", "this", "that", "which", "whom", "date", "council",
       "their", "his", "her", "our", "be"});
  return std::ranges::none_of(others,
                              [&](std::string_view other) { return other == word; });
}

// "Ask the Chief Executive to write": an order, not the name of who obeys it.
bool opens_with_order(std::string_view text) {
  constexpr auto orders = std::to_array<std::string_view>(
      {"ask",     "request",   "invite",    "instruct",   "require",  "urge",
       "call",    "write",     "authorise", "delegate",   "appoint",  "thank",
       "support", "agree",     "approve",   "note",       "nominate", "empower",
       "remind",  "encourage", "task",      "commission", "lobby"});
  std::string_view first = text.substr(0, text.find(' '));
  const bool is_alone = first.size() == text.size();
  if (first.ends_with('s')) {
    first.remove_suffix(1);
  }
  return !is_alone && std::ranges::any_of(orders, [&](std::string_view order) {
    return equals_ignoring_case(order, first);
  });
}

// "The Chairman to advise whether …": what an agenda says of the meeting itself.
bool is_agenda_text(std::string_view name, std::string_view task) {
  constexpr auto tasks = std::to_array<std::string_view>(
      {"advise", "report", "announce", "welcome", "open", "close", "receive", "introduce",
       "move", "sign", "make"});
  const std::string_view verb = task.substr(0, word_end(task, 0));
  return is_any_phrase(without_the(name), {"chair", "chairman", "chairperson", "mayor",
                                           "lord mayor", "leader", "president"}) &&
         std::ranges::find(tasks, verb) != tasks.end();
}

}  // namespace

bool is_action_owner(std::string_view text) {
  constexpr std::size_t longest = 60;
  text = without_the(trim(text));
  while (!text.empty() && text.back() == '.') {
    text.remove_suffix(1);
  }
  if (text.empty() || text.size() > longest || is_lower_case_start(text) ||
      text.back() == ',' || text.find(':') != std::string_view::npos ||
      opens_with_order(text) || has_digit(text) || !is_capitalised(text)) {
    return false;
  }
  if (const auto title = honorific_at(text, 0)) {
    return title->end < text.size() && is_word_at(text, title->end);
  }
  constexpr auto offices = std::to_array<std::string_view>(
      {"clerk", "chair", "chairman", "chairperson", "mayor", "members", "officers", "all",
       "all members", "town clerk", "parish clerk", "deputy clerk", "rfo", "clerc",
       "y clerc", "pawb"});
  return are_codes(text) || names_an_office(text) || is_initial_and_surname(text) ||
         std::ranges::any_of(offices, [&](std::string_view office) {
           return equals_ignoring_case(office, text);
         });
}

std::optional<ActionOwner> owner_at_start(std::string_view text) {
  constexpr std::size_t opening = 90;
  constexpr std::string_view joint = " to ";
  for (std::size_t at = text.substr(0, opening).find(joint); at != std::string_view::npos;
       at = text.substr(0, opening).find(joint, at + 1)) {
    std::string_view name = trim(text.substr(0, at));
    if (const std::size_t label = name.rfind(": "); label != std::string_view::npos) {
      name = trim(name.substr(label + 2));  // "RESOLVED: Locum Clerk"
    }
    for (std::size_t dash = 0; dash < name.size(); ++dash) {
      if (const std::size_t size = dash_at(name, dash);
          size != 0 && dash > 0 && blank_at(name, dash - 1) != 0) {
        name = trim(name.substr(dash + size));  // "RESOLVED – The Clerk"
        dash = 0;
      }
    }
    for (const std::string_view verb : {"Resolved ", "Agreed "}) {
      name.remove_prefix(name.starts_with(verb) ? verb.size() : 0);  // "the Clerk"
    }
    while (name.starts_with('*')) {
      name = trim(name.substr(1));  // "*Clerk to write"
    }
    if (is_verb_at(text, at + joint.size()) && is_action_owner(name) &&
        !is_agenda_text(name, text.substr(at + joint.size()))) {
      return ActionOwner{name, at + joint.size()};
    }
  }
  return std::nullopt;
}

bool names_people_alone(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (trim(text).empty() || text.size() > longest) {
    return false;
  }
  while (!trim(text).empty()) {
    std::size_t end = text.size();
    std::size_t size = 0;
    for (const std::string_view joint : {"/", ",", " & ", " and "}) {
      if (const std::size_t at = text.find(joint); at < end) {
        end = at;
        size = joint.size();
      }
    }
    const std::string_view name = trim(text.substr(0, end));
    if (!is_action_owner(name) && !is_bare_name(name)) {
      return false;
    }
    text = text.substr(std::min(text.size(), end + size));
  }
  return true;
}

bool tells_no_action(std::string_view text) {
  constexpr std::size_t most_words = 3;
  if (is_any_phrase(text, {"none", "nil", "n/a", "none required", "no action",
                           "no action required", "not applicable"})) {
    return true;
  }
  // A possessive among capitals is of no person: "Carer's Responsibilities".
  const bool is_of_something = text.find("'s ") != std::string_view::npos ||
                               text.find("\xE2\x80\x99s ") != std::string_view::npos;
  return is_of_something && count_words(text) <= most_words && text.back() != '.' &&
         is_capitalised(text) && !is_action_owner(text);
}

}  // namespace council
