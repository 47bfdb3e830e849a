#include "query/batch.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include "common/error.h"
#include "query/batch_file.h"
#include "query/citation.h"
#include "query/command_output.h"
#include "query/print.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"
#include "query/request.h"
#include "query/search.h"
#include "query/search_paper.h"

namespace council {
namespace {

using Cells = std::vector<std::string>;

constexpr int found = 0;
constexpr int nothing_found = 1;
constexpr int failed = 2;

std::vector<Table::Column> columns() {
  return {{"line", "Line", true},
          {"name", "Name"},
          {"query", "Query"},
          {"understood", "Understood"},
          {"total", "Total", true},
          {"rank", "Rank", true},
          {"key", "Key"},
          {"title", "Title"},
          {"citation", "Citation"},
          {"quotation", "Quotation"},
          {"only_in_names", "Only in names"},
          {"revision", "Revision", true},
          {"index", "Index"},
          {"digest", "Digest"},
          {"synonyms", "Synonyms"},
          {"problem", "Problem"}};
}

bool is_for_people(const FormatSpec& format) {
  return format.name == "text" || format.name == "markdown";
}

// What a person reads of it: a line has no room for the rest.
Table for_people(const Table& table) {
  constexpr auto shown = std::to_array<std::string_view>(
      {"line", "name", "query", "total", "rank", "key", "title", "problem"});
  Table part{.title = table.title, .columns = {}, .rows = {}, .notes = table.notes};
  part.rows.resize(table.rows.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (std::find(shown.begin(), shown.end(), table.columns[i].name) != shown.end()) {
      part.columns.push_back(table.columns[i]);
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        part.rows[row].push_back(table.rows[row][i]);
      }
    }
  }
  return part;
}

// What a query's process tells of its rows: each cell after its length.
std::string packed(const std::vector<Cells>& rows) {
  std::string text;
  for (const Cells& row : rows) {
    for (const std::string& cell : row) {
      text += std::to_string(cell.size()) + ":" + cell;
    }
  }
  return text;
}

std::vector<Cells> unpacked(std::string_view text, std::size_t width) {
  std::vector<Cells> rows;
  while (!text.empty()) {
    const std::size_t colon = text.find(':');
    std::size_t bytes = 0;
    std::from_chars(text.data(), text.data() + colon, bytes);
    if (rows.empty() || rows.back().size() == width) {
      rows.emplace_back();
    }
    rows.back().emplace_back(text.substr(colon + 1, bytes));
    text.remove_prefix(colon + 1 + bytes);
  }
  return rows;
}

std::string why_nothing(const ResultPage& page) {
  std::string why = "nothing found";
  for (const ClauseCount& clause : page.clauses) {
    why +=
        "; " + clause.clause + (clause.alone == 0 ? " is in no section" : "") +
        (page.clauses.size() > 1 ? ", without it " + std::to_string(clause.without) : "");
  }
  return why;
}

Cells head_of(const BatchQuery& asked) {
  return {std::to_string(asked.line), asked.name, asked.asked.words.front()};
}

Cells failed_row(const BatchQuery& asked, const std::string& problem) {
  Cells row = head_of(asked);
  row.resize(columns().size());
  row.back() = problem;
  return row;
}

std::string names_of(const Hit& hit) {
  std::string names;
  for (const std::string& line : name_lines(hit)) {
    names += (names.empty() ? "" : "\n") + line;
  }
  return names;
}

// From "rank" to "only_in_names".
constexpr std::size_t hit_columns = 6;

Cells hit_cells(const Hit& hit, std::size_t rank) {
  return {std::to_string(rank),  hit.citation.key,  heading_of(hit.citation),
          to_line(hit.citation), quotation_of(hit), names_of(hit)};
}

// As --without-synonyms and its column take them.
std::string ids_of(const std::vector<SynonymUse>& synonyms) {
  std::string ids;
  for (const SynonymUse& use : synonyms) {
    ids += (ids.empty() ? "" : "|") + use.id;
  }
  return ids;
}

std::vector<Cells> rows_of(const BatchQuery& asked, const ResultPage& page) {
  Cells head = head_of(asked);
  head.insert(head.end(), {to_text(page.query.tree), std::to_string(page.total.value)});
  const Provenance& provenance = page.provenance.value();
  const Cells state{std::to_string(provenance.revision), provenance.index,
                    provenance.digest, ids_of(page.synonyms)};
  std::vector<Cells> rows;
  const auto add = [&](const Cells& hit, const std::string& problem) {
    Cells row = head;
    row.insert(row.end(), hit.begin(), hit.end());
    row.insert(row.end(), state.begin(), state.end());
    row.push_back(problem);
    rows.push_back(std::move(row));
  };
  std::size_t rank = page.query.offset;
  for (const Hit& hit : page.hits) {
    add(hit_cells(hit, ++rank), "");
  }
  if (rows.empty()) {
    add(Cells(hit_columns), page.total.value == 0 ? why_nothing(page) : "");
  }
  return rows;
}

Outcome failure(const BatchQuery& asked, const std::string& problem) {
  return {failed, packed({failed_row(asked, problem)}), problem};
}

// A row has no room for a mark under the place.
std::string placed(const QueryError& error) {
  return error.what() +
         (error.position
              ? " (at byte " + std::to_string(*error.position + 1) + " of the query)"
              : std::string{});
}

// In the query's own process, which no exception may leave.
Outcome ask(const Request& request, const BatchQuery& asked) {
  try {
    Query query =
        make_query(asked.asked, asked.asked.words, request.today, request.synonyms);
    query.facets = false;
    query.with_provenance = true;
    const ResultPage page = search(request.folders, query);
    return {page.total.value > 0 ? found : nothing_found, packed(rows_of(asked, page)),
            ""};
  } catch (const std::bad_alloc&) {
    return failure(asked, "the search needed too much memory; ask for less");
  } catch (const QueryError& error) {
    return failure(asked, placed(error));
  } catch (const std::exception& error) {
    return failure(asked, error.what());
  }
}

Outcome answer_row(const Request& request, const BatchQuery& asked,
                   std::chrono::milliseconds limit) {
  if (!asked.problem.empty()) {
    return failure(asked, asked.problem);
  }
  try {
    return run_limited([&] { return ask(request, asked); }, limit);
  } catch (const Error& error) {
    return failure(asked, error.what());
  }
}

std::string summary(const BatchAnswer& answer) {
  const std::size_t asked = answer.found + answer.nothing + answer.failed.size();
  return std::to_string(asked) + (asked == 1 ? " query: " : " queries: ") +
         std::to_string(answer.found) + " found something, " +
         std::to_string(answer.nothing) + " nothing, " +
         std::to_string(answer.failed.size()) + " could not be asked";
}

}  // namespace

BatchAnswer answer_batch(const Request& request, std::string_view csv) {
  check_index(request.folders);
  const std::chrono::milliseconds limit = time_limit(request.line);
  CommandLine common = request.line;
  common.command = &all_commands().front();
  common.options.erase("format");  // each query lists what a person reads
  BatchAnswer answer;
  answer.table = {.title = "batch", .columns = columns(), .rows = {}, .notes = {}};
  for (const BatchQuery& asked : parse_batch(csv, common)) {
    const Outcome outcome = answer_row(request, asked, limit);
    answer.found += outcome.status == found ? 1U : 0U;
    answer.nothing += outcome.status == nothing_found ? 1U : 0U;
    if (outcome.status == failed) {
      answer.failed.push_back({asked.line, outcome.err});
    }
    for (Cells& row : unpacked(outcome.out, answer.table.columns.size())) {
      answer.table.rows.push_back(std::move(row));
    }
  }
  answer.table.notes.push_back(summary(answer));
  return answer;
}

Outcome run_batch(const Request& request) {
  if (request.line.words.size() != 1) {
    throw QueryError{"'batch' needs one CSV file, or - for standard input"};
  }
  const FormatSpec& format = format_of(request);
  available(format.table, request, format);
  const BatchAnswer answer =
      answer_batch(request, read_batch(request.line.words.front()));
  Outcome outcome = print_table(
      request, is_for_people(format) ? for_people(answer.table) : answer.table);
  for (const FailedQuery& query : answer.failed) {
    outcome.err += "council-query: line " + std::to_string(query.line) + ": " +
                   printable(query.problem) + "\n";
  }
  outcome.status = !answer.failed.empty() ? failed
                   : answer.found > 0     ? found
                                          : nothing_found;
  return outcome;
}

}  // namespace council
