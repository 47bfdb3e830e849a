#include "query/linked_record.h"

#include <algorithm>

#include "query/generic_title.h"

namespace council {

std::optional<Record> find_record(const OpenIndex& index, const std::string& key) {
  for (const std::string& term :
       {key_term(key), key_term(key + "/p1"), document_term(key)}) {
    const auto found = index.database.postlist_begin(term);
    if (found != index.database.postlist_end(term)) {
      return from_xapian(index.database.get_document(*found));
    }
  }
  return std::nullopt;
}

bool is_document(const OpenIndex& index, const std::string& key) {
  return index.database.term_exists(document_term(key));
}

std::vector<Link> links_of(const OpenIndex& index, const std::string& document_key) {
  std::vector<Link> links;
  for (const Xapian::Database& part : index.parts) {
    for (Link& link : parse_links(part.get_metadata(link_key(document_key)))) {
      links.push_back(std::move(link));
    }
  }
  std::stable_sort(links.begin(), links.end(),
                   [](const Link& a, const Link& b) { return a.percent > b.percent; });
  return links;
}

std::string title_of(const Record& record, bool whole_document) {
  const auto& own = record.section.title;
  const auto& of_document = record.document.title;
  if (!whole_document && own && of_document && is_generic_title(*own)) {
    return *own + " – " + *of_document;
  }
  const auto& title = whole_document || !own ? of_document : own;
  return title ? *title : std::string{label_of(record.document.kind)};
}

std::optional<Date> dated(const Record& record) {
  const auto by = main_date(record.document);
  return by ? std::optional{by->date} : std::nullopt;
}

bool is_of_one_matter(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::Agenda:
    case DocumentKind::Minutes:
    case DocumentKind::PublicReportsPack:
    case DocumentKind::SupplementaryPack:
    case DocumentKind::ModernGovMeetingPage:
    case DocumentKind::ModernGovIndex:
    case DocumentKind::LegacyKab12Page:
      return false;
    default:
      return true;
  }
}

}  // namespace council
