#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/search.h"

namespace council::test {

// The query that a reader of the sample index typed on 9 March 2026.
Query ask(const std::string& text);

// Texts that match differently, to be narrowed, paged and counted.
const std::vector<std::string>& questions();

// What the sample index answers.
ResultPage find(const Query& query);
ResultPage find(const std::string& text);

// The keys of the page's hits.
std::set<std::string> keys_of(const ResultPage& page);

}  // namespace council::test
