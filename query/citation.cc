#include "query/citation.h"

#include <string_view>

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

std::string_view number_word(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::Minutes:
      return "minute ";
    case DocumentKind::PresentationSlides:
      return "slide ";
    case DocumentKind::Agenda:
    case DocumentKind::PublicReportsPack:
    case DocumentKind::ModernGovMeetingPage:
    case DocumentKind::ModernGovItemPage:
      return "item ";
    default:
      return "section ";
  }
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
  if (!body.empty()) {
    add(body);
  }
  add(date_part(citation));
  if (citation.number) {
    add(std::string{number_word(citation.kind)} + *citation.number);
  } else {
    add(label_of(citation.kind));
  }
  if (citation.page) {
    add("page " + std::to_string(*citation.page));
    if (citation.printed_page &&
        *citation.printed_page != std::to_string(*citation.page)) {
      line += " (printed " + *citation.printed_page + ")";
    }
  }
  return line;
}

}  // namespace council
