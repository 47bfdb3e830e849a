#include "query/plan/lineage_note.h"

#include <algorithm>
#include <iterator>

#include "common/field.h"
#include "common/generation.h"
#include "query/lineage.h"

namespace council {
namespace {

std::vector<BodyStep> steps_of(const OpenIndex& index,
                               const std::set<std::string>& panel_keys) {
  std::vector<BodyStep> steps;
  for (const Xapian::Database& part : index.parts) {
    const std::vector<BodyStep> all = parse_lineage(part.get_metadata(lineage_key));
    for (const std::string& key : panel_keys) {
      std::ranges::move(lineage_of(all, key), std::back_inserter(steps));
    }
  }
  return steps;
}

bool has_papers(const OpenIndex& index, const std::string& panel_key) {
  return !panel_key.empty() && has_term(index, filter_term(Field::Panel, panel_key));
}

std::string describe(const BodyStep& step) {
  return step.later + " came after " + step.earlier +
         (step.year.empty() ? "" : " in " + step.year);
}

}  // namespace

std::vector<std::string> lineage_notes(const OpenIndex& index,
                                       const std::set<std::string>& panel_keys) {
  std::set<std::string> said = panel_keys;
  std::vector<std::string> notes;
  for (const BodyStep& step : steps_of(index, panel_keys)) {
    for (const std::string& other : {step.earlier_key, step.later_key}) {
      if (has_papers(index, other) && said.insert(other).second) {
        notes.push_back(describe(step) + "; panel:" + other +
                        " would find its papers as well");
      }
    }
  }
  return notes;
}

}  // namespace council
