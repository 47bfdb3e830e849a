#include "indexer/segment/told_decision.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "indexer/segment/movers.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_sentence = 600;

constexpr auto verbs = std::to_array<std::string_view>(
    {"agreed", "approved", "ratified", "accepted", "adopted", "resolved", "carried"});

std::string_view verb_at(std::string_view text, std::size_t at) {
  const auto verb = std::ranges::find_if(verbs, [&](std::string_view each) {
    return has_at(text, at, each) && !is_word_at(text, at + each.size());
  });
  return verb == verbs.end() ? std::string_view{} : text.substr(at, verb->size());
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, word_end(text, at) - at);
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::ranges::any_of(
      words, [&](std::string_view each) { return equals_ignoring_case(each, word); });
}

// After "was approved" the sentence must end, or say how: "by all", "unanimously".
bool closes(std::string_view text, std::size_t at) {
  const std::size_t next = skip_blanks(text, at);
  if (next >= text.size() || std::string_view{".,:;)"}.find(text[next]) != npos ||
      dash_at(text, next) != 0) {
    return true;
  }
  for (const std::string_view words :
       {"by all", "by everyone", "by members", "by councillors", "by the meeting",
        "unanimously", "and ", "as presented", "as follows", "for payment",
        "to by all"}) {
    if (has_at(text, next, words)) {
      return true;
    }
  }
  return false;
}

// "was unanimously agreed", "were presented and approved": where the verb starts.
std::size_t passive_verb(std::string_view sentence) {
  constexpr auto adverbs = std::to_array<std::string_view>(
      {"unanimously", "duly", "retrospectively", "then", "also", "all", "formally",
       "therefore", "presented", "and", "reviewed", "considered", "discussed", "read",
       "both"});
  constexpr std::size_t most_words = 4;
  for (const std::string_view auxiliary : {" was ", " were "}) {
    for (std::size_t at = find_ignoring_case(sentence, auxiliary); at != npos;
         at = find_ignoring_case(sentence, auxiliary, at + 1)) {
      std::size_t word = at + auxiliary.size();
      for (std::size_t i = 0; i < most_words && word < sentence.size(); ++i) {
        const std::string_view verb = verb_at(sentence, word);
        if (!verb.empty()) {
          if (closes(sentence, word + verb.size())) {
            return word;
          }
          break;
        }
        if (!is_one_of(word_at(sentence, word), adverbs)) {
          break;
        }
        word = skip_blanks(sentence, word_end(sentence, word));
      }
    }
  }
  return npos;
}

// "Agreed.", "All approved.", "… – all agreed.": the verb alone.
std::size_t lone_verb(std::string_view sentence, bool& is_whole) {
  std::size_t end = sentence.size();
  while (end > 0 && (sentence[end - 1] == '.' || sentence[end - 1] == ' ')) {
    --end;
  }
  const std::size_t blank = sentence.substr(0, end).rfind(' ');
  const std::size_t begin = blank == npos ? 0 : blank + 1;
  if (verb_at(sentence, begin).size() != end - begin) {
    return npos;
  }
  std::string_view before = trim(sentence.substr(0, begin));
  for (const std::string_view word : {"all", "unanimously", "this was", "item"}) {
    if (before.size() >= word.size() &&
        has_at(before, before.size() - word.size(), word) &&
        !is_word_before(before, before.size() - word.size())) {
      before = trim(before.substr(0, before.size() - word.size()));
      break;
    }
  }
  is_whole = before.empty();
  const bool after_dash = before.ends_with(" -") || before.ends_with("\xE2\x80\x93");
  return is_whole || after_dash ? begin : npos;
}

// The verb behind the seconder: "… seconded by Cllr B and unanimously agreed."
std::size_t verb_after_movers(std::string_view sentence) {
  const std::size_t seconder = std::min(find_ignoring_case(sentence, "second"),
                                        find_ignoring_case(sentence, "2nd"));
  if (seconder == npos) {
    return npos;
  }
  for (const std::string_view cue :
       {" and agreed", " and unanimously agreed", " and all agreed", " and approved",
        " and unanimously approved", " and carried", ", all agreed", " and it was agreed",
        ". agreed", " and resolved", " all agreed"}) {
    const std::size_t at = find_ignoring_case(sentence, cue, seconder);
    if (at != npos && closes(sentence, at + cue.size())) {
      return at + cue.rfind(' ') + 1;
    }
  }
  return npos;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    return find_ignoring_case(text, word) != npos;
  });
}

// What happened elsewhere or earlier, or has not happened.
bool is_elsewhere(std::string_view before) {
  return has_any(before, {"last meeting",
                          "previous meeting",
                          "previously",
                          "if ",
                          "whether",
                          "when it",
                          "which was",
                          "which were",
                          "that was",
                          "as was",
                          "had been",
                          "have been",
                          "reported that",
                          "advised that",
                          "stated that",
                          "explained that",
                          "noted that",
                          "asked that",
                          "informed that",
                          "said that",
                          "until",
                          "county council",
                          "borough council",
                          "district council",
                          "planning authority",
                          "application",
                          "unless",
                          "once "});
}

}  // namespace

std::optional<ToldDecision> read_told_decision(std::string_view sentence) {
  if (sentence.empty() || sentence.size() > longest_sentence) {
    return std::nullopt;
  }
  ToldDecision told;
  const auto found = [&](std::size_t verb) {
    told.verb = verb;
    told.verb_text = verb_at(sentence, verb);
    return told;
  };
  // Most sentences name no seconder; looking for one costs more than this.
  const bool has_seconder = has_any(sentence, {"second", "2nd", "eiliw"});
  const Movers movers = has_seconder ? find_movers(sentence) : Movers{};
  if (movers.proposer && movers.seconder) {
    told.has_movers = true;
    constexpr std::size_t longest_bare = 160;
    told.is_bare = sentence.size() <= longest_bare &&
                   (has_at(sentence, 0, "propos") || has_at(sentence, 0, "(propos") ||
                    has_at(sentence, 0, "prop"));
    const std::size_t verb = verb_after_movers(sentence);
    return verb == npos ? std::optional{told} : std::optional{found(verb)};
  }
  if (const std::size_t verb = lone_verb(sentence, told.is_bare); verb != npos) {
    return found(verb);
  }
  told.is_bare = false;
  const std::size_t verb = passive_verb(sentence);
  if (verb == npos || is_elsewhere(sentence.substr(0, verb))) {
    return std::nullopt;
  }
  return found(verb);
}

}  // namespace council
