#include "query/search_provenance.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/record.h"
#include "common/sha256.h"
#include "query/database_id.h"
#include "query/print.h"
#include "query/section_values.h"

namespace council {
namespace {

// The values of a slot, "" where a section has none. Sections must rise. Keys are all
// different: a column of them would stay in memory.
std::vector<std::string> values_in(const OpenIndex& index, Xapian::valueno slot,
                                   const std::vector<Xapian::docid>& sections) {
  std::vector<std::string> values(sections.size());
  auto value = index.database.valuestream_begin(slot);
  const auto end = index.database.valuestream_end(slot);
  for (std::size_t i = 0; i < sections.size() && value != end; ++i) {
    value.skip_to(sections[i]);
    if (value != end && value.get_docid() == sections[i]) {
      values[i] = *value;
    }
  }
  return values;
}

// Once each: of a section that is stored in passages any may match.
std::vector<std::string> matched_keys(const OpenIndex& index,
                                      const Xapian::Query& query) {
  const std::vector<Xapian::docid> sections = matched_sections(index, query);
  std::vector<std::string> records = values_in(index, key_slot, sections);
  const std::vector<std::string> wholes = values_in(index, section_slot, sections);
  std::set<std::string> passaged;
  std::vector<std::string> keys;
  keys.reserve(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (wholes[i].empty()) {
      keys.push_back(std::move(records[i]));
    } else if (passaged.insert(wholes[i]).second) {
      keys.push_back(wholes[i]);
    }
  }
  return keys;
}

// What no clause says stands as it is written on the command line.
std::string understood(const Query& query) {
  std::string text = to_text(query.tree);
  if (query.since_revision) {
    text += (text.empty() ? "" : " ") +
            ("--since-revision " + std::to_string(*query.since_revision));
  }
  return text;
}

std::string digest_of(std::vector<std::string> keys) {
  std::sort(keys.begin(), keys.end());
  std::string lines;
  for (const std::string& key : keys) {
    lines += key + "\n";
  }
  return sha256_of(lines);
}

}  // namespace

std::optional<Provenance> make_provenance(const OpenIndex& index, const Query& query,
                                          Listed listed) {
  if (!query.with_provenance) {
    return std::nullopt;
  }
  Provenance provenance{.query = query.text,
                        .understood = understood(query),
                        .total = listed.keys.size(),
                        .unit = std::move(listed.unit),
                        .exact = listed.exact,
                        .revision = index.revision,
                        .index = id_of(index),
                        .digest = {}};
  provenance.digest = digest_of(std::move(listed.keys));
  return provenance;
}

std::optional<Provenance> make_provenance(const OpenIndex& index, const Query& query,
                                          const Plan& plan) {
  if (!query.with_provenance) {
    return std::nullopt;
  }
  return make_provenance(index, query,
                         {.unit = "sections",
                          .exact = plan.exact,
                          .keys = matched_keys(index, whole_query(plan))});
}

}  // namespace council
