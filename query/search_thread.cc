#include "query/search_thread.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "common/error.h"
#include "query/like_title.h"
#include "query/linked_record.h"
#include "query/reported_status.h"
#include "query/search_links.h"
#include "query/thread_joint.h"

namespace council {
namespace {

constexpr std::size_t max_rows = 200;
constexpr int max_steps = 3;
constexpr std::size_t max_like_titles = 20;
// A section that cites another as surely as that goes on with its matter.
constexpr int sure_citation = 70;
constexpr int sure_title = 60;
constexpr int sure_of_itself = 95;

bool leads_on(const Link& link) {
  const bool cites =
      link.kind == LinkKind::RefersTo || link.kind == LinkKind::ReferredToBy;
  return spec_of(link.kind).leads_on || (cites && link.percent >= sure_citation);
}

std::string date_of(const Record& record) {
  const auto date = dated(record);
  return date ? to_iso(*date) : "";
}

// What stands in a row but for the recommendation.
struct Step {
  int steps = 0;
  std::string label;
  std::string key;
  int percent = 0;
  std::string from;
  std::string evidence;
};

// A walk along the links, nearest first; what was seen is not shown again.
class Thread {
 public:
  Thread(const OpenIndex& index, Table& table) : index_{index}, table_{table} {}

  void walk(const std::string& key, const Record& start) {
    key_ = key;
    seen_.insert(key);
    waiting_.push_back({key, 0, start.document.kind});
    // From a section the copies and followers of its document count too.
    seen_.insert(is_document(index_, key) ? key : document_key(start));
    note_statuses({0, "", key, sure_of_itself, key, ""}, start);
    while (!waiting_.empty() && table_.rows.size() < max_rows) {
      const Waiting next = waiting_.front();
      waiting_.pop_front();
      visit(next);
      if (next.steps == 0) {
        add_like_titles(start);
      }
    }
    add_statuses();
  }

 private:
  struct Waiting {
    std::string key;
    int steps = 0;
    DocumentKind kind = DocumentKind::Unrecognised;
  };

  void visit(const Waiting& at) {
    const bool whole = is_document(index_, at.key);
    const std::string document = whole ? at.key : at.key.substr(0, at.key.rfind('/'));
    for (const Link& link : links_of(index_, document)) {
      const bool is_of_key = whole || link.from == at.key ||
                             (link.from == document && holds_of_sections(link, at.kind));
      const bool goes_on = at.steps == 0 || leads_on(link);
      if (is_of_key && goes_on && table_.rows.size() < max_rows &&
          seen_.insert(link.to).second) {
        add(link, at.steps + 1);
      }
    }
  }

  void add(const Link& link, int steps) {
    const auto record = find_record(index_, link.to);
    if (!record) {
      return;
    }
    add_row({steps, std::string{spec_of(link.kind).label}, link.to, link.percent,
             link.from, link.evidence},
            *record);
    if (steps < max_steps && leads_on(link)) {
      waiting_.push_back({link.to, steps, record->document.kind});
    }
  }

  void add_like_titles(const Record& start) {
    for (const LikeTitle& like : find_like_titles(index_, start, max_like_titles)) {
      if (table_.rows.size() < max_rows && seen_.insert(like.key).second) {
        const ThreadJoint& joint = like.same_item ? same_item : like_title;
        add_row(
            {1, std::string{joint.label}, like.key, like.percent, key_, like.evidence},
            like.record);
        if (like.percent >= sure_title) {
          waiting_.push_back({like.key, 1, like.record.document.kind});
        }
      }
    }
  }

  void add_row(const Step& step, const Record& record) {
    push(step, title_of(record, is_document(index_, step.key)), date_of(record), {});
    if (step.steps == 1) {
      note_statuses(step, record);
    }
  }

  void push(const Step& step, std::string title, std::string date,
            const std::optional<ReportedStatus>& reported) {
    table_.rows.push_back(
        {std::to_string(step.steps), step.label, step.key, std::move(title),
         std::move(date), std::to_string(step.percent), step.from, step.evidence,
         reported ? reported->label : "", reported ? reported->status.value_or("") : "",
         reported ? reported->due.value_or("") : ""});
  }

  // What a section near the start reports of recommendations.
  void note_statuses(const Step& step, const Record& record) {
    for (ReportedStatus& status : reported_statuses(record.section)) {
      statuses_.push_back({step, title_of(record, false), date_of(record),
                           section_key(record), std::move(status)});
    }
  }

  // By label, as it went on.
  void add_statuses() {
    std::stable_sort(statuses_.begin(), statuses_.end(),
                     [](const Noted& a, const Noted& b) {
                       return std::pair{a.reported.label, a.date} <
                              std::pair{b.reported.label, b.date};
                     });
    for (const Noted& noted : statuses_) {
      if (table_.rows.size() < max_rows) {
        push({noted.step.steps, std::string{reported.label}, noted.key,
              noted.step.percent, key_, noted.reported.evidence},
             noted.title, noted.date, noted.reported);
      }
    }
  }

  struct Noted {
    Step step;
    std::string title;
    std::string date;
    std::string key;
    ReportedStatus reported;
  };

  const OpenIndex& index_;
  Table& table_;
  std::string key_;
  std::deque<Waiting> waiting_;
  std::set<std::string> seen_;
  std::vector<Noted> statuses_;
};

}  // namespace

Table list_thread(const std::vector<std::filesystem::path>& folders,
                  const std::string& key) {
  Table table{.title = "threads",
              .columns = {{"steps", "Steps", true},
                          {"link", "Link"},
                          {"key", "Key"},
                          {"title", "Title"},
                          {"date", "Date"},
                          {"confidence", "Sure", true},
                          {"from", "From"},
                          {"evidence", "Evidence"},
                          {"recommendation", "Recommendation"},
                          {"status", "Status"},
                          {"due", "Due"}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    const auto start = find_record(index, key);
    if (!start) {
      throw QueryError{"no section or document has the key '" + key + "'"};
    }
    Thread{index, table}.walk(key, *start);
  });
  return table;
}

}  // namespace council
