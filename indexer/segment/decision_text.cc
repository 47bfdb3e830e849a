#include "indexer/segment/decision_text.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/segment/between_parts.h"
#include "indexer/segment/council_topic.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/inline_parts.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/title_remark.h"

namespace council {
namespace {

constexpr std::size_t most_lines = 600;
constexpr std::size_t most_parts = 200;
constexpr std::size_t longest_title = 70;

class DecisionReader {
 public:
  DecisionReader(std::span<const BodyLine> body, std::size_t index,
                 const DecisionLabel& label)
      : body_{body}, index_{index}, label_{label} {}

  DecisionText run() {
    const std::string& first = body_[index_].line->text;
    found_.text = first.substr(std::min(label_.end, first.size()));
    label_alone_ = found_.text.empty();
    found_.end = index_ + 1;
    part_counted_first();
    const std::size_t limit = std::min(body_.size(), index_ + most_lines);
    for (next_ = index_ + 1; next_ < limit && take(*body_[next_].line); ++next_) {
    }
    finish();
    return std::move(found_);
  }

 private:
  // "1.1 That …" where nothing is printed before it: the first part of a list.
  void part_counted_first() {
    const auto marker =
        label_.end == 0 ? find_dotted_marker(found_.text) : std::optional<PartMarker>{};
    if (marker && is_first_part(*marker)) {
      next_ = index_;
      found_.text.clear();
      add_part(*body_[index_].line, *marker);
    }
  }

  // The text is quoted and its closing quote comes in one of the next lines.
  [[nodiscard]] bool in_quote() const {
    return found_.parts.empty() && is_closed_below(found_.text, body_.subspan(next_));
  }

  // Whether the decision goes on with this line, which is then added.
  bool take(const Line& line) {
    const std::string_view text = line.text;
    if (in_quote() || (ends_with_any(current(), {" be"}) && !find_part_marker(text))) {
      return add_to_current(text);  // "… that the application be" / "DEFERRED"
    }
    const std::string_view all = found_.text;
    const bool is_closed =
        found_.parts.empty() && closes_quote(all.substr(opening_quote(all)), all);
    const auto marker = find_part_marker(text);
    if (is_closed || begins_anew(line, marker)) {
      return false;
    }
    if (in_aside_ && !resumes_list(text, *last_)) {
      return resumes_below(body_.subspan(next_ + 1), *last_);
    }
    in_aside_ = false;
    if (found_.parts.empty() && !find_dotted_marker(text) &&
        goes_on_in_rows(found_.text, body_[found_.end - 1].line->text, text)) {
      return add_to_current(text);
    }
    if (marker) {
      return take_marked(line, *marker);
    }
    for (const auto& other :
         {find_dotted_marker(text), find_colon_marker(text), find_lone_marker(text)}) {
      if (other && is_in_list(*other)) {
        return add_part(line, *other);
      }
    }
    // "8.3 Parking is an issue.": the item's next paragraph.
    return !opens_with_paragraph_number(line.match) && take_plain(line);
  }

  // A vote, an action, a heading, another decision.
  [[nodiscard]] bool begins_anew(const Line& line,
                                 const std::optional<PartMarker>& marker) {
    return is_stop_line(line.text) || is_vote_line(line.text) ||
           is_group_heading(line.match) || opens_application(current(), line.text) ||
           (current().ends_with('.') &&
            (opens_business(line.text) || is_centred_heading(line))) ||
           (opens_with_decision_label(line.text) &&
            !(marker && (announces_in_list(*marker) || is_awaited(*marker))));
  }

  // "(a) In respect of the road, the Authority approved that:" below "Resolved:": a part
  // that says who decided.
  [[nodiscard]] bool announces_in_list(const PartMarker& marker) const {
    const std::string_view text = body_[next_].line->text;
    return text.ends_with(':') && marker.bracketed &&
           !is_next_paragraph(*body_[next_].line, marker) &&
           (last_ ? follows(*last_, marker)
                  : is_first_part(marker) && expects_more(found_.text));
  }

  // "2. Agreed that …" below "1. Noted the review; and", "1. Noted …" below "Decision":
  // the verbs open the parts.
  [[nodiscard]] bool is_awaited(const PartMarker& marker) {
    const bool is_next =
        last_ ? follows(*last_, marker) : found_.text.empty() && is_first_part(marker);
    return is_next && (label_.form == DecisionLabel::Form::Heading ||
                       (last_ && ends_with_any(current(), {";", "; and", ", and"})));
  }

  // "5.1 that …" after "5 … RESOLVED:", and what comes after it.
  [[nodiscard]] bool is_in_list(const PartMarker& dotted) const {
    return last_ ? follows(*last_, dotted)
                 : found_.parts.empty() && expects_more(found_.text) &&
                       (is_first_part(dotted) ||
                        opens_numbered_clause(body_[next_].line->text, dotted));
  }

  bool take_marked(const Line& line, const PartMarker& marker) {
    if (is_next_paragraph(line, marker)) {
      return false;
    }
    const bool is_inner = is_counted_within(line, marker);
    if (!is_inner && ((last_ && follows(*last_, marker)) ||
                      (found_.parts.empty() && goes_on_inline(marker)))) {
      return add_part(line, marker);
    }
    if (found_.parts.empty() && !goes_on_within(marker)) {
      const bool starts = is_first_part(marker) && !is_after_verdict(marker) &&
                          (expects_more(found_.text) || skipped_ > 0 ||
                           !body_[next_].opens_paragraph || is_addressed(line, marker));
      return starts && add_part(line, marker);
    }
    if (is_inner || nests(line, marker)) {
      nested_ = marker;
      return add_to_current(line.text);
    }
    return false;
  }

  // "(i)" within the part "(a)", and what comes after it.
  [[nodiscard]] bool nests(const Line& line, const PartMarker& marker) {
    return (nested_ && follows(*nested_, marker)) ||
           (is_first_part(marker) &&
            (marker.style != last_->style || marker.text == "i") &&
            (!ends_with_any(current(), {"."}) || line.indent > part_indent_));
  }

  // "2. … on the following grounds:" over "1. …" further in.
  [[nodiscard]] bool is_counted_within(const Line& line, const PartMarker& marker) {
    const bool is_alike = last_ && marker.style == last_->style &&
                          marker.style != PartMarker::Style::Bullet &&
                          line.indent > part_indent_ + 1;
    return is_alike && (nested_ ? follows(*nested_, marker)
                                : is_first_part(marker) && expects_more(current()));
  }

  // A bullet below "AGREED to recommend approval" or a whole sentence is what comes next
  // in the item, not a part.
  [[nodiscard]] bool is_after_verdict(const PartMarker& marker) const {
    return marker.style == PartMarker::Style::Bullet && !announces_bullets(found_.text) &&
           !expects_more(found_.text) &&
           (ends_with_any(found_.text, {"."}) ||
            body_[next_].line->text.starts_with('-'));
  }

  // "(b) That …" below "RESOLVED: (a) That …": the first part stands in the label's line.
  bool goes_on_inline(const PartMarker& marker) {
    return take_inline([&](const PartMarker& at, bool) { return follows(at, marker); });
  }

  // "(i) …" below "RESOLVED: (a) That … on these conditions:", before "(b) That …".
  bool goes_on_within(const PartMarker& marker) {
    return is_first_part(marker) && expects_more(found_.text) &&
           take_inline([&](const PartMarker& last, bool is_first) {
             return is_first && (marker.style != last.style || marker.text == "i");
           });
  }

  // The parts of the label's line, if `is_wanted` of the last and of whether they are all
  // of it.
  template <typename Wanted>
  bool take_inline(Wanted is_wanted) {
    std::string text = found_.text;
    std::vector<DecisionPart> parts;
    const auto last = split_inline_parts(text, parts, 1);
    if (!last || !is_wanted(*last, text.empty())) {
      return false;
    }
    found_.text = std::move(text);
    found_.parts = std::move(parts);
    last_ = last;
    return true;
  }

  // "RECOMMENDED to Cabinet" over "(a) That …": the text says to whom, the list what.
  [[nodiscard]] bool is_addressed(const Line& line, const PartMarker& marker) const {
    return names_addressee_or_decider(
        found_.text, line.text.substr(std::min(marker.end, line.text.size())));
  }

  // "(28)" after "(27) RESOLVED that": the item's own next paragraph, unless the parts
  // are counted alike and stand further in.
  [[nodiscard]] bool is_next_paragraph(const Line& line, const PartMarker& marker) const {
    if (!label_.paragraph || marker.style == PartMarker::Style::Bullet ||
        !follows(*label_.paragraph, marker)) {
      return false;
    }
    return !(last_ && follows(*last_, marker) && line.indent + 1 >= part_indent_);
  }

  bool take_plain(const Line& line) {
    const std::string_view text = line.text;
    if (!body_[next_].opens_paragraph) {
      return skipped_ > 0 || is_heading_between(text) ? skip_or_end()
                                                      : add_to_current(text);
    }
    if (line.heading_level > 0 && !is_list_ahead()) {
      return false;
    }
    if (is_lower_case_start(text) && !ends_with_any(current(), {"."})) {
      return add_to_current(text);
    }
    if (found_.parts.empty()) {
      return take_paragraph(text);
    }
    return take_between_parts(text);
  }

  // "Reserves" on a line between "c) …; and" and "d) …".
  [[nodiscard]] bool is_heading_between(std::string_view text) const {
    return last_ && next_ + 1 < body_.size() &&
           heads_next_part(text, found_.parts.back().text, *last_,
                           body_[next_ + 1].line->text);
  }

  // A paragraph after the label's own: wanted after a colon, else the end.
  bool take_paragraph(std::string_view text) {
    if (bare_parts_ && opens_clause(text)) {
      return add_bare_part(text);
    }
    if (is_addressee(found_.text) && opens_clause(text)) {
      return add_to_current(text);
    }
    if (is_remark(found_.text) && opens_clause(text)) {
      found_.text.clear();
      return add_to_current(text);
    }
    if (std::exchange(under_title_, false)) {
      return add_to_current(text);
    }
    const bool is_row = text.find('\t') != std::string_view::npos;
    in_rows_ = in_rows_ || (is_row && expects_more(found_.text));
    if (in_rows_ && is_list_ahead()) {
      return add_to_current(text);
    }
    if (!expects_more(found_.text) ||
        (label_alone_ && found_.text.empty() && stands_alone())) {
      return starts_aside();
    }
    if (reads_as_heading(body_.subspan(next_)) && is_list_ahead()) {
      return skip_or_end();
    }
    bare_parts_ = label_alone_ && found_.text.empty() && opens_clause(text);
    under_title_ = announces_items(found_.text) &&
                   reads_as_heading(body_.subspan(next_)) &&
                   text.size() <= longest_title && !closes_quote(text, "\"");
    return add_to_current(text);
  }

  // Who spoke, below "RESOLVED: (1) That …" and before "(2) That …".
  bool starts_aside() {
    in_aside_ = take_inline([&](const PartMarker& last, bool is_first) {
      return is_first && resumes_below(body_.subspan(next_ + 1), last);
    });
    return in_aside_;
  }

  [[nodiscard]] bool stands_alone() const {
    return body_[index_].line->text.find(':') == std::string::npos &&
           is_whole_decision(label_.verb);
  }

  // Sub-headings and notes may stand between two parts when the list goes on after them.
  bool take_between_parts(std::string_view text) {
    if (bare_parts_) {
      return opens_clause(text) && add_bare_part(text);
    }
    return is_list_ahead() &&
           (reads_as_heading(body_.subspan(next_)) ? skip_or_end()
                                                   : add_to_current(text));
  }

  bool skip_or_end() {
    ++skipped_;
    return is_list_ahead();
  }

  // Whether the list starts, or its next part comes, within a few lines.
  [[nodiscard]] bool is_list_ahead() const {
    const std::size_t below = std::min(body_.size(), next_ + 1);
    const auto next = find_next_part(body_.subspan(below), last_, label_.paragraph);
    return next && !is_next_paragraph(*next->line, next->marker);
  }

  [[nodiscard]] std::string& current() {
    return found_.parts.empty() ? found_.text : found_.parts.back().text;
  }

  bool add_to_current(std::string_view text) {
    append_line(current(), text);
    skipped_ = 0;
    found_.end = next_ + 1;
    return true;
  }

  bool add_part(const Line& line, const PartMarker& marker) {
    if (found_.parts.size() == most_parts) {
      return false;
    }
    found_.parts.push_back(
        {marker.text, line.text.substr(std::min(marker.end, line.text.size()))});
    last_ = marker;
    nested_.reset();
    skipped_ = 0;
    part_indent_ = line.indent;
    found_.end = next_ + 1;
    return true;
  }

  // "That …" paragraphs after a label of its own line are parts without markers.
  bool add_bare_part(std::string_view text) {
    if (found_.parts.size() == most_parts) {
      return false;
    }
    if (found_.parts.empty()) {
      found_.parts.push_back({"", std::move(found_.text)});
      found_.text.clear();
    }
    found_.parts.push_back({"", std::string{text}});
    found_.end = next_ + 1;
    return true;
  }

  void finish() {
    drop_remark(found_.text);
    drop_close(current());
    if (label_.begin > 0) {
      drop_lone_quote(body_[index_].line->text.substr(0, label_.begin), current());
    }
    if (found_.parts.empty()) {
      drop_quotes(found_.text);
      split_inline_parts(found_.text, found_.parts);
    }
  }

  std::span<const BodyLine> body_;
  std::size_t index_;
  const DecisionLabel& label_;
  DecisionText found_;
  std::size_t next_ = 0;
  std::size_t skipped_ = 0;  // lines left out since the last part
  bool label_alone_ = false;
  bool bare_parts_ = false;
  bool in_aside_ = false;     // between two parts
  bool in_rows_ = false;      // of a table, between the text and its list
  bool under_title_ = false;  // "Agenda Item 9", below "the following interests:"
  std::optional<PartMarker> last_;
  std::optional<PartMarker> nested_;
  int part_indent_ = 0;
};

}  // namespace

DecisionText read_decision_text(std::span<const BodyLine> body, std::size_t index,
                                const DecisionLabel& label) {
  return DecisionReader{body, index, label}.run();
}

}  // namespace council
