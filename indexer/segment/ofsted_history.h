#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "indexer/segment/line.h"
#include "indexer/segment/ofsted_front.h"

namespace council {

// "the third monitoring visit since …": 3. nullopt where the introduction counts none.
std::optional<int> find_visit_ordinal(Lines lines, const OfstedFront& front);

// When the inspections were that the paper says it follows: "Dates of previous
// inspection: 9 to 13 July 2018", "judged inadequate in March 2017" (a month as its
// days). In the order of the text.
std::vector<DateRange> find_previous_inspections(Lines lines, const OfstedFront& front);

// What an inspection of an area came to, from a fixed list: "typically_positive",
// "inconsistent", "widespread_failings" since 2023, "written_statement_required" before,
// "effective_action" and the like of a later visit. nullopt where no such sentence
// stands.
std::optional<std::string_view> find_inspection_outcome(Lines lines,
                                                        const OfstedFront& front);

// What a section of such a paper is about, by its heading: "areas_for_improvement",
// "priority_actions", "strengths", "headline_findings", "next_steps"; nullopt for others.
std::optional<std::string_view> section_topic(std::string_view heading);

}  // namespace council
