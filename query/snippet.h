#pragma once

#include <string>
#include <vector>

#include "query/result.h"
#include "query/snippet_mark.h"

namespace council {

struct SnippetSource {
  const std::string& text;  // of a section, verbatim
  // Byte offsets in `text` at which pages start; empty where pages mean nothing.
  const std::vector<std::pair<std::size_t, int>>& page_starts;
  // Where the text proper starts, behind a heading that is shown anyway.
  std::size_t heading_end = 0;
};

inline constexpr std::size_t max_snippets = 3;

// Up to max_snippets pieces of the text, in its order, that show most of what matched;
// where nothing did (the words lie in the title), the beginning. Empty for an empty text.
std::vector<Snippet> make_snippets(const SnippetSource& source, std::vector<Mark> marks);

// How much of what was asked a text with these marks holds: for choosing among decisions.
double match_score(const std::vector<Mark>& marks);

}  // namespace council
