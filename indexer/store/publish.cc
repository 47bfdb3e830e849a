#include "indexer/store/publish.h"

#include <algorithm>
#include <future>
#include <sstream>
#include <system_error>
#include <vector>

#include "common/block_sums.h"
#include "common/error.h"
#include "common/generation.h"
#include "common/stated_coverage.h"
#include "indexer/store/check_records.h"
#include "indexer/store/damage.h"
#include "indexer/store/index_facts.h"
#include "indexer/store/restore.h"
#include "indexer/store/seed.h"

namespace council {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t generations_kept = 3;
// Beside the new generation, which is at most as large as what it is made from.
constexpr std::uintmax_t spare_bytes = std::uintmax_t{64} << 20;

std::uintmax_t bytes_of(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const fs::directory_entry& file : fs::directory_iterator{folder}) {
    bytes += file.file_size();
  }
  return bytes;
}

void check_space(const Staging& staging) {
  const std::uintmax_t needed = 2 * bytes_of(staging.folder()) + spare_bytes;
  const std::uintmax_t available = fs::space(staging.index()).available;
  if (available < needed) {
    throw BusyError{staging.index().string() +
                    ": too little space to publish: " + std::to_string(needed >> 20U) +
                    " MiB needed, " + std::to_string(available >> 20U) + " MiB free"};
  }
}

void check_structure(const fs::path& generation) {
  std::ostringstream faults;
  std::size_t errors = 0;
  try {
    errors = Xapian::Database::check(generation.string(), 0, &faults);
  } catch (const Xapian::Error& error) {
    throw IndexError{generation.string() + ": damaged: " + error.get_description()};
  }
  if (errors > 0) {
    throw IndexError{generation.string() + ": damaged: " + faults.str()};
  }
}

void remove_generations_before(const fs::path& index, std::uint64_t first_kept) {
  for (const std::uint64_t number : generation_numbers(index)) {
    std::error_code ignored;  // what cannot be removed now goes with the next run
    if (number < first_kept) {
      fs::remove_all(index / generation_name(number), ignored);
    }
  }
}

// What a killed run left unfinished must not count as one of the generations kept.
void remove_unfinished(const fs::path& index) {
  for (const std::uint64_t number : generation_numbers(index)) {
    const fs::path generation = index / generation_name(number);
    if (!fs::exists(generation / "MANIFEST")) {
      fs::remove_all(generation);
    }
  }
}

std::uint64_t next_revision(const Staging& staging) {
  const std::vector<std::uint64_t> numbers = generation_numbers(staging.index());
  return std::max(numbers.empty() ? 0 : numbers.back(), staging.revision()) + 1;
}

void make_generation(const Staging& staging, const fs::path& generation) {
  try {
    if (staging.is_compact()) {
      copy_without_term_lists(staging.folder(), generation);
    } else {
      Xapian::Database{staging.folder().string()}.compact(generation.string());
      remove_term_lists(generation);
    }
    const Xapian::Database made{generation.string()};
    if (made.get_doccount() != staging.database().get_doccount()) {
      throw IndexError{generation.string() + ": compaction lost records"};
    }
  } catch (const Xapian::Error& error) {
    staging.distrust();
    throw BusyError{generation.string() + ": cannot be made: " + error.get_description()};
  }
}

std::string make_sums(const fs::path& generation) {
  write_synced(generation / block_sums_name, sum_blocks(generation));
  return make_manifest(generation);
}

// Its files are synced and summed while they are checked: both read them all.
void vouch_for(const fs::path& generation) {
  auto manifest = std::async(std::launch::async, make_sums, generation);
  check_structure(generation);
  write_manifest(generation, manifest.get());
}

}  // namespace

bool must_publish(const Staging& staging) {
  // An index of an earlier program does not say which papers are withheld, or what there
  // is of what there must be.
  if (staging.has_changes() || staging.database().get_metadata(withheld_key).empty() ||
      staging.database().get_metadata(coverage_key).empty()) {
    return true;
  }
  try {
    const fs::path published = published_generation(staging.index());
    return published.filename() != generation_name(staging.revision()) ||
           find_damage(published).has_value();
  } catch (const IndexError&) {
    return true;
  }
}

Generation publish(Staging& staging) {
  const fs::path& index = staging.index();
  try {
    remove_unfinished(index);
    check_space(staging);
    settle_unread(staging);
    settle_coverage(staging);
    settle_withheld(staging);
    const std::uint64_t revision = next_revision(staging);
    staging.mark_published(revision);
    Generation generation{.folder = index / generation_name(revision),
                          .revision = revision,
                          .records = staging.database().get_doccount()};
    make_generation(staging, generation.folder);
    vouch_for(generation.folder);
    publish_generation(index, generation_name(revision));
    const std::vector<std::uint64_t> numbers = generation_numbers(index);
    if (numbers.size() > generations_kept) {
      remove_generations_before(index, numbers[numbers.size() - generations_kept]);
    }
    return generation;
  } catch (const fs::filesystem_error& error) {
    throw BusyError{std::string{"the index cannot be published: "} + error.what()};
  }
}

void remove_old_generations(const fs::path& index) {
  const std::string published = published_generation(index).filename().string();
  remove_generations_before(index, parse_generation_name(published).value_or(0));
}

Generation check_index(const fs::path& index, std::chrono::seconds budget) {
  const fs::path folder = published_generation(index);
  check_manifest(folder);
  check_structure(folder);
  try {
    const Xapian::Database database{folder.string()};
    check_schema(index, database.get_metadata(schema_key),
                 database.get_metadata(features_key));
    const Xapian::doccount compared =
        check_records(database, read_ledger(database), folder.string(), budget);
    return {.folder = folder,
            .revision = revision_of(database),
            .records = database.get_doccount(),
            .compared = compared};
  } catch (const Xapian::Error& error) {
    throw IndexError{folder.string() + ": damaged: " + error.get_description()};
  }
}

}  // namespace council
