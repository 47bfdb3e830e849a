#include <algorithm>

#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// A section can be as long as a book. Its text is shown in parts; what is taken out of
// the text and shown beside it is cut short, as it stands in the text too.
constexpr std::size_t part_bytes = 16'000;
constexpr std::size_t decisions_bytes = 8'000;
constexpr std::size_t recommendations_bytes = 4'000;
constexpr std::size_t most_references = 40;
constexpr std::size_t most_votes = 10;
constexpr std::size_t most_parts_named = 12;

// A search for what this section refers to finds where else it is told of.
Values reference_values(const Section& section, const PageContext& context) {
  ValueList list;
  std::vector<std::string> seen;
  for (const Reference& reference : section.references) {
    if (seen.size() == most_references ||
        std::find(seen.begin(), seen.end(), reference.text) != seen.end()) {
      continue;
    }
    seen.push_back(reference.text);
    Values item;
    item["text"] = Values{reference.text};
    item["href"] = Values{link_to(
        Url{.path = "/search", .parameters = {{"ref", reference.text}}}, context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

std::size_t size_of(const Decision& decision) {
  std::size_t size = decision.text.size();
  for (const DecisionPart& part : decision.parts) {
    size += part.text.size();
  }
  return size;
}

void add_decisions(const Section& section, Values& values) {
  ValueList list;
  std::size_t left = decisions_bytes;
  for (const Decision& decision : section.decisions) {
    if (left == 0) {
      break;
    }
    list.push_back(decision_values(decision, left));
    left -= std::min(left, size_of(decision));
  }
  values["has_decisions"] = Values{!list.empty()};
  values["more_decisions"] = Values{list.size() < section.decisions.size()};
  values["decisions"] = list.take();
}

// "The vote on the decision", "on an amendment".
std::string vote_label(const Vote& vote, std::size_t decisions,
                       const std::string& language) {
  if (vote.decision && decisions == 1) {
    return message(language, "vote_on_decision");
  }
  if (vote.decision) {
    return message(language, "vote_on_numbered", {{"number", long{*vote.decision} + 1}});
  }
  return message(language, "vote_on_" + std::string{voted_on(vote).name});
}

void add_votes(const Section& section, const std::string& language, Values& values) {
  ValueList list;
  for (const Vote& vote : section.votes) {
    if (list.size() < most_votes) {
      Values item = vote_values(vote, language);
      item["on"] = Values{vote_label(vote, section.decisions.size(), language)};
      list.push_back(std::move(item));
    }
  }
  values["has_votes"] = Values{!list.empty()};
  values["votes"] = list.take();
}

void add_recommendations(const Section& section, Values& values) {
  ValueList list;
  std::size_t left = recommendations_bytes;
  for (const Recommendation& recommendation : section.recommendations) {
    if (left == 0) {
      break;
    }
    Values item;
    item["label"] = recommendation.label ? Values{*recommendation.label} : Values{false};
    item["text"] = Values{shortened(recommendation.text, left)};
    left -= std::min(left, recommendation.text.size());
    list.push_back(std::move(item));
  }
  values["has_recommendations"] = Values{!list.empty()};
  values["more_recommendations"] = Values{list.size() < section.recommendations.size()};
  values["recommendations"] = list.take();
}

// The parts in which something is marked: a search should not end at page one of thirty.
Values marked_parts(const std::vector<PagePart>& parts, const ByteRanges& pieces,
                    const SectionView& view, const PageContext& context) {
  ValueList list;
  for (const PagePart& part : parts) {
    if (part.begin == part.end || list.size() == most_parts_named) {
      continue;
    }
    const std::size_t marks =
        marks_within(view.marked, pieces[part.begin].first, pieces[part.end - 1].second)
            .size();
    if (marks > 0) {
      Values item;
      item["number"] = Values{std::to_string(part.number)};
      item["count"] = Values{std::to_string(marks)};
      item["href"] = Values{part_link(part.number, context)};
      list.push_back(std::move(item));
    }
  }
  return list.take();
}

void add_text(const SectionView& view, const PageContext& context, Values& values) {
  const std::string& text = view.shown.section.text;
  const ByteRanges pieces = text_pieces(text);
  std::vector<std::size_t> sizes;
  sizes.reserve(pieces.size());
  for (const auto& [begin, end] : pieces) {
    sizes.push_back(html_size(text, begin, end, view.marked));
  }
  const std::vector<PagePart> parts = cut_into_parts(sizes, part_bytes);
  const PagePart part = asked_part(parts, context);
  const std::size_t begin = part.begin < part.end ? pieces[part.begin].first : 0;
  const std::size_t end = part.begin < part.end ? pieces[part.end - 1].second : 0;
  values["text"] =
      Values{html_paragraphs(std::string_view{text}.substr(begin, end - begin),
                             marks_within(view.marked, begin, end))};
  values["parts"] = Values{part_navigation(part, context)};
  values["is_long"] = Values{parts.size() > 1};
  values["part_place"] = Values{message(context.language, "part_of",
                                        {{"part", static_cast<long>(part.number)},
                                         {"parts", static_cast<long>(part.count)}})};
  values["has_marked_parts"] = Values{parts.size() > 1 && !view.marked.empty()};
  values["marked_parts"] = marked_parts(parts, pieces, view, context);
}

Values similar_values(const std::vector<Hit>& hits, const PageContext& context) {
  ValueList list;
  for (const Hit& hit : hits) {
    list.push_back(citation_values(hit.citation, context));
  }
  return list.take();
}

// What was not printed in the paper itself, and where it was taken from.
Values inferred_values(const Document& document) {
  ValueList list;
  for (const auto& [name, how] : document.inferred) {
    Values item;
    item["name"] = Values{name};
    item["how"] = Values{how};
    list.push_back(std::move(item));
  }
  return list.take();
}

void add_neighbours(const ShownSection& shown, const PageContext& context,
                    Values& values) {
  values["before"] = shown.previous_key
                         ? Values{section_link(*shown.previous_key, context)}
                         : Values{false};
  values["after"] =
      shown.next_key ? Values{section_link(*shown.next_key, context)} : Values{false};
  constexpr std::size_t title_bytes = 120;
  values["title_before"] = Values{shortened(shown.previous_title, title_bytes)};
  values["title_after"] = Values{shortened(shown.next_title, title_bytes)};
  values["back"] = Values{false};
  if (context.url.value("q")) {
    Url back{.path = "/search", .parameters = {}};
    back.parameters.push_back({"q", *context.url.value("q")});
    values["back"] = Values{link_to(back, context)};
  }
}

}  // namespace

std::string html_section(const SectionView& view, const PageContext& context) {
  const ShownSection& shown = view.shown;
  const Section& section = shown.section;
  Values values;
  values["about"] = citation_values(shown.citation, context);
  values["document_title"] =
      shown.document.title ? Values{*shown.document.title} : Values{false};
  values["status"] = shown.document.status
                         ? Values{message(context.language, "status_is",
                                          {{"status", *shown.document.status}})}
                         : Values{false};
  add_text(view, context, values);
  values["procedural"] = Values{section.procedural};
  add_decisions(section, values);
  add_votes(section, context.language, values);
  add_recommendations(section, values);
  add_attendance(shown.document, context, values);
  add_thread(view.thread, shown.citation, context, values);
  Values references = reference_values(section, context);
  values["has_references"] = Values{references.is_non_empty_list()};
  values["references"] = std::move(references);
  values["has_similar"] = Values{!view.similar.empty()};
  values["similar"] = similar_values(view.similar, context);
  values["has_inferred"] = Values{!shown.document.inferred.empty()};
  values["inferred"] = inferred_values(shown.document);
  values["styles"] = citation_styles(shown.citation, context);
  values["address"] =
      Values{context.origin +
             to_target({.path = "/section/" + shown.citation.key, .parameters = {}})};
  add_neighbours(shown, context, values);
  const std::string page = shown.citation.page
                               ? "#page=" + std::to_string(*shown.citation.page)
                               : std::string{};
  values["original"] =
      view.has_paper ? Values{link_to("/original/" + shown.citation.key, context) + page}
                     : Values{false};
  return html_page({.title = heading_of(shown.citation),
                    .body = render_template("section", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv", "ris", "bib", "md"}},
                   context);
}

}  // namespace council
