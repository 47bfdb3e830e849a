#include "query/citation.h"

#include <string_view>

#include "common/slug.h"
#include "query/citation_place.h"

namespace council {
namespace {

// "9 March 2026": to_words names the weekday first.
std::string day_words(const Date& date) {
  const std::string words = to_words(date);
  const std::size_t blank = words.find(' ');
  return blank == std::string::npos ? words : words.substr(blank + 1);
}

std::string date_part(const Citation& citation) {
  if (!citation.date) {
    return "undated";
  }
  const bool meeting = citation.date_role.empty() || citation.date_role == "meeting";
  return (meeting ? "" : citation.date_role + " ") + day_words(*citation.date);
}

// What a section without a body is known by: its paper's title, or its file.
std::string paper_of(const Citation& citation) {
  if (citation.document_title && citation.document_title != citation.title) {
    return *citation.document_title;
  }
  return citation.source.substr(citation.source.rfind('/') + 1);
}

}  // namespace

std::string heading_of(const Citation& citation) {
  if (citation.title) {
    return *citation.title;
  }
  if (citation.document_title) {
    return *citation.document_title;
  }
  return std::string{label_of(citation.kind)};
}

bool is_same_name(const std::string& name, const std::string& other) {
  return panel_key(name) == panel_key(other);
}

std::string to_line(const Citation& citation) {
  std::string line;
  const auto add = [&line](std::string_view part) {
    line += (line.empty() ? "" : ", ");
    line += part;
  };
  if (citation.council) {
    add(*citation.council);
  }
  const std::string body = citation.panel ? *citation.panel : paper_of(citation);
  if (!body.empty() && !is_same_name(body, citation.council.value_or(""))) {
    add(body);
  }
  add(date_part(citation));
  add(place_of(citation));
  return line;
}

}  // namespace council
