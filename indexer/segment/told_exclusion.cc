#include "indexer/segment/told_exclusion.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "indexer/segment/date_words.h"
#include "indexer/segment/elsewhere.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/line.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Words = std::initializer_list<std::string_view>;

// "to go into committee" of "to go ‘into committee’".
std::string without_quotes(std::string_view sentence) {
  std::string plain = fold_typography(sentence);
  std::erase_if(plain, [](char c) { return c == '\'' || c == '"'; });
  return plain;
}

std::string_view without_last(std::string_view text, Words words) {
  for (text = trim(text); is_any_phrase(last_word(text), words);) {
    text = trim(without_last_word(text));
  }
  return text;
}

// "in March", "on 4 May": not what a meeting says of itself.
bool names_a_day(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = word_end(text, at)) {
    while (at < text.size() && !is_word_at(text, at)) {
      ++at;
    }
    const std::string_view before = last_word(trim(text.substr(0, at)));
    if (at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && month_at(text, at) &&
        (has_digit(before) || is_any_phrase(before, {"in", "last", "since"}))) {
      return true;
    }
  }
  return false;
}

// "agreed to move back into a", "The meeting was moved into", not "amendments were moved
// in".
bool moves_to(std::string_view before) {
  before = without_last(before, {"in", "into", "to", "a", "an", "the", "back", "then",
                                 "i", "straight", "now"});
  const bool is_passive =
      is_any_phrase(last_word(without_last_word(before)), {"was", "were", "been", "be"});
  return is_any_phrase(
             last_word(before),
             {"go",       "goes",     "went",      "move",     "moves",     "moved",
              "proceed",  "proceeds", "proceeded", "adjourn",  "adjourns",  "adjourned",
              "enter",    "enters",   "entered",   "continue", "continued", "remain",
              "remained", "itself",   "mynd"}) &&
         (!is_passive || has_any(before, {"meeting"}));
}

// "items 4 and 5"
bool names_numbered_item(std::string_view text) {
  return std::ranges::any_of(
      std::to_array<std::string_view>({"item", "items"}), [&](std::string_view noun) {
        const std::size_t at = find_phrase(text, noun);
        const std::size_t next =
            at == std::string_view::npos ? at : skip_blanks(text, at + noun.size());
        return next < text.size() && is_ascii_digit(text[next]);
      });
}

// "the following Committee business", not "the following schools".
bool names_following_business(std::string_view text) {
  constexpr std::size_t reach = 40;
  const std::size_t at = find_phrase(text, "following");
  return at != std::string_view::npos &&
         contains_any(text.substr(at, reach), {"item", "items", "business", "matter",
                                               "matters", "report", "reports", "agenda"});
}

// What of the meeting's business is taken in private, not a matter of some panel's.
bool names_business(std::string_view before) {
  const bool is_business =
      names_numbered_item(before) || names_following_business(before) ||
      has_any(before, {"next item", "remaining item", "remaining business",
                       "remaining agenda", "remaining matter", "remainder of",
                       "rest of the", "this item", "the item ", "confidential item",
                       "exempt item", "confidential business", "exempt business"});
  return is_business &&
         has_any(before, {" conduct", " consider", " discuss", " take", " heard",
                          " hear ", " held", " deal", " transact"});
}

// Whether nothing follows that takes the words elsewhere: "in committee by the Panel".
bool ends_private_words(std::string_view rest) {
  rest.remove_prefix(skip_blanks(rest, 0));
  return rest.empty() || !is_word_at(rest, 0) ||
         starts_with_any(
             rest, {"under", "in accordance", "in line", "pursuant", "due", "owing", "as",
                    "because", "for", "to", "at", "and", "so"});
}

// The words as a whole, behind a verb that takes the meeting or its business there.
bool goes_to(std::string_view sentence, Words places) {
  return std::ranges::any_of(places, [&](std::string_view words) {
    const std::size_t at = find_phrase(sentence, words);
    if (at == std::string_view::npos) {
      return false;
    }
    const std::string_view before = sentence.substr(0, at);
    const std::string_view rest = sentence.substr(at + words.size());
    return !names_a_day(rest) &&
           (moves_to(before) || (names_business(before) && ends_private_words(rest)));
  });
}

// "It was agreed to go into private session.", "The meeting then moved in camera."
bool goes_private(std::string_view sentence) {
  return goes_to(without_quotes(sentence),
                 {"private session", "closed session", "confidential session",
                  "in camera", "into camera", "sesiwn breifat"}) ||
         has_any(sentence, {"closed the meeting to the public",
                            "meeting was closed to the public"});
}

bool names_private_business(std::string_view text) {
  return has_any(
      text, {"confidential", "exempt", "private", "item", "business", "matter",
             "remainder", "rest of", "discuss", "consider", "personnel", "staff", "legal",
             "nature", "act 1960", "1960 act", "sensitiv", "contract", "tender"});
}

// What may follow "asked to leave" where the meeting goes on without them.
bool leaves_meeting(std::string_view rest) {
  rest.remove_prefix(skip_blanks(rest, 0));
  const bool goes_on = rest.empty() || !is_word_at(rest, 0) ||
                       starts_with_any(rest, {"the meeting", "the room", "the chamber",
                                              "under", "in accordance", "at this", "and",
                                              "while", "whilst", "during", "before"});
  const bool is_timed =
      rest.size() > 3 && has_at(rest, 0, "at ") && is_ascii_digit(rest[3]);
  const bool has_reason = starts_with_any(rest, {"for", "as", "because", "due"}) &&
                          names_private_business(rest);
  return (goes_on || is_timed || has_reason) &&
         !has_any(rest, {"disorder", "disrupt", "disturb", "interrupt", "behav",
                         "end of the meeting"}) &&
         !names_a_day(rest);
}

// "Pursuant to …, members of the public and press were asked to leave the meeting.": all
// of them, and not the building.
bool sends_out(std::string_view sentence) {
  constexpr std::size_t reach = 60;
  return std::ranges::any_of(
      std::to_array<std::string_view>({"asked to leave", "requested to leave",
                                       "invited to leave", "required to leave",
                                       "asked to withdraw", "requested to withdraw",
                                       "required to withdraw"}),
      [&](std::string_view asked) {
        const std::size_t at = find_ignoring_case(sentence, asked);
        if (at == std::string_view::npos ||
            !leaves_meeting(sentence.substr(at + asked.size()))) {
          return false;
        }
        const std::size_t from = at > reach ? at - reach : 0;
        const std::string_view who = sentence.substr(from, at - from);
        return has_any(who, {"public", "press"}) && !has_any(who, {"a member of"});
      });
}

// "PENDERFYNWYD gwahardd y wasg a'r cyhoedd … o dan Adran 100A".
bool excludes_in_welsh(std::string_view sentence) {
  return has_any(sentence, {"cyhoedd"}) &&
         has_any(sentence, {"gwahardd", "cau allan", "eithrio"}) &&
         has_any(sentence, {"penderfynwyd", "cytunwyd", "penderfynodd", "cytunodd"}) &&
         has_any(sentence, {"adran 100", "atodlen 12", "eithriedig", "eitem", "1960"});
}

// "Resolved in accordance with … to exclude the public", "under Section 50(A)(4) of the
// Act, excluded the public": with the ground, or as what was done.
bool excludes_public(std::string_view sentence) {
  const bool done = has_any(sentence, {"excluded the public", "excluded the press",
                                       "excluded members of the public"}) ||
                    (has_any(sentence, {"were excluded from the meeting",
                                        "was excluded from the meeting"}) &&
                     has_any(sentence, {"public", "press"}));
  const bool resolved =
      has_any(sentence,
              {"exclude the public", "exclude the press", "exclude members of the public",
               "public be excluded", "press be excluded", "public should be excluded",
               "exclusion of the public"}) &&
      has_any(sentence, {"resolv", "agreed", "moved", "seconded", "carried"});
  return (done || resolved) &&
         has_any(sentence,
                 {"section 1", "section 50", "section 100", "schedule 6", "schedule 7",
                  "schedule 12", "exempt information", "act 1960", "1960 act",
                  "confidential nature", "standing order", "following item",
                  "remainder of the meeting", "remaining business"});
}

// What others did, or what is said of it, or was before: "the Scrutiny Committee had
// resolved to …", "had considered the lease in closed session".
bool is_told_of_others(std::string_view sentence) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {"resolved", "agreed", "decided", "considered", "discussed", "met", "moved", "gone",
       "been", "heard", "held", "excluded", "taken", "asked", "adjourned", "entered"});
  for (std::size_t at = find_phrase(sentence, "had"); at != std::string_view::npos;) {
    const std::string_view rest = trim(sentence.substr(at + 3));
    if (is_one_of(first_word(rest), verbs)) {
      return true;
    }
    const std::size_t next = find_phrase(rest, "had");
    at = next == std::string_view::npos ? next : sentence.size() - rest.size() + next;
  }
  return names_other_meeting(sentence) ||
         has_any(sentence, {"noted that", "reported that", "said that", "explained that",
                            "the words", "asked whether", "asked if"});
}

// While it deliberates no item is heard.
bool is_to_deliberate(std::string_view sentence) {
  return has_any(sentence,
                 {"deliberates", "deliberated", "deliberation", "to deliberate"});
}

// The first words that tell of a motion that it fell; npos when there are none.
std::size_t find_lost(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view words :
       {"motion was lost", "motion fell", "motion failed", "proposal was lost",
        "proposal failed", "was defeated", "not carried", "declared lost", "was rejected",
        "was not agreed", "was not approved", "was not supported", "not seconded"}) {
    first = std::min(first, find_ignoring_case(text, words));
  }
  return first;
}

}  // namespace

bool goes_into_committee(std::string_view sentence) {
  constexpr std::size_t longest = 200;
  return sentence.size() <= longest && has_any(sentence, {"committee"}) &&
         goes_to(without_quotes(sentence), {"in committee", "into committee"});
}

bool leaves_public(std::string_view sentence) {
  return is_to_deliberate(sentence) ||
         has_any(sentence, {"it is recommended", "recommended that", "recommends that",
                            "not exclude",       "not to exclude",   "not be excluded",
                            "not excluded",      "not resolve",      "not agree",
                            "no need",           "not necessary",    "unnecessary",
                            "not needed",        "not required",     "may be excluded",
                            "will be asked",     "will be excluded", "would be excluded",
                            "would be asked",    "if necessary",     "is asked to",
                            "only where",        "next month",       "next meeting",
                            "nad oedd angen",    "heb fod angen",    "byddai",
                            "nid oedd angen"});
}

bool is_exclusion_lost(std::string_view sentence, std::string_view rest) {
  constexpr std::size_t window = 300;
  std::string told{sentence};
  told += ' ';
  told += rest.substr(0, window);
  const std::size_t lost = find_lost(told);
  return lost != std::string::npos &&
         !has_any(std::string_view{told}.substr(0, lost),
                  {"resolv", "agreed", "carried", "excluded the", "all in favour"});
}

bool tells_exclusion(std::string_view sentence) {
  return (goes_into_committee(sentence) || goes_private(sentence) ||
          sends_out(sentence) || excludes_public(sentence) ||
          excludes_in_welsh(sentence)) &&
         !leaves_public(sentence) && !is_told_of_others(sentence);
}

bool tells_readmission(std::string_view text) {
  return has_any(text, {"resumed in public",          "public were readmitted",
                        "public was readmitted",      "public were re-admitted",
                        "public re-joined",           "come out of committee",
                        "came out of committee",      "comes out of committee",
                        "go out of committee",        "went out of committee",
                        "move out of committee",      "moved out of committee",
                        "returned to open session",   "returned to public session",
                        "resumed in open session",    "moved back into public",
                        "re-admission of the public", "readmission of the public",
                        "press and public returned",  "returned to the meeting in public",
                        "public session resumed",     "back into open session",
                        "public and press returned",  "public returned to",
                        "public returned at",         "public returned.",
                        "open session resumed",       "press were readmitted",
                        "public were invited back"});
}

}  // namespace council
