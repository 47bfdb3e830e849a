#include "indexer/store/older_index.h"

#include <xapian.h>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/store/index_facts.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/seed.h"

namespace council {
namespace {

namespace fs = std::filesystem;

OlderIndex read_older(const fs::path& generation, int schema) {
  try {
    const Xapian::Database database{generation.string()};
    return {.schema = schema,
            .revision = revision_of(database),
            .records = database.get_doccount(),
            .access = database.get_metadata(access_key),
            .ledger = read_ledger(database)};
  } catch (const Xapian::Error& error) {
    throw IndexError{generation.string() + ": damaged: " + error.get_description()};
  }
}

}  // namespace

std::optional<std::string> schema_in(const fs::path& database) {
  try {
    return Xapian::Database{database.string()}.get_metadata(schema_key);
  } catch (const Xapian::Error&) {
    return std::nullopt;
  }
}

std::optional<OlderIndex> find_older_index(const fs::path& index) {
  const std::string staging = (index / staging_name).string();
  const auto staged =
      fs::exists(staging + ".trusted") ? schema_in(staging) : std::nullopt;
  const auto older = staged ? find_older_schema(*staged) : std::nullopt;
  if (staged && !older) {
    return std::nullopt;
  }
  const auto generation = newest_whole_generation(index);
  if (!generation) {
    return older ? std::optional{OlderIndex{.schema = *older, .access = {}, .ledger = {}}}
                 : std::nullopt;
  }
  const std::string published = schema_in(*generation).value_or("");
  const auto older_published = find_older_schema(published);
  if (!older_published && !older) {
    return std::nullopt;
  }
  if (!older_published) {
    check_schema(index, published, "");
  }
  return read_older(*generation, older_published ? *older_published : *older);
}

std::optional<OlderIndex> find_older_published(const fs::path& index) {
  const fs::path generation = published_generation(index);
  const auto older = find_older_schema(schema_in(generation).value_or(""));
  return older ? std::optional{read_older(generation, *older)} : std::nullopt;
}

}  // namespace council
