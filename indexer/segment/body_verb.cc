#include "indexer/segment/body_verb.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/segment/elsewhere.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// A verb with what must follow it: a clause, an infinitive or an object.
struct Phrase {
  std::string_view verb;
  std::string_view rest;
};

constexpr auto phrases = std::to_array<Phrase>({{"agreed", " to "},
                                                {"agreed", " that "},
                                                {"resolved", " to "},
                                                {"resolved", " that "},
                                                {"decided", " to "},
                                                {"decided", " that "},
                                                {"requested", " that "},
                                                {"recommended", " that "},
                                                {"agreed", " the "},
                                                {"approved", " the "},
                                                {"endorsed", " the "},
                                                {"adopted", " the "},
                                                {"approved", " a "},
                                                {"endorsed", " a "},
                                                {"adopted", " a "},
                                                {"agreed", " its "},
                                                {"agreed", " a grant"},
                                                {"agreed", " a donation"},
                                                {"approved", " its "},
                                                {"adopted", " its "},
                                                {"approved", " payment"},
                                                {"approved", " expenditure"},
                                                {"approved", " an "},
                                                {"approved", " all "},
                                                {"accepted", " the quot"},
                                                {"accepted", " the tender"},
                                                {"accepted", " the offer"},
                                                {"confirmed", " the appointment"},
                                                {"granted", " the "},
                                                {"granted", " a "},
                                                {"granted", " dispensation"},
                                                {"granted", " permission"},
                                                {"appointed", " councillor"},
                                                {"appointed", " cllr"},
                                                {"appointed", " the "},
                                                {"authorised", " the "},
                                                {"delegated", " authority"},
                                                {"delegated", " power"},
                                                {"ratified", " the "},
                                                {"received and approved", " "},
                                                {"reviewed and approved", " "},
                                                {"considered and approved", " "},
                                                {"deferred", " the "},
                                                {"deferred", " consideration"},
                                                {"refused", " the "},
                                                {"awarded", " the "},
                                                {"awarded", " a "},
                                                {"awarded", " grants"},
                                                {"voted", " against "},
                                                {"voted", " to "},
                                                {"voted", " in favour of "}});

constexpr auto present_verbs = std::to_array<std::string_view>(
    {"notes", "note", "approves", "approve", "agrees", "agree", "endorses", "endorse",
     "recommends", "recommend", "resolves", "resolve", "requests", "request", "supports",
     "accepts", "accept", "adopts", "adopt"});

template <std::size_t Size>
bool has_any(std::string_view text, const std::array<std::string_view, Size>& words) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    return find_ignoring_case(text, word) != npos;
  });
}

// "Leaders' Committee agreed …": a name that ends in what it is; 0 for anything else.
std::size_t end_of_named_body(std::string_view sentence) {
  constexpr std::size_t longest_name = 50;
  constexpr auto bodies = std::to_array<std::string_view>(
      {"Committee", "Sub-Committee", "Panel", "Forum", "Partnership"});
  if (find_ignoring_case(sentence, "the minutes of") != npos) {
    return 0;  // an approval told by its whole sentence
  }
  for (std::size_t word = 0; word < std::min(longest_name, sentence.size());) {
    const std::size_t end = std::min(sentence.find(' ', word), sentence.size());
    const std::string_view name = sentence.substr(word, end - word);
    if (name.empty() || std::isupper(static_cast<unsigned char>(name.front())) == 0) {
      return 0;
    }
    if (word > 0 && std::ranges::find(bodies, name) != bodies.end()) {
      return skip_blanks(sentence, end);
    }
    word = skip_blanks(sentence, end);
  }
  return 0;
}

// "Cabinet agreed …", "Council agreed …": bodies that need no article.
std::size_t end_of_bare_body(std::string_view sentence) {
  constexpr auto bodies = std::to_array<std::string_view>(
      {"Cabinet ", "Council ", "Full Council ", "Executive ", "Members ", "Councillors ",
       "Parish Council ", "Town Council ", "Community Council ", "Governors ",
       "Trustees ", "Schools Forum "});
  const auto body = std::ranges::find_if(
      bodies, [&](std::string_view each) { return sentence.starts_with(each); });
  return body == bodies.end() ? end_of_named_body(sentence) : body->size();
}

// "The Joint Committee ", "The Scrutiny Panel ": where the words after the body start; 0
// where the sentence does not begin with one.
std::size_t end_of_body(std::string_view sentence) {
  constexpr std::size_t longest_name = 60;
  constexpr auto bodies = std::to_array<std::string_view>(
      {"board", "committee", "sub-committee", "panel", "cabinet", "council", "executive",
       "forum", "partnership", "trustees", "governors", "commissioners", "meeting",
       "members"});
  if (!has_at(sentence, 0, "the ")) {
    return end_of_bare_body(sentence);
  }
  for (std::size_t word = 4; word < std::min(longest_name, sentence.size());
       word = skip_blanks(sentence, word_end(sentence, word))) {
    const std::size_t end = word_end(sentence, word);
    const std::string_view name = sentence.substr(word, end - word);
    if (std::ranges::any_of(bodies, [&](std::string_view body) {
          return equals_ignoring_case(name, body);
        })) {
      return skip_blanks(sentence, end);
    }
    if (name.empty() || std::isupper(static_cast<unsigned char>(name.front())) == 0) {
      return 0;
    }
  }
  return 0;
}

// " by 7 votes to 4 to refer", " unanimously that": past how it was decided, up to the
// blank, or `at`.
std::size_t past_manner(std::string_view sentence, std::size_t at) {
  constexpr std::string_view unanimously = " unanimously";
  constexpr std::string_view votes = " votes to ";
  constexpr std::size_t longest_count = 24;
  if (has_at(sentence, at, unanimously)) {
    return at + unanimously.size();
  }
  const std::size_t against =
      has_at(sentence, at, " by ")
          ? find_ignoring_case(sentence.substr(0, at + longest_count), votes, at)
          : npos;
  const std::size_t end =
      against == npos ? at : word_end(sentence, against + votes.size());
  return has_at(sentence, end, " ") ? end : at;
}

std::optional<BodyVerb> verb_at(std::string_view sentence, std::size_t at) {
  for (const std::string_view adverb :
       {"unanimously ", "therefore ", "then ", "also ", "formally ", "duly "}) {
    at += has_at(sentence, at, adverb) ? adverb.size() : 0;
  }
  for (const auto& [verb, rest] : phrases) {
    if (!has_at(sentence, at, verb)) {
      continue;
    }
    const std::size_t end = past_manner(sentence, at + verb.size());
    if (has_at(sentence, end, rest)) {
      return BodyVerb{at, verb.size(), end + 1};
    }
  }
  return std::nullopt;
}

// "The Board noted the report and requested that …": behind "and", not far on.
std::optional<BodyVerb> verb_after_and(std::string_view sentence, std::size_t from) {
  constexpr std::size_t farthest = 120;
  constexpr std::string_view joint = " and ";
  constexpr auto first_verbs = std::to_array<std::string_view>(
      {"noted", "thanked", "considered", "discussed", "received", "welcomed", "agreed",
       "approved", "endorsed", "reviewed", "debated", "heard"});
  if (std::ranges::none_of(first_verbs, [&](std::string_view verb) {
        return has_at(sentence, from, verb);
      })) {
    return std::nullopt;
  }
  for (std::size_t at = find_ignoring_case(sentence, joint, from);
       at != npos && at < from + farthest;
       at = find_ignoring_case(sentence, joint, at + 1)) {
    const auto found = verb_at(sentence, at + joint.size());
    if (found && !has_at(sentence, found->clause, "its ")) {
      return found;
    }
  }
  return std::nullopt;
}

// "that the figures were high", not "that the figures be reported as they are".
bool is_opinion(std::string_view clause) {
  constexpr std::size_t main_verb_within = 80;
  constexpr auto finite = std::to_array<std::string_view>(
      {" was ", " were ", " is ", " are ", " had ", " has ", " could ", " can "});
  const std::string_view before =
      clause.substr(0, std::min(main_verb_within, find_ignoring_case(clause, " be ")));
  return (has_at(clause, 0, "that ") || has_at(clause, 0, "the ")) &&
         has_any(before, finite);
}

// What the sentence says of another time or of somebody else's body.
bool is_elsewhere(std::string_view sentence, std::string_view body) {
  return tells_of_other_time(sentence) || is_others_body(body) || tells_of_past(sentence);
}

// "Following a debate, the Council approved …", "Arising under item 7 the Board agreed
// …": past what comes before the body, or 0.
std::size_t after_lead(std::string_view sentence) {
  constexpr std::size_t longest = 160;
  constexpr auto leads = std::to_array<std::string_view>(
      {"following ", "after ", "having ", "arising ", "accordingly", "thereafter",
       "subsequently", "on a vote", "on the recommendation of ", "in light of ",
       "in view of ", "at this point"});
  if (std::ranges::none_of(
          leads, [&](std::string_view words) { return has_at(sentence, 0, words); })) {
    return 0;
  }
  for (std::size_t at = sentence.find(' '); at != npos && at < longest;
       at = sentence.find(' ', at + 1)) {
    const std::size_t body = end_of_body(sentence.substr(at + 1));
    if (body > 0 &&
        (verb_at(sentence, at + 1 + body) || verb_after_and(sentence, at + 1 + body))) {
      return at + 1;
    }
  }
  return 0;
}

}  // namespace

namespace {

// Past "a) " of "a) Councillors approved the statements", or 0.
std::size_t after_part_marker(std::string_view sentence) {
  constexpr std::size_t longest = 8;
  const auto marker = find_part_marker(sentence.substr(0, longest));
  return marker ? std::min(marker->end, sentence.size()) : 0;
}

}  // namespace

bool may_have_body_verb(const Sieve& text) {
  return std::ranges::any_of(
      phrases, [&](const Phrase& phrase) { return text.has_words(phrase.verb); });
}

std::optional<BodyVerb> read_body_verb(std::string_view whole) {
  const std::size_t part = after_part_marker(whole);
  const std::size_t lead = part + after_lead(whole.substr(part));
  const std::string_view sentence = whole.substr(lead);
  const std::size_t start = end_of_body(sentence);
  if (start == 0 || is_elsewhere(whole, sentence.substr(0, start))) {
    return std::nullopt;
  }
  std::optional<BodyVerb> found = verb_at(sentence, start);
  if (!found) {
    found = verb_after_and(sentence, start);
  }
  // "Full Council agreed to this action": what was proposed before.
  if (found && has_at(sentence, found->clause, "to this")) {
    return std::nullopt;
  }
  // What members asked for or liked is told of a debate.
  if (found &&
      (sentence.starts_with("Members ") || sentence.starts_with("Councillors ") ||
       sentence.starts_with("The Members ") || sentence.starts_with("The members ")) &&
      !has_at(sentence, found->verb, "voted") &&
      !has_at(sentence, found->verb, "agreed") &&
      !has_at(sentence, found->verb, "approved") &&
      !has_at(sentence, found->verb, "received and") &&
      !has_at(sentence, found->verb, "reviewed and") &&
      !has_at(sentence, found->verb, "considered and") &&
      !has_at(sentence, found->verb, "resolved") &&
      !has_at(sentence, found->verb, "adopted")) {
    return std::nullopt;
  }
  const bool is_thought = found && has_at(sentence, found->verb, "agreed") &&
                          is_opinion(sentence.substr(found->clause));
  if (!found || is_thought) {
    return std::nullopt;
  }
  found->verb += lead;
  found->clause += lead;
  return found;
}

std::size_t after_body(std::string_view sentence) {
  return end_of_body(sentence);
}

std::optional<BodyVerb> read_present_verb(std::string_view paragraph) {
  const std::size_t start = end_of_body(paragraph);
  if (start == 0 || is_others_body(paragraph.substr(0, start))) {
    return std::nullopt;
  }
  const auto verb = std::ranges::find_if(present_verbs, [&](std::string_view each) {
    const std::size_t end = start + each.size();
    return has_at(paragraph, start, each) &&
           (has_at(paragraph, end, " the ") || has_at(paragraph, end, " that ") ||
            has_at(paragraph, end, " to "));
  });
  return verb == present_verbs.end()
             ? std::nullopt
             : std::optional{BodyVerb{start, verb->size(), start + verb->size() + 1}};
}

}  // namespace council
