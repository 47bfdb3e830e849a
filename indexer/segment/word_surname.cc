#include "indexer/segment/word_surname.h"

#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// Words of the other lists that many people are called.
bool is_word_for_surname(std::string_view word) {
  return is_any_phrase(
      word, {"green", "page", "head", "constable", "church", "young", "law", "place",
             "sport", "parks", "human", "early", "press", "bank", "watch", "chambers"});
}

}  // namespace

bool has_word_for_surname(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  const std::size_t last = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string_view before = trim(name.substr(0, last));
  return last < name.size() && name[last] >= 'A' && name[last] <= 'Z' &&
         is_word_for_surname(name.substr(last)) && !names_an_office(before) &&
         !names_an_organisation(before) && !is_no_name(first_word(before)) &&
         (before.empty() || !all_fields_of_work(before));
}

}  // namespace council
