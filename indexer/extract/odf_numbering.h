#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/odf_styles.h"

namespace council {

// Counts an OpenDocument text's automatic numbers, which its text does not hold.
class OdfNumbering {
 public:
  explicit OdfNumbering(const OdfStyles& styles) : styles_{styles} {}

  // How a list begins: text:list's attributes.
  struct ListStart {
    std::string style;      // "" takes that of the list around it
    std::string id;         // xml:id
    std::string continues;  // text:continue-list
    bool goes_on = false;   // text:continue-numbering
  };
  void start_list(const ListStart& start);
  void end_list();
  // `start` is text:start-value.
  void start_item(std::optional<int> start);

  // The label of a paragraph in a list, with a blank after it; "" but for the first
  // paragraph of an item. `paragraph_list` is the list style of the paragraph's own
  // style.
  std::string take_label(const std::string& paragraph_list);
  // The label of a heading outside of all lists: level 1 … 10.
  std::string heading_label(int level);

  [[nodiscard]] std::size_t depth() const { return styles_of_.size(); }

 private:
  using Counters = std::array<std::optional<int>, odf_levels>;

  static std::string render(const OdfListStyle& style, const Counters& counters,
                            std::size_t level);
  static void count(const OdfListStyle& style, std::size_t level,
                    std::optional<int> start, Counters& counters);

  const OdfStyles& styles_;
  std::vector<std::string> styles_of_;  // of the open lists
  std::string id_;                      // of the outermost open list
  std::string outer_style_;
  Counters counters_{};  // of the outermost open list
  Counters headings_{};
  std::map<std::string, Counters> by_id_;
  std::map<std::string, Counters> by_style_;
  bool label_is_due_ = false;
  std::optional<int> item_start_;
};

}  // namespace council
