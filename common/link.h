#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// How one paper, or a section of it, stands to another. Every kind but the ones that are
// their own inverse has an inverse, and both directions are stored.
enum class LinkKind : std::uint8_t {
  SameText,      // the same paper once more: a copy, a draft, another format
  Approves,      // an item of minutes, the minutes that it approves
  ApprovedBy,    // minutes, the item that approves them
  Considers,     // an item, the report or letter that it had before it
  ConsideredBy,  // a report or letter, the item
  RefersTo,      // "Minute 45/23 refers"
  ReferredToBy,
  SameDecision,  // both bear the same decision reference
  About,         // an item or report, the inspection that it speaks of
  Subject,       // an inspection's letter or report, what speaks of it
  Follows,       // a visit, the inspection or visit that it follows
  FollowedBy,
  Translation,  // the same paper in another language
  Count
};

struct LinkKindSpec {
  LinkKind kind;
  std::string_view name;   // in JSON and on disk: "approved_by"
  std::string_view label;  // for people: "approved by"
  LinkKind inverse;
  bool leads_on;  // a thread goes on from where it leads
};

const LinkKindSpec& spec_of(LinkKind kind);
std::optional<LinkKind> find_link_kind(std::string_view name);

struct Link {
  LinkKind kind = LinkKind::SameText;
  std::string from;      // key of a document or of a section of it
  std::string to;        // likewise, of another document
  int percent = 0;       // how sure it is, 1 to 100; no link is stored as certain fact
  std::string evidence;  // in words

  auto operator<=>(const Link&) const = default;
};

// The metadata key under which a generation keeps the links of one document and of its
// sections, and the form of its value. parse_links throws IndexError for other text.
std::string link_key(std::string_view document_key);
inline constexpr char link_prefix[] = "link/";
std::string write_links(const std::vector<Link>& links);
std::vector<Link> parse_links(std::string_view text);

}  // namespace council
