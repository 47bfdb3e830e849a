#include "indexer/segment/action_note.h"

#include <algorithm>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// ": by A Bee" behind the word: the owner alone.
std::string_view owner_in(std::string_view note) {
  std::string_view owner = trim(note);
  while (!owner.empty() && (owner.front() == ':' || dash_at(owner, 0) != 0)) {
    owner = trim(owner.substr(owner.front() == ':' ? 1 : dash_at(owner, 0)));
  }
  return starts_with_phrase(owner, "by") ? trim(owner.substr(2)) : owner;
}

}  // namespace

std::optional<ActionNote> find_action_note(std::string_view text, std::size_t from,
                                           std::size_t to) {
  const std::string_view openings = text.substr(0, to);
  for (std::size_t open = find_either(openings, '(', '[', from); open != npos;
       open = find_either(openings, '(', '[', open + 1)) {
    constexpr std::size_t longest_note = 60;
    const std::size_t close =
        text.substr(0, open + longest_note).find_first_of(")]", open);
    if (close == npos || !has_at(text, open + 1, "action") ||
        is_word_at(text, open + 7)) {
      continue;
    }
    const std::string_view owner = owner_in(text.substr(open + 7, close - open - 7));
    if (!owner.empty() && is_action_owner(owner)) {
      return ActionNote{owner, open, close + 1};
    }
  }
  return std::nullopt;
}

}  // namespace council
