#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// "APPROVED by District Council": told of another authority.
bool is_of_others(std::string_view text, std::size_t end);

// "8.2   RESOLVED: That …": past the number, or `at`.
std::size_t skip_paragraph_number(std::string_view text, std::size_t at);

// Whether nothing but "to:" or "that:" stands from `at` on: a list follows.
bool heads_list(std::string_view text, std::size_t at);

// "Council is" before RECOMMENDED: nobody has decided yet.
bool is_still_proposed(std::string_view before);

// "(unanimously)", "(7:7 and on the chair's casting vote)": how far, or `at`. "(A)" is a
// part.
std::size_t skip_remark(std::string_view text, std::size_t at);

// Past colons, dashes and the like: "/-", " – ".
std::size_t skip_punctuation(std::string_view text, std::size_t at);

// Whether a new sentence may start behind `before`. Also after the topic of a sub-item:
// "i) Scouts - RESOLVED: to award £500."
bool follows_sentence(std::string_view before);

}  // namespace council
