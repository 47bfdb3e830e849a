#include "indexer/extract/pdf_layout.h"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support/show.h"

using council::PdfWord;

namespace {

// A page set in a font whose every letter is 6 points wide.
class TestPage {
 public:
  // One line of the PDF library, at `x` and `top` points from the top left corner.
  TestPage& line(double x, double top, const std::string& text, bool bold = false) {
    std::istringstream stream{text};
    std::string word;
    while (stream >> word) {
      const double width = 6 * static_cast<double>(word.size());
      words_.push_back({.text = word,
                        .box = {x, top, x + width, top + 12},
                        .size = 12,
                        .bold = bold,
                        .line = lines_});
      x += width + 6;
    }
    ++lines_;
    return *this;
  }

  // More of the line before, further to the right.
  TestPage& more(double x, double top, const std::string& text) {
    --lines_;
    return line(x, top, text);
  }

  [[nodiscard]] std::string shown() const {
    council::PageBuilder builder{1U << 20U};
    lay_out(words_, builder);
    return council::test::show(builder.take());
  }

 private:
  std::vector<PdfWord> words_;
  int lines_ = 0;
};

}  // namespace

TEST_CASE("what stands on one baseline is one line", "[extract]") {
  CHECK(TestPage{}.line(72, 100, "84.").line(108, 100, "Apologies", true).shown() ==
        " | 84.\tApologies\n");
  CHECK(TestPage{}.line(300, 100, "right").line(72, 101, "left").shown() ==
        " | left\tright\n");
  CHECK(TestPage{}.line(72, 100, "All bold", true).shown() == "b | All bold\n");
}

TEST_CASE("a blank line stands where the print leaves room", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "One")
            .line(72, 114, "two")
            .line(72, 128, "three")
            .line(72, 170, "Four")
            .shown() == " | One\n | two\n | three\n\n | Four\n");
}

TEST_CASE("a wrapped title is one line again", "[extract]") {
  CHECK(
      TestPage{}
          .line(72, 80, "A line as long as the text is wide on this page, all of it")
          .line(72, 120, "5.")
          .line(108, 120, "Revenue and Capital Budget Monitoring Report for")
          .line(108, 134, "November (Pages 11 - 84)")
          .line(72, 174, "6.")
          .line(108, 174, "Short title")
          .line(108, 188, "with a line that did not have to be a new one, for the")
          .shown() ==
      " | A line as long as the text is wide on this page, all of it\n\n"
      " | 5.\tRevenue and Capital Budget Monitoring Report for November (Pages 11 - "
      "84)\n\n"
      " | 6.\tShort title\n | with a line that did not have to be a new one, for the\n");
}

TEST_CASE("a wrapped cell of a judgement table is one cell again", "[extract]") {
  TestPage page;
  page.line(72, 100, "Judgement").line(300, 100, "Grade");
  for (double top = 130; top < 300; top += 50) {
    page.line(72, top, "The experiences and progress of")
        .line(300, top, "Requires improvement to be good")
        .line(72, top + 14, "children in care");
  }
  CHECK(page.shown() ==
        " | Judgement\tGrade\n\n"
        " | The experiences and progress of children in care\tRequires improvement to be "
        "good\n\n"
        " | The experiences and progress of children in care\tRequires improvement to be "
        "good\n\n"
        " | The experiences and progress of children in care\tRequires improvement to be "
        "good\n\n"
        " | The experiences and progress of children in care\tRequires improvement to be "
        "good\n");
}

TEST_CASE("rows of a close table stay rows", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "Monday 13 September 2027")
            .line(230, 100, "4.00 pm")
            .line(300, 100, "Spencer Room")
            .line(72, 114, "Tuesday 14 October 2027")
            .line(230, 114, "4.00 pm")
            .line(300, 114, "Mandela Room")
            .shown() ==
        " | Monday 13 September 2027\t4.00 pm\tSpencer Room\n"
        " | Tuesday 14 October 2027\t4.00 pm\tMandela Room\n");
}

TEST_CASE("columns of running text follow each other", "[extract]") {
  TestPage page;
  page.line(72, 60, "A heading across both of the columns of this whole page here");
  std::string expected =
      " | A heading across both of the columns of this whole page here\n\n";
  for (const char* const side : {"left", "right"}) {
    for (int at = 0; at < 8; ++at) {
      const std::string text = std::string{"and so the "} + side + " column runs on " +
                               static_cast<char>('a' + at);
      page.line(side[0] == 'l' ? 72 : 330, 100 + 14 * at, text);
      expected += " | " + text + '\n';
    }
    expected += side[0] == 'l' ? "\n" : "";
  }
  CHECK(page.shown() == expected);
}

TEST_CASE("a table whose cells are paragraphs is read cell by cell", "[extract]") {
  TestPage page;
  std::string expected;
  for (int row = 0; row < 3; ++row) {
    const double top = 100 + 100 * row;
    const std::string number = std::to_string(row);
    expected += row == 0 ? "" : "\n";
    for (const char* const side : {"question", "answer"}) {
      for (int at = 0; at < 4; ++at) {
        const std::string text = std::string{"of the long "} + side + ' ' + number;
        page.line(side[0] == 'q' ? 72 : 330, top + 14 * at, text);
        expected += " | " + text + '\n';
      }
      expected += side[0] == 'q' ? "\n" : "";
    }
  }
  CHECK(page.shown() == expected);
}

TEST_CASE("a row of a table that wraps in several cells is read cell by cell",
          "[extract]") {
  // A forward plan.
  CHECK(TestPage{}
            .line(72, 100, "KT/62")
            .line(130, 100, "Local Cycling")
            .line(230, 100, "To adopt")
            .line(300, 100, "Cabinet 24")
            .line(130, 112, "and Walking")
            .line(230, 112, "the plan")
            .line(300, 112, "Jul 2024")
            .line(130, 124, "Plan")
            .line(72, 148, "KT/63")
            .line(130, 148, "Budget")
            .line(230, 148, "To note")
            .line(300, 148, "Cabinet 24")
            .shown() ==
        " | KT/62\tLocal Cycling and Walking Plan\tTo adopt the plan\tCabinet 24 Jul "
        "2024\n\n"
        " | KT/63\tBudget\tTo note\tCabinet 24\n");
  // Minutes in columns: item, discussion, action.
  CHECK(TestPage{}
            .line(72, 60, "Minutes of the meeting")
            .line(400, 60, "Corporate Parenting Board")
            .line(72, 100, "3.")
            .line(108, 100, "Voices of young people")
            .line(400, 100, "JB to sign the")
            .line(108, 112, "Two young people presented their film about")
            .line(400, 112, "pledge by May")
            .line(108, 124, "moving placement.")
            .line(400, 124, "RK to bring a")
            .line(108, 136, "The Board agreed to adopt the pledge.")
            .line(400, 136, "sample")
            .shown() ==
        " | Minutes of the meeting\tCorporate Parenting Board\n\n"
        " | 3.\tVoices of young people\n"
        " | Two young people presented their film about moving placement.\n"
        " | The Board agreed to adopt the pledge.\n\n"
        " | JB to sign the pledge by May\n | RK to bring a sample\n");
}

TEST_CASE("a row whose cells are centred in it is one row", "[extract]") {
  CHECK(TestPage{}
            .line(100, 100, "Care leavers in work or")
            .line(72, 106, "1")
            .line(300, 106, "GREEN")
            .line(360, 106, "AMBER")
            .line(100, 112, "education")
            .line(100, 124, "Reviews in time by the")
            .line(72, 130, "2")
            .line(300, 130, "RED")
            .line(360, 130, "RED")
            .line(100, 136, "service")
            .line(72, 148, "3")
            .line(100, 148, "Visits")
            .line(300, 148, "GREEN")
            .line(360, 148, "RED")
            .shown() ==
        " | 1\tCare leavers in work or education\tGREEN\tAMBER\n"
        " | 2\tReviews in time by the service\tRED\tRED\n"
        " | 3\tVisits\tGREEN\tRED\n");
  // Figures beside a label of several lines are rows.
  CHECK(TestPage{}
            .line(250, 100, "12.5")
            .line(72, 112, "Total")
            .line(250, 112, "13.5")
            .line(250, 124, "14.5")
            .shown() == " | 12.5\n | Total\t13.5\n | 14.5\n");
}

TEST_CASE("an Irish word of one letter is no bullet", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "CC/1")
            .line(130, 100, "New road")
            .line(230, 100, "Se\u00E1n Bairead agus")
            .line(130, 112, "to the hall")
            .line(230, 112, "\u00D3 Briain")
            .line(72, 136, "CC/2")
            .line(130, 136, "None")
            .line(230, 136, "Nobody at all there")
            .shown() ==
        " | CC/1\tNew road to the hall\tSe\u00E1n Bairead agus \u00D3 Briain\n\n"
        " | CC/2\tNone\tNobody at all there\n");
}

TEST_CASE("rows of labels, of figures and of a form are not one row", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "a)")
            .line(108, 100, "To note the report that the Director of")
            .line(108, 112, "Finance wrote;")
            .line(72, 124, "b)")
            .line(108, 124, "To ask for another.")
            .shown() ==
        " | a)\tTo note the report that the Director of Finance wrote;\n"
        " | b)\tTo ask for another.\n");
  CHECK(
      TestPage{}
          .line(72, 100, "Original base budget")
          .line(250, 100, "1,429.8")
          .line(320, 100, "0.0")
          .line(72, 112, "internal adjustments")
          .line(250, 112, "-836.6")
          .line(320, 112, "836.6")
          .shown() ==
      " | Original base budget\t1,429.8\t0.0\n | internal adjustments\t-836.6\t836.6\n");
  CHECK(TestPage{}
            .line(72, 100, "Amendment")
            .line(140, 100, "Home to School Transport")
            .line(300, 100, "Amendment")
            .line(370, 100, "2")
            .line(72, 112, "Name:")
            .line(140, 112, "study")
            .line(300, 112, "Number:")
            .line(72, 124, "Directorate:")
            .line(160, 124, "Children and Young People")
            .shown() ==
        " | Amendment Name:\tHome to School Transport study\tAmendment Number:\t2\n"
        " | Directorate:\tChildren and Young People\n");
  CHECK(TestPage{}
            .line(72, 100, "................")
            .line(250, 100, "................")
            .line(72, 112, "signed")
            .line(250, 112, "date")
            .shown() == " | ................\t................\n | signed\tdate\n");
}

TEST_CASE("cells that are lists keep a line for each of their points", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "\u2022 Health Visiting")
            .line(250, 100, "\u2022 Healthy Child Clinic")
            .line(84, 112, "reviews")
            .line(250, 112, "\u2022 Midwifery")
            .line(72, 124, "\u2022 One You")
            .shown() ==
        " | \u2022 Health Visiting reviews\n | \u2022 One You\n\n"
        " | \u2022 Healthy Child Clinic\n | \u2022 Midwifery\n");
}

TEST_CASE("a justified line short of words is no row of cells", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "2.")
            .line(108, 100, "Declarations")
            .line(220, 100, "of")
            .line(272, 100, "Interest")
            .line(360, 100, "or")
            .line(412, 100, "Other")
            .shown() == " | 2.\tDeclarations of Interest or Other\n");
}

TEST_CASE("figures that stand close together are cells", "[extract]") {
  CHECK(TestPage{}
            .line(72, 100, "Prices")
            .line(200, 100, "1,695.6")
            .line(247, 100, "51,264.0")
            .shown() == " | Prices\t1,695.6\t51,264.0\n");
}

TEST_CASE("a full title all but touches the next column", "[extract]") {
  const auto page = [](double gap) {
    TestPage made;
    for (double top = 100; top < 200; top += 40) {
      made.line(108, top, "Short title").line(360, top, "(Pages 1)");
    }
    made.line(108, 220, "A title that goes on to where the column");
    return made.more(108 + 40 * 6 + gap, 220, "X").shown();
  };
  CHECK_THAT(page(12), Catch::EndsWith("column\tX\n"));
  CHECK_THAT(page(6), Catch::EndsWith("column X\n"));
}

TEST_CASE("a bullet is parted from its text by a blank", "[extract]") {
  CHECK(
      TestPage{}.line(72, 100, "\xE2\x80\xA2").line(108, 100, "External audit").shown() ==
      " | \xE2\x80\xA2 External audit\n");
}

TEST_CASE("every word is laid out once, wherever it stands", "[extract][property]") {
  const unsigned seed = GENERATE(range(1U, 60U));
  CAPTURE(seed);
  unsigned state = seed;
  const auto random = [&state](unsigned below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  };
  TestPage page;
  std::vector<std::string> expected;
  const unsigned lines = random(120);
  for (unsigned at = 0; at < lines; ++at) {
    const std::string word = "w" + std::to_string(at);
    page.line(random(3) * 150.0 + random(9), random(60) * 12.0 + random(5),
              word + " and");
    expected.push_back(word);
    expected.emplace_back("and");
  }
  const std::string shown = page.shown();
  std::vector<std::string> found;
  std::istringstream stream{shown};
  std::string word;
  while (stream >> word) {
    if (word != "|" && word != "b") {
      found.push_back(word);
    }
  }
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  CHECK(found == expected);
}
