#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "common/decision_text.h"
#include "indexer/inspect.h"
#include "indexer/printable.h"

namespace council {
namespace {

constexpr std::string_view indent = "    ";

class TextInspection {
 public:
  std::string run(const Inspection& inspection) {
    const ExtractionResult& read = inspection.read;
    out_ << printable(inspection.source) << ": " << to_string(read.outcome);
    if (!read.pages.pages.empty()) {
      out_ << ", " << to_string(read.pages.format) << ", " << read.pages.pages.size()
           << (read.pages.pages.size() == 1 ? " page" : " pages");
    }
    if (!read.pages.members.empty()) {
      out_ << (read.pages.pages.empty() ? ", zip, " : ", with ")
           << read.pages.members.size()
           << (read.pages.members.size() == 1 ? " file" : " files");
    }
    out_ << (read.reason.empty() ? "" : ": " + printable(read.reason)) << '\n';
    for (const std::string& member : read.pages.members) {
      out_ << "  " << printable(member) << '\n';
    }
    if (inspection.recognised.pack) {
      pack_lines(*inspection.recognised.pack);
    }
    for (const Document& document : inspection.recognised.documents) {
      document_head(document);
      document_body(document);
    }
    return out_.str();
  }

 private:
  void line(std::string_view name, const std::string& value) {
    if (!value.empty()) {
      out_ << indent << name << ": " << printable(value) << '\n';
    }
  }
  void line(std::string_view name, const std::optional<std::string>& value) {
    line(name, value.value_or(""));
  }
  void line(std::string_view name, const std::optional<Date>& date) {
    line(name, date ? to_iso(*date) : "");
  }

  static std::string span(int first, int last) {
    return std::to_string(first) + (last == first ? "" : "-" + std::to_string(last));
  }

  void pack_lines(const PackCheck& pack) {
    out_ << "  expected " << pack.expected << " papers from the front sheet, found "
         << pack.found << '\n';
    for (const std::string& difference : pack.differences) {
      out_ << indent << printable(difference) << '\n';
    }
  }

  void document_head(const Document& document) {
    out_ << "\n  " << label_of(document.kind)
         << (document.subkind ? " (" + printable(*document.subkind) + ")" : "")
         << ", lines " << span(document.start_line, document.end_line) << ", pages "
         << span(document.first_page, document.last_page) << '\n';
    line("title", document.title);
    line("council", document.council);
    line("panel", document.panel);
    for (const std::string& joint : document.joint_panels) {
      line("joint meeting of", joint);
    }
    line("decided by", document.decision_maker);
    line("decided", document.decision_date);
    line("effective", document.effective_date);
    line("meeting", document.meeting_date);
    line("time", document.meeting_time ? to_iso(*document.meeting_time) : "");
    line("venue", document.venue);
    line("letter", document.letter_date);
    line("published", document.published_date);
    for (const DateRange& visit : document.visit_dates) {
      line("visit", to_iso(visit.first) + " to " + to_iso(visit.last));
    }
    line("status", document.status);
    line("language", document.language);
    line("agenda item", document.agenda_item);
    line("pack pages", document.pack_pages
                           ? span(document.pack_pages->first, document.pack_pages->second)
                           : "");
    if (document.in_pack) {
      for (const std::string& why : document.evidence) {
        line("starts here", why);
      }
    }
    line("authority", document.local_authority);
    line("inspection", document.inspection_type);
    line("visit number",
         document.visit_ordinal ? std::to_string(*document.visit_ordinal) : "");
    for (const DateRange& range : document.previous_inspections) {
      line("previous inspection", to_iso(range.first) + " to " + to_iso(range.last));
    }
    line("outcome", document.inspection_outcome);
  }

  static std::string described(const Person& person) {
    return (person.honorific ? *person.honorific + " " : "") + person.name +
           (person.role ? ", " + *person.role : "") +
           (person.organisation ? ", " + *person.organisation : "") +
           (person.substitute_for ? ", for " + *person.substitute_for : "");
  }

  void document_body(const Document& document) {
    for (const Person& person : document.people) {
      line(to_string(person.attendance), described(person));
    }
    for (const std::string& inspector : document.inspectors) {
      line("inspector", inspector);
    }
    for (const Judgement& judgement : document.judgements) {
      line("judgement", judgement.area + ": " + judgement.grade);
    }
    for (const Acronym& acronym : document.acronyms) {
      line("acronym", acronym.short_form + " = " + acronym.long_form);
    }
    for (const Date& date : document.scheduled_dates) {
      line("scheduled", to_iso(date));
    }
    for (const auto& [name, how] : document.inferred) {
      std::string told = name;
      told += ' ';
      told += how;
      line("inferred", told);
    }
    for (const Section& section : document.sections) {
      section_lines(section);
    }
  }

  void section_lines(const Section& section) {
    out_ << indent << "[" << to_string(section.part) << "]";
    if (section.number) {
      out_ << " " << printable(*section.number);
    }
    if (section.title) {
      out_ << " " << printable(*section.title);
    }
    out_ << " (lines " << span(section.start_line, section.end_line)
         << (section.procedural ? ", procedural" : "")
         << (section.exempt ? ", exempt" : "") << ")\n";
    for (const Decision& decision : section.decisions) {
      decision_lines(decision);
    }
    for (const Recommendation& recommendation : section.recommendations) {
      out_ << indent << indent << "recommendation: "
           << (recommendation.label ? printable(*recommendation.label) + ": " : "")
           << printable(recommendation.text)
           << remarks(recommendation.status, recommendation.due) << '\n';
    }
    for (const ActionPoint& action : section.actions) {
      out_ << indent << indent
           << "action: " << (action.owner ? printable(*action.owner) + ": " : "")
           << printable(action.text) << remarks(action.status, action.due) << '\n';
    }
    for (const Vote& vote : section.votes) {
      vote_lines(vote);
    }
  }

  // " [in progress, due October 2026]"
  static std::string remarks(const std::optional<std::string>& status,
                             const std::optional<std::string>& due) {
    std::string text = status.value_or("");
    if (due) {
      text += (text.empty() ? "due " : ", due ") + *due;
    }
    return text.empty() ? "" : " [" + printable(text) + "]";
  }

  void vote_lines(const Vote& vote) {
    std::string counts;
    const auto count = [&](std::string_view name, const std::optional<int>& number) {
      if (number) {
        counts += ' ' + std::to_string(*number) + ' ' + std::string{name};
      }
    };
    count("for", vote.in_favour);
    count("against", vote.against);
    count("abstained", vote.abstained);
    out_ << indent << indent << "vote:" << counts;
    if (vote.outcome) {
      out_ << (counts.empty() ? " " : ", ") << printable(*vote.outcome);
    }
    out_ << '\n';
    for (const std::string& contradiction : vote.contradictions) {
      out_ << indent << indent << indent
           << "contradicts itself: " << printable(contradiction) << '\n';
    }
  }

  void decision_lines(const Decision& decision) {
    const std::string without_verb = decision.implicit ? "(implicit)" : "(moved)";
    const std::string verb = decision.verb ? verb_before_text(decision) : without_verb;
    out_ << indent << indent << printable(verb) << (verb.empty() ? "" : " ")
         << printable(decision.text) << '\n';
    for (const DecisionPart& part : decision.parts) {
      out_ << indent << indent << indent << printable(part.marker)
           << (part.marker.empty() ? "" : " ") << printable(part.text) << '\n';
    }
  }

  std::ostringstream out_;
};

}  // namespace

std::string inspect_as_text(const Inspection& inspection) {
  return TextInspection{}.run(inspection);
}

}  // namespace council
