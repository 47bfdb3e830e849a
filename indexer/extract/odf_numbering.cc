#include "indexer/extract/odf_numbering.h"

#include <algorithm>

#include "indexer/extract/list_number.h"

namespace council {
namespace {

constexpr int highest = 1'000'000'000;

}  // namespace

void OdfNumbering::start_list(const ListStart& start) {
  if (styles_of_.empty()) {
    id_ = start.id;
    outer_style_ = start.style;
    counters_ = {};
    const auto other = by_id_.find(start.continues);
    const auto same = by_style_.find(start.style);
    if (other != by_id_.end()) {
      counters_ = other->second;
    } else if (start.goes_on && same != by_style_.end()) {
      counters_ = same->second;
    }
  }
  const bool inherits = start.style.empty() && !styles_of_.empty();
  styles_of_.push_back(inherits ? styles_of_.back() : start.style);
  label_is_due_ = false;
}

void OdfNumbering::end_list() {
  if (styles_of_.empty()) {
    return;
  }
  styles_of_.pop_back();
  label_is_due_ = false;
  if (styles_of_.empty()) {
    by_style_[outer_style_] = counters_;
    if (!id_.empty()) {
      by_id_[id_] = counters_;
    }
  }
}

void OdfNumbering::start_item(std::optional<int> start) {
  label_is_due_ = true;
  item_start_ = start;
}

std::string OdfNumbering::take_label(const std::string& paragraph_list) {
  if (styles_of_.empty() || !label_is_due_) {
    return {};
  }
  label_is_due_ = false;
  const std::string& own = styles_of_.back();
  const OdfListStyle* const style = styles_.find_list(own.empty() ? paragraph_list : own);
  if (style == nullptr) {
    return {};
  }
  const std::size_t level = std::min(styles_of_.size(), odf_levels) - 1;
  if (style->at(level).is_bullet) {
    return "- ";
  }
  count(*style, level, item_start_, counters_);
  return render(*style, counters_, level);
}

std::string OdfNumbering::heading_label(int level) {
  const OdfListStyle& style = styles_.outline();
  const std::size_t at =
      static_cast<std::size_t>(std::clamp(level, 1, static_cast<int>(odf_levels)) - 1);
  if (style.at(at).format.empty()) {
    return {};
  }
  count(style, at, std::nullopt, headings_);
  return render(style, headings_, at);
}

void OdfNumbering::count(const OdfListStyle& style, std::size_t level,
                         std::optional<int> start, Counters& counters) {
  const int before = counters.at(level).value_or(style.at(level).start - 1);
  counters.at(level) = start ? *start : std::min(before, highest) + 1;
  std::fill(counters.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters.end(),
            std::nullopt);
}

// With display-levels 2, level 3 after 1 and 4 prints "4.3".
std::string OdfNumbering::render(const OdfListStyle& style, const Counters& counters,
                                 std::size_t level) {
  const OdfListLevel& spec = style.at(level);
  if (spec.format.empty()) {
    return {};
  }
  const auto shown = static_cast<std::size_t>(
      std::clamp(spec.display_levels, 1, static_cast<int>(level) + 1));
  std::string numbers;
  for (std::size_t at = level + 1 - shown; at <= level; ++at) {
    const OdfListLevel& one = style.at(at);
    if (!one.format.empty()) {
      numbers += (numbers.empty() ? "" : ".") +
                 format_number(counters.at(at).value_or(one.start), one.format);
    }
  }
  return spec.prefix + numbers + spec.suffix + ' ';
}

}  // namespace council
