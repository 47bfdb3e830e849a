#include "query/explain_query.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "query/command_output.h"
#include "query/database.h"
#include "query/print.h"
#include "query/render/json_value.h"
#include "query/search.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

constexpr int found = 0;

// A query may be read where no index is; one that is named must be there.
bool has_index(const Request& request) {
  return request.line.has("index") || !published_state(request.folders).empty();
}

std::string words(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " word" : " words");
}

std::string rule_line(const ResultPage& read) {
  if (read.plain_words == 0) {
    return "no plain words: every clause must hold";
  }
  switch (read.applied) {
    case MatchRule::Any:
      return "any of the " + words(read.plain_words);
    case MatchRule::Most:
      return std::to_string(read.needed_words) + " of the " + words(read.plain_words) +
             ": one that no paper has, or the commonest, may be missing";
    default:
      return read.plain_words == 1 ? "the word" : "all of the " + words(read.plain_words);
  }
}

bool is_text(NodeKind kind) {
  return kind == NodeKind::Word || kind == NodeKind::Phrase || kind == NodeKind::Prefix ||
         kind == NodeKind::Near;
}

// Whether words are asked for wherever they stand.
bool asks_anywhere(const Node& tree) {
  return (is_text(tree.kind) && !tree.field) ||
         std::any_of(tree.children.begin(), tree.children.end(), asks_anywhere);
}

constexpr std::string_view anywhere =
    "a section's heading, text and decisions, the title of its paper and the names of "
    "its "
    "body, council and local authority; text: asks for the section's own words only";

std::string as_text(const Query& query, const ResultPage* read) {
  std::string text = "Query: " + to_text(query.tree) +
                     "\nMeaning: " + to_words(query.tree) + "\nTree:\n" +
                     to_outline(query.tree);
  if (read != nullptr) {
    text += "Rule: " + rule_line(*read) + "\n";
  }
  if (asks_anywhere(query.tree)) {
    text += "Words count in: " + std::string{anywhere} + "\n";
  }
  text += synonym_outline(named_synonyms(query));
  return read != nullptr ? text
                         : text +
                               "No index was looked into: values and acronyms are "
                               "not checked.\n";
}

std::string as_json(const Query& query, const ResultPage* read) {
  Json object{{"schema", json_schema},
              {"query", json_of(query)},
              {"tree", to_outline(query.tree)},
              {"checked", read != nullptr}};
  if (asks_anywhere(query.tree)) {
    object["counts_in"] = anywhere;
  }
  if (read != nullptr) {
    object["rule"] = rule_line(*read);
    object["expanded"] = Json::array();
    for (const Expansion& expansion : read->expanded) {
      object["expanded"].push_back(
          {{"acronym", expansion.acronym}, {"as", expansion.long_form}});
    }
    object["warnings"] = read->warnings;
  }
  object["synonyms"] = Json::array();
  for (const SynonymUse& use : named_synonyms(query)) {
    object["synonyms"].push_back(
        {{"id", use.id}, {"words", use.words}, {"also", use.also}});
  }
  return dumped(object);
}

}  // namespace

Outcome explain_query(const Request& request, const Query& query) {
  const std::string format{format_of(request).name};
  if (format != "text" && format != "json") {
    throw QueryError{"--format: a query is explained as text or json"};
  }
  ResultPage read;
  const bool is_checked = has_index(request);
  if (is_checked) {
    read = read_query(request.folders, query);
  }
  if (format == "json") {
    return {found, as_json(query, is_checked ? &read : nullptr), ""};
  }
  std::string text = as_text(query, is_checked ? &read : nullptr);
  read.synonyms.clear();  // they stand in the text
  return {found, text, render_notes(read)};
}

}  // namespace council
