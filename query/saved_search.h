#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/query.h"
#include "query/shipped_synonyms.h"

namespace council {

// A search that somebody wants to hear of when its answer changes.
struct SavedSearch {
  std::string name;
  std::string slug;  // of the name: files are called by it
  Query query;
  std::optional<std::string> mail;  // who is to be told
};

struct SavedSearches {
  std::optional<std::string> from;  // the sender of mails
  std::vector<SavedSearch> searches;
  // Of those that cannot be asked, a line each that names file, line and search: one bad
  // search is no reason not to ask the others.
  std::vector<std::string> failures;
};

// Reads TOML, a [[search]] each:
//
//   from = "alerts@example.gov.uk"
//
//   [[search]]
//   name = "Care leavers"
//   query = '"care leavers" housing'
//   panel = ["cabinet", "childrens-scrutiny-panel"]
//   since = "2024"
//   mail = "officer@example.gov.uk"
//
// Beside `name`, `query` and `mail` every option of 'council-query search' that narrows
// or matches may stand there by its long name, a switch as true. Throws QueryError naming
// file and line for what is no such file.
SavedSearches parse_searches(std::string_view text, const std::string& file_name,
                             const Date& today,
                             const Synonyms& synonyms = shipped_synonyms());
SavedSearches read_searches(const std::filesystem::path& file, const Date& today,
                            const Synonyms& synonyms);

}  // namespace council
