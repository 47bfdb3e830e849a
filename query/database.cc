#include "query/database.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "common/error.h"
#include "common/generation.h"
#include "common/label.h"

namespace council {
namespace {

constexpr int max_attempts = 3;

std::uint64_t number_in(const Xapian::Database& database, const char* key) {
  const std::string stored = database.get_metadata(key);
  std::uint64_t number = 0;
  std::from_chars(stored.data(), stored.data() + stored.size(), number);
  return number;
}

Xapian::Database open_generation(const std::filesystem::path& folder,
                                 const std::filesystem::path& generation) {
  Xapian::Database database{generation.string()};
  check_schema(folder, database.get_metadata(schema_key),
               database.get_metadata(features_key));
  return database;
}

std::vector<std::filesystem::path> resolve(
    const std::vector<std::filesystem::path>& folders) {
  std::vector<std::filesystem::path> generations;
  generations.reserve(folders.size());
  for (const std::filesystem::path& folder : folders) {
    generations.push_back(published_generation(folder));
  }
  return generations;
}

OpenIndex open_generations(const std::vector<std::filesystem::path>& folders,
                           const std::vector<std::filesystem::path>& generations) {
  OpenIndex index;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    try {
      index.parts.push_back(open_generation(folders[i], generations[i]));
      const Xapian::Database& part = index.parts.back();
      index.database.add_database(part);
      index.revision = std::max(index.revision, number_in(part, revision_key));
      index.unreadable += number_in(part, unreadable_key);
    } catch (const Xapian::Error& error) {
      throw IndexError{folders[i].string() +
                       ": the index cannot be opened: " + error.get_msg()};
    }
  }
  return index;
}

// When each generation was written: a folder's name may come back with another content.
std::vector<std::filesystem::file_time_type> times_of(
    const std::vector<std::filesystem::path>& generations) {
  std::vector<std::filesystem::file_time_type> times;
  for (const std::filesystem::path& generation : generations) {
    std::error_code absent;
    times.push_back(std::filesystem::last_write_time(generation / "iamglass", absent));
  }
  return times;
}

// A process that answers many queries opens a generation once; generations never change.
class KeptIndex {
 public:
  const OpenIndex& open(const std::vector<std::filesystem::path>& folders,
                        const std::vector<std::filesystem::path>& generations) {
    const auto times = times_of(generations);
    if (!index_ || generations_ != generations || times_ != times) {
      index_.reset();
      index_ = open_generations(folders, generations);
      generations_ = generations;
      times_ = times;
    }
    return *index_;
  }
  void forget() { index_.reset(); }

 private:
  std::optional<OpenIndex> index_;
  std::vector<std::filesystem::path> generations_;
  std::vector<std::filesystem::file_time_type> times_;
};

// Each thread its own: a Xapian::Database is not for two at once.
KeptIndex& kept_index() {
  static thread_local KeptIndex kept;
  return kept;
}

[[noreturn]] void throw_damaged(const Xapian::Error& error) {
  throw IndexError{"the index cannot be read: " + error.get_msg() +
                   " (council-index check tells more)"};
}

}  // namespace

OpenIndex open_index(const std::vector<std::filesystem::path>& folders) {
  return open_generations(folders, resolve(folders));
}

void with_index(const std::vector<std::filesystem::path>& folders,
                const std::function<void(const OpenIndex&)>& answer) {
  for (int attempt = 1;; ++attempt) {
    const std::vector<std::filesystem::path> generations = resolve(folders);
    // A failure counts as final when nothing newer was published in the meantime.
    const auto is_final = [&] {
      return attempt == max_attempts || resolve(folders) == generations;
    };
    try {
      answer(kept_index().open(folders, generations));
      return;
    } catch (const Xapian::Error& error) {
      kept_index().forget();
      if (is_final()) {
        throw_damaged(error);
      }
    } catch (const IndexError&) {
      if (is_final()) {
        throw;
      }
    }
  }
}

std::string label_of(const OpenIndex& index, Field field, const std::string& value) {
  for (const Xapian::Database& part : index.parts) {
    std::string label = label_of(part, field, value);
    if (label != value) {
      return label;
    }
  }
  return value;
}

std::vector<std::string> acronym_meanings(const OpenIndex& index,
                                          const std::string& short_form) {
  std::vector<std::string> meanings;
  for (const Xapian::Database& part : index.parts) {
    for (std::string& meaning : acronym_meanings(part, short_form)) {
      if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end()) {
        meanings.push_back(std::move(meaning));
      }
    }
  }
  return meanings;
}

}  // namespace council
