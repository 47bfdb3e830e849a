#include "indexer/segment/owner_column.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

Document decided(int line, int end_line, const std::string& text) {
  Decision decision;
  decision.line = line;
  decision.end_line = end_line;
  decision.text = text;
  Document document;
  document.sections.emplace_back();
  document.sections.back().decisions.push_back(decision);
  return document;
}

}  // namespace

TEST_CASE("who acts is no part of a decision in a table", "[owner_column]") {
  const auto [head, row, text, expected] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"Item\tMinute\tAction", "4\tIt was RESOLVED to pay.\tClerk", "to pay.\tClerk",
           "to pay."},
          {"Item\tMinute\tLead", "4\tRESOLVED to pay\tAB\nat once.",
           "to pay\tAB at once.", "to pay at once."},
          {"Minute\tAction\tOwner", "RESOLVED to pay.\tPay\tClerk", "to pay.\tPay\tClerk",
           "to pay."},
          // No heading row, none of owners, another number of cells, the first column.
          {"Minutes", "4\tRESOLVED to pay.\tClerk", "to pay.\tClerk", "to pay. Clerk"},
          {"Item\tMinute\tCost", "4\tRESOLVED to pay.\t£5", "to pay.\t£5", "to pay. £5"},
          {"Item\tMinute\tAction", "4\tRESOLVED to pay\t£5\tClerk", "to pay\t£5\tClerk",
           "to pay £5 Clerk"},
          // In the margin of a line of text.
          {"Minutes", "RESOLVED to pay the invoice.\tJC/PU", "to pay the invoice.\tJC/PU",
           "to pay the invoice."},
          {"Action\tMinute", "Clerk\tRESOLVED to pay.", "to pay.", "to pay."},
      }));
  CAPTURE(head, row);
  Document document = decided(2, 3, text);
  drop_owner_cells(lines_of(head + "\n" + row + "\n"), document);
  CHECK(document.sections[0].decisions[0].text == expected);
}
