#include "query/field_name.h"

#include <algorithm>
#include <array>

#include "common/document.h"
#include "common/error.h"
#include "common/nearest.h"
#include "common/slug.h"
#include "query/period.h"

namespace council {
namespace {

using MakeNode = Node (*)(const FieldName&, const FieldText&, const Date&);

std::string lower(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  return result;
}

bool has_letter_or_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
}

Node make_filter(const FieldName& name, std::string value, std::size_t position) {
  Node node;
  node.kind = NodeKind::Filter;
  node.field = name.field;
  node.text = std::move(value);
  node.position = position;
  return node;
}

[[noreturn]] void throw_bad_value(const FieldName& name, const FieldText& value,
                                  std::string_view valid) {
  throw QueryError{"'" + std::string{value.text} + "' is not a value of " +
                       std::string{name.name} + ": " + std::string{valid},
                   value.position};
}

constexpr std::string_view valid_dates =
    "write 2021, 2021-07, 2021-07-05, 05/07/2021, \"5 July 2021\", last-2-years, "
    "this-year, "
    "or a stretch such as 2021..2023";

// Whether it is a stretch with its ends exchanged: 2023..2021.
bool ends_before_it_begins(std::string_view text, const Date& today) {
  const std::size_t dots = text.find("..");
  return dots != std::string_view::npos && dots > 0 && dots + 2 < text.size() &&
         parse_period(std::string{text.substr(dots + 2)} + ".." +
                          std::string{text.substr(0, dots)},
                      today)
             .has_value();
}

Period period_of(const FieldName& name, const FieldText& value, const Date& today) {
  const std::optional<Period> period = parse_period(value.text, today);
  if (!period && ends_before_it_begins(value.text, today)) {
    throw_bad_value(name, value, "it ends before it begins");
  }
  if (!period) {
    throw_bad_value(name, value, valid_dates);
  }
  return *period;
}

Node make_dates(const Period& period, std::size_t position) {
  Node node;
  node.kind = NodeKind::Dates;
  node.first = period.first;
  node.last = period.last;
  node.position = position;
  return node;
}

Node make_date_node(const FieldName& name, const FieldText& value, const Date& today) {
  return make_dates(period_of(name, value, today), value.position);
}

Node make_since_node(const FieldName& name, const FieldText& value, const Date& today) {
  const Period period = period_of(name, value, today);
  if (!period.first) {
    throw_bad_value(name, value, valid_dates);
  }
  return make_dates({period.first, {}}, value.position);
}

Node make_before_node(const FieldName& name, const FieldText& value, const Date& today) {
  const Period period = period_of(name, value, today);
  if (!period.first) {
    throw_bad_value(name, value, valid_dates);
  }
  const Date day_before{std::chrono::sys_days{*period.first} - std::chrono::days{1}};
  return make_dates({{}, day_before}, value.position);
}

Node make_financial_year_node(const FieldName& name, const FieldText& value,
                              const Date& /*today*/) {
  const std::optional<int> first = parse_double_year(value.text);
  if (!first) {
    throw_bad_value(name, value, "write a financial year such as 2021/22");
  }
  return make_dates(financial_year(*first), value.position);
}

Node make_municipal_year_node(const FieldName& name, const FieldText& value,
                              const Date& /*today*/) {
  const std::optional<int> first = parse_double_year(value.text);
  if (!first) {
    throw_bad_value(name, value, "write a municipal year such as 2021/22");
  }
  return make_filter(name, to_double_year(*first), value.position);
}

// year:2021 and month:2021-07 are values to filter on; year:2021..2023 is a period.
Node make_calendar_node(const FieldName& name, const FieldText& value,
                        const Date& today) {
  const std::size_t digits = *name.field == Field::Year ? 4 : 7;
  const std::optional<Period> period = parse_period(value.text, today);
  if (!period && ends_before_it_begins(value.text, today)) {
    throw_bad_value(name, value, "it ends before it begins");
  }
  if (!period) {
    throw_bad_value(name, value,
                    digits == 4 ? "write a year such as 2021 or 2021..2023"
                                : "write a month such as 2021-07");
  }
  const bool plain = value.text.size() == digits && value.text[0] >= '0' &&
                     value.text[0] <= '9' && value.text.find("..") == std::string::npos;
  return plain ? make_filter(name, std::string{value.text}, value.position)
               : make_dates(*period, value.position);
}

Node make_kind_node(const FieldName& name, const FieldText& value,
                    const Date& /*today*/) {
  std::string wanted = lower(value.text);
  std::replace(wanted.begin(), wanted.end(), ' ', '_');
  std::replace(wanted.begin(), wanted.end(), '-', '_');
  if (find_kind(wanted)) {
    return make_filter(name, std::move(wanted), value.position);
  }
  std::vector<std::string> names;
  for (const KindSpec& kind : all_kinds()) {
    names.emplace_back(kind.name);
  }
  std::string message = "unknown kind '" + std::string{value.text} + "'";
  if (const auto nearest = nearest_name(wanted, names)) {
    throw QueryError{message + "; did you mean '" + *nearest + "'?", value.position};
  }
  message += "; the kinds are";
  for (const std::string& kind : names) {
    message += (&kind == &names.front() ? " " : ", ") + kind;
  }
  throw QueryError{message, value.position};
}

// area:leaders asks for any grade of the area, which stands before it in a judgement.
Node make_area_node(const FieldName& name, const FieldText& value,
                    const Date& /*today*/) {
  const std::string slug = slug_of(value.text);
  if (slug.empty()) {
    throw_bad_value(name, value, "there is no word in it");
  }
  return make_filter({name.name, Field::Judgement}, slug + std::string{any_grade},
                     value.position);
}

// A word that stands before a colon and is no field: it says something about one.
struct FieldWord {
  std::string_view name;
  MakeNode make;
};

constexpr auto field_words = std::to_array<FieldWord>({
    {"area", make_area_node},
    {"since", make_since_node},
    {"before", make_before_node},
    {"on", make_date_node},
    {"fy", make_financial_year_node},
});

// Fields whose values have a form of their own, known without looking into an index.
struct CheckedField {
  Field field;
  MakeNode make;
};

constexpr auto checked_fields = std::to_array<CheckedField>({
    {Field::Kind, make_kind_node},
    {Field::Date, make_date_node},
    {Field::Year, make_calendar_node},
    {Field::Month, make_calendar_node},
    {Field::MunicipalYear, make_municipal_year_node},
});

}  // namespace

std::optional<FieldName> find_field_name(std::string_view name) {
  const std::string wanted = lower(name);
  for (const FieldWord& word : field_words) {
    if (word.name == wanted) {
      return FieldName{word.name, {}};
    }
  }
  const FieldSpec* const spec = find_field(wanted);
  return spec == nullptr ? std::nullopt
                         : std::optional{FieldName{spec->name, spec->field}};
}

std::vector<std::string> all_field_names() {
  std::vector<std::string> names;
  for (const FieldSpec& spec : all_fields()) {
    names.emplace_back(spec.name);
  }
  for (const FieldWord& word : field_words) {
    names.emplace_back(word.name);
  }
  return names;
}

bool is_free_text(const FieldName& name) {
  return name.field && spec_of(*name.field).indexing == Indexing::FreeText;
}

Node make_field_node(const FieldName& name, const FieldText& value, const Date& today) {
  for (const FieldWord& word : field_words) {
    if (!name.field && word.name == name.name) {
      return word.make(name, value, today);
    }
  }
  for (const CheckedField& checked : checked_fields) {
    if (name.field == checked.field) {
      return checked.make(name, value, today);
    }
  }
  if (!has_letter_or_digit(value.text)) {
    throw_bad_value(name, value, "there is no word in it");
  }
  return make_filter(name, std::string{value.text}, value.position);
}

}  // namespace council
