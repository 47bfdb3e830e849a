#include "indexer/segment/declaration_rows.h"

#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/declaration_words.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// The words behind the dash say what the interest is in, not what was done.
bool is_matter(std::string_view text) {
  return text.find(' ') != std::string_view::npos &&
         !contains_any(text,
                       {"declared", "said", "asked", "was", "were", "took", "none"});
}

std::optional<Declaration> row_at(const Line& line) {
  if (!honorific_at(line.text, 0)) {
    return std::nullopt;
  }
  const SegmentParts parts = take_apart(line.text);
  const std::vector<NamedPerson> named = find_names(parts.core);
  if (named.size() != 1 || parts.after_dash.empty() ||
      named.front().person.name.size() + named.front().begin < parts.core.size()) {
    return std::nullopt;
  }
  const auto dash = static_cast<std::size_t>(parts.after_dash.data() - line.text.data());
  if (line.text.find('(') < dash) {
    return std::nullopt;
  }
  Declaration row;
  const Person& person = named.front().person;
  row.person = person.honorific.value_or("") + " " + person.name;
  row.nature = line.text.substr(dash);
  row.line = line.number;
  return row;
}

// "item 9, as a tenant": the item apart.
void part_item(Declaration& row) {
  const std::string matter{trim_declared(*row.nature)};
  row.nature = matter;
  if (!has_at(matter, 0, "item") && !has_at(matter, 0, "agenda item")) {
    return;
  }
  if (const auto item = item_at(matter)) {
    row.item = item->item;
    const std::string_view rest =
        trim_declared(drop_connectors(std::string_view{matter}.substr(item->end)));
    row.nature = rest.empty() ? std::nullopt : std::optional{std::string{rest}};
  }
}

}  // namespace

std::vector<Declaration> read_declaration_rows(std::span<const BodyLine> body) {
  constexpr std::size_t longest_matter = 400;
  std::vector<Declaration> rows;
  for (const BodyLine& each : body) {
    if (auto row = row_at(*each.line)) {
      rows.push_back(*std::move(row));
    } else if (rows.empty() || each.opens_paragraph || honorific_at(each.line->text, 0) ||
               rows.back().nature->size() > longest_matter) {
      return {};
    } else {
      append_line(*rows.back().nature, each.line->text);
    }
  }
  for (Declaration& row : rows) {
    if (!is_matter(*row.nature)) {
      return {};
    }
    part_item(row);
  }
  return rows;
}

}  // namespace council
