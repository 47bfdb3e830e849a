#pragma once

#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Who "is in the Chair" on a line of its own: "Mr A Bee", "The Mayor (Councillor A Bee)",
// "The Cathaoirleach, Cllr. A Bee, was"; or presided. Empty for other lines.
struct Presiding {
  std::string_view name;    // with the title
  std::string_view office;  // "Mayor", "" where none is told
};
Presiding find_presiding(std::string_view text);

// Gives the role to whom a sentence among the lines names as taking the chair, where
// nobody has it yet: "Cllr. G. Evans took the Chair", "Mr A Bee in the Chair",
// "Cymerwyd y Gadair gan y Cyng. G. Evans". "G. Evans" is Gwenfil Evans when only she
// fits.
void mark_chair(Lines lines, std::vector<Person>& people);

// Whether a person is in the chair, by what a list says of him: "Chair", "Cathaoirleach".
bool presides(const Person& person);

}  // namespace council
