#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace council {

// How words become terms. Writing and reading go through these functions and no others.
//
//   exact term    prefix + folded word, with positions:      "leavers"
//   stemmed term  "Z" + prefix + stem of the folded word:    "Zleaver"
//
// Every word gives both, capitalised or not.
std::string stemmed_term(std::string_view prefix, std::string_view folded_word);
std::string exact_term(std::string_view prefix, std::string_view folded_word);

// Adds the words of `text` to `document` under `prefix`, from `position` on; returns the
// position after the last word. Texts that must not run into each other in a phrase are
// kept apart by leaving text_gap positions between them.
Xapian::termpos add_text(Xapian::Document& document, std::string_view prefix,
                         std::string_view text, Xapian::termpos position);

inline constexpr Xapian::termpos text_gap = 100;

}  // namespace council
