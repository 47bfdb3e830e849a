#include "query/commands.h"

#include <algorithm>
#include <array>
#include <iostream>

#include "common/error.h"
#include "common/nearest.h"
#include "common/unicode.h"
#include "query/alerts.h"
#include "query/batch.h"
#include "query/command_output.h"
#include "query/compare.h"
#include "query/explain_query.h"
#include "query/field_name.h"
#include "query/request.h"
#include "query/search.h"
#include "query/search_acronyms.h"
#include "query/search_browse.h"
#include "query/search_decisions.h"
#include "query/search_explain.h"
#include "query/search_sections.h"
#include "query/search_similar.h"
#include "query/search_thread.h"
#include "query/search_timeline.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

constexpr int found = 0;
constexpr int nothing_found = 1;

Query query_of(const Request& request, std::size_t leading_words = 0) {
  const std::vector<std::string>& words = request.line.words;
  return make_query(
      request.line,
      {words.begin() + static_cast<std::ptrdiff_t>(leading_words), words.end()},
      request.today, request.synonyms);
}

// The first word, which is no part of the query.
const std::string& first_word(const Request& request, const std::string& what) {
  if (request.line.words.empty()) {
    throw QueryError{"'" + std::string{request.line.command->name} + "' needs " + what};
  }
  return request.line.words.front();
}

// Some commands take a key, a field or two sides before the words of the query.
std::size_t leading_words(const CommandSpec& command) {
  if (command.name == "compare") {
    return 2;
  }
  const bool has_argument =
      command.name == "similar" || command.name == "values" || command.name == "explain";
  return has_argument ? 1 : 0;
}

Outcome run_explain_query(const Request& request) {
  if (request.line.command->name == "batch") {
    throw QueryError{"'batch' asks many queries; explain them one by one"};
  }
  return explain_query(request,
                       query_of(request, std::min(leading_words(*request.line.command),
                                                  request.line.words.size())));
}

Outcome run_search(const Request& request) {
  return print_page(request, search(request.folders, query_of(request)));
}

Outcome run_show(const Request& request) {
  const std::string& key = first_word(request, "the key of a section");
  if (request.line.words.size() > 1) {
    throw QueryError{"'show' takes one key"};
  }
  const Extent extent = request.line.has("meeting")    ? Extent::Meeting
                        : request.line.has("document") ? Extent::Document
                                                       : Extent::Section;
  const FormatSpec& format = format_of(request);
  const auto render = available(format.sections, request, format);
  return {found, render(show(request.folders, key, extent), request.style), ""};
}

std::string decision_notes(const DecisionList& list) {
  std::string notes = render_notes(list.nothing);
  if (list.repeated > 0) {
    notes += "Note: " + std::to_string(list.repeated) +
             " more stand in copies of the sections listed (--duplicates shows each)\n";
  }
  if (list.folded > 0) {
    notes += std::to_string(list.folded) +
             " more only note or are procedural; --all shows them\n";
  }
  for (const std::string& warning : list.warnings) {
    notes += "Note: " + warning + "\n";
  }
  return notes;
}

Outcome run_decisions(const Request& request) {
  const FormatSpec& format = format_of(request);
  const DecisionList list =
      find_decisions(request.folders, query_of(request), request.line.has("all"));
  return {list.total > list.folded ? found : nothing_found,
          available(format.decisions, request, format)(list, request.style),
          format.carries_notes ? "" : decision_notes(list)};
}

// A paragraph may be long, a book is none.
std::string read_paragraph() {
  constexpr std::size_t max_bytes = std::size_t{64} * 1024;
  std::string text(max_bytes + 1, '\0');
  std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::cin.gcount()));
  if (text.size() > max_bytes) {
    throw QueryError{"the text on standard input has more than " +
                     std::to_string(max_bytes) + " bytes"};
  }
  return to_valid_utf8(text);
}

Outcome run_similar(const Request& request) {
  const std::string& key =
      first_word(request, "the key of a section, or - for a text on standard input");
  const Query query = query_of(request, 1);
  return print_page(
      request, key == "-" ? find_similar_to_text(request.folders, read_paragraph(), query)
                          : find_similar(request.folders, key, query));
}

Outcome run_explain(const Request& request) {
  const std::string& key = first_word(request, "the key of a section");
  const Explanation explanation = explain(request.folders, key, query_of(request, 1));
  Outcome outcome = print_table(request, explanation.table);
  outcome.status = explanation.matches ? found : nothing_found;
  return outcome;
}

Outcome run_threads(const Request& request) {
  const std::string& key = first_word(request, "the key of a section or document");
  if (request.line.words.size() > 1) {
    throw QueryError{"'threads' takes one key"};
  }
  return print_table(request, list_thread(request.folders, key));
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) {
    list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

// The fields whose values are counted.
std::vector<std::string> counted_fields() {
  std::vector<std::string> names;
  for (const FieldSpec& spec : all_fields()) {
    if (spec.slot && spec.indexing == Indexing::Filter) {
      names.emplace_back(spec.name);
    }
  }
  return names;
}

// `more` names what is counted without being a field.
Field counted_field(const std::string& name, const std::vector<std::string>& more = {}) {
  std::vector<std::string> names = counted_fields();
  names.insert(names.end(), more.begin(), more.end());
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    throw QueryError{"the values of '" + name + "' are not counted" +
                     did_you_mean(name, names) + " (the fields are " + listed(names) +
                     ")"};
  }
  return find_field(name)->field;
}

const TimelineStep& timeline_step(const std::string& name) {
  std::vector<std::string> names;
  for (const TimelineStep& step : timeline_steps()) {
    if (step.name == name) {
      return step;
    }
    names.emplace_back(step.name);
  }
  throw QueryError{"--by: '" + name + "' is not one of " + listed(names)};
}

Outcome run_timeline(const Request& request) {
  const TimelineStep& step = timeline_step(request.line.value("by").value_or("year"));
  const std::optional<std::string> facet = request.line.value("facet");
  return print_table(request, list_timeline(request.folders, query_of(request), step,
                                            facet ? std::optional{counted_field(*facet)}
                                                  : std::nullopt));
}

Outcome run_meetings(const Request& request) {
  return print_table(request, list_meetings(request.folders, query_of(request)));
}

Outcome run_panels(const Request& request) {
  return print_table(request, list_panels(request.folders, query_of(request)));
}

// "area" is no field of the table, but its values are counted like those of one.
Table list_values_of(const Request& request, const std::string& name) {
  const Query query = query_of(request, 1);
  return name == "area"
             ? list_areas(request.folders, query)
             : list_values(request.folders, query, counted_field(name, {"area"}));
}

Outcome run_values(const Request& request) {
  const std::string& name =
      first_word(request, "a field: " + listed(counted_fields()) + ", area");
  Table table = list_values_of(request, name);
  keep_rows_with(request.line.value("contains").value_or(""), table);
  return print_table(request, table);
}

Outcome run_synonyms(const Request& request) {
  return print_table(request, list_synonyms(request.synonyms, request.line.words));
}

Outcome run_acronyms(const Request& request) {
  return print_table(request, list_acronyms(request.folders, query_of(request)));
}

struct Command {
  std::string_view name;
  Outcome (*run)(const Request&);
};

constexpr auto runners = std::to_array<Command>({
    {"search", run_search},
    {"show", run_show},
    {"decisions", run_decisions},
    {"similar", run_similar},
    {"timeline", run_timeline},
    {"meetings", run_meetings},
    {"panels", run_panels},
    {"values", run_values},
    {"explain", run_explain},
    {"acronyms", run_acronyms},
    {"synonyms", run_synonyms},
    {"threads", run_threads},
    {"alerts", run_alerts},
    {"batch", run_batch},
    {"compare", run_compare},
});

}  // namespace

Outcome run_command(const Request& request) {
  const auto* runner = std::find_if(
      runners.begin(), runners.end(),
      [&](const Command& command) { return command.name == request.line.command->name; });
  return request.line.has("explain-query") ? run_explain_query(request)
                                           : runner->run(request);
}

}  // namespace council
