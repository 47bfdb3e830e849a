#include "query/option_table.h"

#include "common/document.h"
#include "query/field_name.h"
#include "query/render/render.h"

namespace council {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatSpec& format : all_formats()) {
    names.emplace_back(format.name);
  }
  return names;
}

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const KindSpec& kind : all_kinds()) {
    names.emplace_back(kind.name);
  }
  return names;
}

std::string format_help() {
  std::string help = "how to print it:";
  for (const FormatSpec& format : all_formats()) {
    help += (&format == &all_formats().front() ? " " : ", ") + std::string{format.name} +
            " (" + std::string{format.summary} + ")";
  }
  return help;
}

// Words of time explain themselves by an example, fields by their label.
std::string filter_help(const std::string& name) {
  if (name == "since") {
    return "dated on this day, month or year, or later";
  }
  if (name == "before") {
    return "dated before this day, month or year";
  }
  if (name == "on" || name == "date") {
    return "dated in this period: 2021-07-05, 2021, 2021..2023, last-2-years";
  }
  if (name == "fy") {
    return "dated in this financial year, such as 2021/22";
  }
  if (name == "area") {
    return "of papers with a judgement on this area; repeated: any of them";
  }
  const FieldSpec* const spec = find_field(name);
  return "only where " + std::string{spec->label} + " is VALUE; repeated: any of them";
}

void add_filters(std::vector<OptionSpec>& options) {
  for (const std::string& name : all_field_names()) {
    if (!is_free_text(*find_field_name(name))) {
      options.push_back(
          {.name = name,
           .value_name = "VALUE",
           .help = filter_help(name),
           .set = OptionSet::Filters,
           .values = name == "kind" ? kind_names() : std::vector<std::string>{}});
    }
  }
}

std::vector<OptionSpec> general_options() {
  return {
      {"index", 'i', "DIR",
       "folder of an index; repeated: all of them together (default: $COUNCIL_INDEX, or "
       "council-index.db here)",
       OptionSet::General},
      {"format", 'f', "FORMAT", format_help(), OptionSet::General, format_names()},
      {"color",
       0,
       "WHEN",
       "styles on a terminal: auto, always, never",
       OptionSet::General,
       {"auto", "always", "never"}},
      {"no-pager", 0, "", "never show long results through $PAGER", OptionSet::General},
      {"timeout", 0, "SECONDS", "stop a search after this time (default: 2; 0: never)",
       OptionSet::General},
      {"help", 'h', "", "show this help", OptionSet::General},
      {"version", 'V', "", "show the version and those of the libraries",
       OptionSet::General},
      {"completion",
       0,
       "SHELL",
       "print a completion script",
       OptionSet::General,
       {"bash", "zsh", "fish"}},
  };
}

std::vector<OptionSpec> special_options() {
  return {
      {"limit", 'n', "N",
       "how many results (default: 10; at most 100); in formats for programs up to "
       "20000, "
       "or all",
       OptionSet::Paging},
      {"offset", 0, "N",
       "leave out the first N results (at most 1000; in formats for programs 1000000)",
       OptionSet::Paging},
      {"match",
       0,
       "RULE",
       "words a result must have: auto (all of up to four, most of more), all, most (all "
       "but one), any",
       OptionSet::Matching,
       {"auto", "all", "most", "any"}},
      {"no-expand", 0, "",
       "search only what is typed: no acronyms by their long forms, no synonyms",
       OptionSet::Matching},
      {"no-synonyms", 0, "", "do not search words by their synonyms as well",
       OptionSet::Matching},
      {"without-synonyms", 0, "ID",
       "not by the synonyms of this id ('synonyms' lists them); repeatable",
       OptionSet::Matching},
      {"synonyms", 0, "FILE",
       "more synonyms (TOML), or shipped ones to be left out; repeatable",
       OptionSet::Synonyms},
      {"explain-query", 0, "", "show how the query is read, and do not search",
       OptionSet::Matching},
      {"sort",
       0,
       "ORDER",
       "relevance (default), newest, oldest or panel",
       OptionSet::Ranking,
       {"relevance", "newest", "oldest", "panel"}},
      {"group",
       0,
       "BY",
       "one result for each: none (default), document or meeting",
       OptionSet::Ranking,
       {"none", "document", "meeting"}},
      {"recency", 0, "", "rank what is newer higher, where both say as much",
       OptionSet::Ranking},
      {"since-revision", 0, "N",
       "only what is new or changed since this revision of the index, which must be one "
       "that it keeps",
       OptionSet::Since},
      {"no-facets", 0, "", "do not count the values of fields", OptionSet::Ranking},
      {"duplicates", 0, "",
       "each copy of a section as a result of its own, not one for all of them",
       OptionSet::Copies},
      {"document", 0, "", "show the whole document", OptionSet::Show},
      {"meeting", 0, "", "show the whole meeting", OptionSet::Show},
      {"all", 0, "", "also decisions that only note, and those of procedural items",
       OptionSet::Decisions},
      {"by",
       0,
       "PERIOD",
       "year (default), my (municipal year), quarter or month",
       OptionSet::Timeline,
       {"year", "my", "quarter", "month"}},
      {"facet", 0, "FIELD", "count the commonest values of a field apart",
       OptionSet::Timeline},
      {"contains", 0, "TEXT", "only values that have this text in them",
       OptionSet::Values},
  };
}

std::vector<OptionSpec> serve_options() {
  return {
      {"listen", 0, "ADDRESS:PORT",
       "where to listen (default: 127.0.0.1:8080, unless there is a --socket or systemd "
       "passes one); repeatable",
       OptionSet::Serve},
      {"socket", 0, "PATH", "a Unix socket to listen on, for a proxy in front",
       OptionSet::Serve},
      {"host", 0, "NAME",
       "a name that requests may be addressed to, besides localhost; repeatable",
       OptionSet::Serve},
      {"papers", 0, "DIR", "folder of the papers, to open them from the pages",
       OptionSet::Serve},
      {"workers", 0, "N", "searches at one time (default: 4; at most 64)",
       OptionSet::Serve},
      {"rate-limit", 0, "N",
       "requests a second for one client on the long run (default: 50; 0: any)",
       OptionSet::Serve},
      {"cache", 0, "MB",
       "memory for answers that are given again, in megabytes (default: 32; 0: none)",
       OptionSet::Serve},
      {"log-queries", 0, "", "log what was searched for as well", OptionSet::Serve},
  };
}

std::vector<OptionSpec> alert_options() {
  return {
      {"searches", 0, "FILE", "the saved searches (TOML)", OptionSet::Alerts},
      {"state", 0, "DIR", "where the answers are remembered from run to run",
       OptionSet::Alerts},
      {"output", 0, "DIR", "write a feed for each search there, and mails to be sent",
       OptionSet::Alerts},
      {"site", 0, "URL", "address of the pages, for links in feeds and mails",
       OptionSet::Alerts},
  };
}

std::vector<OptionSpec> make_options() {
  std::vector<OptionSpec> options = special_options();
  const std::vector<OptionSpec> serving = serve_options();
  options.insert(options.end(), serving.begin(), serving.end());
  const std::vector<OptionSpec> alerts = alert_options();
  options.insert(options.end(), alerts.begin(), alerts.end());
  add_filters(options);
  const std::vector<OptionSpec> general = general_options();
  options.insert(options.end(), general.begin(), general.end());
  return options;
}

}  // namespace

const std::vector<OptionSpec>& all_options() {
  static const std::vector<OptionSpec> options = make_options();
  return options;
}

std::vector<OptionSpec> options_of(const CommandSpec& command) {
  std::vector<OptionSpec> options;
  for (const OptionSpec& option : all_options()) {
    if ((command.options & static_cast<unsigned>(option.set)) != 0) {
      options.push_back(option);
    }
  }
  return options;
}

}  // namespace council
