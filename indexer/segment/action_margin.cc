#include "indexer/segment/action_margin.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "indexer/segment/action_label.h"
#include "indexer/segment/action_owner.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// "Cllr Laird" of "ACTION: Cllr Laird".
std::string_view without_action_label(std::string_view note) {
  const auto label = find_action_label(note);
  return label ? trim(note.substr(std::min(label->end, note.size()))) : note;
}

// More than one wide gap is a table, whose last cell is no margin.
bool has_columns(std::string_view text) {
  constexpr std::string_view gap = "    ";
  constexpr std::size_t longest_number = 8;
  return text.find(gap, std::min(longest_number, text.size())) != npos;
}

// "… of the meeting.<tab>Cllr Lamb": one gap in the line, behind text that is no name, no
// amount and no heading of a column.
std::optional<std::string_view> owner_behind_tab(const Line& line) {
  constexpr std::string_view ends_of_text = ".,;:)?";
  const std::string_view text = line.text;
  const std::size_t tab = text.find('\t');
  if (tab == npos || text.find('\t', tab + 1) != npos) {
    return std::nullopt;
  }
  const std::string_view before = trim(text.substr(0, tab));
  const std::string_view note = trim(text.substr(tab + 1));
  const bool is_text = !before.empty() && ends_of_text.find(before.back()) != npos &&
                       before.find_first_of("abcdefghijklmnopqrstuvwxyz") != npos;
  const std::string_view owner = without_action_label(note);
  return is_text && is_action_owner(owner) && text.ends_with(owner)
             ? std::optional{text.substr(text.size() - owner.size())}
             : std::nullopt;
}

// "L A Bee", "C. Dee"
bool opens_with_initial(std::string_view text) {
  return text.size() > 2 && text[0] >= 'A' && text[0] <= 'Z' &&
         (text[1] == ' ' || text[1] == '.');
}

}  // namespace

std::string_view text_before_margin(const Line& line, std::string_view owner) {
  std::string_view text =
      trim(std::string_view{line.text}.substr(0, line.text.size() - owner.size()));
  const std::size_t tab = text.rfind('\t');
  const bool has_label =
      tab != std::string_view::npos && find_action_label(trim(text.substr(tab)));
  return has_label ? trim(text.substr(0, tab)) : text;
}

std::optional<std::string_view> margin_owner(const Line& line) {
  if (line.raw.find('\t') != npos) {
    return owner_behind_tab(line);
  }
  constexpr std::size_t wide_gap = 6;
  constexpr std::size_t shortest_text = 20;
  const std::string_view raw = line.raw;
  const std::size_t gap = raw.rfind(std::string(wide_gap, ' '));
  if (gap == npos || gap < shortest_text || has_columns(trim(raw.substr(0, gap)))) {
    return std::nullopt;
  }
  const std::size_t begin = raw.find_first_not_of(' ', gap);
  if (begin == npos) {
    return std::nullopt;
  }
  const std::string_view note = trim(raw.substr(begin));
  // "Cllr A Bee          Cllr C Dee": a list in columns.
  const bool is_list =
      (honorific_at(line.text, 0) && honorific_at(note, 0)) ||
      (opens_with_initial(trim(raw.substr(0, gap))) && opens_with_initial(note));
  // "Signed                Chair of the Committee"
  const bool is_place =
      starts_with_any(line.match, {"signed", "chairman", "chair", "date"});
  const std::string_view owner = without_action_label(note);
  const bool is_note = !is_list && !is_place && line.text.size() > note.size() &&
                       line.text.ends_with(owner);
  return is_note && is_action_owner(owner)
             ? std::optional{std::string_view{line.text}.substr(line.text.size() -
                                                                owner.size())}
             : std::nullopt;
}

}  // namespace council
