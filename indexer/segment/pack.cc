#include "indexer/segment/pack.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "common/slug.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// The words of a title that tell it from others, by their slugs.
std::set<std::string> telling_words(std::string_view title) {
  static const std::set<std::string> common{"the",    "of",     "and", "to", "for",
                                            "in",     "a",      "on",  "s",  "with",
                                            "report", "update", "at",  "by"};
  std::set<std::string> words;
  const std::string slug = slug_of(title);
  std::size_t from = 0;
  while (from < slug.size()) {
    const std::size_t end = std::min(slug.find('-', from), slug.size());
    std::string word = slug.substr(from, end - from);
    if (word.size() > 3 && word.back() == 's') {
      word.pop_back();  // "Ofsted's", "visits"
    }
    if (!common.contains(word)) {
      words.insert(std::move(word));
    }
    from = end + 1;
  }
  return words;
}

// Share of the shorter title's words that the other one has, 0 to 1.
double likeness(std::string_view left, std::string_view right) {
  const std::set<std::string> a = telling_words(left);
  const std::set<std::string> b = telling_words(right);
  const auto shared = static_cast<double>(std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
  const auto smaller = static_cast<double>(std::min(a.size(), b.size()));
  return smaller < 2 ? (shared > 0 && smaller == 1 ? 0.5 : 0) : shared / smaller;
}

// Papers follow the order of the agenda, so none lies in an item before the last one's.
void find_item_by_title(const Document& agenda, std::size_t& from, Document& document) {
  constexpr double alike = 0.6;
  double best = alike;
  std::size_t found = agenda.sections.size();
  for (std::size_t i = from; i < agenda.sections.size(); ++i) {
    const Section& item = agenda.sections[i];
    if (!item.number || !item.title) {
      continue;
    }
    const bool about_minutes = document.kind == DocumentKind::Minutes &&
                               is_procedural_title(*item.title) &&
                               slug_of(*item.title).find("minutes") != std::string::npos;
    const double score = about_minutes    ? 1
                         : document.title ? likeness(*document.title, *item.title)
                                          : 0;
    if (score > best || (score >= best && found == agenda.sections.size())) {
      best = score;
      found = i;
    }
  }
  if (found < agenda.sections.size()) {
    document.agenda_item = agenda.sections[found].number;
    document.inferred["agenda_item"] = "from title";
    from = found;
  }
}

void advance_to(const Document& agenda, const std::string& number, std::size_t& from) {
  for (std::size_t i = from; i < agenda.sections.size(); ++i) {
    if (agenda.sections[i].number == number) {
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

}  // namespace

void relate_to_agenda(std::vector<Document>& documents) {
  const Document& agenda = documents.front();
  std::size_t from = 0;
  for (std::size_t i = 1; i < documents.size(); ++i) {
    Document& document = documents[i];
    if (document.agenda_item) {
      advance_to(agenda, *document.agenda_item, from);
    } else {
      find_item_by_title(agenda, from, document);
    }
    inherit_meeting(agenda, document);
    if (!document.council && agenda.council && !is_inspectorates(document)) {
      document.council = agenda.council;
      document.inferred["council"] = "from pack agenda";
    }
  }
}

}  // namespace council
