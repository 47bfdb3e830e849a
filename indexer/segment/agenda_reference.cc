#include "indexer/segment/agenda_reference.h"

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {

std::optional<std::string> agenda_reference(std::string_view text) {
  text = trim(text);
  const bool is_round = text.starts_with('(') && text.ends_with(')');
  const bool is_square = text.starts_with('[') && text.ends_with(']');
  if (text.size() < 3 || !(is_round || is_square)) {
    return std::nullopt;
  }
  const std::string_view inside = trim(text.substr(1, text.size() - 2));
  if (!starts_with_any(inside, {"item", "agenda item", "agenda no", "eitem"}) ||
      inside.size() > 40) {
    return std::nullopt;
  }
  const auto label = find_number_label(inside);
  if (!label || label->shape != NumberShape::Worded || label->size < inside.size()) {
    return std::nullopt;
  }
  return label->number;
}

std::optional<ReferredTitle> split_agenda_reference(std::string_view title) {
  const std::size_t open = title.find_last_of("([");
  if (open == std::string_view::npos) {
    return std::nullopt;
  }
  auto reference = agenda_reference(title.substr(open));
  return reference ? std::optional{ReferredTitle{trim(title.substr(0, open)),
                                                 *std::move(reference)}}
                   : std::nullopt;
}

}  // namespace council
