#include "indexer/segment/nomination.h"

#include <algorithm>
#include <initializer_list>

#include "indexer/segment/has_words.h"
#include "indexer/segment/movers.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr int near = 6;           // lines from a nomination to what it led to
constexpr int nearest_vote = 40;  // and a vote with the names of all who voted between
constexpr std::size_t most = 64;

struct Nomination {
  std::string surname;
  std::string sentence;
  Movers movers;
  int line = 0;
  int end_line = 0;
  bool is_motion = false;  // "It was proposed by Cllr A that Cllr B be elected"
};

std::string surname_of(std::string_view name) {
  name = trim(name);
  return std::string{name.substr(name.rfind(' ') + 1)};
}

// The last name in `before`: "Cllr Ann Bee" of "Nominations: Cllr Ann Bee".
std::string nominee_before(std::string_view before) {
  const std::vector<NamedPerson> named = find_names(before);
  return named.empty() ? std::string{} : surname_of(named.back().person.name);
}

// The first name in `after`, up to what the person is to be.
std::string nominee_after(std::string_view after) {
  constexpr std::size_t longest = 60;
  after = after.substr(0, longest);
  for (const std::string_view stop :
       {" as ", " be ", " for ", " to ", " take ", " and ", " who ", ",", " is ",
        " continue", " should ", " & "}) {
    after = after.substr(0, std::min(find_ignoring_case(after, stop), after.size()));
  }
  const std::vector<NamedPerson> named = find_names(after);
  return named.size() == 1 ? surname_of(named.front().person.name) : std::string{};
}

// "Bee" of "Cllr Bee was proposed by Cllr Dee", "Cllr Dee proposed Cllr Bee as Chair",
// "moved by Cllr Dee, seconded by Cllr Eff, that Cllr Bee be elected Mayor".
std::string nominee_of(std::string_view sentence) {
  for (const std::string_view passive :
       {" was proposed by ", " was nominated by ", " was proposed as ",
        " was nominated as ", " was proposed for ", " was nominated for "}) {
    const std::size_t at = find_ignoring_case(sentence, passive);
    std::string name =
        at == npos ? std::string{} : nominee_before(sentence.substr(0, at));
    if (!name.empty()) {  // "It was proposed by Cllr Dee that Cllr Bee …"
      return name;
    }
  }
  for (const std::string_view words :
       {" that ", " to elect ", " to appoint ", " proposed ", " nominated ", " moved "}) {
    const std::size_t at = find_ignoring_case(sentence, words);
    std::string name =
        at == npos ? std::string{} : nominee_after(sentence.substr(at + words.size()));
    if (!name.empty()) {
      return name;
    }
  }
  return {};
}

bool may_nominate(std::string_view text) {
  return has_any(text, {"propos", "nominat", "moved"});
}

// "A's nomination was seconded by B", "This was seconded by B."
bool only_seconds(std::string_view sentence) {
  return has_any(sentence, {"second"}) &&
         !has_any(sentence, {" proposed", " nominated "});
}

Movers movers_of(std::string_view sentence) {
  constexpr std::size_t longest_name = 60;
  Movers movers = find_movers(sentence);
  const std::size_t verb = find_ignoring_case(sentence, " nominated ");
  if (movers.proposer || verb == npos) {
    return movers;
  }
  const bool is_passive = has_any(sentence, {" was nominated ", " were nominated "});
  std::vector<NamedPerson> named;
  if (!is_passive) {
    named = find_names(sentence.substr(0, verb));
  } else if (const std::size_t by = find_ignoring_case(sentence, "by ", verb);
             by != npos) {
    std::string_view rest = sentence.substr(by + 3, longest_name);
    rest = rest.substr(0, std::min(rest.find(" and "), rest.size()));
    named = find_names(rest);
  }
  if (!named.empty()) {
    movers.proposer = (is_passive ? named.front() : named.back()).person.name;
  }
  return movers;
}

void add_nominations(const JoinedLines& paragraph, std::vector<Nomination>& found) {
  const std::string_view text = paragraph.text();
  bool is_open = false;
  for (std::size_t at = 0; at < text.size() && found.size() < most;) {
    const std::size_t end = std::min(sentence_end(text, at) + 1, text.size());
    const std::string_view sentence = trim(text.substr(at, end - at));
    if (is_open && !found.back().movers.seconder && only_seconds(sentence)) {
      found.back().movers.seconder = find_movers(sentence).seconder;
      found.back().end_line = paragraph.line_at(end - 1);
    }
    is_open = is_open && sentence.empty();
    if (may_nominate(sentence)) {
      std::string nominee = nominee_of(sentence);
      Movers movers = nominee.empty() ? Movers{} : movers_of(sentence);
      if (movers.proposer) {
        found.push_back({.surname = std::move(nominee),
                         .sentence = std::string{sentence},
                         .movers = std::move(movers),
                         .line = paragraph.line_at(at),
                         .end_line = paragraph.line_at(end - 1),
                         .is_motion = has_at(sentence, 0, "it was proposed by ")});
        is_open = true;
      }
    }
    at = std::max(end, at + 1);
  }
}

bool is_outcome(const Decision& decision) {
  return (decision.verb || decision.implicit) &&
         has_any(decision.text, {"elect", "appoint", "co-opt"});
}

void take_movers(const std::vector<Nomination>& nominations, Decision& decision) {
  const auto nomination = std::ranges::find_if(nominations, [&](const Nomination& each) {
    return each.line <= decision.line && decision.line <= each.end_line + nearest_vote &&
           has_words(decision.text, each.surname);
  });
  if (nomination != nominations.end()) {
    set_movers(decision, nomination->movers);
  }
}

bool only_nominates(const std::vector<Nomination>& nominations,
                    const Decision& decision) {
  return !decision.verb && !decision.implicit && decision.proposer &&
         !has_any(decision.text, {" was elected", " were elected", "unanimously elected",
                                  "duly elected", "was appointed", "co-opted"}) &&
         std::ranges::any_of(nominations, [&](const Nomination& each) {
           return !each.is_motion && each.line <= decision.line &&
                  decision.line <= each.end_line;
         });
}

// "Councillor A was nominated by Councillor B, seconded by Councillor C. Councillor A
// accepted the office. Vote: Unanimous": the only nomination, and what became of it.
void add_sole_nomination(const std::vector<JoinedLines>& paragraphs,
                         const std::vector<Nomination>& nominations,
                         std::vector<Decision>& decisions) {
  const bool is_settled = std::ranges::any_of(paragraphs, [](const JoinedLines& each) {
    return has_any(each.text(), {"accepted the office", "vote: unanimous",
                                 "voted unanimously", "carried unanimously"});
  });
  if (!decisions.empty() || nominations.size() != 1 || !is_settled ||
      !nominations.front().movers.seconder) {
    return;
  }
  const Nomination& sole = nominations.front();
  Decision decision;
  decision.text = sole.sentence;
  decision.implicit = true;
  set_movers(decision, sole.movers);
  decision.line = sole.line;
  decision.end_line = sole.end_line;
  decisions.push_back(std::move(decision));
}

}  // namespace

bool is_election_title(std::string_view item_title) {
  return has_any(item_title,
                 {"election of", "elect ", "appointment of", "co-option", "cathaoirleach",
                  "mayor", "chairman", "chairperson", "convener"});
}

void settle_nominations(const std::vector<JoinedLines>& paragraphs,
                        std::vector<Decision>& decisions) {
  std::vector<Nomination> nominations;
  for (const JoinedLines& paragraph : paragraphs) {
    if (nominations.size() < most && may_nominate(paragraph.text())) {
      add_nominations(paragraph, nominations);
    }
  }
  add_sole_nomination(paragraphs, nominations, decisions);
  if (nominations.empty() || std::ranges::none_of(decisions, is_outcome)) {
    return;
  }
  for (Decision& decision : decisions) {
    if (is_outcome(decision) && !decision.proposer) {
      take_movers(nominations, decision);
    }
  }
  std::erase_if(decisions, [&](const Decision& decision) {
    return only_nominates(nominations, decision);
  });
}

}  // namespace council
