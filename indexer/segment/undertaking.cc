#include "indexer/segment/undertaking.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <tuple>
#include <utility>

#include "indexer/segment/byte_block.h"
#include "indexer/segment/first_byte_index.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/undertaker.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// A place where who acts ends and what is to be done begins.
struct Joint {
  std::size_t name_end = 0;
  std::size_t task = 0;
  Bond bond = Bond::Meant;
  bool is_to = false;      // "to" itself, not "will" or "would"
  bool is_asking = false;  // "asked to", not "was asked to"
};

// clang-format off: it would set each on a line of its own.
// What is agreed to, and is no task.
constexpr auto no_task = std::to_array<std::string_view>({
    "be",     "stand",    "serve",   "become",  "act",       "continue", "remain",
    "sit",    "the",      "this",    "differ",  "disagree",  "resign",   "retire",
    "join",   "chair",    "pay",     "have",    "sell",      "lease",    "step",
    "leave",  "withdraw", "abstain", "vote",    "support",   "second",   "propose",
    "accept", "allow",    "defer",   "adjourn", "represent", "note",     "move",
});
constexpr auto sent = std::to_array<std::string_view>({
    "notified",   "sent",     "forwarded", "contacted", "asked",
    "obtained",   "written",  "arranged",  "chased",    "reported",
    "circulated", "invited",  "informed",  "drafted",   "prepared",
    "purchased",  "ordered",  "displayed", "published", "investigated",
    "thanked",    "reminded", "repaired",  "replaced",  "checked",
});
// clang-format on

constexpr WordSet words_for_no_task{no_task};
constexpr WordSet sent_words{sent};

std::string_view first_word(std::string_view text) {
  return text.substr(0, word_end(text, 0));
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
  if (has_any(task, {"verbal update", "verbal report", "oral update", "oral report"})) {
    return false;  // what an agenda says of the meeting itself
  }
  // "will take this up", not "will take the chair", "will take place"
  constexpr std::size_t near = 24;
  if (verb == "take" && !has_any(task.substr(0, near), {" up", " forward", " back"})) {
    return false;
  }
  // "was asked to speak to the owner", not "… to speak on item 5", "… to the meeting"
  const bool is_talk = verb == "speak" || verb == "talk";
  if (is_talk && (!has_any(task.substr(0, near), {" to ", " with "}) ||
                  has_any(task.substr(0, near),
                          {" to the meeting", " to the committee", " to the council",
                           " to members", " to the motion", " to the item"}))) {
    return false;
  }
  if (verb.empty() || verb.front() < 'a' || verb.front() > 'z') {
    return false;
  }
  return bond == Bond::Undertaken ? !words_for_no_task.holds(verb) : is_doing(verb);
}

// `text` without its last word, should that be one of `words`.
bool drop_last(std::string_view& text, std::initializer_list<std::string_view> words) {
  text = text.substr(0, text.find_last_not_of(' ') + 1);
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
  Joint joint{.name_end = at,
              .task = at + word.size() + 2,
              .bond = Bond::Meant,
              .is_to = word == "to"};
  if (joint.is_to) {
    if (drop_last(before,
                  {"agreed", "undertook", "offered", "volunteered", "promised"})) {
      joint.bond = Bond::Undertaken;
      drop_last(before, {"has", "also", "kindly"});
    } else if (drop_last(before, {"asked", "requested", "instructed"})) {
      joint.is_asking = !drop_last(before, {"was", "were", "is", "are", "be", "been"});
    } else {
      drop_last(before, {"is", "are", "was", "were"});
    }
  } else {
    for (const std::string_view adverb : {"now ", "also ", "then "}) {
      joint.task += has_at(sentence, joint.task, adverb) ? adverb.size() : 0;
    }
  }
  joint.name_end = before.size();
  return joint;
}

// "the Director advised that there were two" -> "the Director"; "" where no verb of
// saying follows the first words.
std::string_view subject_of(std::string_view text) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {" said ", " reported ", " advised ", " confirmed ", " stated ", " replied ",
       " explained ", " noted ", " answered ", " presented ", " introduced ",
       " outlined ", " informed ", " addressed "});
  std::size_t end = npos;
  for (const std::string_view verb : verbs) {
    end = std::min(end, text.substr(0, longest_undertaker + verb.size()).find(verb));
  }
  return end == npos ? std::string_view{} : trim(text.substr(0, end));
}

// "PC Rennie" of "A resident asked about the gate and PC Rennie", "Cllr Bee" of "Fence:
// Cllr Bee", the speaker of "The Director advised that there were two, and"; "" where the
// last clause does not name somebody by a title or an office.
std::string_view owner_of_last_clause(std::string_view name, Bond bond) {
  if (bond == Bond::Undertaken && (name.ends_with(" and") || name.ends_with(","))) {
    const std::string_view subject = subject_of(name);
    return may_undertake(subject, bond) ? subject : std::string_view{};
  }
  if (has_any(name, {"agreed that", "resolved that", "agreed to", "resolved to"})) {
    return {};  // what the body decided that two of them do
  }
  std::size_t begin = 0;
  for (const std::string_view joint : {": ", " and ", "; "}) {
    const std::size_t at = name.rfind(joint);
    begin = at == npos ? begin : std::max(begin, at + joint.size());
  }
  const std::string_view last = trim(name.substr(begin));
  return begin > 0 && names_undertaker(last) && may_undertake(last, bond)
             ? last
             : std::string_view{};
}

// Who takes on what the sentence says behind a joint.
std::string_view owner_at(std::string_view sentence, const Joint& joint) {
  if (!fits(sentence.substr(joint.task), joint.bond)) {
    return {};
  }
  std::string_view name = trim(sentence.substr(0, joint.name_end));
  // "Clerk asked to write"; of others it says what they wished: "Cllr Bee asked to
  // speak".
  if (joint.is_asking && !has_words(last_word(name), "clerk")) {
    return {};
  }
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
  if (may_undertake(name, bond)) {
    return name;
  }
  // A bare "to" may follow what somebody is asked in the middle of a sentence.
  return bond == Bond::Meant && joint.is_to ? std::string_view{}
                                            : owner_of_last_clause(name, bond);
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
  // "by May" names nobody.
  const bool is_named =
      count_words(owner) > 1 || is_capital_code(owner) || names_undertaker(owner);
  return is_named && may_undertake(owner, Bond::Undertaken) ? owner : std::string_view{};
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
  if ((owner.empty() &&
       (!sent_words.holds(first_word(rest)) ||
        contains_any(rest, {"was", "were", "is", "are", "to the clerk"}))) ||
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

namespace {

// "He undertook to send it": who did the sentence before, of the same paragraph, says.
std::optional<ActionClause> read_pronoun(std::string_view sentence,
                                         std::string_view before) {
  for (const std::string_view words :
       {"He undertook to ", "She undertook to ", "They undertook to ", "He agreed to ",
        "She agreed to ", "He offered to ", "She offered to "}) {
    if (sentence.starts_with(words)) {
      const std::string_view subject = subject_of(before);
      const bool is_task = fits(sentence.substr(words.size()), Bond::Undertaken);
      return is_task && may_undertake(subject, Bond::Undertaken)
                 ? std::optional{ActionClause{0, subject}}
                 : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ActionClause> find_undertaking(std::string_view sentence,
                                             std::string_view before) {
  constexpr std::size_t longest = 400;
  const std::size_t first = next_joint(sentence, 0).first;
  if (sentence.size() > longest || first == npos || sentence.starts_with("if ") ||
      sentence.starts_with("If ")) {
    return std::nullopt;
  }
  if (auto told = read_pronoun(sentence, before)) {
    return told;
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
