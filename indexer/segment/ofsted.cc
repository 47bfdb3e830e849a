#include "indexer/segment/ofsted.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "indexer/segment/ofsted_authority.h"
#include "indexer/segment/ofsted_dates.h"
#include "indexer/segment/ofsted_front.h"
#include "indexer/segment/ofsted_history.h"
#include "indexer/segment/ofsted_inspectors.h"
#include "indexer/segment/ofsted_judgements.h"
#include "indexer/segment/ofsted_sections.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t front_page_lines = 60;

// "Unique reference number: SC012345", "URN 80523". Letters print none.
std::optional<std::string> find_urn(Lines lines) {
  constexpr std::size_t longest_urn = 10;
  for (const std::size_t at : find_text_lines(lines, 0, front_page_lines)) {
    const std::string_view line = trim(read_line(lines[at]));
    if (!starts_with_any(line, {"unique reference number", "urn", "unique reference"})) {
      continue;
    }
    const std::size_t digit = line.find_first_of("0123456789");
    if (digit == std::string_view::npos) {
      continue;
    }
    std::size_t start = digit;
    while (start > 0 && std::isupper(static_cast<unsigned char>(line[start - 1])) != 0) {
      --start;
    }
    const std::string_view urn =
        line.substr(start, line.find_first_of(" \t,;)", digit) - start);
    if (urn.size() <= longest_urn) {
      return std::string{urn};
    }
  }
  return std::nullopt;
}

double confidence_of(const OfstedFront& front) {
  constexpr std::size_t all_evidence = 3;
  return front.evidence.size() >= all_evidence ? 0.99 : 0.95;
}

Document describe(Lines lines, const OfstedFront& front) {
  Document document;
  document.kind = front.kind;
  document.subkind = front.type;
  document.inspection_type = front.type;
  document.confidence = confidence_of(front);
  if (!front.title.empty()) {
    document.title = front.title;
  }
  document.letter_date = find_letter_date(lines, front);
  document.published_date = find_published_date(lines, front);
  document.visit_dates = find_visit_dates(lines, front);
  document.local_authority = find_local_authority(lines, front);
  document.urn = find_urn(lines);
  document.inspectors = find_inspectors(lines, front);
  document.judgements = find_judgements(lines, front);
  // "Previous inspection: Good" beside "This inspection: …": which is which is not told
  // apart in such a table.
  std::erase_if(document.judgements, [](const Judgement& judgement) {
    return starts_with_any(judgement.area, {"previous inspection grade"});
  });
  if (std::ranges::any_of(document.judgements, [](const Judgement& judgement) {
        return contains_any(judgement.area, {"this inspection", "previous inspection"});
      })) {
    document.judgements.clear();
  }
  document.visit_ordinal = find_visit_ordinal(lines, front);
  document.previous_inspections = find_previous_inspections(lines, front);
  document.inspection_outcome = find_inspection_outcome(lines, front);
  document.evidence = front.evidence;
  return document;
}

}  // namespace

std::optional<OfstedForm> recognise_ofsted(Lines lines) {
  auto front = find_ofsted_letter(lines);
  if (!front) {
    front = find_ofsted_report(lines);
  }
  if (!front) {
    return std::nullopt;
  }
  std::vector<SectionStart> starts =
      find_ofsted_sections(lines, *front, end_of_front_table(lines, *front));
  std::vector<Recommendation> improvements = find_improvements(lines, starts);
  return OfstedForm{.document = describe(lines, *front),
                    .starts = std::move(starts),
                    .recommendations = std::move(improvements)};
}

}  // namespace council
