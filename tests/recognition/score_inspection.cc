#include <algorithm>
#include <set>

#include "common/unicode.h"
#include "tests/recognition/score.h"
#include "tests/recognition/tallying.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

std::string range_text(const std::string& first, const std::string& last) {
  return first == last ? first : first + "/" + last;
}

// Ranges that follow each other day by day are one: "26 and 27 May" as two days or as a
// range of two.
std::vector<DateRange> merged(std::vector<DateRange> ranges) {
  std::ranges::sort(ranges, {}, &DateRange::first);
  std::vector<DateRange> result;
  for (const DateRange& range : ranges) {
    if (!result.empty() &&
        std::chrono::sys_days{range.first} <=
            std::chrono::sys_days{result.back().last} + std::chrono::days{1}) {
      result.back().last = std::max(result.back().last, range.last);
    } else {
      result.push_back(range);
    }
  }
  return result;
}

std::string format_ranges(const std::vector<DateRange>& ranges) {
  std::string text;
  for (const DateRange& range : merged(ranges)) {
    text +=
        (text.empty() ? "" : " ") + range_text(to_iso(range.first), to_iso(range.last));
  }
  return text.empty() ? nothing : text;
}

void score_visits(const ScoredDocument& document, Tallying& tallying) {
  const std::vector<DateRange> found =
      document.found == nullptr ? std::vector<DateRange>{} : document.found->visit_dates;
  if (document.gold.contains("visit_dates")) {
    std::vector<DateRange> expected;
    for (const Json& range : document.gold.at("visit_dates")) {
      expected.push_back({parse_iso(range.front().get<std::string>()).value(),
                          parse_iso(range.back().get<std::string>()).value()});
    }
    const std::string text = format_ranges(expected);
    tallying.check(Measure::VisitDates, text == format_ranges(found), "",
                   {text, format_ranges(found)});
  }
  if (document.gold.contains("visit_span")) {
    const Json& span = document.gold.at("visit_span");
    const std::string expected =
        range_text(span.front().get<std::string>(), span.back().get<std::string>());
    const auto ranges = merged(found);
    const std::string text = ranges.empty() ? nothing
                                            : range_text(to_iso(ranges.front().first),
                                                         to_iso(ranges.back().last));
    tallying.check(Measure::VisitDates, expected == text, "", {expected, text});
  }
}

void score_inspectors(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("inspectors")) {
    return;
  }
  const Json& gold = document.gold.at("inspectors");
  std::string all;
  std::set<std::string> found;
  if (document.found != nullptr) {
    for (const std::string& name : document.found->inspectors) {
      found.insert(plain(name));
      all += name + "; ";
    }
  }
  int right = 0;
  for (const Json& name : gold) {
    if (found.contains(plain(name.get<std::string>()))) {
      ++right;
    } else {
      tallying.miss(Measure::Inspectors, "", name, all);
    }
  }
  tallying.count_list(Measure::Inspectors, right, static_cast<int>(gold.size()),
                      is_complete(document.gold, "inspectors")
                          ? std::optional{static_cast<int>(found.size())}
                          : std::nullopt);
}

std::vector<Judgement> judgements_of(const ScoredDocument& document) {
  return document.found == nullptr ? std::vector<Judgement>{}
                                   : document.found->judgements;
}

void score_judgements(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("judgements")) {
    return;
  }
  const Json& gold = document.gold.at("judgements");
  const std::vector<Judgement> found = judgements_of(document);
  std::string all;
  for (const Judgement& judgement : found) {
    all += judgement.area + " = " + judgement.grade + "; ";
  }
  int right = 0;
  for (const Json& each : gold) {
    const bool there = std::ranges::any_of(found, [&](const Judgement& judgement) {
      return plain(each.at("area").get<std::string>()) == plain(judgement.area) &&
             plain(each.at("grade").get<std::string>()) == plain(judgement.grade);
    });
    if (there) {
      ++right;
    } else {
      tallying.miss(Measure::Judgements, "", each.dump(), all);
    }
  }
  tallying.count_list(Measure::Judgements, right, static_cast<int>(gold.size()),
                      is_complete(document.gold, "judgements")
                          ? std::optional{static_cast<int>(found.size())}
                          : std::nullopt);
}

// The grades in the order of the table. The gold may shorten "Requires improvement to be
// good", and leaves out the row of the safeguarding board, which comes last.
void score_grades(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("grades") || !document.gold.at("grades").is_array()) {
    return;
  }
  const Json& gold = document.gold.at("grades");
  const std::vector<Judgement> found = judgements_of(document);
  std::string all;
  for (const Judgement& judgement : found) {
    all += judgement.grade + "; ";
  }
  bool right = found.size() >= gold.size();
  for (std::size_t i = 0; right && i < gold.size(); ++i) {
    right = fold(found[i].grade).starts_with(fold(gold.at(i).get<std::string>()));
  }
  tallying.check(Measure::Grades, right, "", {gold.dump(), all.empty() ? nothing : all});
}

}  // namespace

Score score_inspection(const ScoredDocument& document) {
  Tallying tallying{document.source, document.gold.value("kind", "document")};
  score_visits(document, tallying);
  score_inspectors(document, tallying);
  score_judgements(document, tallying);
  score_grades(document, tallying);
  return tallying.score();
}

}  // namespace council::test
