#include "indexer/store/measure_coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "common/field.h"
#include "common/label.h"
#include "common/sha256.h"
#include "common/slug.h"
#include "indexer/store/link_facts.h"

namespace council {
namespace {

struct BodyId {
  std::string council;  // as a slug
  std::string panel;    // its key

  // NOLINTNEXTLINE(modernize-use-nullptr): an ordering is compared with 0
  auto operator<=>(const BodyId&) const = default;
};

using RowId = std::pair<BodyId, std::optional<int>>;

// What is known of one meeting from all sources together.
struct Meeting {
  bool has_agenda = false;
  bool has_minutes = false;
  bool is_approved = false;  // later minutes approve its minutes
  int papers = 0;            // besides agendas and minutes
  std::optional<Announcement> announced;
};

std::optional<int> year_of(const std::optional<Date>& date) {
  return date ? std::optional{static_cast<int>(date->year())} : std::nullopt;
}

std::string folder_of(const std::string& source) {
  const std::size_t slash = source.rfind('/');
  return slash == std::string::npos ? "" : source.substr(0, slash);
}

// The one year that a name speaks of: "2021-05-04-scan.pdf".
std::optional<int> year_in(const std::string& name) {
  std::set<int> years;
  for (std::size_t at = 0; at + 4 <= name.size(); ++at) {
    const std::string four = name.substr(at, 4);
    const bool is_year = (four.starts_with("19") || four.starts_with("20")) &&
                         four.find_first_not_of("0123456789") == std::string::npos;
    const bool is_whole =
        at + 4 == name.size() || name[at + 4] < '0' || name[at + 4] > '9';
    if (is_year && is_whole) {
      years.insert(std::stoi(four));
    }
  }
  return years.size() == 1 ? std::optional{*years.begin()} : std::nullopt;
}

// "pdf-3f9a2c41": what the keeper finds by `status`, and nobody else. Of a file that the
// system refused nothing is known but its name.
std::string unread_label(const LedgerEntry& entry) {
  constexpr std::size_t longest_ending = 5;
  constexpr std::size_t digits = 8;
  const std::size_t dot = entry.source.rfind('.');
  std::string ending = dot == std::string::npos ? "" : entry.source.substr(dot + 1);
  for (char& c : ending) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const bool is_plain = !ending.empty() && ending.size() <= longest_ending &&
                        std::all_of(ending.begin(), ending.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                        });
  const std::string& bytes =
      entry.tried_sha256.empty() ? entry.sha256 : entry.tried_sha256;
  return (is_plain ? ending : "file") + "-" +
         (bytes.empty() ? sha256_of(entry.source) : bytes).substr(0, digits);
}

bool is_without_text(Outcome outcome) {
  return outcome == Outcome::Empty || outcome == Outcome::NeedsOcr;
}

// What of a paper's facts coverage is about.
struct Paper {
  std::string council;
  std::string panel;
  std::optional<Date> meeting;
  std::optional<Date> written;
  bool is_agenda = false;
  bool has_minutes = false;
  bool is_of_inspection = false;
  std::vector<Date> approved;  // the meetings whose minutes it approves
};

Paper paper_of(const DocumentFacts& facts) {
  Paper paper{.council = facts.council,
              .panel = facts.panel,
              .meeting = facts.meeting,
              .written = facts.written,
              .is_agenda = facts.kind == DocumentKind::Agenda,
              .has_minutes = holds_minutes(facts),
              .is_of_inspection = is_inspection(facts),
              .approved = {}};
  for (const SectionFacts& section : facts.sections) {
    paper.approved.insert(paper.approved.end(), section.minutes_of.begin(),
                          section.minutes_of.end());
  }
  return paper;
}

std::vector<Paper> papers_of(const LedgerEntry& entry) {
  std::vector<Paper> papers;
  if (!entry.facts.empty()) {
    for (const DocumentFacts& facts : parse_facts(entry.facts)) {
      papers.push_back(paper_of(facts));
    }
  }
  return papers;
}

// For whom the coverage is: readers may learn nothing of what is exempt.
enum class Audience : unsigned char { Keeper, Readers };

class Coverage {
 public:
  Coverage(const std::vector<LedgerEntry>& ledger, const Date& today, Audience audience)
      : today_{today}, audience_{audience} {
    for (const LedgerEntry& entry : ledger) {
      sources_.push_back({&entry, papers_of(entry)});
    }
  }

  StatedCoverage measure() {
    for (const Source& source : sources_) {
      read_names(source);
    }
    for (const Source& source : sources_) {
      read(source);
    }
    judge_meetings();
    for (const Source& source : sources_) {
      if (audience_ == Audience::Keeper ? is_failure(source.entry->outcome)
                                        : is_told_unread(*source.entry)) {
        add_failure(*source.entry);
      }
    }
    return {.date = today_, .rows = take_rows(), .unread = std::move(unread_)};
  }

 private:
  struct Source {
    const LedgerEntry* entry;
    std::vector<Paper> papers;
  };

  // All sources first: what they name is what the others in their folders are taken for.
  void read_names(const Source& source) {
    for (const BodyMention& body : source.entry->bodies) {
      names_.emplace(body.key, body.name);
      councils_.emplace(slug_of(body.council), body.council);
    }
    for (const Paper& paper : source.papers) {
      name_council(paper.council, *source.entry);
      Folder& folder = folders_[folder_of(source.entry->source)];
      folder.panels.insert(paper.panel);
      if (!paper.council.empty()) {
        folder.councils.insert(paper.council);
      }
    }
  }

  void read(const Source& source) {
    const LedgerEntry& entry = *source.entry;
    for (const Paper& paper : source.papers) {
      read_paper(in_folder(paper, entry), entry);
    }
    // The front sheet of a source that has exempt papers may announce those as well.
    const bool may_be_told = audience_ == Audience::Keeper || entry.exempt == 0;
    if (!source.papers.empty() && entry.announced && source.papers.front().meeting &&
        may_be_told) {
      announce(meeting_of(in_folder(source.papers.front(), entry)), *entry.announced);
    }
  }

  // A paper of no body names its council all the same.
  void name_council(const std::string& slug, const LedgerEntry& entry) {
    const auto label = entry.labels.find(label_key(Field::Council, slug));
    if (!slug.empty() && label != entry.labels.end()) {
      councils_.emplace(slug, label->second);
    }
  }

  // After all sources were read.
  void add_failure(const LedgerEntry& entry) {
    const BodyId body = body_of_folder(folder_of(entry.source));
    const std::optional<int> year = year_in(entry.source);
    CoverageRow& row = row_of({body, year});
    ++(is_without_text(entry.outcome) ? row.empty : row.failed);
    const std::string outcome{to_string(entry.outcome)};
    if (audience_ == Audience::Keeper) {
      row.missing.push_back(entry.source + ": " + outcome + ": " + entry.reason);
      return;
    }
    unread_.push_back({.label = unread_label(entry),
                       .council = council_name(body),
                       .body = body_name(body),
                       .key = body.panel,
                       .year = year,
                       .outcome = outcome});
  }

  void judge_meetings() {
    for (const auto& [id, meeting] : meetings_) {
      const auto& [body, date] = id;
      CoverageRow& row = row_of({body, year_of(date)});
      if (meeting.has_minutes || meeting.is_approved ||
          (meeting.has_agenda && date < today_)) {
        judge_minutes(to_iso(date), meeting, row);
      }
      if (meeting.announced) {
        judge_papers(to_iso(date), meeting, row);
      }
    }
  }

  std::vector<CoverageRow> take_rows() {
    std::vector<CoverageRow> rows;
    for (auto& [id, row] : rows_) {
      row.council = council_name(id.first);
      row.body = body_name(id.first);
      row.key = id.first.panel;
      row.year = id.second;
      rows.push_back(std::move(row));
    }
    return rows;
  }

  [[nodiscard]] std::string council_name(const BodyId& body) const {
    const auto council = councils_.find(body.council);
    return council == councils_.end() ? "" : council->second;
  }

  [[nodiscard]] std::string body_name(const BodyId& body) const {
    const auto name = names_.find(body.panel);
    return name == names_.end() ? "" : name->second;
  }

  CoverageRow& row_of(const RowId& id) { return rows_[id]; }

  Meeting& meeting_of(const Paper& paper) {
    return meetings_[{BodyId{paper.council, paper.panel}, *paper.meeting}];
  }

  void read_paper(const Paper& paper, const LedgerEntry& entry) {
    const BodyId body{paper.council, paper.panel};
    ++row_of({body, year_of(paper.meeting ? paper.meeting : paper.written)}).indexed;
    if (!paper.meeting || paper.panel.empty() || entry.outcome == Outcome::Duplicate) {
      return;
    }
    Meeting& meeting = meeting_of(paper);
    meeting.has_agenda = meeting.has_agenda || paper.is_agenda;
    meeting.has_minutes = meeting.has_minutes || paper.has_minutes;
    meeting.papers += paper.is_agenda || paper.has_minutes ? 0 : 1;
    if (paper.has_minutes) {
      read_approvals(paper);
    }
  }

  // The papers of a pack are compared with its front sheet; an agenda by itself announces
  // papers that may be sources of their own.
  static void announce(Meeting& meeting, const Announcement& announced) {
    const bool is_better = !meeting.announced ||
                           (announced.is_pack && !meeting.announced->is_pack) ||
                           (announced.is_pack == meeting.announced->is_pack &&
                            announced.papers > meeting.announced->papers);
    if (is_better) {
      meeting.announced = announced;
    }
  }

  void read_approvals(const Paper& paper) {
    for (const Date& date : paper.approved) {
      meetings_[{BodyId{paper.council, paper.panel}, date}].is_approved = true;
    }
  }

  static void judge_minutes(const std::string& day, const Meeting& meeting,
                            CoverageRow& row) {
    ++row.expected;
    if (meeting.has_minutes) {
      ++row.found;
      return;
    }
    row.missing.push_back(day + ": no minutes" +
                          (meeting.is_approved ? ", which later ones approve" : ""));
  }

  static void judge_papers(const std::string& day, const Meeting& meeting,
                           CoverageRow& row) {
    const int announced = meeting.announced->papers;
    row.expected += announced;
    if (!meeting.announced->is_pack) {
      const int found = std::min(announced, meeting.papers);
      row.found += found;
      if (found < announced) {
        row.missing.push_back(day + ": " + std::to_string(announced - found) + " of " +
                              std::to_string(announced) +
                              " papers that the agenda announces");
      }
      return;
    }
    row.found += announced - static_cast<int>(meeting.announced->missing.size());
    for (const std::string& paper : meeting.announced->missing) {
      row.missing.emplace_back(day + ": ").append(paper);
    }
  }

  [[nodiscard]] BodyId body_of_folder(const std::string& name) const {
    const auto found = folders_.find(name);
    if (found == folders_.end()) {
      return {};
    }
    const auto& [councils, panels] = found->second;
    return {.council = councils.size() == 1 ? *councils.begin() : "",
            .panel = panels.size() == 1 && councils.size() <= 1 ? *panels.begin() : ""};
  }

  // A paper that names no council is taken for one of the others in its folder.
  [[nodiscard]] Paper in_folder(Paper paper, const LedgerEntry& entry) const {
    if (paper.council.empty() && !paper.is_of_inspection) {
      paper.council = body_of_folder(folder_of(entry.source)).council;
    }
    return paper;
  }

  Date today_;
  Audience audience_;
  std::vector<Source> sources_;
  std::vector<UnreadPaper> unread_;
  // What the papers of a folder name.
  struct Folder {
    std::set<std::string> councils;
    std::set<std::string> panels;
  };

  std::map<std::string, std::string> names_;     // panel key -> name
  std::map<std::string, std::string> councils_;  // slug -> name
  std::map<std::string, Folder> folders_;
  std::map<std::pair<BodyId, Date>, Meeting> meetings_;
  std::map<RowId, CoverageRow> rows_;
};

}  // namespace

std::vector<CoverageRow> measure_coverage(const std::vector<LedgerEntry>& ledger,
                                          const Date& today) {
  return Coverage{ledger, today, Audience::Keeper}.measure().rows;
}

StatedCoverage state_coverage(const std::vector<LedgerEntry>& ledger, const Date& today) {
  return Coverage{ledger, today, Audience::Readers}.measure();
}

bool is_told_unread(const LedgerEntry& entry) {
  return is_failure(entry.outcome) && (entry.exempt == 0 || entry.records > 0);
}

}  // namespace council
