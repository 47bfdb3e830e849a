#include "indexer/segment/agreed_proposal.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t longest_name = 50;

// What is left before "IT WAS " and the like at the end.
std::string_view before_lead(std::string_view text) {
  for (bool is_cut = true; is_cut;) {
    text = trim(text);
    is_cut = false;
    for (const std::string_view lead :
         {"it was unanimously", "this was unanimously", "unanimously", "and it was",
          "it was", "this was", "which was", "and was", "was", "and all", "all", "and"}) {
      const std::size_t at = text.size() - std::min(lead.size(), text.size());
      if (has_at(text, at, lead) && !is_word_before(text, at)) {
        text = text.substr(0, at);
        is_cut = true;
        break;
      }
    }
  }
  const std::size_t end = text.find_last_not_of(" .,;-");
  return end == std::string_view::npos ? std::string_view{} : text.substr(0, end + 1);
}

// What stands before "; Cllr B seconded" or ", seconded by Cllr B" at the end of a text;
// nullopt where nobody seconds there.
std::optional<std::string_view> before_seconder(std::string_view text) {
  constexpr std::string_view seconded = " seconded";
  if (text.size() > seconded.size() &&
      has_at(text, text.size() - seconded.size(), seconded)) {
    const std::string_view before = text.substr(0, text.size() - seconded.size());
    const std::size_t from = before.size() - std::min(before.size(), longest_name);
    const std::size_t sign = before.find_last_of(";,");
    const std::size_t joint = before.rfind(" and ");
    const std::size_t stop = before.rfind(". ", before.size() - 3);
    for (const std::size_t at : {sign, joint, stop}) {
      const std::size_t name =
          at == std::string_view::npos ? at : before.find(' ', at + 1);
      if (name != std::string_view::npos && name >= from &&
          honorific_at(before, name + 1)) {
        return before.substr(0, at);
      }
    }
    return std::nullopt;
  }
  constexpr std::string_view by = "seconded by ";
  const std::size_t near = text.size() - std::min(text.size(), longest_name + by.size());
  const std::size_t at = find_ignoring_case(text, by, near);
  return at == std::string_view::npos || at == 0
             ? std::nullopt
             : std::optional{before_lead(text.substr(0, at))};
}

// "that the fee be raised" of "by Cllr A that the fee be raised".
std::string_view behind_proposer(std::string_view clause) {
  constexpr std::string_view joint = " that ";
  const std::size_t at = clause.find(joint);
  return at != std::string_view::npos && at <= longest_name + 3 ? clause.substr(at + 1)
                                                                : std::string_view{};
}

// What somebody proposes, and who.
struct Proposal {
  std::string_view clause;
  Movers movers;
};

// Where the last verb of proposing ends, or npos.
std::size_t after_last_verb(std::string_view text) {
  std::size_t begin = std::string_view::npos;
  for (const std::string_view verb : {" proposed ", " moved ", " nominated "}) {
    for (std::size_t at = find_ignoring_case(text, verb); at != std::string_view::npos;
         at = find_ignoring_case(text, verb, at + 1)) {
      begin = begin == std::string_view::npos ? at + verb.size()
                                              : std::max(begin, at + verb.size());
    }
  }
  return begin;
}

// The sentence at `at`, with what follows it.
std::string_view from_sentence_of(std::string_view text, std::size_t at) {
  std::size_t begin = 0;
  for (std::size_t end = sentence_end(text, 0); end < at;
       end = sentence_end(text, end + 1)) {
    begin = end + 1;
  }
  return text.substr(begin);
}

// "that the fee be raised" of "Cllr A PROPOSED that the fee be raised;", or "".
std::string_view clause_proposed(std::string_view text) {
  constexpr std::size_t shortest = 12;
  constexpr std::string_view nominated = " nominated ";
  const std::size_t begin = after_last_verb(text);
  if (begin == std::string_view::npos) {
    return {};
  }
  std::string_view clause = text.substr(begin);
  const std::size_t end = clause.find_last_not_of(" ,;.-(");
  clause = end == std::string_view::npos ? std::string_view{} : clause.substr(0, end + 1);
  if (clause.starts_with("by ")) {
    clause = behind_proposer(clause);
  }
  const bool names =
      begin >= nominated.size() && has_at(text, begin - nominated.size(), nominated);
  const bool opens = !clause.empty() &&
                     (names || (clause[0] >= 'a' && clause[0] <= 'z')) &&
                     !starts_with_any(clause, {"by", "and"});
  return opens && clause.size() >= shortest && clause.find(". ") == std::string_view::npos
             ? clause
             : std::string_view{};
}

// What a text proposes that ends before the verb.
Proposal proposal_before(std::string_view text) {
  const std::string_view told = before_lead(text);
  const std::string_view clause = clause_proposed(before_seconder(told).value_or(told));
  if (clause.empty()) {
    return {};
  }
  const auto at = static_cast<std::size_t>(clause.data() - text.data());
  return {clause, find_both_movers(from_sentence_of(text, at))};
}

// " by 3 votes to 2", " by 3 to 2"
bool is_vote_count(std::string_view text, std::size_t at) {
  constexpr std::string_view by = " by ";
  const std::size_t number = at + by.size();
  return has_at(text, at, by) && digits_end(text, number) > number;
}

// How many agreed: " by all present", " unanimously". The end of that in a text, `at`
// where nothing of it is there, or nullopt where the sentence goes on otherwise.
std::optional<std::size_t> end_of_agreement(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 50;
  std::size_t end = at;
  for (const std::string_view who : {" by all", " by every", " by those",
                                     " by a majority", " unanimously", " nem con"}) {
    if (has_at(text, at, who)) {
      end = std::min(text.find_first_of(".:", at), text.size());
    }
  }
  if (is_vote_count(text, at)) {
    end = std::min(text.find('.', at), text.size());
  }
  const bool ends =
      end >= text.size() || text[end] == '.' || (end > at && text[end] == ':');
  return ends && end - at <= longest ? std::optional{end} : std::nullopt;
}

// What was agreed as a decision tells it which only says who agreed: the clause, and the
// list that follows.
std::string agreed_text(std::string_view clause, std::string_view told) {
  const std::size_t colon = told.find(':');
  const bool lists = colon != std::string_view::npos && starts_with_any(told, {"by"});
  return std::string{clause} + std::string{lists ? told.substr(colon) : ""};
}

// "AGREED. That the clerk write to them.", not "IT WAS AGREED. Cllr A voted against."
bool has_own_text(const Decision& decision, std::string_view clause) {
  return opens_clause(decision.text) && !has_words(decision.text, clause);
}

// A paragraph whose verbs are looked for from where the last was found.
class Place {
 public:
  explicit Place(const JoinedLines& paragraph) : paragraph_{paragraph} {}

  // What stands between the verb that was found last and the next one on the decision's
  // lines, where that ends its sentence.
  std::optional<std::string_view> next(const Decision& decision) {
    constexpr std::size_t longest = 1500;
    const std::string_view text = paragraph_.text();
    const std::string_view verb = *decision.verb;
    for (std::size_t at = text.find(verb, from_); at != std::string_view::npos;
         at = text.find(verb, at + 1)) {
      const int found = paragraph_.line_at(at);
      if (found > decision.end_line) {
        return std::nullopt;
      }
      if (found >= decision.line && !is_word_before(text, at)) {
        const std::size_t begin = std::max(from_, at - std::min(at, longest));
        from_ = at + verb.size();
        return end_of_agreement(text, from_)
                   ? std::optional{text.substr(begin, at - begin)}
                   : std::nullopt;
      }
    }
    return std::nullopt;
  }

 private:
  const JoinedLines& paragraph_;
  std::size_t from_ = 0;
};

}  // namespace

void tell_agreed_proposals(const std::vector<JoinedLines>& paragraphs,
                           std::vector<Decision>& decisions) {
  std::size_t next = 0;
  for (const JoinedLines& paragraph : paragraphs) {
    if (paragraph.text().empty()) {
      continue;
    }
    const int last = paragraph.line_at(paragraph.text().size() - 1);
    Place place{paragraph};
    for (; next < decisions.size() && decisions[next].line <= last; ++next) {
      Decision& decision = decisions[next];
      if (!decision.verb || !decision.parts.empty() || decision.implicit) {
        continue;
      }
      const auto before = place.next(decision);
      Proposal proposal = before ? proposal_before(*before) : Proposal{};
      if (!proposal.clause.empty() && !has_own_text(decision, proposal.clause)) {
        decision.text = agreed_text(proposal.clause, decision.text);
        set_movers(decision, std::move(proposal.movers));
      }
    }
  }
}

}  // namespace council
