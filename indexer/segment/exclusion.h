#pragma once

#include <optional>

#include "indexer/segment/exclusion_scope.h"
#include "indexer/segment/line.h"

namespace council {

// The exclusion of the public that the body resolves or tells: "RESOLVED that the public
// be excluded", "members of the public were asked to leave", "the meeting went into
// private session". nullopt when it is only recommended or thought of, was not needed or
// not carried, or was another body's.
std::optional<Exclusion> find_exclusion(Lines body);

// Whether the body says that the public came back: "the meeting resumed in public".
bool readmits_public(Lines body);

}  // namespace council
