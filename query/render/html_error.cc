#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/render/said.h"

namespace council {

std::string html_error(const ErrorView& view, const PageContext& context) {
  const std::string key = view.status == 404                            ? "error_404"
                          : view.status == 409                          ? "error_409"
                          : view.status == 503 && !view.message.empty() ? "error_stopped"
                          : view.status == 503                          ? "error_503"
                          : view.status >= 500                          ? "error_500"
                                                                        : "error_400";
  Values values;
  values["heading"] = Values{message(context.language, key)};
  const Said said = said_in(context.language, view.message);
  values["message"] = view.message.empty() ? Values{false} : Values{said.text};
  values["foreign"] = Values{said.is_english};
  values["query"] = Values{view.text};
  values["has_query"] = Values{!view.text.empty()};
  values["has_place"] = Values{false};
  values["before"] = Values{""};
  values["at"] = Values{""};
  if (view.place && *view.place < view.text.size()) {
    values["has_place"] = Values{true};
    values["before"] = Values{view.text.substr(0, *view.place)};
    values["at"] = Values{view.text.substr(*view.place)};
  }
  // Nothing of the search is lost by a mistake in it.
  const bool is_of_search =
      context.url.path == "/search" || context.url.path == "/decisions";
  values["action"] = Values{is_of_search ? context.url.path : std::string{"/search"}};
  ValueList hidden;
  for (const Parameter& parameter : context.url.parameters) {
    const bool has_box = parameter.name == "q" || parameter.name == "from" ||
                         parameter.name == "to" || parameter.name == "offset";
    if (is_of_search && !has_box && parameter.name != "lang") {
      Values item;
      item["name"] = Values{parameter.name};
      item["value"] = Values{parameter.value};
      hidden.push_back(std::move(item));
    }
  }
  values["hidden"] = hidden.take();
  const auto from = context.url.value("from");
  const auto to = context.url.value("to");
  values["has_period"] = Values{is_of_search && (from || to)};
  values["from"] = Values{from.value_or("")};
  values["to"] = Values{to.value_or("")};
  values["form_language"] = language_value(context);
  values["help"] = Values{link_to("/help", context)};
  return html_page({.title = message(context.language, key),
                    .body = render_template("error", values, context.language),
                    .has_search = true},
                   context);
}

}  // namespace council
