#include "indexer/corpus_folder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/error.h"
#include "common/sha256.h"
#include "common/slug.h"

namespace council {
namespace {

constexpr char from_configuration[] = "from the configuration";

void add_below(const std::string& prefix, std::vector<Refused> found,
               std::vector<Refused>& all) {
  for (Refused& refused : found) {
    all.push_back({prefix + refused.source, std::move(refused.reason)});
  }
}

void add_folder(const std::string& prefix, Scan found, Scan& all) {
  add_below(prefix, std::move(found.refused), all.refused);
  add_below(prefix, std::move(found.incomplete), all.incomplete);
  add_below(prefix, std::move(found.passed_over), all.passed_over);
  for (const std::string& excluded : found.excluded) {
    all.excluded.push_back(prefix + excluded);
  }
  for (const std::string& empty : found.empty) {
    all.empty.push_back(prefix + empty);
  }
}

std::vector<const CorpusFolder*> by_prefix(const std::vector<CorpusFolder>& folders) {
  std::vector<const CorpusFolder*> sorted;
  sorted.reserve(folders.size());
  for (const CorpusFolder& folder : folders) {
    sorted.push_back(&folder);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->prefix < b->prefix; });
  return sorted;
}

// The index, and the other folders: what lies in one of them is theirs, or what is said
// of it, that it is exempt say, would not hold for the same file of the folder around it.
std::vector<std::filesystem::path> not_below(const CorpusFolder& folder,
                                             const std::vector<CorpusFolder>& folders,
                                             const std::filesystem::path& index) {
  std::vector<std::filesystem::path> excluded{index};
  for (const CorpusFolder& other : folders) {
    if (&other != &folder) {
      excluded.push_back(other.folder);
    }
  }
  return excluded;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// One part of a date: "DD".
struct DatePart {
  std::string_view token;
  int value = 0;
};

// Reads the part of the pattern at `at` off the text; false when it is not there.
bool take_part(std::string_view& pattern, std::string_view& text,
               std::vector<DatePart>& parts) {
  for (const std::string_view token : {"YYYY", "YY", "MM", "DD"}) {
    if (!pattern.starts_with(token)) {
      continue;
    }
    const std::string_view digits = text.substr(0, token.size());
    if (digits.size() < token.size() ||
        !std::all_of(digits.begin(), digits.end(), is_digit)) {
      return false;
    }
    parts.push_back({token, std::stoi(std::string{digits})});
    pattern.remove_prefix(token.size());
    text.remove_prefix(token.size());
    return true;
  }
  const bool same = !text.empty() && pattern.front() == text.front();
  pattern.remove_prefix(1);
  text.remove_prefix(same ? 1 : 0);
  return same;
}

int value_of(const std::vector<DatePart>& parts, std::string_view token) {
  const auto part = std::find_if(parts.begin(), parts.end(),
                                 [token](const DatePart& p) { return p.token == token; });
  return part == parts.end() ? 0 : part->value;
}

// A date that begins at the beginning of the text, and does not end amid digits.
std::optional<Date> dated_at(std::string_view text, std::string_view pattern) {
  std::vector<DatePart> parts;
  while (!pattern.empty()) {
    if (!take_part(pattern, text, parts)) {
      return std::nullopt;
    }
  }
  if (!text.empty() && is_digit(text.front())) {
    return std::nullopt;
  }
  constexpr int this_century = 2000;
  const int year = value_of(parts, "YYYY");
  return make_date(year > 0 ? year : this_century + value_of(parts, "YY"),
                   static_cast<unsigned>(value_of(parts, "MM")),
                   static_cast<unsigned>(value_of(parts, "DD")));
}

std::size_t count_token(std::string_view pattern, std::string_view token) {
  std::size_t count = 0;
  for (std::size_t at = pattern.find(token); at != std::string_view::npos;
       at = pattern.find(token, at + token.size())) {
    ++count;
  }
  return count;
}

void fill_in(std::optional<std::string>& value, const std::optional<std::string>& known,
             const char* name, Document& document) {
  if (!value && known) {
    value = known;
    document.inferred[name] = from_configuration;
  }
}

void fill_in_date(const CorpusFolder& folder, std::string_view source,
                  Document& document) {
  const auto guess = document.inferred.find("meeting_date");
  const bool is_guess =
      guess != document.inferred.end() && guess->second == "from file name";
  if (!folder.date || (document.meeting_date && !is_guess)) {
    return;
  }
  if (const auto date = find_dated(source.substr(folder.prefix.size()), *folder.date)) {
    document.meeting_date = date;
    document.inferred["meeting_date"] =
        "from file name, as " + *folder.date + " " + from_configuration;
  }
}

}  // namespace

Scan scan_folders(const std::vector<CorpusFolder>& folders,
                  const std::filesystem::path& excluded) {
  std::vector<ScannedFile> files;
  Scan all = walk_folders(folders, excluded, [&files](ScannedFile file) {
    files.push_back(std::move(file));
    return true;
  });
  if (!all.roots.empty() && all.incomplete.size() == folders.size() && files.empty()) {
    throw Error{all.incomplete.front().reason};
  }
  all.files = std::move(files);
  sort_scan(all);
  return all;
}

Scan walk_folders(const std::vector<CorpusFolder>& folders,
                  const std::filesystem::path& excluded, const VisitFile& visit) {
  if (folders.size() == 1 && folders.front().prefix.empty()) {
    const CorpusFolder& only = folders.front();
    return walk_tree({only.folder, {excluded}, only.exclude}, visit);
  }
  Scan all;
  for (const CorpusFolder& folder : folders) {
    all.roots.push_back(folder.prefix);
  }
  bool goes_on = true;
  for (const CorpusFolder* const folder : by_prefix(folders)) {
    const auto visit_below = [&](ScannedFile file) {
      file.source.insert(0, folder->prefix);
      return goes_on = visit(std::move(file));
    };
    try {
      add_folder(folder->prefix,
                 walk_tree({folder->folder, not_below(*folder, folders, excluded),
                            folder->exclude},
                           visit_below),
                 all);
    } catch (const Error& error) {
      all.incomplete.push_back({folder->prefix, error.what()});
    }
    if (!goes_on) {
      break;
    }
  }
  return all;
}

const CorpusFolder* find_folder(const std::vector<CorpusFolder>& folders,
                                std::string_view source) {
  const auto found = std::find_if(
      folders.begin(), folders.end(),
      [source](const CorpusFolder& folder) { return source.starts_with(folder.prefix); });
  return found == folders.end() ? nullptr : &*found;
}

bool is_date_pattern(std::string_view pattern) {
  const bool has_long_year = count_token(pattern, "YYYY") == 1;
  return count_token(pattern, "MM") == 1 && count_token(pattern, "DD") == 1 &&
         std::none_of(pattern.begin(), pattern.end(), is_digit) &&
         count_token(pattern, "YY") == (has_long_year ? 2U : 1U);
}

std::optional<Date> find_dated(std::string_view name, std::string_view pattern) {
  for (std::size_t at = name.size(); at-- > 0;) {
    const bool is_amid_digits = at > 0 && is_digit(name[at - 1]) && is_digit(name[at]);
    if (is_amid_digits) {
      continue;
    }
    if (const auto date = dated_at(name.substr(at), pattern)) {
      return date;
    }
  }
  return std::nullopt;
}

void apply_folder(const CorpusFolder& folder, std::string_view source,
                  Document& document) {
  for (Section& section : document.sections) {
    section.exempt = section.exempt || folder.exempt;
  }
  if (document.local_authority || document.inspection_type) {
    return;
  }
  fill_in(document.council, folder.council, "council", document);
  fill_in(document.panel, folder.body, "panel", document);
  if (document.panel && !document.panel_key) {
    document.panel_key = panel_key(*document.panel);
  }
  fill_in_date(folder, source, document);
}

std::string digest_of(const CorpusFolder& folder) {
  if (!folder.council && !folder.body && !folder.date && !folder.exempt) {
    return "";
  }
  return sha256_of(folder.council.value_or("") + '\n' + folder.body.value_or("") + '\n' +
                   folder.date.value_or("") + '\n' + (folder.exempt ? "exempt" : ""));
}

}  // namespace council
