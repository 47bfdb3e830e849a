#include "indexer/segment/votes.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_vote.h"
#include "indexer/segment/vote_check.h"
#include "indexer/segment/vote_head.h"
#include "indexer/segment/vote_sentence.h"
#include "indexer/segment/vote_subject.h"

namespace council {
namespace {

constexpr std::size_t most_bytes = std::size_t{32} * 1024;  // of a list or a paragraph
constexpr std::size_t most_votes = 500;

std::vector<std::string>& names_of(Vote& vote, VoteSide side) {
  switch (side) {
    case VoteSide::For:
      return vote.in_favour_names;
    case VoteSide::Against:
      return vote.against_names;
    case VoteSide::Abstain:
      break;
  }
  return vote.abstained_names;
}

// "Cadwallader<tab>Goodacre": surnames in columns.
std::vector<std::string> names_in_columns(std::string_view list) {
  std::vector<std::string> names;
  for (const NameSegment& segment : split_name_list(list)) {
    if (count_words(segment.text) > 3 || is_lower_case_start(segment.text)) {
      return {};
    }
    names.emplace_back(segment.text);
  }
  return names;
}

std::vector<std::string> printed_names(std::string_view list) {
  std::vector<std::string> names;
  if (list.find('\t') != std::string_view::npos) {
    names = names_in_columns(list);
  }
  if (!names.empty()) {
    return names;
  }
  for (const NamedPerson& named : find_names(list)) {
    const Person& person = named.person;
    names.push_back(person.honorific ? *person.honorific + " " + person.name
                                     : person.name);
  }
  return names;
}

// A line that says how a vote went, and nothing else: "Substantive Motion Carried.",
// "Agreed."
std::optional<std::string> outcome_line(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) {
    return std::nullopt;
  }
  if (is_any_phrase(text, {"agreed", "approved"})) {
    return "carried";
  }
  const auto outcome = find_vote_outcome(text);
  const bool is_all = outcome && (names_votable(text) || count_words(text) == 1);
  return is_all ? std::optional{std::string{outcome->value}} : std::nullopt;
}

// "(16)" or "(16 votes)" alone, below a list of names.
std::optional<int> count_line(std::string_view text) {
  constexpr std::string_view votes = " votes)";
  if (text.starts_with('(') && text.ends_with(votes) && text.size() <= 11) {
    const std::string_view digits = text.substr(1, text.size() - 1 - votes.size());
    return is_all_digits(digits) ? std::optional{to_number(digits)} : std::nullopt;
  }
  if (text.size() < 3 || text.size() > 5 || text.front() != '(' || text.back() != ')' ||
      !is_all_digits(text.substr(1, text.size() - 2))) {
    return std::nullopt;
  }
  return to_number(text.substr(1, text.size() - 2));
}

// "… Ryan, Wade and Walsh. (26)": the count at the end of a list, which it leaves.
std::optional<int> take_count(std::string& list) {
  const std::size_t open = list.rfind('(');
  const auto count =
      open == std::string::npos ? std::nullopt : count_line(trim(list).substr(open));
  if (count) {
    list.erase(open);
  }
  return count;
}

class VoteReader {
 public:
  explicit VoteReader(const Body& body) : body_{body} {}

  std::vector<Vote> run() {
    for (std::size_t i = 0; i < body_.size() && votes_.size() < most_votes;) {
      i = read(i);
    }
    return std::move(votes_);
  }

 private:
  [[nodiscard]] std::string_view text_of(std::size_t index) const {
    return std::string_view{body_[index].line->text}.substr(0, most_bytes);
  }

  std::size_t read(std::size_t index) {
    if (const std::size_t next = read_sentences(index); next != index) {
      return next;
    }
    const auto head = find_vote_head(text_of(index));
    if (head && head->side == VoteSide::For && !tells_counts(text_of(index))) {
      const std::size_t next = read_lists(index);
      if (next != index) {
        return next;
      }
    }
    return read_told(index);
  }

  // "Councillors A and B voted FOR the motion (2);" over those who voted against.
  std::size_t read_sentences(std::size_t index) {
    Vote vote;
    std::size_t next = index;
    for (auto side = find_vote_sentence(text_of(next)); side;
         side = next < body_.size() ? find_vote_sentence(text_of(next)) : std::nullopt) {
      if (!names_of(vote, side->side).empty()) {
        break;
      }
      names_of(vote, side->side) = printed_names(side->names);
      count_for(vote, side->side) = side->count;
      ++next;
    }
    const bool is_vote = !vote.in_favour_names.empty() && next > index + 1;
    if (!is_vote) {
      return index;
    }
    vote.line = body_[index].line->number;
    next = read_outcome(next, vote);
    tell_subject(index, next, vote);
    votes_.push_back(std::move(vote));
    return next;
  }

  // Of a vote from `index` up to `next`: named by the outcome below or the sentence
  // above.
  void tell_subject(std::size_t index, std::size_t next, Vote& vote) const {
    const std::string_view last = text_of(next - 1);
    vote.end_line = body_[next - 1].line->number;
    vote.subject = outcome_line(last) ? find_vote_subject(last) : std::nullopt;
    vote.subject = vote.subject ? vote.subject : find_vote_subject(text_above(index));
  }

  [[nodiscard]] std::string text_above(std::size_t index) const {
    std::string above;
    for (std::size_t i = index - std::min<std::size_t>(4, index); i < index; ++i) {
      append_line(above, text_of(i));
    }
    return above;
  }

  // "For: 8 Against: 3 Abstentions: 1" is no head of a list.
  static bool tells_counts(std::string_view text) {
    const std::vector<ToldVote> told = find_told_votes(text);
    return !told.empty() && told.front().vote.in_favour;
  }

  // The votes that the sentences of a paragraph tell, up to a list of voters.
  std::size_t read_told(std::size_t index) {
    JoinedLines joined;
    std::size_t next = index;
    do {
      joined.add(text_of(next), body_[next].line->number);
      ++next;
    } while (next < body_.size() && !body_[next].opens_paragraph &&
             joined.text().size() < most_bytes && !find_vote_head(text_of(next)));
    if (read_verdict(index)) {
      return index + 1;
    }
    for (ToldVote& told : find_told_votes(joined.text())) {
      told.vote.line = joined.line_at(told.begin);
      told.vote.end_line = joined.line_at(told.end - 1);
      const std::size_t named = told.vote.in_favour ? told.begin : told.end;
      told.vote.subject = find_vote_subject(joined.text(), named, told.end);
      votes_.push_back(std::move(told.vote));
    }
    return next;
  }

  // "Motion carried." alone, below a paragraph that puts the motion to the vote: a vote
  // without counts.
  bool read_verdict(std::size_t index) {
    const auto outcome = outcome_line(text_of(index));
    if (!outcome || !names_votable(text_of(index)) || index == 0) {
      return false;
    }
    const std::string before = text_above(index);
    const bool is_told = !votes_.empty() && votes_.back().outcome &&
                         body_[index].line->number - votes_.back().line <= 6;
    if (is_told || !contains_any(before, {"to the vote", "a vote was taken"})) {
      return false;
    }
    Vote vote;
    vote.outcome = outcome;
    vote.line = body_[index].line->number;
    tell_subject(index, index + 1, vote);
    votes_.push_back(std::move(vote));
    return true;
  }

  // From "For (57)" over the other lists to the outcome; `index` where there is no vote.
  std::size_t read_lists(std::size_t index) {
    Vote vote;
    vote.line = body_[index].line->number;
    std::size_t next = index;
    bool has_other_side = false;
    while (next < body_.size()) {
      auto head = find_vote_head(text_of(next));
      if (head && next != index && head->is_for_amendment && !has_other_side) {
        head->side = VoteSide::Against;
      }
      if (!head || (head->side == VoteSide::For && next != index)) {
        break;
      }
      has_other_side = has_other_side || head->side != VoteSide::For;
      next = read_list(next, *head, vote);
    }
    // "For (1) read (2)" in a list of corrections has no other side and no names; "For:"
    // alone may be anything.
    const bool has_for = vote.in_favour || !vote.in_favour_names.empty();
    const bool has_more = has_for && (has_other_side || !vote.in_favour_names.empty());
    const std::size_t after = has_for ? read_outcome(next, vote) : next;
    if (!has_more && !vote.outcome) {
      return index;
    }
    tell_subject(index, after, vote);
    add(std::move(vote));
    return after;
  }

  // What was said of a vote before its lists belongs to it.
  void add(Vote vote) {
    if (!votes_.empty() && !vote.in_favour && votes_.back().in_favour &&
        votes_.back().in_favour_names.empty() && vote.line - votes_.back().line <= 12) {
      // The names of those whom a sentence has counted.
      votes_.back().in_favour_names = std::move(vote.in_favour_names);
      votes_.back().against_names = std::move(vote.against_names);
      votes_.back().abstained_names = std::move(vote.abstained_names);
      votes_.back().end_line = vote.end_line;
      return;
    }
    const bool is_announced = !votes_.empty() && !votes_.back().in_favour &&
                              votes_.back().in_favour_names.empty() &&
                              vote.line - votes_.back().line <= 6;
    if (is_announced) {
      vote.outcome = vote.outcome ? vote.outcome : votes_.back().outcome;
      vote.subject = vote.subject ? vote.subject : votes_.back().subject;
      votes_.pop_back();
    }
    votes_.push_back(std::move(vote));
  }

  std::size_t read_list(std::size_t index, const VoteHead& head, Vote& vote) {
    const std::string_view first = text_of(index);
    std::string list{first.substr(head.begin, head.end - std::min(head.begin, head.end))};
    std::size_t next = skip_heading(index + 1, head);
    for (; next < body_.size() && list.size() < most_bytes; ++next) {
      const std::string_view text = text_of(next);
      if (find_vote_head(text) || outcome_line(text) || !goes_on(list, next)) {
        break;
      }
      add_line(list, text);
    }
    std::optional<int> count = head.count ? head.count : take_count(list);
    if (!count && next < body_.size()) {
      count = count_line(text_of(next));
      next += count ? 1U : 0U;
    }
    count_for(vote, head.side) = count;
    names_of(vote, head.side) = printed_names(list);
    // "Abstain (1)" over one surname.
    const std::vector<std::string> surnames = names_in_columns(list);
    if (count && static_cast<int>(surnames.size()) == *count &&
        names_of(vote, head.side).size() != surnames.size()) {
      names_of(vote, head.side) = surnames;
    }
    return next;
  }

  // The rows of columns are no wrapped lines.
  static void add_line(std::string& list, std::string_view text) {
    const bool are_columns =
        list.find('\t') != std::string::npos || text.find('\t') != std::string_view::npos;
    if (are_columns && !list.empty()) {
      list += '\t' + std::string{text};
    } else {
      append_line(list, text);
    }
  }

  // The second line of "For the Proposal to change the name from Mayor of X" / "to Chair
  // of X", where the head has no count yet.
  [[nodiscard]] std::size_t skip_heading(std::size_t next, const VoteHead& head) const {
    const bool goes_on = !head.count && head.begin >= head.end &&
                         next + 1 < body_.size() && !find_vote_head(text_of(next)) &&
                         !starts_with_name(text_of(next)) &&
                         starts_with_name(text_of(next + 1));
    return goes_on ? next + 1 : next;
  }

  // Wrapped lines go on; after a blank line only names do, and only where none were yet.
  [[nodiscard]] bool goes_on(const std::string& list, std::size_t next) const {
    const std::string_view text = text_of(next);
    if (body_[next].opens_paragraph) {
      const bool unfinished = !list.empty() && (list.back() == ',' || list.back() == '-');
      return unfinished || (list.empty() && starts_with_name(text));
    }
    return (!list.empty() && !count_line(text)) || starts_with_name(text);
  }

  // A line, or a sentence that declares: "The Chair declared the motion defeated."
  std::size_t read_outcome(std::size_t next, Vote& vote) const {
    if (next >= body_.size()) {
      return next;
    }
    vote.outcome = outcome_line(text_of(next));
    if (vote.outcome) {
      return next + 1;
    }
    std::string sentence;
    constexpr std::size_t most_lines = 4;
    for (std::size_t i = next; i < std::min(next + most_lines, body_.size()); ++i) {
      append_line(sentence, text_of(i));
      if (sentence.ends_with('.')) {
        break;
      }
    }
    const auto outcome = find_vote_outcome(sentence);
    if (outcome && names_votable(sentence) &&
        contains_any(sentence, {"declared", "accordingly"})) {
      vote.outcome = std::string{outcome->value};
    }
    return next;
  }

  const Body& body_;
  std::vector<Vote> votes_;
};

}  // namespace

std::vector<Vote> find_votes(Lines body) {
  return find_votes(read_body(body));
}

std::vector<Vote> find_votes(const Body& body) {
  std::vector<Vote> votes = VoteReader{body}.run();
  // "… 4 for the amendment and 7 for the motion. It was carried by 7 votes to 4."
  const auto repeats = [](const Vote& earlier, const Vote& later) {
    return earlier.line == later.line && earlier.in_favour &&
           earlier.in_favour == later.in_favour && earlier.against == later.against &&
           earlier.outcome == later.outcome;
  };
  votes.erase(std::unique(votes.begin(), votes.end(), repeats), votes.end());
  for (Vote& vote : votes) {
    vote.contradictions = contradictions_in(vote);
  }
  return votes;
}

}  // namespace council
