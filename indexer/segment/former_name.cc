#include "indexer/segment/former_name.h"

#include <algorithm>
#include <array>

#include "indexer/segment/body_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_name = 120;

// What stands between two names of a body. A phrase stands before those that it holds.
struct Phrase {
  std::string_view words;
  bool later_first;  // "Board, formerly the Panel"; else "the Panel was renamed Board"
};
constexpr auto phrases = std::to_array<Phrase>({
    {"formerly known as", true},
    {"previously known as", true},
    {"formerly called", true},
    {"previously called", true},
    {"(formerly", true},
    {"(previously", true},
    {", formerly", true},
    {"has been renamed", false},
    {"had been renamed", false},
    {"was renamed", false},
    {"be renamed", false},
    {"is renamed", false},
    {"renamed", false},
});

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// The longest name of a body that `text` ends with: "… to the Scrutiny Board".
std::string name_at_end(std::string_view text) {
  while (!text.empty() && std::string_view{" ,("}.find(text.back()) != npos) {
    text.remove_suffix(1);
  }
  text.remove_prefix(text.size() - std::min(text.size(), longest_name));
  text.remove_prefix(text.rfind('\n') + 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool starts_word =
        at == 0 ? is_capital(text[at]) : text[at - 1] == ' ' && is_capital(text[at]);
    if (starts_word && looks_like_body_name(text.substr(at))) {
      return body_display_name(text.substr(at));
    }
  }
  return {};
}

// The longest name of a body that `text` starts with: "the Performance Panel) met".
std::string name_at_start(std::string_view text) {
  text = trim(text.substr(0, longest_name));
  for (const std::string_view word : {"as ", "to ", "the "}) {
    text.remove_prefix(has_at(text, 0, word) ? word.size() : 0);
  }
  text = text.substr(0, std::min(text.find_first_of("().,;:\n\""), text.size()));
  while (!text.empty() && is_capital(text.front())) {
    if (looks_like_body_name(text)) {
      return body_display_name(text);
    }
    const std::size_t blank = text.rfind(' ');
    text = text.substr(0, blank == npos ? 0 : blank);
  }
  return {};
}

// The text with its wrapped lines on one; paragraphs stay apart.
std::string joined_lines(std::string_view text) {
  std::string joined{text};
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    const bool wraps = text[at] == '\n' && text[at - 1] != '\n' && text[at + 1] != '\n';
    joined[at] = wraps ? ' ' : text[at];
  }
  return joined;
}

bool may_tell(std::string_view text) {
  return find_ignoring_case(text, "renamed") != npos ||
         find_ignoring_case(text, "formerly") != npos ||
         find_ignoring_case(text, "previously") != npos;
}

}  // namespace

std::vector<FormerName> find_former_names(std::string_view printed) {
  std::vector<FormerName> found;
  if (!may_tell(printed)) {
    return found;
  }
  const std::string joined = joined_lines(printed);
  const std::string_view text = joined;
  for (const Phrase& phrase : phrases) {
    for (std::size_t at = find_ignoring_case(text, phrase.words); at != npos;
         at = find_ignoring_case(text, phrase.words, at + phrase.words.size())) {
      const std::size_t end = at + phrase.words.size();
      if (is_word_at(text, end)) {
        continue;
      }
      std::string first = name_at_end(text.substr(0, at));
      std::string second = name_at_start(text.substr(end));
      if (first.empty() || second.empty() || first == second) {
        continue;
      }
      FormerName names{std::move(first), std::move(second), at};
      if (phrase.later_first) {
        std::swap(names.earlier, names.later);
      }
      found.push_back(std::move(names));
    }
  }
  return found;
}

}  // namespace council
