#include "common/field_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/holder_name.h"
#include "common/judgement_area.h"
#include "common/person_key.h"
#include "common/record.h"
#include "common/slug.h"
#include "common/word.h"

namespace council {
namespace {

// A value whose label is itself, as filter_value makes it.
FieldValue plain(Field field, const std::string& text) {
  const std::string value = filter_value(field, text);
  return {.value = value, .label = value};
}

FieldValue labelled(Field field, const std::string& text) {
  return {.value = filter_value(field, text), .label = text};
}

Values labelled(Field field, const std::optional<std::string>& text) {
  return text ? Values{labelled(field, *text)} : Values{};
}

Values free_text(const std::optional<std::string>& text) {
  return text ? Values{{.value = *text, .label = *text}} : Values{};
}

std::string whole_text(const Decision& decision) {
  std::string text = decision.verb ? *decision.verb + " " : "";
  text += decision.text;
  for (const DecisionPart& part : decision.parts) {
    text += "\n";
    text += part.marker.empty() ? "" : part.marker + " ";
    text += part.text;
  }
  return text;
}

// "Havering" for "London Borough of Havering Council": what people call it.
Values short_name(Field field, const std::optional<std::string>& name) {
  constexpr std::array<std::string_view, 12> common_words{
      "the",  "council", "borough", "city",  "county", "district",
      "town", "parish",  "london",  "royal", "of",     "metropolitan"};
  std::string rest;
  for (const Word& word : find_words(name.value_or(""))) {
    const auto found = std::find(common_words.begin(), common_words.end(), word.term);
    if (found == common_words.end() && !word.is_variant) {
      rest += word.term + " ";
    }
  }
  return rest.empty() ? Values{} : Values{plain(field, rest)};
}

// "approve_minutes" is shown as "Approve minutes".
std::string spaced(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  }
  return name;
}

// The name that is the same in all papers, else what this one prints.
std::string name_of(std::optional<std::string_view> name, const std::string& printed) {
  return slug_of(name ? *name : std::string_view{printed});
}

template <class Wanted>
Values people_of(const Record& record, Wanted wanted) {
  const std::vector<std::string> keys = person_keys(record.document);
  Values people;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (wanted(record.document.people[i]) && !keys[i].empty()) {
      people.push_back({.value = filter_value(Field::Person, keys[i]),
                        .label = record.document.people[i].name});
    }
  }
  return people;
}

bool is_anyone(const Person&) {
  return true;
}

bool is_present(const Person& person) {
  return person.attendance == Attendance::Present;
}

bool is_officer(const Person& person) {
  return person.attendance == Attendance::Attending;
}

// person:"E Clynch" and person:clynch, whatever the council.
template <class Wanted>
Values names_of(const Record& record, Wanted wanted) {
  Values names;
  for (const Person& person : record.document.people) {
    const std::string name = slug_of(person.name);
    if (wanted(person) && !name.empty()) {
      names.push_back(plain(Field::Person, name));
      names.push_back(plain(Field::Person, name.substr(name.rfind('-') + 1)));
    }
  }
  return names;
}

Values date_part(const Record& record, std::size_t size) {
  const auto dated = main_date(record.document);
  return dated ? free_text(to_iso(dated->date).substr(0, size)) : Values{};
}

}  // namespace

Values titles_of(const Record& record) {
  Values titles = free_text(record.section.title);
  const Values of_document = free_text(record.document.title);
  titles.insert(titles.end(), of_document.begin(), of_document.end());
  return titles;
}

Values decisions_of(const Record& record) {
  Values texts;
  for (const Decision& decision : record.section.decisions) {
    const std::string text = whole_text(decision);
    texts.push_back({.value = text, .label = text});
  }
  return texts;
}

Values actions_of(const Record& record) {
  Values texts;
  for (const ActionPoint& action : record.section.actions) {
    const std::string text = (action.owner ? *action.owner + ": " : "") + action.text;
    texts.push_back({.value = text, .label = text});
  }
  return texts;
}

Values action_owners_of(const Record& record) {
  Values owners;
  for (const ActionPoint& action : record.section.actions) {
    if (action.owner) {
      owners.push_back(labelled(Field::Owner, *action.owner));
    }
  }
  return owners;
}

// What a bare word is looked for in: the section and the names of what holds it, since
// the words of one question lie in different fields.
Values body_of(const Record& record) {
  Values texts = titles_of(record);
  texts.push_back({.value = record.section.text, .label = {}});
  for (const HolderName& holder : holder_names(record.document)) {
    if (holder.holder != Holder::Paper) {  // titles_of has it
      texts.push_back({.value = holder.name, .label = holder.name});
    }
  }
  const Values decisions = decisions_of(record);
  texts.insert(texts.end(), decisions.begin(), decisions.end());
  return texts;
}

Values own_texts_of(const Record& record) {
  Values texts = free_text(record.section.title);
  texts.push_back({.value = record.section.text, .label = {}});
  const Values decisions = decisions_of(record);
  texts.insert(texts.end(), decisions.begin(), decisions.end());
  return texts;
}

Values council_of(const Record& record) {
  return labelled(Field::Council, record.document.council);
}

Values council_short_name(const Record& record) {
  return short_name(Field::Council, record.document.council);
}

Values panel_of(const Record& record) {
  const Document& document = record.document;
  if (!document.panel_key) {
    return {};
  }
  const std::string value = filter_value(Field::Panel, *document.panel_key);
  Values panels{{.value = value, .label = document.panel.value_or(value)}};
  for (const std::string& joint : document.joint_panels) {
    panels.push_back(
        {.value = filter_value(Field::Panel, panel_key(joint)), .label = joint});
  }
  return panels;
}

Values panel_as_printed(const Record& record) {
  return labelled(Field::Panel, record.document.panel);
}

Values meeting_of(const Record& record) {
  const Document& document = record.document;
  if (!document.panel_key || !document.meeting_date) {
    return {};
  }
  return {{.value = filter_value(Field::Meeting, *document.panel_key) + "/" +
                    to_iso(*document.meeting_date),
           .label = document.panel.value_or(*document.panel_key) + ", " +
                    to_words(*document.meeting_date)}};
}

Values kind_of(const Record& record) {
  const DocumentKind kind = record.document.kind;
  return {{.value = std::string{to_string(kind)}, .label = std::string{label_of(kind)}}};
}

Values decision_types_of(const Record& record) {
  Values types;
  for (const Decision& decision : record.section.decisions) {
    for (const std::string& type : decision.types) {
      types.push_back(
          {.value = filter_value(Field::DecisionType, type), .label = spaced(type)});
    }
  }
  return types;
}

Values outcomes_of(const Record& record) {
  Values outcomes;
  for (const Vote& vote : record.section.votes) {
    if (vote.outcome) {
      outcomes.push_back({.value = filter_value(Field::Outcome, *vote.outcome),
                          .label = spaced(*vote.outcome)});
    }
  }
  return outcomes;
}

Values everyone(const Record& record) {
  return people_of(record, is_anyone);
}

Values present(const Record& record) {
  return people_of(record, is_present);
}

Values officers(const Record& record) {
  return people_of(record, is_officer);
}

Values names_of_everyone(const Record& record) {
  return names_of(record, is_anyone);
}

Values names_of_present(const Record& record) {
  return names_of(record, is_present);
}

Values names_of_officers(const Record& record) {
  return names_of(record, is_officer);
}

Values wards_of(const Record& record) {
  Values wards;
  for (const std::string& ward : record.document.wards) {
    wards.push_back(labelled(Field::Ward, ward));
  }
  return wards;
}

Values references_of(const Record& record) {
  Values references;
  for (const Reference& reference : record.section.references) {
    references.push_back(labelled(Field::Reference, reference.text));
  }
  return references;
}

Values number_of(const Record& record) {
  const Section& section = record.section;
  return labelled(Field::Number,
                  section.number ? section.number : section.inferred_number);
}

Values number_as_reference(const Record& record) {
  return labelled(Field::Reference, record.section.number);
}

Values inspection_of(const Record& record) {
  return labelled(Field::Inspection, record.document.inspection_type);
}

Values authority_of(const Record& record) {
  return labelled(Field::Authority, record.document.local_authority);
}

Values authority_short_name(const Record& record) {
  return short_name(Field::Authority, record.document.local_authority);
}

Values judgements_of(const Record& record) {
  Values judgements;
  for (const Judgement& judgement : record.document.judgements) {
    judgements.push_back(
        {.value =
             filter_value(Field::Judgement,
                          name_of(judgement_area(judgement.area), judgement.area) + "/" +
                              name_of(judgement_grade(judgement.grade), judgement.grade)),
         .label = judgement.area + ": " + judgement.grade});
  }
  return judgements;
}

// judgement:good, in whatever area, as printed or by the grade's one name.
Values grades_of(const Record& record) {
  Values grades;
  for (const Judgement& judgement : record.document.judgements) {
    grades.push_back(labelled(Field::Judgement, judgement.grade));
    if (const auto name = judgement_grade(judgement.grade)) {
      grades.push_back(labelled(Field::Judgement, std::string{*name}));
    }
  }
  return grades;
}

Values acronyms_of(const Record& record) {
  Values acronyms;
  for (const Acronym& acronym : record.document.acronyms) {
    acronyms.push_back(labelled(Field::Acronym, acronym.short_form));
  }
  return acronyms;
}

Values year_of(const Record& record) {
  return date_part(record, 4);
}

Values month_of(const Record& record) {
  return date_part(record, 7);
}

Values date_of(const Record& record) {
  return date_part(record, 10);
}

Values municipal_year_of(const Record& record) {
  const auto dated = main_date(record.document);
  return dated ? free_text(municipal_year(dated->date)) : Values{};
}

Values status_of(const Record& record) {
  Values values = labelled(Field::Status, record.document.status);
  for (FieldValue& value : values) {
    value.label = spaced(value.label);
  }
  return values;
}

Values language_of(const Record& record) {
  const Section& section = record.section;
  return labelled(Field::Language,
                  section.language ? section.language : record.document.language);
}

Values procedural_of(const Record& record) {
  return {record.section.procedural ? FieldValue{.value = "yes", .label = "Procedural"}
                                    : FieldValue{.value = "no", .label = "Substantive"}};
}

Values topic_of(const Record& record) {
  Values values = labelled(Field::Part, record.section.topic);
  for (FieldValue& value : values) {
    value.label = spaced(value.label);
  }
  return values;
}

Values part_of(const Record& record) {
  return {plain(Field::Part, std::string{to_string(record.section.part)})};
}

Values source_of(const Record& record) {
  return {plain(Field::Source, record.source)};
}

Values source_name(const Record& record) {
  return {plain(Field::Source, record.source.substr(record.source.rfind('/') + 1))};
}

}  // namespace council
