#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace council {

// Takes sections out of what 'council-query alerts' remembers of its searches in the
// files of a folder (query/alert_state.h): their headings and places, and what was told
// of them. No later run tells that they were withdrawn. Returns how many files it
// changed, none where there is no such folder. Throws Error naming a file that is none of
// those, and changes none then.
std::size_t forget_in_alerts(const std::filesystem::path& folder,
                             const std::set<std::string>& keys);

}  // namespace council
