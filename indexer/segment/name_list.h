#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace council {

// A piece of a name list between two separators, brackets kept whole.
struct NameSegment {
  std::string_view text;  // trimmed
  std::size_t begin = 0;  // of `text` within the list
  char separator = 0;     // what stood before it: ',' ';' '&' for "and", '.' or 0
};

// Splits a list at commas, semicolons, tabs, "and" and the ends of sentences; the full
// stops of initials and titles end nothing.
std::vector<NameSegment> split_name_list(std::string_view list);

// Whether semicolons part some of the pieces.
bool has_semicolons(const std::vector<NameSegment>& segments);

// "Mr A Smith (Chair) - Ward 3": the name, the brackets' contents, what follows a dash.
struct SegmentParts {
  std::string_view core;
  std::vector<std::string_view> brackets;
  std::string_view after_brackets;  // "Chair" of "Ian Hall (IH) Chair"
  std::string_view after_dash;
  std::string_view origin;  // "the police" of "Ian Hall from the police"
};
SegmentParts take_apart(std::string_view segment);

std::string_view trim_segment(std::string_view text);

// The end of the sentence that holds byte `at`, before its full stop; those of initials
// and titles end nothing.
std::size_t sentence_end(std::string_view text, std::size_t at);

}  // namespace council
