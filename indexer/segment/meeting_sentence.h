#pragma once

#include <optional>
#include <string>

#include "common/date.h"
#include "indexer/segment/line.h"

namespace council {

// What the sentence says with which minutes and summonses open: "A meeting of the
// Children's Scrutiny Panel was held on Monday 9 March 2026", "MINUTES of a meeting of
// the Cabinet held in the Council Chamber … on Thursday, 30 January 2025", "Cynhaliwyd
// cyfarfod …". Each part may be absent.
struct MeetingSentence {
  std::optional<std::string> body;  // as printed, without "the"
  std::optional<std::string> venue;
  std::optional<Date> date;
  std::optional<TimeOfDay> time;
  std::size_t line = 0;  // index of the line where it begins
  std::string text;      // as printed
};

// The first such sentence among the first lines of a document; nullopt for none. The
// sentence of an item ("the minutes of the meeting held on …") is none.
std::optional<MeetingSentence> find_meeting_sentence(Lines lines);

// "At a Meeting of the Cabinet held on …": it opens minutes, though a page that shows
// them for another meeting to approve prints the date of that one above.
bool is_recorded(const MeetingSentence& sentence, Lines lines);

}  // namespace council
