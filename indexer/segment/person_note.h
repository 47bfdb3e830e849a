#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/document.h"
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

// Gives a person what a note behind the name says; whether that is the role or the
// organisation, which had not been told.
bool give_note(Person& person, const PersonNote& note, bool after_dash);

// "Borough Councillor" behind a name: the role of a guest.
bool is_tier_of_councillor(std::string_view text);

// `text` without blanks and full stops at its end.
std::string_view without_stop(std::string_view text);

// "Clerk: Helen Carrier", "Conservative (5): Mr A", "(Chair) Priya Anand": the words from
// the name on, and the office that the label before it is; "" for none.
struct LabelledName {
  std::string_view role;
  std::string_view name;
};
LabelledName split_label(std::string_view text);

// What a segment behind a name starts, where it is no other name but goes on behind
// "and": the role of "…, Senior Democratic and Scrutiny Officer", the organisation of "…,
// Ash City and District Council".
PersonNote::Kind opened_note(const std::vector<NameSegment>& segments, std::size_t index);

// "Bee, Dee, …", and "Bee and Dee" where that is all: surnames alone.
bool opens_surnames(const std::vector<NameSegment>& segments);

// Whether a segment is followed by an office, as a name is.
bool is_before_office(const std::vector<NameSegment>& segments, std::size_t index);

// The office behind a name without any punctuation: "Chair" of "JB Chair" after "Jo
// Bruce"; "" for none.
std::string_view role_after(std::string_view rest);

// "Two members of the public", whose names are nobody's business.
bool mentions_public(std::string_view text);

// Where a bracket opens behind letters; behind a name also the one that is all of the
// text,
// "(Chief Executive)". The text's size where there is none.
std::size_t bracket_at(std::string_view text, bool behind_name);

// "Cllr A Bee" of "Cllr A Bee There were 8 members of the public"; "" when nobody is
// named before the public.
std::string_view before_public(std::string_view text);

// "Councillor A Bee substituting" in a bracket behind the member who is away: no note on
// that member.
bool names_the_substitute(std::string_view note);

// "D. Mack" in a bracket behind the words of an office.
bool is_initialled_name(std::string_view text);

// "Senior Planner (Maria Woods)": an office before a bracket that can only be a name.
bool is_named_in_bracket(const SegmentParts& parts);

}  // namespace council
