#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/section_cut.h"

namespace council {

struct FoundPeople {
  std::vector<Person> people;
  bool are_settled = false;  // that some attended is told by their office or title alone
};

// The people of a document whose sections are cut, in order. Who was there stands before
// the first item (in an agenda, who belongs to the body, after the last); who was not, in
// an item of its own as often.
FoundPeople read_people(const std::vector<SectionBody>& bodies, const Document& document);

}  // namespace council
