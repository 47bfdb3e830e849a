#include "indexer/store/maintenance.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include <xapian.h>

#include "common/error.h"
#include "common/generation.h"
#include "common/record.h"
#include "indexer/store/finish.h"
#include "indexer/store/forgotten.h"
#include "indexer/store/index_facts.h"
#include "indexer/store/ocr_cache.h"
#include "indexer/store/older_index.h"
#include "indexer/store/seed.h"
#include "indexer/store/settled_state.h"

namespace council {
namespace {

namespace fs = std::filesystem;

constexpr Xapian::doccount records_per_transaction = 2000;

fs::path marker_of(const fs::path& index, const std::string& name) {
  return index / (name + ".trusted");
}

void remove_database(const fs::path& index, const std::string& name) {
  fs::remove(marker_of(index, name));
  for (const char* const ending : {"", ".new", ".shards", ".merged", ".merged.new"}) {
    fs::remove_all(index / (name + ending));
  }
}

void make_anew(const fs::path& index, const std::string& name) {
  remove_database(index, name);
  try {
    make_database(index / name);
  } catch (const Xapian::Error& error) {
    throw BusyError{(index / name).string() +
                    ": cannot be made: " + error.get_description()};
  }
  make_marker(marker_of(index, name));
}

// Whether Staging can go on with what was stored, be it in shards or merged.
bool can_go_on(const fs::path& index, const std::string& name) {
  const fs::path merged = index / (name + ".merged");
  return fs::exists(marker_of(index, name)) &&
         schema_in(fs::exists(merged) ? merged : index / name) ==
             std::to_string(schema_version);
}

// What must not be in the index any more: whole sources, or one record of one.
struct Forgotten {
  std::vector<std::string> sources;  // those it is, or the one it belongs to
  std::vector<std::string> terms;    // one of which its records have
  ForgottenSections sections{};      // of one that is to be remembered
  bool is_whole = true;
};

// The records of one section: a very long one is stored in passages.
std::vector<Record> find_section(const Xapian::Database& database,
                                 const std::string& key) {
  std::vector<Record> records;
  const std::string term = key_term(key);
  for (auto id = database.postlist_begin(term); id != database.postlist_end(term); ++id) {
    records.push_back(from_xapian(database.get_document(*id)));
  }
  if (!records.empty()) {
    return records;
  }
  for (auto section = database.valuestream_begin(section_slot);
       section != database.valuestream_end(section_slot); ++section) {
    if (*section == key) {
      records.push_back(from_xapian(database.get_document(section.get_docid())));
    }
  }
  return records;
}

// Whether it is the source, or lies in it.
bool is_within(const std::string& source, const std::string& outer) {
  return source == outer || source.starts_with(outer + std::string{member_separator});
}

// With a source go what it holds and all copies of either: their text is the same.
Forgotten find_forgotten(const Xapian::Database& database, const std::string& wanted) {
  Forgotten forgotten;
  const std::vector<LedgerEntry> ledger = read_ledger(database);
  std::set<std::string> bytes;
  for (const LedgerEntry& entry : ledger) {
    if (is_within(entry.source, wanted) && entry.bytes > 0 && !entry.sha256.empty()) {
      bytes.insert(entry.sha256);
    }
  }
  std::set<std::string> gone;  // a source sorts before what it holds
  for (const LedgerEntry& entry : ledger) {
    if (is_within(entry.source, wanted) || bytes.contains(entry.sha256) ||
        gone.contains(entry.container)) {
      gone.insert(entry.source);
      forgotten.sources.push_back(entry.source);
      forgotten.terms.push_back(source_term(entry.source));
    }
  }
  if (!forgotten.sources.empty()) {
    return forgotten;
  }
  const std::vector<Record> section = find_section(database, wanted);
  if (section.empty()) {
    throw Error{wanted + ": the index holds no source and no key of this name"};
  }
  forgotten.is_whole = false;
  forgotten.sources = {section.front().source};
  for (const Record& record : section) {
    forgotten.terms.push_back(key_term(record.key));
    forgotten.sections.push_back(describe_forgotten(record));
  }
  return forgotten;
}

bool is_of(const Record& record, const Forgotten& forgotten) {
  return std::any_of(
      forgotten.terms.begin(), forgotten.terms.end(), [&](const std::string& term) {
        return term == key_term(record.key) || term == source_term(record.source);
      });
}

// The entry of the source whose record went.
LedgerEntry remaining_entry(const Xapian::Database& database,
                            const Forgotten& forgotten) {
  LedgerEntry entry =
      parse_entry(database.get_metadata(ledger_key(forgotten.sources.front())));
  std::vector<Record> remaining;
  const std::string source = source_term(entry.source);
  for (auto id = database.postlist_begin(source); id != database.postlist_end(source);
       ++id) {
    Record record = from_xapian(database.get_document(*id));
    if (!is_of(record, forgotten)) {
      remaining.push_back(std::move(record));
    }
  }
  entry.forgotten += static_cast<int>(forgotten.terms.size());
  entry.kinds.clear();
  entry.documents.clear();
  entry.labels.clear();
  entry.acronyms.clear();
  describe_records(entry, remaining);
  return entry;
}

void copy_metadata(const Xapian::Database& from, Staging& to,
                   const Forgotten& forgotten) {
  to.transact([&](Xapian::WritableDatabase& database) {
    for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key) {
      database.set_metadata(*key, from.get_metadata(*key));
    }
    for (const std::string& source : forgotten.sources) {
      database.set_metadata(ledger_key(source),
                            forgotten.is_whole
                                ? std::string{}
                                : write_entry(remaining_entry(from, forgotten)));
    }
  });
}

void copy_record(const Record& record, const Forgotten& forgotten,
                 Xapian::WritableDatabase& to) {
  if (!is_of(record, forgotten)) {
    to.add_document(to_xapian(record));
  }
}

void copy_records(const Xapian::Database& from, Staging& to, const Forgotten& forgotten) {
  auto id = from.postlist_begin("");
  while (id != from.postlist_end("")) {
    to.transact([&](Xapian::WritableDatabase& database) {
      for (Xapian::doccount i = 0;
           i < records_per_transaction && id != from.postlist_end(""); ++i, ++id) {
        copy_record(from_xapian(from.get_document(*id)), forgotten, database);
      }
    });
  }
}

// Before all else: a run that is killed may leave a picture unread, but no text.
void forget_pictures(const fs::path& index, const Xapian::Database& from,
                     const Forgotten& forgotten) {
  const OcrCache cache{index};
  for (const std::string& source : forgotten.sources) {
    cache.forget(parse_entry(from.get_metadata(ledger_key(source))).sha256);
  }
}

}  // namespace

bool is_index_folder(const fs::path& folder) {
  return fs::exists(folder / "lock") || fs::exists(folder / "current");
}

IndexStatus read_status(const fs::path& index) {
  IndexStatus status;
  status.generation = published_generation(index);
  try {
    const Xapian::Database database{status.generation.string()};
    check_schema(index, database.get_metadata(schema_key),
                 database.get_metadata(features_key));
    status.revision = revision_of(database);
    status.records = database.get_doccount();
    status.ledger = read_ledger(database);
    status.readers = database.get_metadata(readers_key);
    status.lineage = database.get_metadata(lineage_key);
  } catch (const Xapian::Error& error) {
    throw IndexError{status.generation.string() +
                     ": damaged: " + error.get_description()};
  }
  for (const fs::directory_entry& file : fs::directory_iterator{status.generation}) {
    status.bytes += file.file_size();
  }
  return status;
}

std::vector<StoredRecord> read_records(const fs::path& index) {
  const fs::path generation = published_generation(index);
  try {
    const Xapian::Database database{generation.string()};
    std::vector<StoredRecord> records;
    for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
      const Xapian::Document document = database.get_document(*id);
      records.push_back({document.get_value(key_slot), document.get_data()});
    }
    return records;
  } catch (const Xapian::Error& error) {
    throw IndexError{generation.string() + ": damaged: " + error.get_description()};
  }
}

void start_rebuild(const fs::path& index) {
  fs::remove(last_scan_file(index));
  make_anew(index, rebuild_name);
  fs::remove(marker_of(index, staging_name));
}

void end_rebuild(const fs::path& index) {
  remove_database(index, staging_name);
  remove_database(index, rebuild_name);
  remove_database(index, upgrade_name);
}

void start_upgrade(const fs::path& index) {
  if (!can_go_on(index, upgrade_name)) {
    make_anew(index, upgrade_name);
  }
  fs::remove(marker_of(index, staging_name));
}

void remove_leftovers(const fs::path& index) {
  remove_database(index, rebuild_name);
  remove_database(index, upgrade_name);
}

Forgettable find_forgettable(const fs::path& index, const std::string& source_or_key) {
  const fs::path published = published_generation(index);
  try {
    const Xapian::Database database{published.string()};
    Forgotten forgotten = find_forgotten(database, source_or_key);
    Forgettable found{.is_source = forgotten.is_whole, .copies = {}, .keys = {}};
    for (const std::string& term : forgotten.terms) {
      for (auto id = database.postlist_begin(term); id != database.postlist_end(term);
           ++id) {
        found.keys.insert(section_key(from_xapian(database.get_document(*id))));
      }
    }
    std::erase_if(forgotten.sources, [&](const std::string& source) {
      return !forgotten.is_whole || is_within(source, source_or_key);
    });
    found.copies = std::move(forgotten.sources);
    return found;
  } catch (const Xapian::Error& error) {
    throw IndexError{published.string() + ": damaged: " + error.get_description()};
  }
}

std::vector<std::string> undo_forget(const fs::path& index, const std::string& key) {
  const ForgottenSections taken = take_back_forgotten(index, key);
  if (taken.empty()) {
    throw Error{key + ": no section of this key was forgotten"};
  }
  Staging staging{index, staging_name};
  std::vector<std::string> sources;
  std::set<std::string> unread;  // with all that they lie in
  for (const LedgerEntry& entry : staging.ledger()) {
    if (has_forgotten(entry.source, entry.sha256, taken)) {
      sources.push_back(entry.source);
      unread.insert(entry.source);
      for (std::size_t end = entry.source.find(member_separator);
           end != std::string::npos; end = entry.source.find(member_separator, end + 1)) {
        unread.insert(entry.source.substr(0, end));
      }
    }
  }
  std::vector<LedgerEntry> entries = staging.ledger();
  staging.transact([&](Xapian::WritableDatabase& database) {
    for (LedgerEntry& entry : entries) {
      if (unread.contains(entry.source)) {
        entry.reader_version.clear();
        database.set_metadata(ledger_key(entry.source), write_entry(entry));
      }
    }
  });
  return sources;
}

Generation forget(const fs::path& index, const std::string& source_or_key) {
  // What a killed update stored and did not publish is left alone: the next run, seeded
  // from the generation made here, reads those sources again.
  const fs::path published = published_generation(index);
  check_manifest(published);
  const Xapian::Database from{published.string()};
  check_schema(index, from.get_metadata(schema_key), from.get_metadata(features_key));
  const Forgotten forgotten = find_forgotten(from, source_or_key);
  forget_pictures(index, from, forgotten);
  if (!forgotten.sections.empty()) {
    remember_forgotten(index, forgotten.sections);
  }
  start_rebuild(index);
  Generation generation;
  {
    Staging staging{index, rebuild_name};
    copy_metadata(from, staging, forgotten);
    copy_records(from, staging, forgotten);
    settle_keys(staging);
    settle_labels(staging);
    settle_links(staging);
    generation = publish(staging);
  }
  end_rebuild(index);
  remove_old_generations(index);
  return generation;
}

}  // namespace council
