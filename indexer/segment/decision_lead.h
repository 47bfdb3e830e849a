#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Whether `before` ends in what stands before a decision's verb inside a sentence: a
// body, "it was", "and"; or is empty.
bool is_lead(std::string_view before);

// "UNANIMOUSLY", "IT WAS", "THE PANEL": nothing but leads, in capitals as the verb after
// them.
bool is_lead_in_capitals(std::string_view before);

// "Resolved 16/01/12.01 That …", "RESOLVED: 2013/001": past the resolution's own number,
// or `at`.
std::size_t skip_reference(std::string_view text, std::size_t at);

// "Decision – That the report be noted.", "Decision – (a) That …": from the dash on.
bool heads_clause_behind_dash(std::string_view text, std::size_t dash);

// "Recommended to Town Council: That …": past whom a decision is put to, up to the sign;
// or `at`.
std::size_t after_addressee(std::string_view text, std::size_t at);

// "No Objection", "no further action", "£50": what is resolved without a clause.
bool opens_with_verdict(std::string_view text);

// "the Clerk to apply for a card": who is to do what.
bool opens_with_task(std::string_view text);

}  // namespace council
