#include "indexer/segment/titled_start.h"

#include <utility>

#include "indexer/segment/item_title.h"

namespace council {

SectionStart start_with_title(Lines lines, std::size_t line, std::size_t skip,
                              std::string number) {
  ItemTitle title = read_item_title(lines, line, skip);
  SectionStart start;
  start.line = line;
  start.body = title.end;
  start.body_offset = title.body_offset;
  start.number = std::move(number);
  start.title = std::move(title.text);
  start.agenda_ref = std::move(title.agenda_ref);
  start.announced_pages = title.announced_pages;
  return start;
}

}  // namespace council
