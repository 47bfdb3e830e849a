#include <algorithm>
#include <utility>

#include "common/link.h"
#include "indexer/store/find_links.h"
#include "indexer/store/finish.h"
#include "indexer/store/key.h"

namespace council {
namespace {

constexpr std::size_t changes_per_transaction = 512;
constexpr std::size_t documents_per_transaction = 64;
constexpr char approved[] = "approved";

LinkedDocuments linked_documents(const std::vector<LedgerEntry>& ledger) {
  LinkedDocuments documents;
  for (const LedgerEntry& entry : ledger) {
    for (DocumentFacts& facts : parse_facts(entry.facts)) {
      const auto mark = entry.documents.find(facts.key);
      const bool is_marked = mark != entry.documents.end() && mark->second;
      std::string key = facts.key + (is_marked ? mark_of(entry.source) : std::string{});
      documents.push_back(
          {.source = entry.source, .key = std::move(key), .facts = std::move(facts)});
    }
  }
  return documents;
}

// The document of a key, which may be a section's.
std::string document_of(const std::set<std::string>& documents, const std::string& key) {
  return documents.contains(key) ? key : key.substr(0, key.rfind('/'));
}

using Metadata = std::map<std::string, std::string>;

Metadata to_metadata(const LinkedDocuments& documents, const std::vector<Link>& links) {
  std::set<std::string> keys;
  for (const LinkedDocument& document : documents) {
    keys.insert(document.key);
  }
  std::map<std::string, std::vector<Link>> by_document;
  for (const Link& link : links) {
    by_document[document_of(keys, link.from)].push_back(link);
  }
  Metadata metadata;
  for (const auto& [document, own] : by_document) {
    metadata[link_key(document)] = write_links(own);
  }
  return metadata;
}

// What must be stored so that the index holds `wanted` and no other links.
Metadata find_changes(const Xapian::Database& database, const Metadata& wanted) {
  Metadata changes;
  for (auto key = database.metadata_keys_begin(link_prefix);
       key != database.metadata_keys_end(link_prefix); ++key) {
    if (!wanted.contains(*key)) {
      changes[*key] = "";
    }
  }
  for (const auto& [key, value] : wanted) {
    if (database.get_metadata(key) != value) {
      changes[key] = value;
    }
  }
  return changes;
}

void store(Staging& staging, const Metadata& changes) {
  auto next = changes.begin();
  while (next != changes.end()) {
    staging.transact_beside_ledger([&](Xapian::WritableDatabase& database) {
      for (std::size_t i = 0; i < changes_per_transaction && next != changes.end();
           ++i, ++next) {
        database.set_metadata(next->first, next->second);
      }
    });
  }
}

// Why minutes that print no status count as approved, by document.
std::map<std::string, std::string> approvals_of(const LinkedDocuments& documents,
                                                const std::vector<Link>& links) {
  std::map<std::string, std::string> approvals;
  for (const LinkedDocument& document : documents) {
    if (holds_minutes(document.facts) && !document.facts.has_status) {
      approvals[document.key];
    }
  }
  for (const Link& link : links) {
    const auto minutes = approvals.find(link.from);
    constexpr int least = 90;
    if (link.kind == LinkKind::ApprovedBy && minutes != approvals.end() &&
        link.percent >= least && minutes->second.empty()) {
      minutes->second = "from " + link.to + ": " + link.evidence;
    }
  }
  return approvals;
}

// Whether the record had to change.
bool set_status(Record& record, const std::string& reason) {
  const Document before = record.document;
  std::map<std::string, std::string>& inferred = record.document.inferred;
  if (reason.empty()) {
    inferred.erase("status");
    record.document.status.reset();
  } else {
    inferred["status"] = reason;
    record.document.status = approved;
  }
  return !(before == record.document);
}

void rewrite(Xapian::WritableDatabase& database, const std::string& document,
             const std::string& reason) {
  const std::string term = document_term(document);
  const std::vector<Xapian::docid> ids{database.postlist_begin(term),
                                       database.postlist_end(term)};
  for (const Xapian::docid id : ids) {
    Record record = from_xapian(database.get_document(id));
    if (set_status(record, reason)) {
      database.replace_document(id, to_xapian(record));
    }
  }
}

// Minutes whose stored status is not what the links say; told by their first record.
Metadata find_status_changes(const Xapian::Database& database,
                             const std::map<std::string, std::string>& approvals) {
  Metadata changes;
  for (const auto& [document, reason] : approvals) {
    const std::string term = document_term(document);
    const auto first = database.postlist_begin(term);
    if (first == database.postlist_end(term)) {
      continue;
    }
    Record record = from_xapian(database.get_document(*first));
    if (set_status(record, reason)) {
      changes[document] = reason;
    }
  }
  return changes;
}

void settle_statuses(Staging& staging,
                     const std::map<std::string, std::string>& approvals) {
  const Metadata changes = find_status_changes(staging.database(), approvals);
  auto next = changes.begin();
  while (next != changes.end()) {
    staging.transact_beside_ledger([&](Xapian::WritableDatabase& database) {
      for (std::size_t i = 0; i < documents_per_transaction && next != changes.end();
           ++i, ++next) {
        rewrite(database, next->first, next->second);
      }
    });
  }
}

}  // namespace

void settle_links(Staging& staging) {
  const LinkedDocuments documents = linked_documents(staging.ledger());
  const std::vector<Link> links = find_links(documents);
  store(staging, find_changes(staging.database(), to_metadata(documents, links)));
  settle_statuses(staging, approvals_of(documents, links));
}

}  // namespace council
