#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {

std::string html_error(const ErrorView& view, const PageContext& context) {
  const std::string key = view.status == 404   ? "error_404"
                          : view.status == 503 ? "error_503"
                          : view.status >= 500 ? "error_500"
                                               : "error_400";
  Values values;
  values["heading"] = Values{message(context.language, key)};
  values["message"] = view.message.empty() ? Values{false} : Values{view.message};
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
  values["form_language"] = language_value(context);
  values["help"] = Values{link_to("/help", context)};
  return html_page({.title = message(context.language, key),
                    .body = render_template("error", values, context.language)},
                   context);
}

}  // namespace council
