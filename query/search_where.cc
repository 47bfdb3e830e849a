#include "query/search_where.h"

#include <algorithm>
#include <string_view>

#include "common/field_values.h"
#include "common/holder_name.h"
#include "query/snippet_mark.h"

namespace council {
namespace {

struct PlacedText {
  std::string place;
  std::string text;
};

std::vector<PlacedText> texts_of(const Record& record) {
  std::vector<PlacedText> texts;
  texts.push_back({"heading", record.section.title.value_or("")});
  texts.push_back({"text", record.section.text});
  for (const FieldValue& decision : decisions_of(record)) {
    texts.push_back({"decision", decision.value});
  }
  for (const FieldValue& action : actions_of(record)) {
    texts.push_back({"action", action.value});
  }
  for (const HolderName& holder : holder_names(record.document)) {
    texts.push_back({std::string{place_words(holder.holder)}, holder.name});
  }
  return texts;
}

}  // namespace

std::string where_matched(const OpenIndex& index,
                          const std::vector<Xapian::docid>& passages,
                          const Matched& matched) {
  KeptRecords& records = index.memory->records;
  WordNumbers& numbers = records.numbers();
  MarkFinder finder{matched, numbers};
  std::vector<std::string> places;
  for (const Xapian::docid passage : passages) {
    for (const PlacedText& placed :
         texts_of(records.find(index.database, passage).record)) {
      const bool is_new =
          std::find(places.begin(), places.end(), placed.place) == places.end();
      if (is_new && !finder.find(numbers.words_of(placed.text)).empty()) {
        places.push_back(placed.place);
      }
    }
  }
  std::string where;
  for (const std::string& place : places) {
    where += (where.empty() ? "" : ", ") + place;
  }
  return where;
}

}  // namespace council
