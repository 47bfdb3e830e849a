#include "indexer/segment/decision_types.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "indexer/segment/line.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"

namespace council {
namespace {

constexpr std::size_t read_bytes = std::size_t{8} * 1024;

// Its text is in lower case already.
bool has_any(const Sieve& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.may_hold(word) && text.text().find(word) != std::string_view::npos;
  });
}

// All words of the decision in lower case, blanks at both ends.
std::string words_of(const Decision& decision) {
  std::string words = " " + decision.verb.value_or("") + " " + decision.text;
  for (const DecisionPart& part : decision.parts) {
    if (words.size() > read_bytes) {
      break;
    }
    words += " " + part.text;
  }
  words = fold_typography(words.substr(0, read_bytes)) + " ";
  std::transform(words.begin(), words.end(), words.begin(), ascii_lower);
  return words;
}

bool approves_minutes(const Sieve& words) {
  const bool minutes = has_any(words, {"minutes", "cofnodion", " record"});
  const bool is_of_accounts = has_any(words, {"statement", "annual return", "accounts"});
  if (has_any(words, {"signed as correct", "approved & signed", "approved and signed"})) {
    return minutes || !is_of_accounts;
  }
  if (minutes && !is_of_accounts &&
      has_any(words,
              {"were agreed", "was agreed and signed", "be agreed", "were accepted",
               "be accepted", "agreed and signed", "taken as read"})) {
    return true;
  }
  return minutes && has_any(words, {"correct", "true record", "accurate", "true and",
                                    "approved", "adopted", "confirmed", "be signed",
                                    "yn gywir", "true account"});
}

// "did not approve", "not be appointed": a verb that is denied refuses.
void read_denials(std::string& words) {
  constexpr auto denials = std::to_array<std::string_view>(
      {"not approve",      "not be approved", "not to approve",  "not adopt",
       "not be adopted",   "not to adopt",    "not agree",       "not be agreed",
       "not to agree",     "not accept",      "not be accepted", "not to accept",
       "not endorse",      "not be endorsed", "not appoint",     "not be appointed",
       "not to appoint",   "not to grant",    "not be granted",  "not support",
       "not be supported", "not to support"});
  if (words.find("not ") == std::string::npos) {
    return;
  }
  for (const std::string_view denial : denials) {
    for (std::size_t at = words.find(denial); at != std::string::npos;
         at = words.find(denial, at)) {
      words.replace(at, denial.size(), "refused");
    }
  }
}

struct TypeRow {
  std::string_view type;
  bool (*holds)(const Sieve& words);
};

// Welsh words begin with their mutations: "gymeradwyo", "ohirio", "benodi".
// clang-format off
constexpr auto types = std::to_array<TypeRow>({
    {"approve_minutes", approves_minutes},
    {"note", [](const Sieve& w) {
       return has_any(w, {"be noted", " notes ", " note ", " noted", " note:", "nodwyd", "was noted", " nodi"});
     }},
    {"approve", [](const Sieve& w) {
       return !approves_minutes(w) &&
              (w.text().starts_with(" granted") || w.text().starts_with(" permitted") ||
              has_any(w, {"approv", "adopt", " be agreed", " agree ", " agrees ", "agree:", "agree to", "accept", "endors",
                          "be granted", "was granted", "were granted", " to grant ", "be permitted", "decision granted", "ratif", "ymeradwy", "derbyn ", "authorise", "be paid"}));
     }},
    {"recommend", [](const Sieve& w) {
       return w.text().starts_with(" recommended") || has_any(w, {"be recommended", " recommend ", "recommends to", "recommends that",
                                                             " argymell "});
     }},
    {"refer", [](const Sieve& w) { return has_any(w, {"be referred", " refer ", "refers ", "referred to the", "referred back", "cyfeirio", "gyfeirio"}); }},
    {"defer", [](const Sieve& w) { return has_any(w, {"defer", "ohirio"}); }},
    {"delegate", [](const Sieve& w) { return has_any(w, {"delegate", "delegating", "delegation of", "delegation set", "approved the delegation", "scheme of delegation", "dirprwyo"}); }},
    {"appoint", [](const Sieve& w) {
       return has_any(w, {"be appointed", " appoint ", " appoints ", "be elected", " elect ", "nominat", "be co-opted", "penodi", "benodi"});
     }},
    {"request_report", [](const Sieve& w) {
       return has_any(w, {"report", "update"}) &&
              has_any(w, {"be submitted", "be brought", "be presented", "requested that", "requests that", "receive a further",
                          "receive an update", "report back"});
     }},
    {"exclude_public", [](const Sieve& w) { return has_any(w, {"public", "cyhoedd"}) && !has_any(w, {"not to exclude", "not be excluded"}) && has_any(w, {"exclu", "withdraw from the meeting"}); }},
    {"reporting", [](const Sieve& w) { return has_any(w, {"be reported"}); }},
    {"action", [](const Sieve& w) {
       return has_any(w, {"be prepared", "be undertaken", "be provided", "be submitted", "be presented", "be circulated",
                          "be invited", "be arranged", "be written", " write to", " provide ", "be brought", "be added",
                          "be sent", "be formulated", " contact ", "be carried out", "be requested", "be asked",
                          "be included", "be installed", "be purchased", "would arrange", " clerk to "});
     }},
    {"reject", [](const Sieve& w) {
       return has_any(w, {"be refused", "reject", "be lost", " refuse ", "be not approved", "not be approved", "refused", " gwrthod ", " gwrthod'", " wrthod ", " wrthod'"});
     }},
});
// clang-format on

}  // namespace

std::vector<std::string> types_of(const Decision& decision) {
  std::string words = words_of(decision);
  read_denials(words);
  const Sieve sieve{words};
  std::vector<std::string> found;
  for (const TypeRow& row : types) {
    if (row.holds(sieve)) {
      found.emplace_back(row.type);
    }
  }
  if (decision.parts.size() > 1) {
    found.emplace_back("multi_part");
  }
  if (found.empty()) {
    found.emplace_back("other");
  }
  return found;
}

}  // namespace council
