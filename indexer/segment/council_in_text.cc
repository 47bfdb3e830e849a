#include "indexer/segment/council_in_text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

#include "common/slug.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_capital(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

bool joins(std::string_view word) {
  return is_any_phrase(word, {"and", "&", "of", "upon", "on", "in", "le", "the", "with"});
}

// What kind of council it is, not which.
bool is_kind_of_council(std::string_view word) {
  return is_any_phrase(word, {"parish", "town", "city", "county", "borough", "district",
                              "community", "metropolitan", "council", "royal", "and",
                              "of", "the", "full", "annual", "unitary"});
}

// No name starts with these: "Full Council", "Members of the Council".
bool opens_no_name(std::string_view word) {
  return is_any_phrase(
      word,
      {"the",      "full",      "annual",      "members",    "meeting", "this",
       "your",     "each",      "any",         "all",        "minutes", "agenda",
       "clerk",    "notice",    "to",          "of",         "for",     "chairman",
       "chair",    "leader",    "mayor",       "dear",       "summons", "extraordinary",
       "ordinary", "inaugural", "councillors", "councillor", "special", "and",
       "on",       "in"});
}

// What stands before a name and ends it: "Draft Minutes Ashby Parish Council".
bool stands_before_name(std::string_view word) {
  return is_any_phrase(word, {"minutes", "agenda", "meeting", "summons", "notice"});
}

// Where the words of a name that ends at `end` may start, the last one first.
struct NameWords {
  std::vector<std::size_t> starts;
  bool follows_comma = false;
};
NameWords words_before(std::string_view text, std::size_t end) {
  constexpr std::size_t most_words = 8;
  NameWords words;
  for (std::size_t at = end; at > 0 && words.starts.size() < most_words;) {
    const std::size_t blank = text.rfind(' ', at - 1);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view word = text.substr(begin, at - begin);
    const bool ends_other = word.empty() || std::string_view{".,:;)"}.find(word.back()) !=
                                                std::string_view::npos;
    if (ends_other || stands_before_name(word) || !(is_capital(word) || joins(word))) {
      words.follows_comma = word.ends_with(',') && is_capital(word);
      break;
    }
    words.starts.push_back(begin);
    at = begin > 0 ? begin - 1 : 0;
  }
  return words;
}

// The name that ends with the word "Council" at `end`, or "".
std::string_view name_before(std::string_view text, std::size_t end) {
  const NameWords words = words_before(text, end);
  const auto first =
      std::find_if(words.starts.rbegin(), words.starts.rend(), [&](std::size_t start) {
        const std::string_view word = first_word(text.substr(start, end - start));
        return is_capital(word) && !opens_no_name(word);
      });
  if (first == words.starts.rend()) {
    return {};
  }
  const std::string_view name = text.substr(*first, end - *first);
  // "Eastfen, Midfen and New Lake Parish Council": a list of which this is the end.
  const bool is_end = words.follows_comma && name.find(" and ") != std::string_view::npos;
  return is_end ? std::string_view{} : name;
}

bool tells_which(std::string_view name) {
  for (std::string_view rest = name; !rest.empty();) {
    const std::string_view word = first_word(rest);
    if (!is_kind_of_council(word)) {
      return true;
    }
    rest = trim(rest.substr(word.size()));
  }
  return false;
}

// Whose names follow are guests'.
bool lists_people(const Line& line) {
  return find_attendance_label(line) || honorific_at(line.text, 0);
}

// The councils that a line names in passing.
std::vector<std::string_view> councils_on(const Line& line) {
  constexpr std::string_view noun = " Council";
  std::vector<std::string_view> names;
  const std::string_view text = line.text;
  for (std::size_t at = text.find(noun); at != std::string_view::npos;
       at = text.find(noun, at + 1)) {
    const std::size_t end = at + noun.size();
    const std::string_view name =
        is_word_at(text, end) ? std::string_view{} : name_before(text, end);
    if (tells_which(name) && looks_like_council_name(name)) {
      names.push_back(name);
    }
  }
  return names;
}

// All of them the same; and more than a slip of the pen, "Couty Council", which stands
// but once.
std::optional<std::string> only_one_of(const std::vector<std::string_view>& names) {
  const bool are_one = std::ranges::all_of(names, [&](std::string_view name) {
    return panel_key(name) == panel_key(names.front());
  });
  const bool is_slip =
      names.empty() || (names.size() < 2 && count_words(names.front()) <= 2);
  return are_one && !is_slip ? std::optional{std::string{names.front()}} : std::nullopt;
}

std::optional<std::string> council_in_text(const Masthead& masthead) {
  constexpr std::size_t most_lines = 25;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < std::min(most_lines, masthead.size()); ++i) {
    const Line& line = *masthead[i];
    if (lists_people(line) || (i > 0 && find_number_label(line.match))) {
      break;
    }
    std::ranges::move(councils_on(line), std::back_inserter(names));
  }
  return only_one_of(names);
}

// "Marlow Borough Council" of "Marlow Borough Council    Page 3", "Marlow Borough
// Council, Town Hall, Marlow" or "Marlow County Council - County Hall".
std::string_view leading_council(const Line& line) {
  std::string_view text = trim(line.raw);
  text = text.substr(0, std::min(text.find("  "), text.size()));
  for (const std::string_view stop : {"\t", " - ", " \xE2\x80\x93 ", ", ", " | "}) {
    text = text.substr(0, std::min(text.find(stop), text.size()));
  }
  text = trim(text);
  return tells_which(text) && looks_like_council_name(text) ? text : std::string_view{};
}

// The indices of the first and the last lines of each page, of the last of the paper, and
// of running heads and feet within.
std::vector<std::size_t> edge_lines(Lines lines) {
  constexpr std::size_t at_edge = 2;
  constexpr std::size_t at_end = 4;
  std::vector<std::size_t> edges;
  std::vector<std::size_t> page;  // its lines that hold text
  const auto runs = [&](const Line& line) {
    return line.furniture || line.text == lines[page.front()].text;
  };
  const auto close = [&](std::size_t at_foot) {
    const std::size_t head = std::min(at_edge, page.size());
    const std::size_t foot = page.size() - std::min(at_foot, page.size());
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (i < head || i >= foot || runs(lines[page[i]])) {
        edges.push_back(page[i]);
      }
    }
    page.clear();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!page.empty() && lines[page.front()].page != lines[i].page) {
      close(at_edge);
    }
    if (!lines[i].blank()) {
      page.push_back(i);
    }
  }
  close(at_end);
  return edges;
}

std::optional<std::string> council_at_edges(Lines lines) {
  std::vector<std::string_view> names;
  for (const std::size_t at : edge_lines(lines)) {
    if (const std::string_view name = leading_council(lines[at]); !name.empty()) {
      names.push_back(name);
    }
  }
  return only_one_of(names);
}

// "ASHBY TOWN COUNCIL" alone on a line between those present and the first item.
std::optional<std::string> council_over_items(const Masthead& masthead) {
  for (std::size_t i = 0; i + 1 < masthead.size(); ++i) {
    if (find_number_label(masthead[i]->match)) {
      return std::nullopt;
    }
    const Line& line = *masthead[i];
    if (upper_case_share(line.text) >= 0.9 && find_number_label(masthead[i + 1]->match) &&
        tells_which(line.text) && looks_like_council_name(line.text)) {
      return body_display_name(line.text);
    }
  }
  return std::nullopt;
}

// "The following motion was adopted:" above the line: a motion of this meeting, where one
// may be only reported that another council sent.
bool is_adopted_here(Lines lines, std::size_t at) {
  while (at > 0 && lines[at - 1].blank()) {
    --at;
  }
  return at > 0 &&
         contains_any(lines[at - 1].match,
                      {"motion was adopted", "motion was carried", "motion was passed",
                       "adopted the following", "passed the following"}) &&
         !contains_any(lines[at - 1].match, {"from", "received", "letter"});
}

// "That Marlow Town Council calls on the Minister …": who moves so more than once, or
// adopts it, is the council itself.
std::optional<std::string> council_of_motions(Lines lines) {
  constexpr std::string_view noun = " Council ";
  constexpr std::size_t fewest = 2;
  std::vector<std::string_view> names;
  bool is_own = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    const std::size_t that = text.substr(0, 8).find("That ");
    const std::size_t at =
        that == std::string_view::npos ? that : text.find(noun, that + 5);
    if (at == std::string_view::npos || at > that + 60) {
      continue;
    }
    const std::size_t end = at + noun.size() - 1;
    const std::string_view name = text.substr(that + 5, end - that - 5);
    if (starts_with_any(trim(text.substr(end)),
                        {"calls on", "calls upon", "call on", "urges", "asks the",
                         "requests", "supports", "condemns", "recognises"}) &&
        tells_which(name) && looks_like_council_name(name)) {
      names.push_back(name);
      is_own = is_own || is_adopted_here(lines, i);
    }
  }
  return is_own || names.size() >= fewest ? only_one_of(names) : std::nullopt;
}

// "MARLOW FEN INTERNAL DRAINAGE BOARD": an authority of its own, which no council stands
// over.
bool stands_on_its_own(std::string_view name) {
  for (const std::string_view kind :
       {" internal drainage board", " drainage board", " transport partnership",
        " community planning partnership board", " community planning partnership",
        " local enterprise partnership", " valuation joint board", " conservators",
        " burial board", " fire board", " police board"}) {
    const std::size_t size = name.size() - std::min(kind.size(), name.size());
    if (has_at(name, size, kind) && tells_which(name.substr(0, size))) {
      return true;
    }
  }
  return false;
}

std::optional<std::string> authority_in_masthead(const Masthead& masthead) {
  constexpr std::size_t most_lines = 8;
  for (std::size_t i = 0; i < std::min(most_lines, masthead.size()); ++i) {
    const Line& line = *masthead[i];
    if (lists_people(line) || (i > 0 && find_number_label(line.match))) {
      break;
    }
    if (stands_on_its_own(line.text) && looks_like_body_name(line.text)) {
      return body_display_name(line.text);
    }
  }
  return std::nullopt;
}

// "PARISH MINUTES" at the head of a paper at whose end stands "Northshire County
// Council".
bool is_of_another_tier(const Masthead& masthead, std::string_view council) {
  constexpr std::size_t head = 8;
  for (const std::string_view tier : {"parish", "community council", "town council"}) {
    const bool is_told = std::any_of(
        masthead.begin(),
        masthead.begin() + static_cast<std::ptrdiff_t>(std::min(head, masthead.size())),
        [&](const Line* line) { return contains_any(line->match, {tier}); });
    if (is_told && !contains_any(council, {"parish", "community", "town"})) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<InferredCouncil> infer_council(const Masthead& masthead, Lines lines) {
  if (auto authority = authority_in_masthead(masthead)) {
    return InferredCouncil{*std::move(authority), "the authority printed at the head"};
  }
  if (auto named = council_in_text(masthead)) {
    return InferredCouncil{*std::move(named), "named in the text above the first item"};
  }
  if (auto over = council_over_items(masthead)) {
    return InferredCouncil{*std::move(over), "printed over the first item"};
  }
  if (auto printed = council_at_edges(lines);
      printed && !is_of_another_tier(masthead, *printed)) {
    return InferredCouncil{*std::move(printed), "printed at the edge of a page"};
  }
  if (auto moved = council_of_motions(lines)) {
    return InferredCouncil{*std::move(moved), "named in its own motions"};
  }
  return std::nullopt;
}

}  // namespace council
