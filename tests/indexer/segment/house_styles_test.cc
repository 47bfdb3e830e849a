// Invented papers in house styles that neither the corpus nor the real papers have. What
// should be found in each is in tests/golden/house_styles.

#include <filesystem>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/segment.h"
#include "tests/support/golden.h"
#include "text_pages.h"

using namespace council;

namespace {

void add(std::string& shown, const char* name, const std::optional<std::string>& value) {
  if (value) {
    shown += std::string{name} + ": " + *value + "\n";
  }
}

void add_people(std::string& shown, const Document& document) {
  for (const Person& person : document.people) {
    shown += std::string{to_string(person.attendance)} + ": " +
             (person.honorific ? *person.honorific + " " : "") + person.name +
             (person.role ? ", " + *person.role : "") + "\n";
  }
}

void add_decision(std::string& shown, const Decision& decision) {
  shown += "    ";
  shown += decision.implicit ? "(implicit)" : decision.verb.value_or("-");
  shown += " | " + decision.text;
  for (const DecisionPart& part : decision.parts) {
    shown += " [" + part.marker + "] " + part.text;
  }
  if (decision.proposer || decision.seconder) {
    shown += " <" + decision.proposer.value_or("-") + "/" +
             decision.seconder.value_or("-") + ">";
  }
  shown += "\n";
}

std::string count_of(const std::optional<int>& count) {
  return count ? std::to_string(*count) : "-";
}

void add_section(std::string& shown, const Section& section) {
  if (section.part == SectionPart::Item) {
    shown += section.number.value_or("-") + " | " + section.title.value_or("-") +
             (section.exempt ? " (exempt)" : "") + "\n";
  }
  for (const Declaration& declaration : section.declarations) {
    shown += "    interest: " + declaration.person + " | " +
             declaration.type.value_or("-") + "\n";
  }
  for (const Decision& decision : section.decisions) {
    add_decision(shown, decision);
  }
  for (const Vote& vote : section.votes) {
    shown += "    vote: " + count_of(vote.in_favour) + "-" + count_of(vote.against) +
             "-" + count_of(vote.abstained) + " " + vote.outcome.value_or("-") + "\n";
  }
}

std::string describe(const RecognisedSource& source) {
  std::string shown;
  for (const Document& document : source.documents) {
    shown += "kind: " + std::string{to_string(document.kind)} + "\n";
    add(shown, "council", document.council);
    add(shown, "panel", document.panel);
    if (document.meeting_date) {
      shown += "meeting: " + to_iso(*document.meeting_date) +
               (document.meeting_time ? " " + to_iso(*document.meeting_time) : "") + "\n";
    }
    add(shown, "venue", document.venue);
    add_people(shown, document);
    for (const Section& section : document.sections) {
      add_section(shown, section);
    }
  }
  return shown;
}

}  // namespace

TEST_CASE("papers in other councils' styles are read", "[house_styles]") {
  namespace fs = std::filesystem;
  std::set<fs::path> papers;
  for (const auto& entry :
       fs::directory_iterator{test::project_dir() / "tests/recognition/house_styles"}) {
    if (entry.path().extension() == ".txt") {
      papers.insert(entry.path());
    }
  }
  REQUIRE(papers.size() >= 24);
  for (const fs::path& paper : papers) {
    INFO(paper.filename());
    const std::string found =
        describe(recognise(test::pages_of(test::read_file(paper)), "paper.txt"));
    test::check_golden("house_styles/" + paper.filename().string(), found);
  }
}
