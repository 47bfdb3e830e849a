#include "tests/recognition/score.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>

#include "indexer/extract/extract.h"
#include "tests/recognition/align.h"
#include "tests/recognition/tallying.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) {
    throw std::runtime_error{"cannot read " + file.string()};
  }
  return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::string> lines_of(const Pages& pages) {
  std::vector<std::string> lines;
  for (const Page& page : pages.pages) {
    for (std::string& line : lines_of(page.text)) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

// Whether the gold states where a document starts, and that it is here.
std::optional<bool> starts_as_expected(const Json& gold, const Document& found) {
  if (gold.contains("start_line")) {
    return gold.at("start_line") == found.start_line;
  }
  if (gold.contains("first_page")) {
    return gold.at("first_page") == found.first_page;
  }
  return std::nullopt;
}

double document_likeness(const Json& gold, const Document& found, bool alone) {
  double sum = alone ? 0.1 : 0;
  if (starts_as_expected(gold, found).value_or(false)) {
    sum += 10;
  }
  if (gold.contains("kind") && gold.at("kind") == to_string(found.kind)) {
    sum += 1;
  }
  return sum;
}

Score score_boundaries(const GoldSource& source, const std::vector<Document>& found,
                       const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
  Tallying tallying{source.name, "source"};
  int right = 0;
  for (const auto& [i, j] : pairs) {
    right +=
        starts_as_expected(source.documents.at(i), found.at(j)).value_or(true) ? 1 : 0;
  }
  const auto expected = static_cast<int>(source.documents.size());
  const auto claimed = static_cast<int>(found.size());
  tallying.count_list(Measure::Boundaries, right, expected, claimed);
  if (right < expected || right < claimed) {
    std::string starts;
    for (const Document& document : found) {
      starts += std::string{to_string(document.kind)} + " p" +
                std::to_string(document.first_page) + " l" +
                std::to_string(document.start_line) + "; ";
    }
    std::string wanted;
    for (const Json& gold : source.documents) {
      wanted += gold.value("kind", "?") + " p" + gold.value("first_page", Json{}).dump() +
                " l" + gold.value("start_line", Json{}).dump() + "; ";
    }
    tallying.miss(Measure::Boundaries, "", wanted, starts);
  }
  return tallying.score();
}

// Text without its blanks: a section may break a line where its Markdown runs two
// paragraphs into one.
std::string unspaced(std::string_view text) {
  std::string result = plain(text);
  std::erase(result, ' ');
  return result;
}

void add_kept_lines(const Section& section, std::vector<std::string>& kept) {
  for (const std::string& line : lines_of(section.text)) {
    if (std::string text = unspaced(line); !text.empty()) {
      kept.push_back(std::move(text));
    }
  }
}

std::vector<std::string> kept_lines(const RecognisedSource& recognised) {
  std::vector<std::string> kept;
  for (const Document& document : recognised.documents) {
    for (const Section& section : document.sections) {
      add_kept_lines(section, kept);
    }
  }
  return kept;
}

// Takes the pieces of `line` off the front of `kept`; false when something else is there.
// A page number glued to the line may have been taken off it.
bool take_line(std::string_view line, std::span<const std::string>& kept) {
  std::span<const std::string> rest = kept;
  while (!line.empty()) {
    if (rest.empty()) {
      return false;
    }
    if (line.starts_with(rest.front())) {
      line.remove_prefix(rest.front().size());
    } else if (line.ends_with(rest.front())) {
      line = {};
    } else {
      return false;
    }
    rest = rest.subspan(1);
  }
  kept = rest;
  return true;
}

// Lines of the source that are neither blank nor furniture, against those in sections.
Score score_kept_lines(const GoldSource& source, const std::vector<std::string>& lines,
                       const RecognisedSource& recognised) {
  Tallying tallying{source.name, "source"};
  const std::vector<std::string> all_kept = kept_lines(recognised);
  std::span<const std::string> kept = all_kept;
  Tally tally;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string text = unspaced(lines[i]);
    if (text.empty() ||
        std::ranges::binary_search(recognised.furniture_lines, static_cast<int>(i) + 1)) {
      continue;
    }
    ++tally.expected;
    if (take_line(text, kept)) {
      ++tally.right;
    } else if (tally.expected - tally.right < 5) {
      tallying.miss(Measure::TextKept, "line " + std::to_string(i + 1),
                    lines[i].substr(0, 100), kept.empty() ? nothing : kept.front());
    }
  }
  Score score = tallying.score();
  score.count(Measure::TextKept, tally);
  return score;
}

}  // namespace

bool is_complete(const Json& gold, std::string_view list) {
  return gold.contains("complete") &&
         std::ranges::find(gold.at("complete"), list) != gold.at("complete").end();
}

Score score_source(const GoldSource& source) {
  Pages pages;
  RecognisedSource recognised;
  Score score;
  const std::string name = source.file.filename().string();
  try {
    pages = extract(read_bytes(source.file), name);
    recognised = recognise(pages, name);
  } catch (const ExtractionError& error) {
    // A scan is expected to have no text; its gold has no documents.
    if (!source.documents.empty()) {
      score.add(Miss{Measure::TextKept, source.name, "source", "text", error.what()});
    }
  }
  const std::vector<std::string> lines = lines_of(pages);
  const std::vector<Document>& found = recognised.documents;
  const auto pairs =
      align(source.documents.size(), found.size(), [&](std::size_t i, std::size_t j) {
        return document_likeness(source.documents.at(i), found.at(j),
                                 source.documents.size() == 1);
      });
  score.add(score_boundaries(source, found, pairs));
  score.add(score_kept_lines(source, lines, recognised));
  for (std::size_t i = 0; i < source.documents.size(); ++i) {
    const auto pair =
        std::ranges::find(pairs, i, [](const auto& each) { return each.first; });
    const Document* const document =
        pair == pairs.end() ? nullptr : &found.at(pair->second);
    const ScoredDocument scored{source.documents.at(i), document, source.name, lines};
    for (const auto part : {score_values, score_sections, score_decisions, score_people,
                            score_inspection}) {
      score.add(part(scored));
    }
  }
  return score;
}

}  // namespace council::test
