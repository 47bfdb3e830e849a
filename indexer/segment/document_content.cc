#include "indexer/segment/document_content.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "indexer/segment/acronyms.h"
#include "indexer/segment/actions.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/decision_types.h"
#include "indexer/segment/decisions.h"
#include "indexer/segment/declarations.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/document_people.h"
#include "indexer/segment/excluded_sections.h"
#include "indexer/segment/exempt.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/known_initials.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/recommendations.h"
#include "indexer/segment/recorded_decision.h"
#include "indexer/segment/references.h"
#include "indexer/segment/settled_by_vote.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/votes.h"
#include "indexer/segment/web_page.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// "**MEMBERSHIP**", "EXEMPT ITEMS", a signature over "Director of …" and a date.
bool opens_back_matter(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  if (is_any_phrase(match, {"membership", "exempt items", "aelodaeth"}) ||
      starts_with_any(match, {"membership:", "to: members of", "membership of the"})) {
    return true;
  }
  // A name, then an office, within a few short lines that end in a date or a contact.
  const bool name_like = count_words(match) >= 2 && count_words(match) <= 5 &&
                         match.find_first_of("0123456789:.") == std::string::npos;
  if (!name_like || at + 1 >= lines.size()) {
    return false;
  }
  return starts_with_any(
      lines[at + 1].match,
      {"director", "chief executive", "clerk", "general counsel", "proper officer",
       "head of", "monitoring officer", "town clerk", "clerk to", "democratic services",
       "corporate director", "assistant director", "executive director", "solicitor",
       "managing director", "interim director", "meetings administrator", "clerc"});
}

bool is_web_page(DocumentKind kind) {
  return kind == DocumentKind::ModernGovMeetingPage ||
         kind == DocumentKind::ModernGovItemPage ||
         kind == DocumentKind::ModernGovIssuePage ||
         kind == DocumentKind::LegacyKab12Page;
}

DecisionSource decision_source(DocumentKind kind) {
  if (kind == DocumentKind::DecisionRecord ||
      kind == DocumentKind::ModernGovDecisionPage) {
    return DecisionSource::DecisionRecord;
  }
  if (kind == DocumentKind::ModernGovItemPage) {
    return DecisionSource::ItemPage;
  }
  return kind == DocumentKind::Minutes || is_web_page(kind) ? DecisionSource::Minutes
                                                            : DecisionSource::Proposal;
}

bool is_about_interests(std::string_view title) {
  return contains_any(
      title, {"declaration", "declarations", "disclosure", "disclosures", "interests",
              "datganiadau", "datgan buddiant", "datganiad ddiddordeb",
              "datganiad o ddiddordeb", "datgan diddordeb"});
}

// A paper about one matter: what its head says holds for all of it.
bool is_single_paper(DocumentKind kind) {
  return kind != DocumentKind::Agenda && kind != DocumentKind::Minutes &&
         kind != DocumentKind::SupplementaryPack && !is_web_page(kind);
}

// Whether a line from `first` to `last` has the words.
bool any_line_has(Lines lines, int first, int last, std::string_view words) {
  const auto from = std::ranges::lower_bound(lines, first, {}, &Line::number);
  const auto to = std::ranges::upper_bound(from, lines.end(), last, {}, &Line::number);
  return std::any_of(from, to,
                     [&](const Line& line) { return has_words(line.text, words); });
}

// Whether a vote without a told outcome has the motion lost, or its amendment: "5 voted
// for the motion and 9 for the amendment".
bool is_outvoted(Lines lines, const Vote& vote, const Decision& decision) {
  constexpr int longest = 2;
  if (vote.outcome || !vote.in_favour || !vote.against) {
    return false;
  }
  const bool has_sides =
      any_line_has(lines, vote.line, vote.line + longest, "for the amendment");
  const bool is_amendment =
      has_sides && any_line_has(lines, decision.line, decision.end_line, "amendment");
  return is_amendment ? *vote.against < *vote.in_favour : *vote.in_favour < *vote.against;
}

// "… moved that part (b) be deleted … LOST": nothing was decided.
void drop_lost_motions(Lines lines, Section& section) {
  constexpr int reach = 4;
  std::erase_if(section.decisions, [&](const Decision& decision) {
    const bool is_only_moved = !decision.verb && !decision.implicit && decision.proposer;
    const auto next = std::ranges::find_if(section.votes, [&](const Vote& vote) {
      return vote.line >= decision.line && vote.line <= decision.end_line + reach;
    });
    const bool is_lost = next != section.votes.end() &&
                         (next->outcome == "lost" || is_outvoted(lines, *next, decision));
    return is_only_moved && is_lost;
  });
}

// What a web page's agenda proposes, over the label of its decision or minutes.
std::vector<Recommendation> find_proposals(const Body& body, std::string_view title) {
  const auto label = std::ranges::find_if(body, [](const BodyLine& each) {
    return is_any_phrase(each.line->match, {"minutes", "decision", "decisions"}) &&
           each.line->match.ends_with(':');
  });
  return label == body.end() ? std::vector<Recommendation>{}
                             : find_recommendations(Body{body.begin(), label}, title,
                                                    DecisionSource::Proposal);
}

void read_front_section(Lines lines, DocumentKind kind, Section& section) {
  const std::string title = section.title.value_or("");
  const DecisionSource source = decision_source(kind);
  if (kind == DocumentKind::Minutes) {
    // "It was agreed to take item 15 at this stage", told before the first item.
    section.decisions = find_decisions(lines, title, source);
  } else if (kind == DocumentKind::DecisionRecord) {
    // So may the decision in a form that counts its fields.
    if (auto decision = find_counted_decision(read_body(lines))) {
      section.decisions = {*std::move(decision)};
      section.decisions.front().types = types_of(section.decisions.front());
    }
  } else if (kind == DocumentKind::OfficerReport) {
    // A form's recommendations may stand above its first heading.
    section.recommendations = find_recommendations(read_body(lines), title, source);
  }
}

// "6. The minutes of 8 March were confirmed.": an item that is nothing but a sentence may
// tell by it what was decided.
std::vector<Decision> find_decisions_in_title(const Section& section) {
  const std::string title = section.title.value_or("");
  if (section.part != SectionPart::Item ||
      !(title.ends_with('.') || contains_any(title, {"was", "were"}) ||
        ends_with_any(title,
                      {"\xE2\x80\x93 agreed", "\xE2\x80\x93 approved",
                       "\xE2\x80\x93 accepted", "\xE2\x80\x93 adopted", " - agreed",
                       " - approved", " - accepted", " - adopted"}))) {
    return {};
  }
  const Line line = make_line(section.start_line, section.first_page, title, LineStyle{});
  std::vector<Decision> decisions =
      find_decisions(Lines{&line, 1}, "", DecisionSource::Minutes);
  std::erase_if(decisions, [](const Decision& decision) {
    return decision.text.empty() && decision.parts.empty();
  });
  return decisions;
}

void read_section(Lines lines, DocumentKind kind, Section& section) {
  const std::string title = section.title.value_or("");
  const DecisionSource source = decision_source(kind);
  section.procedural = section.part == SectionPart::Item && is_procedural_title(title);
  if (is_web_page(kind)) {
    if (const auto truncation = find_truncation(lines)) {
      section.truncated = true;
      section.inferred_number = truncation->number;
    }
  }
  if (section.part == SectionPart::Front) {
    read_front_section(lines, kind, section);
  }
  if (is_front_or_back(section)) {
    return;
  }
  const Body body = read_body(lines);
  section.exempt = is_exempt(title, lines);
  section.decisions = find_decisions(body, title, source);
  if (section.decisions.empty() && kind == DocumentKind::Minutes) {
    section.decisions = find_decisions_in_title(section);
  }
  section.recommendations = find_recommendations(body, title, source);
  if (is_web_page(kind) && section.recommendations.empty()) {
    section.recommendations = find_proposals(body, title);
  }
  const bool is_minuted =
      source == DecisionSource::Minutes || source == DecisionSource::ItemPage;
  section.actions =
      find_actions(body, is_minuted ? ActionSource::Minutes : ActionSource::Other);
  if (is_minuted) {
    section.votes = find_votes(body);
    drop_lost_motions(lines, section);
    settle_votes(lines, section);
    section.declarations =
        is_about_interests(title) ? find_declarations(lines).rows : find_declared(lines);
  }
}

// Whether a section has a line in common with another: its source has all on one line.
bool shares_a_line(const Document& document, std::size_t i) {
  const std::vector<Section>& sections = document.sections;
  return (i > 0 && sections[i - 1].end_line == sections[i].start_line) ||
         (i + 1 < sections.size() && sections[i].end_line == sections[i + 1].start_line);
}

// References of a section that shares lines, read from its own text.
std::vector<Reference> references_of_text(const Section& section) {
  std::vector<Line> lines;
  std::string_view rest = section.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    lines.push_back(make_line(section.start_line, section.first_page, rest.substr(0, end),
                              LineStyle{}));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return find_references(lines);
}

// "LA" of "Lesley Amory (LA) - Head": initials by which minutes call a person.
bool names_a_person(const Acronym& acronym, const std::vector<Person>& people) {
  constexpr std::size_t most_initials = 3;
  return acronym.short_form.size() <= most_initials &&
         std::ranges::any_of(people, [&](const Person& person) {
           return acronym.long_form == person.name ||
                  acronym.long_form.ends_with(" " + person.name);
         });
}

// The lines of the document from which a section was cut.
Lines lines_of(Lines lines, const Section& section) {
  const auto first =
      std::ranges::lower_bound(lines, section.start_line, {}, &Line::number);
  const auto last = std::ranges::upper_bound(lines, section.end_line, {}, &Line::number);
  return {first, last};
}

}  // namespace

void add_back_matter(Lines lines, DocumentKind kind, std::vector<SectionStart>& starts) {
  if (kind != DocumentKind::Agenda || starts.empty() || !starts.back().title) {
    return;
  }
  for (std::size_t at = std::max(starts.back().body, starts.back().line + 1);
       at < lines.size(); ++at) {
    if (!lines[at].blank() && !lines[at].furniture && opens_back_matter(lines, at)) {
      SectionStart back;
      back.line = at;
      back.body = at;
      back.part = SectionPart::Back;
      starts.push_back(std::move(back));
      return;
    }
  }
}

void read_content(const std::vector<SectionBody>& bodies, Document& document) {
  FoundPeople found = read_people(bodies, document);
  document.people = std::move(found.people);
  if (found.are_settled) {
    document.inferred["people"] = "some as guests, by their office or title";
  }
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    read_section(bodies[i].lines(), document.kind, document.sections[i]);
    settle_mover_initials(document.people, document.sections[i]);
  }
  if (document.kind == DocumentKind::Minutes) {
    mark_excluded(bodies, document.sections);
  }
}

void read_common_content(Lines lines, Document& document) {
  document.acronyms = find_acronyms(lines);
  std::erase_if(document.acronyms, [&](const Acronym& acronym) {
    return names_a_person(acronym, document.people);
  });
  const bool all_exempt = is_single_paper(document.kind) && is_exempt_paper(lines);
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    Section& section = document.sections[i];
    section.exempt = section.exempt || all_exempt;
    section.references = shares_a_line(document, i)
                             ? references_of_text(section)
                             : find_references(lines_of(lines, section));
    std::erase_if(section.references, [&section](const Reference& reference) {
      return section.number && reference.text == *section.number;
    });
  }
}

void close_gaps(Document& document) {
  for (Section& section : document.sections) {
    for (Decision& decision : section.decisions) {
      std::ranges::replace(decision.text, '\t', ' ');
      for (DecisionPart& part : decision.parts) {
        std::ranges::replace(part.text, '\t', ' ');
      }
    }
  }
}

}  // namespace council
