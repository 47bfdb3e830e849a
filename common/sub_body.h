#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// The name of the body that another is a part of, where its own name says so: "Municipal
// District of Adare" for "Joint Policing Sub-Committee of the Municipal District of
// Adare". nullopt for any other name: nothing is guessed from names that are alike.
std::optional<std::string> named_whole(std::string_view body_name);

// By the keys of bodies that are parts, the key of the body that each is a part of, in
// the form in which an index keeps it; "" is none. What is no such line is passed over.
using SubBodies = std::map<std::string, std::string>;
std::string write_sub_bodies(const SubBodies& bodies);
SubBodies parse_sub_bodies(std::string_view text);

}  // namespace council
