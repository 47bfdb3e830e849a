#include "indexer/segment/payment_rows.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_rows = 60;
constexpr std::string_view pound = "\xC2\xA3";

// Names none of them yet.
bool announces_payments(const Decision& decision) {
  const std::string_view text = decision.text;
  const bool is_open =
      text.find(pound) == std::string::npos ||
      is_sum_row(text.substr(std::min(text.find(": ") + 1, text.size())));
  return decision.parts.empty() && is_open &&
         has_any(decision.text, {"following", "canlynol"}) &&
         has_any(decision.text, {"payment", "account", "cheque", "invoice", "bill",
                                 "expenditure", "to pay", "be paid", "talu"});
}

// "Cllr Bee proposed, Cllr Dee seconded." and no more, whatever "All agreed." follows.
bool is_of_movers_only(std::string_view text) {
  constexpr std::size_t longest = 80;
  return text.size() <= longest && honorific_at(text, 0) && has_words(text, "proposed") &&
         has_words(text, "second") && !contains_any(text, {"that", "to", "the"});
}

bool opens_with_motion(std::string_view text) {
  return text.empty() ||
         starts_with_any(text, {"cynigiwyd", "the payments", "these were", "this was"}) ||
         has_at(text, 0, "propos");
}

// "The payments were proposed by Cllr A and seconded by Cllr B."
bool moves_payments(const Decision& decision) {
  constexpr std::size_t longest = 140;
  return decision.proposer && decision.seconder && decision.parts.empty() &&
         decision.text.size() <= longest &&
         (is_of_movers_only(decision.text) ||
          (!decision.verb && opens_with_motion(decision.text)));
}

void add_rows(const Body& body, Decision& decision) {
  auto row =
      std::ranges::upper_bound(body, decision.end_line, {},
                               [](const BodyLine& each) { return each.line->number; });
  for (std::size_t i = 0;
       i < most_rows && row != body.end() && is_sum_row(row->line->text); ++i, ++row) {
    append_line(decision.text, row->line->text);
    decision.end_line = row->line->number;
  }
}

}  // namespace

void add_payment_rows(const Body& body, std::vector<Decision>& decisions) {
  constexpr int nearest = 3;
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    if (!kept.empty() && !kept.back().proposer && moves_payments(decision) &&
        decision.line <= kept.back().end_line + nearest &&
        kept.back().text.find(pound) != std::string::npos) {
      set_movers(kept.back(), movers_in(decision));
      continue;
    }
    if (announces_payments(decision)) {
      add_rows(body, decision);
    }
    kept.push_back(std::move(decision));
  }
  decisions = std::move(kept);
}

}  // namespace council
