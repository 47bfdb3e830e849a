#include "indexer/store/index_facts.h"

#include <chrono>
#include <map>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/store/ledger.h"
#include "indexer/store/measure_coverage.h"

namespace council {
namespace {

std::string_view public_if_unsaid(std::string_view access) {
  return access.empty() ? "public" : access;
}

}  // namespace

void store_fact(Staging& staging, const std::string& key, const std::string& text) {
  if (staging.database().get_metadata(key) == text) {
    return;
  }
  staging.transact_beside_ledger(
      [&](Xapian::WritableDatabase& database) { database.set_metadata(key, text); });
}

void settle_unread(Staging& staging) {
  std::map<std::string, std::size_t> counts;
  std::size_t total = 0;
  for (const LedgerEntry& entry : staging.ledger()) {
    if (is_told_unread(entry)) {
      ++counts[std::string{to_string(entry.outcome)}];
      ++total;
    }
  }
  std::string reasons;
  for (const auto& [reason, count] : counts) {
    reasons += reason + " " + std::to_string(count) + "\n";
  }
  store_fact(staging, unreadable_key, std::to_string(total));
  store_fact(staging, unread_reasons_key, reasons);
}

void settle_coverage(Staging& staging) {
  const Date today{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  store_fact(staging, coverage_key,
             write_coverage(state_coverage(staging.ledger(), today)));
}

void settle_withheld(Staging& staging) {
  const Xapian::Database& database = staging.database();
  const bool is_exempt = database.get_metadata(access_key) == "exempt";
  std::map<std::string, std::string> changes;  // of what is stored, to what must be
  for (auto key = database.metadata_keys_begin(withheld_prefix);
       key != database.metadata_keys_end(withheld_prefix); ++key) {
    changes[*key] = "";
  }
  const std::map<std::string, std::string> stored = changes;
  for (const LedgerEntry& entry : staging.ledger()) {
    if (is_exempt || entry.exempt > 0) {
      changes[withheld_source_key(entry.source)] = "1";
      changes[withheld_source_key(outermost_source(entry))] = "1";
    }
  }
  std::erase_if(changes, [&](const auto& change) {
    return !change.second.empty() && stored.contains(change.first);
  });
  if (!changes.empty()) {
    staging.transact_beside_ledger([&](Xapian::WritableDatabase& to) {
      for (const auto& [key, value] : changes) {
        to.set_metadata(key, value);
      }
    });
  }
  store_fact(staging, withheld_key, "1");
}

void check_access(const std::filesystem::path& index, std::string_view held,
                  std::string_view wanted) {
  if (public_if_unsaid(held) != wanted) {
    throw Error{index.string() + ": holds the " + std::string{public_if_unsaid(held)} +
                " sections of the papers; the " + std::string{wanted} +
                " ones need an index of their own"};
  }
}

void require_access(Staging& staging, std::string_view access) {
  const std::string held = staging.database().get_metadata(access_key);
  if (!staging.ledger().empty()) {
    check_access(staging.index(), held, access);
  } else if (public_if_unsaid(held) != access) {
    store_fact(staging, access_key, std::string{access});
  }
}

}  // namespace council
