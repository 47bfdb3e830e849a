#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The members in the columns below "Persons absent are marked with `A'", of whom those
// without the mark came. Empty where no line says so or few names stand there.
std::vector<Person> find_marked_absence(Lines head);

// The members in columns above a legend of their marks, "+  Present" over "-  Apologies
// for absence": each as the sign before the name says. Empty as above.
std::vector<Person> find_signed_attendance(Lines head);

}  // namespace council
