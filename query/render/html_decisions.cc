#include <algorithm>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// How much of each decision a page has room for: the less, the more there are.
struct Room {
  std::size_t bytes;  // of a decision
  Detail detail;      // of the filters
  bool can_cite;
};

constexpr Room rooms[] = {
    {4000, Detail::Full, true},  {600, Detail::Full, true},  {600, Detail::Short, false},
    {240, Detail::Short, false}, {120, Detail::Bare, false},
};

Values found_values(const FoundDecision& found, const Room& room,
                    const PageContext& context) {
  Values item = citation_values(found.citation, context);
  item["decision"] = decision_values(found.decision, room.bytes);
  item["original"] = original_value(found.citation, context);
  item["can_cite"] = Values{room.can_cite};
  ValueList votes;
  for (const Vote& vote : found.votes) {
    votes.push_back(vote_values(vote, context.language));
  }
  item["votes"] = votes.take();
  return item;
}

void add_decisions(const DecisionList& list, const Room& room, const PageContext& context,
                   Values& values) {
  ValueList decisions;
  for (const FoundDecision& found : list.decisions) {
    decisions.push_back(found_values(found, room, context));
  }
  values["has_decisions"] = Values{!decisions.empty()};
  values["decisions"] = decisions.take();
  values["first"] = Values{std::to_string(list.query.offset + 1)};
}

void add_notes(const DecisionsView& view, const PageContext& context, Values& values) {
  const DecisionList& list = view.list;
  values["all"] = Values{view.all};
  values["folded"] =
      list.folded > 0 ? Values{counted("folded_decisions", list.folded, context.language)}
                      : Values{false};
  values["all_href"] = Values{link_to(context.url.with("all", "1"), context)};
  values["fewer_href"] = Values{link_to(context.url.without("all"), context)};
  ValueList warnings;
  for (const std::string& warning : list.warnings) {
    warnings.push_back(Values{warning});
  }
  values["warnings"] = warnings.take();
}

std::string decisions_with(const DecisionsView& view, const Room& room,
                           const PageContext& context) {
  const DecisionList& list = view.list;
  const std::size_t total = list.total - list.folded;
  Values values;
  values["query"] = Values{list.query.text};
  values["hidden"] = hidden_values(view.page, context);
  values["words"] = Values{query_in_words(list.query.tree, context.language)};
  values["total"] = Values{counted("total_decisions", total, context.language)};
  values["chips"] = Values{chip_list(view.page, context)};
  values["filters"] = Values{filter_panel(view.page, room.detail, context)};
  values["paging"] = Values{page_navigation(
      {.offset = list.query.offset, .limit = list.query.limit, .total = total}, context)};
  add_decisions(list, room, context, values);
  add_notes(view, context, values);
  values["feed"] = Values{to_target(context.url.without("limit").at("/decisions.atom"))};
  return html_page({.title = message(context.language, "nav_decisions"),
                    .body = render_template("decisions", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv", "ris", "bib", "md"},
                    .has_feed = true},
                   context);
}

}  // namespace

std::string html_decisions(const DecisionsView& view, const PageContext& context) {
  std::string html;
  for (const Room& room : rooms) {
    html = decisions_with(view, room, context);
    if (html.size() <= max_html_bytes) {
      break;
    }
  }
  return html;
}

}  // namespace council
