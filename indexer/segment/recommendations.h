#pragma once

#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decisions.h"
#include "indexer/segment/line.h"

namespace council {

// What a section recommends. Proposals: the paragraphs of a section titled
// RECOMMENDATION(S), of a paragraph so labelled, and what a body "is asked to" do; each
// part of a list for itself, its marker as label. Minutes, and reports that propose
// nothing: the recommendations that scrutiny made earlier and tracks by letter or number
// ("In respect of Recommendations C and D, it was noted …"), with what is said of each.
std::vector<Recommendation> find_recommendations(const Body& body,
                                                 std::string_view section_title,
                                                 DecisionSource source);
std::vector<Recommendation> find_recommendations(Lines body,
                                                 std::string_view section_title,
                                                 DecisionSource source);

}  // namespace council
