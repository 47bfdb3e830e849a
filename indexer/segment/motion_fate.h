#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace council {

enum class Fate : std::uint8_t { Carried, Lost };

struct ToldFate {
  Fate fate = Fate::Carried;
  std::string_view verb;  // as printed
};

// What became of the "motion" or the "amendment", the last that a paragraph tells: "The
// motion was put to the vote and AGREED."
std::optional<ToldFate> find_fate(std::string_view text, std::string_view subject);

// "On a vote, nine voted for and two against and it was declared carried.", "The proposal
// was lost.": of what was moved above.
std::optional<ToldFate> find_vote_fate(std::string_view text);

// "Ar moladh Cllr A Cuidithe ag Cllr B agus glacadh leis [the motion].", what was adopted
// not being told behind it.
std::optional<ToldFate> find_adopted(std::string_view text);

}  // namespace council
