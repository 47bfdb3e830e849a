#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/line.h"

namespace council {

// "A", "C and D", "(b)", "3" at `at`, as printed; nullopt for any other word.
std::optional<std::string> recommendation_label_at(std::string_view text, std::size_t at);

// The recommendations made earlier whose progress a text follows: "In respect of
// Recommendations C and D, it was noted …". Each with its label and with what is said of
// it, up to the next or to the end of the paragraph. Decisions about them are none.
std::vector<Recommendation> find_tracked_recommendations(const Body& body);

}  // namespace council
