#include "indexer/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "common/slug.h"
#include "indexer/printable.h"
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

bool is_without_text(Outcome outcome) {
  return outcome == Outcome::Empty || outcome == Outcome::NeedsOcr;
}

std::vector<DocumentFacts> papers_of(const LedgerEntry& entry) {
  return entry.facts.empty() ? std::vector<DocumentFacts>{} : parse_facts(entry.facts);
}

class Coverage {
 public:
  explicit Coverage(const Date& today) : today_{today} {}

  // All sources first: what they name is what the others in their folders are taken for.
  void read_names(const LedgerEntry& entry) {
    for (const BodyMention& body : entry.bodies) {
      names_.emplace(body.key, body.name);
      councils_.emplace(slug_of(body.council), body.council);
    }
    for (const DocumentFacts& paper : papers_of(entry)) {
      Folder& folder = folders_[folder_of(entry.source)];
      folder.panels.insert(paper.panel);
      if (!paper.council.empty()) {
        folder.councils.insert(paper.council);
      }
    }
  }

  void read(const LedgerEntry& entry) {
    const std::vector<DocumentFacts> papers = papers_of(entry);
    for (DocumentFacts paper : papers) {
      read_paper(in_folder(std::move(paper), entry), entry);
    }
    if (!papers.empty() && entry.announced && papers.front().meeting) {
      announce(meeting_of(in_folder(papers.front(), entry)), *entry.announced);
    }
  }

  // After all sources were read.
  void add_failure(const LedgerEntry& entry) {
    CoverageRow& row =
        row_of({body_of_folder(folder_of(entry.source)), year_in(entry.source)});
    ++(is_without_text(entry.outcome) ? row.empty : row.failed);
    row.missing.push_back(entry.source + ": " + std::string{to_string(entry.outcome)} +
                          ": " + entry.reason);
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

  std::vector<CoverageRow> take() {
    std::vector<CoverageRow> rows;
    for (auto& [id, row] : rows_) {
      const auto name = names_.find(id.first.panel);
      const auto council = councils_.find(id.first.council);
      row.council = council == councils_.end() ? "" : council->second;
      row.body = name == names_.end() ? "" : name->second;
      row.year = id.second;
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  CoverageRow& row_of(const RowId& id) { return rows_[id]; }

  Meeting& meeting_of(const DocumentFacts& paper) {
    return meetings_[{BodyId{paper.council, paper.panel}, *paper.meeting}];
  }

  void read_paper(const DocumentFacts& paper, const LedgerEntry& entry) {
    const BodyId body{paper.council, paper.panel};
    ++row_of({body, year_of(paper.meeting ? paper.meeting : paper.written)}).indexed;
    if (!paper.meeting || paper.panel.empty() || entry.outcome == Outcome::Duplicate) {
      return;
    }
    Meeting& meeting = meeting_of(paper);
    const bool is_agenda = paper.kind == DocumentKind::Agenda;
    meeting.has_agenda = meeting.has_agenda || is_agenda;
    meeting.has_minutes = meeting.has_minutes || holds_minutes(paper);
    meeting.papers += is_agenda || holds_minutes(paper) ? 0 : 1;
    if (holds_minutes(paper)) {
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

  void read_approvals(const DocumentFacts& paper) {
    for (const SectionFacts& section : paper.sections) {
      for (const Date& date : section.minutes_of) {
        meetings_[{BodyId{paper.council, paper.panel}, date}].is_approved = true;
      }
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
  [[nodiscard]] DocumentFacts in_folder(DocumentFacts paper,
                                        const LedgerEntry& entry) const {
    if (paper.council.empty() && !is_inspection(paper)) {
      paper.council = body_of_folder(folder_of(entry.source)).council;
    }
    return paper;
  }

  Date today_;
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

std::string name_of(const CoverageRow& row) {
  if (row.council.empty() && row.body.empty()) {
    return "(no body stated)";
  }
  const std::string body = row.body.empty() ? "(no body stated)" : row.body;
  return row.council.empty() ? body : row.council + ", " + body;
}

std::string counts_of(const CoverageRow& row) {
  const std::string found = row.expected > 0
                                ? std::to_string(row.found) + " found of " +
                                      std::to_string(row.expected) + " expected, "
                                : "";
  return (row.year ? std::to_string(*row.year) : "undated") + ": " + found +
         std::to_string(row.indexed) + " indexed, " + std::to_string(row.empty) +
         " empty, " + std::to_string(row.failed) + " failed";
}

}  // namespace

std::vector<CoverageRow> measure_coverage(const IndexStatus& status, const Date& today) {
  Coverage coverage{today};
  for (const LedgerEntry& entry : status.ledger) {
    coverage.read_names(entry);
  }
  for (const LedgerEntry& entry : status.ledger) {
    coverage.read(entry);
  }
  coverage.judge_meetings();
  for (const LedgerEntry& entry : status.ledger) {
    if (is_failure(entry.outcome)) {
      coverage.add_failure(entry);
    }
  }
  return coverage.take();
}

std::string coverage_as_text(const std::vector<CoverageRow>& rows) {
  std::string text;
  std::string name;
  for (const CoverageRow& row : rows) {
    if (name_of(row) != name || text.empty()) {
      name = name_of(row);
      text += printable(name) + "\n";
    }
    text += "  " + counts_of(row) + "\n";
    for (const std::string& missing : row.missing) {
      text += "    " + printable(missing) + "\n";
    }
  }
  return text;
}

}  // namespace council
