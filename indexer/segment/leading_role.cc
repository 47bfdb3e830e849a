#include "indexer/segment/leading_role.h"

#include <algorithm>
#include <array>

#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// Offices that papers print so. Of "Headteacher Oak Hill" the rest is a school.
constexpr auto offices = std::to_array<std::string_view>(
    {"clerk", "rfo", "pco", "lengthsman", "representative", "administrator", "treasurer",
     "secretary", "warden", "ranger", "chair", "chairman", "chairperson", "vice-chair",
     "vice-chairman"});
constexpr auto ranks = std::to_array<std::string_view>(
    {"parish", "town", "community", "assistant", "deputy", "temporary", "acting",
     "interim", "council", "committee", "the"});

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::ranges::any_of(
      words, [&](std::string_view one) { return equals_ignoring_case(one, word); });
}

// Where " and RFO" behind "Parish Clerk" ends, else `at`: one person in both offices.
std::size_t past_second_office(std::string_view text, std::size_t at) {
  for (const std::string_view office :
       {" and rfo", " & rfo", "/rfo", " / rfo", " and responsible financial officer",
        " & responsible financial officer", "/responsible financial officer"}) {
    if (has_at(text, at, office) && blank_at(text, at + office.size()) != 0) {
      return at + office.size();
    }
  }
  return at;
}

// Where " to the Council" behind an office ends, else `at`.
std::size_t past_body(std::string_view text, std::size_t at) {
  for (const std::string_view body :
       {" to the council", " to council", " to the parish council",
        " to the town council", " to the community council"}) {
    if (has_at(text, at, body) && blank_at(text, at + body.size()) != 0) {
      return at + body.size();
    }
  }
  return at;
}

// Where the office at the start of the text ends, or 0. Of what is before its last word
// one word may be unknown: "Tenant Representative".
std::size_t office_end(std::string_view text) {
  constexpr std::size_t most_words = 4;
  std::size_t unknown = 0;
  std::size_t at = 0;
  for (std::size_t word = 0; word < most_words && at < text.size(); ++word) {
    const std::size_t end = blank_end(text, at);
    const std::string_view here = text.substr(at, end - at);
    // "Clerk" of "Clerk/RFO"
    const std::size_t slash = std::min(here.find('/'), here.size());
    if (is_one_of(here.substr(0, slash), offices)) {
      const std::size_t office = at + slash;
      return past_second_office(text, past_body(text, office));
    }
    unknown += is_one_of(here, ranks) ? 0U : 1U;
    if (unknown > 1 || is_lower_case_start(here)) {
      return 0;
    }
    at = skip_blanks(text, end);
  }
  return 0;
}

}  // namespace

LabelledName split_leading_role(std::string_view text) {
  const std::size_t end = office_end(text);
  const std::size_t name = skip_blanks(text, end);
  const std::string_view core = take_apart(text.substr(name)).core;
  const bool is_named = end > 0 && core.find(' ') != std::string_view::npos &&
                        is_bare_name(core) && !is_field_of_work(first_word(core));
  return is_named ? LabelledName{text.substr(0, end), text.substr(name)}
                  : LabelledName{{}, text};
}

bool opens_with_holder(std::string_view text) {
  constexpr std::size_t longest = 60;
  const std::size_t comma = text.substr(0, longest).find(", ");
  return has_at(text, 0, "the ") && comma != std::string_view::npos &&
         names_an_office(text.substr(0, comma)) && honorific_at(text, comma + 2);
}

}  // namespace council
