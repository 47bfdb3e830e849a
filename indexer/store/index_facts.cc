#include "indexer/store/index_facts.h"

#include "common/error.h"

namespace council {

void store_fact(Staging& staging, const std::string& key, const std::string& text) {
  if (staging.database().get_metadata(key) == text) {
    return;
  }
  staging.transact(
      [&](Xapian::WritableDatabase& database) { database.set_metadata(key, text); });
}

void require_access(Staging& staging, std::string_view access) {
  const std::string stored = staging.database().get_metadata(access_key);
  const std::string held = stored.empty() ? "public" : stored;
  if (held == access) {
    return;
  }
  if (!staging.ledger().empty()) {
    throw Error{staging.index().string() + ": holds the " + held +
                " sections of the papers; the " + std::string{access} +
                " ones need an index of their own"};
  }
  store_fact(staging, access_key, std::string{access});
}

}  // namespace council
