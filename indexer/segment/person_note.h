#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/segment/name_list.h"

namespace council {

// What stands in brackets or after a dash behind a name.
struct PersonNote {
  enum class Kind : std::uint8_t {
    None,          // how or how long someone took part, a party, initials
    NamePart,      // "(J)": tells namesakes apart
    Substitution,  // "Substitute for Councillor A Bee"
    Role,
    Organisation
  };

  Kind kind = Kind::None;
  std::string_view text;  // of a substitution the name of the absent member
};
PersonNote read_person_note(std::string_view note, bool after_dash);

// `text` without blanks and full stops at its end.
std::string_view without_stop(std::string_view text);

// The office behind a name without any punctuation: "Chair" of "JB Chair" after "Jo
// Bruce"; "" for none.
std::string_view role_after(std::string_view rest);

// "Two members of the public", whose names are nobody's business.
bool mentions_public(std::string_view text);

// "Cllr A Bee" of "Cllr A Bee There were 8 members of the public"; "" when nobody is
// named before the public.
std::string_view before_public(std::string_view text);

// "Councillor A Bee substituting" in a bracket behind the member who is away: no note on
// that member.
bool names_the_substitute(std::string_view note);

// "Senior Planner (Maria Woods)": an office before a bracket that can only be a name.
bool is_named_in_bracket(const SegmentParts& parts);

}  // namespace council
