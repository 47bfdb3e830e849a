#include <vector>

#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/scan.h"

namespace council {

bool starts_with_name(std::string_view text) {
  constexpr std::size_t window = 200;
  text = trim_segment(text.substr(0, window));
  if (honorific_at(text, 0)) {
    return true;
  }
  const std::vector<NameSegment> segments = split_name_list(text);
  return !segments.empty() && is_bare_name(take_apart(segments.front().text).core);
}

std::size_t membership_size(std::string_view text) {
  for (const std::string_view kind :
       {"co-opted member ", "independent member ", "lay member "}) {
    if (has_at(text, 0, kind) && starts_with_name(text.substr(kind.size()))) {
      return kind.size();
    }
  }
  return 0;
}

}  // namespace council
