#include "indexer/segment/vote_head.h"

#include <algorithm>
#include <array>

#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"

namespace council {
namespace {

// The longer form of a word before the shorter.
constexpr auto side_words = std::to_array<SideWord>({
    {"for the motion", VoteSide::For},
    {"for the amendment", VoteSide::For},
    {"in favour of the motion", VoteSide::For},
    {"in favour of the amendment", VoteSide::For},
    {"in favour of the proposal", VoteSide::For},
    {"in favour of the proposition", VoteSide::For},
    {"in favour of the recommendation", VoteSide::For},
    {"in favour of the resolution", VoteSide::For},
    {"in favour", VoteSide::For},
    {"for", VoteSide::For},
    {"against the motion", VoteSide::Against},
    {"against the amendment", VoteSide::Against},
    {"against the proposal", VoteSide::Against},
    {"against the proposition", VoteSide::Against},
    {"against the recommendation", VoteSide::Against},
    {"against", VoteSide::Against},
    {"abstentions", VoteSide::Abstain},
    {"abstention", VoteSide::Abstain},
    {"abstained", VoteSide::Abstain},
    {"abstaining", VoteSide::Abstain},
    {"abstain", VoteSide::Abstain},
    {"declined to vote", VoteSide::Abstain},
    {"declining to vote", VoteSide::Abstain},
    {"ar son", VoteSide::For},
    {"in aghaidh", VoteSide::Against},
    {"i gcoinne", VoteSide::Against},
    {"gan v\xC3\xB3t\xC3\xA1il", VoteSide::Abstain},
    {"gan v\xC3\x93T\xC3\x81il", VoteSide::Abstain},
    {"staonadh", VoteSide::Abstain},
    {"o blaid", VoteSide::For},
    {"yn erbyn", VoteSide::Against},
    {"yn ymatal", VoteSide::Abstain},
});

bool is_capital_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'A' && text[at] <= 'Z';
}

// Colons, brackets, dashes, dotted leaders and blanks.
std::size_t skip_leaders(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t dash = dash_at(text, at);
    const std::size_t blank = blank_at(text, at);
    const bool is_mark =
        std::string_view{"(:.=)"}.find(text[at]) != std::string_view::npos;
    const bool is_ellipsis = text.substr(at).starts_with("\xE2\x80\xA6");
    const std::size_t step = std::max({dash, blank, std::size_t{is_mark ? 1U : 0U},
                                       std::size_t{is_ellipsis ? 3U : 0U}});
    if (step == 0) {
      break;
    }
    at += step;
  }
  return at;
}

// A whole number of at most three digits at `at`; its end.
std::optional<std::size_t> short_number_end(std::string_view text, std::size_t at) {
  const std::size_t end = digits_end(text.substr(0, at + 4), at);
  const bool is_number = end > at && end - at <= 3 && !is_word_at(text, end);
  return is_number ? std::optional{end} : std::nullopt;
}

// "For (57)", "Against ........ 3", "Abstain: 2 Mr Lewis"
bool read_counted(std::string_view text, std::size_t after_word, VoteHead& head) {
  const std::size_t at = skip_leaders(text, after_word);
  const auto end = short_number_end(text, at);
  if (!end) {
    return false;
  }
  head.count = to_number(text.substr(at, *end - at));
  head.begin = skip_leaders(text, *end);
  // "For 20 years the Council has …"
  const bool is_marked = !trim(text.substr(after_word, at - after_word)).empty();
  return head.begin == text.size() || (is_marked && is_capital_at(text, head.begin));
}

// "For the procedural motion by Councillor Ross (21) - Councillors …"
bool read_worded(std::string_view text, std::size_t after_word, VoteHead& head) {
  constexpr std::size_t longest = 120;
  const std::string_view opening = text.substr(0, longest);
  const std::size_t open = opening.find('(', after_word);
  const auto end =
      open == std::string_view::npos ? std::nullopt : short_number_end(text, open + 1);
  if (!end || *end >= text.size() || text[*end] != ')' ||
      !names_votable(opening.substr(0, open))) {
    return false;
  }
  head.count = to_number(text.substr(open + 1, *end - open - 1));
  head.begin = skip_leaders(text, *end);
  return head.begin == text.size() || is_capital_at(text, head.begin);
}

// "For the Motion (as adjusted) - 6 votes"
bool read_votes(std::string_view text, std::size_t after_word, VoteHead& head) {
  constexpr std::size_t longest = 120;
  const std::size_t votes = text.rfind(" vote");
  if (text.size() > longest || votes == std::string_view::npos ||
      (text.substr(votes) != " votes" && text.substr(votes) != " vote")) {
    return false;
  }
  const std::size_t blank = text.substr(0, votes).find_last_of(" \t");
  const auto end =
      blank == std::string_view::npos ? std::nullopt : short_number_end(text, blank + 1);
  if (!end || *end != votes || blank < after_word ||
      !names_votable(text.substr(0, blank))) {
    return false;
  }
  head.count = to_number(text.substr(blank + 1, votes - blank - 1));
  head.begin = text.size();
  return true;
}

// "For: Cllrs. Breen, Hanlon and Ryan (4)": the count may stand behind the names.
bool read_named(std::string_view text, std::size_t after_word, VoteHead& head) {
  constexpr std::size_t longest_matter = 60;
  std::size_t colon = skip_blanks(text, after_word);
  constexpr std::string_view from_voting = "from voting";
  colon += has_at(text, colon, from_voting) ? from_voting.size() : 0;
  if (has_at(text, colon, "the ")) {
    colon =
        std::min(text.substr(0, colon + longest_matter).find(':', colon), text.size());
  }
  if (colon >= text.size() || text[colon] != ':') {
    return false;
  }
  head.begin = skip_blanks(text, colon + 1);
  return honorific_at(text, head.begin).has_value() ||
         is_any_phrase(text.substr(std::min(head.begin, text.size())), {"none", "nil"});
}

// "In Favour of the Motion:", "Against the Proposal to Change the Name", "Abstention":
// the count is elsewhere.
bool read_bare(std::string_view text, std::size_t after_word, VoteHead& head) {
  constexpr std::size_t longest = 120;
  const std::string_view rest = trim(text.substr(after_word));
  head.begin = text.size();
  return text.size() <= longest && text.find('.') == std::string_view::npos &&
         text.find_first_of("0123456789") == std::string_view::npos &&
         (rest.empty() || rest == ":" || names_votable(text));
}

// Past "Those voting" before "FOR the motion".
std::size_t start_of_voting(std::string_view text) {
  for (const std::string_view lead :
       {"those voting ", "members voting ", "councillors voting ", "voting ",
        "members who voted ", "those who voted ", "voted ", "recorded vote ", "those "}) {
    if (has_at(text, 0, lead) && side_word_at(text, lead.size()) != nullptr) {
      return lead.size();
    }
  }
  return 0;
}

// Past "Ar son / " before "For".
std::size_t start_of_side(std::string_view text) {
  constexpr std::size_t longest = 20;
  constexpr std::string_view twin = " / ";
  const std::size_t slash = text.substr(0, longest).find(twin);
  const std::size_t next = slash + twin.size();
  return slash != std::string_view::npos && side_word_at(text, next) != nullptr ? next
                                                                                : 0;
}

// "ForA. J. Beaumont, B. Cole18": the cells of a web page's table run together, or are
// kept apart by tabs.
std::optional<VoteHead> find_glued_head(std::string_view text) {
  constexpr auto labels = std::to_array<SideWord>({{"For", VoteSide::For},
                                                   {"Against", VoteSide::Against},
                                                   {"Abstained", VoteSide::Abstain},
                                                   {"Abstain", VoteSide::Abstain}});
  for (const SideWord& label : labels) {
    const std::size_t begin = label.word.size();
    const bool has_tab = begin < text.size() && text[begin] == '\t';
    const std::size_t names = has_tab ? begin + 1 : begin;
    if (!text.starts_with(label.word) || !is_capital_at(text, names)) {
      continue;
    }
    const std::size_t last = text.find_last_not_of("0123456789");
    const std::size_t digits = last + 1;
    if (digits == text.size() || text.size() - digits > 3 || digits <= names) {
      continue;
    }
    return VoteHead{.side = label.side,
                    .is_for_amendment = false,
                    .count = to_number(text.substr(digits)),
                    .begin = names,
                    .end = digits};
  }
  return std::nullopt;
}

// "Motion<tab>Councillors Bee and Dee (2)" over "Amendment<tab>Councillors Eff … (5)": a
// vote taken by calling the roll.
std::optional<VoteHead> find_roll_head(std::string_view text) {
  for (const std::string_view label : {"Motion\t", "Amendment\t"}) {
    if (text.starts_with(label) && honorific_at(text, label.size())) {
      return VoteHead{.side = VoteSide::For,
                      .is_for_amendment = label.front() == 'A',
                      .count = std::nullopt,
                      .begin = label.size(),
                      .end = text.size()};
    }
  }
  return std::nullopt;
}

struct OutcomeWord {
  std::string_view word;
  std::string_view value;
};
constexpr auto outcome_words = std::to_array<OutcomeWord>({
    {"not carried", "lost"},
    {"carried", "carried"},
    {"passed", "carried"},
    {"lost", "lost"},
    {"defeated", "lost"},
    {"fell", "lost"},
    {"rejected", "lost"},
});

// "carried out", "if carried", "motion be carried" tell nothing that happened.
bool is_told(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin);
  constexpr auto conditions = std::to_array<std::string_view>(
      {"if ", "be ", "are ", "is ", "or ", "if it is ", "when "});
  const bool is_conditional =
      std::any_of(conditions.begin(), conditions.end(), [&](std::string_view word) {
        return before.size() >= word.size() &&
               has_at(before, before.size() - word.size(), word) &&
               !is_word_before(before, before.size() - word.size());
      });
  // "declared the proposition to be lost"
  constexpr std::size_t near = 40;
  const bool is_declared =
      before.ends_with("to be ") &&
      find_phrase(before.substr(before.size() - std::min(before.size(), near)),
                  "declared") != std::string_view::npos;
  return (!is_conditional || is_declared) && !has_at(text, end, " out") &&
         !has_at(text, end, " forward") && !has_at(text, end, " over");
}

std::optional<VoteOutcome> outcome_at(std::string_view text, std::size_t at) {
  for (const OutcomeWord& row : outcome_words) {
    const std::size_t end = at + row.word.size();
    if (has_at(text, at, row.word) && !is_word_at(text, end) && is_told(text, at, end)) {
      return VoteOutcome{row.value, at, end};
    }
  }
  return std::nullopt;
}

}  // namespace

const SideWord* side_word_at(std::string_view text, std::size_t at) {
  if (is_word_before(text, at)) {
    return nullptr;
  }
  const auto row =
      std::find_if(side_words.begin(), side_words.end(), [&](const SideWord& side) {
        return has_at(text, at, side.word) && !is_word_at(text, at + side.word.size());
      });
  return row == side_words.end() ? nullptr : &*row;
}

std::optional<VoteHead> find_vote_head(std::string_view text) {
  const std::size_t voting = start_of_voting(text);
  const std::size_t start = voting > 0 ? voting : start_of_side(text);
  const SideWord* const word =
      voting > 0 || is_capital_at(text, start) ? side_word_at(text, start) : nullptr;
  if (word == nullptr) {
    const auto called = find_roll_head(text);
    return called ? called : find_glued_head(text);
  }
  VoteHead head{.side = word->side,
                .is_for_amendment = word->side == VoteSide::For &&
                                    find_phrase(text.substr(0, 80), "amendment") !=
                                        std::string_view::npos,
                .count = {},
                .begin = text.size(),
                .end = text.size()};
  const std::size_t end = start + word->word.size();
  if (read_counted(text, end, head) || read_worded(text, end, head) ||
      read_votes(text, end, head) || read_named(text, end, head) ||
      read_bare(text, end, head)) {
    return head;
  }
  return find_glued_head(text);
}

std::optional<VoteOutcome> find_vote_outcome(std::string_view text, bool from_end) {
  std::optional<VoteOutcome> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      ++at;
      continue;
    }
    if (const auto outcome = outcome_at(text, at)) {
      found = outcome;
      if (!from_end) {
        return found;
      }
      at = outcome->end;
    } else {
      at = word_end(text, at);
    }
  }
  return found;
}

bool names_votable(std::string_view text) {
  return contains_any(text, {"motion", "amendment", "proposal", "recommendation", "vote",
                             "votes", "resolution"});
}

namespace {

// "(22:0)", "(5-2)"
bool has_counts_in_brackets(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t first = digits_end(text, open + 1);
    const std::size_t sign =
        first < text.size() && text[first] == ':' ? 1 : dash_at(text, first);
    const std::size_t second = digits_end(text, first + sign);
    if (first > open + 1 && sign > 0 && second > first + sign && second < text.size() &&
        text[second] == ')') {
      return true;
    }
  }
  return false;
}

}  // namespace

bool may_tell_vote(std::string_view text) {
  constexpr auto cues = std::to_array<std::string_view>(
      {"against", "abst", "yn erbyn", "yn ymatal", "motion received", "show of hands"});
  constexpr auto with_vote = std::to_array<std::string_view>(
      {" votes to ", " vote to ", "casting vote", "put to the vote", "on a vote"});
  const Sieve words{text};
  const auto is_told = [&](std::string_view cue) { return words.has_words(cue); };
  return std::ranges::any_of(cues, is_told) || has_counts_in_brackets(text) ||
         (is_told("vote") && std::ranges::any_of(with_vote, is_told));
}

std::optional<int>& count_for(Vote& vote, VoteSide side) {
  switch (side) {
    case VoteSide::For:
      return vote.in_favour;
    case VoteSide::Against:
      return vote.against;
    case VoteSide::Abstain:
      break;
  }
  return vote.abstained;
}

}  // namespace council
