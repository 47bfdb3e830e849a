#include "indexer/segment/declarations.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

// "2 Councillor A|type|nature|item; …" or "nil".
std::string show(const Declarations& found) {
  std::string shown = found.explicit_nil ? "nil" : "";
  for (const Declaration& row : found.rows) {
    shown += (shown.empty() ? "" : "; ") + std::to_string(row.line) + " " + row.person +
             "|" + row.type.value_or("") + "|" + row.nature.value_or("") + "|" +
             row.item.value_or("");
  }
  return shown;
}

}  // namespace

TEST_CASE("declared interests are read in every form", "[declarations]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Name of Member\tType of Interest\tNature of Interest\nCouncillor E "
       "Clay\tNon-pecuniary\t"
       "Works in a school\nCouncillor D Jack\tNon-pecuniary\tGovernor",
       "2 Councillor E Clay|Non-pecuniary|Works in a school|; 3 Councillor D "
       "Jack|Non-pecuniary|Governor|"},
      {"Name of Member\n\nType of Interest\n\nItem/Nature of Business\n\nCouncillor E "
       "Clay\n\n"
       "Non-pecuniary\n\nWorks in a school\n\nCouncillor D Jack\n\nPecuniary\n\nOwner",
       "7 Councillor E Clay|Non-pecuniary|Works in a school|; 13 Councillor D "
       "Jack|Pecuniary|Owner|"},
      {"Agenda Item\tName\tInterest\n5\tCllr A Bee\tTenant", "2 Cllr A Bee||Tenant|5"},
      {"(2) Ms Mead declared an interest that she was a carer.\n(3) Miss Carr declared a "
       "pecuniary "
       "interest that she was a Trustee of the\nGallery and would leave.",
       "1 Ms Mead||she was a carer|; 2 Miss Carr|pecuniary|she was a Trustee of the "
       "Gallery and "
       "would leave|"},
      {"Cllr. A. Tom declared an interest in Agenda Item 9 – Planning Application "
       "E/36880 (as the "
       "applicant)",
       "1 Cllr A. Tom||Planning Application E/36880 (as the applicant)|9"},
      {"Declarations of interest: Cllr Hay re 2623 & Cllr Rich re 2621.",
       "1 Cllr Hay|||2623; 1 Cllr Rich|||2621"},
      {"Cllrs Hay, Hill & Shaw re 2683 (LWVT).",
       "1 Cllr Hay||LWVT|2683; 1 Cllr Hill||LWVT|2683; 1 Cllr Shaw||LWVT|2683"},
      {"PK declared an interest in an item in correspondence involving the cemetery.",
       "1 PK||an item in correspondence involving the cemetery|"},
      {"Item 4bi – Mr B Lob (Financial)", "1 Mr B Lob|Financial||4bi"},
      {"Fe wnaeth y Cyng. A. Puw ddatgan diddordeb yn Eitem Agenda 9 - Cais Cynllunio",
       "1 Cyng A. Puw||Cais Cynllunio|9"},
      {"i) Mynegodd y Cynghorwyr Jo Puw ac A Wil ddiddordeb yng Nghais Cynllunio E/31 ac "
       "ni "
       "chymerwyd rhan.",
       "1 Cynghorydd Jo Puw||Nghais Cynllunio E/31|; 1 Cynghorydd A Wil||Nghais "
       "Cynllunio "
       "E/31|"},
      {"Cllr. O. Wills – Candidate Sites SR/147/001 (Property adjacent\nto sites)\nCllr "
       "A. Thom – Item 9, as the landowner",
       "1 Cllr O. Wills||Candidate Sites SR/147/001 (Property adjacent to sites)|; 3 "
       "Cllr "
       "A. Thom||the landowner|9"},
      {"Cllr A. Thom – the Chairman asked whether he had declared it", ""},
      {"Cllr A. Thom – Clerk", ""},
      {"Cllr. O. Wills again declared an interest in SR/147/001, left the room and did "
       "not "
       "take part in any discussion.",
       "1 Cllr O. Wills||SR/147/001|"},
      {"Cllr. O. Wills declared an interest, left the room and did not take part.",
       "1 Cllr O. Wills|||"},
      {"Cllr. O. Wills declared an interest as a parent and then left the room.",
       "1 Cllr O. Wills||a parent|"},
      {"There were no Declarations of Interest made by Members at this point in the "
       "meeting.",
       "nil"},
      {"No declarations of interest were received", "nil"},
      {"Nothing was declared.", "nil"},
      {"2402. Declarations of interest: None.", "nil"},
      {"Members are advised to make declarations of personal or prejudicial interests.",
       ""},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(show(find_declarations(lines_of(text))) == expected);
}

TEST_CASE("in other items a sentence may declare an interest", "[declarations]") {
  const auto declared = [](const std::string& text) {
    return show(
        Declarations{.rows = find_declared(lines_of(text)), .explicit_nil = false});
  };
  CHECK(declared("Cllr A Bee declared an interest that a family member worked there. The "
                 "report was read.") == "1 Cllr A Bee||a family member worked there|");
  CHECK(declared("The report was of interest. Cllr Bee re 2623.").empty());
}

TEST_CASE("an item's title is no part of the nature of an interest", "[declarations]") {
  CHECK(show(find_declarations(lines_of("Mr Bee declared an interest under Item 16 - Pay "
                                        "Policy Statement 2025/26 - that "
                                        "a family member worked there."))) ==
        "1 Mr Bee||a family member worked there|16");
}
