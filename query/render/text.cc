#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "common/utf8.h"
#include "query/citation.h"
#include "query/facet_tree.h"
#include "query/print.h"
#include "query/render/formats.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"

namespace council {
namespace {

constexpr std::size_t indent = 4;
constexpr std::size_t shown_facet_values = 6;
constexpr std::size_t facet_label_columns = 18;
constexpr std::size_t max_heading_bytes = 160;
constexpr std::size_t max_decision_bytes = 600;  // 'show' and 'decisions' print all

std::string counted(std::size_t count, std::string_view unit) {
  return std::to_string(count) + " " + std::string{unit} + (count == 1 ? "" : "s");
}

std::string total_line(const ResultPage& page) {
  std::string line = page.total.exact ? "" : "at least ";
  line += counted(page.total.value, unit_of(page.query.group));
  if (page.query.group != Group::None) {
    line += " with " + counted(page.total.sections - page.total.ungrouped, "section");
  }
  const std::size_t first = page.query.offset + 1;
  const std::size_t last = page.query.offset + page.hits.size();
  if (page.hits.size() < page.total.value && last >= first) {
    line += ", showing " + std::to_string(first) + " to " + std::to_string(last);
  }
  if (page.total.ungrouped > 0) {
    line += "; " + counted(page.total.ungrouped, "more section") +
            (page.total.ungrouped == 1 ? " is" : " are") + " of no meeting";
  }
  return line + "\n";
}

// The byte at which code point `index` starts.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text) : text_{text} {}

  // Indexes must be asked in ascending order.
  std::size_t byte_of(std::size_t index) {
    while (index_ < index && byte_ < text_.size()) {
      byte_ += decode_utf8(text_, byte_).size;
      ++index_;
    }
    return byte_;
  }

 private:
  std::string_view text_;
  std::size_t index_ = 0;
  std::size_t byte_ = 0;
};

std::string highlighted(const Snippet& snippet, bool colour) {
  std::string text = snippet.cut_before ? "… " : "";
  CodePointOffsets offsets{snippet.text};
  std::size_t done = 0;
  for (const auto& [from, to] : snippet.highlights) {
    const std::size_t begin = offsets.byte_of(from);
    const std::size_t end = offsets.byte_of(to);
    text += printable(std::string_view{snippet.text}.substr(done, begin - done));
    // Word by word, so that wrapping never splits a style.
    std::string_view match = std::string_view{snippet.text}.substr(begin, end - begin);
    while (!match.empty()) {
      const std::size_t blank = std::min(match.find(' '), match.size());
      text += styled(Style::Match, printable(match.substr(0, blank)), colour);
      text += blank < match.size() ? " " : "";
      match.remove_prefix(std::min(blank + 1, match.size()));
    }
    done = end;
  }
  text += printable(std::string_view{snippet.text}.substr(done));
  return text + (snippet.cut_after ? " …" : "");
}

std::string snippet_text(const Snippet& snippet, bool several, bool colour) {
  std::string text = highlighted(snippet, colour);
  if (several && snippet.page) {
    text += " (page " + std::to_string(*snippet.page) + ")";
  }
  return text;
}

// Cut after a word, with a sign that it was.
std::string shortened(const std::string& text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) {
    return text;
  }
  const std::string_view cut = cut_utf8(text, max_bytes);
  const std::size_t blank = cut.rfind(' ');
  return std::string{cut.substr(0, blank)} + " …";
}

// A snippet that shows nothing but the decision above it.
bool repeats(const Snippet& snippet, const Decision& decision) {
  return decision_line(decision).find(snippet.text) != std::string::npos;
}

// A rank of 0 is shown as none.
void add_hit(const Hit& hit, std::size_t rank, const RenderOptions& options,
             std::string& out) {
  const std::string number = rank == 0 ? "-  " : std::to_string(rank) + ". ";
  out += std::string(number.size() < indent ? indent - number.size() : 0, ' ') + number;
  const std::string heading = shortened(heading_of(hit.citation), max_heading_bytes);
  out += styled(Style::Bold, printable(heading), options.colour) + "\n";
  out += wrap(printable(to_line(hit.citation)), indent, options.width);
  for (const std::string& line : name_lines(hit)) {
    out += wrap(printable(line), indent, options.width);
  }
  if (hit.decision) {
    const std::string decision =
        shortened(decision_line(*hit.decision), max_decision_bytes);
    out += wrap(styled(Style::Bold, "▸", options.colour) + " " + printable(decision),
                indent, options.width);
  }
  for (const Snippet& snippet : hit.snippets) {
    if (hit.decision && repeats(snippet, *hit.decision)) {
      continue;
    }
    out += wrap(snippet_text(snippet, hit.snippets.size() > 1, options.colour), indent,
                options.width);
  }
  for (const std::string& key : hit.also_in) {
    out += std::string(indent, ' ') + "Also in: " + printable(key) + "\n";
  }
  out += std::string(indent, ' ') +
         styled(Style::Dim, printable(hit.citation.key), options.colour) + "\n\n";
}

// A facet with one value for all hits tells nothing, unless it was chosen or has narrower
// ones.
bool is_telling(const Facet& facet, const std::vector<Facet>& facets) {
  if (is_in_tree_of_another(facet, facets)) {
    return false;
  }
  const std::vector<FacetBranch> tree = facet_tree(facet, facets);
  return facet.values.size() > 1 || (!tree.empty() && tree.front().narrower.size() > 1) ||
         std::any_of(facet.values.begin(), facet.values.end(),
                     [](const FacetValue& value) { return value.selected; });
}

// "Jun" for "2024-06".
std::string month_label(const std::string& value) {
  constexpr auto names =
      std::to_array<std::string_view>({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
                                       "Aug", "Sep", "Oct", "Nov", "Dec"});
  constexpr std::size_t year_and_hyphen = 5;
  std::size_t month = 0;
  const bool is_month = value.size() == year_and_hyphen + 2;
  if (is_month) {
    std::from_chars(value.data() + year_and_hyphen, value.data() + value.size(), month);
  }
  return month >= 1 && month <= names.size() ? std::string{names[month - 1]} : value;
}

// "Cabinet 4", "2024 13 (Jun 2, May 2)".
std::string branch_text(const FacetBranch& branch) {
  const FacetValue& value = *branch.value;
  const std::string label =
      branch.field == Field::Month ? month_label(value.label) : value.label;
  std::string text = (value.selected ? "[x] " : "") + printable(label) + " " +
                     std::to_string(value.count);
  for (const FacetBranch& narrower : branch.narrower) {
    text += (&narrower == &branch.narrower.front() ? " (" : ", ") + branch_text(narrower);
  }
  return text + (branch.narrower.empty() ? "" : ")");
}

bool has_selected(const FacetBranch& branch) {
  return branch.value->selected ||
         std::any_of(branch.narrower.begin(), branch.narrower.end(), has_selected);
}

// How many values of the facet itself it tells of.
std::size_t count_values(const FacetBranch& branch, Field field) {
  std::size_t count = branch.field == field ? 1 : 0;
  for (const FacetBranch& narrower : branch.narrower) {
    count += count_values(narrower, field);
  }
  return count;
}

void add_facet(const Facet& facet, const std::vector<Facet>& facets,
               const RenderOptions& options, std::string& out) {
  std::string line;
  std::size_t shown = 0;
  std::size_t told = 0;
  for (const FacetBranch& branch : facet_tree(facet, facets)) {
    if (shown == shown_facet_values && !has_selected(branch)) {
      continue;
    }
    shown += shown < shown_facet_values ? 1 : 0;
    told += count_values(branch, facet.field);
    line += (line.empty() ? "" : " · ") + branch_text(branch);
  }
  const std::size_t more = facet.distinct > told ? facet.distinct - told : 0;
  line += more > 0 ? " · " + std::to_string(more) + " more" : "";
  const FieldSpec& spec = spec_of(facet.field);
  std::string label{spec.label};
  label.resize(std::max(facet_label_columns, label.size() + 2), ' ');
  const std::string body = wrap(line, label.size(), options.width);
  out += styled(Style::Bold, label, options.colour) + body.substr(label.size());
}

}  // namespace

std::string hits_as_text(const ResultPage& page, const RenderOptions& options) {
  std::string out = total_line(page);
  out += page.hits.empty() ? "" : "\n";
  std::size_t rank = page.query.offset;
  for (const Hit& hit : page.hits) {
    add_hit(hit, ++rank, options, out);
  }
  if (!page.looser.empty()) {
    out += page.hits.empty() ? "\n" : "";
    out +=
        styled(Style::Dim,
               "── near it, not counted: some of the words, or words spelt like them ──",
               options.colour) +
        "\n\n";
  }
  for (const Hit& hit : page.looser) {
    add_hit(hit, 0, options, out);
  }
  for (const Facet& facet : page.facets) {
    if (is_telling(facet, page.facets)) {
      add_facet(facet, page.facets, options, out);
    }
  }
  return out;
}

}  // namespace council
