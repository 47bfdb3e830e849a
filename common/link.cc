#include "common/link.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/error.h"
#include "common/record.h"

namespace council {
namespace {

// clang-format off
constexpr auto specs = std::to_array<LinkKindSpec>({
    {LinkKind::SameText,     "same_text",     "same text as",      LinkKind::SameText,     true},
    {LinkKind::Approves,     "approves",      "approves",          LinkKind::ApprovedBy,   false},
    {LinkKind::ApprovedBy,   "approved_by",   "approved by",       LinkKind::Approves,     false},
    {LinkKind::Considers,    "considers",     "considers",         LinkKind::ConsideredBy, true},
    {LinkKind::ConsideredBy, "considered_by", "considered by",     LinkKind::Considers,    true},
    {LinkKind::RefersTo,     "refers_to",     "refers to",         LinkKind::ReferredToBy, false},
    {LinkKind::ReferredToBy, "referred_to_by", "referred to by",   LinkKind::RefersTo,     false},
    {LinkKind::SameDecision, "same_decision", "same decision as",  LinkKind::SameDecision, true},
    {LinkKind::About,        "about",         "about inspection",  LinkKind::Subject,      true},
    {LinkKind::Subject,      "subject_of",    "spoken of in",      LinkKind::About,        true},
    {LinkKind::Follows,      "follows",       "follows",           LinkKind::FollowedBy,   true},
    {LinkKind::FollowedBy,   "followed_by",   "followed by",       LinkKind::Follows,      true},
    {LinkKind::Translation,  "translation",   "translation of",    LinkKind::Translation,  true},
});
// clang-format on

constexpr bool rows_follow_enum() {
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const auto inverse = static_cast<std::size_t>(specs[i].inverse);
    if (specs[i].kind != static_cast<LinkKind>(i) ||
        specs[inverse].inverse != specs[i].kind) {
      return false;
    }
  }
  return specs.size() == static_cast<std::size_t>(LinkKind::Count);
}
static_assert(rows_follow_enum());

constexpr std::size_t cells_of_link = 5;

// Tabs and line ends part what is stored.
std::string cell_of(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return text;
}

std::array<std::string_view, cells_of_link> split(std::string_view line) {
  std::array<std::string_view, cells_of_link> cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t tab = line.find('\t');
    const bool is_last = i + 1 == cells.size();
    if ((tab == std::string_view::npos) != is_last) {
      throw IndexError{"the links of the index are damaged; rebuild it"};
    }
    cells[i] = line.substr(0, tab);
    line.remove_prefix(is_last ? line.size() : tab + 1);
  }
  return cells;
}

Link parse_link(std::string_view line) {
  const auto [name, percent, from, to, evidence] = split(line);
  const auto kind = find_link_kind(name);
  Link link;
  const auto [end, error] =
      std::from_chars(percent.data(), percent.data() + percent.size(), link.percent);
  if (!kind || error != std::errc{} || end != percent.data() + percent.size()) {
    throw IndexError{"the links of the index are damaged; rebuild it"};
  }
  link.kind = *kind;
  link.from = from;
  link.to = to;
  link.evidence = evidence;
  return link;
}

}  // namespace

const LinkKindSpec& spec_of(LinkKind kind) {
  return specs.at(static_cast<std::size_t>(kind));
}

std::optional<LinkKind> find_link_kind(std::string_view name) {
  const auto* found = std::find_if(
      specs.begin(), specs.end(), [name](const auto& spec) { return spec.name == name; });
  return found == specs.end() ? std::nullopt : std::optional{found->kind};
}

std::string link_key(std::string_view document_key) {
  return link_prefix + document_term(document_key);
}

std::string write_links(const std::vector<Link>& links) {
  std::string text;
  for (const Link& link : links) {
    text += text.empty() ? "" : "\n";
    text += std::string{spec_of(link.kind).name} + '\t' + std::to_string(link.percent) +
            '\t' + cell_of(link.from) + '\t' + cell_of(link.to) + '\t' +
            cell_of(link.evidence);
  }
  return text;
}

std::vector<Link> parse_links(std::string_view text) {
  std::vector<Link> links;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    links.push_back(parse_link(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return links;
}

}  // namespace council
