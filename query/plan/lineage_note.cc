#include "query/plan/lineage_note.h"

#include "common/field.h"
#include "common/generation.h"
#include "query/lineage.h"

namespace council {
namespace {

std::string describe(const BodyStep& step) {
  return step.later + " came after " + step.earlier +
         (step.year.empty() ? "" : " in " + step.year);
}

}  // namespace

std::vector<std::string> lineage_notes(const OpenIndex& index,
                                       const std::set<std::string>& panel_keys) {
  std::set<std::string> said = panel_keys;
  std::vector<std::string> notes;
  for (const Xapian::Database& part : index.parts) {
    const std::vector<BodyStep> steps = parse_lineage(part.get_metadata(lineage_key));
    for (const std::string& key : panel_keys) {
      for (const BodyStep& step : lineage_of(steps, key)) {
        for (const std::string& other : {step.earlier_key, step.later_key}) {
          if (!other.empty() &&
              index.database.term_exists(filter_term(Field::Panel, other)) &&
              said.insert(other).second) {
            notes.push_back(describe(step) + "; panel:" + other +
                            " would find its papers as well");
          }
        }
      }
    }
  }
  return notes;
}

}  // namespace council
