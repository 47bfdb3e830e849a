#include "common/fnv1a.h"
#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// Of an entry, what its kind of answer makes of it.
struct EntryText {
  std::string id_end;  // after the section's address, where a section has several entries
  std::string summary;
};

// Papers have days, feeds want a time.
Values entry_of(const Citation& citation, const EntryText& text,
                const std::string& stated, const PageContext& context) {
  const std::string address =
      context.origin + to_target({.path = "/section/" + citation.key, .parameters = {}});
  Values entry;
  entry["title"] = Values{heading_of(citation)};
  entry["address"] = Values{address};
  entry["id"] = Values{address + text.id_end};
  entry["updated"] =
      Values{citation.date ? to_iso(*citation.date) + "T00:00:00Z" : stated};
  entry["author"] =
      Values{citation.council.value_or(citation.panel.value_or(std::string{"?"}))};
  entry["summary"] = Values{to_line(citation) + "\n" + text.summary};
  return entry;
}

// `query` is as the answer has it, its filters labelled.
std::string feed_of(ValueList entries, const Query& query, const std::string& stated,
                    const PageContext& context) {
  Values values;
  values["title"] = Values{query_in_words(query.tree, context.language)};
  values["self"] =
      Values{context.origin + to_target(context.url.at(context.url.path + ".atom"))};
  values["page"] = Values{context.origin + to_target(context.url)};
  values["updated"] = Values{stated};
  values["language"] = Values{context.language};
  values["entries"] = entries.take();
  return render_template("atom", values, context.language);
}

}  // namespace

std::string atom_feed(const ResultPage& page, const std::string& stated,
                      const PageContext& context) {
  ValueList entries;
  for (const Hit& hit : page.hits) {
    entries.push_back(entry_of(hit.citation, {.id_end = "", .summary = quotation_of(hit)},
                               stated, context));
  }
  return feed_of(std::move(entries), page.query, stated, context);
}

std::string atom_feed(const DecisionList& list, const std::string& stated,
                      const PageContext& context) {
  ValueList entries;
  for (const FoundDecision& found : list.decisions) {
    const std::string text = decision_line(found.decision);
    entries.push_back(entry_of(
        found.citation, {.id_end = "#" + std::to_string(fnv1a(text)), .summary = text},
        stated, context));
  }
  return feed_of(std::move(entries), list.query, stated, context);
}

std::string opensearch_description(const PageContext& context) {
  Values values;
  values["origin"] = Values{context.origin};
  values["language"] = Values{context.language};
  return render_template("opensearch", values, context.language);
}

}  // namespace council
