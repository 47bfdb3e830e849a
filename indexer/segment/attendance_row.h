#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"

namespace council {

// A row of a table whose cells are names, as a list with separators: "Cllr A Bee<tab>Cllr
// C Dee", "Councillors:<tab>A Bee<tab>C Dee". Names without titles only under a plural
// title. Empty for other rows.
std::string list_of_cells(std::string_view row, bool under_title);

// The people of a row of a table, without lines: "Councillor A Smith<tab>Chair",
// "Burbage<tab>Councillor T Rafiq", "Chief Executive<tab>Carole Simm", and of "Cllr A
// Bee<tab>A<tab>Cllr C Dee" an apology and who came instead. Present where the row does
// not say otherwise.
std::vector<Person> read_people_row(std::string_view row);

// "Councillor A Bee (Chair)" of "Councillor<tab>A Bee (Chair)"; other rows as they are.
std::string with_title_joined(std::string_view row);

// "A Bee<tab>Deputy Leader" of "Councillors:<tab>A Bee<tab>Deputy Leader".
std::string_view without_title_cell(std::string_view row);

// Whether a row's label or value is about people: not "Place of hearing:<tab>Fenland
// Hall, Quaydon".
bool is_about_people(std::string_view label, std::string_view value);

// "Ian Bee, Director ++": without the mark of a note below the list.
std::string_view without_footnote(std::string_view text);

}  // namespace council
