#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// What names look like, whoever bears them.

// The end of the word at `at`: the next blank, or the end of the text.
std::size_t blank_end(std::string_view text, std::size_t at);

bool is_lower_case_start(std::string_view word);

// "Bee", not "Ann Bee" or "A.Bee".
bool is_single_word(std::string_view text);

// "JB": the initials by which minutes call someone, or a party.
bool is_capital_code(std::string_view word);

// "GNPA" behind "Nick Hall": the letters of the organisation of who stands before them; a
// name in capitals has others in capitals behind it.
bool is_organisation_code(std::string_view word, std::string_view name_before);

// "Vice-Chairman": an office and no more.
bool is_bare_office(std::string_view text);

// How much of `text` reads as a name from its start; "" for none. After a title more is
// taken for a name than without.
std::string_view leading_name(std::string_view text, bool titled);

// The honours at the start of `rest`: "OBE JP".
std::string_view take_postnominals(std::string_view rest);

bool all_fields_of_work(std::string_view text);

// Whether all of `core`, which has no title, can only be a name. In a group ("Councillors
// A Bee and …") the title before holds for it.
bool is_bare_name(std::string_view core, bool in_group = false);

// "EDDC": the letters of a body.
bool is_acronym(std::string_view word);

// "B Eng", "M Inst": what stands behind the name of who has it.
bool opens_degree(std::string_view text);

}  // namespace council
