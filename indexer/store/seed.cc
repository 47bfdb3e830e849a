#include "indexer/store/seed.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <future>
#include <string>
#include <system_error>
#include <thread>

#include "common/error.h"
#include "common/file_descriptor.h"
#include "common/generation.h"
#include "indexer/store/restore.h"

namespace council {
namespace {

namespace fs = std::filesystem;

bool is_whole(const fs::path& generation) {
  try {
    check_manifest(generation);
    return true;
  } catch (const IndexError&) {
    return false;
  }
}

// To parse them takes most of the time that is spent on a ledger.
std::vector<LedgerEntry> parse_all(const std::vector<std::string>& stored) {
  constexpr std::size_t least = 256;  // for which a thread is worth while
  std::vector<LedgerEntry> entries(stored.size());
  const std::size_t threads = std::clamp<std::size_t>(
      stored.size() / least, 1, std::max(1U, std::thread::hardware_concurrency()));
  const auto parse_part = [&](std::size_t part) {
    const std::size_t end = stored.size() * (part + 1) / threads;
    for (std::size_t i = stored.size() * part / threads; i < end; ++i) {
      entries[i] = parse_entry(stored[i]);
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t part = 1; part < threads; ++part) {
    others.push_back(std::async(std::launch::async, parse_part, part));
  }
  parse_part(0);
  for (std::future<void>& other : others) {
    other.get();
  }
  return entries;
}

void check_schema_of(const fs::path& index, const fs::path& generation) {
  const Xapian::Database database{generation.string()};
  check_schema(index, database.get_metadata(schema_key),
               database.get_metadata(features_key));
}

}  // namespace

std::optional<fs::path> newest_whole_generation(const fs::path& index) {
  std::vector<std::uint64_t> numbers = generation_numbers(index);
  // The manifest is written last: without one a generation was never finished, and with
  // one that holds it is whole, published or not.
  bool any_finished = false;
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    fs::path generation = index / generation_name(*number);
    any_finished = any_finished || fs::exists(generation / "MANIFEST");
    if (is_whole(generation)) {
      return generation;
    }
  }
  if (any_finished) {
    throw IndexError{index.string() +
                     ": every published generation is damaged; rebuild the index"};
  }
  return std::nullopt;
}

void seed_database(const fs::path& index, const fs::path& folder) {
  const fs::path fresh = folder.string() + ".new";
  try {
    fs::remove_all(fresh);
    fs::remove_all(folder);
    if (const auto generation = newest_whole_generation(index)) {
      check_schema_of(index, *generation);
      restore_database(*generation, fresh);
    } else {
      make_database(fresh);
    }
    fs::rename(fresh, folder);
  } catch (const fs::filesystem_error& error) {
    throw BusyError{std::string{"the index cannot be seeded: "} + error.what()};
  }
}

void make_database(const fs::path& folder) {
  fs::create_directories(folder);
  Xapian::WritableDatabase database{folder.string(),
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};
  database.begin_transaction();
  database.set_metadata(schema_key, std::to_string(schema_version));
  database.set_metadata(features_key, known_features());
  database.commit_transaction();
}

void make_marker(const fs::path& file) {
  const FileDescriptor made{::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0640)};
  if (made.get() < 0) {
    throw BusyError{file.string() + ": cannot be made: " + std::strerror(errno)};
  }
}

std::vector<std::uint64_t> generation_numbers(const fs::path& index) {
  std::vector<std::uint64_t> numbers;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{index, error}) {
    if (const auto number = parse_generation_name(entry.path().filename().string())) {
      numbers.push_back(*number);
    }
  }
  if (error) {
    throw IndexError{index.string() + ": cannot be listed: " + error.message()};
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::vector<LedgerEntry> read_ledger(const Xapian::Database& database) {
  std::vector<std::string> stored;
  for (auto key = database.metadata_keys_begin(ledger_prefix);
       key != database.metadata_keys_end(ledger_prefix); ++key) {
    stored.push_back(database.get_metadata(*key));
  }
  std::vector<LedgerEntry> entries = parse_all(stored);
  std::sort(
      entries.begin(), entries.end(),
      [](const LedgerEntry& a, const LedgerEntry& b) { return a.source < b.source; });
  return entries;
}

std::uint64_t revision_of(const Xapian::Database& database) {
  const std::string text = database.get_metadata(revision_key);
  std::uint64_t revision = 0;
  std::from_chars(text.data(), text.data() + text.size(), revision);
  return revision;
}

}  // namespace council
