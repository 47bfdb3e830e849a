#include <algorithm>
#include <array>

#include "common/error.h"
#include "query/citation.h"
#include "query/render/render.h"
#include "query/search.h"
#include "query/search_decisions.h"
#include "query/search_paper.h"
#include "query/search_sections.h"
#include "query/search_similar.h"
#include "query/search_thread.h"
#include "query/web/visit.h"
#include "query/web/web_query.h"

namespace council {
namespace {

struct MediaType {
  std::string_view format;
  std::string_view name;  // on the command line
  std::string_view type;
  bool is_download;
};

constexpr auto media_types = std::to_array<MediaType>({
    {"json", "json", "application/json", false},
    {"jsonl", "jsonl", "application/x-ndjson", false},
    {"csv", "csv", "text/csv; charset=utf-8; header=present", true},
    {"ris", "ris", "application/x-research-info-systems; charset=utf-8", true},
    {"bib", "bibtex", "application/x-bibtex; charset=utf-8", true},
    {"md", "markdown", "text/markdown; charset=utf-8", false},
    {"atom", "", "application/atom+xml; charset=utf-8", false},
    {"toml", "", "application/toml; charset=utf-8", true},
    {"xml", "", "application/opensearchdescription+xml; charset=utf-8", false},
});

// Of a page; with votes and links each takes more room than a hit.
constexpr std::size_t max_html_decisions = 20;

const MediaType& media_type(const std::string& format) {
  for (const MediaType& media : media_types) {
    if (media.format == format) {
      return media;
    }
  }
  throw QueryError{"there is no format '" + format + "'"};
}

// Papers are shown as what they were recognised to be.
constexpr auto paper_types =
    std::to_array<std::pair<std::string_view, std::string_view>>({
        {"pdf", "application/pdf"},
        {"html", "text/html; charset=utf-8"},
        {"docx",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {"text", "text/plain; charset=utf-8"},
        {"markdown", "text/plain; charset=utf-8"},
    });

std::string_view paper_type(const std::string& format) {
  for (const auto& [name, type] : paper_types) {
    if (name == format) {
      return type;
    }
  }
  return "application/octet-stream";
}

// A file name that needs no quoting, and the true one beside it (RFC 6266).
std::string disposition(const std::string& source) {
  const std::string name = source.substr(source.rfind('/') + 1);
  std::string plain;
  for (const char c : name) {
    const bool is_safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                         (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    plain += is_safe ? c : '_';
  }
  return "inline; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encoded(name);
}

ByteRanges marks_of(const Visit& visit, const std::string& text) {
  if (!visit.context.url.value("q")) {
    return {};
  }
  try {
    return find_highlights(visit.options.folders, text, query_of(visit));
  } catch (const QueryError&) {
    return {};  // the words of a link that was changed by hand; the section is still
                // there
  }
}

// Sections as the hits of a search, for formats that have hits only.
ResultPage page_of(const ShownSections& shown) {
  ResultPage page;
  for (const ShownSection& section : shown.sections) {
    Hit hit;
    hit.citation = section.citation;
    if (!section.section.decisions.empty()) {
      hit.decision = section.section.decisions.front();
      hit.decisions = section.section.decisions.size();
    }
    page.hits.push_back(std::move(hit));
  }
  page.total = {.value = page.hits.size(), .exact = true, .sections = page.hits.size()};
  return page;
}

WebResponse format_sections(const Visit& visit, const ShownSections& shown) {
  const FormatSpec& format = *find_format(format_name(visit.format));
  const RenderOptions options{.site = visit.context.origin};
  return format_response(visit.format, format.sections != nullptr
                                           ? format.sections(shown, options)
                                           : format.hits(page_of(shown), options));
}

Table thread_of(const Visit& visit, const std::string& key) {
  try {
    return list_thread(visit.options.folders, key);
  } catch (const QueryError& error) {
    throw NotFound{error.what()};
  }
}

// A link to a file that is not given out leads nowhere.
template <class Found>
std::vector<std::string> withheld_of(const Visit& visit,
                                     const std::vector<Found>& found) {
  std::vector<std::string> sources;
  for (const Found& one : found) {
    sources.push_back(one.citation.source);
  }
  return visit.options.papers ? find_withheld(visit.options.folders, sources)
                              : std::vector<std::string>{};
}

// Bodies of one name may meet on one day: only the one of the council, where the address
// names one, and what names none.
void keep_council(const std::string& council, ShownSections& shown) {
  const std::string wanted = filter_value(Field::Council, council);
  if (wanted.empty()) {
    return;
  }
  std::erase_if(shown.sections, [&](const ShownSection& section) {
    const std::optional<std::string>& named = section.citation.council;
    return named && filter_value(Field::Council, *named) != wanted;
  });
  if (shown.sections.empty()) {
    throw NotFound{"'" + council + "' has no meeting of this key"};
  }
}

// A reader asks now and then: what came in between should still be there.
Query for_feed(Query query) {
  query.sort = Sort::Newest;
  query.facets = false;
  query.offset = 0;
  query.limit = max_limit;
  return query;
}

// What the filters of decisions count, the sections that decisions are of.
ResultPage count_filters(const Visit& visit, Query query) {
  query.offset = 0;
  query.limit = 0;
  ResultPage page = search(visit.options.folders, query);
  std::erase_if(page.facets, [](const Facet& facet) {
    switch (facet.field) {
      case Field::Panel:
      case Field::Council:
      case Field::Year:
      case Field::DecisionType:
      case Field::Outcome:
      case Field::Kind:
      case Field::Person:
      case Field::Ward:
        return false;
      default:
        return true;
    }
  });
  return page;
}

}  // namespace

Query query_of(const Visit& visit) {
  return make_web_query(visit.context.url, visit.options.today(), visit.options.synonyms,
                        visit.format.empty() ? "" : format_name(visit.format));
}

WebResponse page_response(std::string html) {
  WebResponse response;
  response.body = std::move(html);
  return response;
}

WebResponse format_response(const std::string& format, std::string body) {
  const MediaType& media = media_type(format);
  WebResponse response;
  response.type = media.type;
  response.body = std::move(body);
  if (media.is_download) {
    response.headers.emplace_back(
        "Content-Disposition", "attachment; filename=\"council-search." + format + "\"");
  }
  return response;
}

std::string format_name(const std::string& format) {
  return std::string{media_type(format).name};
}

WebResponse visit_search(const Visit& visit) {
  Query query = query_of(visit);
  if (visit.format == "toml") {
    return format_response("toml",
                           saved_search(visit.context.url, query, visit.options.today()));
  }
  if (visit.format == "atom") {
    query = for_feed(std::move(query));
    return format_response(
        "atom", atom_feed(search(visit.options.folders, query),
                          published_time(visit.options.folders), visit.context));
  }
  if (visit.format.empty()) {
    query.limit = std::min(query.limit, max_html_hits);
  }
  // Only these have a place for the counts of filters.
  query.facets =
      query.facets && (visit.format.empty() || visit.format.starts_with("json"));
  const ResultPage page = search(visit.options.folders, query);
  if (visit.format.empty()) {
    PageContext context = visit.context;
    context.withheld = withheld_of(visit, page.hits);
    context.timeline = find_timeline(visit);
    return page_response(html_search(page, context));
  }
  return format_response(
      visit.format,
      find_format(format_name(visit.format))->hits(page, {.site = visit.context.origin}));
}

WebResponse visit_decisions(const Visit& visit) {
  const bool all = visit.context.url.value("all").has_value();
  Query query = query_of(visit);
  if (visit.format.empty()) {
    query.limit = std::min(query.limit, max_html_decisions);
  }
  if (visit.format == "atom") {
    query = for_feed(std::move(query));
  }
  const DecisionList list = find_decisions(visit.options.folders, query, all);
  if (visit.format == "atom") {
    return format_response(
        "atom", atom_feed(list, published_time(visit.options.folders), visit.context));
  }
  if (visit.format.empty()) {
    PageContext context = visit.context;
    context.withheld = withheld_of(visit, list.decisions);
    context.timeline = find_timeline(visit);
    return page_response(
        html_decisions({list, all, count_filters(visit, query)}, context));
  }
  return format_response(visit.format,
                         find_format(format_name(visit.format))
                             ->decisions(list, {.site = visit.context.origin}));
}

WebResponse visit_section(const Visit& visit) {
  const ShownSections shown = [&] {
    try {
      return show(visit.options.folders, visit.rest, Extent::Section);
    } catch (const QueryError& error) {
      throw NotFound{error.what()};
    }
  }();
  if (!visit.format.empty()) {
    return format_sections(visit, shown);
  }
  if (shown.sections.size() != 1) {
    return page_response(html_meeting(shown, visit.context));  // of a document
  }
  SectionView view{
      .shown = shown.sections.front(), .marked = {}, .similar = {}, .thread = {}};
  view.marked = marks_of(visit, view.shown.section.text);
  Query similar;
  similar.limit = 5;
  similar.facets = false;
  view.similar =
      find_similar(visit.options.folders, view.shown.citation.key, similar).hits;
  view.thread = thread_of(visit, view.shown.citation.key);
  if (visit.options.papers) {
    const auto paper = find_paper(visit.options.folders, view.shown.citation.key);
    view.has_paper = paper && !paper->is_withheld;
  }
  return page_response(html_section(view, visit.context));
}

WebResponse visit_thread(const Visit& visit) {
  const Table thread = thread_of(visit, visit.rest);
  if (!visit.format.empty()) {
    return format_response(visit.format, find_format(visit.format)->table(thread, {}));
  }
  const ShownSections shown = show(visit.options.folders, visit.rest, Extent::Section);
  const ShownSection& first = shown.sections.front();
  const std::string heading = heading_of(first.citation);
  return page_response(html_table(
      {.table = thread,
       .title_key = "title_thread",
       .field = {},
       .link_column = "title",
       .link_path = "/section/",
       .value_column = "key",
       .of_title =
           shown.sections.size() == 1 ? heading : first.document.title.value_or(heading),
       .of_key = visit.rest,
       .key_column = "from"},
      visit.context));
}

WebResponse visit_meeting(const Visit& visit) {
  ShownSections shown;
  try {
    shown = show(visit.options.folders, visit.rest, Extent::Meeting);
  } catch (const QueryError& error) {
    throw NotFound{error.what()};
  }
  keep_council(visit.context.url.value("council").value_or(""), shown);
  return visit.format.empty() ? page_response(html_meeting(shown, visit.context))
                              : format_sections(visit, shown);
}

// The same answer for what there is none of and for what must not be shown.
WebResponse visit_original(const Visit& visit) {
  const std::optional<PaperOfSection> paper =
      visit.options.papers ? find_paper(visit.options.folders, visit.rest) : std::nullopt;
  if (!paper || paper->is_withheld) {
    throw NotFound{"this paper's file is not here"};
  }
  // The page is for when the server finds that the file is not the one that was indexed.
  WebResponse response = page_response(html_error(
      {.status = 409, .message = std::string{paper_changed}, .text = {}, .place = {}},
      visit.context));
  response.type = paper_type(paper->format);
  response.paper = IndexedPaper{.source = paper->source, .sha256 = paper->sha256};
  response.headers.emplace_back("Content-Disposition", disposition(paper->source));
  return response;
}

}  // namespace council
