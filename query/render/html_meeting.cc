#include <algorithm>
#include <set>

#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t decision_bytes = 600;
constexpr std::size_t part_bytes = 36'000;
constexpr std::size_t most_links = 20;

// A link of a list, besides its words; found by measuring.
constexpr std::size_t tags_of_item = 180;

// What a meeting resolved comes first, then every section of its papers.
struct MeetingItem {
  const ShownSection* section = nullptr;
  const Decision* decision = nullptr;  // nullptr: the section itself
};

std::vector<MeetingItem> items_of(const ShownSections& shown) {
  std::vector<MeetingItem> items;
  for (const ShownSection& section : shown.sections) {
    if (!section.section.procedural) {
      for (const Decision& decision : section.section.decisions) {
        items.push_back({&section, &decision});
      }
    }
  }
  for (const ShownSection& section : shown.sections) {
    items.push_back({&section, nullptr});
  }
  return items;
}

std::vector<std::size_t> sizes_of(const std::vector<MeetingItem>& items) {
  std::vector<std::size_t> sizes;
  for (const MeetingItem& item : items) {
    const Citation& citation = item.section->citation;
    std::size_t size =
        tags_of_item + citation.key.size() + citation.title.value_or("").size();
    if (item.decision != nullptr) {
      std::size_t text = item.decision->text.size();
      for (const DecisionPart& part : item.decision->parts) {
        text += part.text.size() + tags_of_item / 2;
      }
      size += std::min(text, 2 * decision_bytes);
    }
    sizes.push_back(size);
  }
  return sizes;
}

std::string document_of(const std::string& key) {
  return key.substr(0, key.rfind('/'));
}

Values paper_of(const ShownSection& section, Values&& sections,
                const PageContext& context) {
  const std::string kind = kind_label(section.citation.kind, context.language);
  const std::string title = section.document.title.value_or(kind);
  Values paper;
  paper["title"] = Values{title};
  paper["kind"] = title == kind ? Values{false} : Values{kind};
  paper["sections"] = std::move(sections);
  return paper;
}

void add_items(const std::vector<MeetingItem>& items, const PagePart& part,
               const PageContext& context, Values& values) {
  ValueList decided;
  ValueList papers;
  ValueList sections;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const ShownSection& section = *items[i].section;
    Values item = citation_values(section.citation, context);
    if (items[i].decision != nullptr) {
      item["decision"] = decision_values(*items[i].decision, decision_bytes);
      decided.push_back(std::move(item));
      continue;
    }
    sections.push_back(std::move(item));
    const bool goes_on =
        i + 1 < part.end && document_of(items[i + 1].section->citation.key) ==
                                document_of(section.citation.key);
    if (!goes_on) {
      papers.push_back(paper_of(section, sections.take(), context));
    }
  }
  values["has_decided"] = Values{!decided.empty()};
  values["decided"] = decided.take();
  values["papers"] = papers.take();
}

// What its papers and items hang together with elsewhere, the surest first.
Values links_of(const ShownSections& shown, const PageContext& context) {
  std::vector<const ShownLink*> links;
  std::set<std::string> seen;
  for (const ShownSection& section : shown.sections) {
    seen.insert(section.citation.key);
    seen.insert(document_of(section.citation.key));
  }
  for (const ShownSection& section : shown.sections) {
    for (const ShownLink& link : section.links) {
      if (seen.insert(link.key).second) {
        links.push_back(&link);
      }
    }
  }
  std::stable_sort(
      links.begin(), links.end(),
      [](const ShownLink* a, const ShownLink* b) { return a->percent > b->percent; });
  links.resize(std::min(links.size(), most_links));
  ValueList list;
  for (const ShownLink* const link : links) {
    Values item;
    item["href"] = Values{section_link(link->key, context)};
    item["title"] = Values{link->title};
    item["link"] = Values{link_label(link->kind, link->label, context.language)};
    item["sure"] = Values{
        counted("sure", static_cast<std::size_t>(link->percent), context.language)};
    list.push_back(std::move(item));
  }
  return list.take();
}

}  // namespace

std::string html_meeting(const ShownSections& shown, const PageContext& context) {
  const ShownSection& first = shown.sections.front();
  const std::vector<MeetingItem> items = items_of(shown);
  const PagePart part = asked_part(cut_into_parts(sizes_of(items), part_bytes), context);
  Values values;
  values["about"] = citation_values(first.citation, context);
  values["venue"] = first.document.venue ? Values{*first.document.venue} : Values{false};
  values["time"] = first.document.meeting_time
                       ? Values{to_iso(*first.document.meeting_time)}
                       : Values{false};
  add_items(items, part, context, values);
  values["parts"] = Values{part_navigation(part, context)};
  Values links = links_of(shown, context);
  values["has_links"] = Values{links.is_non_empty_list()};
  values["links"] = std::move(links);
  // Minutes know best who was there.
  const auto minutes = std::find_if(
      shown.sections.begin(), shown.sections.end(), [](const ShownSection& section) {
        return section.citation.kind == DocumentKind::Minutes;
      });
  add_attendance(minutes == shown.sections.end() ? first.document : minutes->document,
                 context, values);
  const std::string title =
      first.citation.panel.value_or(first.citation.key) +
      (first.citation.date ? ", " + day_in_words(context.language, *first.citation.date)
                           : std::string{});
  values["title"] = Values{title};
  return html_page({.title = title,
                    .body = render_template("meeting", values, context.language),
                    .formats = {"json", "csv", "ris", "bib", "md"}},
                   context);
}

}  // namespace council
