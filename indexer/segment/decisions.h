#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/line.h"

namespace council {

// What an item's text can hold: minutes tell decisions; agendas and reports only propose
// them; a record of decision has its own form.
enum class DecisionSource : std::uint8_t {
  Minutes,
  ItemPage,  // of an item or a decision on the web, whose label may be lost
  DecisionRecord,
  Proposal
};

// The decisions in the body of one item, in order, verbatim and with their lines:
//
//   labelled   "AGREED that …", "RESOLVED: (A) That …", "And Resolved: “That …”"
//   narrative  "It was proposed by X, seconded by Y and agreed that …", "Cytunwyd y dylid
//   …",
//              where the item has no label
//   bare       "That the information be noted." at the item's end
//   implicit   "The minutes … were submitted and approved as a correct record."
//
// Nothing from proposals, officers' recommendations, motions before their vote, unfilled
// templates or tables.
std::vector<Decision> find_decisions(const Body& body, std::string_view item_title,
                                     DecisionSource source);
std::vector<Decision> find_decisions(Lines body, std::string_view item_title,
                                     DecisionSource source);

}  // namespace council
