#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/record.h"
#include "indexer/store/sketch.h"

namespace council {

// What is remembered of a section so that it can be linked without its text. Only
// sections that something may be linked to or from are remembered.
struct SectionFacts {
  std::string name;  // its key below its document's: "25-47"
  std::string number;
  std::string title;
  bool approves_minutes = false;
  std::vector<Date> minutes_of;        // the meetings whose minutes it approves
  std::vector<std::string> minutes;    // minute numbers that it refers to
  std::vector<std::string> decisions;  // decision references that it bears
  std::vector<std::string> numbers;    // an inspectorate's, of reports and providers
  bool speaks_of_inspection = false;
  std::vector<DateRange> inspected;  // days, spans and months named there

  bool operator==(const SectionFacts&) const = default;
};

struct DocumentFacts {
  std::string key;  // without its mark
  DocumentKind kind = DocumentKind::Unrecognised;
  std::string title;
  std::string council;
  std::string panel;  // its key
  std::optional<Date> meeting;
  std::optional<Date> written;  // letter date, else date of publication
  std::vector<DateRange> visits;
  std::string authority;  // as a slug
  std::string inspection;
  int ordinal = 0;
  std::vector<DateRange> previous;
  std::string agenda_item;
  bool has_status = false;          // printed, not inferred
  std::string language;             // its code, "" where it is not known
  std::vector<std::string> people;  // without titles and council: "e-clynch"
  std::vector<std::string> names;   // capitalised words where it speaks of an inspection
  Sketch sketch;
  std::vector<SectionFacts> sections;

  bool operator==(const DocumentFacts&) const = default;
};

// The facts of one source's documents, in their order.
std::vector<DocumentFacts> find_facts(const std::vector<Record>& records);

std::string write_facts(const std::vector<DocumentFacts>& facts);
// Throws IndexError for text that write_facts did not write.
std::vector<DocumentFacts> parse_facts(std::string_view text);

bool is_inspection(const DocumentFacts& document);
// Minutes, and the web pages that hold them.
bool holds_minutes(const DocumentFacts& document);

}  // namespace council
