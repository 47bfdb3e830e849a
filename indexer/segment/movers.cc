#include "indexer/segment/movers.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "indexer/segment/person_name.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// The words up to the first of the separators that end a name.
std::string name_after(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_name = 80;
  std::string_view rest = text.substr(at, longest_name);
  rest = rest.substr(0, std::min(rest.find_first_of(",;:"), rest.size()));
  for (const std::string_view stop :
       {" and ", " seconded", " that ", " ac ", " it was", " 2nd"}) {
    rest = rest.substr(0, std::min(find_ignoring_case(rest, stop), rest.size()));
  }
  const std::vector<NamedPerson> named = find_names(rest);
  return named.empty() ? std::string{} : named.front().person.name;
}

std::optional<std::string> mover(std::string_view text,
                                 std::initializer_list<std::string_view> phrases) {
  for (const std::string_view phrase : phrases) {
    const std::size_t at = find_ignoring_case(text, phrase);
    if (at == std::string_view::npos) {
      continue;
    }
    std::string name = name_after(text, skip_blanks(text, at + phrase.size()));
    if (!name.empty()) {
      return name;
    }
  }
  return std::nullopt;
}

// "Cllr A Bee proposed acceptance", "Cllr A had proposed, Cllr B had seconded": the name
// before the verb.
std::optional<std::string> subject_of(
    std::string_view text, std::initializer_list<std::string_view> predicates) {
  constexpr std::size_t longest_name = 60;
  for (const std::string_view predicate : predicates) {
    const std::size_t at = find_ignoring_case(text, predicate);
    if (at == std::string_view::npos) {
      continue;
    }
    std::string_view before = text.substr(0, at);
    before = before.substr(before.size() - std::min(before.size(), longest_name));
    const std::size_t stop = before.find_last_of(",;:(");
    before = before.substr(stop == std::string_view::npos ? 0 : stop + 1);
    for (const std::string_view joint : {" and ", " that ", ". "}) {
      const std::size_t joined = before.rfind(joint);
      before =
          before.substr(joined == std::string_view::npos ? 0 : joined + joint.size());
    }
    const std::vector<NamedPerson> named = find_names(before);
    if (named.size() == 1) {
      return named.front().person.name;
    }
  }
  return std::nullopt;
}

}  // namespace

Movers find_movers(std::string_view text) {
  Movers movers;
  movers.proposer =
      mover(text, {"proposed by:", "proposed by", "on the proposal of",
                   "on the motion of", "moved by", "cynigiwyd gan y", "cynigiwyd gan",
                   "proposer:", "proposer", "prop.", "proposed.", "proposed"});
  movers.seconder =
      mover(text, {"seconded by:", "seconded by", "second by", "eiliwyd gan y",
                   "eiliwyd gan", "seconder:", "seconder", "2nd", "seconded"});
  if (!movers.proposer) {
    movers.proposer = subject_of(text, {" had proposed", " proposed", " moved"});
  }
  if (!movers.seconder) {
    movers.seconder = subject_of(text, {" had seconded", " seconded"});
  }
  return movers;
}

}  // namespace council
