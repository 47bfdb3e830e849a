#include "indexer/segment/document_content.h"

#include <algorithm>
#include <iterator>

#include "indexer/segment/attendance.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/web_page.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// "**MEMBERSHIP**", "EXEMPT ITEMS", a signature over "Director of …" and a date.
bool opens_back_matter(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  if (is_any_phrase(match, {"membership", "exempt items", "aelodaeth"}) ||
      starts_with_any(match, {"membership:", "to: members of", "membership of the"})) {
    return true;
  }
  // A name, then an office, within a few short lines that end in a date or a contact.
  const bool name_like = count_words(match) >= 2 && count_words(match) <= 5 &&
                         match.find_first_of("0123456789:.") == std::string::npos;
  if (!name_like || at + 1 >= lines.size()) {
    return false;
  }
  return starts_with_any(
      lines[at + 1].match,
      {"director", "chief executive", "clerk", "general counsel", "proper officer",
       "head of", "monitoring officer", "town clerk", "clerk to", "democratic services",
       "corporate director", "assistant director", "executive director", "solicitor",
       "managing director", "interim director", "meetings administrator", "clerc"});
}

bool is_web_page(DocumentKind kind) {
  return kind == DocumentKind::ModernGovMeetingPage ||
         kind == DocumentKind::ModernGovItemPage ||
         kind == DocumentKind::ModernGovIssuePage ||
         kind == DocumentKind::LegacyKab12Page;
}

bool has_attendance(DocumentKind kind) {
  return kind == DocumentKind::Minutes || kind == DocumentKind::Agenda ||
         kind == DocumentKind::ModernGovMeetingPage ||
         kind == DocumentKind::LegacyKab12Page || kind == DocumentKind::SupplementaryPack;
}

bool is_front_or_back(const Section& section) {
  return section.part == SectionPart::Front || section.part == SectionPart::Back;
}

// Who was there stands before the first item (in an agenda, who belongs to the body,
// after the last); who was not, in an item of its own as often.
std::vector<Person> read_people(const std::vector<SectionBody>& bodies,
                                const Document& document) {
  std::vector<Person> people;
  if (!has_attendance(document.kind)) {
    return people;
  }
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    const bool about_absence =
        section.title && contains_any(*section.title, {"apologies", "apology", "absence",
                                                       "ymddiheuriadau"});
    AttendanceBlocks found;
    if (is_front_or_back(section)) {
      found = find_attendance(bodies[i].lines);
    } else if (about_absence && document.kind != DocumentKind::Agenda) {
      found = find_apologies(bodies[i].lines);
    } else if (section.title &&
               is_any_phrase(*section.title,
                             {"present", "attendance", "presennol", "in attendance"})) {
      found = find_attendance(bodies[i].lines);
    }
    std::ranges::move(found.people, std::back_inserter(people));
  }
  return people;
}

}  // namespace

void add_back_matter(Lines lines, DocumentKind kind, std::vector<SectionStart>& starts) {
  if (kind != DocumentKind::Agenda || starts.empty() || !starts.back().title) {
    return;
  }
  for (std::size_t at = std::max(starts.back().body, starts.back().line + 1);
       at < lines.size(); ++at) {
    if (!lines[at].blank() && !lines[at].furniture && opens_back_matter(lines, at)) {
      SectionStart back;
      back.line = at;
      back.body = at;
      back.part = SectionPart::Back;
      starts.push_back(std::move(back));
      return;
    }
  }
}

void read_content(Lines /*lines*/, const std::vector<SectionBody>& bodies,
                  Document& document) {
  document.people = read_people(bodies, document);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    Section& section = document.sections[i];
    section.procedural = section.part == SectionPart::Item && section.title &&
                         is_procedural_title(*section.title);
    if (is_web_page(document.kind)) {
      if (const auto truncation = find_truncation(bodies[i].lines)) {
        section.truncated = true;
        section.inferred_number = truncation->number;
      }
    }
  }
}

void read_common_content(Lines /*lines*/, Document& /*document*/) {}

}  // namespace council
