#include <algorithm>

#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// How much of each decision a page has room for: the less, the more there are.
struct Room {
  std::size_t bytes;  // of a decision
  Detail detail;      // of the filters
  bool can_cite;
  std::size_t links;  // of a decision to other papers
};

constexpr Room rooms[] = {
    {4000, Detail::Full, true, 12}, {600, Detail::Full, true, 6},
    {600, Detail::Short, false, 3}, {240, Detail::Short, false, 1},
    {120, Detail::Bare, false, 0},
};

void add_votes(const FoundDecision& found, const std::string& language, Values& item) {
  item["vote"] = found.vote ? vote_values(*found.vote, language) : Values{false};
  ValueList others;
  for (const Vote& vote : found.other_votes) {
    Values other = vote_values(vote, language);
    other["on"] =
        Values{message(language, "vote_on_" + std::string{voted_on(vote).name})};
    others.push_back(std::move(other));
  }
  item["has_other_votes"] = Values{!others.empty()};
  item["other_votes"] = others.take();
}

Values link_values(const std::vector<DecisionLink>& links, std::size_t most,
                   const PageContext& context) {
  ValueList list;
  for (const DecisionLink& link : links) {
    if (list.size() == most) {
      break;
    }
    const ShownLink& shown = link.link;
    Values item;
    item["role"] =
        Values{message(context.language, "decision_" + std::string{name_of(link.role)})};
    item["href"] = Values{section_link(shown.key, context)};
    item["title"] = Values{shown.title};
    item["link"] = Values{link_label(shown.kind, shown.label, context.language)};
    item["sure"] = Values{
        counted("sure", static_cast<std::size_t>(shown.percent), context.language)};
    item["date"] = shown.date ? Values{to_iso(*shown.date)} : Values{false};
    list.push_back(std::move(item));
  }
  return list.take();
}

Values found_values(const FoundDecision& found, const Room& room,
                    const PageContext& context) {
  Values item = citation_values(found.citation, context);
  item["decision"] = decision_values(found.decision, room.bytes);
  item["original"] = original_value(found.citation, context);
  item["can_cite"] = Values{room.can_cite};
  add_votes(found, context.language, item);
  item["links"] = link_values(found.links, room.links, context);
  item["more_links"] = found.links.size() > room.links
                           ? Values{counted("more_links", found.links.size() - room.links,
                                            context.language)}
                           : Values{false};
  item["copies"] = copy_values(found.also_in, context);
  item["has_copies"] = Values{!found.also_in.empty()};
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
  values["warnings"] = note_values(list.warnings, context.language);
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
  add_nothing(list.nothing, context, values);
  values["repeated"] =
      list.repeated > 0
          ? Values{counted("repeated_decisions", list.repeated, context.language)}
          : Values{false};
  values["duplicates_href"] =
      Values{link_to(context.url.with("duplicates", "1"), context)};
  add_decisions(list, room, context, values);
  add_notes(view, context, values);
  values["feed"] = Values{to_target(context.url.without("limit").at("/decisions.atom"))};
  return html_page({.title = message(context.language, "nav_decisions"),
                    .body = render_template("decisions", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv", "ris", "bib", "md"},
                    .exported = total,
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
