#include "indexer/segment/noted_list.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/implicit_sentence.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_parts = 60;

// The last sentence of a text, or its last cell.
std::string_view last_sentence(std::string_view text) {
  text.remove_prefix(text.rfind('\t') + 1);
  for (std::size_t end = sentence_end(text, 0); end + 1 < text.size();
       end = sentence_end(text, 0)) {
    text.remove_prefix(skip_blanks(text, end + 1));
  }
  const auto marker = find_part_marker(text.substr(0, 12));
  return text.substr(marker ? std::min(marker->end, text.size()) : 0);
}

std::string_view without_sign(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" :.-") + 1);
}

bool is_of_papers(std::string_view text) {
  return has_any(text, {"correspond", "letter", "circular", "bulletin", "newsletter",
                        "publication", "document", "minutes of", "reports", "e-mail",
                        "email", "invitation", "literature", "decisions", "notices"});
}

// "The following correspondence was noted", "The following were received and noted",
// "The minutes of the following meetings were noted"
bool is_told_noted(std::string_view head, std::string_view item_title) {
  constexpr std::string_view noted = " noted";
  if (!head.ends_with(noted) || !has_any(head, {" was ", " were "})) {
    return false;
  }
  return is_of_papers(head) || is_of_papers(item_title) ||
         has_any(head, {" received and noted", "circulated"});
}

// "Members noted the following", "The Council noted the following correspondence"
bool is_noted_by_body(std::string_view head, std::string_view item_title) {
  constexpr std::string_view words = " noted the following";
  constexpr std::size_t longest_body = 60;
  const std::size_t at = find_ignoring_case(head, words);
  if (at == std::string_view::npos || at > longest_body) {
    return false;
  }
  const std::string_view listed = head.substr(at + words.size());
  return is_of_papers(listed) || (listed.empty() && is_of_papers(item_title));
}

// A sentence that a list follows.
bool announces_list(std::string_view head, std::string_view item_title) {
  constexpr std::size_t longest = 160;
  const std::string_view words = without_sign(head);
  return head.size() <= longest && has_words(words, "following") &&
         (is_told_noted(words, item_title) || is_noted_by_body(words, item_title)) &&
         !has_any(words, {"apolog", "interest", "declar", "substitut", " point",
                          " comment", " issue", " concern", " question"}) &&
         !is_template(words) && !is_future(words);
}

// Reads the parts below the head, whose last line is body[head].
class ListReader {
 public:
  ListReader(std::span<const BodyLine> body, std::size_t head)
      : body_{body}, next_{head + 1} {}

  std::vector<DecisionPart> run() {
    while (next_ < body_.size() && parts_.size() < most_parts && take()) {
      ++next_;
    }
    return std::move(parts_);
  }

  [[nodiscard]] std::size_t next() const { return next_; }

 private:
  bool take() {
    const std::string_view text = body_[next_].line->text;
    const auto simple = find_part_marker(text);
    const auto marker = simple ? simple : find_dotted_marker(text);
    if (is_stop_line(text) || opens_with_decision_label(text)) {
      return false;
    }
    const bool is_next = marker && (last_ ? follows(*last_, *marker)
                                          : is_first_part(*marker) || marker->dotted);
    if (is_next) {
      const bool is_bullet = marker->style == PartMarker::Style::Bullet;
      parts_.push_back({is_bullet ? "" : marker->text,
                        std::string{text.substr(std::min(marker->end, text.size()))}});
      last_ = marker;
      return true;
    }
    if (parts_.empty() || body_[next_].opens_paragraph || marker) {
      return false;
    }
    append_line(parts_.back().text, text);
    return true;
  }

  std::span<const BodyLine> body_;
  std::size_t next_;
  std::optional<PartMarker> last_;
  std::vector<DecisionPart> parts_;
};

}  // namespace

std::vector<Decision> find_noted_lists(std::span<const BodyLine> body,
                                       std::string_view item_title) {
  std::vector<Decision> decisions;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const std::string_view text = body[i].line->text;
    if (!has_words(text, "following")) {
      continue;
    }
    std::string head{last_sentence(text)};
    std::size_t last = i;
    if (!announces_list(head, item_title) && i + 1 < body.size() &&
        !body[i + 1].opens_paragraph) {
      append_line(head, body[++last].line->text);  // "The following were received" "and"
    }
    if (!announces_list(head, item_title)) {
      continue;
    }
    ListReader reader{body, last};
    Decision decision;
    decision.parts = reader.run();
    if (decision.parts.empty() && head.find(':') == std::string::npos) {
      continue;
    }
    decision.text = std::move(head);
    decision.implicit = true;
    decision.line = body[i].line->number;
    decision.end_line = body[reader.next() - 1].line->number;
    decisions.push_back(std::move(decision));
    i = reader.next() - 1;
  }
  return decisions;
}

}  // namespace council
