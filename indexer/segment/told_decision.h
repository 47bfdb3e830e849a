#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/sieve.h"

namespace council {

// A decision that a sentence tells, mostly without a clause that says what was decided:
//
//   "… was unanimously agreed.", "A cost of £25 was approved."      the verb
//   "Agreed.", "– all approved."                                    the verb
//   "… proposed by Cllr A, seconded by Cllr B and agreed."          verb and movers
//   "Cllr A proposed acceptance, seconded by Cllr B."               movers alone
//   "Proposed by A and seconded by B that the fence be mended."     movers and a clause
//   "Full Council agreed to this action."                           the verb
//   "The Board agreed to adopt the pledge."                         the verb and a clause
//   "This was seconded by Cllr B and agreed."                       the verb, and that
//                                                 the sentence before tells the proposal
struct ToldDecision {
  std::size_t verb = 0;  // where the verb starts; 0 with an empty verb
  std::string_view verb_text;
  std::size_t clause = 0;  // where "that …" or "to …" starts; 0 for none
  std::size_t clause_end = std::string_view::npos;
  bool has_movers = false;
  bool is_bare = false;         // nothing but the verb, or nothing but the movers
  bool is_of_proposal = false;  // what the sentence before proposes
  bool is_of_motion = false;    // "The motion was unanimously carried."
  bool needs_motion = false;    // "Carried unanimously.": nothing by itself
  bool is_verdict = false;      // on the application that the sentence before names
};

// Whether a text may hold a sentence that tells one; most hold none of the words.
bool may_tell_decision(const Sieve& text);

// nullopt for a sentence that tells none: history, conditions, what others approved.
std::optional<ToldDecision> read_told_decision(std::string_view sentence);

}  // namespace council
