#include "indexer/segment/vote_sentence.h"

#include "indexer/segment/name_words.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "(17)" behind the side.
std::optional<int> count_after(std::string_view rest) {
  constexpr std::size_t far = 60;
  const std::size_t open = rest.substr(0, far).find('(');
  const std::size_t end =
      open == std::string_view::npos ? rest.size() : digits_end(rest, open + 1);
  const bool is_count = open != std::string_view::npos && end > open + 1 &&
                        end - open <= 4 && end < rest.size() && rest[end] == ')';
  return is_count ? std::optional{to_number(rest.substr(open + 1, end - open - 1))}
                  : std::nullopt;
}

}  // namespace

std::optional<VoteSentence> find_vote_sentence(std::string_view text) {
  const auto title = honorific_at(text, 0);
  if (!title) {
    return std::nullopt;
  }
  constexpr std::string_view voted = " voted ";
  constexpr std::string_view abstained = " abstained";
  const std::size_t verb = find_ignoring_case(text, voted);
  const SideWord* const side =
      verb == std::string_view::npos ? nullptr : side_word_at(text, verb + voted.size());
  if (side != nullptr) {
    const std::size_t end = verb + voted.size() + side->word.size();
    return VoteSentence{side->side, text.substr(0, verb), count_after(text.substr(end))};
  }
  const std::size_t at = find_ignoring_case(text, abstained);
  const bool is_vote = title->plural && at != std::string_view::npos &&
                       find_ignoring_case(text, "vot", at) != std::string_view::npos;
  return is_vote ? std::optional{VoteSentence{VoteSide::Abstain, text.substr(0, at),
                                              count_after(text.substr(at))}}
                 : std::nullopt;
}

}  // namespace council
