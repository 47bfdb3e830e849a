#include "indexer/segment/exclusion.h"

#include <algorithm>
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

std::string_view number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (is_word_at(text, end) || text[end] == '.' || text[end] == '/')) {
    ++end;
  }
  return text.substr(at, end - at);
}

// Bytes of what parts two numbers of a list; 0 where the list ends.
std::size_t size_of_joint(std::string_view text, std::size_t at) {
  if (has_at(text, at, "and ") || has_at(text, at, "to ")) {
    return 3;
  }
  return text[at] == ',' || text[at] == '&' ? 1 : 0;
}

// "11.1" and "12" of "during consideration of items 11.1 and 12 so as to …".
std::vector<std::string> numbers_after(std::string_view text) {
  constexpr std::size_t most = 50;
  std::vector<std::string> numbers;
  for (std::size_t at = skip_blanks(text, 0); at < text.size() && numbers.size() < most;
       at = skip_blanks(text, at)) {
    if (is_ascii_digit(text[at])) {
      const std::string_view number = number_at(text, at);
      numbers.emplace_back(number.substr(0, number.find_last_not_of('.') + 1));
      at += number.size();
    } else if (const std::size_t joint = size_of_joint(text, at); joint > 0) {
      at += joint;
    } else {
      break;
    }
  }
  return numbers;
}

// Northern Ireland's "proceed to conduct the following business 'In Committee'".
bool goes_into_committee(std::string_view text) {
  constexpr std::size_t longest = 200;
  return text.size() <= longest && has_any(text, {"in committee", "into committee"}) &&
         has_any(text, {"proceed", "go into", "goes into", "move into", "moves into",
                        "went into", "moved into", "following business",
                        "remainder of the meeting"});
}

// "It was agreed to go into private session.", "The meeting then moved in camera."
bool goes_private(std::string_view sentence) {
  return has_any(sentence, {"private session", "closed session", "confidential session",
                            "in camera", "into camera", "sesiwn breifat"}) &&
         has_any(sentence, {"agree", "resol", "go into", "went into", "move", "proceed",
                            "adjourned into", "entered", "continue"});
}

// "Pursuant to …, members of the public and press were asked to leave the meeting."
bool sends_out(std::string_view sentence) {
  return has_any(sentence, {"public", "press"}) &&
         has_any(sentence, {"asked to leave", "requested to leave", "invited to leave",
                            "asked to withdraw", "requested to withdraw",
                            "required to withdraw", "required to leave"});
}

// "Resolved in accordance with … to exclude the public", "under Section 50(A)(4) of the
// Act, excluded the public": with the ground, or as what was done.
bool excludes_public(std::string_view sentence) {
  const bool done = has_any(
      sentence,
      {"excluded the public", "excluded the press", "excluded members of the public",
       "were excluded from the meeting", "was excluded from the meeting"});
  const bool resolved =
      has_any(sentence,
              {"exclude the public", "exclude the press", "exclude members of the public",
               "public be excluded", "press be excluded", "public should be excluded",
               "exclusion of the public", "gwahardd y cyhoedd"}) &&
      has_any(sentence, {"resolv", "agreed", "moved", "seconded", "carried",
                         "penderfynwyd", "cytunwyd"});
  return (done || resolved) &&
         has_any(sentence,
                 {"section 1", "section 50", "section 100", "schedule 6", "schedule 7",
                  "schedule 12", "exempt information", "act 1960", "1960 act",
                  "confidential nature", "adran 100", "following item",
                  "remainder of the meeting", "remaining business"});
}

// What is only proposed, put off, or was not needed.
bool is_not_done(std::string_view sentence) {
  return has_any(sentence, {"recommend", "not exclude", "no need", "not necessary",
                            "not needed", "may be excluded", "will be asked",
                            "will be excluded", "would be excluded", "would be asked",
                            "if necessary", "is asked to", "to consider", "whether"});
}

// Whether a sentence of the text tells that the public went out.
bool tells_exclusion(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(sentence_end(text, 0), text.size());
    const std::string_view sentence = text.substr(0, end);
    if ((goes_private(sentence) || sends_out(sentence) || excludes_public(sentence)) &&
        !is_not_done(sentence)) {
      return true;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

// "the items contained in part two of the agenda": not what comes next.
bool is_of_second_part(std::string_view text) {
  return has_any(
      text, {"part two of the agenda", "part 2 of the agenda", "part ii of the agenda",
             "part b of the agenda", "in part two", "in part 2", "in part ii"});
}

Exclusion scope_of(std::string_view text) {
  constexpr std::size_t window = 300;
  Exclusion exclusion;
  for (const std::string_view opening :
       {"consideration of agenda items ", "consideration of agenda item ",
        "consideration of items ", "consideration of item ", "discussion of item ",
        "discussion of items ", "consideration of minutes ", "consideration of minute ",
        "that agenda item ", "that item ", "that items "}) {
    const std::size_t at = find_ignoring_case(text, opening);
    if (at != std::string_view::npos) {
      exclusion.items = numbers_after(text.substr(at + opening.size(), window));
    }
    if (!exclusion.items.empty()) {
      return exclusion;
    }
  }
  exclusion.of_second_part = is_of_second_part(text);
  exclusion.next_only =
      has_any(text, {"following item ", "next item ", "following item of"}) &&
      !has_any(text, {"following items", "next items", "remaining items",
                      "items of business", "remainder"});
  return exclusion;
}

}  // namespace

std::optional<Exclusion> find_exclusion(Lines body) {
  const JoinedLines joined = join_lines(body, most_bytes);
  const bool may_exclude = has_any(
      joined.text(), {"exclu", "in committee", "into committee", "to leave",
                      "to withdraw", " session", "camera", "gwahardd", "sesiwn breifat"});
  // "while the Sub-Committee deliberates": no item is heard then.
  if (!may_exclude ||
      has_any(joined.text(),
              {"deliberates", "deliberated", "deliberation", "to deliberate",
               "did not resolve", "not resolved to exclude", "was not required",
               "not required"})) {
    return std::nullopt;
  }
  const std::vector<Decision> decisions =
      find_decisions(body, "", DecisionSource::Minutes);
  const bool excluded =
      std::any_of(decisions.begin(), decisions.end(), [](const Decision& decision) {
        const bool decided = decision.verb != "RECOMMENDED";
        return decided && (goes_into_committee(decision.text) ||
                           std::find(decision.types.begin(), decision.types.end(),
                                     "exclude_public") != decision.types.end());
      });
  return excluded || tells_exclusion(joined.text())
             ? std::optional{scope_of(joined.text())}
             : std::nullopt;
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
    if (is_any_phrase(number, {"2", "ii", "two", "b"}) &&
        has_any(text.substr(end), {"private", "exempt", "confidential", "closed",
                                   "excluded", "not for publication"})) {
      is_private = true;
    } else if (is_any_phrase(number, {"1", "i", "one", "a"}) &&
               has_any(text.substr(end), {"public", "open"})) {
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
                  "public re-joined",           "out of committee",
                  "returned to open session",   "returned to public session",
                  "resumed in open session",    "moved back into public",
                  "re-admission of the public", "readmission of the public",
                  "press and public returned",  "returned to the meeting in public",
                  "public session resumed",     "back into open session",
                  "public and press returned",  "public returned",
                  "open session resumed",       "press were readmitted"});
}

}  // namespace council
