#include "indexer/segment/elsewhere.h"

#include "indexer/segment/body_verb.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/phrase.h"

namespace council {

bool tells_of_other_time(std::string_view text) {
  return has_any(text,
                 {"last meeting", "previous meeting", "earlier meeting", "previously",
                  "at its meeting", "at their meeting", "at the meeting on"});
}

bool tells_of_past(std::string_view text) {
  return has_any(
      text,
      {"last year",     "last month",   "last week",      " ago",         "last january",
       "last february", "last march",   "last april",     "last may",     "last june",
       "last july",     "last august",  "last september", "last october", "last november",
       "last december", "last spring",  "last summer",    "last autumn",  "last winter",
       "years before",  "years earlier"});
}

bool names_other_meeting(std::string_view sentence) {
  return has_any(sentence, {"at its meeting on", "at its meeting held",
                            "at its meeting in", "at their meeting on",
                            "at its last meeting", "at its previous meeting"});
}

bool reports_speech(std::string_view text) {
  return has_any(text, {"reported that", "advised that", "stated that", "explained that",
                        "asked that", "informed that", "said that", "confirmed that",
                        "noted that", "reminded that", "recalled that"});
}

bool is_conditional(std::string_view before) {
  return has_any(before,
                 {"if ", "whether", "when it", "which was", "which were", "that was",
                  "as was", "had been", "have been", "until", "unless ", "once "});
}

bool names_other_authority(std::string_view text) {
  return has_any(text,
                 {"county council", "borough council", "district council", "city council",
                  "planning authority", "planning inspector", "secretary of state"});
}

bool is_report_of_others(std::string_view item_title) {
  return has_any(
      item_title,
      {"county councillor", "district councillor", "borough councillor",
       "unitary councillor", "ward councillor", "ward member", "county council report",
       "district council report", "police", "outside bod", "from representatives",
       "county report", "district report"});
}

bool opens_with_other_body(std::string_view sentence) {
  return after_body(sentence) > 0 &&
         !starts_with_any(
             sentence, {"the council", "council", "the parish council", "parish council",
                        "the town council", "town council", "the community council",
                        "community council", "members", "the members", "councillors",
                        "the meeting", "the committee"});
}

bool is_others_body(std::string_view name) {
  return names_other_authority(name) ||
         contains_any(name, {"village hall", "church", "parochial", "club", "association",
                             "society", "league", "fete", "festival", "carnival"});
}

}  // namespace council
