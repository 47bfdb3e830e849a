#include "indexer/segment/known_initials.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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

// What is known of who may have moved: initials, and surnames without a first name.
class KnownPeople {
 public:
  explicit KnownPeople(const std::vector<Person>& people) {
    for (const Person& person : people) {
      const std::string initials = initials_of(person.name);
      if (initials.size() >= 2) {
        initials_.push_back(initials);
      } else {
        surnames_ += initials;
      }
    }
  }

  // Where the initials of few are told a surname's letter is all there is to go by.
  [[nodiscard]] bool may_have_moved(std::string_view proposer,
                                    std::string_view seconder) const {
    return initials_.size() >= 2 ? is_known(proposer) || is_known(seconder)
                                 : is_known(proposer) && is_known(seconder);
  }

 private:
  [[nodiscard]] bool is_known(std::string_view code) const {
    return surnames_.find(code.back()) != std::string::npos ||
           std::ranges::any_of(initials_, [&](const std::string& initials) {
             return may_be_of(code, initials);
           });
  }

  std::vector<std::string> initials_;
  std::string surnames_;
};

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
  const KnownPeople known{people};
  for (Decision& decision : section.decisions) {
    if (people.size() >= fewest && decision.proposer && decision.seconder &&
        is_capital_code(*decision.proposer) && is_capital_code(*decision.seconder) &&
        !known.may_have_moved(*decision.proposer, *decision.seconder) &&
        section.text.find(bracket_of(decision)) != std::string::npos) {
      give_back(section, decision);
    }
  }
}

}  // namespace council
