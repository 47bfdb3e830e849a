#pragma once

#include <string_view>

#include "indexer/segment/person_note.h"

namespace council {

// "Clerk Ann Bee", "RFO Carl Dee", "Clerk to the Council E Eff", "Tenant Representative
// Gus Hay": an office that stands before its holder without a sign between. An empty role
// and all of the text where it is not so.
LabelledName split_leading_role(std::string_view text);

// "The Town Clerk, Mrs A Bee": an office with an article before its holder.
bool opens_with_holder(std::string_view text);

}  // namespace council
