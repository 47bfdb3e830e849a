#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// How councils number items, told apart because one paper keeps to one scheme.
enum class NumberShape : std::uint8_t {
  Plain,     // "84." "84)" "5A." "2616."
  Bare,      // "84 " with no punctuation
  Slashed,   // "25/47" "147/24" "2023/145"
  Prefixed,  // "PLA146/14" "RGSC/19/60" "C 63/07" "CAB.25"
  Worded,    // "Item 5" "Agenda Item 5:" "Minute 12"
  Enclosed,  // "(199)"
  Roman,     // "IV" "IV."
};

// A number at the start of a line. Of "25/47" both halves are kept: which of them counts
// up is told by the neighbours.
struct NumberLabel {
  NumberShape shape = NumberShape::Plain;
  std::string number;  // as printed, without closing punctuation: "25/47", "5A"
  std::string series;  // what stays equal within a run: prefix letters
  int first = 0;
  std::optional<int> second;
  std::size_t size = 0;      // bytes of the text taken, blanks after it included
  bool has_bracket = false;  // "84)"
  bool is_doubtful = false;  // "21.44", "SC221": something else as often
};

// The item number that opens `text` (Line::match), or nullopt. Paragraph numbers (4.1),
// dates, times, sums, planning references and part markers ((a), (i)) are none.
std::optional<NumberLabel> find_number_label(std::string_view text);

// "21.44 TITLE", "2307.02 Title", "SC221 TITLE": a year, or a year and a month, before
// the number, or a prefix glued to it. Looks like a time, a paragraph's number or a name
// ("COVID19"), so that only its neighbours tell what it is.
std::optional<NumberLabel> find_doubtful_label(std::string_view text);

// "1.7.22 Title", "1-1401/09 Title", "27.16/17 Title": the month, the day or the
// municipal year of the meeting behind the number.
std::optional<NumberLabel> find_dated_label(std::string_view text);

// "PLA146/14", "C 63/07", "FC13/04/1": behind the capitals of a body.
std::optional<NumberLabel> find_prefixed_label(std::string_view text);

// "No. 5   Title": the number of a minute, as often of a house; doubtful.
std::optional<NumberLabel> find_numero_label(std::string_view text);

// "2021/05/06 Title", "242/14/15 Title", "04/11:02 Title": the year, the month or which
// of the year's meetings, and the number.
std::optional<NumberLabel> find_yearly_label(std::string_view text);

// "Agenda Item 5:", "Item No. 5", "Minute 12 -", "ITEM 3.1": the number behind such a
// word.
std::optional<NumberLabel> find_worded_label(std::string_view text);

}  // namespace council
