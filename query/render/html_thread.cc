#include <algorithm>
#include <charconv>

#include "common/link.h"
#include "query/citation.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/thread_joint.h"

namespace council {
namespace {

// The rest is behind a link.
constexpr std::size_t most_shown = 12;

struct ThreadStep {
  std::string date;  // ISO, "" where none is stated
  Values values;
};

std::string kind_of_label(const std::string& label) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(LinkKind::Count); ++i) {
    const LinkKindSpec& spec = spec_of(static_cast<LinkKind>(i));
    if (spec.label == label) {
      return std::string{spec.name};
    }
  }
  for (const ThreadJoint& joint : thread_joints) {
    if (joint.label == label) {
      return std::string{joint.name};
    }
  }
  return "";
}

std::string cell(const Table& table, const std::vector<std::string>& row,
                 std::string_view column) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.columns[i].name == column) {
      return row[i];
    }
  }
  return "";
}

std::size_t number_of(const std::string& text) {
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Values day_values(const std::string& iso, const std::string& language) {
  const std::optional<Date> date = parse_iso(iso);
  return date ? Values{day_in_words(language, *date)} : Values{false};
}

// "Care leavers: progress (Recommendation B: complete, due May 2023)"
std::string titled(const Table& table, const std::vector<std::string>& row,
                   const std::string& language) {
  std::string title = cell(table, row, "title");
  const std::string label = cell(table, row, "recommendation");
  if (label.empty()) {
    return title;
  }
  title += " (" + message(language, "thread_recommendation", {{"label", label}});
  const std::string status = cell(table, row, "status");
  const std::string due = cell(table, row, "due");
  title += status.empty() ? "" : ": " + status;
  title += due.empty() ? "" : ", " + message(language, "thread_due", {{"due", due}});
  return title + ")";
}

ThreadStep step_of(const Table& table, const std::vector<std::string>& row,
                   const PageContext& context) {
  const std::string& language = context.language;
  const std::string label = cell(table, row, "link");
  const std::size_t steps = number_of(cell(table, row, "steps"));
  ThreadStep step{.date = cell(table, row, "date"), .values = {}};
  step.values["here"] = Values{false};
  step.values["href"] = Values{section_link(cell(table, row, "key"), context)};
  step.values["title"] = Values{titled(table, row, language)};
  step.values["iso_date"] = Values{step.date};
  step.values["date"] = day_values(step.date, language);
  step.values["link"] = Values{told_link(label, language)};
  step.values["sure"] =
      Values{counted("sure", number_of(cell(table, row, "confidence")), language)};
  step.values["further"] =
      steps > 1 ? Values{counted("steps_away", steps, language)} : Values{false};
  return step;
}

ThreadStep this_section(const Citation& citation, const PageContext& context) {
  ThreadStep step{.date = citation.date ? to_iso(*citation.date) : "", .values = {}};
  step.values["here"] = Values{true};
  step.values["title"] = Values{heading_of(citation)};
  step.values["iso_date"] = Values{step.date};
  step.values["date"] = day_values(step.date, context.language);
  for (const std::string_view name : {"href", "link", "sure", "further"}) {
    step.values[ValueName{name}] = Values{false};
  }
  return step;
}

}  // namespace

std::string link_label(const std::string& kind, const std::string& label,
                       const std::string& language) {
  return find_message(language, "link_" + kind).value_or(label);
}

std::string told_link(const std::string& label, const std::string& language) {
  return link_label(kind_of_label(label), label, language);
}

void add_thread(const Table& thread, const Citation& citation, const PageContext& context,
                Values& values) {
  std::vector<ThreadStep> steps;
  for (const std::vector<std::string>& row : thread.rows) {
    if (steps.size() < most_shown) {
      steps.push_back(step_of(thread, row, context));
    }
  }
  values["has_thread"] = Values{!steps.empty()};
  values["all_thread"] = Values{false};
  if (thread.rows.size() > steps.size()) {
    values["all_thread"] =
        Values{counted("all_values", thread.rows.size(), context.language)};
  }
  values["thread_href"] = Values{link_to("/thread/" + citation.key, context)};
  steps.push_back(this_section(citation, context));
  // As it went: what is not dated comes last.
  std::stable_sort(
      steps.begin(), steps.end(), [](const ThreadStep& a, const ThreadStep& b) {
        return a.date.empty() != b.date.empty() ? b.date.empty() : a.date < b.date;
      });
  ValueList list;
  for (ThreadStep& step : steps) {
    list.push_back(std::move(step.values));
  }
  values["thread"] = list.take();
}

}  // namespace council
