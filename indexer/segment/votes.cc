#include "indexer/segment/votes.h"

#include <string>
#include <utility>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/vote_counts.h"

namespace council {
namespace {

constexpr std::size_t most_name_bytes = 32 * 1024;
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

std::optional<int>& count_of(Vote& vote, VoteSide side) {
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

std::vector<std::string> printed_names(std::string_view list) {
  std::vector<std::string> names;
  for (const NamedPerson& named : find_names(list)) {
    const Person& person = named.person;
    names.push_back(person.honorific ? *person.honorific + " " + person.name
                                     : person.name);
  }
  return names;
}

// A line that says how a vote went, and nothing else: "Substantive Motion Carried."
bool is_outcome_line(std::string_view text) {
  constexpr std::size_t longest = 80;
  return text.size() <= longest && find_vote_outcome(text).has_value();
}

class VoteReader {
 public:
  explicit VoteReader(Lines lines) : body_{read_body(lines)} {}

  std::vector<Vote> run() {
    for (std::size_t i = 0; i < body_.size() && votes_.size() < most_votes;) {
      i = read(i);
    }
    return std::move(votes_);
  }

 private:
  std::size_t read(std::size_t index) {
    const Line& line = *body_[index].line;
    const auto head = find_vote_head(line.text);
    if (head && head->side == VoteSide::For && !find_told_vote(line.text)) {
      return read_lists(index);
    }
    if (auto told = find_told_vote(line.text)) {
      told->line = line.number;
      votes_.push_back(*std::move(told));
    } else if (is_put_to_vote(line.text)) {
      Vote vote;
      vote.outcome = find_vote_outcome(line.text);
      vote.line = line.number;
      votes_.push_back(std::move(vote));
    }
    return index + 1;
  }

  // "On being put to the vote, the motion was CARRIED."
  static bool is_put_to_vote(std::string_view text) {
    text = text.substr(0, 600);
    const bool put =
        find_ignoring_case(text, "put to the vote") != std::string_view::npos ||
        find_ignoring_case(text, "on a vote") != std::string_view::npos;
    return put && find_vote_outcome(text).has_value();
  }

  // From "For (57)" over the other lists to the outcome.
  std::size_t read_lists(std::size_t index) {
    Vote vote;
    vote.line = body_[index].line->number;
    std::size_t next = index;
    bool has_other_side = false;
    while (next < body_.size()) {
      const std::string_view text = body_[next].line->text;
      const auto head = find_vote_head(text);
      if (!head || (head->side == VoteSide::For && next != index)) {
        break;
      }
      has_other_side = has_other_side || head->side != VoteSide::For;
      next = read_list(next, *head, vote);
    }
    next = read_outcome(next, vote);
    // "For (1) read (2)" in a list of corrections has no other side and no names.
    if (has_other_side || !vote.in_favour_names.empty() || vote.outcome) {
      votes_.push_back(std::move(vote));
    }
    return next;
  }

  std::size_t read_list(std::size_t index, const VoteHead& head, Vote& vote) {
    const std::string& first = body_[index].line->text;
    std::string list = first.substr(std::min(head.end, first.size()));
    std::size_t next = index + 1;
    for (; next < body_.size() && list.size() < most_name_bytes; ++next) {
      const std::string_view text = body_[next].line->text;
      if (find_vote_head(text) || is_outcome_line(text) || !goes_on(list, next)) {
        break;
      }
      append_line(list, text);
    }
    count_of(vote, head.side) = head.count;
    names_of(vote, head.side) = printed_names(list);
    return next;
  }

  // Wrapped lines go on; after a blank line only names do, and only where none were yet.
  [[nodiscard]] bool goes_on(const std::string& list, std::size_t next) const {
    const std::string_view text = body_[next].line->text;
    if (body_[next].opens_paragraph) {
      const bool unfinished = !list.empty() && (list.back() == ',' || list.back() == '-');
      return unfinished || (list.empty() && starts_with_name(text));
    }
    return !list.empty() || starts_with_name(text);
  }

  std::size_t read_outcome(std::size_t next, Vote& vote) const {
    if (next < body_.size() && is_outcome_line(body_[next].line->text)) {
      vote.outcome = find_vote_outcome(body_[next].line->text);
      return next + 1;
    }
    return next;
  }

  std::vector<BodyLine> body_;
  std::vector<Vote> votes_;
};

}  // namespace

std::vector<Vote> find_votes(Lines body) {
  return VoteReader{body}.run();
}

}  // namespace council
