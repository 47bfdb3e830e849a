#include "query/web/site.h"

#include <algorithm>
#include <array>
#include <exception>

#include "common/error.h"
#include "query/database.h"
#include "query/render/message.h"
#include "query/web/visit.h"
#include "query/web/web_query.h"

namespace council {
namespace {

struct Route {
  std::string_view path;
  bool has_rest;  // something follows the path
  std::string_view name;
  std::string_view formats;  // "json csv", besides HTML
  WebResponse (*visit)(const Visit&);
};

constexpr auto routes = std::to_array<Route>({
    {"/", false, "home", "", visit_home},
    {"/search", false, "search", "json jsonl csv ris bib md atom toml", visit_search},
    {"/section/", true, "section", "json csv ris bib md", visit_section},
    {"/thread/", true, "thread", "json csv", visit_thread},
    {"/meeting/", true, "meeting", "json csv ris bib md", visit_meeting},
    {"/original/", true, "original", "", visit_original},
    {"/body/", true, "body", "json csv", visit_body},
    {"/bodies", false, "bodies", "json csv", visit_bodies},
    {"/authority/", true, "authority", "json csv", visit_authority},
    {"/authorities", false, "authorities", "json csv", visit_authorities},
    {"/decisions", false, "decisions", "json jsonl csv ris bib md atom", visit_decisions},
    {"/values/", true, "values", "json csv", visit_values},
    {"/acronyms", false, "acronyms", "json csv", visit_acronyms},
    {"/coverage", false, "coverage", "json csv", visit_coverage},
    {"/unread", false, "unread", "json csv", visit_unread},
    {"/help", false, "help", "", visit_help},
    {"/opensearch.xml", false, "opensearch", "", visit_opensearch},
    {"/healthz", false, "health", "", visit_health},
});

bool is_listed(std::string_view word, std::string_view list) {
  while (!list.empty()) {
    const std::size_t blank = std::min(list.find(' '), list.size());
    if (list.substr(0, blank) == word) {
      return true;
    }
    list.remove_prefix(std::min(blank + 1, list.size()));
  }
  return false;
}

// Whether the path is the route's, in some format; that format.
std::optional<std::string> format_on(const Route& route, const std::string& path) {
  const bool matches =
      route.has_rest ? path.starts_with(route.path) && path.size() > route.path.size()
                     : path == route.path;
  const std::size_t dot = path.rfind('.');
  if (dot != std::string::npos) {
    std::string ending = path.substr(dot + 1);
    const std::string stem = path.substr(0, dot);
    const bool stem_matches =
        route.has_rest ? stem.starts_with(route.path) && stem.size() > route.path.size()
                       : stem == route.path;
    if (stem_matches && is_listed(ending, route.formats)) {
      return ending;
    }
  }
  return matches ? std::optional{std::string{}} : std::nullopt;
}

WebResponse failure_response(const ErrorView& view, const Visit& visit) {
  WebResponse response;
  if (visit.format.empty()) {
    response = page_response(html_error(view, visit.context));
  } else if (visit.format == "json" || visit.format == "jsonl") {
    response = format_response("json", error_json(view.status, view.message));
  } else {
    response.type = "text/plain; charset=utf-8";
    response.body = view.message + "\n";
  }
  response.status = view.status;
  if (view.status == 503) {
    response.headers.emplace_back("Retry-After", "5");
  }
  return response;
}

// What the reader can act on is told; what only the operator can, goes to the log.
ErrorView view_of_exception(const Route& route, const Visit& visit) {
  const auto tell_operator = [&](const std::exception& error) {
    if (visit.options.tell) {
      visit.options.tell("council-query: " + std::string{route.name} + ": " +
                         error.what() + "\n");
    }
  };
  try {
    throw;
  } catch (const NotFound& missing) {
    return {.status = 404, .message = missing.what(), .text = {}, .place = {}};
  } catch (const QueryError& error) {
    return {.status = 400,
            .message = error.what(),
            .text = visit.context.url.value("q").value_or(""),
            .place = error.position};
  } catch (const IndexError& error) {
    tell_operator(error);
    return {.status = 503, .message = {}, .text = {}, .place = {}};
  } catch (const std::exception& error) {
    tell_operator(error);
    return {.status = 500, .message = {}, .text = {}, .place = {}};
  }
}

WebResponse visit_route(const Route& route, const Visit& visit) {
  WebResponse response;
  try {
    check_parameters(visit.context.url);
    response = route.visit(visit);
  } catch (const std::exception&) {
    response = failure_response(view_of_exception(route, visit), visit);
  }
  response.route = route.name;
  return response;
}

// What mails and other sites add to a link is not for this one.
bool is_of_tracker(const Parameter& parameter) {
  constexpr auto names =
      std::to_array<std::string_view>({"fbclid", "gclid", "msclkid", "mc_cid", "mc_eid"});
  return parameter.name.starts_with("utm_") ||
         std::find(names.begin(), names.end(), parameter.name) != names.end();
}

// The route of a path, nullptr where there is none. The visit gets the format and what
// follows the route, its address loses the format's ending.
const Route* find_route(Visit& visit) {
  for (const Route& route : routes) {
    if (const std::optional<std::string> format =
            format_on(route, visit.context.url.path)) {
      visit.format = *format;
      std::string& path = visit.context.url.path;
      path.resize(path.size() - (format->empty() ? 0 : format->size() + 1));
      visit.rest = route.has_rest ? path.substr(route.path.size()) : "";
      return &route;
    }
  }
  return nullptr;
}

constexpr std::string_view stopped_search =
    "it took too long, and was stopped; ask for less: fewer words, no '*'";
constexpr std::string_view stopped_export =
    "it took too long, and was stopped; ask for less: fewer words, no '*', or fewer "
    "results at a time, such as limit=1000&offset=0, then offset=1000; 'council-query' "
    "exports without this limit";

// Of what an address asks; of one that cannot be read what its path does: even that tells
// the format of the answer.
Visit visit_of(const WebRequest& request, const SiteOptions& options) {
  const std::string_view target = request.target;
  const std::optional<Url> url = parse_target(target);
  const std::optional<Url> path = parse_target(target.substr(0, target.find('?')));
  Visit visit{.options = options,
              .context = {.url = url.value_or(path.value_or(Url{})),
                          .language = "en",
                          .origin = request.origin,
                          .papers = options.papers},
              .rest = {},
              .format = {}};
  std::erase_if(visit.context.url.parameters, is_of_tracker);
  const std::string language = visit.context.url.value("lang").value_or("en");
  visit.context.language = is_interface_language(language) ? language : "en";
  return visit;
}

WebResponse refusal(int status, const std::string& message, const Visit& visit) {
  WebResponse response = failure_response(
      {.status = status, .message = message, .text = {}, .place = {}}, visit);
  response.route = status == 404 ? "unknown" : "unreadable";
  return response;
}

}  // namespace

WebResponse answer(const WebRequest& request, const SiteOptions& options) {
  Visit visit = visit_of(request, options);
  const Route* const route = find_route(visit);
  if (!parse_target(request.target)) {
    return refusal(400, "the address cannot be read", visit);
  }
  const std::string language = visit.context.url.value("lang").value_or("en");
  if (!is_interface_language(language)) {
    return refusal(400, "the interface has no language '" + language + "'", visit);
  }
  return route == nullptr ? refusal(404, "", visit) : visit_route(*route, visit);
}

bool asks_for_export(const WebRequest& request) {
  const std::optional<Url> url = parse_target(request.target);
  const std::string limit = url ? url->value("limit").value_or("") : "";
  const auto ends_as = [&url](std::string_view format) {
    return url->path.ends_with("." + std::string{format});
  };
  constexpr auto formats =
      std::to_array<std::string_view>({"json", "jsonl", "csv", "ris", "bib", "md"});
  // A number of more digits than that of the largest page.
  constexpr std::size_t digits_of_page = 2;
  return limit.size() > digits_of_page && limit != "100" &&
         std::any_of(formats.begin(), formats.end(), ends_as);
}

WebResponse answer_stopped(const WebRequest& request, const SiteOptions& options) {
  Visit visit = visit_of(request, options);
  find_route(visit);
  const bool is_list = visit.format.empty() || visit.format == "atom";
  WebResponse response =
      refusal(503, std::string{is_list ? stopped_search : stopped_export}, visit);
  response.route = "stopped";
  return response;
}

std::string answer_state(const SiteOptions& options) {
  const std::string published = published_state(options.folders);
  return published.empty() ? published : to_iso(options.today()) + published;
}

}  // namespace council
