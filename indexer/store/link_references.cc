#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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
        links_.add({LinkKind::RefersTo, from.key_of(section), to.key_of(*item.section),
                    best, "it names minute " + reference});
      }
    }
  }

  const LinkedDocuments& documents_;
  LinkSet& links_;
  Items items_;
};

// A paper that names a decision's reference.
struct Naming {
  Item item;
  bool bears = false;  // it is of that decision; else it only cites it
};

bool holds_reference(const std::string& title, const std::string& reference) {
  return title.find(reference) != std::string::npos;
}

// In a title, or first of all at the head of a paper: the number of the decision that the
// paper is of. "… revoke decision 21/00031" cites another.
bool bears(const DocumentFacts& paper, const SectionFacts& section,
           const std::string& reference) {
  if (holds_reference(section.title, reference) ||
      holds_reference(paper.title, reference)) {
    return true;
  }
  if (holds_minutes(paper) || paper.kind == DocumentKind::Agenda) {
    return false;
  }
  constexpr std::size_t head = 2;  // of the sections remembered
  for (std::size_t i = 0; i < std::min(paper.sections.size(), head); ++i) {
    const SectionFacts& first = paper.sections[i];
    if (!first.decisions.empty()) {
      return &first == &section && first.decisions.front() == reference;
    }
  }
  return false;
}

// By the reference, then by the council, which is "" where a paper states none: many
// councils number their decisions alike.
using Namings = std::map<std::pair<std::string, std::string>, std::vector<Naming>>;

void add_naming(const DocumentFacts& paper, const std::string& reference, Item item,
                Namings& namings) {
  std::vector<Naming>& papers = namings[{value_of(reference), paper.council}];
  const bool is_bearer = bears(paper, *item.section, reference);
  const bool same_paper = !papers.empty() && papers.back().item.document == item.document;
  if (!same_paper) {
    papers.push_back({item, is_bearer});
  } else if (is_bearer && !papers.back().bears) {
    papers.back() = {item, true};
  }
}

// The record of the decision itself, else the first paper of it; null where none is.
const Naming* hub_of(const LinkedDocuments& documents,
                     const std::vector<Naming>& papers) {
  const Naming* hub = nullptr;
  for (const Naming& paper : papers) {
    const bool is_record =
        documents[paper.item.document].facts.kind == DocumentKind::DecisionRecord;
    if (paper.bears && is_record) {
      return &paper;
    }
    hub = hub == nullptr && paper.bears ? &paper : hub;
  }
  return hub;
}

// Papers that state no council are of the only one that has the reference.
void adopt_unstated(Namings& namings) {
  for (auto unstated = namings.begin(); unstated != namings.end();) {
    const auto same_reference = [&](Namings::iterator other) {
      return other != namings.end() && other->first.first == unstated->first.first;
    };
    const auto only = std::next(unstated);
    if (!unstated->first.second.empty() || !same_reference(only) ||
        same_reference(std::next(only))) {
      ++unstated;
      continue;
    }
    std::vector<Naming>& papers = only->second;
    papers.insert(papers.end(), unstated->second.begin(), unstated->second.end());
    std::ranges::sort(papers, {},
                      [](const Naming& paper) { return paper.item.document; });
    unstated = namings.erase(unstated);
  }
}

Namings find_namings(const LinkedDocuments& documents) {
  Namings namings;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    for (const SectionFacts& section : documents[at].facts.sections) {
      for (const std::string& reference : section.decisions) {
        add_naming(documents[at].facts, reference, {at, &section}, namings);
      }
    }
  }
  adopt_unstated(namings);
  return namings;
}

// Minutes and agendas are of many matters: the item is meant, not the paper.
std::string key_of_hub(const LinkedDocument& paper, const SectionFacts& section) {
  const bool has_items =
      holds_minutes(paper.facts) || paper.facts.kind == DocumentKind::Agenda;
  return has_items ? paper.key_of(section) : paper.key;
}

void link_decisions(const LinkedDocuments& documents, LinkSet& links) {
  for (const auto& [named, papers] : find_namings(documents)) {
    const Naming* const hub = hub_of(documents, papers);
    if (hub == nullptr || papers.size() < 2 || papers.size() > most_papers) {
      continue;
    }
    const std::string main =
        key_of_hub(documents[hub->item.document], *hub->item.section);
    for (const Naming& paper : papers) {
      const LinkedDocument& other = documents[paper.item.document];
      if (&paper == hub) {
        continue;
      }
      if (paper.bears) {
        links.add({LinkKind::SameDecision, other.key_of(*paper.item.section), main,
                   same_body, "both bear the decision reference " + named.first});
      } else {
        links.add({LinkKind::RefersTo, other.key_of(*paper.item.section), main,
                   same_council, "it cites the decision reference " + named.first});
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
