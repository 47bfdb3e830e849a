#include "indexer/store/describe_recognised.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "common/unicode.h"
#include "indexer/segment/former_name.h"

namespace council {
namespace {

constexpr std::size_t most_bodies = 500;
constexpr std::size_t most_differences = 100;
constexpr std::size_t most_renames = 50;
constexpr std::size_t longest_name = 300;

std::string bounded(const std::string& name) {
  return to_valid_utf8(name.substr(0, longest_name));
}

void widen(BodyMention& body, const std::optional<Date>& meeting) {
  if (!meeting) {
    return;
  }
  const int year = static_cast<int>(meeting->year());
  body.first_year = body.first_year == 0 ? year : std::min(body.first_year, year);
  body.last_year = std::max(body.last_year, year);
}

// What the front sheet announces and the pack does not hold, as check_pack words it.
std::vector<std::string> missing_papers(const PackCheck& pack) {
  constexpr std::string_view mark = ": no paper starts there";
  std::vector<std::string> missing;
  for (const std::string& difference : pack.differences) {
    if (difference.ends_with(mark) && missing.size() < most_differences) {
      missing.push_back(bounded(difference.substr(0, difference.size() - mark.size())));
    }
  }
  return missing;
}

int count_announced(const Document& agenda) {
  return static_cast<int>(std::count_if(
      agenda.sections.begin(), agenda.sections.end(),
      [](const Section& section) { return section.announced_pages.has_value(); }));
}

// The first document is the front sheet, or the only one.
std::optional<Announcement> find_announcement(const RecognisedSource& recognised) {
  if (recognised.pack) {
    return Announcement{.papers = recognised.pack->expected,
                        .is_pack = true,
                        .missing = missing_papers(*recognised.pack)};
  }
  if (recognised.documents.size() != 1) {
    return std::nullopt;
  }
  const int papers = count_announced(recognised.documents.front());
  return papers == 0 ? std::nullopt
                     : std::optional{Announcement{
                           .papers = papers, .is_pack = false, .missing = {}}};
}

int page_at(const Section& section, std::size_t at) {
  int page = section.first_page;
  for (const auto& [start, of_page] : section.page_starts) {
    page = start <= at ? of_page : page;
  }
  return page;
}

// Exempt text tells nothing: the list of bodies is open to everyone.
std::vector<RenameMention> find_renames(const RecognisedSource& recognised) {
  std::vector<RenameMention> renames;
  for (const Document& document : recognised.documents) {
    for (const Section& section : document.sections) {
      if (section.exempt || renames.size() >= most_renames) {
        continue;
      }
      for (const FormerName& names : find_former_names(section.text)) {
        renames.push_back({.council = bounded(document.council.value_or("")),
                           .earlier = bounded(names.earlier),
                           .later = bounded(names.later),
                           .page = page_at(section, names.at)});
      }
    }
  }
  renames.resize(std::min(renames.size(), most_renames));
  return renames;
}

}  // namespace

void describe_recognised(LedgerEntry& entry, const RecognisedSource& recognised) {
  std::map<std::pair<std::string, std::string>, BodyMention> bodies;
  for (const Document& document : recognised.documents) {
    if (!document.panel || !document.panel_key || bodies.size() >= most_bodies) {
      continue;
    }
    const std::string council = bounded(document.council.value_or(""));
    BodyMention& body = bodies[{council, *document.panel_key}];
    body.council = council;
    body.key = *document.panel_key;
    body.name = bounded(*document.panel);
    ++body.papers;
    ++body.spellings[bounded(document.panel_printed.value_or(*document.panel))];
    widen(body, document.meeting_date);
  }
  entry.bodies.clear();
  for (auto& [key, body] : bodies) {
    entry.bodies.push_back(std::move(body));
  }
  entry.renames = find_renames(recognised);
  entry.announced = find_announcement(recognised);
  entry.pack.reset();
  if (recognised.pack && !recognised.pack->differences.empty()) {
    entry.pack = PackNote{recognised.pack->expected, recognised.pack->found,
                          recognised.pack->differences};
    std::vector<std::string>& differences = entry.pack->differences;
    differences.resize(std::min(differences.size(), most_differences));
    for (std::string& difference : differences) {
      difference = bounded(difference);
    }
  }
}

}  // namespace council
