#include "indexer/segment/vote_subject.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct SubjectWord {
  std::string_view words;
  std::string_view subject;
};

constexpr auto subject_words = std::to_array<SubjectWord>({
    {"motion", "motion"},
    {"cynnig", "motion"},
    {"amendment", "amendment"},
    {"gwelliant", "amendment"},
    {"proposal", "proposal"},
    {"recommendation", "recommendation"},
    {"recommendations", "recommendation"},
    {"resolution", "resolution"},
    {"procedural motion", "procedural_motion"},
    {"closure motion", "procedural_motion"},
    {"substantive motion", "substantive_motion"},
    {"amended motion", "substantive_motion"},
    {"motion as amended", "substantive_motion"},
    {"motion, as amended", "substantive_motion"},
    {"motion (as amended)", "substantive_motion"},
});

struct Named {
  std::string_view subject;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where the phrase stands for the last time.
std::size_t find_last(std::string_view text, std::string_view phrase) {
  std::size_t last = npos;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t at = find_phrase(text.substr(from), phrase);
    if (at == npos) {
      break;
    }
    last = from + at;
    from = last + phrase.size();
  }
  return last;
}

// The one that ends last; of those that end together the longest.
std::optional<Named> find_last_named(std::string_view text) {
  std::optional<Named> named;
  for (const SubjectWord& word : subject_words) {
    const std::size_t begin = find_last(text, word.words);
    const std::size_t end = begin + word.words.size();
    if (begin != npos &&
        (!named || end > named->end || (end == named->end && begin < named->begin))) {
      named = Named{word.subject, begin, end};
    }
  }
  return named;
}

// "an amendment to the motion", "the amendment of the original proposal"
bool is_amended(std::string_view before) {
  before = trim(before);
  for (const std::string_view word : {"original", "substantive"}) {
    before =
        is_phrase(last_word(before), word) ? trim(without_last_word(before)) : before;
  }
  constexpr auto joints = std::to_array<std::string_view>(
      {"amendment to the", "amendment of the", "amendment to this", "gwelliant i'r"});
  for (const std::string_view joint : joints) {
    if (before.size() >= joint.size() &&
        find_phrase(before.substr(before.size() - joint.size()), joint) == 0) {
      return true;
    }
  }
  return false;
}

// "part 4 of the substantive motion"
bool is_part(std::string_view before) {
  constexpr std::size_t longest = 40;
  const std::string_view near =
      before.substr(before.size() - std::min(longest, before.size()));
  const std::size_t part = find_last(near, "part");
  return part != npos && contains_any(near.substr(part), {"of the"});
}

std::string subject_in(std::string_view sentence, const Named& named) {
  const std::string_view before = sentence.substr(0, named.begin);
  if (named.subject != "amendment" && is_amended(before)) {
    return "amendment";
  }
  const bool is_motion =
      named.subject == "motion" || named.subject == "substantive_motion";
  return is_motion && is_part(before) ? "part_of_motion" : std::string{named.subject};
}

}  // namespace

std::optional<std::string> find_vote_subject(std::string_view text) {
  while (!text.empty()) {
    const std::size_t stop = text.rfind(". ");
    const std::string_view sentence = stop == npos ? text : text.substr(stop + 2);
    if (const auto named = find_last_named(sentence)) {
      return subject_in(sentence, *named);
    }
    text = stop == npos ? std::string_view{} : text.substr(0, stop);
  }
  return std::nullopt;
}

std::optional<std::string> find_vote_subject(std::string_view text, std::size_t begin,
                                             std::size_t end) {
  const std::size_t stop = text.substr(0, begin).rfind(". ");
  const std::size_t start = stop == npos ? 0 : stop + 2;
  const std::string_view after = text.substr(end);
  auto subject = find_vote_subject(text.substr(start, begin - start));
  return subject ? subject : find_vote_subject(after.substr(0, after.find(". ")));
}

}  // namespace council
