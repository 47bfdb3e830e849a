#pragma once

#include <optional>
#include <string_view>

#include "common/document.h"

namespace council {

// Which inspection or visit the date behind `sentence` is of, where its words told `told`
// so far. `sentence` is what stands before the date, in small letters with plain quotes.
// Earlier inspections are PreviousInspection, those of another provider and visits that
// are no inspection Other; what speaks of no inspection keeps its role.
std::optional<DateRole> role_of_inspection(std::string_view sentence,
                                           std::optional<DateRole> told);

// Of a paper of the inspectorates, whose visit is known: what else it dates with the word
// "inspection" or "visit" is an earlier one of the same services, or another's.
std::optional<DateRole> role_beside_visit(std::string_view sentence,
                                          std::optional<DateRole> told);

}  // namespace council
