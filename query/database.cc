#include "query/database.h"

#include <algorithm>
#include <charconv>
#include <optional>

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

// Copies of an index are the same as well.
void check_is_new(const OpenIndex& index, const std::filesystem::path& folder,
                  const Xapian::Database& part) {
  for (std::size_t i = 0; i < index.parts.size(); ++i) {
    if (index.parts[i].get_uuid() == part.get_uuid()) {
      throw IndexError{folder.string() + ": the same index as " +
                       index.folders[i].string() + ", so that all would count twice"};
    }
  }
}

}  // namespace

OpenIndex open_index(const std::vector<std::filesystem::path>& folders) {
  OpenIndex index;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path generation = published_generation(folder);
    try {
      const Xapian::Database part = open_generation(folder, generation);
      check_is_new(index, folder, part);
      index.parts.push_back(part);
      index.folders.push_back(folder);
      index.database.add_database(part);
      index.revision = std::max(index.revision, number_in(part, revision_key));
      index.unreadable += number_in(part, unreadable_key);
    } catch (const Xapian::Error& error) {
      throw IndexError{folder.string() +
                       ": the index cannot be opened: " + error.get_msg()};
    }
  }
  return index;
}

namespace {

// A process that answers many queries opens a generation once; generations never change.
class KeptIndex {
 public:
  const OpenIndex& open(const std::vector<std::filesystem::path>& folders,
                        const std::string& state) {
    if (!index_ || folders_ != folders || state_ != state || state.empty()) {
      index_.reset();
      index_ = open_index(folders);
      folders_ = folders;
      state_ = state;
    }
    index_->memory->records.make_room();
    index_->memory->terms.make_room();
    return *index_;
  }
  void forget() { index_.reset(); }

 private:
  std::optional<OpenIndex> index_;
  std::vector<std::filesystem::path> folders_;
  std::string state_;
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

std::string published_state(const std::vector<std::filesystem::path>& folders) {
  std::string state;
  for (const std::filesystem::path& folder : folders) {
    const std::string one = generation_state(folder);
    if (one.empty()) {
      return "";
    }
    state += one + "\n";
  }
  return state;
}

void with_index(const std::vector<std::filesystem::path>& folders,
                const std::function<void(const OpenIndex&)>& answer) {
  for (int attempt = 1;; ++attempt) {
    // Before the pointers are read: what is published after that is another state.
    const std::string state = published_state(folders);
    // A failure counts as final when nothing newer was published in the meantime.
    const auto is_final = [&] {
      return attempt == max_attempts || published_state(folders) == state;
    };
    try {
      answer(kept_index().open(folders, state));
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

Xapian::doccount term_frequency(const OpenIndex& index, const std::string& term) {
  return index.memory->frequencies.answer(
      term, [&] { return index.database.get_termfreq(term); });
}

bool has_term(const OpenIndex& index, const std::string& term) {
  return term_frequency(index, term) > 0;
}

ValueColumn& column_of(const OpenIndex& index, Xapian::valueno slot) {
  std::map<Xapian::valueno, ValueColumn>& columns = index.memory->columns;
  const auto known = columns.find(slot);
  if (known != columns.end()) {
    return known->second;
  }
  const std::optional<Xapian::Database> single =
      index.parts.size() == 1 ? std::optional{index.parts.front()} : std::nullopt;
  return columns.emplace(slot, ValueColumn{single, slot}).first->second;
}

std::string label_of(const OpenIndex& index, Field field, const std::string& value) {
  return index.memory->labels[field].answer(value, [&] {
    for (const Xapian::Database& part : index.parts) {
      std::string label = label_of(part, field, value);
      if (label != value) {
        return label;
      }
    }
    return value;
  });
}

Node with_labels(const OpenIndex& index, Node tree) {
  if (tree.kind == NodeKind::Filter && tree.field) {
    const std::string value = filter_value(*tree.field, tree.text);
    const std::string label = label_of(index, *tree.field, value);
    tree.label = label == value ? "" : label;
  }
  for (Node& child : tree.children) {
    child = with_labels(index, std::move(child));
  }
  return tree;
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
