#include "query/search_since.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/generation.h"
#include "common/record.h"
#include "query/plan/set_source.h"
#include "query/search_answer.h"
#include "query/search_matched.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Those that can still be asked, rising, before the published one.
std::set<std::uint64_t> kept_revisions(const fs::path& folder, std::uint64_t published) {
  std::set<std::uint64_t> kept;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
    const auto number = parse_generation_name(entry.path().filename().string());
    if (number && *number < published && fs::exists(entry.path() / "MANIFEST")) {
      kept.insert(*number);
    }
  }
  return kept;
}

[[noreturn]] void throw_not_kept(const OpenIndex& index, std::uint64_t revision) {
  const std::string asked = "revision " + std::to_string(revision);
  if (revision > index.revision) {
    throw QueryError{"there is no " + asked + " yet; the index is at revision " +
                     std::to_string(index.revision)};
  }
  std::string list;
  for (const std::uint64_t kept : kept_revisions(index.folders.front(), index.revision)) {
    list += (list.empty() ? "" : ", ") + std::to_string(kept);
  }
  throw QueryError{asked + " is not kept any more; " +
                   (list.empty() ? "no earlier one is" : "kept are " + list) +
                   " ('alerts' remembers the answers of searches as long as you like)"};
}

Xapian::Database open_revision(const OpenIndex& index, std::uint64_t revision) {
  const fs::path& folder = index.folders.front();
  const fs::path generation = folder / generation_name(revision);
  if (revision >= index.revision || !fs::exists(generation / "MANIFEST")) {
    throw_not_kept(index, revision);
  }
  Xapian::Database database{generation.string()};
  check_schema(folder, database.get_metadata(schema_key),
               database.get_metadata(features_key));
  return database;
}

bool is_same(const Xapian::Database& now, const Xapian::Document& stored,
             const Xapian::Database& before) {
  const Record record = from_xapian(stored);
  const std::string term = key_term(record.key);
  const auto old = before.postlist_begin(term);
  if (old == before.postlist_end(term)) {
    return false;
  }
  const Xapian::Document was = before.get_document(*old);
  if (record.passage == 0 && was.get_data() == stored.get_data()) {
    return true;
  }
  return describe_section(now, record) == describe_section(before, from_xapian(was));
}

}  // namespace

void keep_changed_since(const OpenIndex& index, std::uint64_t revision, Plan& plan) {
  if (!has_section_numbers(index)) {
    throw QueryError{"--since-revision is about one index; " +
                     std::to_string(index.parts.size()) + " are searched"};
  }
  const Xapian::Database& now = index.parts.front();
  SectionSet changed{now.get_lastdocid()};
  if (revision != index.revision) {
    const Xapian::Database before = open_revision(index, revision);
    find_matched(index, whole_query(plan)).for_each([&](std::uint32_t section) {
      if (!is_same(now, now.get_document(section), before)) {
        changed.add(section);
      }
    });
  }
  plan.others.push_back(set_query(changed));
  plan.warnings.push_back("only what is new or changed since revision " +
                          std::to_string(revision));
}

}  // namespace council
