#include <algorithm>

#include "tests/recognition/align.h"
#include "tests/recognition/score.h"
#include "tests/recognition/tallying.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

using Sections = std::vector<const Section*>;

// What recognition claims to be sections of the paper: not its front, back or bare pages.
Sections claimed_sections(const Document* document) {
  Sections sections;
  if (document == nullptr) {
    return sections;
  }
  for (const Section& section : document->sections) {
    if (section.part == SectionPart::Item || section.part == SectionPart::Heading ||
        section.part == SectionPart::Slide) {
      sections.push_back(&section);
    }
  }
  return sections;
}

std::string text_of(const Json& gold, const char* name) {
  return gold.contains(name) && gold.at(name).is_string()
             ? gold.at(name).get<std::string>()
             : "";
}

double section_likeness(const Json& gold, const Section& found) {
  const std::string title = text_of(gold, "title");
  const std::string found_title = found.title.value_or("");
  const std::string number = text_of(gold, "number");
  double sum = 0;
  if (!number.empty() && found.number == number) {
    sum += 2;
  }
  if (!title.empty() && plain(title) == plain(found_title)) {
    sum += 3;
  } else if (const double like = likeness(title, found_title); like >= 0.5) {
    sum += like;
  }
  if (gold.contains("start_line") && gold.at("start_line") == found.start_line) {
    sum += 2;
  }
  return sum;
}

std::string describe(const Section& section) {
  return section.number.value_or("-") + " | " + section.title.value_or("-") +
         " | lines " + std::to_string(section.start_line) + "-" +
         std::to_string(section.end_line);
}

std::string describe(const Json& gold) {
  return gold.value("number", Json{}).dump() + " " + gold.value("title", Json{}).dump();
}

int last_line_with_text(const Section& section, const std::vector<std::string>& lines) {
  int line = section.end_line;
  while (line > section.start_line && line <= static_cast<int>(lines.size()) &&
         plain(lines.at(static_cast<std::size_t>(line) - 1)).empty()) {
    --line;
  }
  return line;
}

struct Member {
  Measure measure;
  const char* name;  // in the gold
};

void check_optional(const Member& member, const Json& gold,
                    const std::optional<std::string>& found, Tallying& tallying) {
  const auto& [measure, name] = member;
  if (!gold.contains(name)) {
    return;
  }
  const std::string expected = gold.at(name).is_null() ? nothing : text_of(gold, name);
  const bool right =
      gold.at(name).is_null() ? !found : found && plain(expected) == plain(*found);
  tallying.check(measure, right, describe(gold), {expected, found.value_or(nothing)});
}

std::string pages_text(const std::optional<std::pair<int, int>>& pages) {
  return pages ? std::to_string(pages->first) + "-" + std::to_string(pages->second)
               : nothing;
}

void score_section(const Json& gold, const Section& found,
                   const std::vector<std::string>& lines, Tallying& tallying) {
  check_optional({Measure::SectionNumber, "number"}, gold, found.number, tallying);
  check_optional({Measure::SectionNumber, "inferred_number"}, gold, found.inferred_number,
                 tallying);
  check_optional({Measure::SectionTitle, "title"}, gold, found.title, tallying);
  check_optional({Measure::AgendaRef, "agenda_ref"}, gold, found.agenda_ref, tallying);
  if (gold.contains("announced_pages")) {
    const Json& pages = gold.at("announced_pages");
    const std::string expected =
        pages.is_null()
            ? nothing
            : pages_text(std::pair{pages.at(0).get<int>(), pages.at(1).get<int>()});
    const std::string pages_found = pages_text(found.announced_pages);
    tallying.check(Measure::AnnouncedPages, expected == pages_found, describe(gold),
                   {expected, pages_found});
  }
  if (gold.contains("start_line")) {
    const int end = last_line_with_text(found, lines);
    const std::string expected = std::to_string(gold.at("start_line").get<int>()) + "-" +
                                 std::to_string(gold.at("end_line").get<int>());
    const std::string found_lines =
        std::to_string(found.start_line) + "-" + std::to_string(end);
    tallying.check(Measure::SectionLines, expected == found_lines, describe(gold),
                   {expected, found_lines});
  }
}

// A section that recognition does not have is wrong in all that the gold says of it.
void score_lost_section(const Json& gold, Tallying& tallying) {
  tallying.miss(Measure::Sections, "", describe(gold), nothing);
  const auto lose = [&](Measure measure, const char* name) {
    if (gold.contains(name)) {
      tallying.check(measure, false, describe(gold),
                     {gold.at(name).dump(), "(no section)"});
    }
  };
  lose(Measure::SectionNumber, "number");
  lose(Measure::SectionTitle, "title");
  lose(Measure::SectionLines, "start_line");
  lose(Measure::AnnouncedPages, "announced_pages");
}

}  // namespace

Score score_sections(const ScoredDocument& document) {
  Tallying tallying{document.source, document.gold.value("kind", "document")};
  if (!document.gold.contains("sections")) {
    return tallying.score();
  }
  const Json& gold = document.gold.at("sections");
  const Sections found = claimed_sections(document.found);
  const auto pairs = align(gold.size(), found.size(), [&](std::size_t i, std::size_t j) {
    return section_likeness(gold.at(i), *found.at(j));
  });
  const bool complete = is_complete(document.gold, "sections");
  tallying.count_list(
      Measure::Sections, static_cast<int>(pairs.size()), static_cast<int>(gold.size()),
      complete ? std::optional{static_cast<int>(found.size())} : std::nullopt);
  std::size_t next_gold = 0;
  std::size_t next_found = 0;
  const auto skip_to = [&](std::size_t to_gold, std::size_t to_found) {
    for (; next_gold < to_gold; ++next_gold) {
      score_lost_section(gold.at(next_gold), tallying);
    }
    for (; next_found < to_found; ++next_found) {
      if (complete) {
        tallying.miss(Measure::Sections, "", nothing, describe(*found.at(next_found)));
      }
    }
  };
  for (const auto& [i, j] : pairs) {
    skip_to(i, j);
    score_section(gold.at(i), *found.at(j), document.lines, tallying);
    ++next_gold;
    ++next_found;
  }
  skip_to(gold.size(), found.size());
  return tallying.score();
}

}  // namespace council::test
