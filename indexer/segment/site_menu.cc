#include "indexer/segment/site_menu.h"

#include <cstddef>
#include <string_view>

#include "indexer/segment/phrase.h"

namespace council {
namespace {

// The entries that the usual software for council meetings gives its menu.
bool is_menu_entry(std::string_view match) {
  constexpr std::string_view bullet = "\xE2\x80\xA2 ";
  while (match.starts_with("- ") || match.starts_with("* ") ||
         match.starts_with(bullet)) {
    match.remove_prefix(match.find(' ') + 1);
  }
  constexpr std::size_t longest = 30;
  if (match.size() > longest) {
    return false;
  }
  return is_any_phrase(match, {"calendar",
                               "calendar of meetings",
                               "meetings calendar",
                               "committees",
                               "committee structure",
                               "community councils",
                               "consultations",
                               "councillors",
                               "your councillors",
                               "find councillor",
                               "decisions",
                               "officer decisions",
                               "browse decisions",
                               "forward plans",
                               "browse forward plans",
                               "library",
                               "meetings",
                               "browse meetings",
                               "outside bodies",
                               "parish councils",
                               "search documents",
                               "search meetings",
                               "subscribe to updates",
                               "what's new",
                               "your mps",
                               "your meps",
                               "election results",
                               "epetitions",
                               "petitions",
                               "home",
                               "democracy home",
                               "constitution",
                               "attendance at meetings",
                               "register of interests",
                               "delegated decisions",
                               "advanced search",
                               "mod.gov app",
                               "share",
                               "back to top"});
}

// What no paper lists among its own contents, as it may "Committees" and "Petitions".
bool is_of_sites_only(std::string_view match) {
  return contains_any(
      match, {"search documents", "search meetings", "subscribe to updates", "what's new",
              "your mps", "your meps", "browse meetings", "browse decisions",
              "browse forward plans", "epetitions", "advanced search", "mod.gov app",
              "find councillor"});
}

}  // namespace

void mark_site_menus(std::span<Line> lines) {
  constexpr std::size_t fewest = 4;
  std::size_t first = 0;
  std::size_t entries = 0;
  bool is_of_site = false;
  const auto close = [&](std::size_t end) {
    for (std::size_t at = first; is_of_site && entries >= fewest && at < end; ++at) {
      lines[at].furniture = lines[at].furniture || !lines[at].blank();
    }
    entries = 0;
    is_of_site = false;
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    if (!is_menu_entry(lines[at].match)) {
      close(at);
      continue;
    }
    first = entries == 0 ? at : first;
    ++entries;
    is_of_site = is_of_site || is_of_sites_only(lines[at].match);
  }
  close(lines.size());
}

}  // namespace council
