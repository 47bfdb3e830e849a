#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace council {

// An index is a folder:
//
//   INDEX/current            one line, the name of the published generation: "gen-000012"
//   INDEX/gen-000012/        a compacted Xapian database, never changed once published
//   INDEX/gen-000012/MANIFEST  SHA-256, size and name of each file, and of nothing else
//   INDEX/staging/           the writer's private database
//   INDEX/lock               held (flock) by the writer
//
// Readers resolve `current` once and open the folder it names; they never open staging.
inline constexpr int schema_version = 1;

// Metadata keys of a generation.
inline constexpr char schema_key[] = "schema";
inline constexpr char features_key[] = "features";  // names, ',' between them
inline constexpr char revision_key[] = "revision";  // counts published generations

// The folder of the published generation. Throws IndexError when there is no index, or
// its pointer names nothing that exists.
std::filesystem::path published_generation(const std::filesystem::path& index);

// Throws IndexError naming the file that is missing, changed or not in the manifest.
void check_manifest(const std::filesystem::path& generation);

// Writes MANIFEST over the files of a generation and syncs files and folder.
void write_manifest(const std::filesystem::path& generation);

// Makes `name` the published generation: writes a new pointer, syncs it, renames it over
// the old one, syncs the folder.
void publish_generation(const std::filesystem::path& index, const std::string& name);

// SHA-256 of a file, lower-case hexadecimal. Throws Error when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);
std::string sha256_of(std::string_view bytes);

}  // namespace council
