#include "query/search_paper.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "common/error.h"
#include "common/generation.h"
#include "common/record.h"
#include "query/database.h"
#include "query/plan/plan.h"
#include "query/record_citation.h"
#include "query/search_match.h"
#include "query/search_provenance.h"
#include "query/snippet_mark.h"

namespace council {
namespace {

constexpr std::size_t max_sections_read = 5'000;

std::optional<Record> record_with(const OpenIndex& index, const std::string& key) {
  for (const std::string& term : {key_term(key), key_term(key + "/p1")}) {
    const auto posting = index.database.postlist_begin(term);
    if (posting != index.database.postlist_end(term)) {
      return from_xapian(index.database.get_document(*posting));
    }
  }
  return std::nullopt;
}

// What the public index leaves out stands in the file all the same, and only the indexer
// knows of it. An index that does not say may have left something out.
bool is_withheld(const OpenIndex& index, const std::string& source) {
  return index.memory->withheld.answer(source, [&] {
    const std::string key = withheld_source_key(source);
    return std::any_of(index.parts.begin(), index.parts.end(),
                       [&](const Xapian::Database& part) {
                         return part.get_metadata(withheld_key).empty() ||
                                !part.get_metadata(key).empty();
                       });
  });
}

void add_judgements(const Record& record, Table& table) {
  const std::optional<DatedBy> dated = main_date(record.document);
  for (const Judgement& judgement : record.document.judgements) {
    table.rows.push_back({dated ? to_iso(dated->date) : "",
                          record.document.inspection_type.value_or(""), judgement.area,
                          judgement.grade, section_key(record)});
  }
}

}  // namespace

std::optional<PaperOfSection> find_paper(
    const std::vector<std::filesystem::path>& folders, const std::string& key) {
  std::optional<PaperOfSection> paper;
  with_index(folders, [&](const OpenIndex& index) {
    paper.reset();
    if (const std::optional<Record> record = record_with(index, key)) {
      paper = PaperOfSection{.source = record->source,
                             .format = record->format,
                             .sha256 = record->source_hash,
                             .is_withheld = is_withheld(index, record->source)};
    }
  });
  return paper;
}

std::vector<std::string> find_withheld(const std::vector<std::filesystem::path>& folders,
                                       const std::vector<std::string>& sources) {
  std::vector<std::string> withheld;
  with_index(folders, [&](const OpenIndex& index) {
    withheld.clear();
    std::copy_if(sources.begin(), sources.end(), std::back_inserter(withheld),
                 [&](const std::string& source) { return is_withheld(index, source); });
  });
  return withheld;
}

void check_index(const std::vector<std::filesystem::path>& folders) {
  static_cast<void>(open_index(folders));
}

std::string published_time(const std::vector<std::filesystem::path>& folders) {
  std::time_t newest = 0;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path manifest = published_generation(folder) / "MANIFEST";
    std::error_code error;
    const auto written = std::filesystem::last_write_time(manifest, error);
    if (error) {
      throw IndexError{manifest.string() + ": " + error.message()};
    }
    newest = std::max(newest, std::chrono::system_clock::to_time_t(
                                  std::chrono::time_point_cast<std::chrono::seconds>(
                                      std::chrono::file_clock::to_sys(written))));
  }
  std::tm utc{};
  gmtime_r(&newest, &utc);
  std::array<char, 32> buffer{};
  std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return buffer.data();
}

std::optional<std::size_t> count_unreadable(
    const std::vector<std::filesystem::path>& folders) {
  std::optional<std::size_t> unreadable;
  with_index(folders, [&](const OpenIndex& index) {
    const bool is_known = std::none_of(index.parts.begin(), index.parts.end(),
                                       [](const Xapian::Database& part) {
                                         return part.get_metadata(unreadable_key).empty();
                                       });
    unreadable = is_known ? std::optional<std::size_t>{index.unreadable} : std::nullopt;
  });
  return unreadable;
}

std::vector<std::pair<std::string, std::size_t>> count_unread_reasons(
    const std::vector<std::filesystem::path>& folders) {
  std::map<std::string, std::size_t> counts;
  with_index(folders, [&](const OpenIndex& index) {
    counts.clear();
    for (const Xapian::Database& part : index.parts) {
      std::istringstream lines{part.get_metadata(unread_reasons_key)};
      std::string reason;
      for (std::size_t count = 0; lines >> reason >> count;) {
        counts[reason] += count;
      }
    }
  });
  std::vector<std::pair<std::string, std::size_t>> reasons{counts.begin(), counts.end()};
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return reasons;
}

std::vector<std::string> stored_lineages(
    const std::vector<std::filesystem::path>& folders) {
  std::vector<std::string> stored;
  with_index(folders, [&](const OpenIndex& index) {
    stored.clear();
    for (const Xapian::Database& part : index.parts) {
      stored.push_back(part.get_metadata(lineage_key));
    }
  });
  return stored;
}

std::vector<std::pair<std::size_t, std::size_t>> find_highlights(
    const std::vector<std::filesystem::path>& folders, const std::string& text,
    const Query& query) {
  std::vector<std::pair<std::size_t, std::size_t>> ranges;
  with_index(folders, [&](const OpenIndex& index) {
    ranges.clear();
    const Matched matched = make_plan(index, query).matched;
    WordNumbers numbers;
    const NumberedWords words = numbers.words_of(text);
    for (const Mark& mark : MarkFinder{matched, numbers}.find(words)) {
      if (!ranges.empty() && mark.begin <= ranges.back().second) {
        ranges.back().second = std::max(ranges.back().second, mark.end);
      } else {
        ranges.emplace_back(mark.begin, mark.end);
      }
    }
  });
  return ranges;
}

Table list_judgements(const std::vector<std::filesystem::path>& folders,
                      const Query& query) {
  Table table{.title = "judgements",
              .columns = {{"date", "Date"},
                          {"inspection", "Inspection type"},
                          {"area", "Area"},
                          {"grade", "Grade"},
                          {"key", "Key"}},
              .rows = {},
              .notes = {}};
  with_index(folders, [&](const OpenIndex& index) {
    table.rows.clear();
    Query newest = query;
    newest.sort = Sort::Newest;
    newest.group = Group::None;
    newest.offset = 0;
    newest.limit = max_sections_read;
    const Plan plan = make_plan(index, newest);
    const Xapian::MSet matches = run_match({index, plan, newest}, nullptr);
    table.provenance = make_provenance(index, query, plan);
    std::set<std::string> documents;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const Record record = from_xapian(match.get_document());
      if (documents.insert(document_key(record)).second) {
        add_judgements(record, table);
      }
    }
  });
  return table;
}

}  // namespace council
