#include "indexer/store/describe_recognised.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/unicode.h"

namespace council {
namespace {

constexpr std::size_t most_bodies = 500;
constexpr std::size_t most_differences = 100;
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
