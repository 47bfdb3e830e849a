#include <algorithm>

#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t whole = 1'000'000;

// "(2026) CABINET, 16 April 2024 …" in the styles that people are asked for.
Values citation_styles(const SectionView& view, const PageContext& context) {
  const Citation& citation = view.shown.citation;
  const std::string address = context.origin + "/section/" + citation.key;
  const std::string author = citation.council.value_or(citation.panel.value_or(""));
  const std::string year =
      citation.date ? to_iso(*citation.date).substr(0, 4)
                    : message(context.language, "no_date");
  ValueList list;
  const auto add = [&](const char* key, const std::string& text) {
    Values item;
    item["label"] = Values{message(context.language, key)};
    item["text"] = Values{text};
    list.push_back(std::move(item));
  };
  add("cite_plain", heading_of(citation) + ". " + to_line(citation) + ".");
  add("cite_harvard", (author.empty() ? "" : author + " ") + "(" + year + ") " +
                          heading_of(citation) + ". " + to_line(citation) + ". " +
                          message(context.language, "available_at") + ": " + address);
  add("cite_markdown", "[" + heading_of(citation) + "](" + address + "), " +
                           to_line(citation));
  return Values{list};
}

Values people_values(const Document& document, Attendance attendance) {
  ValueList list;
  for (const Person& person : document.people) {
    if (person.attendance == attendance) {
      std::string text =
          (person.honorific ? *person.honorific + " " : std::string{}) + person.name;
      if (person.role) {
        text += " (" + *person.role + ")";
      }
      list.push_back(Values{text});
    }
  }
  return Values{list};
}

void add_attendance(const Document& document, Values& values) {
  Values present = people_values(document, Attendance::Present);
  Values apologies = people_values(document, Attendance::Apology);
  Values attending = people_values(document, Attendance::Attending);
  values["has_people"] =
      Values{present.is_non_empty_list() || apologies.is_non_empty_list() ||
             attending.is_non_empty_list()};
  values["has_present"] = Values{present.is_non_empty_list()};
  values["present"] = std::move(present);
  values["has_apologies"] = Values{apologies.is_non_empty_list()};
  values["apologies"] = std::move(apologies);
  values["has_attending"] = Values{attending.is_non_empty_list()};
  values["attending"] = std::move(attending);
}

// A search for what this section refers to finds where else it is told of.
Values reference_values(const Section& section, const PageContext& context) {
  ValueList list;
  std::vector<std::string> seen;
  for (const Reference& reference : section.references) {
    if (std::find(seen.begin(), seen.end(), reference.text) != seen.end()) {
      continue;
    }
    seen.push_back(reference.text);
    Values item;
    item["text"] = Values{reference.text};
    item["href"] = Values{link_to(
        Url{.path = "/search", .parameters = {{"ref", reference.text}}}, context)};
    list.push_back(std::move(item));
  }
  return Values{list};
}

Values decisions_of(const Section& section) {
  ValueList list;
  for (const Decision& decision : section.decisions) {
    list.push_back(decision_values(decision, whole));
  }
  return Values{list};
}

Values votes_of(const Section& section, const std::string& language) {
  ValueList list;
  for (const Vote& vote : section.votes) {
    list.push_back(vote_values(vote, language));
  }
  return Values{list};
}

Values recommendations_of(const Section& section) {
  ValueList list;
  for (const Recommendation& recommendation : section.recommendations) {
    Values item;
    item["label"] =
        recommendation.label ? Values{*recommendation.label} : Values{false};
    item["text"] = Values{recommendation.text};
    list.push_back(std::move(item));
  }
  return Values{list};
}

Values similar_values(const std::vector<Hit>& hits, const PageContext& context) {
  ValueList list;
  for (const Hit& hit : hits) {
    list.push_back(citation_values(hit.citation, context));
  }
  return Values{list};
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
  return Values{list};
}

void add_neighbours(const ShownSection& shown, const PageContext& context,
                    Values& values) {
  values["before"] = shown.previous_key
                         ? Values{section_link(*shown.previous_key, context)}
                         : Values{false};
  values["after"] = shown.next_key ? Values{section_link(*shown.next_key, context)}
                                   : Values{false};
  values["back"] = Values{false};
  if (context.url.value("q")) {
    Url back{.path = "/search", .parameters = {}};
    back.parameters.push_back({"q", *context.url.value("q")});
    values["back"] = Values{link_to(back, context)};
  }
}

// What a meeting resolved, in the order of its papers.
Values decided_values(const ShownSections& shown, const PageContext& context) {
  ValueList list;
  for (const ShownSection& section : shown.sections) {
    if (section.section.procedural) {
      continue;
    }
    for (const Decision& decision : section.section.decisions) {
      Values item = citation_values(section.citation, context);
      item["decision"] = decision_values(decision, whole);
      list.push_back(std::move(item));
    }
  }
  return Values{list};
}

std::string document_of(const std::string& key) {
  return key.substr(0, key.rfind('/'));
}

// The papers of a meeting, each with its sections.
Values paper_values(const ShownSections& shown, const PageContext& context) {
  ValueList papers;
  ValueList sections;
  for (std::size_t i = 0; i < shown.sections.size(); ++i) {
    const ShownSection& section = shown.sections[i];
    sections.push_back(citation_values(section.citation, context));
    const bool goes_on = i + 1 < shown.sections.size() &&
                         document_of(shown.sections[i + 1].citation.key) ==
                             document_of(section.citation.key);
    if (!goes_on) {
      const std::string kind = kind_label(section.citation.kind, context.language);
      Values paper;
      paper["title"] = Values{section.document.title.value_or(kind)};
      paper["kind"] = Values{kind};
      paper["sections"] = Values{sections};
      papers.push_back(std::move(paper));
      sections.clear();
    }
  }
  return Values{papers};
}

}  // namespace

std::string html_section(const SectionView& view, const PageContext& context) {
  const ShownSection& shown = view.shown;
  const Section& section = shown.section;
  Values values;
  values["about"] = citation_values(shown.citation, context);
  values["document_title"] = shown.document.title ? Values{*shown.document.title}
                                                  : Values{false};
  values["status"] = shown.document.status
                         ? Values{message(context.language, "status_is",
                                          {{"status", *shown.document.status}})}
                         : Values{false};
  values["text"] = Values{html_paragraphs(section.text, view.marked)};
  values["procedural"] = Values{section.procedural};
  values["has_decisions"] = Values{!section.decisions.empty()};
  values["decisions"] = decisions_of(section);
  values["has_votes"] = Values{!section.votes.empty()};
  values["votes"] = votes_of(section, context.language);
  values["has_recommendations"] = Values{!section.recommendations.empty()};
  values["recommendations"] = recommendations_of(section);
  add_attendance(shown.document, values);
  Values references = reference_values(section, context);
  values["has_references"] = Values{references.is_non_empty_list()};
  values["references"] = std::move(references);
  values["has_similar"] = Values{!view.similar.empty()};
  values["similar"] = similar_values(view.similar, context);
  values["has_inferred"] = Values{!shown.document.inferred.empty()};
  values["inferred"] = inferred_values(shown.document);
  values["styles"] = citation_styles(view, context);
  add_neighbours(shown, context, values);
  const std::string page = shown.citation.page
                               ? "#page=" + std::to_string(*shown.citation.page)
                               : std::string{};
  values["original"] =
      view.has_paper
          ? Values{link_to("/original/" + shown.citation.key, context) + page}
          : Values{false};
  return html_page({.title = heading_of(shown.citation),
                    .body = render_template("section", values, context.language),
                    .wide = true,
                    .formats = {"json"}},
                   context);
}

std::string html_meeting(const ShownSections& shown, const PageContext& context) {
  const ShownSection& first = shown.sections.front();
  Values values;
  values["about"] = citation_values(first.citation, context);
  values["venue"] =
      first.document.venue ? Values{*first.document.venue} : Values{false};
  values["time"] = first.document.meeting_time
                       ? Values{to_iso(*first.document.meeting_time)}
                       : Values{false};
  Values decided = decided_values(shown, context);
  values["has_decided"] = Values{decided.is_non_empty_list()};
  values["decided"] = std::move(decided);
  values["papers"] = paper_values(shown, context);
  // Minutes know best who was there.
  const auto minutes = std::find_if(
      shown.sections.begin(), shown.sections.end(), [](const ShownSection& section) {
        return section.citation.kind == DocumentKind::Minutes;
      });
  add_attendance(minutes == shown.sections.end() ? first.document : minutes->document,
                 values);
  const std::string title =
      first.citation.panel.value_or(first.citation.key) +
      (first.citation.date ? ", " + day_in_words(context.language, *first.citation.date)
                           : std::string{});
  values["title"] = Values{title};
  return html_page({.title = title,
                    .body = render_template("meeting", values, context.language),
                    .formats = {"json"}},
                   context);
}

}  // namespace council
