#include "query/render/alerts.h"
#include "query/render/html_template.h"
#include "query/url.h"

namespace council {
namespace {

// An address for what has none: the name under which it is kept.
std::string id_of(const std::string& kind, const std::string& name) {
  return "urn:council-search:" + kind + ":" + name;
}

Values entry_of(const PastChange& past, const std::string& site) {
  const Change& change = past.change;
  const std::string target =
      to_target({.path = "/section/" + change.key, .parameters = {}});
  const bool is_there = !site.empty() && change.kind != ChangeKind::Withdrawn;
  Values entry;
  entry["kind"] = Values{std::string{to_string(change.kind)}};
  entry["title"] = Values{change.heading};
  entry["id"] = Values{id_of(std::string{to_string(change.kind)},
                             std::to_string(past.revision) + target.substr(8))};
  entry["address"] = is_there ? Values{site + target} : Values{false};
  entry["updated"] = Values{past.time};
  entry["place"] = Values{change.place};
  entry["key"] = Values{change.key};
  entry["revision"] = Values{std::to_string(past.revision)};
  return entry;
}

}  // namespace

std::string alert_feed(const Alert& alert, const std::vector<PastChange>& past,
                       const std::string& site, const std::string& now) {
  ValueList entries;
  for (const PastChange& change : past) {
    entries.push_back(entry_of(change, site));
  }
  Values values;
  values["title"] = Values{alert.name};
  values["query"] = Values{alert.query};
  values["id"] = Values{id_of("search", alert.slug)};
  values["updated"] = Values{past.empty() ? now : past.front().time};
  values["revision"] = Values{std::to_string(alert.now.revision)};
  values["index"] = Values{alert.now.id};
  values["entries"] = entries.take();
  return render_template("alerts", values, "en");
}

}  // namespace council
