#include "indexer/store/index_facts.h"

#include <map>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/store/ledger.h"

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
    if (is_failure(entry.outcome)) {
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
