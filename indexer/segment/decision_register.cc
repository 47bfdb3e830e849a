#include "indexer/segment/decision_register.h"

#include <algorithm>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_labels = 8;

bool names_maker(const Line& line) {
  return starts_with_any(
      line.match,
      {"decision maker:", "decision-maker:", "decision taken by:", "decision taker:"});
}

bool tells_decision(const Line& line) {
  return starts_with_any(line.match, {"decision:", "decisions:", "decision made:"});
}

// What a form says of an entry above what was decided.
bool is_entry_label(const Line& line) {
  return names_maker(line) ||
         starts_with_any(line.match,
                         {"date of decision:", "decision date:", "decision published:",
                          "date published:", "reference:", "ref:", "reference number:",
                          "decision number:", "decision reference:", "made at meeting:",
                          "decided at meeting:", "decision status:", "key decision:",
                          "is key decision?:", "effective from:", "date:"});
}

// The entry's own line above its labels; a sentence belongs to the entry before.
bool may_be_title(const Line& line) {
  constexpr std::size_t longest = 160;
  return line.text.size() <= longest && line.text.find(": ") == std::string::npos &&
         line.text.find(". ") == std::string::npos &&
         std::string_view{".:;,"}.find(line.text.back()) == std::string_view::npos;
}

// The entry whose maker line `at` names tells a decision before the next one does.
bool is_entry(Lines lines, std::size_t at) {
  for (std::size_t next = at + 1; next < lines.size(); ++next) {
    if (names_maker(lines[next])) {
      return false;
    }
    if (tells_decision(lines[next])) {
      return true;
    }
  }
  return false;
}

std::size_t text_above(Lines lines, std::size_t at) {
  while (at > 0 && lines[at - 1].blank()) {
    --at;
  }
  return at;  // behind the line with the text, or 0
}

// Where the entry starts whose maker stands at `at`.
std::size_t start_of_entry(Lines lines, std::size_t at) {
  std::size_t start = at;
  for (std::size_t seen = 0; seen < most_labels; ++seen) {
    const std::size_t above = text_above(lines, start);
    if (above == 0) {
      return start;
    }
    if (!is_entry_label(lines[above - 1])) {
      return may_be_title(lines[above - 1]) ? above - 1 : start;
    }
    start = above - 1;
  }
  return start;
}

// Who was there, or that these are minutes: what stands below is of one meeting, whoever
// decided each item.
bool is_of_a_meeting(Lines head) {
  return std::ranges::any_of(head, [](const Line& line) {
    if (line.blank()) {
      return false;
    }
    const auto label = find_attendance_label(line);
    return (label && (label->group == AttendanceLabel::Group::Present ||
                      label->group == AttendanceLabel::Group::Apology)) ||
           contains_any(line.match, {"minutes of", "record of decisions"});
  });
}

}  // namespace

std::vector<std::size_t> find_register_entries(Lines lines) {
  std::vector<std::size_t> entries;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!lines[at].blank() && names_maker(lines[at]) && is_entry(lines, at)) {
      entries.push_back(start_of_entry(lines, at));
    }
  }
  const bool is_register =
      entries.size() >= 2 && !is_of_a_meeting(lines.first(entries.front()));
  return is_register ? entries : std::vector<std::size_t>{};
}

bool opens_register_entry(Lines lines) {
  std::size_t labels = 0;
  for (std::size_t at = 0; at < lines.size() && labels <= most_labels; ++at) {
    const Line& line = lines[at];
    if (line.blank()) {
      continue;
    }
    if (names_maker(line)) {
      return is_entry(lines, at);
    }
    if (at > 0 ? !is_entry_label(line) : !is_entry_label(line) && !may_be_title(line)) {
      return false;
    }
    ++labels;
  }
  return false;
}

std::optional<std::string> find_entry_title(Lines lines) {
  const bool has_title = opens_register_entry(lines) && !is_entry_label(lines.front());
  return has_title ? std::optional{lines.front().text} : std::nullopt;
}

}  // namespace council
