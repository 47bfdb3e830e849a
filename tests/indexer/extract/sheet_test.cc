#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/cell_number.h"
#include "indexer/extract/csv_rows.h"
#include "indexer/extract/extract.h"
#include "support/docx_file.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::Pages;
using council::print_number;
using council::test::DocxParts;
using council::test::make_docx;
using council::test::make_zip;
using council::test::show;

namespace {

const std::string relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(const std::string& id, const std::string& type,
                     const std::string& target) {
  return "<Relationship Id='" + id + "' Type='" + relationships + "/" + type +
         "' Target='" + target + "'/>";
}

// A workbook with one sheet of these rows, and a hidden one.
DocxParts workbook(const std::string& rows) {
  return {
      {"xl/workbook.xml",
       "<workbook xmlns:r='" + relationships +
           "'><sheets><sheet name='Spend &amp; income' r:id='rId1'/>"
           "<sheet name='Working' state='hidden' r:id='rId4'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships>" + relation("rId1", "worksheet", "sheets/one.xml") +
           relation("rId2", "sharedStrings", "sharedStrings.xml") +
           relation("rId3", "styles", "styles.xml") +
           relation("rId4", "worksheet", "sheets/two.xml") + "</Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst><si><t>Ward</t></si><si><r><t>Paid </t></r><r><t>on</t></r>"
       "<rPh><t>spoken</t></rPh></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='d mmmm yyyy'/>"
       "</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs>"
       "<xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='44'/></cellXfs>"
       "</styleSheet>"},
      {"xl/sheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
      {"xl/sheets/two.xml", "<worksheet><row><c><v>42</v></c></row></worksheet>"}};
}

Pages read_rows(const std::string& rows) {
  return extract(make_docx(workbook(rows)), "spend.xlsx");
}

Outcome outcome_of(const std::string& bytes, const std::string& name) {
  try {
    extract(bytes, name);
  } catch (const council::ExtractionError& error) {
    return error.outcome;
  }
  return Outcome::Ok;
}

std::string ods(const std::string& table) {
  return make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"content.xml",
        "<o:c xmlns:o='urn:o' xmlns:text='urn:t' xmlns:table='urn:b'><o:spreadsheet>" +
            table + "</o:spreadsheet></o:c>"}});
}

}  // namespace

TEST_CASE("a sheet is its name and a line a row", "[extract]") {
  const Pages pages = read_rows(
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
      "<row r='2'><c r='A2' t='inlineStr'><is><t>South</t></is></c>"
      "<c r='B2' s='2'><f>1+1</f><v>1234.5</v></c><c r='C2' s='1'><v>45678</v></c></row>"
      "<row r='5'><c r='A5' t='b'><v>1</v></c><c r='B5' t='e'><v>#N/A</v></c>"
      "<c r='C5' t='str'><f>A1</f><v>made</v></c><c t='s'><v>99</v></c></row>");
  CHECK(show(pages.pages.front()) ==
        "H1 | Spend & income\n\n | Ward\t\tPaid on\n"
        " | South\t£1,234.50\t21 January 2025\n\n | TRUE\t#N/A\tmade\n");
  CHECK(pages.warnings ==
        std::vector<std::string>{"sheet \"Working\": hidden, left out"});
  CHECK_FALSE(pages.partial);
  CHECK_FALSE(pages.paged);
}

TEST_CASE("numbers are printed as their format says", "[extract]") {
  const auto [value, code, text] = GENERATE(table<double, std::string, std::string>({
      {0.1, "", "0.1"},
      {1200, "General", "1200"},
      {1234567.891, "#,##0", "1,234,568"},
      {1234.5, "#,##0.00", "1,234.50"},
      {0.125, "0.0%", "12.5%"},
      {7, "000", "007"},
      {0.5, "0.##", "0.5"},
      {3, "0.##", "3"},
      {-1234.5, "[$£-809]#,##0.00", "-£1,234.50"},
      {-5, "#,##0;[Red](#,##0)", "(5)"},
      {0, "0;-0;\"nil\"", "nil"},
      {2'500'000, "£0.0,,\"m\"", "£2.5m"},
      {0.75, "# ?/?", "0.75"},
      {12, "@", "12"},
      {5, "0\" wards; each\"", "5 wards; each"},
      {45678, "dd/mm/yyyy", "21/01/2025"},
      {45678.75, "d mmm yy h:mm AM/PM", "21 Jan 25 6:00 PM"},
      {45678.520833333336, "dddd hh:mm:ss", "Tuesday 12:30:00"},
      {1.5, "[h]:mm", "36:00"},
      {0.0007, "mm:ss", "01:00"},
      {59, "d mmm yyyy", "28 Feb 1900"},
      {-1, "dd/mm/yyyy", "-1"},
      {1e15, "dd/mm/yyyy", "1e+15"},
      {45678, "[$-809]d\\ mmmm\\ yyyy;@", "21 January 2025"},
  }));
  CAPTURE(value, code);
  CHECK(print_number(value, code, false) == text);
}

TEST_CASE("a workbook of a Mac counts its days from 1904", "[extract]") {
  CHECK(print_number(0, "d mmm yyyy", true) == "1 Jan 1904");
}

TEST_CASE("a hostile XLSX is refused or cut", "[extract]") {
  DocxParts parts = workbook("<row><c><v>1</v></c></row>");
  parts["xl/sheets/one.xml"] = "<!DOCTYPE x><worksheet/>";
  CHECK(extract(make_docx([&] {
                  DocxParts both = parts;
                  both["xl/sharedStrings.xml"] = "<sst><si><t>cut";
                  return both;
                }()),
                "a.xlsx")
            .partial);
  // A long text that many cells share.
  parts = workbook("");
  parts["xl/sharedStrings.xml"] =
      "<sst><si><t>" + std::string(1'000'000, 'x') + "</t></si></sst>";
  std::string rows;
  for (int at = 0; at < 100; ++at) {
    rows += "<row><c t='s'><v>0</v></c></row>";
  }
  parts["xl/sheets/one.xml"] = "<worksheet>" + rows + "</worksheet>";
  CHECK(outcome_of(make_docx(parts), "a.xlsx") == Outcome::TooBig);
}

TEST_CASE("an ODS prints what its cells show", "[extract]") {
  const Pages pages = extract(
      ods("<table:table table:name='Fees'><table:table-row><table:table-cell "
          "value='1.5'><text:p>£1.50</text:p></table:table-cell><table:table-cell "
          "table:number-columns-repeated='2'><text:p>a</text:p><text:p>b</text:p>"
          "</table:table-cell><table:table-cell "
          "table:number-columns-repeated='16381'/></table:table-row>"
          "<table:table-row table:number-rows-repeated='1048575'><table:table-cell/>"
          "</table:table-row><table:table-row table:number-rows-repeated='2'>"
          "<table:table-cell><text:p>twice</text:p></table:table-cell></table:table-row>"
          "</table:table>"),
      "fees.ods");
  CHECK(show(pages.pages.front()) ==
        "H1 | Fees\n\n | £1.50\ta b\ta b\n\n | twice\n | twice\n");
}

TEST_CASE("an ODS whose cells repeat without end is refused", "[extract]") {
  CHECK(outcome_of(ods("<table:table><table:table-row "
                       "table:number-rows-repeated='1048576'><table:table-cell "
                       "table:number-columns-repeated='16384'><text:p>bomb</text:p>"
                       "</table:table-cell></table:table-row></table:table>"),
                   "a.ods") == Outcome::TooBig);
}

TEST_CASE("CSV is read with its quotes", "[extract]") {
  const Pages pages = extract(
      "\xEF\xBB\xBFWard,Note,Cost\r\n\"South, upper\",\"said \"\"no\"\"\nthen "
      "yes\",12\r\n"
      "\r\n,,\r\nNorth,\"never closed,7\r\n",
      "spend.csv");
  CHECK(show(pages.pages.front()) ==
        " | Ward\tNote\tCost\n | South, upper\tsaid \"no\" then yes\t12\n\n"
        " | North\t\"never closed\t7\n");
}

TEST_CASE("CSV in any of its separators", "[extract]") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"a;b, c\n1;2\n", "a\tb, c\n1\t2\n"},
      {"a\tb\n1\t2\n", "a\tb\n1\t2\n"},
      {"a|b|c\n1|2\n", "a\tb\tc\n1\t2\n"},
  }));
  CAPTURE(text);
  CHECK(extract(text, "x.csv").pages.front().text == line);
}
