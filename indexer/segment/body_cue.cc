#include "indexer/segment/body_cue.h"

#include <algorithm>
#include <array>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// The length of the first of the words that stands at `at`, or 0.
template <std::size_t Size>
std::size_t size_of_any(const std::array<std::string_view, Size>& words,
                        std::string_view text, std::size_t at) {
  for (const std::string_view word : words) {
    if (has_at(text, at, word) && !is_word_at(text, at + word.size())) {
      return word.size();
    }
  }
  return 0;
}

// ", having heard the parties, " between a body and its verb: past it, or `at`.
std::size_t skip_clause(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 200;
  if (at >= text.size() || text[at] != ',') {
    return at;
  }
  const std::string_view clause = text.substr(at, longest);
  const std::size_t stop = std::min(clause.find(". "), clause.size());
  const std::size_t comma = clause.substr(0, stop).rfind(", ");
  return comma == 0 || comma == std::string_view::npos
             ? at
             : skip_blanks(text, at + comma + 1);
}

// "recommended that Cabinet:-" at the end of a line: what follows is no debate.
bool announces_list(std::string_view text) {
  constexpr std::size_t longest = 160;
  text = trim(text.substr(0, text.find('\n')));
  return (text.size() <= longest && (text.ends_with(':') || text.ends_with(":-"))) ||
         text == "agreed to";
}

}  // namespace

std::size_t body_cue_size(std::string_view text, std::size_t at) {
  constexpr auto bodies = std::to_array<std::string_view>(
      {"sub-committee", "committee", "panel", "board", "cabinet", "executive", "forum",
       "authority", "commission", "council", "assembly"});
  constexpr auto adverbs = std::to_array<std::string_view>(
      {"unanimously", "therefore", "then", "further", "also", "duly", "subsequently"});
  constexpr auto verbs = std::to_array<std::string_view>({"resolved", "decided"});
  constexpr auto verbs_of_lists =
      std::to_array<std::string_view>({"recommended", "agreed", "requested"});
  constexpr auto bare_bodies = std::to_array<std::string_view>(
      {"cabinet", "full council", "council", "executive", "members"});
  constexpr std::string_view article = "the ";
  const bool has_article = has_at(text, at, article);
  std::size_t end = at + (has_article ? article.size() : 0);
  const std::size_t body = has_article ? size_of_any(bodies, text, end)
                           : at == 0   ? size_of_any(bare_bodies, text, end)
                                       : 0;
  if (body == 0) {
    return 0;
  }
  end = skip_clause(text, skip_blanks(text, end + body));
  end = skip_blanks(text, end + size_of_any(adverbs, text, end));
  std::size_t verb = size_of_any(verbs, text, end);
  if (verb == 0 && announces_list(text.substr(end))) {
    verb = size_of_any(verbs_of_lists, text, end);
  }
  return verb == 0 ? 0 : end + verb - at;
}

}  // namespace council
