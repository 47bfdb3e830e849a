#include <algorithm>
#include <array>
#include <cctype>

#include "query/field_name.h"
#include "query/print.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

constexpr auto sorts = std::to_array<Choice>({{"relevance", "sort_relevance"},
                                              {"newest", "sort_newest"},
                                              {"oldest", "sort_oldest"},
                                              {"panel", "sort_panel"}});
constexpr auto groups = std::to_array<Choice>({{"none", "group_none"},
                                               {"document", "group_document"},
                                               {"meeting", "group_meeting"}});
constexpr auto limits =
    std::to_array<Choice>({{"10", "limit_10"}, {"20", "limit_20"}, {"50", "limit_50"}});
std::string_view sort_name(Sort sort) {
  return sorts.at(static_cast<std::size_t>(sort)).value;
}
std::string_view group_name(Group group) {
  return groups.at(static_cast<std::size_t>(group)).value;
}

Values expansion_values(const ResultPage& page) {
  ValueList list;
  for (const Expansion& expansion : page.expanded) {
    Values item;
    item["acronym"] = Values{expansion.acronym};
    item["long_form"] = Values{expansion.long_form};
    list.push_back(std::move(item));
  }
  return list.take();
}

// Each with the page that does without it.
Values synonym_values(const ResultPage& page, const PageContext& context) {
  ValueList list;
  for (const SynonymUse& use : page.synonyms) {
    Values item;
    item["typed"] = Values{use.words};
    item["also"] = Values{also_of(use)};
    item["id"] = Values{use.id};
    item["href"] = Values{link_to(context.url.plus("without-synonyms", use.id), context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

// What the address switches off, each with the page that does not.
Values left_out_values(const PageContext& context) {
  ValueList list;
  for (const std::string& id : context.url.values("without-synonyms")) {
    Values item;
    item["id"] = Values{id};
    item["href"] = Values{link_to(context.url.without("without-synonyms", id), context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

void add_synonyms(const ResultPage& page, const PageContext& context, Values& values) {
  const Url& url = context.url;
  const bool all_off = page.query.expand && url.value("no-synonyms").has_value();
  values["has_synonyms"] = Values{!page.synonyms.empty()};
  values["synonyms"] = synonym_values(page, context);
  values["no_synonyms_href"] = Values{link_to(url.with("no-synonyms", "1"), context)};
  values["no_synonyms"] = Values{all_off};
  values["synonyms_href"] = Values{link_to(url.without("no-synonyms"), context)};
  values["left_out"] = left_out_values(context);
}

// The query with the meaning in place of the acronym.
std::string with_meaning(const std::string& text, const std::string& acronym,
                         const std::string& meaning) {
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
  };
  const std::string phrase = to_phrase(meaning);
  for (std::size_t at = text.find(acronym); at != std::string::npos;
       at = text.find(acronym, at + 1)) {
    if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + acronym.size())) {
      return text.substr(0, at) + phrase + text.substr(at + acronym.size());
    }
  }
  return phrase;
}

// An acronym with several meanings, each with the page that searches for that one.
Values ambiguity_values(const ResultPage& page, const PageContext& context) {
  ValueList list;
  for (const Ambiguity& ambiguity : page.ambiguous) {
    ValueList meanings;
    for (const std::string& meaning : ambiguity.meanings) {
      Values item;
      item["meaning"] = Values{meaning};
      item["href"] =
          Values{link_to(context.url.with("q", with_meaning(page.query.text,
                                                            ambiguity.acronym, meaning)),
                         context)};
      meanings.push_back(std::move(item));
    }
    Values item;
    item["told"] = Values{
        message(context.language, "several_meanings", {{"acronym", ambiguity.acronym}})};
    item["meanings"] = meanings.take();
    list.push_back(std::move(item));
  }
  return list.take();
}

std::string total_text(const ResultPage& page, const PageContext& context) {
  const std::string& language = context.language;
  const std::string key = page.query.group == Group::Document  ? "total_documents"
                          : page.query.group == Group::Meeting ? "total_meetings"
                                                               : "total_sections";
  std::string total = counted(key, page.total.value, language);
  if (!page.total.exact) {
    total = message(language, "at_least", {{"total", total}});
  }
  if (!page.hits.empty()) {
    total = message(language, "showing",
                    {{"total", total},
                     {"first", static_cast<long>(page.query.offset + 1)},
                     {"last", static_cast<long>(page.query.offset + page.hits.size())}});
  }
  if (page.total.ungrouped > 0) {
    total += "; " + counted("of_no_meeting", page.total.ungrouped, language);
  }
  return total;
}

Values hits_of(const std::vector<Hit>& hits, Detail detail, const PageContext& context) {
  ValueList list;
  for (const Hit& hit : hits) {
    list.push_back(hit_values(hit, detail, context));
  }
  return list.take();
}

void add_notes(const ResultPage& page, const PageContext& context, Values& values) {
  values["words"] = Values{query_in_words(page.query.tree, context.language)};
  values["rule"] = Values{false};
  if (page.applied == MatchRule::Most) {
    values["rule"] = Values{message(context.language, "rule_most",
                                    {{"needed", static_cast<long>(page.needed_words)},
                                     {"given", static_cast<long>(page.plain_words)}})};
  }
  values["suggestion"] = Values{false};
  values["suggestion_href"] = Values{false};
  if (page.suggestion) {
    values["suggestion"] = Values{*page.suggestion};
    values["suggestion_href"] =
        Values{link_to(context.url.with("q", *page.suggestion), context)};
  }
  values["has_expanded"] = Values{!page.expanded.empty()};
  values["expanded"] = expansion_values(page);
  values["no_expand_href"] = Values{link_to(context.url.with("no-expand", "1"), context)};
  values["not_expanded"] = Values{!page.query.expand};
  add_synonyms(page, context, values);
  values["expand_href"] = Values{link_to(context.url.without("no-expand"), context)};
  values["ambiguous"] = ambiguity_values(page, context);
  values["unreadable"] =
      page.unreadable > 0
          ? Values{counted("unreadable_sources", page.unreadable, context.language)}
          : Values{false};
  values["coverage"] = Values{link_to("/coverage", context)};
  values["warnings"] = note_values(page.warnings, context.language);
}

void add_form(const ResultPage& page, Detail detail, const PageContext& context,
              Values& values) {
  values["action"] = Values{"/search"};
  const bool asks = page.query.tree.kind != NodeKind::Everything;
  values["saved"] =
      asks ? Values{to_target(context.url.without("limit").at("/search.toml"))}
           : Values{false};
  values["feed"] = Values{to_target(context.url.without("limit").at("/search.atom"))};
  values["query"] = Values{page.query.text};
  values["hidden"] = hidden_values(page, context);
  const std::string chips = chip_list(page, context);
  values["chips"] = Values{chips};
  values["has_chips"] = Values{!chips.empty()};
  values["filters"] = Values{filter_panel(page, detail, context)};
  values["sorts"] = choice_values("sort", sorts, sort_name(page.query.sort), context);
  values["groups"] =
      choice_values("group", groups, group_name(page.query.group), context);
  values["limits"] =
      choice_values("limit", limits, std::to_string(page.query.limit), context);
}

// How much of its parts a page has room for: the filters give way first.
struct Room {
  Detail hits;
  Detail filters;
};

constexpr auto rooms = std::to_array<Room>({{Detail::Full, Detail::Full},
                                            {Detail::Full, Detail::Short},
                                            {Detail::Short, Detail::Short},
                                            {Detail::Bare, Detail::Bare}});

std::string search_with(const ResultPage& page, const Room& room,
                        const PageContext& context) {
  const Detail detail = room.hits;
  Values values;
  add_form(page, room.filters, context, values);
  add_notes(page, context, values);
  const Paging paging{
      .offset = page.query.offset, .limit = page.query.limit, .total = page.total.value};
  values["paging"] = Values{page_navigation(paging, context)};
  values["total"] = Values{total_text(page, context)};
  values["address"] = Values{context.origin + to_target(context.url)};
  values["hits"] = hits_of(page.hits, detail, context);
  values["has_hits"] = Values{!page.hits.empty()};
  values["first"] = Values{std::to_string(page.query.offset + 1)};
  values["is_shortened"] = Values{detail != Detail::Full};
  values["has_looser"] = Values{!page.looser.empty()};
  values["looser"] = hits_of(page.looser, detail, context);
  values["empty"] = Values{page.total.sections == 0};
  add_clauses(page.clauses, context, values);
  values["copies"] = page.copies > 0
                         ? Values{counted("copies", page.copies, context.language)}
                         : Values{false};
  values["duplicates_href"] =
      Values{link_to(context.url.with("duplicates", "1"), context)};
  values["revision"] = Values{std::to_string(page.revision)};
  const std::string title =
      page.query.text.empty()
          ? message(context.language, "title_all")
          : message(context.language, "title_search", {{"query", page.query.text}});
  return html_page({.title = title,
                    .body = render_template("search", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv", "ris", "bib", "md"},
                    .exported = page.total.value,
                    .has_feed = true,
                    .has_search = true},
                   context);
}

}  // namespace

std::string html_search(const ResultPage& page, const PageContext& context) {
  std::string html;
  for (const Room& room : rooms) {
    html = search_with(page, room, context);
    if (html.size() <= max_html_bytes) {
      break;
    }
  }
  return html;
}

}  // namespace council
