#include "indexer/segment/exclusion_scope.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

std::string_view number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (is_word_at(text, end) || text[end] == '.' || text[end] == '/')) {
    ++end;
  }
  const std::string_view number = text.substr(at, end - at);
  return number.substr(0, number.find_last_not_of('.') + 1);
}

// What parts two numbers of a list.
struct Joint {
  std::size_t size = 0;  // bytes; 0 where the list ends
  bool is_range = false;
};

Joint joint_at(std::string_view text, std::size_t at) {
  if (has_at(text, at, "to ")) {
    return {3, true};
  }
  if (const std::size_t dash = dash_at(text, at); dash > 0) {
    return {dash, true};
  }
  if (has_at(text, at, "and ")) {
    return {3, false};
  }
  return {text[at] == ',' || text[at] == '&' ? std::size_t{1} : 0, false};
}

// "5" and "6" between "4" and "7", "11.2" between "11.1" and "11.3".
void add_between(std::string_view from, std::string_view to,
                 std::vector<std::string>& numbers) {
  constexpr int most = 50;
  const std::size_t part = from.find_last_of("./") + 1;
  const std::size_t same = to.find_last_of("./") + 1;
  const int first = to_number(from.substr(part));
  const int last = to_number(to.substr(same));
  if (from.substr(0, part) != to.substr(0, same) || first <= 0 || last - first > most) {
    return;
  }
  for (int number = first + 1; number < last; ++number) {
    numbers.push_back(std::string{from.substr(0, part)} + std::to_string(number));
  }
}

// "11.1" and "12" of "11.1 and 12 so as to …", "4", "5" and "6" of "Nos. 4 to 6".
std::vector<std::string> numbers_after(std::string_view text) {
  constexpr std::size_t most = 100;
  std::vector<std::string> numbers;
  bool is_range = false;
  std::size_t at = skip_blanks(text, 0);
  for (const std::string_view word :
       {"numbers ", "number ", "nos. ", "nos ", "no. ", "no ", "no."}) {
    if (has_at(text, at, word)) {
      at += word.size();
      break;
    }
  }
  for (at = skip_blanks(text, at); at < text.size() && numbers.size() < most;
       at = skip_blanks(text, at)) {
    if (is_ascii_digit(text[at])) {
      const std::string_view number = number_at(text, at);
      if (is_range && !numbers.empty()) {
        const std::string from = numbers.back();
        add_between(from, number, numbers);
      }
      numbers.emplace_back(number);
      at += number.size();
    } else if (const Joint joint = joint_at(text, at); joint.size > 0) {
      is_range = joint.is_range;
      at += joint.size;
    } else {
      break;
    }
  }
  return numbers;
}

// The items named behind one of the openings, "for" of "for agenda items 4 and 5".
std::vector<std::string> items_behind(std::string_view text,
                                      std::initializer_list<std::string_view> openings) {
  constexpr std::size_t window = 300;
  for (const std::string_view noun : {"items", "item", "minutes", "minute"}) {
    for (std::size_t at = find_phrase(text, noun); at < text.size();) {
      const std::string_view rest = text.substr(at + noun.size(), window);
      std::string_view before = trim(text.substr(0, at));
      while (is_any_phrase(last_word(before), {"agenda", "the", "exempt", "confidential",
                                               "private", "following"})) {
        before = trim(without_last_word(before));
      }
      if (ends_with_any(before, openings)) {
        if (std::vector<std::string> items = numbers_after(rest); !items.empty()) {
          return has_any(rest, {"onward"}) ? std::vector<std::string>{} : items;
        }
      }
      const std::size_t next = find_phrase(text.substr(at + noun.size()), noun);
      at = next == std::string_view::npos ? next : at + noun.size() + next;
    }
  }
  return {};
}

// "the items contained in part two of the agenda": not what comes next.
bool is_of_second_part(std::string_view text) {
  return has_any(
      text, {"part two of the agenda", "part 2 of the agenda", "part ii of the agenda",
             "part b of the agenda", "in part two", "in part 2", "in part ii"});
}

// "for the remaining business", "for the following items": all that come.
bool is_of_all(std::string_view text) {
  return has_any(text, {"following items", "next items", "remaining items",
                        "remaining agenda", "remaining business", "items of business",
                        "remainder", "rest of the meeting", "rest of the agenda"});
}

bool is_of_next(std::string_view text) {
  return contains_any(
      text, {"following item", "next item", "following agenda item", "next agenda item"});
}

// "during this item", of the item that it stands in.
bool is_of_this(std::string_view text) {
  return has_any(
      text, {"for this item", "of this item", "during this item", "on this item",
             "of this agenda item", "this item be", "this item was", "the item be",
             "the item was", "for this agenda item", "for this matter", "of this matter",
             "during this matter"});
}

bool names_above(std::string_view sentence) {
  return contains_any(sentence, {"above item", "above items", "said item", "said items",
                                 "foregoing item"});
}

// Those of "the above item (article 10 of this minute refers)" behind "to determine that
// item 8.1 be considered with the public excluded".
std::vector<std::string> items_above(std::string_view before, std::string_view sentence) {
  std::vector<std::string> items = items_behind(before, {"that", "of", "for"});
  for (const std::string_view noun : {"(articles ", "(article "}) {
    const std::size_t at = find_ignoring_case(sentence, noun);
    if (at != std::string_view::npos) {
      std::ranges::move(numbers_after(sentence.substr(at + noun.size())),
                        std::back_inserter(items));
    }
  }
  return items;
}

}  // namespace

Exclusion read_scope(std::string_view before, std::string_view sentence,
                     std::string_view rest) {
  constexpr std::size_t window = 300;
  Exclusion exclusion;
  const bool is_rest = has_any(sentence, {"remaining", "remainder", "rest of the"});
  exclusion.items =
      is_rest
          ? std::vector<std::string>{}
          : items_behind(sentence, {"that", "for", "during", "on", "of", "to", "discuss",
                                    "consider", "considering", "discussing", "hear",
                                    "take", "while", "whilst", "before", "with"});
  if (exclusion.items.empty() && names_above(sentence)) {
    exclusion.items = items_above(
        before.substr(before.size() - std::min(window, before.size())), sentence);
    exclusion.this_only = exclusion.items.empty();
    return exclusion;
  }
  if (!exclusion.items.empty()) {
    return exclusion;
  }
  exclusion.of_second_part = is_of_second_part(sentence);
  const bool is_all = is_of_all(sentence);
  exclusion.next_only = !is_all && is_of_next(sentence);
  exclusion.this_only = !is_all && !exclusion.next_only && is_of_this(sentence);
  if (!is_all && !exclusion.next_only && !exclusion.this_only) {
    exclusion.items = items_behind(rest.substr(0, window),
                                   {"consideration of", "discussion of", "following"});
  }
  return exclusion;
}

}  // namespace council
