#include "indexer/segment/action_clause.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "indexer/segment/byte_block.h"
#include "indexer/segment/first_byte_index.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/undertaker.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Which verbs may follow.
enum class Verb : std::uint8_t { Any, Doing, Welsh };

struct Joint {
  std::string_view words;  // between who acts and the verb
  Verb verb;
  bool of_clerk_only;
};

// clang-format off
constexpr auto joints = std::to_array<Joint>({
    {" to ",                  Verb::Any,   false},
    {" also to ",             Verb::Any,   false},
    {" is to ",               Verb::Any,   false},
    {" are to ",              Verb::Any,   false},
    {" will ",                Verb::Doing, false},
    {" will also ",           Verb::Doing, false},
    {" was asked to ",        Verb::Any,   false},
    {" were asked to ",       Verb::Any,   false},
    {" is asked to ",         Verb::Any,   false},
    {" has been asked to ",   Verb::Any,   false},
    {" to be asked to ",      Verb::Any,   false},
    {" was requested to ",    Verb::Any,   false},
    {" was instructed to ",   Verb::Any,   false},
    {" asked to ",            Verb::Any,   true},
    {" i ",                   Verb::Welsh, false},
    {" hefyd i ",             Verb::Welsh, false},
    {" i\xE2\x80\x99w ",      Verb::Welsh, false},
    {" i'w ",                 Verb::Welsh, false},
    {" ",                     Verb::Doing, true},
});

// What people with a title are given to do, besides what all are.
constexpr auto given = std::to_array<std::string_view>({"confirm", "place"});
// Behind "Clerk" these are no nouns: "Clerk ask the county", not "Clerk report".
constexpr auto bare_doing = std::to_array<std::string_view>({
    "advise", "arrange", "ask", "chase", "circulate", "enquire", "inform", "investigate",
    "liaise", "notify", "obtain", "respond", "send", "write",
});
// What is asked for in the meeting itself.
constexpr auto spoken = std::to_array<std::string_view>({
    "be", "explain", "read", "introduce", "outline", "leave", "call", "speak", "give",
    "clarify", "confirm", "take", "note", "minute", "record", "summarise", "present",
});
// clang-format on

constexpr WordSet given_words{given};
constexpr WordSet bare_doing_words{bare_doing};
constexpr WordSet spoken_words{spoken};

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(
      std::min(at, text.size()),
      word_end(text, std::min(at, text.size())) - std::min(at, text.size()));
}

std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"the", "y"}) {
    name = starts_with_phrase(name, article) ? trim(name.substr(article.size())) : name;
  }
  return name;
}

bool is_clerk(std::string_view name) {
  return is_any_phrase(without_article(name),
                       {"clerk", "parish clerk", "town clerk", "council clerk",
                        "deputy clerk", "assistant clerk", "locum clerk", "clerc"});
}

// "the Clerk", "Cllr Lamb", "The Clerk and Cllr Lamb".
bool is_doer(std::string_view name) {
  name = trim(name);
  for (const std::string_view joint : {" and ", "/", " & "}) {
    if (const std::size_t at = name.find(joint); at != npos) {
      const std::string_view first = trim(name.substr(0, at));
      const std::string_view other = trim(name.substr(at + joint.size()));
      return (is_clerk(first) || is_titled(first)) &&
             (is_clerk(other) || is_titled(other));
    }
  }
  return is_clerk(name) || is_titled(name);
}

bool is_lower_word(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
}

bool may_be_given(std::string_view verb) {
  return is_doing(verb) || given_words.holds(verb);
}

bool fits(const Joint& joint, std::string_view name, std::string_view rest) {
  const std::string_view verb = word_at(rest, 0);
  if (!is_lower_word(rest, 0) || verb == "the" || verb == "be" || verb == "have") {
    return false;
  }
  if (joint.words == " ") {
    return name == "Clerk" && bare_doing_words.holds(verb);
  }
  if (joint.verb == Verb::Welsh) {
    return find_ignoring_case(name, "clerc") != npos ||
           find_ignoring_case(name, "cyng") != npos;
  }
  // "Cllr Lamb will take the chair" tells of the meeting.
  return joint.verb == Verb::Any || (may_be_given(verb) && verb != "take");
}

// Whether a clause may open with somebody to act: asked of every clause.
bool may_open_with_doer(std::string_view clause) {
  static constexpr WordSet words{std::to_array<std::string_view>(
      {"clerk", "clerc", "parish", "town", "council", "deputy", "assistant", "locum"})};
  return words.holds_in_any_case(word_at(without_article(clause), 0)) ||
         honorific_at(clause, 0);
}

// Who is to act, where `clause` opens with them.
std::optional<std::string_view> doer_at(std::string_view clause) {
  constexpr std::size_t longest = 70;
  if (!may_open_with_doer(clause)) {
    return std::nullopt;
  }
  for (const Joint& joint : joints) {
    const std::size_t at = clause.substr(0, longest).find(joint.words);
    if (at == npos || at == 0) {
      continue;
    }
    const std::string_view name = trim(clause.substr(0, at));
    const bool may_act = joint.of_clerk_only ? is_clerk(name) : is_doer(name);
    if (may_act && fits(joint, name, clause.substr(at + joint.words.size()))) {
      return name;
    }
  }
  return std::nullopt;
}

// The bytes of a sign that parts clauses at `at`, with the blanks around: ", ", "; ",
// " - "; or 0.
std::size_t separator_at(std::string_view text, std::size_t at) {
  if (text[at] == ',' || text[at] == ';') {
    return blank_at(text, at + 1) != 0 ? 1 : 0;
  }
  const std::size_t dash = dash_at(text, at);
  const bool is_apart = dash != 0 && at > 0 && blank_at(text, at - 1) != 0 &&
                        blank_at(text, at + dash) != 0;
  return is_apart ? dash : 0;
}

// The next place from `from` on where a sign may part clauses, or npos.
std::size_t find_separator(std::string_view text, std::size_t from) {
  return find_byte(text, from, [](const ByteBlock& block) -> ByteBlock {
    return (block == ',') | (block == ';') | (block == '-') | (block == 0xE2);
  });
}

std::size_t skip_joint(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"and ", "but ", "so ", "therefore "}) {
    at += has_at(text, at, word) ? word.size() : 0;
  }
  return at;
}

// "… gave notice to appoint, Cllr Lamb to fill the place": that is no task.
bool tells_appointment(std::string_view text) {
  return std::ranges::any_of(
      std::to_array<std::string_view>({"appoint", "nominat", "elect"}),
      [&](std::string_view word) { return find_ignoring_case(text, word) != npos; });
}

// "… along the lane, the Clerk to write to the owner". Not where names are listed.
std::optional<ActionClause> find_after_separator(std::string_view sentence) {
  std::size_t last = 0;
  for (std::size_t at = find_separator(sentence, 1); at != npos;
       at = find_separator(sentence, at + 1)) {
    const std::size_t size = separator_at(sentence, at);
    if (size == 0) {
      continue;
    }
    const std::string_view before = sentence.substr(last, at - last);
    last = skip_joint(sentence, skip_blanks(sentence, at + size));
    const auto owner = doer_at(sentence.substr(last));
    if (owner && !is_doer(before) &&
        (is_clerk(*owner) || !tells_appointment(sentence.substr(0, last)))) {
      return ActionClause{sentence[at] == ';' ? last : 0, *owner};
    }
    at = std::max(at, last - 1);
  }
  return std::nullopt;
}

// Past the words between "the Clerk" and what is asked for.
std::size_t verb_behind(std::string_view sentence, std::size_t clerk_end) {
  std::size_t verb = skip_blanks(sentence, clerk_end);
  for (const std::string_view word : {"to ", "would ", "could ", "should "}) {
    verb += has_at(sentence, verb, word) ? word.size() : 0;
  }
  return verb;
}

// "Cllr Lamb asked the Clerk to obtain", "It was requested that the Clerk write".
std::optional<ActionClause> find_request(std::string_view sentence) {
  struct Request {
    std::string_view words;
    bool needs_to;
  };
  constexpr auto requests = std::to_array<Request>({{"asked the ", true},
                                                    {"requested the ", true},
                                                    {"asked that the ", false},
                                                    {"requested that the ", false}});
  if (find_ignoring_case(sentence, "clerk") == npos) {
    return std::nullopt;
  }
  for (const Request& request : requests) {
    const std::size_t at = find_ignoring_case(sentence, request.words);
    if (at == npos) {
      continue;
    }
    const std::size_t name = at + request.words.size();
    const std::size_t clerk = find_ignoring_case(sentence, "clerk", name);
    constexpr std::size_t longest_office = 8;  // "Parish "
    if (clerk == npos || clerk > name + longest_office) {
      continue;
    }
    const std::size_t end = word_end(sentence, clerk);
    const bool has_to = has_at(sentence, skip_blanks(sentence, end), "to ");
    const std::size_t verb = verb_behind(sentence, end);
    const std::string_view owner = sentence.substr(name, end - name);
    if (is_clerk(owner) && (has_to || !request.needs_to) &&
        is_lower_word(sentence, verb) && !spoken_words.holds(word_at(sentence, verb))) {
      return ActionClause{0, owner};
    }
  }
  return std::nullopt;
}

// "To place on the July agenda."
bool is_order(std::string_view text) {
  static constexpr WordSet others{
      std::to_array<std::string_view>({"add", "be", "bring", "carry", "consider", "defer",
                                       "discuss", "go", "include", "put", "review"})};
  const std::string_view verb = has_at(text, 0, "to ") ? word_at(text, 3) : "";
  return may_be_given(verb) || others.holds(verb);
}

// "Policy to be put on the website"; not "The roof needs to be mended", which tells how
// things are.
bool is_passive(std::string_view text) {
  constexpr std::size_t most_words = 4;
  const std::size_t at = text.find(" to be ");
  if (at == npos || count_words(text.substr(0, at)) > most_words) {
    return false;
  }
  const std::string_view subject = text.substr(0, at);
  return !contains_any(subject, {"needs", "need", "is", "are", "was", "were", "going",
                                 "has", "have", "had", "ought", "still", "due"});
}

}  // namespace

std::optional<ActionClause> find_action_clause(std::string_view sentence) {
  if (const auto owner = doer_at(sentence)) {
    return ActionClause{0, *owner};
  }
  if (const auto clause = find_after_separator(sentence)) {
    return clause;
  }
  return find_request(sentence);
}

std::size_t find_starred_action(std::string_view sentence) {
  const std::size_t star = sentence.find('*');
  const bool opens = star != npos && (star == 0 || blank_at(sentence, star - 1) != 0) &&
                     star + 1 < sentence.size() && sentence[star + 1] != '*';
  if (!opens) {
    return npos;
  }
  const std::size_t begin = skip_blanks(sentence, star + 1);
  const std::string_view marked = sentence.substr(begin);
  const std::size_t close = marked.find('*');
  const bool is_emphasis = close != npos && close > 0 && blank_at(marked, close - 1) == 0;
  return !is_emphasis && (is_order(marked) || is_passive(marked) || doer_at(marked))
             ? begin
             : npos;
}

}  // namespace council
