#include "query/render/html_page.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "common/fnv1a.h"
#include "query/citation.h"
#include "query/generic_title.h"
#include "query/render/embedded_file.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// Of the files that pages load.
std::string digest_of_assets() {
  std::uint64_t hash = fnv1a_basis;
  for (const std::string_view name : {"site.css", "site.mjs", "icon.svg"}) {
    hash = fnv1a(embedded_file(name), hash);
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += digits[hash & 15U];
    hash >>= 4U;
  }
  return text;
}

struct Place {
  std::string_view path;
  std::string_view key;
};

constexpr Place places[] = {
    {"/search", "nav_search"},     {"/decisions", "nav_decisions"},
    {"/bodies", "nav_bodies"},     {"/authorities", "nav_authorities"},
    {"/acronyms", "nav_acronyms"}, {"/coverage", "nav_coverage"},
    {"/help", "nav_help"},
};

Values navigation(const PageContext& context) {
  ValueList list;
  for (const Place& place : places) {
    Values item;
    item["href"] = Values{link_to(std::string{place.path}, context)};
    item["text"] = Values{message(context.language, std::string{place.key})};
    item["here"] = Values{context.url.path == place.path};
    list.push_back(std::move(item));
  }
  return list.take();
}

Values languages(const PageContext& context) {
  ValueList list;
  for (const Language& language : interface_languages()) {
    Values item;
    Url url = context.url.without("lang");
    if (language.tag != interface_languages().front().tag) {
      url.parameters.push_back({"lang", language.tag});
    }
    item["href"] = Values{to_target(url)};
    item["tag"] = Values{language.tag};
    item["name"] = Values{language.name};
    item["here"] = Values{language.tag == context.language};
    list.push_back(std::move(item));
  }
  return list.take();
}

std::string number_key(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::Minutes:
      return "number_minute";
    case DocumentKind::PresentationSlides:
      return "number_slide";
    case DocumentKind::Agenda:
    case DocumentKind::PublicReportsPack:
    case DocumentKind::ModernGovMeetingPage:
    case DocumentKind::ModernGovItemPage:
      return "number_item";
    default:
      return "number_section";
  }
}

// Of a list the whole list, not what the page shows of it.
Url exported(const PageFrame& frame, const PageContext& context) {
  const Url here = context.url.without("part");
  return frame.exported ? here.without("offset").with("limit", "all") : here;
}

// How many a format has of what was found.
std::string export_size(std::size_t found, const std::string& language) {
  return found <= max_exported ? counted("export_all", found, language)
                               : message(language, "export_first",
                                         {{"first", static_cast<long>(max_exported)},
                                          {"count", static_cast<long>(found)}});
}

// "/search" as "/search.csv".
Values format_links(const PageFrame& frame, const PageContext& context) {
  ValueList list;
  for (const std::string& format : frame.formats) {
    Values item;
    item["href"] = Values{to_target(
        without_page_part(exported(frame, context)).at(context.url.path + "." + format))};
    item["text"] = Values{message(context.language, "format_" + format)};
    list.push_back(std::move(item));
  }
  return list.take();
}

std::string link_of_council(const std::string& path, const std::string& council,
                            const PageContext& context) {
  Url url{.path = path, .parameters = {}};
  if (!council.empty()) {
    url.parameters.push_back({"council", filter_value(Field::Council, council)});
  }
  return link_to(url, context);
}

}  // namespace

const std::string& asset_version() {
  static const std::string version = digest_of_assets();
  return version;
}

std::string html_page(const PageFrame& frame, const PageContext& context) {
  Values values;
  values["language"] = Values{context.language};
  values["title"] = frame.title.empty() ? Values{false} : Values{frame.title};
  values["version"] = Values{asset_version()};
  values["home"] = Values{link_to("/", context)};
  values["navigation"] = navigation(context);
  values["languages"] = languages(context);
  values["body"] = Values{frame.body};
  values["wide"] = Values{frame.wide};
  values["has_formats"] = Values{!frame.formats.empty()};
  values["export_size"] = frame.exported
                              ? Values{export_size(*frame.exported, context.language)}
                              : Values{false};
  values["formats"] = format_links(frame, context);
  values["has_feed"] = Values{frame.has_feed};
  values["feed"] =
      Values{to_target(context.url.without("limit").at(context.url.path + ".atom"))};
  values["has_box"] = Values{!frame.has_search};
  values["asked"] = Values{context.url.value("q").value_or("")};
  values["form_language"] = language_value(context);
  values["opensearch"] = Values{link_to("/opensearch.xml", context)};
  return render_template("layout", values, context.language);
}

std::string link_to(const Url& url, const PageContext& context) {
  if (context.language == interface_languages().front().tag || url.value("lang")) {
    return to_target(url);
  }
  Url there = url;
  there.parameters.push_back({"lang", context.language});
  return to_target(there);
}

std::string link_to(const std::string& path, const PageContext& context) {
  return link_to(Url{.path = path, .parameters = {}}, context);
}

std::string body_link(const std::string& key, const std::string& council,
                      const PageContext& context) {
  return link_of_council("/body/" + key, council, context);
}

std::string meeting_link(const std::string& key, const std::string& council,
                         const PageContext& context) {
  return link_of_council("/meeting/" + key, council, context);
}

std::string section_link(const std::string& key, const PageContext& context) {
  Url url{.path = "/section/" + key, .parameters = {}};
  // What was searched for is marked in the section.
  for (const std::string_view kept :
       {"q", "no-expand", "no-synonyms", "without-synonyms"}) {
    std::copy_if(context.url.parameters.begin(), context.url.parameters.end(),
                 std::back_inserter(url.parameters),
                 [kept](const Parameter& given) { return given.name == kept; });
  }
  return link_to(url, context);
}

std::string field_label(Field field, const std::string& language) {
  const FieldSpec& spec = spec_of(field);
  return find_message(language, "field_" + std::string{spec.name})
      .value_or(std::string{spec.label});
}

std::string kind_label(DocumentKind kind, const std::string& language) {
  return find_message(language, "kind_" + std::string{to_string(kind)})
      .value_or(std::string{label_of(kind)});
}

std::string value_label(Field field, const FacetValue& value,
                        const std::string& language) {
  if (value.value.empty()) {
    return message(language, "not_stated");
  }
  std::string key = std::string{spec_of(field).name} + "_" + value.value;
  std::replace(key.begin(), key.end(), '-',
               '_');  // filters have the one, papers the other
  return find_message(language, key).value_or(value.label);
}

Values language_value(const PageContext& context) {
  return context.language == interface_languages().front().tag ? Values{false}
                                                               : Values{context.language};
}

std::string counted(const std::string& key, std::size_t count,
                    const std::string& language) {
  return message(language, key, {{"count", static_cast<long>(count)}});
}

Values citation_values(const Citation& citation, const PageContext& context) {
  const std::string& language = context.language;
  Values values;
  values["key"] = Values{citation.key};
  values["href"] = Values{section_link(citation.key, context)};
  values["heading"] = Values{heading_of(citation)};
  values["kind"] = Values{kind_label(citation.kind, language)};
  // A parish council is its own body.
  values["council"] = citation.council && citation.council != citation.panel
                          ? Values{*citation.council}
                          : Values{false};
  values["panel"] = citation.panel ? Values{*citation.panel} : Values{false};
  values["panel_href"] = Values{false};
  values["meeting_href"] = Values{false};
  if (citation.panel_key) {
    const bool is_own_council = citation.council == citation.panel;
    const std::string council = is_own_council ? "" : citation.council.value_or("");
    values["panel_href"] = Values{body_link(*citation.panel_key, council, context)};
    if (citation.meeting_date) {
      values["meeting_href"] = Values{meeting_link(
          *citation.panel_key + "/" + to_iso(*citation.meeting_date), council, context)};
    }
  }
  values["date"] = Values{false};
  values["iso_date"] = Values{false};
  if (citation.date) {
    values["date"] =
        Values{message(language,
                       "dated_" + (citation.date_role.empty() ? std::string{"meeting"}
                                                              : citation.date_role),
                       {{"date", day_in_words(language, *citation.date)}})};
    values["iso_date"] = Values{to_iso(*citation.date)};
  }
  values["number"] = Values{false};
  if (citation.number) {
    values["number"] = Values{
        message(language, number_key(citation.kind), {{"number", *citation.number}})};
  }
  values["page"] = Values{false};
  if (citation.page) {
    const std::string page = std::to_string(*citation.page);
    const bool relabelled = citation.printed_page && *citation.printed_page != page;
    values["page"] =
        Values{relabelled ? message(language, "page_printed",
                                    {{"page", page}, {"printed", *citation.printed_page}})
                          : message(language, "page", {{"page", page}})};
  }
  // Without a body, only its paper's title tells what a section is of; "Recommendations"
  // says nothing without it either.
  const bool is_told = (citation.panel && !is_generic_title(heading_of(citation))) ||
                       !citation.document_title ||
                       *citation.document_title == heading_of(citation);
  values["paper"] = is_told ? Values{false} : Values{*citation.document_title};
  values["line"] = Values{to_line(citation)};
  values["source"] = Values{citation.source};
  return values;
}

}  // namespace council
