#include "indexer/segment/list_entry.h"

#include <algorithm>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_note.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Muintir na Tíre", "Friends of Ash Park": no word of a sentence.
bool is_name_of_body(std::string_view text) {
  constexpr std::size_t most_words = 5;
  if (text.empty() || count_words(text) > most_words || has_digit(text)) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();
       at = skip_blanks(text, blank_end(text, at))) {
    const std::string_view word = text.substr(at, blank_end(text, at) - at);
    if (is_lower_case_start(word) &&
        !is_any_phrase(word, {"of", "and", "for", "the", "na", "an", "y", "yr"})) {
      return false;
    }
  }
  return !is_lower_case_start(text);
}

// "Mr. John Bee, Muintir na Tíre.": who came, and whom for.
bool is_name_and_body(std::string_view text) {
  constexpr std::size_t longest = 80;
  text = without_stop(text);
  const std::size_t comma = text.find(", ");
  const auto title = honorific_at(text, 0);
  if (text.size() > longest || comma == std::string_view::npos || !title ||
      title->plural || title->end >= comma) {
    return false;
  }
  const std::string_view body = text.substr(comma + 2);
  return is_bare_name(text.substr(title->end, comma - title->end), true) &&
         body.find_first_of(",;:.\t()") == std::string_view::npos &&
         is_name_of_body(body) && !is_bare_name(body);
}

}  // namespace

// "Councillors: P Bee and C Dee", "Councillor Ross Erskine" alone on a line: what stands
// below a list that has begun on its label's line.
bool is_titled_entry(std::string_view text) {
  const auto title = honorific_at(text, 0);
  if (!title) {
    return false;
  }
  if (!name_before_civic_office(text).empty()) {
    return true;
  }
  const std::string_view rest = text.substr(title->end);
  const bool is_group =
      title->plural && (text.substr(0, title->end).find(':') != std::string_view::npos ||
                        ((text.find_first_of(",;") != std::string_view::npos ||
                          text.find(" and ") != std::string_view::npos) &&
                         !is_long_sentence(text) &&
                         !contains_any(text, {"was", "were", "had", "has", "declared"})));
  // "Mrs A Bee; Mr C Dee; Mr E Eff."
  return is_group || is_bare_name(take_apart(rest).core, true) ||
         is_list_of_names(text) || is_name_and_body(text);
}

bool is_cut_body(std::string_view last, std::string_view text) {
  const std::size_t comma = last.rfind(", ");
  const auto title = honorific_at(last, 0);
  if (comma == std::string_view::npos || !title || title->plural) {
    return false;
  }
  const std::string_view tail = trim(last.substr(comma + 2));
  const std::string_view before = last.substr(0, comma);
  return names_an_office(before) && !honorific_at(tail, 0) && !names_an_office(tail) &&
         !names_an_organisation(tail) && is_name_of_body(tail) &&
         text.find_first_of(",;:.\t()") == std::string_view::npos &&
         is_name_of_body(text) && !honorific_at(text, 0) &&
         (names_an_office(text) || names_an_organisation(text));
}

// "Deputy Mayor Councillor J Bee" on a line of its own.
bool is_office_and_name(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t title = std::min(
      {find_ignoring_case(text, " councillor "), find_ignoring_case(text, " cllr "),
       find_ignoring_case(text, " alderman "), find_ignoring_case(text, " dr "),
       find_ignoring_case(text, " mr "), find_ignoring_case(text, " mrs "),
       find_ignoring_case(text, " ms ")});
  return text.size() <= longest && title < text.size() &&
         names_an_office(text.substr(0, title)) &&
         is_bare_name(take_apart(text.substr(text.find(' ', title + 1) + 1)).core, true);
}

}  // namespace council
