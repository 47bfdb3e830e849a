#include "indexer/segment/reversed_roles.h"

#include <algorithm>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_note.h"

namespace council {
namespace {

bool is_full_name(std::string_view text) {
  return text.find(' ') != std::string_view::npos && is_bare_name(text);
}

}  // namespace

bool puts_offices_first(const std::vector<NameSegment>& segments) {
  constexpr std::size_t fewest = 2;
  std::size_t reversed = 0;
  for (const NameSegment& segment : segments) {
    const SegmentParts parts = take_apart(segment.text);
    if (parts.brackets.empty()) {
      continue;
    }
    const std::string_view inside = parts.brackets.front();
    const bool is_office = names_an_office(parts.core);
    if (!is_office && names_an_office(inside)) {
      return false;
    }
    reversed += is_office && (title_of_name(inside) || is_full_name(inside)) ? 1U : 0U;
  }
  return reversed >= fewest;
}

bool may_be_holder(std::string_view bracket, bool offices_first) {
  return is_initialled_name(bracket) || (offices_first && is_full_name(bracket));
}

bool has_holder_ahead(const std::vector<NameSegment>& segments, std::size_t index,
                      bool offices_first) {
  constexpr std::size_t far = 8;
  if (!names_an_office(segments[index].text)) {
    return false;
  }
  for (std::size_t i = index + 1; i < std::min(segments.size(), index + far + 1); ++i) {
    if (segments[i].separator == '.' || segments[i].separator == ';') {
      return false;
    }
    const SegmentParts parts = take_apart(segments[i].text);
    if (honorific_at(parts.core, 0)) {
      return false;
    }
    if (!parts.brackets.empty()) {
      const std::string_view inside = parts.brackets.front();
      const bool is_next =
          i == index + 1 && (is_named_in_bracket(parts) || is_initialled_name(inside));
      return title_of_name(inside).has_value() || is_next ||
             (offices_first && may_be_holder(inside, offices_first));
    }
  }
  return false;
}

}  // namespace council
