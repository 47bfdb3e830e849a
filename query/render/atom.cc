#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// Feeds want a time; papers have days.
std::string time_of(const std::optional<Date>& date) {
  return (date ? to_iso(*date) : std::string{"1970-01-01"}) + "T00:00:00Z";
}

}  // namespace

std::string atom_feed(const ResultPage& page, const PageContext& context) {
  ValueList entries;
  std::optional<Date> newest;
  for (const Hit& hit : page.hits) {
    const Citation& citation = hit.citation;
    Values entry;
    entry["title"] = Values{heading_of(citation)};
    entry["address"] =
        Values{context.origin +
               to_target({.path = "/section/" + citation.key, .parameters = {}})};
    entry["updated"] = Values{time_of(citation.date)};
    entry["author"] =
        Values{citation.council.value_or(citation.panel.value_or(std::string{"?"}))};
    entry["summary"] = Values{to_line(citation) + "\n" + quotation_of(hit)};
    entries.push_back(std::move(entry));
    if (citation.date && (!newest || *newest < *citation.date)) {
      newest = citation.date;
    }
  }
  Values values;
  values["title"] = Values{query_in_words(page.query.tree, context.language)};
  values["self"] = Values{context.origin + to_target(context.url)};
  values["page"] = Values{context.origin + to_target(context.url.at("/search"))};
  values["updated"] = Values{time_of(newest)};
  values["language"] = Values{context.language};
  values["entries"] = entries.take();
  return render_template("atom", values, context.language);
}

std::string opensearch_description(const PageContext& context) {
  Values values;
  values["origin"] = Values{context.origin};
  values["language"] = Values{context.language};
  return render_template("opensearch", values, context.language);
}

}  // namespace council
