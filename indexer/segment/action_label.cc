#include "indexer/segment/action_label.h"

#include <algorithm>
#include <array>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// Past the sign behind a label and the blanks behind that.
std::size_t after_sign(std::string_view text, std::size_t at, std::size_t sign) {
  at += sign;
  while (at < text.size() && (blank_at(text, at) != 0 || dash_at(text, at) != 0)) {
    at += std::max(blank_at(text, at), dash_at(text, at));
  }
  return at;
}

// "Action SH": the label without a sign.
std::optional<ActionLabel> label_of_owner(std::string_view text, std::size_t at) {
  const bool is_owner = at < text.size() && is_action_owner(text.substr(at));
  return is_owner ? std::optional{ActionLabel{.end = at, .is_of_above = true}}
                  : std::nullopt;
}

}  // namespace

std::optional<ActionLabel> find_action_label(std::string_view text) {
  struct Row {
    std::string_view words;
    bool names_owner;
  };
  constexpr auto rows = std::to_array<Row>({{"action required by", true},
                                            {"action required", false},
                                            {"actions required", false},
                                            {"action points", false},
                                            {"action point", false},
                                            {"agreed actions", false},
                                            {"agreed action", false},
                                            {"actions agreed", false},
                                            {"action by", true},
                                            {"action for", true},
                                            {"actions", false},
                                            {"action", false},
                                            {"gweithredu", false}});
  for (const Row& row : rows) {
    std::size_t at = row.words.size();
    if (!has_at(text, 0, row.words) || is_word_at(text, at)) {
      continue;
    }
    at = skip_blanks(text, at);
    at = digits_end(text, at);  // "Action 3:"
    at = skip_blanks(text, at);
    const std::size_t dash = at < text.size() ? dash_at(text, at) : 0;
    const bool has_sign = at < text.size() && (text[at] == ':' || dash != 0);
    if (!has_sign) {
      return row.words == "action" ? label_of_owner(text, at) : std::nullopt;
    }
    at = after_sign(text, at, std::max<std::size_t>(1, dash));
    return ActionLabel{
        .end = at, .names_owner = row.names_owner, .opens_list = at >= text.size()};
  }
  return std::nullopt;
}

}  // namespace council
