#include "query/facet_counter.h"

#include <algorithm>

#include "common/error.h"
#include "common/record.h"

namespace council {

FacetCounter::FacetCounter(const std::vector<Field>& fields,
                           std::optional<unsigned> group_slot)
    : group_slot_{group_slot} {
  for (const Field field : fields) {
    const FieldSpec& spec = spec_of(field);
    counts_.push_back({field, spec.slot.value(), spec.is_multi_valued, {}});
  }
}

bool FacetCounter::is_new_section(const Xapian::Document& match) {
  std::string section = match.get_value(section_slot);
  return section.empty() || passaged_.insert(std::move(section)).second;
}

void FacetCounter::operator()(const Xapian::Document& match, double /*weight*/) {
  if (group_slot_) {
    std::string group = match.get_value(*group_slot_);
    if (group.empty()) {
      ++ungrouped_;
    } else {
      groups_.insert(std::move(group));
    }
  }
  if (!is_new_section(match)) {
    return;
  }
  ++sections_;
  for (Counts& counts : counts_) {
    std::string value = match.get_value(counts.slot);
    if (!counts.is_multi_valued || value.empty()) {
      ++counts.sections[std::move(value)];
      continue;
    }
    for (std::string& one : unpack_values(value)) {
      ++counts.sections[std::move(one)];
    }
  }
}

const std::unordered_map<std::string, std::size_t>& FacetCounter::counts(
    Field field) const {
  const auto found =
      std::find_if(counts_.begin(), counts_.end(),
                   [field](const Counts& counts) { return counts.field == field; });
  return found->sections;
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
