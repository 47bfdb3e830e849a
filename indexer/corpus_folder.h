#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/scan.h"

namespace council {

// A folder of papers, and what is known of all of them: a council's own, say, or one
// body's.
struct CorpusFolder {
  std::filesystem::path folder;
  std::string prefix;  // of its sources' names: "otterbourne/"; "" for the only folder
  std::optional<std::string> council;
  std::optional<std::string> body;
  std::optional<std::string> date;   // how their names give the meeting: "DD-MM-YYYY"
  std::vector<std::string> exclude;  // as scan_folder takes them
  bool exempt = false;               // all of it is exempt from publication

  bool operator==(const CorpusFolder&) const = default;
};

// The files of all folders, each below its prefix. Where one lies in another its files
// are its own only. One of several that cannot be listed is incomplete. Throws Error as
// scan_folder does for the only one, or when none can be listed.
Scan scan_folders(const std::vector<CorpusFolder>& folders,
                  const std::filesystem::path& excluded);

// The same as walk_tree does it. Files come sorted by source if no prefix begins another.
Scan walk_folders(const std::vector<CorpusFolder>& folders,
                  const std::filesystem::path& excluded, const VisitFile& visit);

// The folder that holds the source, or null.
const CorpusFolder* find_folder(const std::vector<CorpusFolder>& folders,
                                std::string_view source);

// Whether a date can be written like this: YYYY or YY, MM and DD, each once.
bool is_date_pattern(std::string_view pattern);

// The last date in the name that is written like the pattern.
std::optional<Date> find_dated(std::string_view name, std::string_view pattern);

// Fills in what the paper does not state, each value marked as inferred; inspectorates'
// papers belong to no council and get no body. With `exempt` every section is.
void apply_folder(const CorpusFolder& folder, std::string_view source,
                  Document& document);

// Of all that apply_folder goes by; "" where that is nothing.
std::string digest_of(const CorpusFolder& folder);

}  // namespace council
