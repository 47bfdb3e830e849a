#include "indexer/segment/part_heading.h"

#include <array>
#include <string_view>

#include "indexer/segment/has_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// Whether a heading has none but words of which those of public and private parts are
// made: "Press and public excluded", "Items to be considered in private".
bool is_of_meeting_words(std::string_view about) {
  constexpr auto words = std::to_array<std::string_view>(
      {"private",    "exempt",  "confidential", "closed",      "open",    "public",
       "press",      "session", "meeting",      "item",        "items",   "business",
       "matter",     "matters", "information",  "part",        "section", "agenda",
       "report",     "reports", "excluded",     "exclusion",   "of",      "not",
       "for",        "to",      "the",          "publication", "in",      "from",
       "considered", "be",      "and",          "or",          "members"});
  for (std::size_t at = 0; at < about.size();) {
    if (!is_word_at(about, at)) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(about, at);
    if (!is_one_of(about.substr(at, end - at), words)) {
      return false;
    }
    at = end;
  }
  return true;
}

// What a part is called behind its number: "PRIVATE" of "PART II - PRIVATE".
struct PartHeading {
  std::string_view number;
  std::string_view about;
};

PartHeading read_heading(std::string_view text) {
  const std::size_t part = skip_blanks(text, std::string_view{"part"}.size());
  const std::size_t end = word_end(text, part);
  return {text.substr(part, end - part), text.substr(end)};
}

bool opens_private(const PartHeading& heading) {
  return is_any_phrase(heading.number, {"2", "ii", "two", "b"}) &&
         (contains_any(heading.about, {"private", "exempt", "confidential",
                                       "not for publication", "not open", "closed"}) ||
          (has_words(heading.about, "public") && has_words(heading.about, "exclu")));
}

bool opens_public(const PartHeading& heading) {
  return is_any_phrase(heading.number, {"1", "i", "one", "a"}) &&
         contains_any(heading.about, {"public", "open"}) &&
         !contains_any(heading.about, {"not", "private", "exempt", "confidential",
                                       "excluded", "closed"});
}

}  // namespace

std::optional<bool> find_part_heading(Lines body) {
  constexpr std::size_t longest = 80;
  std::optional<bool> is_private;
  for (const Line& line : body) {
    const std::string_view text = line.match;
    if (line.furniture || text.size() > longest || !has_at(text, 0, "part")) {
      continue;
    }
    const PartHeading heading = read_heading(text);
    if (!is_of_meeting_words(heading.about)) {
      continue;
    }
    if (opens_private(heading)) {
      is_private = true;
    } else if (opens_public(heading)) {
      is_private = false;
    }
  }
  return is_private;
}

}  // namespace council
