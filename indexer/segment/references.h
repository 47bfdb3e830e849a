#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// What a section refers to by an exact sign, each kind and text once, in order: minutes
// where the text says that it is one ("minute 45/23", "25/47 refers"), decisions
// ("24/00108"), planning applications ("22/0605/FUL", "application E/36880"), section
// 106, unique reference numbers and reports of Ofsted. Dates, telephone numbers and money
// are none of these.
std::vector<Reference> find_references(Lines lines);

}  // namespace council
