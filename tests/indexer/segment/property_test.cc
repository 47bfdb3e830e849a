// What holds of every source, whatever it says.

#include <algorithm>
#include <cstdlib>
#include <ctime>

#include <catch2/catch.hpp>

#include "common/sanitizer.h"
#include "indexer/extract/extract.h"
#include "indexer/segment/segment.h"
#include "tests/support/golden.h"
#include "text_pages.h"

using namespace council;

namespace {

namespace fs = std::filesystem;

#ifdef NDEBUG
constexpr std::size_t scale = 1;
#else
constexpr std::size_t scale = 20;  // checked iterators and sanitizers are slow
#endif
constexpr double most_seconds = under_sanitizer ? 20 : 2;

// nullopt for a source without text.
std::optional<Pages> read_pages(const fs::path& file) {
  try {
    return extract(test::read_file(file), file.filename().string());
  } catch (const ExtractionError&) {
    return std::nullopt;
  }
}

// Without blanks and Markdown's '*' and '#', which stand at the edges of what is cut.
void append_bare(std::string& bare, std::string_view text) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, no_break_space.size()) == no_break_space) {
      ++at;
    } else if (std::string_view{" \t\n*#"}.find(text[at]) == std::string_view::npos) {
      bare += text[at];
    }
  }
}

std::string text_without_furniture(const Pages& pages,
                                   const std::vector<int>& furniture) {
  std::string bare;
  int number = 0;
  for (const Page& page : pages.pages) {
    std::string_view rest = page.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (!std::ranges::binary_search(furniture, ++number)) {
        append_bare(bare, rest.substr(0, end));
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return bare;
}

std::string text_of_sections(const RecognisedSource& source) {
  std::string bare;
  for (const Document& document : source.documents) {
    for (const Section& section : document.sections) {
      append_bare(bare, section.text);
    }
  }
  return bare;
}

// Where two texts part, for people.
std::string difference(std::string_view one, std::string_view other) {
  const auto [at, in_other] = std::ranges::mismatch(one, other);
  const auto from = static_cast<std::size_t>(at - one.begin());
  const std::size_t begin = from < 40 ? 0 : from - 40;
  return "one: " + std::string{one.substr(begin, 120)} +
         "\nother: " + std::string{other.substr(std::min(begin, other.size()), 120)};
}

void check_nothing_lost(const Pages& pages, const RecognisedSource& source) {
  const std::string expected = text_without_furniture(pages, source.furniture_lines);
  const std::string found = text_of_sections(source);
  if (expected != found) {
    INFO(difference(expected, found));
    CHECK(expected.size() == found.size());
    CHECK(false);
  }
}

int count_lines(const Pages& pages) {
  int lines = 0;
  for (const Page& page : pages.pages) {
    lines += static_cast<int>(std::ranges::count(page.text, '\n'));
    lines += page.text.empty() || page.text.back() == '\n' ? 0 : 1;
  }
  return lines;
}

// Lines that a document or its sections name lie inside them.
bool lines_are_inside(const Document& document) {
  const auto inside = [](int line, int first, int last) {
    return line >= first && line <= last;
  };
  return std::ranges::all_of(
             document.sections,
             [&](const Section& section) {
               const auto own = [&](const auto& each) {
                 return inside(each.line, section.start_line, section.end_line);
               };
               return section.start_line <= section.end_line &&
                      section.first_page <= section.last_page &&
                      std::ranges::all_of(section.decisions,
                                          [&](const Decision& decision) {
                                            return own(decision) &&
                                                   decision.end_line >= decision.line &&
                                                   decision.end_line <= section.end_line;
                                          }) &&
                      std::ranges::all_of(section.votes, own) &&
                      std::ranges::all_of(section.recommendations, own) &&
                      std::ranges::all_of(section.declarations, own) &&
                      std::ranges::all_of(section.references, own);
             }) &&
         std::ranges::all_of(document.people, [&](const Person& person) {
           return inside(person.line, document.start_line, document.end_line);
         });
}

void check_order(const Pages& pages, const RecognisedSource& source) {
  int line = 0;
  for (const Document& document : source.documents) {
    CAPTURE(document.start_line, document.end_line);
    CHECK(document.start_line > line);
    CHECK_FALSE(document.sections.empty());
    CHECK(lines_are_inside(document));
    for (const Section& section : document.sections) {
      CAPTURE(section.start_line, section.end_line);
      CHECK(section.start_line >= line);  // a source may have all on one line
      CHECK(section.end_line <= document.end_line);
      line = section.end_line;
    }
    line = std::max(line, document.end_line);
  }
  CHECK(line <= count_lines(pages));
  CHECK(std::ranges::is_sorted(source.furniture_lines));
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

Pages with_text(Pages pages, void (*change)(std::string&)) {
  for (Page& page : pages.pages) {
    change(page.text);
  }
  return pages;
}

// Keys and dates: what a change of typography must not touch.
std::string identity_of(const RecognisedSource& source) {
  std::string identity;
  const auto put = [&](const std::optional<std::string>& value) {
    identity += value.value_or("-") + " ";
  };
  const auto put_date = [&](const std::optional<Date>& date) {
    identity += (date ? to_iso(*date) : "-") + " ";
  };
  for (const Document& document : source.documents) {
    identity += std::string{to_string(document.kind)} + " ";
    put(document.panel_key);
    put_date(document.meeting_date);
    put_date(document.letter_date);
    put_date(document.published_date);
    for (const Section& section : document.sections) {
      put(section.number);
    }
    identity += "\n";
  }
  return identity;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// "Children & Young" -> "Children and Young", "CARE & SERVICES" -> "CARE AND SERVICES".
void spell_out_ampersands(std::string& text) {
  for (std::size_t at = text.find(" & "); at != std::string::npos;
       at = text.find(" & ", at)) {
    const bool capitals = at > 0 && is_upper(text[at - 1]) && at + 3 < text.size() &&
                          is_upper(text[at + 3]);
    text.replace(at, 3, capitals ? " AND " : " and ");
  }
}

// Between letters: elsewhere a blank may be Markdown's.
void harden_blanks(std::string& text) {
  std::string hardened;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between = text[i] == ' ' && i > 0 && i + 1 < text.size() &&
                         is_ascii_letter(text[i - 1]) && is_ascii_letter(text[i + 1]);
    hardened += between ? "\u00A0" : text.substr(i, 1);
  }
  text = std::move(hardened);
}

void add_blanks(std::string& text) {
  replace_all(text, "\n", std::string(80, ' ') + "\n");
}

struct Change {
  const char* name;
  void (*apply)(std::string&);
};

constexpr Change changes[] = {
    {"curly apostrophes", [](std::string& text) { replace_all(text, "'", "\u2019"); }},
    {"straight apostrophes", [](std::string& text) { replace_all(text, "\u2019", "'"); }},
    {"and for &", spell_out_ampersands},
    {"no-break blanks", harden_blanks},
    {"doubled blanks", [](std::string& text) { replace_all(text, " ", "  "); }},
    {"blanks at line ends", add_blanks},
};

void check_changes(const Pages& pages, const std::string& name,
                   const RecognisedSource& source) {
  const std::string expected = identity_of(source);
  for (const Change& change : changes) {
    CAPTURE(change.name);
    CHECK(identity_of(recognise(with_text(pages, change.apply), name)) == expected);
  }
}

void check_source(const fs::path& file) {
  CAPTURE(file.string());
  const auto pages = read_pages(file);
  if (!pages) {
    return;
  }
  const std::string name = file.filename().string();
  const RecognisedSource source = recognise(*pages, name);
  CHECK(source.faults.empty());
  check_nothing_lost(*pages, source);
  check_order(*pages, source);
  CHECK(recognise(*pages, name) == source);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += piece;
  }
  return text;
}

// Each `rest` with its number before it.
std::string numbered(std::size_t count, std::string_view rest) {
  std::string text;
  for (std::size_t i = 1; i <= count; ++i) {
    text += std::to_string(i).append(rest);
  }
  return text;
}

struct Hostile {
  const char* name;
  Pages (*make)();
};

constexpr const char* minutes_head =
    "CHILDREN'S SCRUTINY PANEL\n\nA meeting of the Children's Scrutiny Panel was held on "
    "Monday 9 March 2026.\n\nPRESENT: Councillors A Ash (Chair) and B Beech\n\n";

// clang-format off
constexpr Hostile hostile_sources[] = {
    {"a line of one word", [] { return test::pages_of(std::string(20'000'000 / scale, 'a')); }},
    {"a line of words", [] { return test::pages_of(repeated("that be noted and ", 1'000'000 / scale)); }},
    {"a line of capitals", [] { return test::pages_of(repeated("AGREED That ", 1'000'000 / scale)); }},
    {"a line of names", [] { return test::pages_of(minutes_head + ("PRESENT: " + repeated("Councillor A Ash, ", 500'000 / scale))); }},
    {"minutes in a line", [] { return test::pages_of(minutes_head + repeated("The Committee considered item 4 on 3 March 2021 and Councillor A Bee asked whether it was so. ", 250'000 / scale)); }},
    {"blank lines between items", [] { return test::pages_of(minutes_head + ("1. Apologies\n" + std::string(1'000'000 / scale, '\n') + "2. The end\n")); }},
    {"headings with their text", [] { return test::pages_of(minutes_head + numbered(100'000 / scale, ". HEADING OF AN ITEM\n\nIt was noted.\n\n")); }},
    {"blank lines", [] { return test::pages_of(std::string(1'000'000 / scale, '\n')); }},
    {"headings", [] { return test::pages_of(repeated("# Heading\n\ntext\n\n", 100'000 / scale)); }},
    {"capital headings in minutes", [] { return test::pages_of(minutes_head + repeated("HEADING OF AN ITEM\n\ntext\n\n", 100'000 / scale)); }},
    {"numbered lines", [] { return test::pages_of(numbered(100'000 / scale, ". a\n")); }},
    {"numbered lines in minutes", [] { return test::pages_of(minutes_head + numbered(100'000 / scale, ". a\n")); }},
    {"the same number", [] { return test::pages_of(minutes_head + repeated("1. Apologies\n", 100'000 / scale)); }},
    {"minute numbers", [] { return test::pages_of(minutes_head + repeated("25/47 TITLE OF AN ITEM\n\nAGREED that it be noted.\n\n", 50'000 / scale)); }},
    {"opening brackets", [] { return test::pages_of(std::string(50'000, '[') + "\n" + std::string(50'000, '(')); }},
    {"asterisks", [] { return test::pages_of(std::string(50'000, '*') + " " + repeated("** a ", 20'000)); }},
    {"tags", [] { return test::pages_of(repeated("<b>", 50'000) + repeated("<sup>th", 50'000)); }},
    {"meeting sentences", [] { return test::pages_of(repeated("A meeting of the Panel was held on 1 May 2020.\n\n", 50'000 / scale)); }},
    {"letterheads", [] { return test::pages_of(repeated("Piccadilly Gate\nStore Street\n\nDear Ms Ash\n\n", 50'000 / scale)); }},
    {"blank-page markers", [] { return test::pages_of(repeated("text\nThis page is intentionally left blank\n", 50'000 / scale)); }},
    {"decision parts", [] { return test::pages_of(minutes_head + ("RESOLVED that:\n" + repeated("(a) that it be noted;\n", 100'000 / scale))); }},
    {"owners below nothing", [] { return test::pages_of(minutes_head + ("Someone will do it.\n" + repeated("Action SH\n", 50'000 / scale))); }},
    {"told lists", [] { return test::pages_of(minutes_head + repeated("The Committee:\n- noted the report.\n\n", 20'000 / scale)); }},
    {"elections", [] { return test::pages_of(minutes_head + repeated("Cllr A Bee was proposed by Cllr C Dee and seconded by Cllr E Eff.\nCllr A Bee was declared elected.\n\n", 10'000 / scale)); }},
    {"lettered resolutions", [] { return test::pages_of(minutes_head + ("RESOLVED that it be.\n\n" + repeated("a) To consider a quote - It was resolved to accept it.\n\n", 10'000 / scale))); }},
    {"dates", [] { return test::pages_of(repeated("on 1 May 2020 and 2 and 3 ", 200'000 / scale)); }},
    {"table rows", [] { return test::pages_of(repeated("a\tb\tc\t1,234\n", 200'000 / scale)); }},
    {"no page text", [] { return test::pages_of(std::string(20'000 / scale, '\f')); }},
    {"no text", [] { return test::pages_of(""); }},
};
// clang-format on

// Of the processor's time: other programs do not count.
double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("nothing of a sample paper is lost or out of order", "[segment][property]") {
  for (const fs::path& file :
       test::files_below(council::test::project_dir() / "corpus" / "papers")) {
    check_source(file);
  }
}

TEST_CASE("nothing of a seed is lost or out of order", "[segment][property]") {
  if (const auto seeds = test::find_data("seeds")) {
    for (const fs::path& file : test::files_below(*seeds)) {
      check_source(file);
    }
  }
}

TEST_CASE("nothing of a real paper is lost or out of order", "[segment][property]") {
  const auto data = test::find_data("realdocs");
  if (!data) {
    return;
  }
  // COUNCIL_SEARCH_ALL_PAPERS=1 checks them all; otherwise every 23rd for some seconds.
  const bool all = std::getenv("COUNCIL_SEARCH_ALL_PAPERS") != nullptr;
  const std::clock_t start = std::clock();
  const auto files = test::files_below(*data);
  for (std::size_t i = 0; i < files.size(); i += all ? 1 : 23) {
    if (!all && seconds_since(start) > 6) {
      break;
    }
    check_source(files[i]);
  }
}

TEST_CASE("typography changes no key and no date", "[segment][property]") {
  std::vector<fs::path> files =
      test::files_below(council::test::project_dir() / "corpus" / "papers");
  if (const auto seeds = test::find_data("seeds")) {
    std::ranges::copy(test::files_below(*seeds), std::back_inserter(files));
  }
  for (const fs::path& file : files) {
    CAPTURE(file.string());
    const auto pages = read_pages(file);
    if (pages && !pages->paged) {
      const std::string name = file.filename().string();
      check_changes(*pages, name, recognise(*pages, name));
    }
  }
}

TEST_CASE("recognition takes bounded time over hostile text", "[segment][property]") {
  const Hostile hostile =
      GENERATE(from_range(std::begin(hostile_sources), std::end(hostile_sources)));
  CAPTURE(hostile.name);
  const Pages pages = hostile.make();
  const std::clock_t start = std::clock();
  const RecognisedSource source = recognise(pages, "paper.txt");
  CHECK(seconds_since(start) < most_seconds);
  CHECK(source.faults.empty());
  check_nothing_lost(pages, source);
  check_order(pages, source);
}

TEST_CASE("form feeds and empty pages are pages without text", "[segment][property]") {
  const auto* const text = GENERATE("a\fb", "\f\f\fMINUTES\f", "a\n\f\n\n\fb\n");
  const Pages pages = extract(text, "paper.txt");
  const RecognisedSource source = recognise(pages, "paper.txt");
  CHECK(source.documents.size() == 1);
  check_nothing_lost(pages, source);
  check_order(pages, source);
}
