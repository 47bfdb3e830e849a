#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/glass/document_view.h"

namespace council::glass {

// The tag under which a record's terms stand; `length` is the sum of their counts. Terms
// are at most 245 bytes long.
std::string term_list_tag(const std::vector<DocumentView::Term>& terms,
                          std::uint32_t length);

// The tag of which slots a record has values in; "" for none.
std::string used_slots_tag(const std::vector<DocumentView::Value>& values);

}  // namespace council::glass
