#include "tests/query/ask.h"

#include "query/parse.h"
#include "tests/query/sample_index.h"

namespace council::test {

Query ask(const std::string& text) {
  Query query;
  query.text = text;
  query.tree = parse(text, *make_date(2026, 3, 9));
  return query;
}

const std::vector<std::string>& questions() {
  static const std::vector<std::string> texts{
      "school",       "children",         "meals OR visits",    "the",
      "\"be noted\"", "-kind:minutes",    "panel:scrutiny",     "since:2023",
      "MACH",         "report* children", "visited by officers"};
  return texts;
}

ResultPage find(const Query& query) {
  return search({sample_index()}, query);
}
ResultPage find(const std::string& text) {
  return find(ask(text));
}

std::set<std::string> keys_of(const ResultPage& page) {
  std::set<std::string> keys;
  for (const Hit& hit : page.hits) {
    keys.insert(hit.citation.key);
  }
  return keys;
}

}  // namespace council::test
