#include "query/section_values.h"

#include <algorithm>
#include <unordered_map>

#include "common/record.h"
#include "query/search_matched.h"

namespace council {
namespace {

// Several databases together have no columns.
SectionValues streamed_values(const OpenIndex& index, Xapian::valueno slot,
                              const std::vector<Xapian::docid>& sections) {
  SectionValues found;
  std::unordered_map<std::string, std::uint32_t> numbers;
  auto value = index.database.valuestream_begin(slot);
  const auto end = index.database.valuestream_end(slot);
  for (const Xapian::docid section : sections) {
    if (value != end) {
      value.skip_to(section);
    }
    const bool has_value = value != end && value.get_docid() == section;
    const auto [known, is_new] = numbers.emplace(
        has_value ? *value : "", static_cast<std::uint32_t>(found.values.size()));
    if (is_new) {
      found.values.push_back(known->first);
    }
    found.numbers.push_back(known->second);
  }
  return found;
}

}  // namespace

std::vector<Xapian::docid> matched_sections(const OpenIndex& index,
                                            const Xapian::Query& query) {
  if (has_section_numbers(index)) {
    return find_matched(index, query).sections();
  }
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, index.database.get_doccount());
  std::vector<Xapian::docid> sections;
  sections.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    sections.push_back(*match);
  }
  std::sort(sections.begin(), sections.end());
  return sections;
}

SectionValues values_of(const OpenIndex& index, Xapian::valueno slot,
                        const std::vector<Xapian::docid>& sections) {
  if (!has_section_numbers(index)) {
    return streamed_values(index, slot, sections);
  }
  ValueColumn& column = column_of(index, slot);
  SectionValues found{.numbers = column.numbers_in(sections), .values = {}};
  found.values.reserve(column.distinct());
  for (std::uint32_t number = 0; number < column.distinct(); ++number) {
    found.values.push_back(column.value(number));
  }
  return found;
}

std::string section_key_of(const Xapian::Document& stored) {
  std::string whole = stored.get_value(section_slot);
  return whole.empty() ? stored.get_value(key_slot) : whole;
}

}  // namespace council
