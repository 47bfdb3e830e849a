#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace council {

// Where a paragraph stands in a list.
struct ListPlace {
  int list = 0;   // w:numId; 0 is none
  int level = 0;  // w:ilvl, 0 … 8

  bool operator==(const ListPlace&) const = default;
};

// Counts a DOCX's automatic numbers, which its text does not hold: council minutes have
// their item numbers from here.
class Numbering {
 public:
  Numbering() = default;
  // Reads word/numbering.xml. Throws ExtractionError Damaged.
  explicit Numbering(std::string_view xml);

  // The label of the next paragraph at this place, with a blank after it: "1. ", "2.3 ",
  // "(a) ", "- " for a bullet; "" where the place is unknown or prints nothing.
  std::string next_label(const ListPlace& place);

 private:
  static constexpr int levels = 9;

  struct Level {
    std::string format = "decimal";  // w:numFmt
    std::string text;                // w:lvlText: "%1.%2"
    int start = 1;
    bool decimal_only = false;    // w:isLgl
    bool no_blank_after = false;  // w:suff "nothing"
  };
  using Levels = std::array<Level, levels>;

  // An instance of a definition, which may start anew.
  struct Instance {
    int definition = 0;         // w:abstractNumId
    std::map<int, int> starts;  // w:startOverride by level
  };

  class Reader;

  std::string render(const Levels& levels_of, int definition, int level) const;

  std::map<int, Levels> definitions_;
  std::map<int, Instance> instances_;
  std::map<int, std::array<std::optional<int>, levels>> counters_;  // by definition
  std::set<int> begun_;                                             // instances met
};

}  // namespace council
