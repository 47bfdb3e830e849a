#include "indexer/segment/person_name.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

// "Councillor|E Clynch|Chair; …": honorific, name, then role, @organisation, +letters and
// ~substituted member where there are any.
std::string show(const std::vector<NamedPerson>& people) {
  std::string shown;
  for (const NamedPerson& found : people) {
    const Person& person = found.person;
    shown += shown.empty() ? "" : "; ";
    shown += person.honorific.value_or("") + "|" + person.name;
    shown += person.role ? "|" + *person.role : "";
    shown += person.organisation ? "|@" + *person.organisation : "";
    shown += person.postnominals ? "|+" + *person.postnominals : "";
    shown += person.substitute_for ? "|~" + *person.substitute_for : "";
  }
  return shown;
}

}  // namespace

TEST_CASE("lists of people are read in every house style", "[person_name]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Councillors Ann Press, Tom Bank and J Watch",
       "Councillor|Ann Press; Councillor|Tom Bank; Councillor|J Watch"},
      {"Cllr J Ash B Eng, Dr T Oak M Inst", "Cllr|J Ash B Eng; Dr|T Oak M Inst"},
      {"Councillors E Clynch (Chair), D Jackson (Vice-Chair), M Nugent and S Platt",
       "Councillor|E Clynch|Chair; Councillor|D Jackson|Vice-Chair; Councillor|M Nugent; "
       "Councillor|S Platt"},
      {"Councillor Gale (Chair), Councillor Dodd (Vice Chair); Councillors: Cooper, "
       "Higgins, "
       "J Walker and Wilson.",
       "Councillor|Gale|Chair; Councillor|Dodd|Vice Chair; Councillor|Cooper; "
       "Councillor|Higgins; Councillor|J Walker; Councillor|Wilson"},
      {"C Breen, S Butler, J Dix and G Moore.", "|C Breen; |S Butler; |J Dix; |G Moore"},
      {"Councillor Hella – Chair of Corporate Parenting Board.",
       "Councillor|Hella|Chair of Corporate Parenting Board"},
      {"Councillor G Ford – London Borough of Havering Council.",
       "Councillor|G Ford|@London Borough of Havering Council"},
      {"Councillor High (invited Member in the role of Lead Member for Children's "
       "Services).",
       "Councillor|High|invited Member in the role of Lead Member for Children's "
       "Services"},
      {"Mr R W Gough (Chairman), Mr R C Love, OBE, Mr D Murphy and Sir Paul Carter, CBE",
       "Mr|R W Gough|Chairman; Mr|R C Love|+OBE; Mr|D Murphy; Sir|Paul Carter|+CBE"},
      {"Mrs S Ham (Corporate Director Children, Young People and Education), Mr B Watt "
       "(General Counsel) and McKay (Acting Chief Accountant)",
       "Mrs|S Ham|Corporate Director Children, Young People and Education; Mr|B "
       "Watt|General "
       "Counsel; |McKay|Acting Chief Accountant"},
      {"Director, Physical Development (Mr. K. Lehane), Director, Community, Tourism and "
       "Culture (Mr. G. Daly), A/Director (Ms. P. King)",
       "Mr|K. Lehane|Director, Physical Development; Mr|G. Daly|Director, Community, "
       "Tourism "
       "and Culture; Ms|P. King|A/Director"},
      {"Dave Roberts (Chairman), Councillors Angela Cald and Corinna Edge, Danny Connell",
       "|Dave Roberts|Chairman; Councillor|Angela Cald; Councillor|Corinna Edge; |Danny "
       "Connell"},
      {"Chairman Cllr Mrs Shewell, Cllrs Hayward, Hoskins, Evans & Cobb, County Cllr "
       "Webb & "
       "the Clerk. Members of the public – Mr. & Mrs. Allan Reid, Mr Tom Shan.",
       "Cllr Mrs|Shewell|Chairman; Cllr|Hayward; Cllr|Hoskins; Cllr|Evans; Cllr|Cobb; "
       "County "
       "Cllr|Webb"},
      {"The Worshipful the Mayor (Cllr Bill Noble); Cllr Cllr Helen Atkin",
       "Cllr|Bill Noble|The Worshipful the Mayor; Cllr|Helen Atkin"},
      {"Councillor J A Walker (Substitute for Councillor Hella), Cllr A Bee (in place of "
       "Councillor C Dee)",
       "Councillor|J A Walker|~Hella; Cllr|A Bee|~C Dee"},
      {"Councillors Collins (J), Collins (M), Cmhlr. Ó Ceallaigh, O’Dea and Sheahan (J).",
       "Councillor|Collins (J); Councillor|Collins (M); Cmhlr|Ó Ceallaigh; "
       "Councillor|O’Dea; "
       "Councillor|Sheahan (J)"},
      {"Cynghorwyr Alun Davies, Kim Davies a’r Cynghorydd Sir Joseph Evans.",
       "Cynghorydd|Alun Davies; Cynghorydd|Kim Davies; Cynghorydd Sir|Joseph Evans"},
      {"Councillor Daniel Butler, Mayor.", "Councillor|Daniel Butler|Mayor"},
      {"Peter King, Parish Clerk, and 4 members of the public. The Chairman welcomed "
       "everyone present.",
       "|Peter King|Parish Clerk"},
      {"P Jemson, Head of Looked After Children and Corporate Parenting, and R Farn, "
       "Director "
       "of Children’s Care",
       "|P Jemson|Head of Looked After Children and Corporate Parenting; |R "
       "Farn|Director of "
       "Children’s Care"},
      {"P. Markham - Vice chairman, C. Humph, Mrs. Newell together with 6 members of the "
       "public.",
       "|P. Markham|Vice chairman; |C. Humph; Mrs|Newell"},
      {"Mr T Bond Mr A Booth, Mrs Paul Barrington-King",
       "Mr|T Bond; Mr|A Booth; Mrs|Paul Barrington-King"},
      {"Councillors Rod Scott and Diane Neil mills",
       "Councillor|Rod Scott; Councillor|Diane Neil mills"},
      {"Cllr A Green (via VC), Cllr B White (LD), Cllr C Black (part of meeting)",
       "Cllr|A Green; Cllr|B White; Cllr|C Black"},
      {"Ms J Meade, Mr J Meade", "Ms|J Meade; Mr|J Meade"},
      {"Clerk: Helen Carr", "|Helen Carr|Clerk"},
      {"Sandra Loft (Audit Commission)", "|Sandra Loft|@Audit Commission"},
      {"Councillor Roger Price, JP", "Councillor|Roger Price|+JP"},
      {"Stuart Glover (SB), Keith Gore (KG), Lorraine Hunt (LH) Chair and Susan Pepper "
       "(SP)",
       "|Stuart Glover; |Keith Gore; |Lorraine Hunt|Chair; |Susan Pepper"},
      {"Conservative (5): Mr A Smith and Mr B Jones", "Mr|A Smith; Mr|B Jones"},
      {"Cllr M Alex, East Ash District Council; Cllr Mrs A Brew, St Elm City and "
       "District "
       "Council; Cty Cllr P Ruff, Ash County Council",
       "Cllr|M Alex|@East Ash District Council; Cllr Mrs|A Brew|@St Elm City and "
       "District "
       "Council; Cty Cllr|P Ruff|@Ash County Council"},
      {"D. Lewis, Police and Crime Commissioner; C. Mor, Planning and Highways Manager",
       "|D. Lewis|Police and Crime Commissioner; |C. Mor|Planning and Highways Manager"},
      {"Councillor - R Swann", "Councillor|R Swann"},
      {"J Stead, T Shale (19:10), C Nock (2)", "|J Stead; |T Shale; |C Nock"},
      {"J A McLoan, (Chief Executive)", "|J A McLoan|Chief Executive"},
      {"Mrs Towle 2 members of the public", "Mrs|Towle"},
      {"Cllr Patt – it was agreed by Members that he sign later", "Cllr|Patt"},
      {"A. Quill, T.D., N. Cope, M.B.E. and M.A. Donn",
       "|A. Quill|+T.D; |N. Cope|+M.B.E; |M.A. Donn"},
      {"Dan Hope BSc (Hons), John March MA", "|Dan Hope|+BSc; |John March|+MA"},
      {"Councillors Hill (J) Dunn and Rye (M)",
       "Councillor|Hill (J); Councillor|Dunn; Councillor|Rye (M)"},
      {"Councillor Mack (Chair) Drew (Deputy Chair), Cllr Bell (Chair) Ash Town Council",
       "Councillor|Mack|Chair; |Drew|Deputy Chair; Cllr|Bell|Chair"},
      {"Officer (Mr. D. Tern) Administrator (Mr. M. Lear), Clerk (Ms. A. Orr)",
       "Mr|D. Tern|Officer; Mr|M. Lear|Administrator; Ms|A. Orr|Clerk"},
      {"Administrative Officer, Place Development (D. Mack), Arts Officer (Ms. P. Lit)",
       "|D. Mack|Administrative Officer, Place Development; Ms|P. Lit|Arts Officer"},
      {"Councillors M. Coll, Mayor of the City and County of Elm, O. Sull and S. Nov",
       "Councillor|M. Coll|Mayor of the City and County of Elm; Councillor|O. Sull; "
       "Councillor|S. Nov"},
      {"Mr D. Brad, City & County Librarian", "Mr|D. Brad|City & County Librarian"},
      {"P. Mark Chairman, Mrs. Everett, Senior Planning Officer",
       "|P. Mark|Chairman; Mrs|Everett|Senior Planning Officer"},
      {"C. Hump together with Peter Moss from E.V.C.A. and Ann Dale from the water board",
       "|C. Hump; |Peter Moss|@E.V.C.A.; |Ann Dale|@the water board"},
      {"Ann Dale and Nick Patt from Environmental Health and Housing ELM and Mrs C Hay",
       "|Ann Dale; |Nick Patt|@Environmental Health and Housing ELM; Mrs|C Hay"},
      {"Pam Bull (PB) who was unwell, Tom Foy as he had been detained, Cllr Lou Hart due "
       "to illness",
       "|Pam Bull; |Tom Foy; Cllr|Lou Hart"},
      {"C. Samps - Borough Councillor, Cllr B Lang (County Councillor), Mrs Moy, "
       "District "
       "Councillor",
       "|C. Samps|Borough Councillor; Cllr|B Lang|County Councillor; Mrs|Moy|District "
       "Councillor"},
      {"County Councillor: - Brian Lang (BL)", "County Councillor|Brian Lang"},
      {"Dist. Cllr. Guest and Standing Invitee Dr Ann Bis",
       "Dist. Cllr|Guest; Dr|Ann Bis|Standing Invitee"},
      {"Oddi wrth Gynghorwyr Alun Puw, Doris Pari ag Owen Wil",
       "Cynghorydd|Alun Puw; Cynghorydd|Doris Pari; Cynghorydd|Owen Wil"},
      {"Graham Short, Director; Bill Walk, Head of Parks; and Jill Gar, Officer",
       "|Graham Short|Director; |Bill Walk|Head of Parks; |Jill Gar|Officer"},
      {"Councillors Prat and Edmund and ADC Cllr Cope",
       "Councillor|Prat; Councillor|Edmund; Cllr|Cope"},
      {"Mr J Veitch, Fort Elm Town Team", "Mr|J Veitch|@Fort Elm Town Team"},
      {"PC Jack The Chairman welcomed everyone", "PC|Jack"},
      {"Cllr P Oll – The Mayor (In The Chair)", "Cllr|P Oll|In The Chair"},
  }));
  CAPTURE(text);
  CHECK(show(find_names(text)) == expected);
}

TEST_CASE("bodies, letters and offices between semicolons are told apart",
          "[person_name]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"C E Bee Esq (Chairman), G Dee Esq., Mrs D Eff",
       "|C E Bee|Chairman|+Esq; |G Dee|+Esq; Mrs|D Eff"},
      {"Deputies Tom Bee; Dan Dee; Cllrs Reg Eff (Chair); Mary Gee",
       "Deputy|Tom Bee; Deputy|Dan Dee; Cllr|Reg Eff|Chair; Cllr|Mary Gee"},
      {"Deputy C.E. and Director of Roads (Mr. S. Bee)",
       "Mr|S. Bee|Deputy C.E. and Director of Roads"},
      {"Deputy Tom Bee; Senator Dan Dee", "Deputy|Tom Bee; Senator|Dan Dee"},
      {"Ann Bee (Deputy Leader) and Carl Dee (Deputy Town Clerk)",
       "|Ann Bee|Deputy Leader; |Carl Dee|Deputy Town Clerk"},
      {"Councillors Bee and Dee (Ash City Council); Eve Eff and Gus Gee (ASHTRAN); Una "
       "Hay (Clerk)",
       "Councillor|Bee|@Ash City Council; Councillor|Dee|@Ash City Council; |Eve "
       "Eff|ASHTRAN; |Gus Gee|ASHTRAN; |Una Hay|Clerk"},
      {"Councillor Bee (Chair), and Councillors Dee and Eff (Ash Council); Mr Gus Gee",
       "Councillor|Bee|Chair; Councillor|Dee|@Ash Council; Councillor|Eff|@Ash Council; "
       "Mr|Gus Gee"},
      {"Mr Bee (Ch), Mrs Dee (VCh), Mr Gus Eff (representing the Consulting Engineers)",
       "Mr|Bee|Ch; Mrs|Dee|VCh; Mr|Gus Eff|@Consulting Engineers"},
      {"Mayor Ann Bee/Cllr Carl Dee", "Mayor|Ann Bee; Cllr|Carl Dee"},
      {"District Councillors: Mrs A Bee, Mr C Dee",
       "District Councillor Mrs|A Bee; District Councillor Mr|C Dee"},
      {"Gee and Hay", "|Gee; |Hay"},
      {"Administrator (Ms A Bee), Engineer (Mr T Gee), Planner, Strategic & Forward "
       "Planning (Ann Dee), Staff "
       "Officer, Housing, Capital and Maintenance (Eve Eff)",
       "Ms|A Bee|Administrator; Mr|T Gee|Engineer; |Ann Dee|Planner, Strategic & Forward "
       "Planning; |Eve "
       "Eff|Staff Officer, Housing, Capital and Maintenance"},
  }));
  CAPTURE(text);
  CHECK(show(find_names(text)) == expected);
}

TEST_CASE("what names nobody gives nobody", "[person_name]") {
  const std::string text = GENERATE(
      as<std::string>{}, "", "Councillors", "None", "None.", "Nil", "BY INVITATION",
      "the Clerk", "4 members of the public", "Members of the public – Mr A Bee",
      "There were no apologies.", "The Clerk and the Chairman", "Councillors:", "N/A",
      "the Chief Executive and Director of Housing", "Vacancy", ", , ;", "((((", "Mr");
  CAPTURE(text);
  CHECK(show(find_names(text)).empty());
}

TEST_CASE("a hostile list is read in bounded time", "[person_name]") {
  const std::string unit =
      GENERATE(as<std::string>{}, "Mr A ", "(", "Director, ", "and ", "A. ", "Cllr ",
               "a - ", ": ", "Director (Mr ", "\xC3", "B (J) C", "[a] B", " (Clerk) B",
               "A from ", "X.Y.", "_ Bee C Dee ", "J Bee / Ann Dee ");
  std::string text;
  while (text.size() < 60'000) {
    text += unit;
  }
  CAPTURE(unit);
  CHECK(find_names(text).size() < text.size());
}

TEST_CASE("brackets that do not match are read to an end", "[person_name]") {
  const auto* const list =
      GENERATE("Councillor Lum), Gill (items 1 to (6 and Nis (for Councillor", "(", ")(",
               "((", "A) (B (C", "A (B (C) (D");
  CHECK_NOTHROW(find_names(list));
}
