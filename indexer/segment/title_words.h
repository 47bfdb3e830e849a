#pragma once

#include <set>
#include <string>
#include <string_view>

namespace council {

// The words of a title that tell it from others, by their slugs and without the s of a
// plural: "Report on Ofsted's Visits" gives "ofsted", "visit".
std::set<std::string> telling_words(std::string_view title);

// Share of the shorter title's words that the other one has, 0 to 1. One word alone
// tells little: at most 0.5.
double title_likeness(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace council
