#include "query/search_links.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

#include <xapian.h>

#include "common/error.h"
#include "common/link.h"
#include "query/generic_title.h"

namespace council {
namespace {

constexpr std::size_t max_rows = 200;
constexpr int max_steps = 3;
constexpr std::size_t max_links_shown = 50;

// The first record of what a key names: a section, a long section or a document.
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

std::vector<Link> links_of(const OpenIndex& index, const std::string& document) {
  std::vector<Link> links;
  for (const Xapian::Database& part : index.parts) {
    for (Link& link : parse_links(part.get_metadata(link_key(document)))) {
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

std::string date_of(const Record& record) {
  const auto dated = main_date(record.document);
  return dated ? to_iso(dated->date) : "";
}

std::optional<Date> dated(const Record& record) {
  const auto by = main_date(record.document);
  return by ? std::optional{by->date} : std::nullopt;
}

// A paper about one matter: what holds of it holds of its sections.
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

// Whether a link of a whole document is one of each of its sections.
bool holds_of_sections(const Link& link, DocumentKind kind) {
  return is_of_one_matter(kind) || link.kind == LinkKind::SameText ||
         link.kind == LinkKind::ApprovedBy || link.kind == LinkKind::Translation;
}

// A walk along the links, nearest first; what was seen is not shown again.
class Thread {
 public:
  Thread(const OpenIndex& index, Table& table) : index_{index}, table_{table} {}

  void walk(const std::string& key, const Record& start) {
    seen_.insert(key);
    waiting_.push_back({key, 0, start.document.kind});
    // From a section the copies and followers of its document count too.
    seen_.insert(is_document(index_, key) ? key : document_key(start));
    while (!waiting_.empty() && table_.rows.size() < max_rows) {
      const Waiting next = waiting_.front();
      waiting_.pop_front();
      visit(next);
    }
  }

 private:
  struct Waiting {
    std::string key;
    int steps = 0;
    DocumentKind kind = DocumentKind::Unrecognised;
  };

  void visit(const Waiting& at) {
    const bool whole = is_document(index_, at.key);
    const std::string document = whole ? at.key : at.key.substr(0, at.key.rfind('/'));
    for (const Link& link : links_of(index_, document)) {
      const bool is_of_key = whole || link.from == at.key ||
                             (link.from == document && holds_of_sections(link, at.kind));
      const bool goes_on = at.steps == 0 || spec_of(link.kind).leads_on;
      if (is_of_key && goes_on && table_.rows.size() < max_rows &&
          seen_.insert(link.to).second) {
        add(link, at.steps + 1);
      }
    }
  }

  void add(const Link& link, int steps) {
    const auto record = find_record(index_, link.to);
    if (!record) {
      return;
    }
    table_.rows.push_back({std::to_string(steps), std::string{spec_of(link.kind).label},
                           link.to, title_of(*record, is_document(index_, link.to)),
                           date_of(*record), std::to_string(link.percent), link.from,
                           link.evidence});
    if (steps < max_steps && spec_of(link.kind).leads_on) {
      waiting_.push_back({link.to, steps, record->document.kind});
    }
  }

  const OpenIndex& index_;
  Table& table_;
  std::deque<Waiting> waiting_;
  std::set<std::string> seen_;
};

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

Table list_thread(const std::vector<std::filesystem::path>& folders,
                  const std::string& key) {
  Table table{.title = "threads",
              .columns = {{"steps", "Steps", true},
                          {"link", "Link"},
                          {"key", "Key"},
                          {"title", "Title"},
                          {"date", "Date"},
                          {"confidence", "Sure", true},
                          {"from", "From"},
                          {"evidence", "Evidence"}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    const auto start = find_record(index, key);
    if (!start) {
      throw QueryError{"no section or document has the key '" + key + "'"};
    }
    Thread{index, table}.walk(key, *start);
  });
  return table;
}

}  // namespace council
