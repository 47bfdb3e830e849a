#include "indexer/segment/exclusion.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "indexer/segment/decisions.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024;

// Northern Ireland's "proceed to conduct the following business 'In Committee'".
bool goes_into_committee(std::string_view text) {
  constexpr std::size_t longest = 200;
  return text.size() <= longest && has_any(text, {"in committee", "into committee"}) &&
         has_any(text, {"proceed", " go ", "goes ", "went ", "move ", "moves ", "moved ",
                        "conduct", "be taken", "be considered", "be discussed",
                        "be heard", "following ", "remainder of the meeting"});
}

// "It was agreed to go into private session.", "The meeting then moved in camera.": the
// words as a whole, behind a verb that takes the meeting there.
bool goes_private(std::string_view sentence) {
  constexpr std::size_t reach = 24;
  for (const std::string_view words :
       {"private session", "closed session", "confidential session", "in camera",
        "into camera", "sesiwn breifat"}) {
    const std::size_t at = find_ignoring_case(sentence, words);
    if (at == std::string_view::npos || is_word_before(sentence, at) ||
        is_word_at(sentence, at + words.size())) {
      continue;
    }
    const std::size_t from = at > reach ? at - reach : 0;
    if (has_any(sentence.substr(from, at - from),
                {" go ", "go into", "went", "move", "proceed", "adjourn", "enter",
                 "taken", "considered", "heard", "held", "discussed", "dealt with",
                 "continue", "meet ", "met ", "mynd i"})) {
      return true;
    }
  }
  return has_any(
      sentence, {"closed the meeting to the public", "meeting was closed to the public"});
}

// What may follow "asked to leave" where the meeting goes on without them.
bool leaves_meeting(std::string_view rest) {
  rest.remove_prefix(skip_blanks(rest, 0));
  return rest.empty() || !is_word_at(rest, 0) ||
         std::ranges::any_of(std::to_array<std::string_view>(
                                 {"the meeting", "the room", "the chamber", "at", "while",
                                  "whilst", "during", "for", "as", "before", "under",
                                  "in accordance", "because", "due", "and"}),
                             [&](std::string_view word) {
                               return has_at(rest, 0, word) &&
                                      !is_word_at(rest, word.size());
                             });
}

// "Pursuant to …, members of the public and press were asked to leave the meeting.": all
// of them, and not the building.
bool sends_out(std::string_view sentence) {
  constexpr std::size_t reach = 60;
  for (const std::string_view asked :
       {"asked to leave", "requested to leave", "invited to leave", "required to leave",
        "asked to withdraw", "requested to withdraw", "required to withdraw"}) {
    const std::size_t at = find_ignoring_case(sentence, asked);
    if (at == std::string_view::npos ||
        !leaves_meeting(sentence.substr(at + asked.size()))) {
      continue;
    }
    const std::size_t from = at > reach ? at - reach : 0;
    const std::string_view who = sentence.substr(from, at - from);
    if (has_any(who, {"public", "press"}) && !has_any(who, {"a member of"})) {
      return true;
    }
  }
  return false;
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
                                       "excluded members of the public",
                                       "were excluded from the meeting",
                                       "was excluded from the meeting"}) &&
                    has_any(sentence, {"public", "press"});
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

// What is only proposed, put off, put in general, or was not needed.
bool is_not_done(std::string_view sentence) {
  return has_any(
      sentence,
      {"it is recommended", "recommended that",  "recommends that", "not exclude",
       "not to exclude",    "not be excluded",   "no need",         "not necessary",
       "not needed",        "not required",      "may be excluded", "will be asked",
       "will be excluded",  "would be excluded", "would be asked",  "if necessary",
       "is asked to",       "only where",        "next month",      "next meeting",
       "nad oedd angen",    "heb fod angen",     "byddai"});
}

// What others did, or what is said of it: "the Scrutiny Committee had resolved to …".
bool is_told_of_others(std::string_view sentence) {
  return has_any(
      sentence, {"had resolved", "had agreed", "noted that", "reported that", "said that",
                 "explained that", "the words", "asked whether", "asked if"});
}

// While it deliberates no item is heard.
bool is_to_deliberate(std::string_view sentence) {
  return has_any(sentence,
                 {"deliberates", "deliberated", "deliberation", "to deliberate"});
}

// What stands just behind a sentence of the text.
std::string_view rest_behind(std::string_view text, std::string_view sentence) {
  constexpr std::size_t opening = 40;
  constexpr std::size_t window = 300;
  const std::size_t at = text.find(sentence.substr(0, opening));
  return at == std::string_view::npos ? std::string_view{} : text.substr(at, window);
}

// "On being put to the vote the motion was lost.", of one that is only moved.
bool is_lost(std::string_view sentence, std::string_view rest) {
  return !has_any(sentence, {"resolv", "agreed", "carried", "excluded the"}) &&
         has_any(rest, {"motion was lost", "motion fell", "proposal was lost",
                        "was defeated", "not carried", "declared lost"});
}

bool is_exclusion(std::string_view sentence, std::string_view rest) {
  return (goes_into_committee(sentence) || goes_private(sentence) ||
          sends_out(sentence) || excludes_public(sentence) ||
          excludes_in_welsh(sentence)) &&
         !is_not_done(sentence) && !is_told_of_others(sentence) &&
         !is_to_deliberate(sentence) && !is_lost(sentence, rest);
}

// The exclusion that a sentence of the text tells.
std::optional<Exclusion> find_told(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(sentence_end(text, 0), text.size());
    const std::string_view sentence = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (is_exclusion(sentence, text)) {
      return read_scope(sentence, text);
    }
  }
  return std::nullopt;
}

// The sentence of a text that resolves an exclusion, which may be one of its parts.
std::string_view sentence_of_exclusion(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(sentence_end(text, 0), text.size());
    const std::string_view sentence = text.substr(0, end);
    if (has_any(sentence, {"exclu", "in committee", "into committee", "withdraw"}) &&
        has_any(sentence, {"resolv", "public", "press", "committee"})) {
      return sentence;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

bool is_of_exclusion(const Decision& decision) {
  const std::string_view text = decision.text;
  return decision.verb != "RECOMMENDED" && !is_to_deliberate(text) &&
         (goes_into_committee(text) ||
          std::ranges::find(decision.types, "exclude_public") != decision.types.end()) &&
         !has_any(text, {"only where", "next month", "the words"});
}

std::size_t sign_size_at(std::string_view text, std::size_t at) {
  return at < text.size() &&
                 std::string_view{":(,"}.find(text[at]) != std::string_view::npos
             ? 1
             : 0;
}

}  // namespace

std::optional<Exclusion> find_exclusion(Lines body) {
  const JoinedLines joined = join_lines(body, most_bytes);
  const bool may_exclude = has_any(
      joined.text(), {"exclu", "in committee", "into committee", "to leave",
                      "to withdraw", " session", "camera", "cyhoedd", "to the public"});
  if (!may_exclude) {
    return std::nullopt;
  }
  const std::vector<Decision> decisions =
      find_decisions(body, "", DecisionSource::Minutes);
  const auto resolved = std::ranges::find_if(decisions, [&](const Decision& decision) {
    return is_of_exclusion(decision) &&
           !is_lost(decision.verb.value_or("") + ' ' + decision.text,
                    rest_behind(joined.text(), decision.text));
  });
  if (resolved == decisions.end()) {
    return find_told(joined.text());
  }
  return read_scope(sentence_of_exclusion(joined.text()), joined.text());
}

std::optional<bool> find_part_heading(Lines body) {
  constexpr std::size_t longest = 80;
  std::optional<bool> is_private;
  for (const Line& line : body) {
    const std::string_view text = line.match;
    if (line.furniture || text.size() > longest || !has_at(text, 0, "part")) {
      continue;
    }
    const std::size_t part = skip_blanks(text, std::string_view{"part"}.size());
    const std::size_t end = word_end(text, part);
    const std::string_view number = text.substr(part, end - part);
    std::size_t next = skip_blanks(text, end);
    next += std::max(dash_at(text, next), sign_size_at(text, next));
    next = skip_blanks(text, next);
    const std::string_view about = text.substr(next);
    if (is_any_phrase(number, {"2", "ii", "two", "b"}) &&
        starts_with_any(about,
                        {"private", "exempt", "confidential", "closed session",
                         "closed meeting", "closed to", "closed items", "public excluded",
                         "press and public excluded", "not for publication"})) {
      is_private = true;
    } else if (is_any_phrase(number, {"1", "i", "one", "a"}) &&
               starts_with_any(about, {"public", "open"})) {
      is_private = false;
    }
  }
  return is_private;
}

bool readmits_public(Lines body) {
  const JoinedLines joined = join_lines(body, most_bytes);
  return has_any(joined.text(),
                 {"resumed in public",          "public were readmitted",
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
                  "open session resumed",       "press were readmitted"});
}

}  // namespace council
