#include "indexer/segment/body_of_council.h"

#include "indexer/segment/body_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {

std::optional<BodyOfCouncil> split_body_of_council(std::string_view printed) {
  constexpr std::string_view joint = " of ";
  for (std::size_t at = find_ignoring_case(printed, joint); at != std::string_view::npos;
       at = find_ignoring_case(printed, joint, at + 1)) {
    std::string_view body = trim(printed.substr(0, at));
    constexpr std::string_view meeting = " meeting";  // "Planning Committee Meeting of"
    if (body.size() > meeting.size() &&
        has_at(body, body.size() - meeting.size(), meeting)) {
      body = trim(body.substr(0, body.size() - meeting.size()));
    }
    std::string_view council = trim(printed.substr(at + joint.size()));
    if (has_at(council, 0, "the ")) {
      council = trim(council.substr(4));
    }
    const bool is_council = is_any_phrase(body, {"council", "full council"});
    if ((is_council || looks_like_body_name(body)) && looks_like_council_name(council)) {
      return BodyOfCouncil{std::string{body}, std::string{council}};
    }
  }
  return std::nullopt;
}

}  // namespace council
