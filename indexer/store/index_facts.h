#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "common/generation.h"
#include "indexer/store/staging.h"

namespace council {

// What an index says of itself as a whole, in its metadata: which sections it holds
// ("public" or "exempt"), and the lineage of bodies as JSON.

// Throws Error where an index that holds sections of one access is asked to hold another;
// `held` is what is stored under access_key.
void check_access(const std::filesystem::path& index, std::string_view held,
                  std::string_view wanted);

// An empty index takes the access; one that holds the other kind of sections stays as it
// is, and Error is thrown.
void require_access(Staging& staging, std::string_view access);

// Stores the text under the key where it is not stored already.
void store_fact(Staging& staging, const std::string& key, const std::string& text);

// Stores how many sources gave no text or not all of it, and why: readers tell it.
void settle_unread(Staging& staging);

// Stores what there is of what there must be, as of today (common/stated_coverage.h).
void settle_coverage(Staging& staging);

// Stores which sources' files hold text that is exempt from publication, so that no
// reader of the index gives out the file: those with sections that were left out, the
// archive or message that such a paper is in, and in an index of exempt sections all.
void settle_withheld(Staging& staging);

inline constexpr char access_key[] = "access";
// What read its sources in the last run (readers.h).
inline constexpr char readers_key[] = "readers";

}  // namespace council
