#include "query/record_citation.h"

namespace council {

Citation make_citation(const Record& record) {
  const Document& document = record.document;
  const Section& section = record.section;
  Citation citation;
  citation.key = section_key(record);
  citation.title = section.title;
  citation.number = section.number ? section.number : section.inferred_number;
  citation.document_title = document.title;
  citation.kind = document.kind;
  citation.council = document.council ? document.council : document.local_authority;
  citation.panel = document.panel;
  citation.panel_key = document.panel_key;
  if (const std::optional<DatedBy> dated = main_date(document)) {
    citation.date = dated->date;
    citation.date_role = std::string{dated->role};
  }
  citation.meeting_date = document.meeting_date;
  citation.source = record.source;
  citation.start_line = section.start_line;
  citation.end_line = section.end_line;
  if (record.paged) {
    citation.page = section.first_page;
    citation.printed_page = record.printed_page;
  }
  return citation;
}

}  // namespace council
