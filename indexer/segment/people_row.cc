#include "indexer/segment/people_row.h"

#include <string>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/line.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "MEMBERS IN ATTENDANCE", "Meetings Administrator", "Venue"
bool heads_people(std::string_view title) {
  Line labelled;
  labelled.text = std::string{title} + (title.ends_with(':') ? "" : ":");
  labelled.match = labelled.raw = labelled.text;
  return find_attendance_label(labelled) || is_bare_office(title) ||
         is_any_phrase(title, {"in the chair", "date", "time", "venue", "place",
                               "location", "meeting", "committee", "councillors",
                               "members", "officers", "staff", "officials"});
}

}  // namespace

bool is_people_row(std::string_view title, std::string_view text) {
  return heads_people(title) || (!text.empty() && is_list_of_names(text));
}

}  // namespace council
