#include <algorithm>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

Values page_link(std::size_t offset, const PageContext& context) {
  Url url = context.url.without("offset");
  if (offset > 0) {
    url.parameters.push_back({"offset", std::to_string(offset)});
  }
  return Values{link_to(url, context)};
}

}  // namespace

std::string page_navigation(const Paging& paging, const PageContext& context) {
  const std::size_t limit = std::max<std::size_t>(paging.limit, 1);
  const std::size_t next = paging.offset + limit;
  const bool has_next = next < paging.total && next <= max_offset;
  const bool is_last_reached = next < paging.total && next > max_offset;
  if (paging.offset == 0 && !has_next) {
    return "";
  }
  Values values;
  values["first"] = paging.offset > limit ? page_link(0, context) : Values{false};
  values["previous"] =
      paging.offset > 0
          ? page_link(paging.offset - std::min(paging.offset, limit), context)
          : Values{false};
  values["next"] = has_next ? page_link(next, context) : Values{false};
  values["beyond"] =
      is_last_reached
          ? Values{message(context.language, "beyond_last_page",
                           {{"first", static_cast<long>(next)},
                            {"count", static_cast<long>(paging.total - next)}})}
          : Values{false};
  values["place"] =
      Values{message(context.language, "page_of",
                     {{"page", static_cast<long>(paging.offset / limit + 1)},
                      {"pages", static_cast<long>((paging.total + limit - 1) / limit)}})};
  return render_template("paging", values, context.language);
}

}  // namespace council
