#include "common/field.h"

#include <algorithm>
#include <array>

#include "common/field_values.h"
#include "common/record.h"

namespace council {
namespace {

// X starts a prefix of our own; the single letters are those of Omega. Stored on disk:
// changing a prefix or a slot means rebuilding every index.
// clang-format off
constexpr auto specs = std::to_array<FieldSpec>({
    {Field::Title,         "title",       "Title",           "S",    Indexing::FreeText,  {}, false, true,  titles_of,         nullptr},
    {Field::Decision,      "decision",    "Decision",        "XDEC", Indexing::FreeText,  {}, false, true,  decisions_of,      nullptr},
    {Field::Action,        "action",      "Action",          "XACT", Indexing::FreeText,  {}, false, true,  actions_of,        nullptr},
    {Field::Body,          "text",        "Text",            "",     Indexing::FreeText,  {}, false, true,  body_of,           nullptr},
    {Field::Council,       "council",     "Council",         "XCOU", Indexing::Filter,    6,  true,  false, council_of,        council_short_name},
    {Field::Panel,         "panel",       "Panel",           "XPAN", Indexing::Filter,    2,  true,  false, panel_of,          panel_as_printed},
    {Field::Meeting,       "meeting",     "Meeting",         "XMEE", Indexing::Filter,    1,  false, false, meeting_of,        nullptr},
    {Field::Kind,          "kind",        "Document kind",   "XKIN", Indexing::Filter,    3,  true,  false, kind_of,           nullptr},
    {Field::DecisionType,  "type",        "Decision type",   "XTYP", Indexing::Filter,    9,  true,  true,  decision_types_of, nullptr},
    {Field::Outcome,       "outcome",     "Outcome of vote", "XOUT", Indexing::Filter,    4,  true,  true,  outcomes_of,       nullptr},
    {Field::Person,        "person",      "Person",          "XPER", Indexing::Filter,    10, true,  true,  everyone,          names_of_everyone},
    {Field::Present,       "present",     "Present",         "XPRE", Indexing::Filter,    {}, false, true,  present,           names_of_present},
    {Field::Officer,       "officer",     "Officer",         "XOFF", Indexing::Filter,    {}, false, true,  officers,          names_of_officers},
    {Field::Owner,         "owner",       "Action owner",    "XOWN", Indexing::Filter,    {}, false, true,  action_owners_of,  nullptr},
    {Field::Ward,          "ward",        "Ward",            "XWAR", Indexing::Filter,    11, true,  true,  wards_of,          nullptr},
    {Field::Reference,     "ref",         "Reference",       "XREF", Indexing::Filter,    {}, false, true,  references_of,     number_as_reference},
    {Field::Number,        "number",      "Number",          "XNUM", Indexing::Filter,    {}, false, false, number_of,         nullptr},
    {Field::Inspection,    "inspection",  "Inspection type", "XINS", Indexing::Filter,    12, true,  false, inspection_of,     nullptr},
    {Field::Authority,     "authority",   "Local authority", "XAUT", Indexing::Filter,    13, true,  false, authority_of,      authority_short_name},
    {Field::Judgement,     "judgement",   "Judgement",       "XJUD", Indexing::Filter,    14, true,  true,  judgements_of,     grades_of},
    {Field::Acronym,       "acronym",     "Acronym",         "XACR", Indexing::Filter,    {}, false, true,  acronyms_of,       nullptr},
    {Field::Year,          "year",        "Year",            "Y",    Indexing::Filter,    7,  true,  false, year_of,           nullptr},
    {Field::MunicipalYear, "my",          "Municipal year",  "XMUN", Indexing::Filter,    5,  true,  false, municipal_year_of, nullptr},
    {Field::Month,         "month",       "Month",           "M",    Indexing::Filter,    8,  true,  false, month_of,          nullptr},
    {Field::Date,          "date",        "Date",            "",     Indexing::ValueOnly, 0,  false, false, date_of,           nullptr},
    {Field::Status,        "status",      "Status",          "XSTA", Indexing::Filter,    15, true,  false, status_of,         nullptr},
    {Field::Language,      "language",    "Language",        "L",    Indexing::Filter,    16, true,  false, language_of,       nullptr},
    {Field::Procedural,    "procedural",  "Procedural",      "XPRO", Indexing::Filter,    17, true,  false, procedural_of,     nullptr},
    {Field::Part,          "part",        "Part",            "XPTO", Indexing::Filter,    18, true,  false, topic_of,          part_of},
    {Field::Source,        "source",      "Source",          "XSRC", Indexing::Filter,    {}, false, false, source_of,         source_name},
});
// clang-format on

constexpr bool rows_follow_enum() {
  for (std::size_t i = 0; i < specs.size(); ++i) {
    if (specs[i].field != static_cast<Field>(i)) {
      return false;
    }
  }
  return specs.size() == static_cast<std::size_t>(Field::Count);
}

template <class Clash>
constexpr bool no_two_rows(Clash clash) {
  for (std::size_t i = 0; i < specs.size(); ++i) {
    for (std::size_t j = 0; j < specs.size(); ++j) {
      if (i != j && clash(specs[i], specs[j])) {
        return false;
      }
    }
  }
  return true;
}

constexpr bool same_name(const FieldSpec& a, const FieldSpec& b) {
  return a.name == b.name || a.label == b.label;
}
// Else a value of one field could look like a term of another.
constexpr bool prefix_in_prefix(const FieldSpec& a, const FieldSpec& b) {
  return !a.prefix.empty() && b.prefix.starts_with(a.prefix);
}
constexpr bool same_slot(const FieldSpec& a, const FieldSpec& b) {
  return a.slot && a.slot == b.slot;
}
constexpr bool is_whole(const FieldSpec& spec) {
  const bool facet_has_slot = !spec.is_facet || spec.slot.has_value();
  const bool filter_has_prefix =
      spec.indexing != Indexing::Filter || !spec.prefix.empty();
  return facet_has_slot && filter_has_prefix && spec.slot.value_or(0) < key_slot;
}

static_assert(rows_follow_enum());
static_assert(no_two_rows(same_name));
static_assert(no_two_rows(prefix_in_prefix));
static_assert(no_two_rows(same_slot));
static_assert(std::all_of(specs.begin(), specs.end(), is_whole));

}  // namespace

std::span<const FieldSpec> all_fields() {
  return specs;
}

const FieldSpec& spec_of(Field field) {
  return specs.at(static_cast<std::size_t>(field));
}

const FieldSpec* find_field(std::string_view name) {
  const auto* found =
      std::find_if(specs.begin(), specs.end(),
                   [name](const FieldSpec& spec) { return spec.name == name; });
  return found == specs.end() ? nullptr : found;
}

}  // namespace council
