#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Gives the role to whom a sentence among the lines names as taking the chair, where
// nobody has it yet: "Cllr. G. Evans took the Chair", "Mr A Bee in the Chair",
// "Cymerwyd y Gadair gan y Cyng. G. Evans". "G. Evans" is Gwenfil Evans when only she
// fits.
void mark_chair(Lines lines, std::vector<Person>& people);

}  // namespace council
