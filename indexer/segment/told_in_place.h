#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// A sentence of a paragraph.
struct Sentence {
  std::string_view text;  // with its full stop
  std::size_t begin = 0;  // in the paragraph
};

// Where in the item a sentence stands.
struct ToldAt {
  const JoinedLines& paragraph;
  bool minutes_item = false;
  bool apologies_item = false;
  bool planning_item = false;
  bool of_others = false;     // the item is a report of what others did
  std::size_t first = 0;      // of the paragraph's decisions
  std::size_t previous = 0;   // of those of the paragraph before it
  std::string_view motion{};  // of the same text, proposed and not yet decided
  std::string_view before{};  // the sentence before, of the same paragraph
};

// "It was proposed that the tree be felled.": from "that" on; "" where nothing is moved.
std::string_view motion_in(std::string_view sentence);

// A sentence that tells who moved, or only that it was agreed: a decision of its own, or
// the rest of the one before it.
void add_told(Sentence sentence, const ToldAt& at, std::vector<Decision>& decisions);

}  // namespace council
