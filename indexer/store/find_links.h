#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/link.h"
#include "indexer/store/link_facts.h"

namespace council {

// A document of the index with what is remembered of it.
struct LinkedDocument {
  std::string source;
  std::string key;  // as in the index, marked where another paper has the plain key
  DocumentFacts facts;

  [[nodiscard]] std::string key_of(const SectionFacts& section) const {
    return key + "/" + section.name;
  }
};

using LinkedDocuments = std::vector<LinkedDocument>;

// Collects links in both directions; of two with the same ends and kind the surer stays.
class LinkSet {
 public:
  void add(const Link& link);

  // In an order that depends on the links alone.
  [[nodiscard]] std::vector<Link> take() const;

 private:
  struct Ends {
    LinkKind kind;
    std::string from;
    std::string to;
    // NOLINTNEXTLINE(modernize-use-nullptr): an ordering is compared with 0
    auto operator<=>(const Ends&) const = default;
  };
  struct Reason {
    int percent = 0;
    std::string evidence;
  };
  void add_one(const Ends& ends, const Reason& reason);

  std::map<Ends, Reason> links_;
};

// The families of links. Each looks at every document a bounded number of times.
void link_copies(const LinkedDocuments& documents, LinkSet& links);
void link_approvals(const LinkedDocuments& documents, LinkSet& links);
void link_considered(const LinkedDocuments& documents, LinkSet& links);
void link_references(const LinkedDocuments& documents, LinkSet& links);
void link_inspections(const LinkedDocuments& documents, LinkSet& links);
void link_numbers(const LinkedDocuments& documents, LinkSet& links);
void link_translations(const LinkedDocuments& documents, LinkSet& links);

// All of them. The result does not depend on the order of the documents.
std::vector<Link> find_links(LinkedDocuments documents);

}  // namespace council
