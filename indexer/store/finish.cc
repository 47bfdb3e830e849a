#include "indexer/store/finish.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/record.h"
#include "common/unicode.h"
#include "indexer/store/key.h"

namespace council {
namespace {

constexpr std::size_t sources_per_transaction = 64;

// The documents of one source whose mark must come or go.
struct KeyChange {
  LedgerEntry entry;                      // as it will be
  std::map<std::string, bool> documents;  // document -> marked
};

std::vector<KeyChange> find_key_changes(const std::vector<LedgerEntry>& ledger) {
  std::map<std::string, std::string> owner_of;  // the ledger is sorted by source
  for (const LedgerEntry& entry : ledger) {
    for (const auto& [document, marked] : entry.documents) {
      owner_of.emplace(document, entry.source);
    }
  }
  std::vector<KeyChange> changes;
  for (const LedgerEntry& entry : ledger) {
    std::map<std::string, bool> changed;
    for (const auto& [document, marked] : entry.documents) {
      const bool must_be_marked = owner_of.at(document) != entry.source;
      if (must_be_marked != marked) {
        changed.emplace(document, must_be_marked);
      }
    }
    if (!changed.empty()) {
      KeyChange change{.entry = entry, .documents = std::move(changed)};
      for (const auto& [document, must_be_marked] : change.documents) {
        change.entry.documents.at(document) = must_be_marked;
      }
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

void rewrite_record(Xapian::WritableDatabase& database, Xapian::docid id,
                    const KeyChange& change) {
  Record record = from_xapian(database.get_document(id));
  const auto found = change.documents.find(without_mark(document_key(record)));
  if (found == change.documents.end()) {
    return;
  }
  record.key = key_with_mark(record, found->second);
  database.replace_document(id, to_xapian(record));
}

void rewrite_source(Xapian::WritableDatabase& database, const KeyChange& change) {
  const std::string term = source_term(change.entry.source);
  const std::vector<Xapian::docid> ids{database.postlist_begin(term),
                                       database.postlist_end(term)};
  for (const Xapian::docid id : ids) {
    rewrite_record(database, id, change);
  }
  database.set_metadata(ledger_key(change.entry.source), write_entry(change.entry));
}

// How many sources give each form.
using Forms = std::map<std::string, int>;

std::string commonest(const Forms& forms) {
  return std::max_element(
             forms.begin(), forms.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

int total(const Forms& forms) {
  int sum = 0;
  for (const auto& [form, count] : forms) {
    sum += count;
  }
  return sum;
}

// The meanings of one acronym, a line each, the commonest first; those that differ only
// in case or typography are one.
std::string list_meanings(const Forms& forms) {
  std::map<std::string, Forms> by_folded;
  for (const auto& [form, count] : forms) {
    by_folded[fold(form)][form] = count;
  }
  std::vector<std::pair<int, std::string>> meanings;
  meanings.reserve(by_folded.size());
  for (const auto& [folded, same] : by_folded) {
    meanings.emplace_back(-total(same), commonest(same));
  }
  std::sort(meanings.begin(), meanings.end());
  std::string lines;
  for (const auto& [count, meaning] : meanings) {
    lines += (lines.empty() ? "" : "\n") + meaning;
  }
  return lines;
}

using Metadata = std::map<std::string, std::string>;

Metadata make_labels(const std::vector<LedgerEntry>& ledger) {
  std::map<std::string, Forms> labels;
  std::map<std::string, Forms> acronyms;
  for (const LedgerEntry& entry : ledger) {
    for (const auto& [key, label] : entry.labels) {
      ++labels[key][label];
    }
    for (const auto& [key, meanings] : entry.acronyms) {
      for (const std::string& meaning : meanings) {
        ++acronyms[key][meaning];
      }
    }
  }
  Metadata metadata;
  for (const auto& [key, forms] : labels) {
    metadata[key] = commonest(forms);
  }
  for (const auto& [key, forms] : acronyms) {
    metadata[key] = list_meanings(forms);
  }
  return metadata;
}

Metadata stored_labels(const Xapian::Database& database) {
  Metadata metadata;
  for (const std::string prefix : {"label/", "acronym/"}) {
    for (auto key = database.metadata_keys_begin(prefix);
         key != database.metadata_keys_end(prefix); ++key) {
      metadata[*key] = database.get_metadata(*key);
    }
  }
  return metadata;
}

}  // namespace

void settle_keys(Staging& staging) {
  const std::vector<KeyChange> changes = find_key_changes(staging.ledger());
  for (std::size_t from = 0; from < changes.size(); from += sources_per_transaction) {
    staging.transact([&](Xapian::WritableDatabase& database) {
      const std::size_t to = std::min(from + sources_per_transaction, changes.size());
      for (std::size_t i = from; i < to; ++i) {
        rewrite_source(database, changes[i]);
      }
    });
  }
}

void settle_labels(Staging& staging) {
  const Metadata wanted = make_labels(staging.ledger());
  Metadata changes = stored_labels(staging.database());
  for (auto& [key, value] : changes) {
    value = wanted.contains(key) && wanted.at(key) == value ? value : "";
  }
  for (const auto& [key, value] : wanted) {
    const auto [stored, is_new] = changes.emplace(key, value);
    if (!is_new && stored->second == value) {
      changes.erase(stored);
    } else {
      stored->second = value;
    }
  }
  if (changes.empty()) {
    return;
  }
  staging.transact_beside_ledger([&](Xapian::WritableDatabase& database) {
    for (const auto& [key, value] : changes) {
      database.set_metadata(key, value);
    }
  });
}

}  // namespace council
