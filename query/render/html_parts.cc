#include "query/render/html_parts.h"

#include <algorithm>
#include <charconv>

#include "common/utf8.h"
#include "query/render/html_page.h"
#include "query/render/html_template.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t long_paragraph = 1500;
constexpr std::size_t tags_of_mark = 13;      // <mark></mark>
constexpr std::size_t tags_of_paragraph = 8;  // <p></p> and the end of its line

// Where a paragraph that starts at `begin` ends, the blank lines after it included.
std::size_t paragraph_end(std::string_view text, std::size_t begin) {
  const std::size_t blank = std::min(text.find("\n\n", begin), text.size());
  return std::min(text.find_first_not_of('\n', blank), text.size());
}

std::size_t word_end(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin <= long_paragraph) {
    return end;
  }
  const std::string_view piece =
      cut_utf8(text.substr(begin, end - begin), long_paragraph);
  const std::size_t blank = piece.find_last_of(" \n");
  const bool has_blank = blank != std::string_view::npos && blank > long_paragraph / 2;
  return begin + (has_blank ? blank + 1 : piece.size());
}

}  // namespace

std::vector<PagePart> cut_into_parts(const std::vector<std::size_t>& sizes,
                                     std::size_t most) {
  std::vector<PagePart> parts{PagePart{}};
  std::size_t held = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (held > 0 && held + sizes[i] > most) {
      parts.push_back({.number = parts.size() + 1, .count = 1, .begin = i, .end = i});
      held = 0;
    }
    held += sizes[i];
    parts.back().end = i + 1;
  }
  for (PagePart& part : parts) {
    part.count = parts.size();
  }
  return parts;
}

PagePart asked_part(const std::vector<PagePart>& parts, const PageContext& context) {
  std::string text = "1";
  for (const Parameter& parameter : context.url.parameters) {
    text = names_page_part(parameter) ? parameter.value : text;
  }
  std::size_t number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return parts[std::clamp<std::size_t>(number, 1, parts.size()) - 1];
}

bool names_page_part(const Parameter& parameter) {
  return parameter.name == "piece" ||
         (parameter.name == "part" &&
          parameter.value.find_first_not_of("0123456789") == std::string::npos);
}

Url without_page_part(const Url& url) {
  Url whole = url;
  std::erase_if(whole.parameters, names_page_part);
  return whole;
}

std::string part_link(std::size_t number, const PageContext& context) {
  Url url = without_page_part(context.url);
  if (number > 1) {
    url.parameters.push_back({"piece", std::to_string(number)});
  }
  return link_to(url, context);
}

std::string part_navigation(const PagePart& part, const PageContext& context) {
  if (part.count == 1) {
    return "";
  }
  Values values;
  values["place"] = Values{message(context.language, "part_of",
                                   {{"part", static_cast<long>(part.number)},
                                    {"parts", static_cast<long>(part.count)}})};
  values["previous"] =
      part.number > 1 ? Values{part_link(part.number - 1, context)} : Values{false};
  values["next"] = part.number < part.count ? Values{part_link(part.number + 1, context)}
                                            : Values{false};
  return render_template("parts", values, context.language);
}

ByteRanges text_pieces(std::string_view text) {
  ByteRanges pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = word_end(text, begin, paragraph_end(text, begin));
    pieces.emplace_back(begin, end);
    begin = end;
  }
  return pieces;
}

ByteRanges marks_within(const ByteRanges& marked, std::size_t begin, std::size_t end) {
  auto mark =
      std::partition_point(marked.begin(), marked.end(),
                           [begin](const auto& range) { return range.second <= begin; });
  ByteRanges within;
  for (; mark != marked.end() && mark->first < end; ++mark) {
    within.emplace_back(std::max(mark->first, begin) - begin,
                        std::min(mark->second, end) - begin);
  }
  return within;
}

std::size_t html_size(std::string_view text, std::size_t begin, std::size_t end,
                      const ByteRanges& marked) {
  return html_escaped(text.substr(begin, end - begin)).size() + tags_of_paragraph +
         marks_within(marked, begin, end).size() * tags_of_mark;
}

}  // namespace council
