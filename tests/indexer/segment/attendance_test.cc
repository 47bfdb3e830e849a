#include "indexer/segment/attendance.h"

#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"
#include "tests/support/golden.h"

using namespace council;

TEST_CASE("attendance is read under every label", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"PRESENT: Councillors E Clay (Chair) and D Jack\n\n"
       "PRESENT BY INVITATION: Councillors\n\nALSO IN ATTENDANCE:\n\n"
       "OFFICERS: K Allan and C Cann\n\n"
       "APOLOGIES FOR ABSENCE: Councillors A Roman and S Trant\n\n"
       "25/44 WELCOME\n\nThe Chair welcomed those present.",
       "present: 1 E Clay (Chair), 1 D Jack | attending: 7 K Allan, 7 C Cann | apology: "
       "9 A "
       "Roman, 9 S Trant"},
      {"Present: Councillors A Bee, C Dee, E Eff, left 8.00 pm\nG Gee\n\n1. Minutes\n",
       "present: 1 A Bee, 1 C Dee, 1 E Eff, 2 G Gee"},
      {"Present: Councillors A Bee MBE, C Dee and E Eff OBE\n\n1. Minutes\n",
       "present: 1 A Bee, 1 C Dee, 1 E Eff"},
      {"Present:\nA Bee (left 8.00 pm)\nC Dee\nF Gee\n\n1. Minutes\n",
       "present: 2 A Bee, 3 C Dee, 4 F Gee"},
      {"PRESENT: Councillor A Bee (Chair)\n\nCouncillors (In Person):\nC Dee, F Gee\n\n"
       "Chamber, County Hall and remotely - 10.00 am - 12.25 pm\n\n1. Minutes\n",
       "present: 1 A Bee (Chair), 4 C Dee, 4 F Gee"},
      {"PRESENT: Councillor A Bee\n\nApologies: Councillors C Dee and V Ito (Councillor "
       "Ms "
       "L Gee substituting)\n\n1. Minutes\n",
       "present: 1 A Bee | apology: 3 C Dee, 3 V Ito"},
      {"**APOLOGIES FOR ABSENCE** were submitted on behalf of Councillor Cook and "
       "Councillor "
       "High (invited Member).",
       "apology: 1 Cook, 1 High (invited Member)"},
      {"PRESENT: Mr R Gough (Chairman), Mr N Baker, Mrs S Chand, Mr D Jeff,\n"
       "Mr R C Love, OBE, Mr D Murph\n\n"
       "IN ATTENDANCE: Dr A Gosh (Director of Public Health), Mrs S Ham\n"
       "(Corporate Director Children, Young People and Education), Mrs T Paul Barring-\n"
       "King (Chief Executive)\n\n                UNRESTRICTED ITEMS\n\n84.  Apologies",
       "present: 1 R Gough (Chairman), 1 N Baker, 1 S Chand, 1 D Jeff, 2 R C Love, 2 D "
       "Murph | "
       "attending: 4 A Gosh (Director of Public Health), 4 S Ham (Corporate Director "
       "Children, "
       "Young People and Education), 5 T Paul Barring-King (Chief Executive)"},
      {"**PRESENT IN THE CHAIR:**\n\nCouncillor Daniel Butt, Mayor.\n\n**MEMBERS "
       "PRESENT**:\n\n"
       "Councillors Cahill, Costell, Daly, Gill, Hour, Hurl, Kell, Ledd, Loft,\n\n"
       "Lynch and Pond.\n\nAn apology was received from Councillor Dunne.\n\n"
       "**OFFICIALS IN ATTENDANCE:**\n\n"
       "Director, Physical Development (Mr. K. Lane), Director, Social Development (Mr. "
       "G. D"
       "ale), Acting\n\nDirector of Service (Mr. J. Dell).\n\n"
       "At the outset, the Mayor welcomed Students.",
       "present: 3 Daniel Butt (Mayor), 7 Cahill, 7 Costell, 7 Daly, 7 Gill, 7 Hour, 7 "
       "Hurl, 7 "
       "Kell, 7 Ledd, 7 Loft, 9 Lynch, 9 Pond | apology: 11 Dunne | attending: 15 K. "
       "Lane "
       "(Director, Physical Development), 15 G. Dale (Director, Social Development), 17 "
       "J. Dell "
       "(Acting Director of Service)"},
      {"Membership:\n\nCouncillors:\n\nAngela Cald\nCorinna Edge\n\nOther Members:\n\n"
       "Dave Robs (Independent Chair)\n\nA meeting will be held",
       "membership: 5 Angela Cald, 6 Corinna Edge, 10 Dave Robs (Independent Chair)"},
      {"PRESENT\nCouncillors Alun Dafis, Kim Dafis and County Councillor "
       "Joseph\nDafis.\n\n"
       "It was agreed to add an item\n\n1. WELCOME\nCllr. A. Dafis took the Chair.",
       "present: 2 Alun Dafis (Chair), 2 Kim Dafis, 2 Joseph Dafis"},
      {"PRESENNOL\nCynghorwyr Alun Dafis a’r Cynghorydd Sir Mair Rees.\n\n"
       "YMDDIHEURIADAU: Cyng. K. Puw",
       "present: 2 Alun Dafis, 2 Mair Rees | apology: 4 K. Puw"},
      {"Attendance:\nName\tRole\nCllr A Bee\tChair\nCllr C Dee\tMember\nCllr F "
       "Gee\tApologies",
       "present: 3 A Bee (Chair), 4 C Dee (Member) | apology: 5 F Gee"},
      {"Apologies: None\n\nPresent: Cllr A Bee", "present: 3 A Bee nil"},
      {"The minutes of the last meeting were signed and all those who took part thanked. "
       "DRAFT "
       "MINUTES OF THE UPPER PARISH COUNCIL MEETING HELD AT THE VILLAGE HALL AT 7.30 pm "
       "PRESENT "
       "(Three Councillors):- Stuart Glove (SG), Keith Gores (KG) and Lorna Hunt (LH) In "
       "attendance: Peter Kings, Parish Clerk, and 4 members of the public. The Chairman "
       "welcomed everyone present to the Meeting and went on to the first item of the "
       "evening.",
       "present: 1 Stuart Glove, 1 Keith Gores, 1 Lorna Hunt | attending: 1 Peter Kings "
       "(Parish "
       "Clerk)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("attendance is read in the forms of every part of the country",
          "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Officials in attendance:\nMr J Fray, Area Manager\nMs C Mun, Principal "
       "Engineer\nMrs L Tay, Committee Officer\n",
       "attending: 2 J Fray (Area Manager), 3 C Mun (Principal Engineer), 4 L Tay "
       "(Committee Officer)"},
      {"ALSO PRESENT:-\nProf Graeme Bet, Strategic Director Adult Social Care\nLouise "
       "Col, "
       "Programme Director\nDr Justin Var, Director of Public Health\n",
       "attending: 2 Graeme Bet (Strategic Director Adult Social Care), 3 Louise Col "
       "(Programme Director), 4 Justin Var (Director of Public Health)"},
      {"Members Present:\nIn Person\nAldermen: S Boyd, J Gray\nCouncillors: P Dev, A "
       "Kerr "
       "(Vice Chair)\n\nVia Zoom\nCouncillor B Quin\n\nOfficers in Attendance:\nMr D "
       "Wil, "
       "Head of Planning\n",
       "present: 3 S Boyd, 3 J Gray, 4 P Dev, 4 A Kerr (Vice Chair), 7 B Quin | "
       "attending: "
       "10 D Wil (Head of Planning)"},
      {"Committee members present:\nCllr P Hein (Chair)\tCllr R Macd (Vice Chair)\nCllr "
       "M "
       "Bat\tCllr A Bron\n\nSubstitute members present:\nCllr J Boy\n\nMembers also in "
       "attendance:\tCllr N Dix\n",
       "present: 2 P Hein (Chair), 2 R Macd (Vice Chair), 3 M Bat, 3 A Bron, 6 J Boy | "
       "attending: 8 N Dix"},
      {"PRESENT:\tCouncillor Dr. Judith Mar - Chair\n\tCouncillor Graham Coy - "
       "Vice-Chair\n\nCouncillors:\tLibby Ear\tSally Har\n\tPeter Fan\tAidan Van de "
       "Wey\n\nOfficers in attendance for all or part of the meeting:\n\tAaron Clar "
       "(Democratic Services Officer) and Liz Wat (Chief Executive)\n",
       "present: 1 Judith Mar (Chair), 2 Graham Coy (Vice-Chair), 4 Libby Ear, 4 Sally "
       "Har, "
       "5 Peter Fan, 5 Aidan Van de Wey | attending: 8 Aaron Clar (Democratic Services "
       "Officer), 8 Liz Wat (Chief Executive)"},
      {"PRESENT\n\nProvost Karen Con (Chair); Depute Provost Denis Jon; Councillors Ian "
       "Dic "
       "and Lawrence O'Neal.\n\nATTENDING\n\nPeter Hes, Chief Executive; Amanda Gra, "
       "Chief "
       "Officer, Citizen, Culture and Facilities; Laurence Sla, Chief Officer and Carol "
       "Bur, "
       "Senior Democratic Services Officer.\n",
       "present: 3 Karen Con (Chair), 3 Denis Jon, 3 Ian Dic, 3 Lawrence O'Neal | "
       "attending: "
       "7 Peter Hes (Chief Executive), 7 Amanda Gra (Chief Officer, Citizen, Culture and "
       "Facilities), 7 Laurence Sla (Chief Officer), 7 Carol Bur (Senior Democratic "
       "Services "
       "Officer)"},
      {"Present:\nMayor Olive Com (Chair)\tNorth Vale Combined Authority\nCouncillor "
       "Chris "
       "Ree OBE\tRother MBC\nCouncillor Tom Hun\tSheaf CC\n",
       "present: 2 Olive Com (Chair) @North Vale Combined Authority, 3 Chris Ree @Rother "
       "MBC, "
       "4 Tom Hun @Sheaf CC"},
      {"Present: Councillor G Gar (Chairman), and Councillors Hot, Mos and Res\n",
       "present: 1 G Gar (Chairman), 1 Hot, 1 Mos, 1 Res"},
      {"PRESENT:\t(Chair) Priya An, Tolga Dem and Jim Ste\n",
       "present: 1 Priya An (Chair), 1 Tolga Dem, 1 Jim Ste"},
      {"Also present: Town Clerk \xE2\x80\x93 Mrs L Web, two members of the public.\n",
       "attending: 1 L Web (Town Clerk)"},
      {"PRESENNOL / PRESENT: Councillors Tomos Beb (Cadeirydd / Chair) and Elin Gruf\n\n"
       "SWYDDOGION / OFFICERS: Ms Lowri Tei (Interim Director)\n",
       "present: 1 Tomos Beb (Cadeirydd / Chair), 1 Elin Gruf | attending: 3 Lowri Tei "
       "(Interim Director)"},
      {"Present: Cllr A Bee\n\nCouncillors Bill Han and Brian Mil were in attendance, by "
       "invitation.\n",
       "present: 1 A Bee | attending: 3 Bill Han, 3 Brian Mil"},
      {"Officers: B Jack, P Bell (LD)\nIn Attendance:\nApplicants, Agents and Members of "
       "the public.\n",
       "attending: 1 B Jack, 1 P Bell"},
      {"Attendance\n\nMaintained primary: Ms F Odu (Chair), Mr N Sha\nAcademies: Mr C "
       "Wrag\n\nLocal authority officers: Colin Eam (Head of Schools Finance), Dee Mar "
       "(Clerk)\n",
       "present: 3 F Odu (Chair), 3 N Sha, 4 C Wrag | attending: 6 Colin Eam (Head of "
       "Schools Finance), 6 Dee Mar (Clerk)"},
      {"Attendees\n\nMs F Odu\nMr N Sha\n", "present: 3 F Odu, 4 N Sha"},
      {"Present: Cllr A Bee\n\nCouncillors Bill Han and Brian Mil attended the meeting "
       "in "
       "accordance with Rule 1.\n",
       "present: 1 A Bee | attending: 3 Bill Han, 3 Brian Mil"},
      {"PRESENT:\n\nChair:\tCouncillor Jen Grey\n\nCommittee Members:\nCouncillors:\tTom "
       "Conn\tAndy Hems\n",
       "present: 3 Jen Grey (Chair), 6 Tom Conn, 6 Andy Hems"},
      {"Present:\n\nRepresenting Northmere Council\n\nCouncillors Edge and Jones\n\n"
       "Representing Southmere Council\n\nCouncillors Dale and A. Inch\n",
       "present: 5 Edge, 5 Jones, 9 Dale, 9 A. Inch"},
      {"Members:\n(* present)\n\n*Tim Oliv (Chairman)\n*Nat Bram\n Clare Curr\n\nMembers "
       "in "
       "attendance:\nCath Bart\n",
       "present: 4 Tim Oliv (Chairman), 5 Nat Bram | membership: 6 Clare Curr | "
       "attending: 9 Cath Bart"},
      {"Attendees:\n\nCommittee\tCouncillors Engle (Chairman), Mrs "
       "Black,\nMembers:\tBryce, "
       "Cannon, Cony and T Wilk\n\nVisiting Members:\tCouncillors Burt and Round\n",
       "present: 3 Engle (Chairman), 3 Black, 4 Bryce, 4 Cannon, 4 Cony, 4 T Wilk | "
       "attending: 6 Burt, 6 "
       "Round"},
      {"Present: Cllr A Bee\n\nNote:\tCouncillor Jo Mead was also in "
       "attendance.\n\n\tDan "
       "Kill\tDirector (Housing)\n",
       "present: 1 A Bee | attending: 3 Jo Mead, 5 Dan Kill (Director (Housing))"},
      {"Members and Officers present: Mr M Ash (Chairman), Mrs A Bee\n",
       "present: 1 M Ash (Chairman), 1 A Bee"},
      {"Present: Cllr A Dee\n\nApologies for absence were received from County Borough "
       "Councillors P Ash and R Bee.\n",
       "present: 1 A Dee | apology: 3 P Ash, 3 R Bee"},
      {"Present: Cllr A Bee\n\nThe meeting was attended by 2 parishioners (one of the "
       "club) and Phil Han,\nDistrict Councillor.\n",
       "present: 1 A Bee | attending: 3 Phil Han (District Councillor)"},
      {"Present: Cllr A Bee\n\nThere were 2 members of the public present and County "
       "Councillor Bo Mil.\n",
       "present: 1 A Bee | attending: 3 Bo Mil"},
      {"Present: Cllr A Bee\n\nThere were 2 members of the public present and the "
       "Clerk.\n",
       "present: 1 A Bee"},
      {"Present: Cllr A Bee\n\nAlso in attendance at the meeting was Councillor Ann "
       "Clark "
       "(up to Minute 62).\n",
       "present: 1 A Bee | attending: 3 Ann Clark"},
      {"PRESENT\tCllr P Wright Town Mayor (in the Chair)\n\nCllr S Dent Deputy Town "
       "Mayor\n\nCllrs M Brady and V Cull\n",
       "present: 1 P Wright (Town Mayor; in the Chair), 3 S Dent (Deputy Town Mayor), 5 "
       "M "
       "Brady, 5 V Cull"},
      {"Present: Cllr A Bee\n\nOfficers Present:\nHead of Property - Dave "
       "Prin\nCommittee "
       "Manager - Claire Tunn\n",
       "present: 1 A Bee | attending: 4 Dave Prin (Head of Property), 5 Claire Tunn "
       "(Committee Manager)"},
      {"Present:\tCouncillor\tS Kell (Chair)\n\tCouncillors\tG Dav\tI Camm\n",
       "present: 1 S Kell (Chair), 2 G Dav, 2 I Camm"},
      {"Present: Cllr A Bee\nAlso: Mr D Eff (Clerk) & County Councillor Mr G Hay\n",
       "present: 1 A Bee | attending: 2 D Eff (Clerk), 2 G Hay"},
      {"Present: Councillor Mererid Pry (Leader and Cabinet Member for Growth) (Chair)\n",
       "present: 1 Mererid Pry (Leader and Cabinet Member for Growth; Chair)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("lists whose separators are lost are parted at titles", "[attendance]") {
  CHECK(
      show(find_attendance(lines_of(
          "Attendance: Cllr Ann Bee Chair Cllr Carl Dee Cllr Eve Fox Gail Hay Parish "
          "Clerk and Financial Officer\n\n"
          "Also in attendance: Cllr Ian Jay Glen County Council Cllr Kay Lee Borough "
          "Council of Upper Glen and Lower Glen Mr Max Noy Footpath Warden Oz Poe, "
          "Planning Officer, Borough Council of Upper Glen and Lower Glen\n"))) ==
      "present: 1 Ann Bee (Chair), 1 Carl Dee, 1 Eve Fox, 1 Gail Hay (Parish Clerk and "
      "Financial Officer) | attending: 3 Ian Jay @Glen County Council, 3 Kay Lee "
      "@Borough Council of Upper Glen and Lower Glen, 3 Max Noy (Footpath Warden), 3 Oz "
      "Poe (Planning Officer, Borough Council of Upper Glen and Lower Glen)");
}

TEST_CASE("names with their own initials in columns are a list", "[attendance]") {
  CHECK(show(find_attendance(
            lines_of("**Attendance:**\n\n**Cllr Ann Bee          AB         Chair**\n\n"
                     "**Eve Fox             EF         Parish Clerk**\n\n"
                     "**Also in attendance:**\n\n**Ian Jay             IJ        Glen "
                     "Highways**\n"))) ==
        "present: 3 Ann Bee (Chair), 5 Eve Fox (Parish Clerk) | attending: 9 Ian Jay");
}

TEST_CASE("prose and agenda items are no attendance", "[attendance]") {
  const std::string text = GENERATE(
      as<std::string>{}, "present regarding the new planning application, Mr Reid said",
      "1. Apologies for Absence\n2. Declarations of Interest",
      "Members are asked to note the report", "The Clerk\nwill write",
      "Officers\nwere asked", "PRESENTATION BY THE POLICE: Inspector Jones spoke",
      "PRESENT:", "", "The Chair: nobody else",
      "Attendance\n\nSchool attendance rose to 94%.",
      "Attendance\n\nMr Smith said that attendance had fallen since the autumn term.",
      "Attendance\n\nSecondary schools: 91%");
  CAPTURE(text);
  CHECK(find_attendance(lines_of(text)).people.empty());
}

TEST_CASE("apologies are read in the body of their item", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"(Item 1)\n\nApologies were received from Mrs C Bell.", "apology: 3 C Bell"},
      {"The Democratic Services Manager reported apologies from Mr Paul Barring-\nKing, "
       "Mr C "
       "Broad and Mrs T Dean, MBE.",
       "apology: 1 Paul Barring-King, 2 C Broad, 2 T Dean"},
      {"These were accepted from Cllr Human, Cllr Smith and Cllr Hog.",
       "apology: 1 Human, 1 Smith, 1 Hog"},
      {"Cllr. G. Evan took the Chair and welcomed everyone. Apologies received from "
       "Councillors "
       "Arwel\nDafis and Doris Jons.",
       "apology: 1 Arwel Dafis, 2 Doris Jons"},
      {"Derbyniwyd ymddiheuriadau gan y\nCynghorwyr Arwel Dafis a Doris Jons.",
       "apology: 2 Arwel Dafis, 2 Doris Jons"},
      {"Councillor A Bee and Mr C Dee.", "apology: 1 A Bee, 1 C Dee"},
      {"Apologies for absence were intimated on behalf of Mr B Lob and Ms I Camp.",
       "apology: 1 B Lob, 1 I Camp"},
      {"None", " nil"},
      {"There were no apologies for absence.", " nil"},
      {"Apologies were received from the Chief Executive.", ""},
      {"The Chair welcomed everyone.", ""},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(show(find_apologies(lines_of(text))) == expected);
}

TEST_CASE("attendance in huge sources is read in linear time", "[attendance]") {
  const std::string unit = GENERATE(
      as<std::string>{}, "PRESENT:\n", "Councillor A Bee\n", "\n", "PRESENT: Mr A ",
      "In attendance: A Bee, C Dee. ", "Apologies were received from Mr A. ",
      "Ann Bee\tCarl Dee\n", "Councillors\nAnn Bee\n", "Ann Bee\nChair\n", "Bee, Dee\n",
      "Apologies by Mr A for Mr B ", "Ann Bee / Carl Dee / ", "Mr A Bee C Dee ",
      "Chief Executive\n");
  std::string text = "PRESENT: Mr A Bee\n";
  while (text.size() < 60'000) {
    text += unit;
  }
  CAPTURE(unit);
  CHECK(find_attendance(lines_of(text)).people.size() < text.size());
  CHECK(find_apologies(lines_of(text)).people.size() < text.size());
}

TEST_CASE("apologies may be the predicate of their sentence", "[attendance]") {
  CHECK(show(find_apologies(lines_of("Cllr T Wing sent apologies."))) ==
        "apology: 1 T Wing");
  CHECK(show(find_apologies(
            lines_of("Cllrs A Bee and C Dee had submitted their apologies."))) ==
        "apology: 1 A Bee, 1 C Dee");
}

TEST_CASE("attendance is read from columns and tables", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"PRESENT:\n\nBurbage              Councillor T Rafiq\nPendleton Vale       "
       "Councillor "
       "P Dent\n\nOFFICERS IN ATTENDANCE:\n\nGroup Chief Executive        Carole Simm\n",
       "present: 3 T Rafiq, 4 P Dent | attending: 8 Carole Simm (Group Chief Executive)"},
      {"Board Member            Organisation / Role          25/9/24     Substitute\n"
       "Cllr M Ellison          Cabinet Member for Health    A           Cllr R Tate\n"
       "Helena Brigg            Director of Public Health    P\n",
       "apology: 2 M Ellison (Cabinet Member for Health) | present: 2 R Tate, 3 Helena "
       "Brigg "
       "(Director of Public Health)"},
      {"Chair                   Councillor K Ade in the Chair\n\nCouncillors in "
       "Attendance:   "
       "Cllr G Oba and\n                             Cllr L Trott\n",
       "present: 1 K Ade (Chair), 3 G Oba, 4 L Trott"},
      {"Present:-\n\nCouncillors:- Blenkin, Burdis\nand Wood\n",
       "present: 3 Blenkin, 3 Burdis, 4 Wood"},
      {"In Attendance:   Chief Executive – Mr D Jack\n                 Director of Parks "
       "and "
       "Play – Mr R Bake\n",
       "attending: 1 D Jack (Chief Executive), 2 R Bake (Director of Parks and Play)"},
      {"Present:\nLesley Amory (LA) – Head, Elm School\nPeter Castle (PC) – Head, Oak "
       "School\n",
       "present: 2 Lesley Amory (Head, Elm School), 3 Peter Castle (Head, Oak School)"},
      {"Maintained Primary:   Lesley Amory (LA) – Head, Elm School\nSpecial:   Ellie Hop "
       "(EH) "
       "– Head, Larch School\nPRU:   Tom Bee (TB) – The Bridge\n",
       "present: 1 Lesley Amory (Head, Elm School), 2 Ellie Hop (Head, Larch School), 3 "
       "Tom "
       "Bee (The Bridge)"},
      {"Present:\nCouncillor Ray, Cabinet Member for Towns +\nIan Wall, Director – "
       "Parks, "
       "Culture and Sport ++\nAnn Dee, Senior Democratic and Scrutiny Officer\n",
       "present: 2 Ray (Cabinet Member for Towns), 3 Ian Wall (Director – Parks, Culture "
       "and "
       "Sport), 4 Ann Dee (Senior Democratic and Scrutiny Officer)"},
      {"Presennol: Y Cyng. A Jones\nAbsennol: Y Cyng. C Rees\n",
       "present: 1 A Jones | membership: 2 C Rees"},
      {"ATTENDANCE\n\nMEMBERS OF THE PANEL\n\n"
       "S Ash (substituting for N A Oak)\tE M Bee\tR G Elm-Orr (Chairman)\n\n"
       "F Button\tJ S Yew\n",
       "present: 5 S Ash, 5 E M Bee, 5 R G Elm-Orr (Chairman), 7 F Button, 7 J S Yew"},
      {"Present: Cllr A Bee\nAbsent: Cllr C Dee\n",
       "present: 1 A Bee | membership: 2 C Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("an asterisk tells who came where the paper says so", "[attendance]") {
  const std::string list =
      "PRESENT:\n\n* Mr A Bee (Chairman)\n  Mr C Dee\n* Ms E Eff\n\n";
  CHECK(show(find_attendance(lines_of(list + "* Denotes attendance\n"))) ==
        "present: 3 A Bee (Chairman) | membership: 4 C Dee | present: 5 E Eff");
  CHECK(show(find_attendance(lines_of(list + "* Denotes substitute\n"))) ==
        "present: 3 A Bee (Chairman), 4 C Dee, 5 E Eff");
}
