#pragma once

#include <xapian.h>

#include "query/section_set.h"

namespace council {

// The sections of a set, weighing nothing: to narrow what another query finds. For a
// single database only.
Xapian::Query set_query(const SectionSet& set);

}  // namespace council
