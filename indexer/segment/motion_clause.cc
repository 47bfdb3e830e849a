#include "indexer/segment/motion_clause.h"

#include <algorithm>
#include <initializer_list>

#include "indexer/segment/name_list.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "“That the bell be rung”" and "The bell be rung" of "… seconded by Councillor B “That
// …", "… seconded by Councillor B and The …", or 0.
std::size_t clause_without_that(std::string_view sentence, std::size_t seconder) {
  constexpr std::size_t longest_name = 60;
  const std::string_view near = sentence.substr(0, seconder + longest_name);
  for (const std::string_view opening : {"\xE2\x80\x9CThat", "\xE2\x80\x9C*That",
                                         "\"That", " 'That", " \xE2\x80\x98That"}) {
    const std::size_t at = near.find(opening, seconder);
    if (at != std::string_view::npos) {
      return at + opening.size() - std::string_view{"That"}.size();
    }
  }
  for (const std::string_view opening :
       {" and The ", " and In ", " and A ", " and An "}) {
    const std::size_t at = near.find(opening, seconder);
    if (at != std::string_view::npos) {
      return at + std::string_view{" and "}.size();
    }
  }
  return 0;
}

// "to object" of "… seconded by Cllr B, to object" and "… seconded (CD) to object", not
// "to be Chairman", or 0.
std::size_t infinitive_after_name(std::string_view sentence, std::size_t seconder) {
  constexpr std::size_t longest_name = 50;
  const std::string_view near = sentence.substr(0, seconder + longest_name);
  std::size_t comma = near.find_first_of(",)", seconder);
  comma += has_at(near, comma, "),") ? 1U : 0U;
  if (comma == std::string_view::npos || sentence_end(sentence, seconder) < comma) {
    return 0;
  }
  std::size_t at = skip_blanks(sentence, comma + 1);
  for (const std::string_view vote :
       {"and all voted in favour ", "and it was agreed ", "and all agreed "}) {
    at += has_at(sentence, at, vote) ? vote.size() : 0;
  }
  const bool is_office = has_at(sentence, at, "to be ") ||
                         has_at(sentence, at, "to act ") ||
                         has_at(sentence, at, "to serve ");
  return has_at(sentence, at, "to ") && !is_office ? at : 0;
}

}  // namespace

std::size_t clause_after_seconder(std::string_view sentence) {
  constexpr std::size_t longest_name = 60;
  // "… agus glacadh leis “That standing orders be suspended”"
  constexpr std::string_view adopted = "glacadh leis";
  if (const std::size_t at = find_ignoring_case(sentence, adopted);
      at != std::string_view::npos) {
    const std::size_t that = find_ignoring_case(sentence, "that ", at);
    return that == std::string_view::npos || that > at + adopted.size() + 8 ? 0 : that;
  }
  // "MS proposed and BA seconded that the fence be mended", "MP proposed, PK second, that
  // …"
  for (const std::string_view active :
       {" seconded that ", " seconded, that ", " second, that ", " seconded, to "}) {
    const std::size_t at = find_ignoring_case(sentence, active);
    if (at != std::string_view::npos) {
      return at + active.rfind(' ', active.size() - 2) + 1;
    }
  }
  // "… & seconded (AB) that the price be accepted"
  const std::size_t seconder =
      std::min({find_ignoring_case(sentence, "seconded by "),
                find_ignoring_case(sentence, "seconded ("),
                find_ignoring_case(sentence, "seconded - "),
                find_ignoring_case(sentence, "seconded \xE2\x80\x93 ")});
  if (seconder == std::string_view::npos) {
    return 0;
  }
  if (const std::size_t clause = clause_without_that(sentence, seconder); clause > 0) {
    return clause;
  }
  if (const std::size_t order = infinitive_after_name(sentence, seconder); order > 0) {
    return order;
  }
  const std::size_t that = find_ignoring_case(sentence, " that ", seconder);
  const bool is_near = that != std::string_view::npos &&
                       that - seconder <= longest_name &&
                       sentence_end(sentence.substr(0, that), seconder) >= that;
  const std::size_t comma = sentence.find_first_of(",;:", seconder);
  if (that == std::string_view::npos || that - seconder > longest_name ||
      (!is_near && comma < that)) {
    return 0;
  }
  return that + 1;
}

std::string_view clause_before_seconder(std::string_view sentence) {
  constexpr std::size_t longest_name = 60;
  constexpr std::size_t shortest = 12;
  constexpr std::string_view opening = " that ";
  const std::size_t seconder = find_ignoring_case(sentence, "seconded by ");
  if (seconder == std::string_view::npos) {
    return {};
  }
  const std::string_view before = sentence.substr(0, seconder);
  const std::size_t verb = find_ignoring_case(before, "proposed");
  const std::size_t end = verb == std::string_view::npos ? verb : word_end(before, verb);
  const std::size_t that =
      find_ignoring_case(before, opening, std::min(end, before.size()));
  if (that == std::string_view::npos ||
      (that != end && (!has_at(before, end, " by ") || that > end + longest_name))) {
    return {};
  }
  std::string_view clause = before.substr(that + 1);
  for (const std::string_view joint : {" was", " this", " which", " it", " and"}) {
    clause = clause.substr(0, clause.find_last_not_of(" ,;-") + 1);
    clause.remove_suffix(clause.ends_with(joint) ? joint.size() : 0);
  }
  clause = clause.substr(0, clause.find_last_not_of(" ,;-(") + 1);
  return clause.size() < shortest ? std::string_view{} : clause;
}

}  // namespace council
