#include "query/citation_place.h"

#include <string_view>

namespace council {
namespace {

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

}  // namespace

std::string place_of(const Citation& citation) {
  std::string place = citation.number
                          ? std::string{number_word(citation.kind)} + *citation.number
                          : std::string{label_of(citation.kind)};
  if (citation.page) {
    place += ", page " + std::to_string(*citation.page);
    if (citation.printed_page &&
        *citation.printed_page != std::to_string(*citation.page)) {
      place += " (printed " + *citation.printed_page + ")";
    }
  }
  return place;
}

}  // namespace council
