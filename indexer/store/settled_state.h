#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace council {

// What tells one state of the writer's database from every other, together with what is
// published; nullopt where a run was cut short, nothing is published or the database is
// doubtful. It knows nothing of what is stored and not published: see must_publish. Costs
// the reading of two small files.
std::optional<std::string> settled_state(const std::filesystem::path& index);

// Where an update notes what it saw when it left nothing to be done (last_scan.h).
std::filesystem::path last_scan_file(const std::filesystem::path& index);

}  // namespace council
