#include "indexer/segment/boundary.h"

#include <algorithm>

#include "indexer/segment/phrase.h"

namespace council {
namespace {

// Some front sheets have the items without the word.
bool is_summons(std::string_view match) {
  return contains_any(
      match, {"will be held:", "will be held on", "will be held at", "will be held in",
              "you are summoned", "you are hereby summoned", "are requested to meet",
              "requested to attend", "cynhelir cyfarfod", "a thionólfar"});
}

}  // namespace

std::size_t next_text(Lines lines, std::size_t at) {
  while (at < lines.size() && (lines[at].blank() || lines[at].furniture)) {
    ++at;
  }
  return at;
}

bool has_agenda_heading(Lines lines) {
  constexpr std::size_t head = 80;
  const Lines first = lines.first(std::min(head, lines.size()));
  return std::any_of(first.begin(), first.end(), [](const Line& line) {
    // Of the Irish words too only ASCII case is folded.
    return is_any_phrase(line.match,
                         {"agenda", "notice and agenda", "rhaglen", "a g e n d a",
                          "b u s i n e s s", "order of business", "clár", "clÁr",
                          "clár oibre", "clÁr oibre"}) ||
           is_summons(line.match) ||
           starts_with_any(line.match,
                           {"agenda for", "supplementary agenda", "agenda supplement",
                            "agenda document for", "agenda frontsheet"});
  });
}

bool repeats_head(Lines lines, std::size_t head, std::size_t at) {
  constexpr int fewest_lines = 3;
  for (int same = 0; same < fewest_lines; ++same) {
    head = next_text(lines, head);
    at = next_text(lines, at);
    if (at >= lines.size() || lines[head].match != lines[at].match) {
      return false;
    }
    ++head;
    ++at;
  }
  head = next_text(lines, head);
  at = next_text(lines, at);
  return at < lines.size() &&
         (is_any_phrase(lines[at].match, {"agenda", "a g e n d a"}) ||
          lines[head].match == lines[at].match);
}

}  // namespace council
