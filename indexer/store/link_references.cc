#include <algorithm>
#include <unordered_map>

#include "common/field.h"
#include "indexer/store/find_links.h"

namespace council {
namespace {

constexpr std::size_t most_homonyms = 20;  // a number that more items bear tells nothing
constexpr std::size_t most_papers = 40;    // of one decision
constexpr int same_body = 90;
constexpr int same_council = 70;
constexpr int only_one = 50;

struct Item {
  std::size_t document = 0;
  const SectionFacts* section = nullptr;
};

using Items = std::unordered_map<std::string, std::vector<Item>>;

std::string value_of(const std::string& reference) {
  return filter_value(Field::Reference, reference);
}

// Items of minutes by their number. Plain numbers start anew with every meeting.
Items items_by_number(const LinkedDocuments& documents) {
  Items items;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    if (!holds_minutes(documents[at].facts)) {
      continue;
    }
    for (const SectionFacts& section : documents[at].facts.sections) {
      if (section.number.find_first_not_of("0123456789.()") != std::string::npos) {
        items[value_of(section.number)].push_back({at, &section});
      }
    }
  }
  return items;
}

class MinuteReferences {
 public:
  MinuteReferences(const LinkedDocuments& documents, LinkSet& links)
      : documents_{documents}, links_{links}, items_{items_by_number(documents)} {}

  void link(const LinkedDocument& document) {
    for (const SectionFacts& section : document.facts.sections) {
      for (const std::string& reference : section.minutes) {
        const auto found = items_.find(value_of(reference));
        if (found != items_.end() && found->second.size() <= most_homonyms) {
          link_best(document, section, reference, found->second);
        }
      }
    }
  }

 private:
  // How surely the reference means this item; 0 for not at all.
  [[nodiscard]] int sureness(const DocumentFacts& from, const Item& item,
                             bool is_only_one) const {
    const DocumentFacts& to = documents_[item.document].facts;
    const bool councils_differ =
        !from.council.empty() && !to.council.empty() && from.council != to.council;
    if (councils_differ) {
      return 0;
    }
    if (!from.panel.empty() && from.panel == to.panel) {
      return same_body;
    }
    const bool is_same_council = !from.council.empty() && from.council == to.council;
    return is_same_council ? same_council : is_only_one ? only_one : 0;
  }

  void link_best(const LinkedDocument& from, const SectionFacts& section,
                 const std::string& reference, const std::vector<Item>& items) {
    int best = 0;
    for (const Item& item : items) {
      best = std::max(best, sureness(from.facts, item, items.size() == 1));
    }
    for (const Item& item : items) {
      const LinkedDocument& to = documents_[item.document];
      const bool is_itself = to.key == from.key;
      if (best > 0 && !is_itself &&
          sureness(from.facts, item, items.size() == 1) == best) {
        links_.add(LinkKind::RefersTo, from.key_of(section), to.key_of(*item.section),
                   best, "it names minute " + reference);
      }
    }
  }

  const LinkedDocuments& documents_;
  LinkSet& links_;
  Items items_;
};

// The record of the decision itself, else the first paper.
std::size_t hub_of(const LinkedDocuments& documents, const std::vector<Item>& papers) {
  const auto record = std::ranges::find_if(papers, [&](const Item& paper) {
    return documents[paper.document].facts.kind == DocumentKind::DecisionRecord;
  });
  return record == papers.end() ? 0 : static_cast<std::size_t>(record - papers.begin());
}

void link_decisions(const LinkedDocuments& documents, LinkSet& links) {
  std::map<std::string, std::vector<Item>> papers_of;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    for (const SectionFacts& section : documents[at].facts.sections) {
      for (const std::string& reference : section.decisions) {
        std::vector<Item>& papers = papers_of[value_of(reference)];
        if (papers.empty() || papers.back().document != at) {
          papers.push_back({at, &section});
        }
      }
    }
  }
  for (const auto& [reference, papers] : papers_of) {
    if (papers.size() < 2 || papers.size() > most_papers) {
      continue;
    }
    const std::size_t hub = hub_of(documents, papers);
    for (std::size_t i = 0; i < papers.size(); ++i) {
      const LinkedDocument& paper = documents[papers[i].document];
      if (i != hub) {
        links.add(LinkKind::SameDecision, paper.key_of(*papers[i].section),
                  documents[papers[hub].document].key, same_body,
                  "both bear the decision reference " + reference);
      }
    }
  }
}

}  // namespace

void link_references(const LinkedDocuments& documents, LinkSet& links) {
  MinuteReferences references{documents, links};
  for (const LinkedDocument& document : documents) {
    references.link(document);
  }
  link_decisions(documents, links);
}

}  // namespace council
