#include "indexer/segment/ofsted_inspectors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t introduction_lines = 40;
constexpr std::size_t front_page_lines = 60;

// clang-format off
// Capitalised words that stand beside inspectors' names and are no part of them.
constexpr auto rank_words = std::to_array<std::string_view>({
    "his", "her", "majesty's", "majestys", "inspector", "inspectors", "inspectorate", "hmi",
    "hmis", "shmi", "ofsted", "cqc", "hmicfrs", "hmip", "hmic", "lead", "senior", "deputy",
    "team", "shadow", "social", "care", "regulatory", "education", "quality", "commission",
    "children's", "services", "probation", "constabulary", "fire", "rescue", "service",
    "the", "and", "designate", "director", "regional", "national", "manager", "assurance",
    "mr", "mrs", "ms", "miss", "dr", "obe", "mbe", "cbe", "reporting", "additional",
    "specialist", "adviser", "local", "authority", "associate", "health", "justice", "school", "schools",
});

// Small words inside names: "Eva van der Berg".
constexpr auto particles = std::to_array<std::string_view>(
    {"de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "bin", "al", "ap"});
// clang-format on

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& words, std::string_view word) {
  const std::string lowered = to_lower(word);
  return std::find(words.begin(), words.end(), lowered) != words.end();
}

bool is_mark(char c) {
  return std::string_view{",;:/&()[]."}.find(c) != std::string_view::npos;
}

bool is_capitalised(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  return std::isupper(first) != 0 || first >= 0xC3;
}

// Collects runs of name words; anything else ends a run.
class NameRuns {
 public:
  void add_word(std::string_view word) {
    if (word.empty()) {
      return;
    }
    if (!run_.empty() && is_among(particles, word)) {
      particles_.emplace_back(word);
      return;
    }
    const bool has_digit = word.find_first_of("0123456789@") != std::string_view::npos;
    if (!is_capitalised(word) || has_digit || is_among(rank_words, word)) {
      end_run();
      return;
    }
    run_.insert(run_.end(), particles_.begin(), particles_.end());
    particles_.clear();
    run_.emplace_back(word);
  }

  void end_run() {
    constexpr std::size_t most_words = 5;
    if (run_.size() >= 2 && run_.size() <= most_words) {
      std::string name;
      for (const std::string& word : run_) {
        name += name.empty() ? "" : " ";
        name += word;
      }
      names_.push_back(std::move(name));
    }
    run_.clear();
    particles_.clear();
  }

  std::vector<std::string> take() {
    end_run();
    return std::move(names_);
  }

 private:
  std::vector<std::string> run_;
  std::vector<std::string> particles_;  // wait for the word they belong to
  std::vector<std::string> names_;
};

void add_names(std::vector<std::string> more, std::vector<std::string>& names) {
  for (std::string& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
}

// "His Majesty's Inspectors for this visit were A and B.", "The visit was carried out by
// Her Majesty's Inspectors A and B.", "… carried out by A and B, Her Majesty's
// Inspectors."
std::vector<std::string> names_in_introduction(std::string_view text) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"inspectors for this visit were", "inspectors for this visit was",
       "inspectors for the visit were", "inspectors for this inspection were",
       "inspector for this visit was", "inspectors were", "inspector was",
       "inspectors who carried out", "carried out by", "undertaken by", "conducted by",
       "led by", "was carried out on site by"});
  for (const std::string_view opening : openings) {
    const std::size_t at = find_phrase(text, opening);
    if (at == std::string_view::npos) {
      continue;
    }
    std::vector<std::string> names =
        find_inspector_names(sentence_at(text, at + opening.size()));
    if (!names.empty()) {
      return names;
    }
  }
  return {};
}

// An inspector "of Constabulary" signs for his inspectorate and did not visit.
bool is_inspectors_title(std::string_view text) {
  return is_any_phrase(text, {"her majesty's inspector", "his majesty's inspector",
                              "hm inspector", "hmi", "senior her majesty's inspector",
                              "senior his majesty's inspector"}) ||
         contains_any(text, {"lead inspector"});
}

// The names beside the first title of a row, or above it in the same column; nullopt in a
// row without a title.
std::optional<std::vector<std::string>> names_of_title(
    const std::vector<std::string>& row, const std::vector<std::string>& above) {
  const auto title = std::find_if(row.begin(), row.end(), [](const std::string& cell) {
    return is_inspectors_title(cell);
  });
  if (title == row.end()) {
    return std::nullopt;
  }
  std::vector<std::string> names = find_inspector_names(*title);
  const auto column = static_cast<std::size_t>(title - row.begin());
  if (names.empty() && column < above.size()) {
    names = find_inspector_names(above[column]);
  }
  return names;
}

// "Jan Edwards" / "Her Majesty's Inspector", below "Yours sincerely"; also in one of two
// columns, name and title on one line or on two.
std::vector<std::string> signatory(Lines lines, std::size_t from) {
  constexpr std::size_t signature_lines = 12;
  for (std::size_t at = from; at < lines.size(); ++at) {
    if (!starts_with_any(lines[at].match, {"yours sincerely", "your sincerely"})) {
      continue;
    }
    std::vector<std::string> above;
    for (const std::size_t below : find_text_lines(lines, at + 1, signature_lines)) {
      std::vector<std::string> row = read_cells(lines[below]);
      if (auto names = names_of_title(row, above)) {
        return std::move(*names);
      }
      above = std::move(row);
    }
  }
  return {};
}

enum class TeamRole { None, Lead, Inspector, Other };

TeamRole role_of(std::string_view line) {
  if (starts_with_any(line,
                      {"lead inspector", "reporting inspector", "lead inspectors"})) {
    return TeamRole::Lead;
  }
  if (starts_with_any(line, {"deputy lead inspector", "team inspector", "team inspectors",
                             "deputy lead inspectors", "shadow inspector",
                             "shadow inspectors", "inspectors", "inspector",
                             "additional inspector", "additional inspectors"})) {
    return TeamRole::Inspector;
  }
  if (starts_with_any(line, {"senior data analyst", "data analyst", "quality assurance",
                             "report author", "any complaints", "any complaint"})) {
    return TeamRole::Other;
  }
  return TeamRole::None;
}

// Its value, if the line is a label with one: "Lead inspector: Steve Lowe, HMI".
std::string_view after_label(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) {
    return line.substr(colon + 1);
  }
  for (const std::string_view label : {"reporting inspector", "lead inspector"}) {
    if (starts_with_phrase(line, label)) {
      return line.substr(label.size());
    }
  }
  return {};
}

struct Team {
  std::vector<std::string> leads;
  std::vector<std::string> others;
};

bool ends_team(std::string_view line) {
  return starts_with_any(line, {"if you are not happy", "the office for standards",
                                "any complaints", "piccadilly gate"});
}

// "… Linda Steele, Margaret" / "Farrow" is one name; one name a line needs a comma.
bool breaks_name(std::string_view line) {
  const std::size_t mark = line.find_last_of(",:;");
  const std::string_view last =
      trim(line.substr(mark == std::string_view::npos ? 0 : mark + 1));
  return !last.empty() && count_words(last) == 1 && !is_among(rank_words, last);
}

bool follows_directly(Lines lines, std::size_t at) {
  return at > 0 && !lines[at - 1].blank() && !lines[at - 1].furniture;
}

// A label and what it labels, which for a list of inspectors may take several lines.
struct LabelledNames {
  TeamRole role = TeamRole::None;
  std::vector<std::string> names;
  std::size_t lines = 1;
};

LabelledNames read_label(Lines lines, const std::vector<std::size_t>& block,
                         std::size_t first) {
  const std::string_view label = read_line(lines[block[first]]);
  LabelledNames read{role_of(label), {}, 1};
  std::string value{after_label(label)};
  for (std::size_t i = first + 1; i < block.size(); ++i) {
    const std::string_view line = read_line(lines[block[i]]);
    const bool list_goes_on =
        trim(value).ends_with(',') || follows_directly(lines, block[i]);
    const bool goes_on = find_inspector_names(value).empty() ||
                         (read.role == TeamRole::Inspector && list_goes_on);
    if (!goes_on || role_of(line) != TeamRole::None || ends_team(line)) {
      break;
    }
    value += breaks_name(value) ? " " : ", ";
    value += line;
    ++read.lines;
  }
  read.names = find_inspector_names(value);
  return read;
}

// "Lead inspector:", "Deputy lead inspector:", "Team inspectors: A, B," / "C and D".
void read_labelled_team(Lines lines, const std::vector<std::size_t>& block, Team& team) {
  std::size_t i = 0;
  while (i < block.size() && !ends_team(read_line(lines[block[i]]))) {
    LabelledNames read = read_label(lines, block, i);
    if (read.role == TeamRole::Lead) {
      add_names(std::move(read.names), team.leads);
    } else if (read.role == TeamRole::Inspector) {
      add_names(std::move(read.names), team.others);
    }
    i += read.lines;
  }
}

// "David Mills, Ofsted HMI lead inspector", one cell a person, in two columns.
void read_listed_team(Lines lines, const std::vector<std::size_t>& block, Team& team) {
  for (const std::size_t at : block) {
    if (ends_team(read_line(lines[at]))) {
      return;
    }
    if (starts_with_any(read_line(lines[at]), {"area send", "inspection report"})) {
      continue;  // running foot
    }
    for (const std::string& cell : read_cells(lines[at])) {
      const bool is_lead =
          contains_any(cell, {"ofsted"}) && contains_any(cell, {"lead inspector"});
      std::vector<std::string> names = find_inspector_names(cell);
      if (is_lead && !names.empty()) {
        add_names({names.front()}, team.leads);
      }
      add_names(std::move(names), team.others);
    }
  }
}

std::vector<std::string> names_of(Team team) {
  add_names(std::move(team.others), team.leads);
  return std::move(team.leads);
}

std::vector<std::string> names_in_report(Lines lines, const OfstedFront& front) {
  constexpr std::size_t team_lines = 30;
  constexpr std::size_t lead_lines = 3;
  Team team;
  for (const std::size_t at : find_text_lines(lines, front.body, front_page_lines)) {
    if (role_of(read_line(lines[at])) == TeamRole::Lead) {
      read_labelled_team(lines, find_text_lines(lines, at, lead_lines), team);
      break;
    }
  }
  for (std::size_t at = front.body; at < lines.size(); ++at) {
    const std::string_view heading = trim(lines[at].match);
    if (!is_any_phrase(heading, {"the inspection team", "inspection team"}) ||
        heading.back() == '.') {
      continue;
    }
    const auto block = find_text_lines(lines, at + 1, team_lines);
    const bool is_labelled =
        !block.empty() && role_of(read_line(lines[block.front()])) != TeamRole::None;
    if (is_labelled) {
      read_labelled_team(lines, block, team);
    } else {
      read_listed_team(lines, block, team);
    }
  }
  return names_of(std::move(team));
}

}  // namespace

std::vector<std::string> find_inspector_names(std::string_view text) {
  NameRuns runs;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool at_end = at == text.size();
    const bool is_blank = !at_end && (text[at] == ' ' || text[at] == '\t');
    if (!at_end && !is_blank && !is_mark(text[at])) {
      continue;
    }
    const std::string_view word = text.substr(start, at - start);
    const bool is_initial = !at_end && text[at] == '.' && word.size() == 1;
    if (is_initial) {
      continue;  // "Fiona J. Mill"
    }
    runs.add_word(word);
    if (!at_end && !is_blank) {
      runs.end_run();
    }
    start = at + 1;
  }
  return runs.take();
}

std::vector<std::string> find_inspectors(Lines lines, const OfstedFront& front) {
  if (front.kind == DocumentKind::OfstedReport) {
    return names_in_report(lines, front);
  }
  std::vector<std::string> names = names_in_introduction(
      join_lines(lines, find_text_lines(lines, front.body, introduction_lines)));
  return names.empty() ? signatory(lines, front.body) : names;
}

}  // namespace council
