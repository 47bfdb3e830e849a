#include "indexer/segment/exclusion.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/decisions.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/told_exclusion.h"

namespace council {
namespace {

constexpr std::size_t most_bytes = std::size_t{16} * 1024;

// The sentences of a text, each a part of it.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(sentence_end(text, begin), text.size());
    sentences.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return sentences;
}

// What stands behind a sentence of the text.
std::string_view rest_behind(std::string_view text, std::string_view sentence) {
  const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
  return text.substr(std::min(begin + sentence.size(), text.size()));
}

// "the public be excluded", "members of the press and public present", not "the public
// toilets".
bool names_the_public(std::string_view sentence) {
  for (std::string_view rest = sentence; !rest.empty();) {
    const std::size_t at =
        std::min(find_phrase(rest, "public"), find_phrase(rest, "press"));
    if (at == std::string_view::npos) {
      return false;
    }
    rest.remove_prefix(word_end(rest, at));
    const std::size_t next = skip_blanks(rest, 0);
    if (!is_word_at(rest, next) ||
        starts_with_any(
            rest.substr(next),
            {"be",      "is",      "are",        "was",       "were",      "should",
             "shall",   "must",    "and",        "or",        "from",      "during",
             "for",     "under",   "in",         "as",        "pursuant",  "due",
             "because", "on",      "to",         "at",        "while",     "whilst",
             "when",    "present", "now",        "having",    "had",       "who",
             "by",      "before",  "media",      "attending", "including", "prior",
             "not",     "members", "temporarily"})) {
      return true;
    }
  }
  return false;
}

bool resolves_exclusion(std::string_view sentence, bool is_typed) {
  return !leaves_public(sentence) && !has_any(sentence, {"the words"}) &&
         (goes_into_committee(sentence) ||
          (is_typed && has_any(sentence, {"exclu", "withdraw"}) &&
           names_the_public(sentence)));
}

// The sentence of a decision that resolves an exclusion, which may be in one of its
// parts, or "".
std::string_view find_resolved(const Decision& decision) {
  if (decision.verb == "RECOMMENDED") {
    return {};
  }
  const bool is_typed =
      std::ranges::find(decision.types, "exclude_public") != decision.types.end();
  std::vector<std::string_view> texts{decision.text};
  for (const DecisionPart& part : decision.parts) {
    texts.emplace_back(part.text);
  }
  for (const std::string_view text : texts) {
    for (const std::string_view sentence : sentences_of(text)) {
      if (resolves_exclusion(sentence, is_typed)) {
        return sentence;
      }
    }
  }
  return {};
}

// Reads what the sentences of a section tell of the public.
class ExclusionReader {
 public:
  explicit ExclusionReader(std::string_view text)
      : text_{text}, sentences_{sentences_of(text)} {}

  void add(const Decision& decision) {
    constexpr std::size_t opening = 40;
    const std::string_view resolved = find_resolved(decision);
    const std::size_t at =
        resolved.empty() ? text_.size() : text_.find(resolved.substr(0, opening));
    if (at >= text_.size()) {
      return;
    }
    const std::string_view rest =
        text_.substr(at).substr(std::min(resolved.size(), text_.size() - at));
    const std::string told = decision.verb.value_or("") + ' ' + std::string{resolved};
    if (!is_exclusion_lost(told, rest)) {
      add_sentence(sentence_at(at));
    }
  }

  // What is told without a decision's form.
  void add_told() {
    for (const std::string_view sentence : sentences_) {
      if (tells_exclusion(sentence) &&
          !is_exclusion_lost(sentence, rest_behind(text_, sentence))) {
        add_sentence(sentence);
      }
    }
  }

  // The first that still holds at the end of the section, or else the first.
  [[nodiscard]] const std::optional<Exclusion>& found() const { return found_; }

 private:
  [[nodiscard]] std::string_view sentence_at(std::size_t at) const {
    const auto after =
        std::ranges::upper_bound(sentences_, text_.data() + at, {},
                                 [](std::string_view each) { return each.data(); });
    return after == sentences_.begin() ? text_ : *std::prev(after);
  }

  void add_sentence(std::string_view sentence) {
    if (found_ && !found_->is_over) {
      return;
    }
    const std::string_view rest = rest_behind(text_, sentence);
    const auto begin = static_cast<std::size_t>(sentence.data() - text_.data());
    Exclusion exclusion = read_scope(text_.substr(0, begin), sentence, rest);
    exclusion.is_over = tells_readmission(rest);
    if (!found_ || !exclusion.is_over) {
      found_ = std::move(exclusion);
    }
  }

  std::string_view text_;
  std::vector<std::string_view> sentences_;
  std::optional<Exclusion> found_;
};

}  // namespace

std::optional<Exclusion> find_exclusion(Lines body) {
  const JoinedLines joined = join_lines(body, most_bytes);
  const bool may_exclude = has_any(
      joined.text(),
      {"exclu", "in committee", "into committee", " 'committee", " \"committee",
       " \xE2\x80\x98"
       "committee",
       " \xE2\x80\x9C"
       "committee",
       "to leave", "to withdraw", " session", "camera", "cyhoedd", "to the public"});
  if (!may_exclude) {
    return std::nullopt;
  }
  ExclusionReader reader{joined.text()};
  for (const Decision& decision : find_decisions(body, "", DecisionSource::Minutes)) {
    reader.add(decision);
  }
  if (!reader.found()) {
    reader.add_told();
  }
  return reader.found();
}

bool readmits_public(Lines body) {
  return tells_readmission(join_lines(body, most_bytes).text());
}

}  // namespace council
