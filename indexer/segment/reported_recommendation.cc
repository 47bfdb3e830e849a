#include "indexer/segment/reported_recommendation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/decision_text.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// ":", ":-" or " :-", which close a line over what is recommended.
bool is_closing_sign(std::string_view rest) {
  return !rest.empty() && rest.find_first_not_of(" :-") == std::string_view::npos &&
         rest.find(':') != std::string_view::npos;
}

// Where what is recommended starts on the line that announces it, or nullopt.
std::optional<std::size_t> start_of_recommended(std::string_view line) {
  constexpr std::size_t longest_body = 60;
  constexpr auto announced = std::to_array<std::string_view>(
      {"the report recommended", "the report therefore recommended",
       "the report contained the following recommendation",
       "the report contained the following recommendations",
       "the recommendations in the report were", "the recommendation in the report was",
       "the recommendations in the report were as follows"});
  for (const std::string_view words : announced) {
    const bool stands = has_at(line, 0, words) && !is_word_at(line, words.size());
    if (stands && is_closing_sign(line.substr(words.size()))) {
      return line.size();
    }
    constexpr std::string_view clause = " that ";
    if (stands && words.ends_with("recommended") && has_at(line, words.size(), clause)) {
      return words.size() + 1;
    }
  }
  const std::size_t colon = line.find(':');
  const bool is_advice = has_at(line, 0, "advice of the ") && colon <= longest_body &&
                         is_closing_sign(line.substr(std::min(colon, line.size())));
  return is_advice ? std::optional{line.size()} : std::nullopt;
}

void add(DecisionText read, int line, std::vector<Recommendation>& found) {
  for (DecisionPart& part : read.parts) {
    Recommendation recommendation;
    if (!part.marker.empty()) {
      recommendation.label = std::move(part.marker);
    }
    recommendation.text = std::move(part.text);
    recommendation.line = line;
    found.push_back(std::move(recommendation));
  }
  if (read.parts.empty() && !read.text.empty()) {
    Recommendation recommendation;
    recommendation.text = std::move(read.text);
    recommendation.line = line;
    found.push_back(std::move(recommendation));
  }
}

// "that the report be noted. Members asked …" in one paragraph: the first sentence.
void keep_sentence(DecisionText& read) {
  const std::size_t end = sentence_end(read.text, 0);
  if (read.parts.empty() && end + 1 < read.text.size()) {
    read.text.erase(end + 1);
  }
}

}  // namespace

std::vector<Recommendation> find_reported_recommendations(const Body& body) {
  std::vector<Recommendation> found;
  for (std::size_t i = 0; i < body.size();) {
    const auto start = start_of_recommended(body[i].line->text);
    if (!start) {
      ++i;
      continue;
    }
    DecisionLabel label;
    label.end = *start;
    DecisionText read = read_decision_text(std::span{body}, i, label);
    if (*start < body[i].line->text.size()) {
      keep_sentence(read);
    }
    const int line = body[i].line->number;
    i = std::max(i + 1, read.end);
    add(std::move(read), line, found);
  }
  return found;
}

}  // namespace council
