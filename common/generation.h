#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// An index is a folder:
//
//   INDEX/current            one line, the name of the published generation: "gen-000012"
//   INDEX/gen-000012/        a compacted Xapian database, never changed once published
//   INDEX/gen-000012/BLOCKS    sums of parts of its files (block_sums.h)
//   INDEX/gen-000012/MANIFEST  SHA-256, size and name of each file, and of nothing else
//   INDEX/staging/           the writer's private database
//   INDEX/lock               held (flock) by the writer
//
// Readers resolve `current` once and open the folder it names; they never open staging.
inline constexpr int schema_version = 4;
// Indexes of schemas from this one on are replaced by an update; older ones were none.
inline constexpr int oldest_schema = 1;

// Metadata keys of a generation.
inline constexpr char schema_key[] = "schema";
inline constexpr char features_key[] = "features";  // names, ',' between them
inline constexpr char revision_key[] = "revision";  // counts published generations
// How many sources of the corpus gave no text, in decimal; told with an empty answer.
inline constexpr char unreadable_key[] = "unreadable";
// The same by outcome: "needs_ocr 3", one a line.
inline constexpr char unread_reasons_key[] = "unread_reasons";
// There where the index says which sources' files must not be given out, because the file
// has text that the index leaves out; each of those has a key of its own.
inline constexpr char withheld_key[] = "withheld";
inline constexpr char withheld_prefix[] = "withheld/";
std::string withheld_source_key(std::string_view source);
// Which bodies came after which, as JSON.
inline constexpr char lineage_key[] = "body_lineage";
// Which bodies are parts of which, as users say: write_sub_bodies (sub_body.h).
inline constexpr char sub_bodies_key[] = "sub_bodies";

// What this program understands, as stored under features_key: "sections,passages".
std::string known_features();

// The schema that is stored under schema_key, where it is an older one; nullopt for this
// program's, for newer ones and for what is none.
std::optional<int> find_older_schema(std::string_view stored_schema);

// Throws IndexError when the values stored under schema_key and features_key are not
// those of an index that this program reads; `index` names it in the message, which says
// what helps: an update for an older schema, a newer program for a newer one.
void check_schema(const std::filesystem::path& index, std::string_view stored_schema,
                  std::string_view stored_features);

// The folder of the published generation. Throws IndexError when there is no index, or
// its pointer names nothing that exists.
std::filesystem::path published_generation(const std::filesystem::path& index);

// Names the published generation: another text after another was published, even one of
// the same name, and after its files were replaced under the same pointer. "" when there
// is none. Reads the pointer only when that is another file.
std::string generation_state(const std::filesystem::path& index);

// "gen-000012" for 12, and back; nullopt for any other name.
std::string generation_name(std::uint64_t number);
std::optional<std::uint64_t> parse_generation_name(std::string_view name);

// Throws IndexError naming the file that is missing, changed or not in the manifest.
void check_manifest(const std::filesystem::path& generation);

// Whether each file that the manifest names is there and as long as it was: what a
// nightly run can afford to look at, where check_manifest reads every byte. False without
// a manifest.
bool has_all_files(const std::filesystem::path& generation);

// What MANIFEST is to say of the files of a generation. Syncs each of them.
std::string make_manifest(const std::filesystem::path& generation);

// Writes MANIFEST and syncs it and the folder: from now on the generation is whole.
void write_manifest(const std::filesystem::path& generation, const std::string& manifest);

// Writes the text to a file and syncs it.
void write_synced(const std::filesystem::path& file, std::string_view text);

// Puts the text into the file so that after a power cut the old text or the new one is
// there, whole: written beside it, synced, renamed over it, the folder synced.
void replace_synced(const std::filesystem::path& file, std::string_view text);

// Makes `name` the published generation, as replace_synced() does.
void publish_generation(const std::filesystem::path& index, const std::string& name);

}  // namespace council
