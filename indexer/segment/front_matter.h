#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/pages.h"
#include "indexer/segment/line.h"

namespace council {

// What a document says of itself as a whole. Absent is absent; what does not stand in the
// document's own text is named in `inferred`.
struct FrontMatter {
  std::optional<std::string> title;
  std::optional<std::string> council;
  std::optional<std::string> panel;
  std::optional<std::string> panel_printed;
  std::vector<std::string> joint_panels;  // the bodies of a joint meeting
  std::optional<std::string> decision_maker;
  std::optional<Date> meeting_date;
  std::optional<TimeOfDay> meeting_time;
  std::optional<std::string> venue;
  std::optional<Date> published_date;
  std::optional<Date> decision_date;
  std::optional<Date> effective_date;
  std::optional<std::string> status;
  std::vector<std::string> wards;
  std::vector<Date> scheduled_dates;
  std::map<std::string, std::string> inferred;
};

// Reads the front of a document of this kind. Dates and bodies of other meetings (in item
// titles, in "minutes of the meeting held on") are never taken for its own. `name` is the
// file name where the document is the whole source, the last resort for a meeting's date.
FrontMatter read_front_matter(Lines lines, DocumentKind kind,
                              const FileMetadata& metadata, std::string_view name);

}  // namespace council
