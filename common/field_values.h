#pragma once

#include <vector>

#include "common/field.h"

namespace council {

using Values = std::vector<FieldValue>;

// The accessors of the table of fields, in its order. Each gives what one record holds of
// one field: nothing where the paper says nothing. Several texts are kept apart, so that
// no phrase runs from one into another.
Values titles_of(const Record& record);
Values decisions_of(const Record& record);
Values actions_of(const Record& record);
Values action_owners_of(const Record& record);
Values body_of(const Record& record);
Values council_of(const Record& record);
Values council_short_name(const Record& record);
Values panel_of(const Record& record);
Values panel_as_printed(const Record& record);
Values meeting_of(const Record& record);
Values kind_of(const Record& record);
Values decision_types_of(const Record& record);
Values outcomes_of(const Record& record);
Values everyone(const Record& record);
Values present(const Record& record);
Values officers(const Record& record);
Values names_of_everyone(const Record& record);
Values names_of_present(const Record& record);
Values names_of_officers(const Record& record);
Values wards_of(const Record& record);
Values references_of(const Record& record);
Values number_of(const Record& record);
Values number_as_reference(const Record& record);
Values inspection_of(const Record& record);
Values authority_of(const Record& record);
Values authority_short_name(const Record& record);
Values judgements_of(const Record& record);
Values grades_of(const Record& record);
Values acronyms_of(const Record& record);
Values year_of(const Record& record);
Values month_of(const Record& record);
Values date_of(const Record& record);
Values municipal_year_of(const Record& record);
Values status_of(const Record& record);
Values language_of(const Record& record);
Values procedural_of(const Record& record);
Values topic_of(const Record& record);
Values part_of(const Record& record);
Values source_of(const Record& record);
Values source_name(const Record& record);

// What body_of has of the section itself: without the names of what holds it.
Values own_texts_of(const Record& record);

}  // namespace council
