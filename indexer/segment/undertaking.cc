#include "indexer/segment/undertaking.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/byte_block.h"
#include "indexer/segment/first_byte_index.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_owner = 70;

// How sure it is that who stands before the words takes something on.
enum class Bond : std::uint8_t {
  Undertaken,  // "agreed to": by a person whatever the task
  Said,        // "said that he would"
  Meant        // "will": a task only with a verb of doing
};

// A place where who acts ends and what is to be done begins.
struct Joint {
  std::size_t name_end = 0;
  std::size_t task = 0;
  Bond bond = Bond::Meant;
};

// What people do next. clang-format would set each on a line of its own.
constexpr auto doing = std::to_array<std::string_view>({
    "advise",   "apply",    "approach",   "arrange", "ask",     "attach",   "book",
    "chase",    "check",    "circulate",  "clarify", "collate", "collect",  "complete",
    "consult",  "contact",  "distribute", "draft",   "draw",    "email",    "e-mail",
    "enquire",  "ensure",   "establish",  "feed",    "find",    "follow",   "forward",
    "get",      "identify", "inform",     "inquire", "inspect", "instruct", "investigate",
    "invite",   "issue",    "liaise",     "look",    "monitor", "notify",   "obtain",
    "order",    "organise", "phone",      "post",    "prepare", "produce",  "publish",
    "purchase", "pursue",   "raise",      "remind",  "reply",   "report",   "request",
    "research", "respond",  "revert",     "ring",    "seek",    "send",     "speak",
    "submit",   "talk",     "telephone",  "tell",    "update",  "write",
});
// What is agreed to, and is no task.
constexpr auto no_task = std::to_array<std::string_view>({
    "be",   "stand", "serve", "become", "act",      "continue", "remain",
    "sit",  "the",   "this",  "differ", "disagree", "resign",   "retire",
    "join", "chair", "pay",   "have",   "sell",     "lease",
});
constexpr auto sent = std::to_array<std::string_view>({
    "notified",   "sent",     "forwarded", "contacted", "asked",
    "obtained",   "written",  "arranged",  "chased",    "reported",
    "circulated", "invited",  "informed",  "drafted",   "prepared",
    "purchased",  "ordered",  "displayed", "published", "investigated",
    "thanked",    "reminded", "repaired",  "replaced",  "checked",
});
// clang-format on

constexpr WordSet doing_words{doing};
constexpr WordSet words_for_no_task{no_task};
constexpr WordSet sent_words{sent};

std::string_view first_word(std::string_view text) {
  return text.substr(0, word_end(text, 0));
}

// Bodies agree and resolve; what they do is a decision. Authorities elsewhere "will
// mend".
bool names_a_body(std::string_view name) {
  if (honorific_at(name, 0)) {
    return false;
  }
  return names_an_organisation(name) ||
         contains_any(name,
                      {"council", "committee",  "panel",     "board",       "cabinet",
                       "members", "forum",      "meeting",   "everyone",    "residents",
                       "police",  "group",      "trust",     "school",      "highways",
                       "church",  "club",       "authority", "partnership", "company",
                       "it",      "this",       "there",     "which",       "who",
                       "they",    "she",        "he",        "we",          "all",
                       "that",    "councillors"});
}

// Whether an office ends the name, or goes on with what it is for.
bool ends_in_office(std::string_view name) {
  constexpr auto offices = std::to_array<std::string_view>(
      {"officer",   "officers",      "director",       "manager",     "engineer",
       "executive", "administrator", "superintendent", "inspector",   "secretary",
       "librarian", "chairman",      "chair",          "chairperson", "clerk",
       "leader",    "mayor",         "cathaoirleach",  "warden",      "treasurer"});
  return std::ranges::any_of(offices, [&](std::string_view office) {
    const std::size_t at = find_phrase(name, office);
    if (at == npos) {
      return false;
    }
    const std::string_view rest = name.substr(at + office.size());
    return rest.empty() || rest.front() == ',' || has_at(rest, 0, " of ") ||
           has_at(rest, 0, " for ") || has_at(rest, 0, " (");
  });
}

// "Director of Finance", "Senior Executive Engineer, Recreation", "Officers": with a
// capital.
bool is_officer(std::string_view name) {
  constexpr std::size_t most_words = 9;
  if (has_at(name, 0, "the ")) {
    name.remove_prefix(4);
  }
  const bool is_capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
  return is_capital && count_words(name) <= most_words && ends_in_office(name);
}

// "BL", "JAD"; an authority goes by such letters too, "NCC".
bool is_initials(std::string_view printed) {
  std::string name{printed};
  std::erase(name, '.');
  return is_capital_code(name) && name.size() <= 3 &&
         name.find("CC") == std::string_view::npos &&
         !is_any_phrase(name, {"pc", "bt", "ea", "mp", "nhs", "rda", "bc", "dc", "bcc"});
}

// "Maria", "T. Manton", "PC Rennie", "Inspector Bates".
bool is_person(std::string_view name) {
  constexpr std::size_t most_words = 3;
  const std::size_t words = count_words(name);
  if (name.empty() || words > most_words || name.front() < 'A' || name.front() > 'Z') {
    return false;
  }
  for (const std::string_view rank :
       {"PC ", "PCSO ", "Inspector ", "Sergeant ", "Sgt ", "Superintendent ", "WPC "}) {
    if (name.starts_with(rank)) {
      return true;
    }
  }
  if (name.size() > 3 && name[1] == '.') {
    const std::string_view surname = trim(name.substr(2));
    return words == 2 && surname.front() >= 'A' && surname.front() <= 'Z';
  }
  return words >= 2 ? is_bare_name(name) : name.size() >= 3 && !is_capital_code(name);
}

bool is_titled(std::string_view name) {
  const auto title = honorific_at(name, 0);
  return title && title->end < name.size() && is_action_owner(name);
}

// Who may take something on, by the words that follow the name.
bool is_owner(std::string_view name, Bond bond) {
  // "Ask the Chief Executive to write": an order to somebody else.
  if (name.empty() || name.size() > longest_owner || has_at(name, 0, "to ") ||
      doing_words.holds_in_any_case(first_word(name)) ||
      contains_any(name, {"will", "was", "were", "is", "would", "had", "asked"}) ||
      names_a_body(name)) {
    return false;
  }
  const bool is_clerk =
      has_at(name, name.size() - std::min<std::size_t>(5, name.size()), "clerk");
  if (is_clerk || is_titled(name) || is_officer(name) || is_initials(name)) {
    return true;
  }
  // "T. Manton will ask"; "Anglian Water will mend" looks like a name as well.
  const bool has_initial = name.size() > 2 && name[1] == '.';
  return (bond != Bond::Meant || has_initial) && is_person(name);
}

// "NCC Cllr Oldroyd said that he" -> "NCC Cllr Oldroyd"; "" where nothing is said.
std::string_view speaker_of(std::string_view before) {
  for (const std::string_view verb : {" said", " reported", " confirmed", " added",
                                      " advised", " stated", " indicated", " replied"}) {
    const std::size_t at = find_ignoring_case(before, verb);
    if (at == npos) {
      continue;
    }
    std::string_view rest = trim(before.substr(at + verb.size()));
    rest.remove_prefix(has_at(rest, 0, "that ") ? 5 : 0);
    if (is_any_phrase(rest, {"he", "she", "they"})) {
      return trim(before.substr(0, at));
    }
  }
  return {};
}

// "Cllr Oldroyd" of "NCC Cllr Oldroyd", "the Clerk" of "The Clerk, with help,".
std::string_view without_aside(std::string_view name) {
  const std::size_t comma = name.find(',');
  const std::string_view head = trim(name.substr(0, comma));
  return comma != npos && name.ends_with(',') && has_at(head, 0, "the ") ? head : name;
}

// "the Clerk" of "In the interim, the Clerk", "However the Clerk".
std::string_view without_lead(std::string_view name) {
  if (const std::size_t comma = name.rfind(", the "); comma != npos && comma < 30) {
    return name.substr(comma + 2);
  }
  for (const std::string_view lead :
       {"However ", "However, ", "Meanwhile ", "In reply, "}) {
    if (name.starts_with(lead)) {
      return name.substr(lead.size());
    }
  }
  return name;
}

bool fits(std::string_view task, Bond bond) {
  const std::string_view verb = first_word(task);
  if (verb.empty() || verb.front() < 'a' || verb.front() > 'z') {
    return false;
  }
  return bond == Bond::Undertaken ? !words_for_no_task.holds(verb)
                                  : doing_words.holds(verb);
}

std::string_view last_word(std::string_view text) {
  return text.substr(text.rfind(' ') + 1);
}

// `text` without its last word, should that be one of `words`.
bool drop_last(std::string_view& text, std::initializer_list<std::string_view> words) {
  const std::string_view last = last_word(text);
  if (last.size() >= text.size() || std::ranges::find(words, last) == words.end()) {
    return false;
  }
  text.remove_suffix(last.size() + 1);
  return true;
}

// The joint whose last word is at `at`: "agreed to", "is to", "to", "will now", "would".
Joint joint_at(std::string_view sentence, std::size_t at, std::string_view word) {
  std::string_view before = sentence.substr(0, at);
  Joint joint{.name_end = at, .task = at + word.size() + 2, .bond = Bond::Meant};
  if (word == "to") {
    if (drop_last(before,
                  {"agreed", "undertook", "offered", "volunteered", "promised"})) {
      joint.bond = Bond::Undertaken;
      drop_last(before, {"has", "also", "kindly"});
    } else if (drop_last(before, {"asked"})) {
      drop_last(before, {"was", "were"});
    } else {
      drop_last(before, {"is", "are"});
    }
  } else {
    for (const std::string_view adverb : {"now ", "also ", "then "}) {
      joint.task += has_at(sentence, joint.task, adverb) ? adverb.size() : 0;
    }
  }
  joint.name_end = before.size();
  return joint;
}

// Who takes on what the sentence says behind a joint.
std::string_view owner_at(std::string_view sentence, const Joint& joint) {
  if (!fits(sentence.substr(joint.task), joint.bond)) {
    return {};
  }
  std::string_view name = trim(sentence.substr(0, joint.name_end));
  Bond bond = joint.bond;
  if (const std::string_view speaker = speaker_of(name); !speaker.empty()) {
    name = speaker;
    bond = Bond::Said;
  }
  name = without_lead(name);
  if (const std::size_t which = name.rfind(", which "); which != npos) {
    name.remove_prefix(which + std::string_view{", which "}.size());
  }
  name = without_aside(name);
  return is_owner(name, bond) ? name : std::string_view{};
}

// "to", "will" or "would" between blanks at `at`, or "".
std::string_view joint_word_at(std::string_view sentence, std::size_t at) {
  static constexpr auto words = std::to_array<std::string_view>({"to", "will", "would"});
  for (const std::string_view word : words) {
    const std::size_t end = at + 1 + word.size();
    if (end < sentence.size() && sentence[end] == ' ' &&
        sentence.substr(at + 1, word.size()) == word) {
      return word;
    }
  }
  return {};
}

// The first joint from byte `from` on, and its word; npos and "" where there is none.
std::pair<std::size_t, std::string_view> next_joint(std::string_view sentence,
                                                    std::size_t from) {
  const auto is_blank = [](const ByteBlock& block) -> ByteBlock { return block == ' '; };
  const auto opens_word = [](const ByteBlock& block) -> ByteBlock {
    return (block == 't') | (block == 'w');
  };
  for (std::size_t at = find_pair(sentence, from, is_blank, opens_word); at != npos;
       at = find_pair(sentence, at + 1, is_blank, opens_word)) {
    if (const auto word = joint_word_at(sentence, at); !word.empty()) {
      return {at, word};
    }
  }
  return {npos, {}};
}

std::optional<ActionClause> read_active(std::string_view sentence, std::size_t first) {
  constexpr std::size_t reach = 120;
  for (auto [at, word] = next_joint(sentence, first); at != npos && at < reach;
       std::tie(at, word) = next_joint(sentence, at + 1)) {
    const std::string_view owner = owner_at(sentence, joint_at(sentence, at, word));
    if (!owner.empty()) {
      return ActionClause{0, owner};
    }
  }
  return std::nullopt;
}

// "… and the Clerk was asked to write": in the middle of a sentence.
std::optional<ActionClause> read_asked_clerk(std::string_view sentence) {
  if (!has_words(sentence, "the clerk ")) {
    return std::nullopt;
  }
  for (const std::string_view words :
       {"the clerk was asked to ", "the clerk was requested to ",
        "the clerk was instructed to ", "the clerk is to ", "the clerk agreed to "}) {
    if (const std::size_t at = find_ignoring_case(sentence, words); at != npos) {
      constexpr std::size_t size = 9;  // "the Clerk"
      return ActionClause{0, sentence.substr(at, size)};
    }
  }
  return std::nullopt;
}

// "the Clerk" of "sent by the Clerk by May", or "".
std::string_view agent_in(std::string_view rest) {
  const std::size_t by = rest.find(" by ");
  std::string_view owner = by == npos ? std::string_view{} : rest.substr(by + 4);
  owner = trim(owner.substr(0, owner.find_first_of(".,;")));
  for (const std::string_view stop :
       {" by ", " before ", " for ", " in ", " at ", " on ", " to "}) {
    owner = trim(owner.substr(0, owner.find(stop)));
  }
  return is_owner(owner, Bond::Undertaken) ? owner : std::string_view{};
}

// "A letter of thanks to be sent by the Clerk": the subject has no verb of its own, but
// where somebody is named.
std::optional<ActionClause> read_passive(std::string_view sentence) {
  constexpr std::size_t most_words = 8;
  constexpr std::size_t longest = 200;
  constexpr std::string_view joint = " to be ";
  const std::size_t at = sentence.find(joint);
  if (at == npos || sentence.size() > longest) {
    return std::nullopt;
  }
  const std::string_view rest = sentence.substr(at + joint.size());
  const std::string_view owner = agent_in(rest);
  std::string_view subject = sentence.substr(0, at);
  for (const std::string_view verb : {" is", " are"}) {
    subject.remove_suffix(!owner.empty() && subject.ends_with(verb) ? verb.size() : 0);
  }
  if ((owner.empty() && (!sent_words.holds(first_word(rest)) ||
                         contains_any(rest, {"was", "were", "is", "are"}))) ||
      count_words(subject) > most_words ||
      contains_any(subject, {"needs",  "need",  "is",        "are",    "was",
                             "were",   "going", "has",       "have",   "had",
                             "ought",  "still", "due",       "likely", "wish",
                             "wished", "asked", "requested", "agreed", "the right"})) {
    return std::nullopt;
  }
  return ActionClause{0, owner};
}

}  // namespace

std::optional<ActionClause> find_undertaking(std::string_view sentence) {
  constexpr std::size_t longest = 400;
  const std::size_t first = next_joint(sentence, 0).first;
  if (sentence.size() > longest || first == npos || sentence.starts_with("if ") ||
      sentence.starts_with("If ")) {
    return std::nullopt;
  }
  if (auto active = read_active(sentence, first)) {
    return active;
  }
  if (auto asked = read_asked_clerk(sentence)) {
    return asked;
  }
  return read_passive(sentence);
}

}  // namespace council
