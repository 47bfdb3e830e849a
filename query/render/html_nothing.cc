#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/render/said.h"

namespace council {

Values note_values(const std::vector<std::string>& notes, const std::string& language) {
  ValueList list;
  for (const std::string& note : notes) {
    const Said said = said_in(language, note);
    Values item;
    item["text"] = Values{said.text};
    item["foreign"] = Values{said.is_english};
    list.push_back(std::move(item));
  }
  return list.take();
}

void add_clauses(const std::vector<ClauseCount>& clauses, const PageContext& context,
                 Values& values) {
  ValueList list;
  for (const ClauseCount& clause : clauses) {
    Values item;
    item["clause"] = Values{clause.clause};
    item["alone"] = Values{counted("clause_alone", clause.alone, context.language)};
    item["without"] = Values{counted("clause_without", clause.without, context.language)};
    list.push_back(std::move(item));
  }
  values["one_clause"] = Values{clauses.size() == 1};
  values["many_clauses"] = Values{clauses.size() > 1};
  values["clauses"] = list.take();
}

void add_nothing(const NothingFound& nothing, const PageContext& context,
                 Values& values) {
  add_clauses(nothing.clauses, context, values);
  values["suggestion"] = nothing.suggestion ? Values{*nothing.suggestion} : Values{false};
  values["suggestion_href"] = Values{link_to(
      context.url.with("q", nothing.suggestion.value_or("")).without("offset"), context)};
}

Values copy_values(const std::vector<std::string>& keys, const PageContext& context) {
  ValueList list;
  for (const std::string& key : keys) {
    Values item;
    item["key"] = Values{key};
    item["href"] = Values{section_link(key, context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

}  // namespace council
