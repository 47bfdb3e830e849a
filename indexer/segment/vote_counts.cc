#include "indexer/segment/vote_counts.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "indexer/segment/scan.h"

namespace council {
namespace {

struct SideWord {
  std::string_view word;
  VoteSide side;
};
constexpr auto side_words = std::to_array<SideWord>({
    {"for the motion", VoteSide::For},
    {"for the amendment", VoteSide::For},
    {"in favour of the motion", VoteSide::For},
    {"in favour", VoteSide::For},
    {"for", VoteSide::For},
    {"against the motion", VoteSide::Against},
    {"against", VoteSide::Against},
    {"abstentions", VoteSide::Abstain},
    {"abstention", VoteSide::Abstain},
    {"abstained", VoteSide::Abstain},
    {"abstaining", VoteSide::Abstain},
    {"abstain", VoteSide::Abstain},
    {"o blaid", VoteSide::For},
    {"yn erbyn", VoteSide::Against},
    {"yn ymatal", VoteSide::Abstain},
});

const SideWord* side_at(std::string_view text, std::size_t at) {
  if (is_word_before(text, at)) {
    return nullptr;
  }
  const auto row =
      std::find_if(side_words.begin(), side_words.end(), [&](const SideWord& side) {
        return has_at(text, at, side.word) && !is_word_at(text, at + side.word.size());
      });
  return row == side_words.end() ? nullptr : &*row;
}

// A count of at most three digits that is a number by itself.
std::optional<int> count_at(std::string_view text, std::size_t at, std::size_t& end) {
  end = digits_end(text.substr(0, at + 4), at);
  const bool alone =
      end > at && end - at <= 3 && !is_word_at(text, end) && !is_word_before(text, at);
  return alone ? std::optional{to_number(text.substr(at, end - at))} : std::nullopt;
}

void set_count(Vote& vote, VoteSide side, int count) {
  auto& target = side == VoteSide::For       ? vote.in_favour
                 : side == VoteSide::Against ? vote.against
                                             : vote.abstained;
  if (!target) {
    target = count;
  }
}

// A count or a side, in the order of the line.
struct Token {
  std::optional<int> count;
  std::optional<VoteSide> side;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (const SideWord* const side = side_at(text, at)) {
      end = at + side->word.size();
      tokens.push_back({.count = {}, .side = side->side, .begin = at, .end = end});
    } else if (is_ascii_digit(text[at])) {
      if (const auto count = count_at(text, at, end)) {
        tokens.push_back({.count = count, .side = {}, .begin = at, .end = end});
      } else {
        end = std::max(end, digits_end(text, at));
      }
    }
    at = end;
  }
  return tokens;
}

// Only such words stand between "6" and "against".
bool is_vote_gap(std::string_view gap) {
  constexpr auto words =
      std::to_array<std::string_view>({"votes", "vote", "voted", "voting", "members",
                                       "member", "councillors", "were", "was"});
  for (std::size_t at = skip_blanks(gap, 0); at < gap.size(); at = skip_blanks(gap, at)) {
    const std::size_t end = std::max(word_end(gap, at), at + 1);
    const std::string_view word = gap.substr(at, end - at);
    if (std::none_of(words.begin(), words.end(), [&](std::string_view entry) {
          return equals_ignoring_case(entry, word);
        })) {
      return false;
    }
    at = end;
  }
  return true;
}

// After the count of "Against: 3" comes no noun that it could count.
bool ends_count(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  return at >= text.size() || !is_word_at(text, at) || side_at(text, at) != nullptr ||
         has_at(text, at, "and ") || has_at(text, at, "vote") ||
         has_at(text, at, "member");
}

// Pairs each side with the count next to it, on the side where the first count stands:
// "4 votes for, 6 against" or "For: 4, Against: 6".
Vote pair_counts(std::string_view text, const std::vector<Token>& tokens,
                 bool count_first) {
  constexpr std::size_t far = 24;
  Vote vote;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& count = count_first ? tokens[i] : tokens[i + 1];
    const Token& side = count_first ? tokens[i + 1] : tokens[i];
    const bool counts_votes =
        count_first ? is_vote_gap(text.substr(
                          count.end, side.begin - std::min(side.begin, count.end)))
                    : ends_count(text, count.end);
    if (count.count && side.side && counts_votes &&
        tokens[i + 1].begin - tokens[i].end <= far) {
      set_count(vote, *side.side, *count.count);
    }
  }
  return vote;
}

// "by 12 votes to 3"
std::optional<Vote> votes_to(std::string_view text) {
  const std::size_t at = find_ignoring_case(text, " votes to ");
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  std::size_t begin = at;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) {
    --begin;
  }
  std::size_t end = 0;
  const auto in_favour = count_at(text, begin, end);
  const auto against = count_at(text, at + 10, end);
  if (!in_favour || !against) {
    return std::nullopt;
  }
  Vote vote;
  vote.in_favour = in_favour;
  vote.against = against;
  return vote;
}

// "(7:7 and on the chair's casting vote)"
std::optional<Vote> casting_vote(std::string_view text) {
  const std::size_t cue = find_ignoring_case(text, "casting vote");
  if (cue == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t from = cue > 60 ? cue - 60 : 0;
  for (std::size_t at = from; at < cue; ++at) {
    std::size_t end = 0;
    const auto left = count_at(text, at, end);
    if (!left || end >= cue || (text[end] != ':' && dash_at(text, end) == 0)) {
      continue;
    }
    const std::size_t next = end + std::max<std::size_t>(1, dash_at(text, end));
    if (const auto right = count_at(text, next, end)) {
      Vote vote;
      vote.in_favour = left;
      vote.against = right;
      return vote;
    }
  }
  return std::nullopt;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = find_ignoring_case(text, word); at != std::string_view::npos;
       at = find_ignoring_case(text, word, at + 1)) {
    if (!is_word_before(text, at) && !is_word_at(text, at + word.size())) {
      return true;
    }
  }
  return false;
}

bool has_any_word(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(text, word); });
}

}  // namespace

std::optional<VoteHead> find_vote_head(std::string_view text) {
  const SideWord* const side = text.empty() ? nullptr : side_at(text, 0);
  if (side == nullptr || text[0] < 'A' || text[0] > 'Z') {
    return std::nullopt;
  }
  VoteHead head{.side = side->side, .count = {}, .end = side->word.size()};
  std::size_t at = skip_blanks(text, head.end);
  bool marked = false;
  while (at < text.size() &&
         (std::string_view{"(:.="}.find(text[at]) != std::string_view::npos ||
          dash_at(text, at) != 0)) {
    marked = true;
    at = skip_blanks(text, at + std::max<std::size_t>(1, dash_at(text, at)));
  }
  std::size_t end = at;
  head.count = at < text.size() && is_ascii_digit(text[at]) ? count_at(text, at, end)
                                                            : std::nullopt;
  const bool is_colon_list = marked && text.find(':') != std::string_view::npos &&
                             side->word != "for" && at >= text.size();
  if (!head.count && !is_colon_list) {
    return std::nullopt;
  }
  head.end = skip_blanks(text, head.count ? end : at);
  while (head.end < text.size() && (text[head.end] == ')' || text[head.end] == ':')) {
    head.end = skip_blanks(text, head.end + 1);
  }
  // "For 20 years the Council has …"
  const bool is_prose = !marked && head.end < text.size();
  return is_prose ? std::nullopt : std::optional{head};
}

std::optional<std::string> find_vote_outcome(std::string_view text) {
  text = text.substr(0, 2000);
  if (!has_any_word(
          text, {"motion", "amendment", "vote", "proposal", "recommendation", "votes"})) {
    return std::nullopt;
  }
  if (has_any_word(text, {"lost", "defeated", "fell", "rejected", "not carried"})) {
    return "lost";
  }
  if (has_any_word(text, {"carried", "passed"}) &&
      !has_any_word(text, {"carried out", "if carried"})) {
    return "carried";
  }
  return std::nullopt;
}

std::optional<Vote> find_told_vote(std::string_view text) {
  constexpr std::size_t longest = 4000;
  text = text.substr(0, longest);
  auto vote = votes_to(text);
  if (!vote) {
    vote = casting_vote(text);
  }
  if (!vote) {
    const std::vector<Token> tokens = tokens_of(text);
    const auto against =
        std::find_if(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.side == VoteSide::Against; });
    if (against == tokens.end()) {
      return std::nullopt;
    }
    const bool count_first = against != tokens.begin() && (against - 1)->count &&
                             against->begin - (against - 1)->end <= 12;
    Vote paired = pair_counts(text, tokens, count_first);
    if (!paired.in_favour || !paired.against) {
      paired = pair_counts(text, tokens, !count_first);
    }
    if (!paired.in_favour || !paired.against) {
      return std::nullopt;
    }
    vote = std::move(paired);
  }
  vote->outcome = find_vote_outcome(text);
  return vote;
}

}  // namespace council
