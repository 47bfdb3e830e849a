#include "query/reported_status.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace council {
namespace {

constexpr std::string_view word = "ecommendation";  // whatever its first letter's case
constexpr std::size_t longest_status = 40;

bool is_alnum(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The label that a text starts with, "" for none: "B", "12", "(a)".
std::string_view label_at(std::string_view text) {
  if (text.size() > 2 && text[0] == '(' && is_alnum(text[1]) && text[2] == ')') {
    return text.substr(0, 3);
  }
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) {
    ++end;
  }
  if (end == 0 && !text.empty() && is_upper(text[0])) {
    end = 1;
  }
  return end < text.size() && is_alnum(text[end]) ? std::string_view{}
                                                  : text.substr(0, end);
}

// Takes labels off the text, with what stands between them: "B, C and D be …".
std::vector<std::string> take_labels(std::string_view& text) {
  constexpr auto joints =
      std::to_array<std::string_view>({", and ", ", ", " and ", " & "});
  std::vector<std::string> labels;
  std::string_view rest = text;
  while (true) {
    const std::string_view label = label_at(rest);
    if (label.empty()) {
      return labels;
    }
    labels.emplace_back(label);
    rest.remove_prefix(label.size());
    text = rest;
    const auto* const joint =
        std::find_if(joints.begin(), joints.end(),
                     [&](std::string_view each) { return rest.starts_with(each); });
    if (joint == joints.end()) {
      return labels;
    }
    rest.remove_prefix(joint->size());
  }
}

struct Recorded {
  std::vector<std::string> labels;
  std::string status;
  std::string sentence;
};

// "That Recommendations B, C, D and F be recorded as complete and the review be closed."
void add_recorded(std::string_view text, std::vector<Recorded>& recorded) {
  constexpr auto verbs = std::to_array<std::string_view>(
      {" be recorded as ", " be marked as ", " be regarded as ", " be treated as "});
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    std::string_view rest = text.substr(at + word.size());
    rest.remove_prefix(rest.starts_with("s ") ? 2 : rest.starts_with(" ") ? 1 : 0);
    std::vector<std::string> labels = take_labels(rest);
    const auto* const verb =
        std::find_if(verbs.begin(), verbs.end(),
                     [&](std::string_view each) { return rest.starts_with(each); });
    if (labels.empty() || verb == verbs.end()) {
      continue;
    }
    rest.remove_prefix(verb->size());
    std::size_t end = rest.find_first_of(",.;");
    end = std::min({end, rest.find(" and "), rest.size()});
    if (end > 0 && end <= longest_status) {
      recorded.push_back(
          {std::move(labels), std::string{rest.substr(0, end)}, std::string{text}});
    }
  }
}

std::vector<Recorded> recorded_in(const Section& section) {
  std::vector<Recorded> recorded;
  for (const Decision& decision : section.decisions) {
    add_recorded(decision.text, recorded);
    for (const DecisionPart& part : decision.parts) {
      add_recorded(part.text, recorded);
    }
  }
  return recorded;
}

// "C and D" is of both.
std::vector<std::string> labels_of(std::string_view printed) {
  return take_labels(printed);
}

bool have_common(const std::vector<std::string>& some,
                 const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& label) {
    return std::find(others.begin(), others.end(), label) != others.end();
  });
}

}  // namespace

std::vector<ReportedStatus> reported_statuses(const Section& section) {
  const std::vector<Recorded> recorded = recorded_in(section);
  std::vector<ReportedStatus> statuses;
  for (const Recommendation& recommendation : section.recommendations) {
    const bool is_tracked =
        recommendation.label && recommendation.text.find(word) != std::string::npos;
    if (!is_tracked) {
      continue;
    }
    ReportedStatus reported{.label = *recommendation.label,
                            .status = recommendation.status,
                            .due = recommendation.due,
                            .evidence = recommendation.text};
    for (const Recorded& decided : recorded) {
      if (have_common(labels_of(reported.label), decided.labels)) {
        reported.status = decided.status;
        reported.evidence += " – " + decided.sentence;
      }
    }
    statuses.push_back(std::move(reported));
  }
  return statuses;
}

}  // namespace council
