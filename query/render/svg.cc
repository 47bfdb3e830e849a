#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "common/error.h"
#include "query/render/formats.h"
#include "query/render/provenance.h"
#include "query/render/terminal.h"

namespace council {
namespace {

// In the picture's own units.
constexpr double width = 960;
constexpr double plot_left = 64;
constexpr double plot_right = width - 16;
constexpr double plot_top = 40;
constexpr double plot_height = 320;
constexpr double plot_bottom = plot_top + plot_height;
constexpr double label_height = 56;
constexpr double legend_line = 20;
constexpr double letter = 7;  // about as wide as one of the labels
constexpr int grid_lines = 4;

// Told apart by those who see few colours too (Okabe and Ito).
constexpr auto colours =
    std::to_array<std::string_view>({"#0072b2", "#e69f00", "#009e73", "#cc79a7",
                                     "#56b4e9", "#d55e00", "#f0e442", "#000000"});
constexpr std::string_view colour_of_rest = "#999999";

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : printable(text)) {
    result += c == '&'   ? "&amp;"
              : c == '<' ? "&lt;"
              : c == '>' ? "&gt;"
              : c == '"' ? "&quot;"
                         : std::string(1, c);
  }
  return result;
}

std::string number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f", value);
  return buffer.data();
}

struct Bar {
  std::string step;
  std::vector<double> counts;  // of each series
};

struct Chart {
  std::vector<std::string> series;  // their labels; none where there is one without
  std::vector<Bar> bars;
  double most = 0;  // of the heights
};

std::size_t column(const Table& table, std::string_view name) {
  const auto found =
      std::find_if(table.columns.begin(), table.columns.end(),
                   [name](const Table::Column& one) { return one.name == name; });
  return static_cast<std::size_t>(found - table.columns.begin());
}

// More series than colours are shown as one.
std::size_t series_of(const std::string& label, Chart& chart) {
  const auto found = std::find(chart.series.begin(), chart.series.end(), label);
  if (found != chart.series.end()) {
    return static_cast<std::size_t>(found - chart.series.begin());
  }
  if (chart.series.size() < colours.size()) {
    chart.series.push_back(label);
    return chart.series.size() - 1;
  }
  chart.series.resize(colours.size() + 1, "(others)");
  return colours.size();
}

Chart make_chart(const Table& table) {
  Chart chart;
  const std::size_t label = column(table, "label");
  const std::size_t sections = column(table, "sections");
  for (const std::vector<std::string>& row : table.rows) {
    const std::size_t series =
        label < table.columns.size() ? series_of(row[label], chart) : 0;
    if (chart.bars.empty() || chart.bars.back().step != row.front()) {
      chart.bars.push_back({row.front(), {}});
    }
    std::vector<double>& counts = chart.bars.back().counts;
    counts.resize(std::max(counts.size(), series + 1));
    counts[series] += std::stod(row[sections]);
  }
  for (const Bar& bar : chart.bars) {
    double height = 0;
    for (const double count : bar.counts) {
      height += count;
    }
    chart.most = std::max(chart.most, height);
  }
  return chart;
}

// 1, 2 or 5 and noughts, four of which are as much as the highest bar or more.
double grid_step(double most) {
  double step = 1;
  for (double ten = 1;; ten *= 10) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      step = ten * factor;
      if (step * grid_lines >= most) {
        return step;
      }
    }
  }
}

std::string_view colour_at(std::size_t series) {
  return series < colours.size() ? colours.at(series) : colour_of_rest;
}

std::string text(double x, double y, std::string_view anchor, const std::string& words) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" +
         std::string{anchor} + "\">" + escaped(words) + "</text>\n";
}

void add_grid(double step, std::string& out) {
  for (int line = 0; line <= grid_lines; ++line) {
    const double y = plot_bottom - plot_height * line / grid_lines;
    out += "<line x1=\"" + number(plot_left) + "\" x2=\"" + number(plot_right) +
           "\" y1=\"" + number(y) + "\" y2=\"" + number(y) + "\" stroke=\"#ccc\"/>\n";
    out +=
        text(plot_left - 8, y + 4, "end", std::to_string(static_cast<long>(step * line)));
  }
}

void add_bars(const Chart& chart, double step, std::string& out) {
  const double slot = (plot_right - plot_left) /
                      static_cast<double>(std::max<std::size_t>(chart.bars.size(), 1));
  std::size_t longest = 1;
  for (const Bar& bar : chart.bars) {
    longest = std::max(longest, bar.step.size());
  }
  const auto labelled = static_cast<std::size_t>(
      std::ceil(letter * static_cast<double>(longest + 1) / slot));
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const Bar& bar = chart.bars[i];
    const double x = plot_left + slot * static_cast<double>(i);
    double top = plot_bottom;
    for (std::size_t series = 0; series < bar.counts.size(); ++series) {
      const double count = bar.counts[series];
      const double height = plot_height * count / (step * grid_lines);
      top -= height;
      if (count > 0) {
        const std::string name = chart.series.empty() ? "" : ", " + chart.series[series];
        out +=
            "<rect x=\"" + number(x + slot * 0.1) + "\" y=\"" + number(top) +
            "\" width=\"" + number(slot * 0.8) + "\" height=\"" + number(height) +
            "\" fill=\"" + std::string{colour_at(series)} + "\"><title>" +
            escaped(bar.step + name + ": " + std::to_string(static_cast<long>(count))) +
            "</title></rect>\n";
      }
    }
    if (i % labelled == 0) {
      out += text(x + slot / 2, plot_bottom + legend_line, "middle", bar.step);
    }
  }
}

void add_legend(const Chart& chart, std::string& out) {
  double y = plot_bottom + label_height;
  for (std::size_t series = 0; series < chart.series.size(); ++series) {
    out += "<rect x=\"" + number(plot_left) + "\" y=\"" + number(y - 10) +
           "\" width=\"12\" height=\"12\" fill=\"" + std::string{colour_at(series)} +
           "\"/>\n";
    out += text(plot_left + legend_line, y, "start", chart.series[series]);
    y += legend_line;
  }
}

std::string described(const Table& table) {
  std::string words = table.provenance ? provenance_line(*table.provenance) : "";
  for (const std::string& note : table.notes) {
    words += (words.empty() ? "" : "; ") + note;
  }
  return words;
}

}  // namespace

std::string table_as_svg(const Table& table, const RenderOptions& /*options*/) {
  if (table.title != "timeline") {
    throw QueryError{"only 'timeline' is drawn as svg; use another --format"};
  }
  const Chart chart = make_chart(table);
  const double height =
      plot_bottom + label_height + legend_line * static_cast<double>(chart.series.size());
  const std::string title = "Sections by " + table.columns.front().label +
                            (table.provenance && !table.provenance->query.empty()
                                 ? ": " + table.provenance->query
                                 : "");
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " +
                    number(width) + " " + number(height) +
                    "\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n"
                    "<title>" +
                    escaped(title) + "</title>\n<desc>" + escaped(described(table)) +
                    "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  out += text(plot_left, legend_line, "start", title);
  const double step = grid_step(chart.most);
  add_grid(step, out);
  add_bars(chart, step, out);
  add_legend(chart, out);
  return out + "</svg>\n";
}

}  // namespace council
