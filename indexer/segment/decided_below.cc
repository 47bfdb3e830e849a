#include "indexer/segment/decided_below.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/decision_label.h"
#include "indexer/segment/decision_text.h"
#include "indexer/segment/make_decision.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "resolved" of a line that ends in "resolved as follows:-", "" of any other.
std::string_view verb_of_head(std::string_view text) {
  constexpr std::string_view end = " as follows";
  const std::size_t at =
      text.size() < end.size() ? std::string_view::npos : find_ignoring_case(text, end);
  if (at == std::string_view::npos ||
      text.find_first_not_of(":- ", at + end.size()) != std::string_view::npos) {
    return {};
  }
  const std::string_view verb = text.substr(text.substr(0, at).rfind(' ') + 1);
  for (const std::string_view each : {"resolved", "decided", "agreed", "determined"}) {
    if (has_at(verb, 0, each) && has_at(verb, each.size(), end)) {
      return verb.substr(0, each.size());
    }
  }
  return {};
}

}  // namespace

std::vector<Decision> find_decided_below(std::span<const BodyLine> body) {
  std::vector<Decision> decisions;
  DecisionLabel label;
  for (std::size_t at = 0; at < body.size();) {
    const std::string_view text = body[at].line->text;
    if (const std::string_view verb = verb_of_head(text); !verb.empty()) {
      label.verb = verb;
    }
    if (label.verb.empty() || !body[at].opens_paragraph || !text.starts_with("That ")) {
      ++at;
      continue;
    }
    DecisionText read = read_decision_text(body, at, label);
    const std::size_t end = read.end;
    decisions.push_back(make_decision(body, at, label.verb, std::move(read)));
    at = end;
  }
  return decisions;
}

}  // namespace council
