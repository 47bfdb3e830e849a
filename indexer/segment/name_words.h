#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// The words that stand around names in lists of people. Word lists hold what is common to
// papers of all councils; none holds a name.

struct Honorific {
  std::string text;     // as printed, plural made singular: "Councillor", "Cllr Mrs"
  bool plural = false;  // "Councillors": holds for the names that follow as well
  std::size_t end = 0;  // after it, blanks and a colon
};
// One or several honorifics at `at`: "Cllr Mrs", "County Councillor", "Mr.".
std::optional<Honorific> honorific_at(std::string_view text, std::size_t at);

// "OBE", "CBE", "JP".
// The title with which a name begins; "PC" alone may be somebody's initials.
std::optional<Honorific> title_of_name(std::string_view text);

// The first of titles that stand together: "Councillor" of "Councillor Mrs".
std::string first_title(const Honorific& title);

bool is_postnominal(std::string_view word);

// Whether the text names a post or an office: "Director of Public Health", "Vice Chair".
bool names_an_office(std::string_view text);

// Whether the text names an organisation: "Audit Commission", "London Borough of X".
bool names_an_organisation(std::string_view text);

// "Borough Council of Kings Lynn", which may go on with "and West Norfolk".
bool is_council_of(const std::optional<std::string>& organisation);

// Words for fields of work, which join with "and" inside a role: "Education and Skills".
bool is_field_of_work(std::string_view word);

// Words that are no name though they stand where one could: "None", "Vacancy", "Clerk".
bool is_no_name(std::string_view word);

// Lower-case parts of names: "de", "van", "ap".
bool is_name_particle(std::string_view word);

}  // namespace council
