#include "indexer/segment/known_initials.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "AJB" of "Ann J. Bee", "ABD" of "Ann Bee-Dee".
std::string initials_of(std::string_view name) {
  std::string initials;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] >= 'A' && name[at] <= 'Z' && !is_word_before(name, at)) {
      initials += name[at];
    }
  }
  return initials;
}

// "AB" and "AJB" of "Ann J. Bee", and "AD" of "Ann Bee-Dee".
bool may_be_of(std::string_view code, std::string_view initials) {
  return code.front() == initials.front() &&
         initials.find(code.back(), 1) != std::string_view::npos;
}

std::string& end_of_text(Decision& decision) {
  return decision.parts.empty() ? decision.text : decision.parts.back().text;
}

std::string bracket_of(const Decision& decision) {
  return "(" + decision.proposer.value_or("") + "/" + decision.seconder.value_or("") +
         ")";
}

// Puts the bracket back where it was cut, with the full stop that it is printed with.
void give_back(const Section& section, Decision& decision) {
  const std::string bracket = bracket_of(decision);
  std::string& text = end_of_text(decision);
  const bool has_stop = text.ends_with('.');
  text.resize(text.size() - (has_stop ? 1 : 0));
  text += " " + bracket;
  text += has_stop || section.text.find(bracket + ".") != std::string::npos ? "." : "";
  decision.proposer.reset();
  decision.seconder.reset();
}

}  // namespace

void settle_mover_initials(const std::vector<Person>& people, Section& section) {
  constexpr std::size_t fewest = 2;
  std::vector<std::string> known;
  for (const Person& person : people) {
    known.push_back(initials_of(person.name));
    if (known.back().size() < fewest) {
      return;
    }
  }
  const auto is_known = [&](std::string_view code) {
    return std::ranges::any_of(
        known, [&](const std::string& initials) { return may_be_of(code, initials); });
  };
  for (Decision& decision : section.decisions) {
    if (known.size() >= fewest && decision.proposer && decision.seconder &&
        is_capital_code(*decision.proposer) && is_capital_code(*decision.seconder) &&
        !is_known(*decision.proposer) && !is_known(*decision.seconder) &&
        section.text.find(bracket_of(decision)) != std::string::npos) {
      give_back(section, decision);
    }
  }
}

}  // namespace council
