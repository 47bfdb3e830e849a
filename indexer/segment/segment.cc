#include "indexer/segment/segment.h"

#include <algorithm>
#include <span>
#include <utility>

#include "common/slug.h"
#include "indexer/segment/broken_lines.h"
#include "indexer/segment/date_roles.h"
#include "indexer/segment/decision_register.h"
#include "indexer/segment/document_content.h"
#include "indexer/segment/error_page.h"
#include "indexer/segment/front_matter.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/guarded.h"
#include "indexer/segment/headings.h"
#include "indexer/segment/issue_page.h"
#include "indexer/segment/items.h"
#include "indexer/segment/kind.h"
#include "indexer/segment/language.h"
#include "indexer/segment/line.h"
#include "indexer/segment/ofsted.h"
#include "indexer/segment/ofsted_history.h"
#include "indexer/segment/owner_column.h"
#include "indexer/segment/pack.h"
#include "indexer/segment/pack_check.h"
#include "indexer/segment/page_break.h"
#include "indexer/segment/page_cells.h"
#include "indexer/segment/page_title.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/question_paper.h"
#include "indexer/segment/section_cut.h"
#include "indexer/segment/side_headings.h"
#include "indexer/segment/split.h"
#include "indexer/segment/subkind.h"
#include "indexer/segment/web_kind.h"
#include "indexer/segment/web_page.h"

namespace council {
namespace {

struct Source {
  const Pages& pages;
  std::string_view name;
  bool is_pack = false;
  bool is_list = false;
};

KindGuess guess_kind(Lines lines, const Source& source) {
  lines = lines.subspan(size_of_metadata_block(lines));
  if (!source.is_pack && is_error_page(lines)) {
    return {.kind = DocumentKind::BrokenDownload, .confidence = 0.9};
  }
  if (!lines.empty() && opens_listed_decision(lines.front())) {
    return {.kind = DocumentKind::ModernGovDecisionPage, .confidence = 0.95};
  }
  if (source.is_list && opens_register_entry(lines)) {
    return {.kind = DocumentKind::DecisionRecord, .confidence = 0.9};
  }
  if (source.is_pack && !source.pages.paged && is_issue_page(lines)) {
    return {.kind = DocumentKind::ModernGovIssuePage, .confidence = 0.95};
  }
  if (!source.is_pack) {
    if (auto page = source.pages.paged ? recognise_printed_page(lines)
                                       : recognise_web_page(lines)) {
      return *page;
    }
  }
  return recognise_kind(lines,
                        {.format = source.pages.format,
                         .name = source.is_pack ? std::string_view{} : source.name});
}

// "RECORD OF DECISIONS", "Decision list": what one meeting decided, item by item.
bool lists_decisions(Lines lines) {
  constexpr std::size_t most_lines = 16;
  const Lines head = lines.first(std::min(most_lines, lines.size()));
  return std::ranges::any_of(head, [](const Line& line) {
    constexpr std::size_t longest = 80;
    return line.match.size() <= longest &&
           contains_any(line.match,
                        {"record of decisions", "decision list", "decision sheet",
                         "decisions of the", "list of decisions", "decisions taken",
                         "summary of decisions", "notice of decisions"});
  });
}

// Pages are cut at headings only where an appendix counts them.
std::vector<SectionStart> find_other_headings(Lines lines, DocumentKind kind,
                                              bool paged) {
  if (!paged) {
    return find_headings(lines);
  }
  return kind == DocumentKind::Appendix ? find_numbered_headings(lines)
                                        : std::vector<SectionStart>{};
}

// Where the sections of a kind begin. The fallback of every kind is its pages, or,
// without pages, the whole text: nothing is lost for want of a heading.
std::vector<SectionStart> find_starts(Lines lines, DocumentKind kind, bool paged) {
  std::vector<SectionStart> starts;
  switch (kind) {
    case DocumentKind::Agenda:
    case DocumentKind::SupplementaryPack:
      starts = find_items(lines, Numbered::Agenda);
      break;
    case DocumentKind::Minutes:
    case DocumentKind::LegacyKab12Page:
      starts = find_items(lines, Numbered::Minutes);
      break;
    case DocumentKind::ModernGovMeetingPage:
      starts = find_page_items(lines);
      break;
    case DocumentKind::ModernGovItemPage:
      starts = find_single_item(lines);
      break;
    case DocumentKind::ModernGovIssuePage:
      starts = find_issue_items(lines);
      break;
    case DocumentKind::DecisionRecord:
      if (lists_decisions(lines)) {
        starts = find_numbered_items(lines, Numbered::Minutes);
      }
      if (starts.size() < 2) {
        starts = find_report_headings(lines);
      }
      break;
    case DocumentKind::OfficerReport:
    case DocumentKind::ProposedDecisionRecord:
      starts = find_report_headings(lines);
      break;
    case DocumentKind::PresentationSlides:
      starts = paged ? find_pages(lines, SectionPart::Slide) : find_slides(lines);
      break;
    case DocumentKind::ModernGovDecisionPage:  // one matter, with labels for headings
    case DocumentKind::ScheduleOfDates:
    case DocumentKind::IndexReadme:
      break;
    case DocumentKind::QuestionsAndAnswers:
      starts = find_questions(lines);
      if (starts.empty() && !paged) {
        starts = find_headings(lines);
      }
      break;
    default:
      starts = find_other_headings(lines, kind, paged);
      break;
  }
  if (!starts.empty()) {
    return starts;
  }
  if (paged && !lines.empty() && lines.front().page != lines.back().page) {
    return find_pages(lines, SectionPart::Page);
  }
  SectionStart whole;
  whole.part = SectionPart::Body;
  return {whole};
}

void take_front(FrontMatter front, Document& document) {
  document.title = std::move(front.title);
  document.council = std::move(front.council);
  document.panel = std::move(front.panel);
  document.panel_printed = std::move(front.panel_printed);
  document.joint_panels = std::move(front.joint_panels);
  document.decision_maker = std::move(front.decision_maker);
  document.decision_date = front.decision_date;
  document.effective_date = front.effective_date;
  if (document.panel) {
    document.panel_key = panel_key(*document.panel);
  }
  document.meeting_date = front.meeting_date;
  document.meeting_time = front.meeting_time;
  document.venue = std::move(front.venue);
  document.published_date = front.published_date;
  document.status = std::move(front.status);
  document.wards = std::move(front.wards);
  document.scheduled_dates = std::move(front.scheduled_dates);
  document.inferred = std::move(front.inferred);
}

// The lines above a table that holds the items: none of its rows tells of the meeting as
// a masthead does. All lines where little stands above it.
Lines above_table(Lines lines) {
  constexpr std::ptrdiff_t fewest = 4;
  const auto row = std::ranges::find_if(
      lines, [](const Line& line) { return line.raw.find("<td") != std::string::npos; });
  const auto written =
      std::count_if(lines.begin(), row, [](const Line& line) { return !line.blank(); });
  return row == lines.end() || written < fewest ? lines : Lines{lines.begin(), row};
}

// The lines above titles that stand beside their text, since those that name other
// meetings look like a masthead; or above a table.
Lines above_items(Lines lines, const SideHeadings& beside) {
  return beside.starts.empty() ? above_table(lines)
                               : lines.first(beside.starts.front().line);
}

// A site's notice of copyright below a paper is not of the paper.
int last_line(Lines lines) {
  std::size_t end = lines.size();
  while (end > 0 && lines[end - 1].blank()) {
    --end;
  }
  if (end == 0 || !is_copyright_notice(lines[end - 1].match)) {
    return lines.back().number;
  }
  while (end > 1 && (lines[end - 1].blank() || lines[end - 1].furniture)) {
    --end;
  }
  return lines[end - 1].number;
}

void place(Lines lines, const Source& source, Document& document) {
  document.start_line = lines.front().number;
  document.end_line = last_line(lines);
  document.first_page = lines.front().page;
  document.last_page = lines.back().page;
  const auto label_of_page = [&](int number) -> std::optional<std::string> {
    const auto page = std::ranges::find(source.pages.pages, number, &Page::number);
    return page == source.pages.pages.end() ? std::nullopt : page->label;
  };
  document.first_printed_page = label_of_page(document.first_page);
  document.last_printed_page = label_of_page(document.last_page);
}

// The pack's numbers and the paper's own. What runs through a source that is one paper is
// the paper's own numbering.
void number_pages(const PackPages& numbering, Document& document) {
  const auto range_in = [&](const std::map<int, int>& numbers) {
    std::optional<std::pair<int, int>> range;
    for (auto at = numbers.lower_bound(document.first_page);
         at != numbers.end() && at->first <= document.last_page; ++at) {
      range =
          range ? std::pair{range->first, at->second} : std::pair{at->second, at->second};
    }
    return range;
  };
  if (document.in_pack) {
    document.pack_pages = range_in(numbering.pack_page);
    document.own_pages = range_in(numbering.paper_page);
  } else {
    document.own_pages = range_in(numbering.pack_page);
  }
}

Document make_ofsted(Lines lines, OfstedForm form) {
  Document document = std::move(form.document);
  document.sections = cut_sections(lines, std::move(form.starts));
  for (Section& section : document.sections) {
    if (section.title) {
      section.topic = section_topic(fold_typography(*section.title));
    }
    for (Recommendation& recommendation : form.recommendations) {
      if (recommendation.line >= section.start_line &&
          recommendation.line <= section.end_line) {
        section.recommendations.push_back(recommendation);
      }
    }
  }
  return document;
}

Document make_document(Lines lines, const Source& source) {
  if (auto form = recognise_ofsted(lines)) {
    Document document = make_ofsted(lines, std::move(*form));
    place(lines, source, document);
    read_common_content(lines, document);
    return document;
  }
  KindGuess guess = guess_kind(lines, source);
  Document document;
  document.kind = guess.kind;
  document.subkind =
      find_subkind(lines, guess.kind, source.is_pack ? std::string_view{} : source.name);
  document.confidence = guess.confidence;
  place(lines, source, document);
  SideHeadings beside;
  if (guess.kind == DocumentKind::Minutes) {
    beside = find_side_headings(lines);
    lines = beside.starts.empty() ? lines : Lines{beside.lines};
  }
  take_front(read_front_matter(above_items(lines, beside), guess.kind,
                               source.is_pack ? FileMetadata{} : source.pages.metadata,
                               source.is_pack ? std::string_view{} : source.name),
             document);
  std::vector<SectionStart> starts =
      beside.starts.empty() ? find_starts(lines, guess.kind, source.pages.paged)
                            : std::move(beside.starts);
  add_back_matter(lines, guess.kind, starts);
  const std::vector<SectionBody> bodies = bodies_of(lines, starts);
  document.sections = cut_sections(lines, std::move(starts));
  read_content(bodies, document);
  drop_owner_cells(lines, document);
  close_gaps(document);
  read_common_content(lines, document);
  return document;
}

// Which items of a paper are exempt is not known here, so all of one that speaks of such
// business are taken for exempt.
bool may_be_exempt(Lines lines) {
  return std::ranges::any_of(lines, [](const Line& line) {
    return contains_any(line.match, {"exempt", "not for publication", "confidential",
                                     "press and public", "in committee", "eithriedig"});
  });
}

// A document of which nothing is known but where it stands.
Document unrecognised_document(Lines lines, const Source& source) {
  Document document;
  document.kind = DocumentKind::Unrecognised;
  place(lines, source, document);
  SectionStart whole;
  whole.part = SectionPart::Body;
  document.sections = cut_sections(
      lines, source.pages.paged ? find_pages(lines, SectionPart::Page)
                                : std::vector<SectionStart>{std::move(whole)});
  const bool is_exempt = may_be_exempt(lines);
  for (Section& section : document.sections) {
    section.exempt = is_exempt;
  }
  return document;
}

// The metadata that heads a Markdown file is no document of its own.
void join_metadata(Lines lines, Split& split) {
  const std::size_t end = end_of_metadata(lines);
  if (end == 0 || split.stretches.size() < 2) {
    return;
  }
  const Lines between = lines.subspan(end, std::max(end, split.stretches[1].first) - end);
  if (std::ranges::all_of(between, &Line::blank)) {
    split.stretches[1].first = split.stretches[0].first;
    split.stretches.erase(split.stretches.begin());
    split.is_pack = split.is_pack && split.stretches.size() > 1;
  }
}

std::vector<int> furniture_of(const std::vector<Line>& lines) {
  std::vector<int> numbers;
  for (const Line& line : lines) {
    if (line.furniture && (numbers.empty() || numbers.back() != line.number)) {
      numbers.push_back(line.number);
    }
  }
  return numbers;
}

}  // namespace

RecognisedSource recognise(const Pages& pages, const std::string& name) {
  std::vector<Line> lines = to_lines(pages);
  if (!pages.paged) {
    lines = open_page_cells(break_lines(std::move(lines)));
  }
  mark_furniture(lines, pages);
  Split split = split_documents(pages, lines);
  join_metadata(lines, split);
  const Source source{pages, name, split.stretches.size() > 1, split.is_list};
  RecognisedSource recognised;
  for (const Stretch& stretch : split.stretches) {
    const std::span<Line> own =
        std::span{lines}.subspan(stretch.first, stretch.last - stretch.first);
    if (pages.paged) {
      mark_running_lines(own);
    }
    Document document = guarded(
        recognised.faults, [&] { return make_document(own, source); },
        [&] { return unrecognised_document(own, source); });
    document.evidence = stretch.evidence;
    document.in_pack = split.stretches.size() > 1;
    document.agenda_item = stretch.agenda_item;
    number_pages(split.numbering, document);
    tell_languages(document);
    recognised.documents.push_back(std::move(document));
  }
  if (split.is_list) {
    take_council_of_page(recognised.documents);
  }
  if (split.is_pack) {
    relate_to_agenda(recognised.documents);
    mark_exempt_papers(recognised.documents);
    recognised.pack = check_pack(recognised.documents);
    recognised.pack_page = split.numbering.pack_page;
  }
  for (std::size_t i = 0; i < split.stretches.size(); ++i) {
    const Stretch& stretch = split.stretches[i];
    const Lines own = Lines{lines}.subspan(stretch.first, stretch.last - stretch.first);
    recognised.documents[i].dates = guarded(
        recognised.faults, [&] { return find_roled_dates(own, recognised.documents[i]); },
        [] { return std::vector<RoledDate>{}; });
  }
  recognised.furniture_lines = furniture_of(lines);
  return recognised;
}

}  // namespace council
