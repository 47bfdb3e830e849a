#pragma once

#include <string_view>
#include <vector>

#include "common/document.h"

namespace council {

// The people of a row of a table, without lines: "Councillor A Smith<tab>Chair",
// "Burbage<tab>Councillor T Rafiq", "Chief Executive<tab>Carole Simm", and of "Cllr A
// Bee<tab>A<tab>Cllr C Dee" an apology and who came instead. Present where the row does
// not say otherwise.
std::vector<Person> read_people_row(std::string_view row);

}  // namespace council
