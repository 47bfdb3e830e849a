#include "indexer/segment/reference_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_capitals(std::string_view segment) {
  return !segment.empty() && std::ranges::all_of(segment, is_upper);
}

bool is_digits(std::string_view segment, std::size_t least, std::size_t most) {
  return is_all_digits(segment) && segment.size() >= least && segment.size() <= most;
}

bool is_short_capitals(std::string_view segment, std::size_t most) {
  return is_capitals(segment) && segment.size() <= most;
}

// The most segments that a sign can have; what has more is a path.
constexpr std::size_t most_segments = 6;

std::vector<std::string_view> split_segments(std::string_view sign) {
  std::vector<std::string_view> segments;
  while (segments.size() <= most_segments) {
    const std::size_t slash = sign.find('/');
    segments.push_back(sign.substr(0, slash));
    if (slash == std::string_view::npos) {
      return segments;
    }
    sign.remove_prefix(slash + 1);
  }
  return {};
}

bool is_year(std::string_view segment) {
  return segment.size() == 4 && is_all_digits(segment) &&
         (segment.starts_with("19") || segment.starts_with("20"));
}

// "PA22", "V2635": some capitals, then digits.
bool is_capitals_then_digits(std::string_view segment, std::size_t most_capitals,
                             std::size_t most_digits) {
  const std::size_t digits = segment.find_first_of("0123456789");
  return digits != std::string_view::npos &&
         is_short_capitals(segment.substr(0, digits), most_capitals) &&
         is_digits(segment.substr(digits), 1, most_digits);
}

// "FUL", "TREECA", also "f". Directives and regulations end in "EC" and the like.
bool is_application_type(std::string_view segment) {
  constexpr auto laws = std::to_array<std::string_view>({"EC", "EEC", "EU", "JHA"});
  return (is_short_capitals(segment, 7) &&
          std::ranges::find(laws, segment) == laws.end()) ||
         (segment.size() == 1 && segment.front() >= 'a' && segment.front() <= 'z');
}

bool is_three_part_planning(const std::vector<std::string_view>& parts) {
  const std::string_view first = parts[0];
  const std::string_view second = parts[1];
  const std::string_view third = parts[2];
  const bool year_first = is_digits(first, 2, 2) || is_year(first);
  if (year_first && is_digits(second, 3, 6)) {
    return is_application_type(third);  // 22/0605/FUL
  }
  if (year_first && is_short_capitals(second, 2)) {
    return is_digits(third, 3, 6);  // 22/P/01234
  }
  if (!is_short_capitals(first, 4)) {
    return false;
  }
  return ((is_year(second) || is_digits(second, 2, 2)) && is_digits(third, 4, 6)) ||
         (is_digits(second, 3, 5) &&
          is_digits(third, 2, 2));  // DM/2018/02068, EPF/1234/22
}

// M/FP/0370/13/P, TV/2023/0418/FUL, APP/V2635/A/09/2117525
bool is_long_planning(const std::vector<std::string_view>& parts) {
  const auto is_letters = [](std::string_view part) {
    return is_short_capitals(part, 7);
  };
  const auto is_number = [](std::string_view part) { return is_digits(part, 1, 7); };
  const auto is_known = [&](std::string_view part) {
    return is_letters(part) || is_number(part) || is_capitals_then_digits(part, 2, 5);
  };
  const auto is_long_number = [](std::string_view part) { return is_digits(part, 3, 7); };
  return std::ranges::all_of(parts, is_known) && std::ranges::any_of(parts, is_letters) &&
         std::ranges::count_if(parts, is_number) >= 2 &&
         std::ranges::any_of(parts, is_long_number);
}

}  // namespace

bool is_planning_shape(std::string_view sign) {
  const std::vector<std::string_view> parts = split_segments(sign);
  if (parts.size() == 2) {  // PA22/01234; S.I. 84/2011 is a law
    return !parts[0].starts_with("SI") && is_capitals_then_digits(parts[0], 3, 2) &&
           parts[0].size() > 2 && is_digits(parts[1], 4, 5);
  }
  if (parts.size() == 3) {
    return is_three_part_planning(parts);
  }
  return parts.size() > 3 && is_long_planning(parts);
}

bool is_short_planning_shape(std::string_view sign) {
  const std::vector<std::string_view> parts = split_segments(sign);
  if (parts.size() != 2) {
    return false;
  }
  const bool is_prefix = is_short_capitals(parts[0], 4) || is_digits(parts[0], 2, 2) ||
                         is_year(parts[0]) || is_capitals_then_digits(parts[0], 3, 2);
  return is_prefix && is_digits(parts[1], 3, 6);
}

bool is_decision_shape(std::string_view sign) {
  return sign.size() == 8 && sign[2] == '/' && is_all_digits(sign.substr(0, 2)) &&
         is_all_digits(sign.substr(3));
}

bool is_minute_shape(std::string_view sign) {
  const std::size_t dot = sign.find('.');
  if (dot != std::string_view::npos) {
    return is_digits(sign.substr(0, dot), 1, 3) && is_digits(sign.substr(dot + 1), 1, 3);
  }
  std::vector<std::string_view> parts = split_segments(sign);
  if (parts.empty() || parts.size() > 3) {
    return false;
  }
  std::string_view& last = parts.back();
  if (last.size() > 1 && is_upper(last.back())) {
    last.remove_suffix(1);
  }
  const bool has_prefix = is_short_capitals(parts[0], 6) && parts.size() > 1;
  if (!has_prefix && parts.size() == 3) {
    return false;  // 18/06/10 is a date
  }
  return std::ranges::all_of(parts, [&](std::string_view part) {
    return is_digits(part, 1, 4) || (part.data() == parts[0].data() &&
                                     (has_prefix || is_capitals_then_digits(part, 6, 4)));
  });
}

bool is_urn_shape(std::string_view sign) {
  return is_digits(sign, 5, 7) || (sign.size() == 8 && is_capitals(sign.substr(0, 2)) &&
                                   is_all_digits(sign.substr(2)));
}

bool is_report_shape(std::string_view sign) {
  return sign.size() == 8 && sign.starts_with("50") && is_all_digits(sign);
}

}  // namespace council
