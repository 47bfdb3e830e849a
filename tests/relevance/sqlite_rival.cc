#include "tests/relevance/sqlite_rival.h"

#include <memory>
#include <sqlite3.h>
#include <stdexcept>

#include "query/stop_word.h"
#include "tests/relevance/question.h"

namespace council::relevance {
namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

void require(sqlite3* database, bool is_well) {
  if (!is_well) {
    throw std::runtime_error{std::string{"SQLite: "} + sqlite3_errmsg(database)};
  }
}

Statement prepare(sqlite3* database, const char* text) {
  sqlite3_stmt* statement = nullptr;
  require(database,
          sqlite3_prepare_v2(database, text, -1, &statement, nullptr) == SQLITE_OK);
  return {statement, &sqlite3_finalize};
}

void bind(sqlite3_stmt* statement, int place, const std::string& text) {
  require(sqlite3_db_handle(statement),
          sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                            SQLITE_TRANSIENT) == SQLITE_OK);
}

Connection make_table(const std::vector<JudgedText>& texts) {
  sqlite3* opened = nullptr;
  const int status = sqlite3_open(":memory:", &opened);
  Connection database{opened, &sqlite3_close};
  require(opened, status == SQLITE_OK);
  require(opened, sqlite3_exec(opened,
                               "CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, "
                               "title, body, tokenize = 'porter unicode61')",
                               nullptr, nullptr, nullptr) == SQLITE_OK);
  const Statement insert = prepare(opened, "INSERT INTO texts VALUES (?, ?, ?)");
  for (const JudgedText& text : texts) {
    sqlite3_reset(insert.get());
    bind(insert.get(), 1, text.id);
    bind(insert.get(), 2, text.title);
    bind(insert.get(), 3, text.text);
    require(opened, sqlite3_step(insert.get()) == SQLITE_DONE);
  }
  return database;
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Any of the words, each quoted; a byte above ASCII is left to SQLite's own rule.
std::string any_of_words(const std::string& question) {
  std::vector<std::string> words(1);
  for (const char c : question) {
    if (is_ascii_letter_or_digit(c) || static_cast<unsigned char>(c) > 127) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  std::string match;
  for (const std::string& word : words) {
    if (!word.empty() && !is_stop_word(in_small_letters(word))) {
      match += (match.empty() ? "\"" : " OR \"") + word + "\"";
    }
  }
  return match;
}

Ranking rank(sqlite3_stmt* select, const std::string& match) {
  Ranking ranking;
  if (match.empty()) {
    return ranking;
  }
  sqlite3_reset(select);
  bind(select, 1, match);
  int status = SQLITE_ROW;
  while ((status = sqlite3_step(select)) == SQLITE_ROW) {
    ranking.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(select, 0)));
  }
  require(sqlite3_db_handle(select), status == SQLITE_DONE);
  return ranking;
}

}  // namespace

Rankings rank_with_sqlite(const std::vector<JudgedText>& texts,
                          const std::map<std::string, std::string>& questions) {
  const Connection database = make_table(texts);
  const Statement select = prepare(
      database.get(),
      ("SELECT id FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, 0.0, 3.0, 1.0) "
       "LIMIT " +
       std::to_string(ranking_depth))
          .c_str());
  Rankings rankings;
  for (const auto& [id, question] : questions) {
    rankings[id] = rank(select.get(), any_of_words(question));
  }
  return rankings;
}

}  // namespace council::relevance
