#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>

#include "common/slug.h"
#include "indexer/store/find_links.h"

namespace council {
namespace {

constexpr int stated = 95;    // by a date, an item number
constexpr int inferred = 60;  // by order alone
constexpr std::size_t most_targets = 20;

// Where the papers of a body are, by the day of the meeting.
using Calendar = std::map<Date, std::vector<std::size_t>>;
// By body, and by the council that the paper names, "" for none.
using Calendars = std::map<std::string, std::map<std::string, Calendar>>;

template <class Wanted>
Calendars make_calendars(const LinkedDocuments& documents, Wanted wanted) {
  Calendars calendars;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const DocumentFacts& facts = documents[at].facts;
    if (!facts.panel.empty() && facts.meeting && wanted(facts)) {
      calendars[facts.panel][facts.council][*facts.meeting].push_back(at);
    }
  }
  return calendars;
}

// The calendars of a paper's body: under its council, and under none where papers name
// none. A name that several councils use tells nothing of a paper without a council.
std::vector<const Calendar*> calendars_of(const Calendars& calendars,
                                          const DocumentFacts& facts) {
  const auto body = calendars.find(facts.panel);
  if (body == calendars.end()) {
    return {};
  }
  constexpr std::size_t most_councils = 2;  // one of them may be unnamed
  std::vector<const Calendar*> found;
  for (const auto& [council, calendar] : body->second) {
    const bool is_own = facts.council.empty()
                            ? body->second.size() <= most_councils
                            : council == facts.council || council.empty();
    if (is_own) {
      found.push_back(&calendar);
    }
  }
  return found;
}

// The meeting before, if it was in the last year.
const std::vector<std::size_t>* meeting_before(const Calendar& calendar,
                                               const Date& date) {
  const auto next = calendar.lower_bound(date);
  if (next == calendar.begin()) {
    return nullptr;
  }
  const auto before = std::prev(next);
  const auto gap = std::chrono::sys_days{date} - std::chrono::sys_days{before->first};
  return gap <= std::chrono::days{366} ? &before->second : nullptr;
}

struct Reason {
  int percent;
  std::string evidence;
};

class Approvals {
 public:
  Approvals(const LinkedDocuments& documents, LinkSet& links)
      : documents_{documents},
        links_{links},
        calendars_{make_calendars(documents, holds_minutes)} {}

  void link(const LinkedDocument& document) {
    for (const SectionFacts& section : document.facts.sections) {
      if (!section.approves_minutes) {
        continue;
      }
      for (const Calendar* calendar : calendars_of(calendars_, document.facts)) {
        link_section(document, section, *calendar);
      }
    }
  }

 private:
  void link_section(const LinkedDocument& document, const SectionFacts& section,
                    const Calendar& calendar) {
    for (const Date& day : section.minutes_of) {
      const auto meeting = calendar.find(day);
      if (meeting != calendar.end()) {
        add(document, section, meeting->second,
            {stated, "it approves the minutes of " + to_words(day)});
      }
    }
    if (!section.minutes_of.empty()) {
      return;
    }
    if (const auto* before = meeting_before(calendar, *document.facts.meeting)) {
      add(document, section, *before,
          {inferred,
           "it approves minutes without naming their date; this is the meeting before"});
    }
  }

  void add(const LinkedDocument& document, const SectionFacts& section,
           const std::vector<std::size_t>& minutes, const Reason& reason) {
    for (const std::size_t at : minutes) {
      if (documents_[at].key != document.key) {
        links_.add({LinkKind::Approves, document.key_of(section), documents_[at].key,
                    reason.percent, reason.evidence});
      }
    }
  }

  const LinkedDocuments& documents_;
  LinkSet& links_;
  Calendars calendars_;
};

// The telling words of a title, sorted.
std::vector<std::string> title_words(const std::string& title) {
  constexpr auto common = std::to_array<std::string_view>(
      {"the", "of", "and", "to", "for", "in", "on", "a", "an", "report", "update", "item",
       "appendix", "agenda", "minutes", "meeting"});
  std::vector<std::string> words;
  const std::string slug = slug_of(title);
  for (std::size_t at = 0; at < slug.size();) {
    const std::size_t end = std::min(slug.find('-', at), slug.size());
    const std::string word = slug.substr(at, end - at);
    if (std::ranges::find(common, word) == common.end()) {
      words.push_back(word);
    }
    at = end + 1;
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// The share of the shorter title's words that the longer one has too; 0 for fewer than
// two in common.
double title_likeness(const std::vector<std::string>& a,
                      const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  const std::size_t shorter = std::min(a.size(), b.size());
  return both.size() < 2 || shorter == 0
             ? 0
             : static_cast<double>(both.size()) / static_cast<double>(shorter);
}

bool may_be_considered(const DocumentFacts& facts) {
  return facts.kind == DocumentKind::OfficerReport ||
         facts.kind == DocumentKind::Appendix ||
         facts.kind == DocumentKind::PresentationSlides || is_inspection(facts) ||
         facts.kind == DocumentKind::ScheduleOfDates ||
         facts.kind == DocumentKind::EqualityImpactAssessment;
}

bool has_items(const DocumentFacts& facts) {
  return holds_minutes(facts) || facts.kind == DocumentKind::Agenda;
}

// Which item had a report before it: by the number of the item in the pack they lie in,
// else by the meeting and the titles.
class Considered {
 public:
  Considered(const LinkedDocuments& documents, LinkSet& links)
      : documents_{documents},
        links_{links},
        calendars_{make_calendars(documents, has_items)} {
    for (std::size_t at = 0; at < documents.size(); ++at) {
      if (documents[at].facts.kind == DocumentKind::Agenda) {
        agendas_[documents[at].source].push_back(at);
      }
    }
  }

  void link(const LinkedDocument& report) {
    link_in_pack(report);
    if (report.facts.panel.empty() || !report.facts.meeting) {
      return;
    }
    std::size_t targets = 0;
    for (const Calendar* calendar : calendars_of(calendars_, report.facts)) {
      const auto meeting = calendar->find(*report.facts.meeting);
      if (meeting == calendar->end()) {
        continue;
      }
      for (const std::size_t at : meeting->second) {
        if (targets++ < most_targets) {
          link_by_title(report, documents_[at]);
        }
      }
    }
  }

 private:
  void link_in_pack(const LinkedDocument& report) {
    const auto agendas = agendas_.find(report.source);
    if (report.facts.agenda_item.empty() || agendas == agendas_.end()) {
      return;
    }
    for (const std::size_t at : agendas->second) {
      const LinkedDocument& agenda = documents_[at];
      for (const SectionFacts& section : agenda.facts.sections) {
        if (section.number != report.facts.agenda_item) {
          continue;
        }
        links_.add({LinkKind::Considers, agenda.key_of(section), report.key, stated,
                    "it lies in the pack as a paper of item " + section.number});
        link_to_minutes(agenda, section, report);
      }
    }
  }

  // The minutes of the same meeting, kept elsewhere, treat the agenda's item under its
  // title.
  void link_to_minutes(const LinkedDocument& agenda, const SectionFacts& item,
                       const LinkedDocument& report) {
    if (!agenda.facts.meeting || agenda.facts.panel.empty()) {
      return;
    }
    for (const Calendar* calendar : calendars_of(calendars_, agenda.facts)) {
      const auto meeting = calendar->find(*agenda.facts.meeting);
      if (meeting == calendar->end()) {
        continue;
      }
      for (const std::size_t at : meeting->second) {
        if (holds_minutes(documents_[at].facts)) {
          link_best(documents_[at], item.title, report,
                    "the agenda's title of item " + item.number);
        }
      }
    }
  }

  void link_by_title(const LinkedDocument& report, const LinkedDocument& minutes) {
    if (report.key != minutes.key) {
      link_best(minutes, report.facts.title, report, "its title");
    }
  }

  void link_best(const LinkedDocument& minutes, const std::string& title,
                 const LinkedDocument& report, const std::string& what) {
    constexpr double least = 0.6;
    const std::vector<std::string> words = title_words(title);
    const SectionFacts* best = nullptr;
    double most = 0;
    for (const SectionFacts& section : minutes.facts.sections) {
      const double alike = title_likeness(words, title_words(section.title));
      if (alike > most) {
        most = alike;
        best = &section;
      }
    }
    if (best != nullptr && most >= least) {
      const int percent = static_cast<int>(50 + 40 * most);
      links_.add({LinkKind::Considers, minutes.key_of(*best), report.key, percent,
                  "the same meeting, and " + what + " is that of the item"});
    }
  }

  const LinkedDocuments& documents_;
  LinkSet& links_;
  Calendars calendars_;
  std::map<std::string, std::vector<std::size_t>> agendas_;  // by source
};

}  // namespace

void link_approvals(const LinkedDocuments& documents, LinkSet& links) {
  Approvals approvals{documents, links};
  for (const LinkedDocument& document : documents) {
    const DocumentFacts& facts = document.facts;
    if (holds_minutes(facts) && facts.meeting && !facts.panel.empty()) {
      approvals.link(document);
    }
  }
}

void link_considered(const LinkedDocuments& documents, LinkSet& links) {
  Considered considered{documents, links};
  for (const LinkedDocument& document : documents) {
    if (may_be_considered(document.facts)) {
      considered.link(document);
    }
  }
}

}  // namespace council
