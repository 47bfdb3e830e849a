#include "indexer/segment/told_vote.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/vote_gap.h"
#include "indexer/segment/vote_head.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
struct Count {
  int value = 0;
  bool is_word = false;
};

// A count or a side, as they stand in the text.
struct Token {
  std::optional<Count> count;
  std::optional<VoteSide> side;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<int> number_word(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"none",     "one",     "two",     "three",     "four",     "five",     "six",
       "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
       "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"});
  constexpr auto nothing =
      std::to_array<std::string_view>({"no", "nil", "zero", "nobody"});
  const auto equals = [&](std::string_view entry) {
    return equals_ignoring_case(entry, word);
  };
  const auto row = std::find_if(words.begin(), words.end(), equals);
  if (row != words.end()) {
    return static_cast<int>(row - words.begin());
  }
  return std::any_of(nothing.begin(), nothing.end(), equals) ? std::optional{0}
                                                             : std::nullopt;
}

std::optional<Count> count_of(std::string_view word) {
  if (is_all_digits(word)) {
    return word.size() <= 3 ? std::optional{Count{to_number(word), false}} : std::nullopt;
  }
  const auto number = number_word(word);
  return number ? std::optional{Count{*number, true}} : std::nullopt;
}

// "£1 000", "3.50", "15,000"
bool is_part_of_number(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const bool after_digit = before.size() > 1 && is_ascii_digit(before[before.size() - 2]);
  const bool has_joint =
      !before.empty() && std::string_view{" ,.'"}.find(before.back()) != npos;
  return (after_digit && has_joint && is_ascii_digit(text[at])) ||
         before.ends_with("\xC2\xA3") || before.ends_with("\xE2\x82\xAC");
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      ++at;
      continue;
    }
    std::size_t end = word_end(text, at);
    if (const SideWord* const word = side_word_at(text, at)) {
      end = at + word->word.size();
      tokens.push_back({.count = {}, .side = word->side, .begin = at, .end = end});
    } else if (has_at(text, at, "agreed") && end == at + 6 && !tokens.empty() &&
               tokens.back().count && tokens.back().end + 1 == at) {
      // "two were against and five agreed"
      tokens.push_back({.count = {}, .side = VoteSide::For, .begin = at, .end = end});
    } else if (const auto count = count_of(text.substr(at, end - at));
               count && !is_part_of_number(text, at)) {
      tokens.push_back({.count = count, .side = {}, .begin = at, .end = end});
    }
    at = end;
  }
  return tokens;
}

// After the count of "Against: 3" comes no noun that it could count.
bool ends_count(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blanks(text, at);
  return !is_word_at(text, next) || is_ascii_digit(text[next]) ||
         side_word_at(text, next) != nullptr || has_at(text, next, "and ") ||
         has_at(text, next, "with ") || has_at(text, next, "vote") ||
         has_at(text, next, "member") || has_at(text, next, "councillor") ||
         (next > at && text[next] >= 'A' && text[next] <= 'Z');
}

// "but for", "had": the words before a count say that it is history.
bool is_history(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 40;
  const std::size_t from = at > reach ? at - reach : 0;
  return contains_any(text.substr(from, at - from), {"had", "would have"});
}

// "8 voted for the amendment and 13 voted for the motion": two sides of one question.
void oppose_amendment(std::string_view text, std::vector<Token>& tokens) {
  const auto is_for = [&](const Token& token, std::string_view what) {
    return token.side == VoteSide::For &&
           has_at(text.substr(0, token.end), token.end - what.size(), what);
  };
  const bool has_motion = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return is_for(t, "for the motion") || is_for(t, "in favour of the motion");
  });
  for (Token& token : tokens) {
    if (has_motion && (is_for(token, "for the amendment") ||
                       is_for(token, "in favour of the amendment"))) {
      token.side = VoteSide::Against;
    }
  }
}

// The number behind "motion received", "amendment received".
std::optional<int> votes_received(std::string_view text, std::string_view words) {
  const std::size_t at = find_phrase(text, words);
  if (at == npos) {
    return std::nullopt;
  }
  const std::size_t begin = skip_blanks(text, at + words.size());
  const std::size_t end = begin < text.size() ? word_end(text, begin) : begin;
  const auto count = count_of(text.substr(std::min(begin, text.size()), end - begin));
  return count ? std::optional{count->value} : std::nullopt;
}

// "the MOTION received 7 votes and the AMENDMENT received 4 votes, with 1 abstention, and
// the MOTION was therefore CARRIED": what is carried is the motion.
std::optional<ToldVote> find_division(std::string_view text) {
  if (find_ignoring_case(text, "motion received") == npos) {
    return std::nullopt;
  }
  ToldVote told;
  told.vote.in_favour = votes_received(text, "motion received");
  told.vote.against = votes_received(text, "amendment received");
  if (!told.vote.in_favour || !told.vote.against) {
    return std::nullopt;
  }
  told.begin = std::min(find_phrase(text, "motion received"),
                        find_phrase(text, "amendment received"));
  told.end = std::max(find_phrase(text, "motion received"),
                      find_phrase(text, "amendment received"));
  const std::string_view rest = text.substr(told.end);
  const std::vector<Token> tokens = tokens_of(rest);
  for (std::size_t i = 1; i < tokens.size() && !told.vote.abstained; ++i) {
    if (tokens[i].side == VoteSide::Abstain && tokens[i - 1].count &&
        tokens[i].begin == tokens[i - 1].end + 1) {
      told.vote.abstained = tokens[i - 1].count->value;
    }
  }
  if (contains_any(rest, {"motion was therefore carried", "motion was carried",
                          "motion was accordingly carried", "motion is carried"})) {
    told.vote.outcome = "carried";
  } else if (contains_any(rest,
                          {"amendment was therefore carried", "amendment was carried",
                           "amendment was accordingly carried"})) {
    told.vote.outcome = "lost";
  }
  return told;
}

class VoteReader {
 public:
  explicit VoteReader(std::string_view text) : text_{text}, tokens_{tokens_of(text)} {
    oppose_amendment(text_, tokens_);
  }

  std::vector<ToldVote> run() {
    std::vector<ToldVote> found;
    for (std::size_t i = 0; i + 1 < tokens_.size();) {
      std::size_t next = i;
      if (auto told = read(i, next)) {
        found.push_back(*std::move(told));
      }
      i = std::max(next, i + 1);
    }
    return found;
  }

 private:
  std::optional<ToldVote> read(std::size_t index, std::size_t& next) const {
    const Token& first = tokens_[index];
    Vote vote;
    next = index;
    if (first.count && tokens_[index + 1].count) {
      next = read_against_each_other(index, vote);
    }
    if (next == index) {
      next = read_sides(index, vote);
    }
    const bool is_vote = vote.in_favour && (vote.against || vote.abstained);
    if (!is_vote || is_history(text_, first.begin)) {
      next = index;
      return std::nullopt;
    }
    return ToldVote{std::move(vote), first.begin, tokens_[next - 1].end};
  }

  // "22 votes to one", "12 votes to 3, with 1 abstention", "RESOLVED (22:0)", "7:7 and on
  // the Chair's casting vote". The token after, or `index` for none.
  std::size_t read_against_each_other(std::size_t index, Vote& vote) const {
    const Token& left = tokens_[index];
    const Token& right = tokens_[index + 1];
    const std::string_view gap = text_.substr(left.end, right.begin - left.end);
    const bool is_to = gap == " votes to " || gap == " vote to ";
    const bool are_digits = !left.count->is_word && !right.count->is_word;
    const bool is_tie = (gap == ":" || (!gap.empty() && dash_at(gap, 0) == gap.size())) &&
                        (is_casting(right.end) || is_in_brackets(left.begin, right.end));
    if (!is_to && !(are_digits && is_tie)) {
      return index;
    }
    vote.in_favour = left.count->value;
    vote.against = right.count->value;
    const std::size_t next = index + 2;
    const bool has_gap =
        next < tokens_.size() &&
        is_pair_gap(text_.substr(right.end, tokens_[next].begin - right.end));
    return has_gap ? read_sides(next, vote) : next;
  }

  // "RESOLVED (22:0)"
  [[nodiscard]] bool is_in_brackets(std::size_t begin, std::size_t end) const {
    constexpr std::size_t reach = 30;
    const bool enclosed =
        begin > 0 && text_[begin - 1] == '(' && end < text_.size() && text_[end] == ')';
    const std::size_t from = begin > reach ? begin - reach : 0;
    const std::string_view before = text_.substr(from, begin - from);
    // Hours and ages stand in brackets too: "open as agreed (10-12) and (2-4)".
    const bool is_one_of_two =
        text_.substr(end, 8).starts_with(") and (") || before.find(") and (") != npos;
    return enclosed && !is_one_of_two &&
           contains_any(text_.substr(from, begin - from),
                        {"resolved", "agreed", "carried", "approved", "adopted", "vote",
                         "voting", "majority"});
  }

  [[nodiscard]] bool is_casting(std::size_t at) const {
    constexpr std::size_t reach = 60;
    const std::size_t from = at > reach ? at - reach : 0;
    return find_phrase(text_.substr(from, at - from + reach), "casting vote") != npos;
  }

  // Pairs of a count and a side from `index` on, all in the order of the first.
  std::size_t read_sides(std::size_t index, Vote& vote) const {
    const bool count_first = tokens_[index].count.has_value();
    std::size_t next = index;
    while (next + 1 < tokens_.size()) {
      const Token& count = count_first ? tokens_[next] : tokens_[next + 1];
      const Token& side = count_first ? tokens_[next + 1] : tokens_[next];
      if (!count.count || !side.side || count_for(vote, *side.side) ||
          !is_pair(next, count_first)) {
        break;
      }
      count_for(vote, *side.side) = count.count->value;
      next += 2;
      if (next == tokens_.size() || !leads_on(next, count_first)) {
        break;
      }
    }
    return next;
  }

  // Whether the next pair belongs to the vote: also in "For: 6. Against: 3."
  [[nodiscard]] bool leads_on(std::size_t next, bool count_first) const {
    const Token& last = tokens_[next - 1];
    const std::string_view gap = text_.substr(last.end, tokens_[next].begin - last.end);
    // "six were in favour of a new gate and three against"
    constexpr std::size_t longest_matter = 60;
    const std::size_t joint = gap.rfind(" and ");
    if (count_first && last.side == VoteSide::For && gap.starts_with(" of ") &&
        joint != npos && gap.size() <= longest_matter && gap.find(". ") == npos) {
      return is_pair_gap(gap.substr(joint));
    }
    const bool is_labelled = !count_first && gap == ". " && tokens_[next].side &&
                             text_.substr(tokens_[next].end).starts_with(':');
    return is_labelled || is_pair_gap(gap);
  }

  [[nodiscard]] bool is_pair(std::size_t index, bool count_first) const {
    const Token& first = tokens_[index];
    const Token& second = tokens_[index + 1];
    const std::string_view gap = text_.substr(first.end, second.begin - first.end);
    if (count_first) {
      return is_count_gap(gap);
    }
    return !second.count->is_word && is_side_gap(gap) && ends_count(text_, second.end);
  }

  std::string_view text_;
  std::vector<Token> tokens_;
};

std::size_t sentence_start(std::string_view text, std::size_t from, std::size_t at) {
  const std::size_t stop = text.substr(0, at).rfind(". ");
  return stop == npos || stop < from ? from : stop + 2;
}

// "carried" or "lost" next to the counts, or said of a motion in the same sentence or
// just after it.
std::optional<std::string> outcome_of(std::string_view text, const ToldVote& told,
                                      std::size_t from, std::size_t to) {
  constexpr std::size_t near = 24;
  constexpr std::size_t reach = 120;
  const std::size_t start = sentence_start(text, from, told.begin);
  const std::string_view before = text.substr(start, told.begin - start);
  const auto earlier = find_vote_outcome(before, true);
  if (earlier && (before.size() - earlier->end <= near || names_votable(before))) {
    return std::string{earlier->value};
  }
  const std::string_view after = text.substr(told.end, std::min(to - told.end, reach));
  const auto later = find_vote_outcome(after);
  if (later && (later->begin <= near || names_votable(after.substr(0, later->begin)) ||
                contains_any(after.substr(0, later->begin), {"declared"}))) {
    return std::string{later->value};
  }
  return std::nullopt;
}

// "NOT CARRIED by 28 votes to 24": the 28 were against.
void turn_lost(std::string_view text, ToldVote& told) {
  Vote& vote = told.vote;
  const std::string_view printed = text.substr(told.begin, told.end - told.begin);
  const bool is_to =
      printed.find(" votes to ") != npos || printed.find(" vote to ") != npos;
  if (is_to && vote.outcome == "lost" && vote.in_favour && vote.against &&
      *vote.in_favour > *vote.against) {
    std::swap(vote.in_favour, vote.against);
  }
}

// "On being put to the vote, the motion was declared CARRIED."
std::optional<ToldVote> find_put_vote(std::string_view text) {
  constexpr auto cues = std::to_array<std::string_view>(
      {"put to the vote", "upon a vote", "on a vote", "on a show of hands"});
  for (const std::string_view cue : cues) {
    const std::size_t at = find_phrase(text, cue);
    if (at == npos) {
      continue;
    }
    const std::size_t stop = text.find(". ", at);
    const std::string_view sentence = text.substr(at, stop == npos ? stop : stop - at);
    const auto outcome = find_vote_outcome(sentence);
    if (!outcome || !contains_any(sentence.substr(0, outcome->begin),
                                  {"was", "were", "declared", "and"})) {
      continue;
    }
    ToldVote told{.vote = {}, .begin = at, .end = at + outcome->end};
    told.vote.outcome = std::string{outcome->value};
    return told;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ToldVote> find_told_votes(std::string_view text) {
  if (!may_tell_vote(text)) {
    return {};
  }
  if (auto division = find_division(text)) {
    return {*std::move(division)};
  }
  auto found = VoteReader{text}.run();
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t from = i == 0 ? 0 : found[i - 1].end;
    const std::size_t to = i + 1 < found.size() ? found[i + 1].begin : text.size();
    found[i].vote.outcome = outcome_of(text, found[i], from, to);
    turn_lost(text, found[i]);
  }
  if (found.empty()) {
    if (auto put = find_put_vote(text)) {
      found.push_back(*std::move(put));
    }
  }
  return found;
}

}  // namespace council
