#include "query/search_answer.h"

#include <string>

#include "common/error.h"
#include "common/record.h"
#include "common/sha256.h"
#include "query/citation.h"
#include "query/database.h"
#include "query/database_id.h"
#include "query/plan/plan.h"
#include "query/record_citation.h"
#include "query/search_match.h"

namespace council {
namespace {

constexpr std::size_t most_sections = 20'000;

// The text of a section that is stored in passages: all of it, whichever was found.
std::string text_of(const Xapian::Database& database, const Record& record) {
  if (record.passage == 0) {
    return record.section.text;
  }
  std::string text;
  std::string key = section_key(record);
  for (int passage = 1;; ++passage) {
    const std::string term = key_term(key + "/p" + std::to_string(passage));
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) {
      return text;
    }
    text += from_xapian(database.get_document(*found)).section.text;
  }
}

Answer read_answer(const OpenIndex& index, const Query& asked) {
  Query query = asked;
  query.sort = Sort::Newest;
  query.group = Group::None;
  query.offset = 0;
  query.limit = most_sections + 1;
  const Plan plan = make_plan(index, query);
  const Xapian::MSet matches = run_match({index, plan, query}, nullptr);
  if (matches.size() > most_sections) {
    throw QueryError{"finds more than " + std::to_string(most_sections) +
                     " sections; ask for less"};
  }
  Answer answer{.index = {.revision = index.revision, .id = id_of(index)},
                .sections = {}};
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Record record = from_xapian(match.get_document());
    answer.sections.emplace(section_key(record),
                            describe_section(index.database, record));
  }
  return answer;
}

}  // namespace

FoundSection describe_section(const Xapian::Database& database, const Record& record) {
  const Citation citation = make_citation(record);
  FoundSection found{
      .digest = {}, .heading = heading_of(citation), .place = to_line(citation)};
  std::string all = found.heading + '\n' + found.place + '\n' +
                    record.document.status.value_or("") + '\n';
  for (const Decision& decision : record.section.decisions) {
    all += decision.text + '\n';
    for (const DecisionPart& part : decision.parts) {
      all += part.text + '\n';
    }
  }
  found.digest = sha256_of(all + text_of(database, record));
  return found;
}

Answer find_answer(const std::vector<std::filesystem::path>& folders,
                   const Query& query) {
  Answer answer;
  with_index(folders,
             [&](const OpenIndex& index) { answer = read_answer(index, query); });
  return answer;
}

}  // namespace council
