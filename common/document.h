#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/date.h"

namespace council {

// The kinds of document_kind.cc, in the order of its table. Count is not a kind.
enum class DocumentKind : std::uint8_t {
  Agenda,
  Minutes,
  PublicReportsPack,
  SupplementaryPack,
  OfficerReport,
  Appendix,
  PresentationSlides,
  OfstedLetter,
  OfstedReport,
  ScheduleOfDates,
  DecisionRecord,
  ProposedDecisionRecord,
  ForwardPlan,
  ModernGovMeetingPage,
  ModernGovItemPage,
  ModernGovIssuePage,
  ModernGovDecisionPage,
  ModernGovIndex,
  LegacyKab12Page,
  EqualityImpactAssessment,
  QuestionsAndAnswers,
  Motion,
  BudgetAmendment,
  CallIn,
  IndexReadme,
  BrokenDownload,
  Unrecognised,
  Count
};

// A row of the table of kinds: the name used in JSON, keys, terms and `kind:`, and the
// label for people.
struct KindSpec {
  DocumentKind kind;
  std::string_view name;   // "officer_report"
  std::string_view label;  // "Officer report"
};

std::span<const KindSpec> all_kinds();
std::string_view to_string(DocumentKind kind);
std::string_view label_of(DocumentKind kind);
// nullopt when no kind has this name.
std::optional<DocumentKind> find_kind(std::string_view name);

// How a person stands to the meeting. Membership is a list of members in an agenda: it
// says nothing of attendance.
enum class Attendance : std::uint8_t { Present, Apology, Attending, Membership };

std::string_view to_string(Attendance attendance);

struct Person {
  std::string name;                      // as printed, without honorific: "E Clynch"
  std::optional<std::string> honorific;  // "Councillor", "Mr"
  std::optional<std::string> role;       // "Chair", "Director of Public Health"
  Attendance attendance = Attendance::Present;
  std::optional<std::string> organisation;    // "London Borough of Havering Council"
  std::optional<std::string> postnominals;    // "OBE"
  std::optional<std::string> substitute_for;  // name as printed
  int line = 0;                               // 1-based line of the source

  bool operator==(const Person&) const = default;
};

struct Acronym {
  std::string short_form;  // "MACH"
  std::string long_form;   // "Multi Agency Children's Hub", as printed
  int line = 0;

  bool operator==(const Acronym&) const = default;
};

// Something exact that is printed and can be looked for as such.
enum class ReferenceKind : std::uint8_t {
  Minute,      // 25/47, in running text
  Decision,    // 24/00108
  Planning,    // 22/0605/FUL, DM/2018/02068
  Section106,  // s106, section 106
  Urn,         // 80523
  Report,      // Ofsted report id 50294203
};

std::string_view to_string(ReferenceKind kind);

struct Reference {
  ReferenceKind kind = ReferenceKind::Minute;
  std::string text;  // as printed
  int line = 0;

  bool operator==(const Reference&) const = default;
};

// One row of an inspectorate's judgement table, both as printed on one line.
struct Judgement {
  std::string area;
  std::string grade;

  bool operator==(const Judgement&) const = default;
};

// One part of a decision: "1. That the report be prepared".
struct DecisionPart {
  std::string marker;  // "1", "a", "(A)" without closing punctuation; may be ""
  std::string text;    // verbatim, one line

  bool operator==(const DecisionPart&) const = default;
};

struct Decision {
  std::optional<std::string>
      verb;          // as printed: "AGREED", "RESOLVED"; absent in bare sentences
  std::string text;  // what follows verb and separator, verbatim, one line
  std::vector<DecisionPart> parts;
  std::vector<std::string> types;  // domain types: "note", "approve_minutes", "defer" …
  bool implicit = false;           // no decision verb: "approved as a correct record"
  std::optional<std::string> proposer;
  std::optional<std::string> seconder;
  int line = 0;      // of its verb, or where it starts
  int end_line = 0;  // where its last part ends

  bool operator==(const Decision&) const = default;
};

struct Vote {
  std::optional<int> in_favour;
  std::optional<int> against;
  std::optional<int> abstained;
  std::optional<std::string> outcome;  // "carried", "lost"
  std::vector<std::string> in_favour_names;
  std::vector<std::string> against_names;
  std::vector<std::string> abstained_names;
  // Where the printed counts, the names and the outcome contradict each other, in words:
  // "36 for, but 35 names". Nothing is corrected.
  std::vector<std::string> contradictions;
  // What was put to the vote, where the paper tells: "amendment", "motion",
  // "substantive_motion" …: the subjects of vote_subject.h.
  std::optional<std::string> subject;
  // Which of the section's decisions it settled, from 0. Absent where it settled none of
  // them, and where the paper does not make that plain.
  std::optional<int> decision;
  int line = 0;
  int end_line = 0;  // of its lists and its outcome

  bool operator==(const Vote&) const = default;
};

// A recommendation by officers, or one that scrutiny made and tracks by its label.
struct Recommendation {
  std::optional<std::string> label;  // "A", "C and D"
  std::string text;                  // verbatim, one line
  std::optional<std::string>
      status;                      // "complete", "in progress" …: recommendation_status
  std::optional<std::string> due;  // as printed: "October 2026"
  int line = 0;

  bool operator==(const Recommendation&) const = default;
};

// What someone is to do: "ACTION: Clerk to write to the owner", a row of an action table.
struct ActionPoint {
  std::string text;                   // verbatim, one line
  std::optional<std::string> owner;   // as printed: "Clerk", "J Dixon"
  std::optional<std::string> due;     // as printed: "31 March 2024"
  std::optional<std::string> status;  // as of a recommendation
  int line = 0;

  bool operator==(const ActionPoint&) const = default;
};

struct Declaration {
  std::string person;               // as printed
  std::optional<std::string> type;  // "Non-pecuniary"
  std::optional<std::string> nature;
  std::optional<std::string> item;
  int line = 0;

  bool operator==(const Declaration&) const = default;
};

// What a date that a paper prints is the date of. Other is a date whose role the paper
// does not tell.
enum class DateRole : std::uint8_t {
  Meeting,          // of the paper's own meeting
  PreviousMeeting,  // whose minutes are approved
  OtherMeeting,     // of another body
  NextMeeting,
  ScheduledMeeting,  // a row of a schedule
  Publication,       // of the paper itself
  Letter,
  LetterPublication,  // of a letter that the paper speaks of
  ReportPublication,  // of a report that it speaks of
  InspectionVisit,
  PreviousInspection,
  Decision,
  CallInEnd,
  Effective,  // "from", "comes into force"
  Deadline,   // "no later than", "by"
  DataAsAt,   // "as at 31 March 2025"
  Posting,    // of a web page
  Other
};

// "meeting", "previous_meeting", …, "other".
std::string_view to_string(DateRole role);

// A date as a paper prints it.
struct RoledDate {
  DateRole role = DateRole::Other;
  std::string text;  // as printed
  DateRange range{};
  bool year_inferred = false;
  // The printed weekday is not that of the day, or the day is far from the paper's own.
  bool doubtful = false;
  int line = 0;

  bool operator==(const RoledDate&) const = default;
};

// What part of its document a section is.
enum class SectionPart : std::uint8_t {
  Front,    // masthead, attendance, address block: all before the first section proper
  Item,     // agenda or minute item
  Heading,  // a headed section of a report, letter or plain document
  Slide,
  Page,  // nothing better than the page is known
  Body,  // the whole text of a document without headings
  Back   // after the last section proper: signatures, membership, contacts
};

std::string_view to_string(SectionPart part);

// The unit that is searched, ranked and cited. Lines are 1-based lines of the source's
// extracted text, both included; pages are 1-based PDF pages (1 for unpaged sources).
struct Section {
  SectionPart part = SectionPart::Body;
  std::optional<std::string> number;           // as printed: "25/47"
  std::optional<std::string> inferred_number;  // known only from elsewhere on the page
  std::optional<std::string> title;
  std::optional<std::string> agenda_ref;  // minute 84 is "(Item 1)" of the agenda
  std::string text;                       // verbatim lines without page furniture
  int start_line = 0;
  int end_line = 0;
  int first_page = 1;
  int last_page = 1;
  // Start of each page in `text`: byte offset and page, so that a hit can cite its page.
  std::vector<std::pair<std::size_t, int>> page_starts;
  // Pack pages that an agenda item announces: "3 - 8".
  std::optional<std::pair<int, int>> announced_pages;
  bool procedural = false;  // apologies, declarations, previous minutes …
  bool truncated = false;   // the page says that the full text is elsewhere
  bool exempt = false;
  // What an inspectorate's section is about, of the topics in inspection_topic.h:
  // "areas_for_improvement".
  std::optional<std::string> topic;
  std::optional<std::string>
      language;  // "en", "cy", "ga"; absent where too short to tell
  std::vector<Decision> decisions;
  std::vector<Recommendation> recommendations;
  std::vector<Vote> votes;
  std::vector<ActionPoint> actions;
  std::vector<Declaration> declarations;
  std::vector<Reference> references;

  bool operator==(const Section&) const = default;
};

// One logical paper inside a source. Every optional may be absent: what the paper does
// not say is not filled in, and what was inferred is named in `inferred`.
struct Document {
  DocumentKind kind = DocumentKind::Unrecognised;
  std::optional<std::string> subkind;  // "focused_visit"
  double confidence = 0;               // of the kind, 0 to 1
  std::optional<std::string> title;
  std::optional<std::string> council;
  std::optional<std::string> panel;          // display name
  std::optional<std::string> panel_key;      // "childrens-scrutiny-panel"
  std::optional<std::string> panel_printed;  // as printed, before capitals are undone
  std::vector<std::string> joint_panels;     // the bodies of a joint meeting
  // Who decided, where no meeting did: "Cabinet Member for Transport".
  std::optional<std::string> decision_maker;
  std::optional<Date> meeting_date;
  std::optional<TimeOfDay> meeting_time;
  std::optional<std::string> venue;
  std::optional<Date> published_date;
  std::optional<Date> letter_date;
  std::optional<Date> decision_date;
  std::optional<Date> effective_date;
  std::vector<DateRange> visit_dates;
  std::vector<Date> scheduled_dates;    // a schedule's proposed meetings
  std::optional<std::string> status;    // "draft", "approved"
  std::optional<std::string> language;  // "en", "cy", "ga"
  bool in_pack = false;
  std::optional<std::string> agenda_item;  // of the pack's agenda
  int start_line = 0;
  int end_line = 0;
  int first_page = 1;
  int last_page = 1;
  std::optional<std::string> first_printed_page;
  std::optional<std::string> last_printed_page;
  // First and last page in the numbering that runs through a pack, and in the paper's
  // own.
  std::optional<std::pair<int, int>> pack_pages;
  std::optional<std::pair<int, int>> own_pages;
  std::vector<Person> people;
  std::vector<Acronym> acronyms;
  std::vector<std::string> wards;
  std::optional<std::string> local_authority;
  std::optional<std::string> inspection_type;
  std::optional<std::string> urn;
  std::vector<std::string> inspectors;
  std::vector<Judgement> judgements;
  std::optional<int> visit_ordinal;  // "the third monitoring visit": 3
  // Of the inspections that the paper says it follows; a month as its days.
  std::vector<DateRange> previous_inspections;
  std::optional<std::string> inspection_outcome;  // "inconsistent", "good"
  std::vector<Section> sections;  // in order; together they hold all text but furniture
  // Field name in the JSON contract -> how it was inferred: {"panel", "pdf metadata"}.
  std::map<std::string, std::string> inferred;
  std::vector<RoledDate> dates;       // every date that the text prints, in order
  std::vector<std::string> evidence;  // why the document starts and ends here

  bool operator==(const Document&) const = default;
};

}  // namespace council
