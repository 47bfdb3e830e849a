#include "indexer/segment/background.h"

#include <algorithm>
#include <initializer_list>

#include "indexer/segment/elsewhere.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/scan.h"

namespace council {

std::size_t sub_item_start(std::string_view sentence, std::size_t cue) {
  for (std::size_t at = sentence.substr(0, cue).rfind(". ");
       at != std::string_view::npos && at >= 3; at = sentence.rfind(". ", at - 1)) {
    const char letter = sentence[at - 1];
    if (letter >= 'a' && letter <= 'z' && sentence[at - 2] == ' ' &&
        sentence[at - 3] == '.') {
      return at + 2;
    }
  }
  return 0;
}

bool is_background(std::string_view sentence, std::size_t cue) {
  std::size_t start = sub_item_start(sentence, cue);
  // "… the only method - it was agreed": a dash starts a sentence of its own.
  constexpr std::size_t longest_lead = 24;
  for (const std::string_view dash : {" - it was", " \xE2\x80\x93 it was"}) {
    const std::size_t at = sentence.substr(0, cue).rfind(dash);
    if (at != std::string_view::npos && cue - at <= longest_lead) {
      start = std::max(start, at);
    }
  }
  // So do "… but it was agreed" and "…; it was agreed".
  for (const std::string_view joint : {" - ", " \xE2\x80\x93 ", " but ", "; ", " so "}) {
    if (sentence.substr(0, cue).ends_with(joint)) {
      return false;
    }
  }
  if (has_at(sentence, 0, "while ") || has_at(sentence, 0, "although ")) {
    return true;  // "While it was agreed that …, it did not …"
  }
  const std::string_view before = sentence.substr(start, cue - start);
  // "It was noted that the sign was gone and it was agreed to …": what was noted is over.
  const bool is_second =
      sentence.substr(0, cue).ends_with(" and ") || has_at(sentence, cue, "and it was ");
  if (is_second) {
    return tells_of_other_time(before) ||
           has_any(before, {"earlier", "recalled", "reminded", "meeting held",
                            "at that meeting", "had been agreed", "whether"});
  }
  return tells_of_other_time(before) || reports_speech(before) ||
         has_any(before, {"had been", "if it was", "as it was", "when it was", "whether",
                          "which it was", "earlier", "where it was", "meeting held",
                          "at that meeting", "reminded", "recalled"});
}

}  // namespace council
