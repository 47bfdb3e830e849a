#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// What tells one state of the writer's database from every other, together with what is
// published; nullopt where a run was cut short, nothing is published or the database is
// doubtful. It knows nothing of what is stored and not published: see must_publish. Costs
// the reading of three small files and a look at the generation's.
std::optional<std::string> settled_state(const std::filesystem::path& index);

// Where an update notes what it saw when it left nothing to be done (last_scan.h).
std::filesystem::path last_scan_file(const std::filesystem::path& index);

// Writes the note, but not where the disk is nearly full: there is no need of it. What a
// killed run wrote of it is told from the whole by who reads it.
void write_last_scan_file(const std::filesystem::path& index, std::string_view text);

}  // namespace council
