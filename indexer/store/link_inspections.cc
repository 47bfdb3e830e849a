#include <algorithm>
#include <chrono>
#include <optional>

#include "indexer/store/find_links.h"

namespace council {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int same_days = 95;
constexpr int same_letter = 90;
constexpr int days_overlap = 75;
constexpr int month_only = 50;
constexpr std::size_t most_about = 6;  // inspections that one section is linked to

bool overlap(const DateRange& a, const DateRange& b) {
  return a.first <= b.last && b.first <= a.last;
}

bool is_month(const DateRange& range) {
  return sys_days{range.last} - sys_days{range.first} >= days{27};
}

// The whole of the visit, where its days are given in several stretches too.
std::optional<DateRange> visit_of(const DocumentFacts& facts) {
  if (facts.visits.empty()) {
    return std::nullopt;
  }
  DateRange whole = facts.visits.front();
  for (const DateRange& range : facts.visits) {
    whole.first = std::min(whole.first, range.first);
    whole.last = std::max(whole.last, range.last);
  }
  return whole;
}

struct Match {
  int percent = 0;
  std::string evidence;
};

// Whether dates named in a paper are those of an inspection.
Match match_dates(const std::vector<DateRange>& named, const DocumentFacts& inspection) {
  Match best;
  const auto consider = [&best](int percent, const std::string& evidence) {
    if (percent > best.percent) {
      best = {percent, evidence};
    }
  };
  const std::optional<DateRange> visit = visit_of(inspection);
  for (const DateRange& range : named) {
    if (visit && range == *visit) {
      consider(same_days, "it names the days of the visit, from " + to_iso(range.first) +
                              " to " + to_iso(range.last));
    } else if (inspection.written && range.first == *inspection.written &&
               range.last == range.first) {
      consider(same_letter, "it names the date of the paper, " + to_iso(range.first));
    } else if (visit && !is_month(range) && overlap(range, *visit)) {
      consider(days_overlap, "it names days that overlap with the visit, " +
                                 to_iso(range.first) + " to " + to_iso(range.last));
    } else if (is_month(range) &&
               ((visit && overlap(range, *visit)) ||
                (inspection.written &&
                 overlap(range, {*inspection.written, *inspection.written})))) {
      consider(month_only, "it names the month, " + to_iso(range.first).substr(0, 7));
    }
  }
  return best;
}

// Every word of three letters or more of "kingston-upon-hull", but small ones, is among
// the names or in the council's name.
bool names_authority(const DocumentFacts& paper, const std::string& authority) {
  if (("-" + paper.council + "-").find("-" + authority + "-") != std::string::npos) {
    return true;
  }
  constexpr std::size_t shortest_name = 4;
  bool any = false;
  for (std::size_t at = 0; at < authority.size();) {
    const std::size_t end = std::min(authority.find('-', at), authority.size());
    const std::string word = authority.substr(at, end - at);
    if (word.size() >= shortest_name && word != "upon") {
      if (!std::ranges::binary_search(paper.names, word)) {
        return false;
      }
      any = true;
    }
    at = end + 1;
  }
  return any;
}

using Inspections = std::map<std::string, std::vector<std::size_t>>;  // by authority

class Subjects {
 public:
  Subjects(const LinkedDocuments& documents, const Inspections& inspections,
           LinkSet& links)
      : documents_{documents}, inspections_{inspections}, links_{links} {}

  void link(const LinkedDocument& paper) {
    const bool speaks = std::ranges::any_of(
        paper.facts.sections, [](const auto& s) { return s.speaks_of_inspection; });
    if (!speaks) {
      return;
    }
    for (const auto& [authority, letters] : inspections_) {
      if (names_authority(paper.facts, authority)) {
        link_to(paper, letters);
      }
    }
  }

 private:
  // A month says little where another section of the paper names the days.
  [[nodiscard]] bool knows_days(const LinkedDocument& paper, std::size_t at) const {
    return std::ranges::any_of(paper.facts.sections, [&](const SectionFacts& section) {
      return section.speaks_of_inspection &&
             match_dates(section.inspected, documents_[at].facts).percent > month_only;
    });
  }

  void link_to(const LinkedDocument& paper, const std::vector<std::size_t>& letters) {
    std::vector<bool> days_known;
    days_known.reserve(letters.size());
    for (const std::size_t at : letters) {
      days_known.push_back(knows_days(paper, at));
    }
    for (const SectionFacts& section : paper.facts.sections) {
      if (!section.speaks_of_inspection || section.inspected.empty()) {
        continue;
      }
      std::vector<std::pair<Match, std::size_t>> matches;
      for (std::size_t i = 0; i < letters.size(); ++i) {
        Match match = match_dates(section.inspected, documents_[letters[i]].facts);
        const bool is_worth_it =
            match.percent > month_only || (match.percent > 0 && !days_known[i]);
        if (is_worth_it) {
          matches.emplace_back(std::move(match), letters[i]);
        }
      }
      std::ranges::stable_sort(matches, [](const auto& a, const auto& b) {
        return a.first.percent > b.first.percent;
      });
      matches.resize(std::min(matches.size(), most_about));
      for (const auto& [match, at] : matches) {
        links_.add({LinkKind::About, paper.key_of(section), documents_[at].key,
                    match.percent, match.evidence});
      }
    }
  }

  const LinkedDocuments& documents_;
  const Inspections& inspections_;
  LinkSet& links_;
};

Inspections find_inspections(const LinkedDocuments& documents) {
  Inspections inspections;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const DocumentFacts& facts = documents[at].facts;
    if (is_inspection(facts) && !facts.authority.empty()) {
      inspections[facts.authority].push_back(at);
    }
  }
  return inspections;
}

bool is_of_area(const DocumentFacts& facts) {
  return facts.inspection.starts_with("area_send");
}

bool is_full_inspection(const DocumentFacts& facts) {
  return facts.kind == DocumentKind::OfstedReport || facts.inspection == "area_send";
}

// An inspection is published some weeks after its last day; a letter that names the month
// of the judgement may mean either.
bool is_of_time(const DocumentFacts& inspection, const DateRange& named) {
  constexpr days until_published{120};
  const std::optional<DateRange> visit = visit_of(inspection);
  if (!visit) {
    return inspection.written &&
           overlap(named, {*inspection.written, *inspection.written});
  }
  const Date published = inspection.written
                             ? *inspection.written
                             : Date{sys_days{visit->last} + until_published};
  return overlap(named, {visit->first, published});
}

// Links a visit with the full inspection that it names as the one before.
void link_named(const LinkedDocument& visit, const LinkedDocument& other,
                LinkSet& links) {
  for (const DateRange& named : visit.facts.previous) {
    if (is_full_inspection(other.facts) && is_of_time(other.facts, named)) {
      links.add({LinkKind::Follows, visit.key, other.key, is_month(named) ? 80 : 95,
                 "it says that it follows the inspection of " + to_iso(named.first) +
                     " to " + to_iso(named.last)});
    }
  }
}

bool is_visit_before(const DocumentFacts& other, const DocumentFacts& visit) {
  constexpr days longest_gap{550};
  return visit.ordinal > 1 && other.ordinal == visit.ordinal - 1 &&
         other.inspection == visit.inspection && visit.written && other.written &&
         *other.written < *visit.written &&
         sys_days{*visit.written} - sys_days{*other.written} < longest_gap;
}

void link_follows(const LinkedDocuments& documents, const std::vector<std::size_t>& all,
                  const LinkedDocument& visit, LinkSet& links) {
  for (const std::size_t at : all) {
    const LinkedDocument& other = documents[at];
    if (other.key == visit.key || is_of_area(other.facts) != is_of_area(visit.facts)) {
      continue;
    }
    link_named(visit, other, links);
    if (is_visit_before(other.facts, visit.facts)) {
      links.add({LinkKind::Follows, visit.key, other.key, 85,
                 "visit " + std::to_string(visit.facts.ordinal) + " after visit " +
                     std::to_string(other.facts.ordinal) + " of the same authority"});
    }
  }
}

}  // namespace

void link_inspections(const LinkedDocuments& documents, LinkSet& links) {
  const Inspections inspections = find_inspections(documents);
  Subjects subjects{documents, inspections, links};
  for (const LinkedDocument& document : documents) {
    if (!is_inspection(document.facts)) {
      subjects.link(document);
      continue;
    }
    const auto same = inspections.find(document.facts.authority);
    const bool follows = !document.facts.previous.empty() || document.facts.ordinal > 1;
    if (same != inspections.end() && follows) {
      link_follows(documents, same->second, document, links);
    }
  }
}

}  // namespace council
