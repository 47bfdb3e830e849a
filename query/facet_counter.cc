#include "query/facet_counter.h"

#include <algorithm>

#include "common/error.h"
#include "common/record.h"

namespace council {

FacetCounter::FacetCounter(const OpenIndex& index, const std::vector<Field>& fields,
                           std::optional<unsigned> group_slot)
    : passaged_{column_of(index, section_slot)} {
  for (const Field field : fields) {
    const FieldSpec& spec = spec_of(field);
    counts_.push_back(
        {field, spec.is_multi_valued, Seen{column_of(index, spec.slot.value())}});
  }
  if (group_slot) {
    seen_groups_.emplace(column_of(index, *group_slot));
  }
}

std::size_t FacetCounter::Seen::add(std::uint32_t number) {
  if (number >= times.size()) {
    times.resize(column.distinct());
  }
  return times[number]++;
}

void FacetCounter::Seen::add_all(const std::vector<std::uint32_t>& sections) {
  const std::vector<std::uint32_t> numbers = column.numbers_in(sections);
  times.resize(column.distinct());
  for (const std::uint32_t number : numbers) {
    ++times[number];
  }
}

// By the number of the section that it is a passage of; 0 for none.
bool FacetCounter::is_new_section(std::uint32_t section) {
  return section == 0 || passaged_.add(section) == 0;
}

void FacetCounter::note_group(std::uint32_t group) {
  if (group == 0) {
    ++ungrouped_;
  } else if (seen_groups_->add(group) == 0) {
    ++groups_;
  }
}

void FacetCounter::operator()(const Xapian::Document& match, double /*weight*/) {
  if (!is_new_section(passaged_.column.number_in(match))) {
    return;
  }
  if (seen_groups_) {
    note_group(seen_groups_->column.number_in(match));
  }
  ++sections_;
  for (Counts& counts : counts_) {
    counts.values.add(counts.values.column.number_in(match));
  }
}

// All but one of a section that has several.
void FacetCounter::remove_seen_passages(SectionSet& matches) {
  SectionSet passages = matches;
  passages.keep(passaged_.column.with_value());
  const std::vector<std::uint32_t> sections = passages.sections();
  const std::vector<std::uint32_t> passaged = passaged_.column.numbers_in(sections);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!is_new_section(passaged[i])) {
      matches.remove(sections[i]);
    }
  }
}

void FacetCounter::count(const SectionSet& matches) {
  SectionSet sections = matches;
  remove_seen_passages(sections);
  sections_ += sections.count();
  if (counts_.empty() && !seen_groups_) {
    return;
  }
  const std::vector<std::uint32_t> numbers = sections.sections();
  if (seen_groups_) {
    for (const std::uint32_t group : seen_groups_->column.numbers_in(numbers)) {
      note_group(group);
    }
  }
  for (Counts& counts : counts_) {
    counts.values.add_all(numbers);
  }
}

std::unordered_map<std::string, std::size_t> FacetCounter::counts(Field field) const {
  const auto found =
      std::find_if(counts_.begin(), counts_.end(),
                   [field](const Counts& counts) { return counts.field == field; });
  const auto& [column, times] = found->values;
  std::unordered_map<std::string, std::size_t> sections;
  for (std::uint32_t number = 0; number < times.size(); ++number) {
    if (times[number] == 0) {
      continue;
    }
    const std::string& value = column.value(number);
    if (!found->is_multi_valued || value.empty()) {
      sections[value] += times[number];
      continue;
    }
    for (std::string& one : unpack_values(value)) {
      sections[std::move(one)] += times[number];
    }
  }
  return sections;
}

std::vector<Field> facet_fields() {
  std::vector<Field> fields;
  for (const FieldSpec& spec : all_fields()) {
    if (spec.is_facet) {
      fields.push_back(spec.field);
    }
  }
  return fields;
}

}  // namespace council
