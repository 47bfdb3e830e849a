#include "indexer/segment/decision_field.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/segment/scan.h"

namespace council {
namespace {

// Past the first of the words that the text has at a place, or that place.
std::size_t past_any(std::string_view text, std::size_t at,
                     std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (has_at(text, at, word)) {
      return at + word.size();
    }
  }
  return at;
}

}  // namespace

std::size_t decision_field_size(std::string_view text) {
  const std::size_t what = past_any(text, 0, {"brief ", "full "});
  const std::size_t of =
      past_any(text, what, {"description of ", "details of ", "summary of "});
  const std::size_t name = of > what ? past_any(text, of, {"the "}) : of;
  const std::size_t end = of > what ? past_any(text, name, {"decision"}) : name;
  if (end == name) {
    return 0;
  }
  const std::size_t taken = past_any(text, end, {" taken", " made"});
  const std::size_t next = skip_blanks(text, taken);
  if (next < text.size() && text[next] == ':') {
    return next + 1;
  }
  const bool is_row =
      text.substr(taken, next - taken).find('\t') != std::string_view::npos;
  return next == text.size() || is_row ? next : 0;
}

bool heads_decision_of_member(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (text.size() > longest || text.ends_with('.')) {
    return false;
  }
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"decision of executive", "decision of the executive",
           "decision of cabinet member", "decision of the cabinet member",
           "decision of portfolio", "decision of the portfolio", "decision of the leader",
           "decision of leader"}),
      [&](std::string_view words) { return has_at(text, 0, words); });
}

}  // namespace council
