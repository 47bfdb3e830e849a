#include "indexer/segment/repeated_decision.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/segment/movers.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Decision: Agreed.", where the minutes below it tell what was.
bool is_assent_alone(const Decision& decision) {
  return decision.parts.empty() && decision.verb &&
         equals_ignoring_case(*decision.verb, "decision") &&
         is_any_phrase(decision.text, {"agreed", "agreed.", "approved", "approved.",
                                       "noted", "noted.", "resolved", "resolved."});
}

bool says_the_same(const Decision& one, const Decision& other) {
  return !(one.text.empty() && one.parts.empty()) && one.text == other.text &&
         one.parts == other.parts && one.verb == other.verb;
}

// Whether a page that has lost its labels prints the decision at its head again below the
// minutes, as no two decisions one after the other are.
bool is_printed_again(const Body& body, const Decision& last, const Decision& decision) {
  constexpr std::size_t shortest = 40;
  constexpr std::size_t head = 3;
  const std::size_t size = std::min(head, body.size());
  const int end_of_head = body[size - 1].line->number;
  const bool has_label = std::any_of(
      body.begin(), body.begin() + static_cast<std::ptrdiff_t>(size),
      [](const BodyLine& each) { return is_phrase(each.line->match, "minutes"); });
  return !has_label && (decision.text.size() >= shortest || decision.parts.size() > 1) &&
         last.line <= end_of_head && !last.proposer && says_the_same(last, decision);
}

// Whether `text` ends in "it was agreed" and what was agreed: "… and it was agreed that
// they were a true record."
bool ends_in(std::string_view text, const Decision& told) {
  constexpr std::string_view opening = "it was ";
  const std::size_t size = told.text.size() + told.verb->size() + opening.size() + 1;
  return text.ends_with(told.text) && text.size() >= size &&
         has_at(text, text.size() - size, opening);
}

}  // namespace

bool moves(const Decision& told, const Decision& implicit) {
  const bool is_assent = told.verb && equals_ignoring_case(*told.verb, "agreed") &&
                         told.parts.empty() && told.seconder &&
                         told.line == implicit.line;
  return (!told.verb || is_assent) && told.proposer && told.text.empty() &&
         told.line >= implicit.line && told.line <= implicit.end_line + 2;
}

void drop_told_within(const std::vector<Decision>& implicit,
                      std::vector<Decision>& told) {
  std::erase_if(told, [&](const Decision& decision) {
    const auto after =
        std::ranges::upper_bound(implicit, decision.line, {}, &Decision::line);
    return after != implicit.begin() && decision.verb && !decision.proposer &&
           decision.parts.empty() && !decision.text.empty() &&
           std::prev(after)->end_line >= decision.end_line &&
           std::prev(after)->text.ends_with(*decision.verb + " " + decision.text);
  });
}

void drop_told_implicit(const std::vector<Decision>& told,
                        std::vector<Decision>& implicit) {
  std::erase_if(implicit, [&](const Decision& decision) {
    auto other = std::ranges::lower_bound(told, decision.line, {}, &Decision::line);
    for (; other != told.end() && other->line <= decision.end_line; ++other) {
      if (other->verb && !other->text.empty() && other->parts.empty() &&
          other->end_line <= decision.end_line && ends_in(decision.text, *other)) {
        return true;
      }
    }
    return false;
  });
}

namespace {

// Under which of a page's labels a line stands.
enum class Half : std::uint8_t { Above, Decision, Minutes };

constexpr std::array halves{Half::Above, Half::Decision, Half::Minutes};

bool heads_decision(const BodyLine& each) {
  return is_any_phrase(each.line->match, {"decision", "decisions"}) ||
         starts_with_any(each.line->match, {"decision:", "decisions:"});
}

// Tells the half of lines that are asked for in order.
class HalfReader {
 public:
  explicit HalfReader(const Body& body) : body_{body} {}

  Half half_of(int line) {
    for (; next_ < body_.size() && body_[next_].line->number <= line; ++next_) {
      if (heads_decision(body_[next_])) {
        half_ = Half::Decision;
      } else if (is_phrase(body_[next_].line->match, "minutes")) {
        half_ = Half::Minutes;
      }
    }
    return half_;
  }

 private:
  const Body& body_;
  std::size_t next_ = 0;
  Half half_ = Half::Above;
};

// What a decision says, and in which half of the page.
std::string key_of(const Decision& decision, Half half) {
  std::string key{static_cast<char>('0' + static_cast<int>(half))};
  key += decision.verb.value_or("") + '\n' + decision.text;
  for (const DecisionPart& part : decision.parts) {
    key += '\n' + part.marker + '\t' + part.text;
  }
  return key;
}

// The decisions kept so far, by what they say.
class Printed {
 public:
  // The one that another half of the page says as well; each is said again once.
  std::optional<std::size_t> take(const Decision& decision, Half half) {
    if (decision.text.empty() && decision.parts.empty()) {
      return std::nullopt;
    }
    for (const Half other : halves) {
      const auto found =
          other == half ? kept_.end() : kept_.find(key_of(decision, other));
      if (found != kept_.end() && !found->second.empty()) {
        const std::size_t index = found->second.front();
        found->second.pop_front();
        return index;
      }
    }
    return std::nullopt;
  }

  void add(const Decision& decision, Half half, std::size_t index) {
    kept_[key_of(decision, half)].push_back(index);
  }

 private:
  std::unordered_map<std::string, std::deque<std::size_t>> kept_;
};

}  // namespace

void drop_repeats(const Body& body, std::vector<Decision>& decisions) {
  const bool has_one_label = std::ranges::count_if(body, heads_decision) == 1;
  if (has_one_label && decisions.size() > 1 &&
      !std::ranges::all_of(decisions, is_assent_alone)) {
    std::erase_if(decisions, is_assent_alone);
  }
  HalfReader reader{body};
  Printed printed;
  std::vector<Decision> kept;
  for (Decision& decision : decisions) {
    const Half half = reader.half_of(decision.line);
    std::optional<std::size_t> earlier = printed.take(decision, half);
    if (!earlier && !kept.empty() && is_printed_again(body, kept.back(), decision)) {
      earlier = kept.size() - 1;
    }
    if (!earlier) {
      printed.add(decision, half, kept.size());
      kept.push_back(std::move(decision));
    } else if (!is_moved(kept[*earlier])) {
      set_movers(kept[*earlier], movers_in(decision));
    }
  }
  decisions = std::move(kept);
}

}  // namespace council
