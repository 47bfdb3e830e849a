#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace council {

struct Record;

// Count is not a field. The order is that of the table in field.cc.
enum class Field : std::uint8_t {
  Title,     // section and document title
  Decision,  // text of the resolutions
  Action,    // what someone is to do
  Body,      // `text:`; every word, what a bare word searches
  Council,
  Panel,    // the body's key; `panel:` also takes the printed name
  Meeting,  // "<panel key>/<date>"
  Kind,
  DecisionType,
  Outcome,
  Person,  // anyone named in the people list
  Present,
  Officer,  // attending
  Owner,    // of an action
  Ward,
  Reference,
  Number,      // minute or item number
  Inspection,  // inspection type
  Authority,   // local authority of an inspectorate's paper
  Judgement,
  Acronym,
  Year,
  MunicipalYear,
  Month,
  Date,
  Status,
  Language,
  Procedural,
  Part,  // what a section of its document it is, or is about
  Source,
  Count
};

// How a field enters the index.
enum class Indexing : std::uint8_t {
  FreeText,  // words, stemmed and positioned, searchable as name:word and name:"a phrase"
  Filter,    // exact terms, combined with AND and never scored
  ValueOnly  // a value slot only: ranges and sorting
};

// A value as it is filtered on and as it is shown.
struct FieldValue {
  std::string value;  // "childrens-scrutiny-panel": in terms, URLs and slots
  std::string label;  // "Children's Scrutiny Panel"

  bool operator==(const FieldValue&) const = default;
};

using ValuesOf = std::vector<FieldValue> (*)(const Record&);

// Everything the system knows about one field. The writer, the query parser, the facet
// counter and every renderer read this table; none of them names a prefix or a slot.
struct FieldSpec {
  Field field;
  std::string_view name;    // in queries, options, URLs and as the JSON key
  std::string_view label;   // for people
  std::string_view prefix;  // Xapian term prefix, "" for none
  Indexing indexing;
  std::optional<unsigned> slot;  // Xapian value slot
  bool is_facet;
  bool is_multi_valued;
  ValuesOf values_of;  // empty: this record has no such value
  // More filter values that find the record, never shown or counted: a person's bare
  // name, a body's printed name. nullptr for none.
  ValuesOf also_found_by;
};

std::span<const FieldSpec> all_fields();

const FieldSpec& spec_of(Field field);

// nullptr when no field has this name.
const FieldSpec* find_field(std::string_view name);

// The form in which a Filter field's value stands in a term: slug_of for bodies, people
// and the like, lower case for the rest; a value that is in this form already stays as it
// is. At most max_value_bytes; a longer one ends in a digest.
std::string filter_value(Field field, std::string_view text);

inline constexpr std::size_t max_value_bytes = 200;

// The term of a Filter field's value: its prefix and filter_value.
std::string filter_term(Field field, std::string_view text);

}  // namespace council
