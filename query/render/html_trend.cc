#include <algorithm>
#include <map>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t most_areas = 24;
constexpr int chart_width = 240;
constexpr int edge = 10;
constexpr int row_height = 16;
constexpr int grades = 4;

// A judgement of one area: when, and how good.
struct Point {
  int day = 0;
  std::string date;
  std::string grade;
  int rank = 0;
};

struct Area {
  std::string name;
  std::vector<Point> points;  // oldest first
};

std::string cell(const Table& table, const std::vector<std::string>& row,
                 std::string_view column) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.columns[i].name == column) {
      return row[i];
    }
  }
  return "";
}

int day_of(const Date& date) {
  return static_cast<int>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::vector<Area> areas_of(const Table& table) {
  std::vector<Area> areas;
  for (const std::vector<std::string>& row : table.rows) {
    const std::string grade = cell(table, row, "grade");
    const std::optional<int> rank = rank_of_grade(grade);
    const std::optional<Date> date = parse_iso(cell(table, row, "date"));
    if (!rank || !date) {
      continue;
    }
    const std::string name = cell(table, row, "area");
    auto area = std::find_if(areas.begin(), areas.end(),
                             [&](const Area& other) { return other.name == name; });
    if (area == areas.end()) {
      area = areas.insert(areas.end(), Area{.name = name, .points = {}});
    }
    area->points.push_back(
        {.day = day_of(*date), .date = to_iso(*date), .grade = grade, .rank = *rank});
  }
  for (Area& area : areas) {
    std::stable_sort(area.points.begin(), area.points.end(),
                     [](const Point& a, const Point& b) { return a.day < b.day; });
  }
  // What is known over the longest time says most.
  std::stable_sort(areas.begin(), areas.end(), [](const Area& a, const Area& b) {
    return a.points.size() > b.points.size();
  });
  areas.resize(std::min(areas.size(), most_areas));
  return areas;
}

// The days that all the pictures span, so that they can be compared.
struct Span {
  int first = 0;
  int last = 0;

  [[nodiscard]] int place_of(int day) const {
    const int room = chart_width - 2 * edge;
    return first == last ? chart_width / 2 : edge + (day - first) * room / (last - first);
  }
};

Span span_of(const std::vector<Area>& areas) {
  Span span{.first = areas.front().points.front().day,
            .last = areas.front().points.back().day};
  for (const Area& area : areas) {
    span.first = std::min(span.first, area.points.front().day);
    span.last = std::max(span.last, area.points.back().day);
  }
  return span;
}

int height_of(int rank) {
  return edge + (grades - rank) * row_height;
}

// A judgement stands until the next one, so the line goes in steps.
std::string line_through(const std::vector<Point>& points, const Span& span) {
  std::string line;
  int height = 0;
  for (const Point& point : points) {
    const std::string x = std::to_string(span.place_of(point.day));
    if (!line.empty()) {
      line += " " + x + "," + std::to_string(height) + " ";
    }
    height = height_of(point.rank);
    line += x + "," + std::to_string(height);
  }
  return line;
}

Values area_values(const Area& area, const Span& span) {
  ValueList points;
  for (const Point& point : area.points) {
    Values item;
    item["x"] = Values{std::to_string(span.place_of(point.day))};
    item["y"] = Values{std::to_string(height_of(point.rank))};
    item["rank"] = Values{std::to_string(point.rank)};
    points.push_back(std::move(item));
  }
  Values values;
  values["area"] = Values{area.name};
  values["latest"] = Values{area.points.back().grade};
  values["year"] = Values{area.points.back().date.substr(0, 4)};
  values["line"] = Values{line_through(area.points, span)};
  values["points"] = points.take();
  return values;
}

}  // namespace

std::optional<int> rank_of_grade(const std::string& grade) {
  static const std::map<std::string, int> ranks{{"inadequate", 1},
                                                {"requires improvement", 2},
                                                {"requires improvement to be good", 2},
                                                {"good", 3},
                                                {"outstanding", 4}};
  std::string lower;
  for (const char c : grade) {
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const auto found = ranks.find(lower);
  return found == ranks.end() ? std::nullopt : std::optional{found->second};
}

Values trend_values(const Table& judgements, const PageContext& context) {
  const std::vector<Area> areas = areas_of(judgements);
  if (areas.empty()) {
    return Values{false};
  }
  const Span span = span_of(areas);
  ValueList list;
  for (const Area& area : areas) {
    list.push_back(area_values(area, span));
  }
  const auto year_of = [](int day) {
    const Date date{std::chrono::sys_days{std::chrono::days{day}}};
    return std::to_string(static_cast<int>(date.year()));
  };
  Values values;
  values["areas"] = list.take();
  values["first"] = Values{year_of(span.first)};
  values["last"] = span.first == span.last ? Values{false} : Values{year_of(span.last)};
  values["note"] = Values{message(context.language, "trend_note")};
  return values;
}

}  // namespace council
