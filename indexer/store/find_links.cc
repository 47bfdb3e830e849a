#include "indexer/store/find_links.h"

#include <algorithm>

namespace council {

void LinkSet::add_one(const Ends& ends, const Reason& reason) {
  const auto [found, is_new] = links_.emplace(ends, reason);
  const bool is_better = reason.percent > found->second.percent ||
                         (reason.percent == found->second.percent &&
                          reason.evidence < found->second.evidence);
  if (!is_new && is_better) {
    found->second = reason;
  }
}

void LinkSet::add(const Link& link) {
  if (link.from == link.to) {
    return;
  }
  const Reason reason{link.percent, link.evidence};
  add_one({link.kind, link.from, link.to}, reason);
  add_one({spec_of(link.kind).inverse, link.to, link.from}, reason);
}

std::vector<Link> LinkSet::take() const {
  std::vector<Link> links;
  for (const auto& [ends, reason] : links_) {
    links.push_back({.kind = ends.kind,
                     .from = ends.from,
                     .to = ends.to,
                     .percent = reason.percent,
                     .evidence = reason.evidence});
  }
  return links;
}

std::vector<Link> find_links(LinkedDocuments documents) {
  std::ranges::sort(documents, {}, &LinkedDocument::key);
  LinkSet links;
  for (const auto family : {link_copies, link_approvals, link_considered, link_references,
                            link_inspections, link_numbers, link_translations}) {
    family(documents, links);
  }
  return links.take();
}

}  // namespace council
