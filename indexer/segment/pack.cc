#include "indexer/segment/pack.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "common/slug.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/title_words.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// An item of the agenda that papers may belong to.
struct AgendaItem {
  std::string number;
  std::set<std::string> words;
  bool approves_minutes = false;
};

std::vector<AgendaItem> items_of(const Document& agenda) {
  constexpr std::size_t most_items = 1000;
  std::vector<AgendaItem> items;
  for (const Section& section : agenda.sections) {
    if (section.number && section.title && items.size() < most_items) {
      const bool minutes = is_procedural_title(*section.title) &&
                           slug_of(*section.title).find("minute") != std::string::npos;
      items.push_back({*section.number, telling_words(*section.title), minutes});
    }
  }
  return items;
}

// Papers follow the order of the agenda, so none lies in an item before the last one's.
void find_item_by_title(const std::vector<AgendaItem>& items, std::size_t& from,
                        Document& document) {
  constexpr double alike = 0.6;
  const std::set<std::string> words = telling_words(document.title.value_or(""));
  double best = alike;
  std::size_t found = items.size();
  for (std::size_t i = from; i < items.size(); ++i) {
    const bool minutes =
        items[i].approves_minutes && document.kind == DocumentKind::Minutes;
    const double score = minutes ? 1 : title_likeness(words, items[i].words);
    if (score > best || (score >= best && found == items.size())) {
      best = score;
      found = i;
    }
  }
  if (found < items.size()) {
    document.agenda_item = items[found].number;
    document.inferred["agenda_item"] = "from title";
    from = found;
  }
}

void advance_to(const std::vector<AgendaItem>& items, const std::string& number,
                std::size_t& from) {
  for (std::size_t i = from; i < items.size(); ++i) {
    if (items[i].number == number) {
      from = i;
      return;
    }
  }
}

bool is_inspectorates(const Document& document) {
  return document.kind == DocumentKind::OfstedLetter ||
         document.kind == DocumentKind::OfstedReport;
}

void inherit_meeting(const Document& agenda, Document& document) {
  if (is_inspectorates(document) || document.kind == DocumentKind::Minutes) {
    return;
  }
  const bool other_meeting = document.meeting_date && agenda.meeting_date &&
                             *document.meeting_date != *agenda.meeting_date;
  if (other_meeting) {
    return;
  }
  if (!document.panel && agenda.panel) {
    document.panel = agenda.panel;
    document.panel_key = agenda.panel_key;
    document.inferred["panel"] = "from pack agenda";
  }
  if (!document.meeting_date && agenda.meeting_date) {
    document.meeting_date = agenda.meeting_date;
    document.inferred["meeting_date"] = "from pack agenda";
  }
}

// "Classification: Unrestricted", "Part 1 - Public": the paper says that it is public.
bool says_public(const Document& document) {
  for (const Section& section : document.sections) {
    const std::string_view top = std::string_view{section.text}.substr(0, 2000);
    if (contains_any(top, {"unrestricted", "not exempt", "non-exempt", "public report",
                           "open report", "part 1 - public", "part a - public"})) {
      return true;
    }
    if (section.part != SectionPart::Front) {
      break;
    }
  }
  return false;
}

}  // namespace

void mark_exempt_papers(std::vector<Document>& documents) {
  std::set<std::string> exempt_items;
  for (const Section& item : documents.front().sections) {
    if (item.exempt && item.number) {
      exempt_items.insert(*item.number);
    }
  }
  for (std::size_t i = 1; i < documents.size(); ++i) {
    Document& document = documents[i];
    if (!document.agenda_item || !exempt_items.contains(*document.agenda_item) ||
        says_public(document)) {
      continue;
    }
    for (Section& section : document.sections) {
      section.exempt = true;
    }
    document.inferred["exempt"] = "from pack agenda";
  }
}

void relate_to_agenda(std::vector<Document>& documents) {
  const Document& agenda = documents.front();
  const std::vector<AgendaItem> items = items_of(agenda);
  std::size_t from = 0;
  for (std::size_t i = 1; i < documents.size(); ++i) {
    Document& document = documents[i];
    if (document.agenda_item) {
      advance_to(items, *document.agenda_item, from);
    } else {
      find_item_by_title(items, from, document);
    }
    inherit_meeting(agenda, document);
    if (!document.council && agenda.council && !is_inspectorates(document)) {
      document.council = agenda.council;
      document.inferred["council"] = "from pack agenda";
    }
  }
}

void take_council_of_page(std::vector<Document>& documents) {
  const std::optional<std::string> council = documents.front().council;
  for (Document& document : documents) {
    if (council && !document.council) {
      document.council = council;
      document.inferred["council"] = "named at the head of the page";
    }
  }
}

}  // namespace council
