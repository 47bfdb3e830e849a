#include "query/search_links.h"

#include <algorithm>
#include <optional>

#include "query/linked_record.h"

namespace council {
namespace {

constexpr std::size_t max_links_shown = 50;

// nullopt for what does not lead to a decision and does not come of it: copies, the
// approval of the minutes.
std::optional<DecisionLinkRole> role_of(const ShownLink& link,
                                        const std::optional<Date>& decided) {
  switch (find_link_kind(link.kind).value_or(LinkKind::SameText)) {
    case LinkKind::Considers:
      return DecisionLinkRole::Report;
    case LinkKind::RefersTo:
      return DecisionLinkRole::Earlier;
    case LinkKind::ReferredToBy:
    case LinkKind::ConsideredBy:
      return DecisionLinkRole::Later;
    case LinkKind::SameDecision:
      if (decided && link.date && *decided < *link.date) {
        return DecisionLinkRole::Later;
      }
      return link.is_report ? DecisionLinkRole::Report : DecisionLinkRole::Earlier;
    default:
      return std::nullopt;
  }
}

}  // namespace

bool holds_of_sections(const Link& link, DocumentKind kind) {
  return is_of_one_matter(kind) || link.kind == LinkKind::SameText ||
         link.kind == LinkKind::ApprovedBy || link.kind == LinkKind::Translation;
}

std::vector<ShownLink> find_links(const OpenIndex& index, const Record& record) {
  const std::string section = section_key(record);
  const std::string document = document_key(record);
  std::vector<ShownLink> shown;
  for (const Link& link : links_of(index, document)) {
    const bool is_own =
        link.from == section ||
        (link.from == document && holds_of_sections(link, record.document.kind));
    const auto other = is_own && shown.size() < max_links_shown
                           ? find_record(index, link.to)
                           : std::nullopt;
    if (other) {
      shown.push_back({.kind = std::string{spec_of(link.kind).name},
                       .label = std::string{spec_of(link.kind).label},
                       .key = link.to,
                       .title = title_of(*other, is_document(index, link.to)),
                       .date = dated(*other),
                       .percent = link.percent,
                       .evidence = link.evidence,
                       .of_document = link.from == document,
                       .is_report = other->document.kind == DocumentKind::OfficerReport});
    }
  }
  return shown;
}

std::vector<DecisionLink> decision_links(const OpenIndex& index, const Record& record) {
  const std::optional<Date> decided = dated(record);
  std::vector<DecisionLink> links;
  for (ShownLink& link : find_links(index, record)) {
    if (const auto role = role_of(link, decided)) {
      links.push_back({*role, std::move(link)});
    }
  }
  std::stable_sort(
      links.begin(), links.end(),
      [](const DecisionLink& a, const DecisionLink& b) { return a.role < b.role; });
  return links;
}

}  // namespace council
