#include "tests/recognition/wording.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <sstream>

#include "common/sha256.h"
#include "common/unicode.h"

namespace council::test {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};

// clang-format off
constexpr std::array replacements = std::to_array<Replacement>({
    {"\u2019", "'"}, {"\u2018", "'"}, {"\u02BC", "'"}, {"\u00B4", "'"},
    {"\u201C", "\""}, {"\u201D", "\""},
    {"\u2010", "-"}, {"\u2011", "-"}, {"\u2013", "-"}, {"\u2014", "-"}, {"\u2212", "-"},
    {"\u00A0", " "}, {"\u2007", " "}, {"\u2009", " "}, {"\u202F", " "},
    {"\t", " "}, {"\n", " "}, {"\r", " "}, {"*", ""}, {"\\", ""}, {"\u00AD", ""},
});
// clang-format on

std::set<std::string> words_of(std::string_view text) {
  std::istringstream stream{fold(text)};
  return {std::istream_iterator<std::string>{stream},
          std::istream_iterator<std::string>{}};
}

}  // namespace

std::string plain(std::string_view text) {
  std::string result;
  const auto put = [&](std::string_view piece) {
    if (piece != " " || (!result.empty() && result.back() != ' ')) {
      result += piece;
    }
  };
  while (!text.empty()) {
    const auto* const row = std::ranges::find_if(
        replacements,
        [&](const Replacement& each) { return text.starts_with(each.from); });
    if (row == replacements.end()) {
      put(text.substr(0, 1));
      text.remove_prefix(1);
    } else {
      put(row->to);
      text.remove_prefix(row->from.size());
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::optional<bool> says(const Json& gold, const std::string& found) {
  const std::string text = plain(found);
  if (gold.contains("text")) {
    return plain(gold.at("text").get<std::string>()) == text;
  }
  if (gold.contains("text_sha256")) {
    return gold.at("text_sha256") == sha256_of(text);
  }
  if (gold.contains("text_starts")) {
    return text.starts_with(plain(gold.at("text_starts").get<std::string>()));
  }
  return std::nullopt;
}

std::string shown(const Json& gold) {
  for (const char* const name : {"text", "text_starts"}) {
    if (gold.contains(name)) {
      return gold.at(name).get<std::string>() +
             (gold.contains("text_sha256") ? " … (by its hash)" : "");
    }
  }
  return "(any text)";
}

double likeness(std::string_view one, std::string_view other) {
  const std::set<std::string> left = words_of(one);
  const std::set<std::string> right = words_of(other);
  std::vector<std::string> both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  const std::size_t all = left.size() + right.size() - both.size();
  return all == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(all);
}

}  // namespace council::test
