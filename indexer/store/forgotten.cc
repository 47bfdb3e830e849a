#include "indexer/store/forgotten.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "common/sha256.h"
#include "common/unicode.h"
#include "indexer/store/key.h"

namespace council {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr int file_schema = 1;
constexpr std::size_t run_length = 16;
constexpr std::size_t run_digits = 32;

fs::path file_of(const fs::path& index) {
  return index / "forgotten";
}

// Case, marks and line ends play no part.
std::vector<std::string> words_of(const Section& section) {
  const std::string text = fold(section.title.value_or("") + "\n" + section.text);
  std::vector<std::string> words;
  bool in_word = false;
  for (const char c : text) {
    const bool is_of_word = static_cast<unsigned char>(c) >= 0x80 ||
                            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_of_word && !in_word) {
      words.emplace_back();
    }
    if (is_of_word) {
      words.back() += c;
    }
    in_word = is_of_word;
  }
  return words;
}

std::string digest_of(const std::vector<std::string>& words, std::size_t begin,
                      std::size_t end) {
  std::string text;
  for (std::size_t at = begin; at < end; ++at) {
    text += words[at] + ' ';
  }
  return sha256_of(text);
}

// Which runs are taken is told by the runs themselves, so that the same ones are taken
// whatever stands before them: one in sixteen, and the least of all.
std::vector<std::string> find_runs(const std::vector<std::string>& words) {
  std::set<std::string> all;
  for (std::size_t at = 0; at + run_length <= words.size(); ++at) {
    all.insert(digest_of(words, at, at + run_length).substr(0, run_digits));
  }
  std::vector<std::string> taken;
  for (const std::string& run : all) {
    if (taken.empty() || run.ends_with('0')) {
      taken.push_back(run);
    }
  }
  return taken;
}

// Both sorted.
bool has_half(const std::vector<std::string>& part,
              const std::vector<std::string>& whole) {
  std::vector<std::string> common;
  std::set_intersection(part.begin(), part.end(), whole.begin(), whole.end(),
                        std::back_inserter(common));
  return !part.empty() && 2 * common.size() >= part.size();
}

bool is_of(const ForgottenSection& section, const std::string& source_digest,
           const std::string& sha256) {
  return section.source == source_digest ||
         (!sha256.empty() && section.bytes == sha256_of(sha256));
}

bool is_alike(const ForgottenSection& a, const ForgottenSection& b) {
  return a.key == b.key || a.words == b.words || has_half(a.runs, b.runs) ||
         has_half(b.runs, a.runs);
}

// "audit/2026-03-09/minutes~1a2b3c4d/25-47" without the mark.
std::string plain_key(const std::string& key) {
  const std::size_t mark = key.find('~');
  if (mark == std::string::npos) {
    return key;
  }
  const std::size_t end = key.find('/', mark);
  return key.substr(0, mark) + (end == std::string::npos ? "" : key.substr(end));
}

void write_forgotten(const fs::path& index, const ForgottenSections& all) {
  Json sections = Json::array();
  for (const ForgottenSection& section : all) {
    sections.push_back({{"key", section.key},
                        {"source", section.source},
                        {"bytes", section.bytes},
                        {"words", section.words},
                        {"runs", section.runs}});
  }
  replace_synced(file_of(index),
                 Json{{"schema", file_schema}, {"sections", sections}}.dump() + "\n");
}

ForgottenSections parse_forgotten(const Json& json) {
  ForgottenSections all;
  for (const Json& one : json.at("sections")) {
    ForgottenSection section;
    one.at("key").get_to(section.key);
    one.at("source").get_to(section.source);
    one.at("bytes").get_to(section.bytes);
    one.at("words").get_to(section.words);
    one.at("runs").get_to(section.runs);
    all.push_back(std::move(section));
  }
  return all;
}

}  // namespace

ForgottenSection describe_forgotten(const Record& record) {
  const std::vector<std::string> words = words_of(record.section);
  return {.key = sha256_of(key_with_mark(record, false)),
          .source = sha256_of(record.source),
          .bytes = sha256_of(record.source_hash),
          .words = digest_of(words, 0, words.size()),
          .runs = find_runs(words)};
}

bool has_forgotten(const std::string& source, const std::string& sha256,
                   const ForgottenSections& forgotten) {
  const std::string digest = forgotten.empty() ? "" : sha256_of(source);
  return std::any_of(
      forgotten.begin(), forgotten.end(),
      [&](const ForgottenSection& one) { return is_of(one, digest, sha256); });
}

bool is_forgotten(const Record& record, const ForgottenSections& forgotten) {
  if (!has_forgotten(record.source, record.source_hash, forgotten)) {
    return false;
  }
  const ForgottenSection described = describe_forgotten(record);
  return std::any_of(forgotten.begin(), forgotten.end(),
                     [&](const ForgottenSection& one) {
                       return is_of(one, described.source, record.source_hash) &&
                              is_alike(one, described);
                     });
}

ForgottenSections read_forgotten(const fs::path& index) {
  const fs::path file = file_of(index);
  if (!fs::exists(file)) {
    return {};
  }
  std::ifstream in{file, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{in}, {}};
  try {
    const Json json = Json::parse(text);
    if (json.at("schema") == file_schema) {
      return parse_forgotten(json);
    }
  } catch (const Json::exception&) {
    // said below, as of another schema
  }
  throw IndexError{
      file.string() +
      ": damaged, or of another version: what was forgotten by its key would "
      "come back; restore it, or remove it to let that happen"};
}

void remember_forgotten(const fs::path& index, const ForgottenSections& more) {
  ForgottenSections all = read_forgotten(index);
  for (const ForgottenSection& section : more) {
    if (std::find(all.begin(), all.end(), section) == all.end()) {
      all.push_back(section);
    }
  }
  write_forgotten(index, all);
}

ForgottenSections take_back_forgotten(const fs::path& index, const std::string& key) {
  ForgottenSections kept = read_forgotten(index);
  ForgottenSections taken;
  const std::string digest = sha256_of(plain_key(key));
  std::erase_if(kept, [&](const ForgottenSection& section) {
    if (section.key == digest) {
      taken.push_back(section);
    }
    return section.key == digest;
  });
  if (!taken.empty()) {
    write_forgotten(index, kept);
  }
  return taken;
}

}  // namespace council
